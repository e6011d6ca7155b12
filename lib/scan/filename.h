/* filename.h -- names of files in the form in which rules compare them. */
#pragma once

#include <glib.h>

/* @name without the differences that no system makes: small letters, Unicode
 * compatibility characters as what they look like (NFKC), no control and
 * formatting characters (so no bidirectional override), no blanks, dots and
 * slashes at the end.  The caller frees. */
char *elm_filename_fold(const char *name);

/* Is @name plain ASCII that folding would change the case of at most? */
gboolean elm_filename_is_plain(const char *name);
