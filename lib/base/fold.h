/* fold.h -- text in which letters of either case are one.
 *
 * Two characters that PCRE2 or lib/base/glob.h take for each other when case
 * does not count become the same; some more do, such as "I" with and without a
 * dot.  So what is not in a folded text is not in the text in any case. */
#pragma once

#include <glib.h>

/* Append the @size octets of @text, folded, to @folded; octets that are no
 * UTF-8 stay as they are. */
void elm_fold_append(GString *folded, const char *text, gsize size);
