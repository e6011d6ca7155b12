#include "config.h"

#include <string.h>

#include "lib/spam/encoded.h"
#include "lib/spam/groups.h"
#include "lib/spam/look.h"

typedef gboolean (*IsOdd)(const ElmEncoded *encoded);

/* Does Subject or From have encoded words that are @is_odd? */
static gboolean
is_one(ElmFacts *facts, IsOdd is_odd, ElmTrace *trace)
{
	if (is_odd(elm_encoded_of_subject(facts)))
		return elm_trace(trace, "Subject: %s",
		    elm_facts_raw(facts, "Subject"));
	return is_odd(elm_encoded_of_from(facts)) &&
	       elm_trace(trace, "From: %s", elm_facts_raw(facts, "From"));
}

static gboolean
has_plain_base64(const ElmEncoded *encoded)
{
	return encoded->base64 > 0 && encoded->plain == encoded->words;
}

static gboolean
is_plain_base64(ElmFacts *facts, ElmTrace *trace)
{
	return is_one(facts, has_plain_base64, trace);
}

static gboolean
has_plain_quoted(const ElmEncoded *encoded)
{
	return encoded->quoted > 0 && encoded->base64 == 0 &&
	       encoded->plain == encoded->words;
}

static gboolean
is_plain_quoted(ElmFacts *facts, ElmTrace *trace)
{
	return is_one(facts, has_plain_quoted, trace);
}

static gboolean
has_mixed(const ElmEncoded *encoded)
{
	return encoded->is_mixed;
}

static gboolean
is_mixed(ElmFacts *facts, ElmTrace *trace)
{
	return is_one(facts, has_mixed, trace);
}

static gboolean
has_both(const ElmEncoded *encoded)
{
	return encoded->base64 > 0 && encoded->quoted > 0;
}

static gboolean
is_both(ElmFacts *facts, ElmTrace *trace)
{
	return is_one(facts, has_both, trace);
}

static gboolean
has_malformed(const ElmEncoded *encoded)
{
	return encoded->is_malformed;
}

static gboolean
is_malformed(ElmFacts *facts, ElmTrace *trace)
{
	return is_one(facts, has_malformed, trace);
}

static gboolean
has_nested(const ElmEncoded *encoded)
{
	return encoded->is_nested;
}

static gboolean
is_nested(ElmFacts *facts, ElmTrace *trace)
{
	return is_one(facts, has_nested, trace);
}

static gboolean
has_long(const ElmEncoded *encoded)
{
	return encoded->longest > 75; /* RFC 2047, 2 */
}

static gboolean
is_long(ElmFacts *facts, ElmTrace *trace)
{
	return is_one(facts, has_long, trace);
}

static gboolean
has_inside(const ElmEncoded *encoded)
{
	return encoded->is_inside;
}

static gboolean
is_inside(ElmFacts *facts, ElmTrace *trace)
{
	return is_one(facts, has_inside, trace);
}

/* Words cut to a few letters each, so that no filter sees one whole. */
static gboolean
has_pieces(const ElmEncoded *encoded)
{
	return encoded->words >= 4 && encoded->longest < 34;
}

static gboolean
is_in_pieces(ElmFacts *facts, ElmTrace *trace)
{
	return is_one(facts, has_pieces, trace);
}

static gboolean
is_address_encoded(ElmFacts *facts, ElmTrace *trace)
{
	const char *raw = elm_facts_raw(facts, "From");
	const char *angle = strchr(raw, '<');

	return (angle != NULL ? strstr(angle, "=?") != NULL
			      : elm_look_starts(raw, "=?")) &&
	       elm_trace(trace, "%s", raw);
}

/* Zero width, soft hyphen, tags: what does not show but splits words. */
static gboolean
is_invisible(gunichar c)
{
	return c == 0xad || c == 0x34f || (c >= 0x200b && c <= 0x200d) ||
	       (c >= 0x2060 && c <= 0x2064) || c == 0xfeff || c == 0x180e ||
	       (c >= 0xe0000 && c < 0xe0080) || c == 0x3164 || c == 0x115f ||
	       c == 0x2800;
}

static gboolean
is_bidi(gunichar c)
{
	return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

static gboolean
is_control(gunichar c)
{
	return (c < 0x20 && c != '\t') || (c >= 0x7f && c < 0xa0);
}

/* A joiner between pictures or in a script that needs it does its work. */
static gboolean
is_joiner(gunichar before, gunichar c)
{
	return (c == 0x200d || c == 0x200c) && before >= 0x600;
}

/* How often one of @is_kind stands in the decoded field @name. */
static guint
count_kind(ElmFacts *facts, const char *name, gboolean (*is_kind)(gunichar))
{
	const char *at = elm_facts_value(facts, name);
	gunichar before = 0;
	guint n = 0;

	for (; *at != '\0'; at = g_utf8_next_char(at)) {
		gunichar c = g_utf8_get_char(at);

		n += is_kind(c) && !is_joiner(before, c);
		before = c;
	}
	return n;
}

static gboolean
has_kind(ElmFacts *facts, const char *name, gboolean (*is_kind)(gunichar),
    ElmTrace *trace)
{
	return count_kind(facts, name, is_kind) > 0 &&
	       elm_trace(trace, "%s: %s", name, elm_facts_raw(facts, name));
}

static gboolean
is_from_invisible(ElmFacts *facts, ElmTrace *trace)
{
	return has_kind(facts, "From", is_invisible, trace);
}

static gboolean
is_any_bidi(ElmFacts *facts, ElmTrace *trace)
{
	return has_kind(facts, "Subject", is_bidi, trace) ||
	       has_kind(facts, "From", is_bidi, trace);
}

static gboolean
is_any_control(ElmFacts *facts, ElmTrace *trace)
{
	return has_kind(facts, "Subject", is_control, trace) ||
	       has_kind(facts, "From", is_control, trace);
}

static const ElmTest tests[] = {
	{ "ENCODED_PLAIN_BASE64", 0.9,
	    "plain ASCII in base64 in Subject or From", is_plain_base64 },
	{ "ENCODED_PLAIN_QUOTED", 0.1,
	    "plain ASCII as encoded words in Subject or From",
	    is_plain_quoted },
	{ "ENCODED_MIXED", 0.7, "encoded words of several charsets", is_mixed },
	{ "ENCODED_BOTH", 0.0, "encoded words of both encodings", is_both },
	{ "ENCODED_MALFORMED", 0.7, "what begins as an encoded word is none",
	    is_malformed },
	{ "ENCODED_NESTED", 1.0, "an encoded word inside of one", is_nested },
	{ "ENCODED_LONG", 0.5, "an encoded word of more than 75 octets",
	    is_long },
	{ "ENCODED_INSIDE", 0.5, "an encoded word in the middle of a word",
	    is_inside },
	{ "ENCODED_PIECES", 1.0, "many encoded words of a few letters",
	    is_in_pieces },
	{ "ENCODED_ADDRESS", 0.8, "the address in From is an encoded word",
	    is_address_encoded },
	{ "INVISIBLE_FROM", 1.5, "invisible characters in From",
	    is_from_invisible },
	{ "BIDI_HEADER", 1.0, "Subject or From is turned right to left",
	    is_any_bidi },
	{ "CONTROL_HEADER", 0.7, "control characters in Subject or From",
	    is_any_control },
};

const ElmGroup elm_group_encoding =
    ELM_GROUP("encoding", "how Subject and From are encoded", tests);
