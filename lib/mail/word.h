/* word.h -- encoded words (RFC 2047), tolerant: wherever they stand, inside of
 * quotes, with blanks in them, without a known charset. */
#pragma once

#include <glib.h>

/* @text with its encoded words decoded; octets that are no UTF-8 may remain.
 * The caller frees. */
char *elm_word_decode(const char *text);
