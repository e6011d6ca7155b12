#include "config.h"

#include <string.h>

#include "lib/spam/groups.h"
#include "lib/spam/look.h"
#include "lib/spam/parties.h"

static const char *
subject_of(ElmFacts *facts)
{
	return elm_facts_value(facts, "Subject");
}

static gboolean
trace_subject(ElmFacts *facts, ElmTrace *trace)
{
	return elm_trace(trace, "Subject: %s", subject_of(facts));
}

/* Behind the marks of replies and lists: "Re: [list] ". */
static const char *
bare_subject(ElmFacts *facts)
{
	static const char *const marks[] = { "re:", "fwd:", "fw:", "aw:", "wg:",
		"sv:", "antw:", "tr:", "rv:", NULL };
	const char *at = subject_of(facts);
	gboolean is_done = FALSE;

	while (!is_done) {
		const char *end = *at == '[' ? strchr(at, ']') : NULL;

		is_done = TRUE;
		at = end != NULL ? end + 1 : at;
		is_done = end == NULL;
		for (gsize i = 0; marks[i] != NULL; i++)
			if (elm_look_starts(at, marks[i])) {
				at += strlen(marks[i]);
				is_done = FALSE;
			}
		at += strspn(at, " \t");
	}
	return at;
}

static gboolean
is_capitals(ElmFacts *facts, ElmTrace *trace)
{
	const char *subject = bare_subject(facts);
	ElmLook look = elm_look_count(subject, strlen(subject));

	return look.upper >= 10 && look.lower * 8 < look.upper &&
	       look.blanks > 0 && trace_subject(facts, trace);
}

static guint
count_char(const char *text, char c)
{
	guint n = 0;

	for (; *text != '\0'; text++)
		n += *text == c;
	return n;
}

static gboolean
is_exclaiming(ElmFacts *facts, ElmTrace *trace)
{
	return count_char(subject_of(facts), '!') == 1 &&
	       trace_subject(facts, trace);
}

static gboolean
is_shouting(ElmFacts *facts, ElmTrace *trace)
{
	return count_char(subject_of(facts), '!') > 1 &&
	       trace_subject(facts, trace);
}

static gboolean
is_money(ElmFacts *facts, ElmTrace *trace)
{
	static const char *const signs[] = { "$", "\xe2\x82\xac", "\xc2\xa3",
		" USD", " EUR", "US$" };
	const char *subject = subject_of(facts);

	for (gsize i = 0; i < G_N_ELEMENTS(signs); i++) {
		const char *at = strstr(subject, signs[i]);
		gsize length = strlen(signs[i]);

		if (at == NULL)
			continue;
		if (g_ascii_isdigit(at[length]) ||
		    (at[length] == ' ' && g_ascii_isdigit(at[length + 1])) ||
		    (at > subject && g_ascii_isdigit(at[-1])))
			return trace_subject(facts, trace);
	}
	return FALSE;
}

static gboolean
is_percent(ElmFacts *facts, ElmTrace *trace)
{
	const char *at = strchr(subject_of(facts), '%');

	return at != NULL && at > subject_of(facts) &&
	       g_ascii_isdigit(at[-1]) && trace_subject(facts, trace);
}

/* "Cheap software    kqxzv", "...    48151": so that no two are alike.  A line
 * that was folded badly ends in a word. */
static gboolean
is_tail_id(ElmFacts *facts, ElmTrace *trace)
{
	const char *subject = subject_of(facts);
	gsize length = strlen(subject);
	gsize start = length;
	ElmLook look;

	while (
	    start > 0 && (g_ascii_isalnum(subject[start - 1]) ||
			     strchr("-_#[](){}", subject[start - 1]) != NULL))
		start--;
	if (start < 4 || start == length ||
	    memcmp(subject + start - 4, "    ", 4) != 0)
		return FALSE;
	look = elm_look_count(subject + start, length - start);
	return (look.digits > 0 || look.vowels == 0 ||
		   (start >= 8 &&
		       memcmp(subject + start - 8, "        ", 8) == 0)) &&
	       trace_subject(facts, trace);
}

static gboolean
is_padded(ElmFacts *facts, ElmTrace *trace)
{
	const char *subject = subject_of(facts);

	return (strstr(subject, "     ") != NULL ||
		   strstr(subject, "_____") != NULL ||
		   strstr(subject, ".....") != NULL) &&
	       trace_subject(facts, trace);
}

/* The message's own bytes: unfolding drops blanks at the end. */
static gboolean
has_trailing_blanks(ElmFacts *facts, ElmTrace *trace)
{
	const ElmMessage *message = elm_facts_message(facts);
	ElmMessageField field = { 0 };
	const char *data;
	gsize end;
	gsize blanks = 0;

	if (!elm_message_find_field(message, "Subject", &field) ||
	    *subject_of(facts) == '\0')
		return FALSE;
	data = g_bytes_get_data(elm_message_raw(message), NULL);
	end = field.offset + field.length;
	while (
	    end > field.value_offset && strchr("\r\n", data[end - 1]) != NULL)
		end--;
	while (end > field.value_offset && data[end - 1] == ' ') {
		end--;
		blanks++;
	}
	return blanks >= 2 && elm_trace(trace, "%zu blanks", blanks);
}

