#include "config.h"

#include "lib/spam/excerpt.h"

#include <string.h>

/* Octets.  The head of a message tells most; measured: HACKING. */
#define HEADER_MOST 3000
#define TRACE_MOST 2000
#define BODY_MOST 4000
#define TEXT_HEAD 4000
#define TEXT_TAIL 1000
#define FIELD_MOST 600

/* A line as long and without a blank is base64 or the like. */
#define BLOCK_LINE 56

/* Where a field belongs; one that is in no row is the author's. */
typedef struct {
	const char *name; /* small; with "*" the beginning */
	gboolean is_trace;
} Row;

static const Row rows[] = {
	{ "received*", TRUE },
	{ "return-path", TRUE },
	{ "delivered-to", TRUE },
	{ "x-original-to", TRUE },
	{ "envelope-to", TRUE },
	{ "authentication-results*", TRUE },
	{ "arc-*", TRUE },
	{ "dkim-*", TRUE },
	{ "domainkey-*", TRUE },
	{ "x-google-*", TRUE },
	{ "x-gm-*", TRUE },
	{ "x-received", TRUE },
	{ "x-ms-*", TRUE },
	{ "x-microsoft-*", TRUE },
	{ "x-forefront-*", TRUE },
	{ "x-sid-*", TRUE },
	{ "x-message-*", TRUE },
	{ "x-incoming*", TRUE },
	{ "x-exchange-*", TRUE },
	{ "x-eop*", TRUE },
	{ "x-originat*", TRUE },
	{ "list-*", TRUE },
	{ "sender", TRUE },
	{ "errors-to", TRUE },
	{ "x-mailing-list", TRUE },
	{ "x-beenthere", TRUE },
	{ "x-mailman-*", TRUE },
	{ "x-loop", TRUE },
	{ "thread-*", TRUE },
};

/* How a mail program or a mailbox kept it. */
static const char *const stored[] = { "status", "x-status", "x-mozilla-",
	"x-keywords", "x-uid", "x-imap", "content-length", "lines",
	"x-evolution", "x-gnus", "x-folder", NULL };

static gboolean
begins(const char *text, gsize size, const char *name)
{
	gsize n = strcspn(name, "*");

	return size >= n && g_ascii_strncasecmp(text, name, n) == 0 &&
	       (name[n] == '*' || size == n);
}

static gboolean
is_trace(const char *name, gsize size)
{
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++)
		if (begins(name, size, rows[i].name))
			return rows[i].is_trace;
	return FALSE;
}

static gboolean
is_stored(const char *name, gsize size)
{
	for (gsize i = 0; stored[i] != NULL; i++)
		if (size >= strlen(stored[i]) &&
		    g_ascii_strncasecmp(name, stored[i], strlen(stored[i])) ==
			0)
			return TRUE;
	return FALSE;
}

/* As much of @size octets at @data, without CR, as @most leaves room for. */
static void
append(GString *side, const char *data, gsize size, gsize most)
{
	const char *end = data + size;

	while (data < end && side->len < most) {
		const char *stop = memchr(data, '\r', (gsize)(end - data));
		gsize n = (gsize)((stop != NULL ? stop : end) - data);

		g_string_append_len(side, data,
		    (gssize)MIN(n, most - side->len));
		data += n + (stop != NULL);
	}
}

static void
take_header(ElmExcerpt *self, const ElmMessage *message)
{
	const char *data = g_bytes_get_data(elm_message_raw(message), NULL);
	ElmMessageField field = { 0 };

	while (elm_message_next_field(message, &field)) {
		const char *name = data + field.offset;
		gboolean is_other = is_trace(name, field.name_length);
		GString *side = self->sides[is_other ? ELM_EXCERPT_TRACE
						     : ELM_EXCERPT_HEADER];
		gsize most = is_other ? TRACE_MOST : HEADER_MOST;

		if (!is_stored(name, field.name_length))
			append(side, name, MIN(field.length, FIELD_MOST),
			    MIN(most, side->len + FIELD_MOST));
	}
}

static gboolean
is_block_line(const char *line, gsize size)
{
	return size >= BLOCK_LINE && memchr(line, ' ', size) == NULL &&
	       memchr(line, '=', size - 3) == NULL &&
	       memchr(line, '<', size) == NULL &&
	       memchr(line, '-', size) == NULL;
}

static void
take_body(ElmExcerpt *self, const ElmMessage *message)
{
	GString *side = self->sides[ELM_EXCERPT_BODY];
	gsize size, at = elm_message_body_offset(message);
	const char *data = g_bytes_get_data(elm_message_raw(message), &size);

	while (at < size && side->len < BODY_MOST) {
		const char *line = data + at;
		const char *stop = memchr(line, '\n', size - at);
		gsize n = stop != NULL ? (gsize)(stop - line) + 1 : size - at;

		if (!is_block_line(line, n))
			append(side, line, n, BODY_MOST);
		at += n;
	}
}

static void
take_text(ElmExcerpt *self, ElmFacts *facts)
{
	GString *side = self->sides[ELM_EXCERPT_TEXT];
	const char *subject = elm_facts_value(facts, "Subject");
	const char *text = elm_facts_text(facts);
	gsize size = strlen(text);

	append(side, subject, strlen(subject), FIELD_MOST);
	g_string_append_c(side, '\n');
	if (size <= TEXT_HEAD + TEXT_TAIL) {
		append(side, text, size, G_MAXSIZE);
		return;
	}
	append(side, text, TEXT_HEAD, G_MAXSIZE);
	g_string_append_c(side, '\n');
	append(side, text + size - TEXT_TAIL, TEXT_TAIL, G_MAXSIZE);
}

ElmExcerpt *
elm_excerpt_new(ElmFacts *facts)
{
	const ElmMessage *message = elm_facts_message(facts);
	ElmExcerpt *self = g_new(ElmExcerpt, 1);

	for (gsize i = 0; i < ELM_EXCERPT_SIDES; i++)
		self->sides[i] = g_string_sized_new(BODY_MOST + 1);
	take_header(self, message);
	take_body(self, message);
	take_text(self, facts);
	return self;
}

void
elm_excerpt_free(ElmExcerpt *self)
{
	for (gsize i = 0; i < ELM_EXCERPT_SIDES; i++)
		g_string_free(self->sides[i], TRUE);
	g_free(self);
}
