#include "config.h"

#include <string.h>

#include "lib/spam/groups.h"
#include "lib/spam/look.h"
#include "lib/spam/mailer.h"

#define LINE_OCTETS_MAX 998 /* RFC 5322, 2.1.1 */

/* The bytes of the header. */
static const char *
header_of(ElmFacts *facts, gsize *size)
{
	const ElmMessage *message = elm_facts_message(facts);
	const char *data = g_bytes_get_data(elm_message_raw(message), NULL);
	gsize start = elm_message_header_offset(message);

	*size = elm_message_body_offset(message) - start;
	return *size > 0 ? data + start : "";
}

/* The name of the first field that is called @name, as it is written. */
static char *
spelling_of(ElmFacts *facts, const char *name)
{
	const ElmMessage *message = elm_facts_message(facts);
	ElmMessageField field = { 0 };
	const char *data;

	if (!elm_message_find_field(message, name, &field))
		return NULL;
	data = g_bytes_get_data(elm_message_raw(message), NULL);
	return g_strndup(data + field.offset, field.name_length);
}

static gboolean
is_from_missing(ElmFacts *facts, ElmTrace *trace)
{
	return elm_facts_count(facts, "From") == 0 &&
	       elm_trace(trace, "no From");
}

/* RFC 5322, 3.6: these stand once. */
static gboolean
is_repeated(ElmFacts *facts, ElmTrace *trace)
{
	static const char *const once[] = { "From", "Subject", "Date", "To",
		"Message-ID", "Reply-To", "Sender", "Cc", "In-Reply-To",
		"References" };

	for (gsize i = 0; i < G_N_ELEMENTS(once); i++)
		if (elm_facts_count(facts, once[i]) > 1)
			return elm_trace(trace, "%u fields %s",
			    elm_facts_count(facts, once[i]), once[i]);
	return FALSE;
}

static gboolean
is_mime_repeated(ElmFacts *facts, ElmTrace *trace)
{
	static const char *const once[] = { "MIME-Version", "Content-Type",
		"Content-Transfer-Encoding", "Content-Disposition" };

	for (gsize i = 0; i < G_N_ELEMENTS(once); i++)
		if (elm_facts_count(facts, once[i]) > 1)
			return elm_trace(trace, "%u fields %s",
			    elm_facts_count(facts, once[i]), once[i]);
	return FALSE;
}

static gboolean
has_high_octets(ElmFacts *facts, const char *name)
{
	const char *raw = elm_facts_raw(facts, name);

	for (; *raw != '\0'; raw++)
		if ((guchar)*raw >= 0x80)
			return TRUE;
	return FALSE;
}

/* Octets that RFC 2047 would have encoded, and not RFC 6532's UTF-8. */
static gboolean
is_eight_bit(ElmFacts *facts, ElmTrace *trace)
{
	static const char *const names[] = { "Subject", "From", "To" };

	for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
		if (has_high_octets(facts, names[i]) &&
		    !g_utf8_validate(elm_facts_raw(facts, names[i]), -1, NULL))
			return elm_trace(trace, "%s: %s", names[i],
			    elm_facts_value(facts, names[i]));
	return FALSE;
}

static gboolean
is_bare_utf8(ElmFacts *facts, ElmTrace *trace)
{
	static const char *const names[] = { "Subject", "From", "To" };

	for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
		if (has_high_octets(facts, names[i]) &&
		    g_utf8_validate(elm_facts_raw(facts, names[i]), -1, NULL))
			return elm_trace(trace, "%s: %s", names[i],
			    elm_facts_value(facts, names[i]));
	return FALSE;
}

static gboolean
is_line_long(ElmFacts *facts, ElmTrace *trace)
{
	gsize size;
	const char *at = header_of(facts, &size);
	const char *end = at + size;

	while (at < end) {
		const char *line = memchr(at, '\n', (gsize)(end - at));
		gsize length = (gsize)((line != NULL ? line : end) - at);

		if (length > LINE_OCTETS_MAX)
			return elm_trace(trace, "%zu octets", length);
		at = line != NULL ? line + 1 : end;
	}
	return FALSE;
}

