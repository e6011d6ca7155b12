#include "config.h"

#include "lib/mail/field.h"

#include <string.h>

#include "lib/base/error.h"

/* RFC 5322, 2.1.1, both without the line ending. */
#define LINE_OCTETS 78
#define LINE_OCTETS_MAX 998

static gboolean
is_name(const char *name)
{
	if (*name == '\0')
		return FALSE;
	for (; *name != '\0'; name++)
		if (!g_ascii_isgraph(*name) || *name == ':')
			return FALSE;
	return TRUE;
}

static gboolean
is_value(const char *value)
{
	for (; *value != '\0'; value++)
		if (!g_ascii_isprint(*value) && *value != '\t')
			return FALSE;
	return TRUE;
}

/* Append @value to @text, breaking the line before a blank that is followed by
 * a word which would not fit any more.  A run of blanks stays on one line: a
 * line of nothing but blanks would be obsolete syntax (RFC 5322, 4.2). */
static gboolean
append_folded(GString *text, const char *value, const char *eol)
{
	gsize line = 0;
	gboolean is_short = text->len <= LINE_OCTETS_MAX;

	while (*value != '\0') {
		gsize blanks = strspn(value, " \t");
		gsize word = strcspn(value + blanks, " \t");
		gsize column = text->len - line;

		if (blanks > 0 && word > 0 && line + 1 < text->len &&
		    column + blanks + word > LINE_OCTETS) {
			g_string_append(text, eol);
			line = text->len;
		}
		g_string_append_len(text, value, (gssize)(blanks + word));
		is_short = is_short && text->len - line <= LINE_OCTETS_MAX;
		value += blanks + word;
	}
	return is_short;
}

char *
elm_field_strip(char *value)
{
	gsize blanks = strspn(value, " \t");
	gsize size = strlen(value + blanks);

	memmove(value, value + blanks, size + 1);
	while (size > 0 && strchr(" \t", value[size - 1]) != NULL)
		value[--size] = '\0';
	return value;
}

char *
elm_field_format(const char *name, const char *value, const char *eol,
    GError **error)
{
	g_autoptr(GString) text = g_string_new(name);
	g_autofree char *bare = elm_field_strip(g_strdup(value));
	gboolean is_line;

	g_string_append(text, ": ");
	is_line =
	    is_name(name) && is_value(bare) && append_folded(text, bare, eol);
	if (!is_line) {
		g_set_error(error, ELM_ERROR, ELM_ERROR_DATA,
		    "field '%s' would not be lines of ASCII", name);
		return NULL;
	}
	g_string_append(text, eol);
	return g_string_free(g_steal_pointer(&text), FALSE);
}

char *
elm_field_unfold(const char *data, gsize length)
{
	GString *value = g_string_sized_new(length);

	for (gsize i = 0; i < length; i++) {
		gboolean is_crlf =
		    data[i] == '\r' && i + 1 < length && data[i + 1] == '\n';

		if (data[i] == '\n' || is_crlf)
			continue;
		g_string_append_c(value, data[i] != '\0' ? data[i] : ' ');
	}
	return elm_field_strip(g_string_free(value, FALSE));
}
