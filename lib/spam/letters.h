/* letters.h -- what of a word is beyond ASCII, where that disguises it. */
#pragma once

#include <glib.h>

typedef struct {
	guint gaps;        /* invisible characters between Latin letters */
	guint soft;        /* soft hyphens */
	guint fancy;       /* mathematical and enclosed letters */
	guint wide;        /* full-width Latin letters */
	guint stacked;     /* marks above the second on one letter */
	guint bidi;        /* overrides of the direction */
	gboolean is_mixed; /* Latin, and Cyrillic or Greek, without a mark
			    * between them */
} ElmLetters;

/* Look at the word [@start, @end) of valid UTF-8. */
void elm_letters_look(ElmLetters *letters, const char *start, const char *end);