static gboolean
has_recipient(ElmFacts *facts, ElmTrace *trace)
{
	const char *subject = bare_subject(facts);
	const char *recipient = elm_parties_recipient(facts);
	g_autofree char *local = g_strndup(recipient, strcspn(recipient, "@"));
	const char *const words[] = { local, NULL };

	if (strchr(recipient, '@') == NULL || strlen(local) < 3 ||
	    elm_parties_is_passed_on(facts))
		return FALSE;
	return (elm_look_has(subject, recipient) ||
		   elm_look_word(subject, words) != NULL) &&
	       trace_subject(facts, trace);
}

static gboolean
has_recipient_domain(ElmFacts *facts, ElmTrace *trace)
{
	const char *host = elm_parties_host(elm_parties_recipient(facts));
	const char *domain = *host != '\0' ? elm_facts_domain(facts, host) : "";

	return strchr(domain, '.') != NULL &&
	       !elm_facts_is_freemail(facts, domain) &&
	       !elm_parties_is_passed_on(facts) &&
	       elm_look_has(subject_of(facts), domain) &&
	       trace_subject(facts, trace);
}

/* "V i a g r a": four single letters in a row. */
static gboolean
is_gappy(ElmFacts *facts, ElmTrace *trace)
{
	guint run = 0;

	for (const char *at = subject_of(facts); *at != '\0'; at++) {
		if (g_ascii_isalpha(at[0]) && at[1] != '\0' &&
		    strchr(" ._-*", at[1]) != NULL) {
			run++;
			at++;
		} else {
			run = 0;
		}
		if (run >= 5)
			return trace_subject(facts, trace);
	}
	return FALSE;
}

/* "V1agra", "m0ney": a digit or a sign between letters. */
static gboolean
is_spelt_oddly(ElmFacts *facts, ElmTrace *trace)
{
	const char *subject = subject_of(facts);

	for (const char *at = subject; at[0] != '\0' && at[1] != '\0'; at++)
		if (g_ascii_islower(at[0]) &&
		    strchr("013457@$!|*^~", at[1]) != NULL &&
		    g_ascii_islower(at[2]) && g_ascii_islower(at[3]) &&
		    at > subject && g_ascii_isalpha(at[-1]))
			return trace_subject(facts, trace);
	return FALSE;
}

static gboolean
is_symbol(gunichar c)
{
	return (c >= 0x2190 && c < 0x2c00) || (c >= 0x1f000 && c < 0x1fb00);
}

static guint
count_symbols(const char *text)
{
	guint n = 0;

	for (; *text != '\0'; text = g_utf8_next_char(text))
		n += (guchar)*text >= 0xe2 && is_symbol(g_utf8_get_char(text));
	return n;
}

static gboolean
has_symbol(ElmFacts *facts, ElmTrace *trace)
{
	guint n = count_symbols(subject_of(facts));

	return n >= 1 && n < 3 && trace_subject(facts, trace);
}

static gboolean
has_many_symbols(ElmFacts *facts, ElmTrace *trace)
{
	return count_symbols(subject_of(facts)) >= 3 &&
	       trace_subject(facts, trace);
}

static gboolean
has_link(ElmFacts *facts, ElmTrace *trace)
{
	static const char *const marks[] = { "http://", "https://", "www.",
		NULL };

	return elm_look_part(subject_of(facts), marks) != NULL &&
	       trace_subject(facts, trace);
}

/* "Re:" to nothing. */
static gboolean
is_reply_forged(ElmFacts *facts, ElmTrace *trace)
{
	return elm_look_starts(subject_of(facts), "re:") &&
	       elm_facts_count(facts, "In-Reply-To") == 0 &&
	       elm_facts_count(facts, "References") == 0 &&
	       elm_facts_count(facts, "Thread-Index") == 0 &&
	       trace_subject(facts, trace);
}

static const ElmTest tests[] = {
	{ "SUBJECT_CAPITALS", 1.2, "Subject is in capitals", is_capitals },
	{ "SUBJECT_EXCLAIMING", 0.9, "Subject has an exclamation mark",
	    is_exclaiming },
	{ "SUBJECT_SHOUTING", 1.1, "Subject has several exclamation marks",
	    is_shouting },
	{ "SUBJECT_MONEY", 1.2, "Subject names a sum of money", is_money },
	{ "SUBJECT_PERCENT", 1.2, "Subject has a percentage", is_percent },
	{ "SUBJECT_TAIL_ID", 1.6, "Subject ends in blanks and an identifier",
	    is_tail_id },
	{ "SUBJECT_PADDED", 1.2, "Subject is padded", is_padded },
	{ "SUBJECT_BLANKS", 0.3, "blanks follow the Subject",
	    has_trailing_blanks },
	{ "SUBJECT_RECIPIENT", 1.2, "Subject names the recipient's mailbox",
	    has_recipient },
	{ "SUBJECT_OUR_DOMAIN", 0.8, "Subject names the recipient's domain",
	    has_recipient_domain },
	{ "SUBJECT_GAPPY", 1.0, "Subject has blanks between letters",
	    is_gappy },
	{ "SUBJECT_SPELT_ODDLY", 0.8, "Subject has digits or signs for letters",
	    is_spelt_oddly },
	{ "SUBJECT_SYMBOL", 0.7, "Subject has a picture or a symbol",
	    has_symbol },
	{ "SUBJECT_SYMBOLS", 1.0, "Subject has several pictures or symbols",
	    has_many_symbols },
	{ "SUBJECT_LINK", 0.3, "Subject has a link", has_link },
	{ "SUBJECT_REPLY_FORGED", 0.2, "an answer to no message",
	    is_reply_forged },
};

const ElmGroup elm_group_subject =
    ELM_GROUP("subject", "the form of Subject", tests);
