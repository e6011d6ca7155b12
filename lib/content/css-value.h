/* css-value.h -- the values of declarations, piece by piece (CSS Values 4). */
#pragma once

#include <glib.h>

#include "lib/content/span.h"

/* A word and what it stands for. */
typedef struct {
	const char *word; /* small */
	double value;
} ElmCssKeyword;

/* @text without the blanks around it. */
ElmSpan elm_css_trim(ElmSpan text);

/* Take the next word off @text: blanks and "/" separate words, parentheses keep
 * them together.  Empty at the end. */
ElmSpan elm_css_next_word(ElmSpan *text);

/* The number that @text begins with, and its @unit; NAN when there is none. */
double elm_css_number(ElmSpan text, ElmSpan *unit);

/* What the word @text stands for, by one of the @n @words, or NAN. */
double elm_css_keyword(ElmSpan text, const ElmCssKeyword *words, gsize n);

/* The length @text in pixels, "em" being 16 of them; NAN when it is none, or
 * relative to what is not known. */
double elm_css_length(ElmSpan text);
