/* nearest.h -- "did you mean": the known word that a mistyped one is close to.
 */
#pragma once

#include <glib.h>

/* The one of @words, which NULL ends, that the fewest insertions, deletions and
 * replacements of octets make of @word; NULL when none is so close that it may
 * have been meant. */
const char *elm_nearest(const char *word, const char *const *words);
