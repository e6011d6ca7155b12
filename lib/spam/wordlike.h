/* wordlike.h -- could somebody have said it?  Words of languages in Latin
 * letters and the names made of them against letters drawn by a program. */
#pragma once

#include <glib.h>

/* Does the run of ASCII letters and digits at @text look drawn at random:
 * pairs of letters that no word has, or letters and digits that take turns?
 * FALSE for fewer than 7 octets, which say too little, and for digits alone. */
gboolean elm_wordlike_is_random(const char *text, gsize length);
