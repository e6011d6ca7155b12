/* charset.h -- text from the character sets that mail comes in. */
#pragma once

#include <glib.h>

/* @size octets at @data, declared to be in @charset (or NULL), as valid UTF-8
 * of @length octets: without NUL, lines ended by "\n", what is no character as
 * U+FFFD.
 *
 * A byte order mark outranks @charset, and so does the look of octets that
 * cannot be in it, or when it is missing or unknown: then @is_other, which may
 * be NULL, is set unless it was missing.  Never NULL; the caller frees. */
char *elm_charset_decode(const char *data, gsize size, const char *charset,
    gsize *length, gboolean *is_other);

/* What octet @c means in windows-1252, where 0x80 to 0x9F are no controls. */
gunichar elm_charset_windows(guint8 c);
