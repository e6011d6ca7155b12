/* lexeme.h -- the words of a text, as hashes, for lists of phrases.
 *
 * A word is a run of letters and digits.  An ideograph, a kana and each of $ %
 * and the currency signs is a word of its own, and every number, whatever its
 * digits, is the same word: "$5,000,000" and "$ 1.50" are alike. */
#pragma once

#include <glib.h>

typedef struct {
	guint32 hash;       /* never 0 or 2 */
	gboolean is_number; /* digits only, with . , : between them */
	gboolean is_first;  /* of a sentence or paragraph */
	gboolean is_line;   /* first of a line */
	gsize offset;       /* in the text */
	gsize length;
} ElmLexeme;

/* Find the next word in @size octets of UTF-8 at @text at or behind @at, which
 * goes behind it; FALSE when there is none.  Small and capital letters differ:
 * give it a skeleton (lib/content/skeleton.h). */
gboolean elm_lexeme_next(const char *text, gsize size, gsize *at,
    ElmLexeme *lexeme);
