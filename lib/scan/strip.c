#include "config.h"

#include "lib/scan/strip.h"

#include <string.h>

#include "lib/base/error.h"

#define LINE_OCTETS_MAX 998 /* RFC 5322, 2.1.1 */
#define BASE64_OCTETS 57    /* make a line of 76 (RFC 2045, 6.8) */

static const char preset[] = "A part of this message was removed.\n"
			     "\n"
			     "Name:    {name}\n"
			     "Type:    {type}\n"
			     "Size:    {size} bytes\n"
			     "SHA-256: {sha256}\n"
			     "Reason:  {reason}\n";

static const char *const placeholders[] = { "name", "type", "size", "sha256",
	"reason" };

const char *
elm_strip_preset(void)
{
	return preset;
}

/* The number of the placeholder at @text and its @length, or -1. */
static int
placeholder(const char *text, gsize *length)
{
	for (gsize i = 0; i < G_N_ELEMENTS(placeholders); i++) {
		gsize n = strlen(placeholders[i]);

		if (text[0] == '{' &&
		    strncmp(text + 1, placeholders[i], n) == 0 &&
		    text[n + 1] == '}') {
			*length = n + 2;
			return (int)i;
		}
	}
	return -1;
}

gboolean
elm_strip_check(const char *words, GError **error)
{
	gsize length;

	if (!g_utf8_validate(words, -1, NULL)) {
		g_set_error(error, ELM_ERROR, ELM_ERROR_CONFIG,
		    "the notice is no UTF-8");
		return FALSE;
	}
	for (; (words = strchr(words, '{')) != NULL; words++)
		if (placeholder(words, &length) < 0) {
			g_set_error(error, ELM_ERROR, ELM_ERROR_CONFIG,
			    "unknown placeholder '%.*s' in the notice",
			    (int)MIN(strcspn(words, "}\n") + 1, 40), words);
			return FALSE;
		}
	return TRUE;
}

/* A name from the message is one line, whatever it holds. */
static void
append_line(GString *text, const char *value)
{
	g_autofree char *valid = g_utf8_make_valid(value, -1);

	for (const char *at = valid; *at != '\0'; at = g_utf8_next_char(at)) {
		gunichar c = g_utf8_get_char(at);

		g_string_append_unichar(text,
		    g_unichar_isprint(c) ? c : 0xFFFD);
	}
}

static char *
fill(const char *words, const char *const *values)
{
	GString *text = g_string_new(NULL);
	gsize length;

	while (*words != '\0') {
		int i = placeholder(words, &length);

		if (i < 0) {
			g_string_append_c(text, *words++);
			continue;
		}
		append_line(text, values[i]);
		words += length;
	}
	return g_string_free(text, FALSE);
}

static char *
describe(const ElmPartTree *tree, const ElmPart *part, const char *words,
    const char *reason)
{
	g_autoptr(GBytes) content = elm_part_content(tree, part, NULL);
	g_autofree char *sum =
	    g_compute_checksum_for_bytes(G_CHECKSUM_SHA256, content);
	g_autofree char *size =
	    g_strdup_printf("%" G_GSIZE_FORMAT, g_bytes_get_size(content));
	const char *values[] = { part->name[0] != '\0' ? part->name : "-",
		part->type, size, sum, reason };

	return fill(words, values);
}

/* May @text stand in a message as it is (RFC 2045, 2.7)? */
static gboolean
is_7bit(const char *text)
{
	gsize line = 0;

	for (; *text != '\0'; text++) {
		line = *text == '\n' ? 0 : line + 1;
		if ((guchar)*text > 126 || line > LINE_OCTETS_MAX)
			return FALSE;
	}
	return TRUE;
}

static void
append_base64(GString *out, const char *text, const char *eol)
{
	gsize left = strlen(text);

	while (left > 0) {
		gsize n = MIN(left, BASE64_OCTETS);
		g_autofree char *line =
		    g_base64_encode((const guchar *)text, n);

		g_string_append(out, line);
		text += n;
		left -= n;
		if (left > 0)
			g_string_append(out, eol);
	}
}

static void
append_lines(GString *out, const char *text, const char *eol)
{
	g_auto(GStrv) lines = g_strsplit(text, "\n", 0);
	g_autofree char *joined = g_strjoinv(eol, lines);

	g_string_append(out, joined);
}

/* The line ending before a delimiter belongs to that (RFC 2046, 5.1.1), so the
 * last one of the text is left out. */
static char *
trim(char *text)
{
	gsize length = strlen(text);

	while (length > 0 && text[length - 1] == '\n')
		text[--length] = '\0';
	return text;
}

static GBytes *
to_bytes(GString *text)
{
	gsize length = text->len;

	return g_bytes_new_take(g_string_free(text, FALSE), length);
}

static const char *
encoding_of(const char *text)
{
	return is_7bit(text) ? "7bit" : "base64";
}

static void
append_body(GString *out, const char *text, const char *eol)
{
	if (is_7bit(text))
		append_lines(out, text, eol);
	else
		append_base64(out, text, eol);
}

static void
replace_part(ElmMessage *message, const ElmPart *part, const char *text)
{
	const char *eol = elm_message_line_ending(message);
	GString *out = g_string_new(NULL);
	g_autoptr(GBytes) bytes = NULL;

	g_string_append_printf(out,
	    "Content-Type: text/plain; charset=UTF-8%s"
	    "Content-Transfer-Encoding: %s%s"
	    "Content-Disposition: inline%s%s",
	    eol, encoding_of(text), eol, eol, eol);
	append_body(out, text, eol);
	bytes = to_bytes(out);
	elm_message_splice(message, part->offset, part->end - part->offset,
	    bytes);
}

static void
remove_content_fields(ElmMessage *message)
{
	static const char prefix[] = "Content-";
	const char *data = g_bytes_get_data(elm_message_raw(message), NULL);
	ElmMessageField field = { 0 };

	while (elm_message_next_field(message, &field))
		if (field.name_length > strlen(prefix) &&
		    g_ascii_strncasecmp(data + field.offset, prefix,
			strlen(prefix)) == 0)
			elm_message_remove_field(message, &field);
}

/* The part is the message: its header stays, but for what describes the body
 * that is gone. */
static void
replace_body(ElmMessage *message, const char *text)
{
	gsize body = elm_message_body_offset(message);
	gsize size = g_bytes_get_size(elm_message_raw(message));
	const char *eol = elm_message_line_ending(message);
	GString *out = g_string_new(NULL);
	g_autoptr(GBytes) bytes = NULL;
	ElmMessageField field = { 0 };

	remove_content_fields(message);
	if (!elm_message_find_field(message, "MIME-Version", &field))
		elm_message_add_field(message, "MIME-Version", "1.0", NULL);
	elm_message_add_field(message, "Content-Type",
	    "text/plain; charset=UTF-8", NULL);
	elm_message_add_field(message, "Content-Transfer-Encoding",
	    encoding_of(text), NULL);
	append_body(out, text, eol);
	g_string_append(out, eol);
	bytes = to_bytes(out);
	elm_message_splice(message, body, size - body, bytes);
}

void
elm_strip_part(ElmMessage *message, const ElmPartTree *tree,
    const ElmPart *part, const char *words, const char *reason)
{
	g_autofree char *text = describe(tree, part, words, reason);

	g_assert(part->is_leaf);
	trim(text);
	if (part->parent == NULL)
		replace_body(message, text);
	else
		replace_part(message, part, text);
}