/* Is the @length octets at @name one of these names, but in another case? */
static gboolean
is_misspelt(const char *name, gsize length)
{
	static const char *const names[] = { "From", "To", "Subject", "Date",
		"Reply-To" };

	if (length > strlen("Reply-To"))
		return FALSE;
	for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
		if (strlen(names[i]) == length &&
		    g_ascii_strncasecmp(name, names[i], length) == 0)
			return strncmp(name, names[i], length) != 0;
	return FALSE;
}

/* Names that no program spells so: "SUBJECT", "from". */
static gboolean
is_name_misspelt(ElmFacts *facts, ElmTrace *trace)
{
	const ElmMessage *message = elm_facts_message(facts);
	const char *data = g_bytes_get_data(elm_message_raw(message), NULL);
	ElmMessageField field = { 0 };

	while (elm_message_next_field(message, &field))
		if (is_misspelt(data + field.offset, field.name_length))
			return elm_trace(trace, "%.*s", (int)field.name_length,
			    data + field.offset);
	return FALSE;
}

/* "Message-Id" is some servers' and libraries' way. */
static gboolean
is_id_small(ElmFacts *facts, ElmTrace *trace)
{
	g_autofree char *spelling = spelling_of(facts, "Message-ID");

	return spelling != NULL && strcmp(spelling, "Message-ID") != 0 &&
	       strcmp(spelling, "Message-Id") != 0 &&
	       elm_trace(trace, "%s", spelling);
}

static gboolean
is_priority_high(ElmFacts *facts, ElmTrace *trace)
{
	const char *priority = elm_facts_raw(facts, "X-Priority");

	return (*priority == '1' || *priority == '2' ||
		   elm_look_starts(elm_facts_raw(facts, "Importance"),
		       "high")) &&
	       elm_trace(trace, "X-Priority: %s", priority);
}

/* Written by Microsoft's programs, which say who they are. */
static gboolean
is_priority_alone(ElmFacts *facts, ElmTrace *trace)
{
	return elm_facts_count(facts, "X-MSMail-Priority") > 0 &&
	       *elm_mailer_claim(facts) == '\0' &&
	       elm_facts_count(facts, "X-MimeOLE") == 0 &&
	       elm_trace(trace, "X-MSMail-Priority: %s",
		   elm_facts_raw(facts, "X-MSMail-Priority"));
}

static gboolean
is_priority_odd(ElmFacts *facts, ElmTrace *trace)
{
	const char *priority = elm_facts_raw(facts, "X-Priority");

	return *priority != '\0' &&
	       (*priority < '1' || *priority > '5' ||
		   g_ascii_isdigit(priority[1])) &&
	       elm_trace(trace, "X-Priority: %s", priority);
}

static const ElmTest tests[] = {
	{ "HEADER_FROM_MISSING", 0.8, "there is no From", is_from_missing },
	{ "HEADER_REPEATED", 0.6, "a field stands more than once that must not",
	    is_repeated },
	{ "HEADER_MIME_REPEATED", 0.3, "a MIME field stands more than once",
	    is_mime_repeated },
	{ "HEADER_EIGHT_BIT", 1.0,
	    "octets beyond ASCII in Subject, From or To, not encoded",
	    is_eight_bit },
	{ "HEADER_BARE_UTF8", 0.6, "UTF-8 in Subject, From or To, not encoded",
	    is_bare_utf8 },
	{ "HEADER_LINE_LONG", 0.6, "a line of the header is over 998 octets",
	    is_line_long },
	{ "HEADER_MISSPELT", 0.8, "a field is spelt as no program does",
	    is_name_misspelt },
	{ "HEADER_ID_MISSPELT", 0.2, "Message-ID is spelt in an odd way",
	    is_id_small },
	{ "HEADER_PRIORITY_HIGH", 1.0, "it says that it is important",
	    is_priority_high },
	{ "HEADER_PRIORITY_ALONE", 1.2,
	    "a field of Microsoft's programs, without the program",
	    is_priority_alone },
	{ "HEADER_PRIORITY_ODD", 0.5, "a priority that does not exist",
	    is_priority_odd },
};

const ElmGroup elm_group_header =
    ELM_GROUP("header", "what is odd about the header as such", tests);
