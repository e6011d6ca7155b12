/* glob.h -- patterns a person can read: "*" is any text, "?" any one character,
 * and letters match whatever their case. */
#pragma once

#include <glib.h>

/* Is all of @text as @pattern says?  Octets that are no UTF-8 are characters
 * of their own.  The time taken grows with the product of the lengths at
 * worst. */
gboolean elm_glob_matches(const char *pattern, const char *text);

/* Is it sure that whatever @special matches, @general matches, too?  FALSE
 * also means that it could not be told. */
gboolean elm_glob_covers(const char *general, const char *special);

/* Is it sure that nothing matches both? */
gboolean elm_glob_excludes(const char *a, const char *b);
