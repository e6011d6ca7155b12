#include "config.h"

#include "lib/base/glob.h"

#include <string.h>

/* A character that no UTF-8 text has, for octet @octet of a broken one. */
#define BROKEN(octet) (0x110000U + (guchar)(octet))

/* The character at @text, small, and where the next one is. */
static gunichar
small_at(const char *text, const char **next)
{
	gunichar c = (guchar)*text;

	*next = text + 1;
	if (c < 0x80)
		return (gunichar)(guchar)g_ascii_tolower((char)c);
	c = g_utf8_get_char_validated(text, -1);
	if (c >= 0x110000)
		return BROKEN(*text);
	*next = g_utf8_next_char(text);
	return g_unichar_tolower(c);
}

/* Match one character of each, and step over them if they do.  A wildcard in
 * @text, when that is a pattern itself, stands for more than one text, which
 * only "?" can take for "?". */
static gboolean
step(const char **pattern, const char **text, gboolean is_pattern)
{
	const char *next_pattern;
	const char *next_text;
	gunichar want = small_at(*pattern, &next_pattern);
	gunichar have = small_at(*text, &next_text);

	if (is_pattern && have == '*')
		return FALSE;
	if (want != '?' && (want != have || (is_pattern && have == '?')))
		return FALSE;
	*pattern = next_pattern;
	*text = next_text;
	return TRUE;
}

static gboolean
match(const char *pattern, const char *text, gboolean is_pattern)
{
	const char *star = NULL;   /* behind the last "*" of pattern */
	const char *resume = NULL; /* where in text to try again from there */

	while (*text != '\0') {
		if (*pattern == '*') {
			star = ++pattern;
			resume = text;
		} else if (*pattern != '\0' &&
			   step(&pattern, &text, is_pattern)) {
			continue;
		} else if (star != NULL) {
			small_at(resume, &resume);
			pattern = star;
			text = resume;
		} else {
			return FALSE;
		}
	}
	return pattern[strspn(pattern, "*")] == '\0';
}

static gboolean
is_wild(char c)
{
	return c == '*' || c == '?';
}

/* Do @a and @b begin differently, before the first wildcard of either? */
static gboolean
heads_differ(const char *a, const char *b)
{
	while (*a != '\0' && *b != '\0' && !is_wild(*a) && !is_wild(*b))
		if (small_at(a, &a) != small_at(b, &b))
			return TRUE;
	return FALSE;
}

/* Do they end differently, behind the last wildcard?  Only ASCII is compared:
 * other characters may have cases of different length. */
static gboolean
tails_differ(const char *a, const char *b)
{
	gsize i = strlen(a);
	gsize j = strlen(b);

	for (; i > 0 && j > 0; i--, j--) {
		char x = g_ascii_tolower(a[i - 1]);
		char y = g_ascii_tolower(b[j - 1]);

		if (is_wild(x) || is_wild(y) || (guchar)x >= 0x80 ||
		    (guchar)y >= 0x80)
			return FALSE;
		if (x != y)
			return TRUE;
	}
	return FALSE;
}

gboolean
elm_glob_matches(const char *pattern, const char *text)
{
	/* Most patterns are "*.exe", and most names end differently. */
	return !tails_differ(pattern, text) && match(pattern, text, FALSE);
}

gboolean
elm_glob_covers(const char *general, const char *special)
{
	return match(general, special, TRUE);
}

gboolean
elm_glob_excludes(const char *a, const char *b)
{
	if (strpbrk(a, "*?") == NULL)
		return !elm_glob_matches(b, a);
	if (strpbrk(b, "*?") == NULL)
		return !elm_glob_matches(a, b);
	return heads_differ(a, b) || tails_differ(a, b);
}
