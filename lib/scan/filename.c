#include "config.h"

#include "lib/scan/filename.h"

#include <string.h>

/* Windows drops blanks and dots at the end of a name, mail programs slashes. */
static gboolean
is_dropped_at_end(gunichar c)
{
	return c == '.' || c == '/' || c == '\\' || g_unichar_isspace(c);
}

static gboolean
shows_nothing(gunichar c)
{
	GUnicodeType type = g_unichar_type(c);

	return type == G_UNICODE_CONTROL || type == G_UNICODE_FORMAT;
}

char *
elm_filename_fold(const char *name)
{
	g_autofree char *valid = g_utf8_make_valid(name, -1);
	g_autofree char *small = g_utf8_casefold(valid, -1);
	g_autofree char *plain = g_utf8_normalize(small, -1, G_NORMALIZE_NFKC);
	GString *out = g_string_sized_new(strlen(plain));
	gsize kept = 0;

	for (const char *at = plain; *at != '\0'; at = g_utf8_next_char(at)) {
		gunichar c = g_utf8_get_char(at);

		if (shows_nothing(c))
			continue;
		g_string_append_unichar(out, c);
		if (!is_dropped_at_end(c))
			kept = out->len;
	}
	g_string_truncate(out, kept);
	return g_string_free(out, FALSE);
}

gboolean
elm_filename_is_plain(const char *name)
{
	gsize i = 0;

	while (name[i] >= ' ' && name[i] <= '~')
		i++;
	return name[i] == '\0' &&
	       (i == 0 || !is_dropped_at_end((gunichar)name[i - 1]));
}
