#include "config.h"

#include "lib/mail/report-line.h"

#include <string.h>

#include "lib/base/json.h"
#include "lib/base/log.h"

/* More of a subject helps nobody on a terminal. */
#define TEXT_LIMIT 100

#define VERDICT_WIDTH 7
#define PLACE_WIDTH 24
#define REASON_WIDTH 12

/* Append @text, harmless and no longer than a reader wants, in a column of at
 * least @width characters. */
static void
append_column(GString *line, const char *text, glong width)
{
	g_autofree char *start = g_strndup(text, TEXT_LIMIT * 4);
	g_autofree char *safe = elm_log_escape(start);
	glong length = g_utf8_strlen(safe, -1);

	if (length > TEXT_LIMIT) {
		*g_utf8_offset_to_pointer(safe, TEXT_LIMIT) = '\0';
		g_string_append(line, safe);
		g_string_append(line, "…");
	} else {
		g_string_append(line, safe);
	}
	for (glong i = length; i < width; i++)
		g_string_append_c(line, ' ');
	g_string_append(line, "  ");
}

/* The name of a file is never cut: people paste it. */
static void
append_place(GString *line, const ElmMailboxMessage *piece)
{
	g_autofree char *source = elm_log_escape(piece->source);
	gsize start = line->len;

	g_string_append(line, source);
	if (piece->is_mbox)
		g_string_append_printf(line, ":%" G_GUINT64_FORMAT,
		    piece->offset);
	for (glong i = g_utf8_strlen(line->str + start, -1); i < PLACE_WIDTH;
	     i++)
		g_string_append_c(line, ' ');
	g_string_append(line, "  ");
}

static void
append_pair(GString *text, const char *key, const char *value)
{
	gboolean is_plain = *value != '\0' && strpbrk(value, " \t=\"") == NULL;
	const char *quote = is_plain ? "" : "\"";

	g_string_append_printf(text, " %s=%s%s%s", key, quote, value, quote);
}

static void
append_reason(GString *line, const ElmReportLine *self)
{
	const char *reason = elm_verdict_reason(self->verdict);
	g_autoptr(GString) text = g_string_new(reason);
	const char *key, *value;

	for (gsize i = 0;
	     (value = elm_verdict_pair(self->verdict, i, &key)) != NULL; i++)
		append_pair(text, key, value);
	if (self->piece->is_doubtful)
		g_string_append(text, " ambiguous-separator");
	if (self->error != NULL)
		g_string_append_printf(text, ": %s", self->error);
	append_column(line, text->len > 0 ? g_strchug(text->str) : "-",
	    REASON_WIDTH);
}

char *
elm_report_line_text(const ElmReportLine *self)
{
	GString *line = g_string_new(NULL);

	append_column(line, elm_verdict_word(elm_verdict_kind(self->verdict)),
	    VERDICT_WIDTH);
	append_place(line, self->piece);
	append_reason(line, self);
	if (self->subject != NULL)
		append_column(line, self->subject, 0);
	if (self->message_id != NULL)
		append_column(line, self->message_id, 0);
	while (line->str[line->len - 1] == ' ')
		g_string_truncate(line, line->len - 1);
	g_string_append_c(line, '\n');
	return g_string_free(line, FALSE);
}

static void
set_verdict(json_t *object, const ElmReportLine *self)
{
	const char *reason = elm_verdict_reason(self->verdict);

	elm_json_set_text(object, "verdict",
	    elm_verdict_word(elm_verdict_kind(self->verdict)));
	if (reason != NULL)
		elm_json_set_text(object, "reason", reason);
	if (self->error != NULL)
		elm_json_set_text(object, "error", self->error);
	if (self->piece->is_doubtful)
		json_object_set_new(object, "ambiguous_separator", json_true());
}

char *
elm_report_line_json(const ElmReportLine *self)
{
	json_t *object = json_object();
	char *line;

	elm_json_set_text(object, "tool", self->tool);
	elm_json_set_text(object, "version", PACKAGE_VERSION);
	elm_json_set_text(object, "source", self->piece->source);
	elm_json_set_number(object, "offset", self->piece->offset);
	elm_json_set_number(object, "size", self->piece->size);
	elm_json_set_text(object, "sha256", self->sha256);
	elm_json_set_text(object, "message_id", self->message_id);
	set_verdict(object, self);
	if (self->facts != NULL)
		json_object_update_missing(object, (json_t *)self->facts);
	line = elm_json_line(object);
	json_decref(object);
	return line;
}
