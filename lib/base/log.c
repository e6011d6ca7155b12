#include "config.h"

#include "lib/base/log.h"

#include <stdarg.h>
#include <string.h>
#include <unistd.h>

#include "lib/base/io.h"

#define ZERO_WIDTH_NON_JOINER 0x200c
#define ZERO_WIDTH_JOINER 0x200d

/* Does @c show as what it is?  The joiners are invisible, but Persian, Hindi
 * and emoji are written with them. */
static gboolean
is_harmless(gunichar c)
{
	if (c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER)
		return TRUE;
	switch (g_unichar_type(c)) {
	case G_UNICODE_CONTROL:
	case G_UNICODE_FORMAT:
	case G_UNICODE_SURROGATE:
	case G_UNICODE_LINE_SEPARATOR:
	case G_UNICODE_PARAGRAPH_SEPARATOR:
		return FALSE;
	default:
		return TRUE;
	}
}

static void
append_escaped(GString *out, const char *text)
{
	while (*text != '\0') {
		gunichar c = g_utf8_get_char_validated(text, -1);
		const char *next = text + 1;

		if (c == (gunichar)-1 || c == (gunichar)-2) {
			g_string_append_printf(out, "\\x%02x", (guchar)*text);
			text = next;
			continue;
		}
		next = g_utf8_next_char(text);
		if (is_harmless(c))
			g_string_append_len(out, text, next - text);
		else
			g_string_append_printf(out,
			    c < 0x80 ? "\\x%02x" : "\\u{%04x}", c);
		text = next;
	}
}

char *
elm_log_escape(const char *text)
{
	GString *out = g_string_sized_new(strlen(text));

	append_escaped(out, text);
	return g_string_free(out, FALSE);
}

void
elm_log_line(const char *program, const char *format, ...)
{
	g_autoptr(GString) line = g_string_new(NULL);
	g_autofree char *text = NULL;
	va_list arguments;

	va_start(arguments, format);
	text = g_strdup_vprintf(format, arguments);
	va_end(arguments);
	append_escaped(line, program);
	g_string_append(line, ": ");
	append_escaped(line, text);
	g_string_append_c(line, '\n');
	elm_io_write(STDERR_FILENO, line->str, line->len, NULL);
}
