#include "config.h"

#include "lib/base/fold.h"

#define NO_CHARACTER 0x110000U /* and above: g_utf8_get_char_validated() */

/* The character at the start of @size octets, which is not ASCII; how many of
 * them it takes. */
static gsize
append_character(GString *folded, const char *text, gsize size)
{
	gunichar c = g_utf8_get_char_validated(text, (gssize)size);

	if (c >= NO_CHARACTER) {
		g_string_append_c(folded, *text);
		return 1;
	}
	g_string_append_unichar(folded,
	    g_unichar_tolower(g_unichar_toupper(c)));
	return (gsize)(g_utf8_next_char(text) - text);
}

/* Fold the ASCII that @text begins with; how many octets that are. */
static gsize
append_ascii(GString *folded, const char *text, gsize size)
{
	gsize start = folded->len;
	gsize n = 0;
	char *to;

	while (n < size && (guchar)text[n] < 0x80)
		n++;
	g_string_set_size(folded, start + n);
	to = folded->str + start;
	for (gsize i = 0; i < n; i++)
		to[i] = g_ascii_tolower(text[i]);
	return n;
}

void
elm_fold_append(GString *folded, const char *text, gsize size)
{
	for (gsize at = 0; at < size;) {
		at += append_ascii(folded, text + at, size - at);
		if (at < size)
			at += append_character(folded, text + at, size - at);
	}
}
