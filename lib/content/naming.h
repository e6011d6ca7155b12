/* naming.h -- what is odd about the name of a file.
 *
 * A name is judged as the system of the reader would take it: Windows drops
 * blanks and dots at the end and all behind a colon, C programs stop at a NUL,
 * a reader sees right-to-left text in another order than it is stored. */
#pragma once

#include <glib.h>

/* @bytes as valid UTF-8 in which every octet still shows: what is no UTF-8 is
 * read as Latin-1, and NUL becomes U+2400.  The caller frees. */
char *elm_naming_utf8(const char *bytes, gsize size);

/* ElmTrait bits of @name (valid UTF-8), which may be a path. */
guint elm_naming_traits(const char *name);

/* ElmClass bits that the ending of @name stands for, in any of the ways to read
 * it. */
guint elm_naming_classes(const char *name);

/* Do all the ways to read the ending of @name allow content of the media type
 * @type? */
gboolean elm_naming_fits(const char *name, const char *type);

/* The ending of @name, lower case, without the dot; "" if it has none.  The
 * caller frees. */
char *elm_naming_ending(const char *name);

/* The last component of @path, after the last slash or backslash. */
const char *elm_naming_base(const char *path);
