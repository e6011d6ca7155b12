/* overlap.h -- how far two texts say the same. */
#pragma once

#include <glib.h>

/* How many of the different words of @a (@b, when that has fewer) are in the
 * other, in hundredths.  Words of four octets or more count, of addresses of
 * links none, of the first 2,000 words of each.  100 when there are fewer than
 * five. */
guint elm_overlap(const char *a, gsize a_length, const char *b, gsize b_length);
