#include "config.h"

#include "lib/spam/look.h"

#include <string.h>

gboolean
elm_look_has(const char *text, const char *part)
{
	gsize length = strlen(part);
	char small = g_ascii_tolower(*part);
	char large = g_ascii_toupper(*part);

	for (; *text != '\0'; text++)
		if ((*text == small || *text == large) &&
		    g_ascii_strncasecmp(text, part, length) == 0)
			return TRUE;
	return FALSE;
}

gboolean
elm_look_starts(const char *text, const char *start)
{
	return g_ascii_strncasecmp(text, start, strlen(start)) == 0;
}

gboolean
elm_look_ends(const char *text, const char *end)
{
	gsize length = strlen(text);
	gsize tail = strlen(end);

	return length >= tail &&
	       g_ascii_strcasecmp(text + length - tail, end) == 0;
}

static gboolean
is_word_octet(char c)
{
	return g_ascii_isalnum(c) || (guchar)c >= 0x80;
}

static const char *
word_among(const char *word, gsize length, const char *const *words)
{
	for (gsize i = 0; words[i] != NULL; i++)
		if (g_ascii_strncasecmp(word, words[i], length) == 0 &&
		    words[i][length] == '\0')
			return words[i];
	return NULL;
}

const char *
elm_look_word(const char *text, const char *const *words)
{
	while (*text != '\0') {
		const char *found;
		gsize length = 0;

		while (is_word_octet(text[length]))
			length++;
		found = length > 0 ? word_among(text, length, words) : NULL;
		if (found != NULL)
			return found;
		text += MAX(length, 1);
	}
	return NULL;
}

const char *
elm_look_part(const char *text, const char *const *parts)
{
	for (gsize i = 0; parts[i] != NULL; i++)
		if (elm_look_has(text, parts[i]))
			return parts[i];
	return NULL;
}

static gboolean
is_of_kind(char c, char kind)
{
	switch (kind) {
	case 'd':
		return g_ascii_isdigit(c);
	case 'x':
		return g_ascii_isxdigit(c);
	case 'X':
		return g_ascii_isxdigit(c) && !g_ascii_islower(c);
	default:
		return g_ascii_isalnum(c);
	}
}

/* How many octets of @text the item at @*shape, which starts with "%", takes;
 * 0 when it does not fit.  @*shape is moved behind it. */
static gsize
take_run(const char *text, const char **shape)
{
	gsize wanted = 0;
	gsize n = 0;
	const char *at = *shape + 1;

	for (; g_ascii_isdigit(*at); at++)
		wanted = 10 * wanted + (gsize)(*at - '0');
	g_assert(*at != '\0' && strchr("dxXa", *at) != NULL);
	while (is_of_kind(text[n], *at) && (wanted == 0 || n < wanted))
		n++;
	*shape = at + 1;
	return n < wanted ? 0 : n;
}

gboolean
elm_look_shape(const char *text, const char *shape)
{
	while (*shape != '\0') {
		gsize n = 1;

		if (shape[0] == '*' && shape[1] == '\0')
			return TRUE;
		if (*shape == '%' && shape[1] != '%') {
			n = take_run(text, &shape);
		} else {
			shape += *shape == '%';
			n = *text == *shape++;
		}
		if (n == 0)
			return FALSE;
		text += n;
	}
	return *text == '\0';
}

ElmLook
elm_look_count(const char *text, gsize length)
{
	ElmLook look = { 0 };
	gboolean is_behind_digit = FALSE;

	for (gsize i = 0; i < length; i++) {
		char c = text[i];

		if (g_ascii_isalpha(c)) {
			look.upper += g_ascii_isupper(c);
			look.lower += g_ascii_islower(c);
			look.vowels += strchr("aeiouyAEIOUY", c) != NULL;
			look.turns += is_behind_digit;
		} else if (g_ascii_isdigit(c)) {
			look.digits++;
		} else if (c == ' ' || c == '\t') {
			look.blanks++;
		} else {
			look.high += (guchar)c >= 0x80;
			look.other += (guchar)c < 0x80;
		}
		is_behind_digit = g_ascii_isdigit(c);
	}
	return look;
}
