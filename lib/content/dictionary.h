/* dictionary.h -- lists of phrases by theme, looked for all at once in one pass
 * over a text.
 *
 * The source is text, one phrase a line, under its theme:
 *
 *     [refund]
 *     # a comment
 *     your refund of 100
 *     2: {claim/collect/} your * refund
 *
 * Any number stands for every number; "{a/b/}" for one of several, the last of
 * these for nothing; "*" for up to three words of the same sentence, not first
 * or last; "^" before a phrase for the start of a line or sentence; "2:" is the
 * weight, 1 to 9, else 1.  All that one line stands for is one phrase.  Source
 * and texts are to be skeletons (lib/content/skeleton.h).
 *
 * Compiled it is an array of cells without a pointer in it, which a program can
 * hold as a constant, so that starting costs nothing. */
#pragma once

#include <glib.h>

/* What was found. */
typedef struct {
	guint theme;  /* in the order they first stand in the source */
	guint phrase; /* likewise, over all themes */
	guint weight;
	gsize offset; /* in the text */
	gsize length;
} ElmDictionaryHit;

typedef void (*ElmDictionaryFunc)(const ElmDictionaryHit *hit, gpointer user);

/* Compile @source: an array of guint32.  ELM_ERROR_CONFIG with the line of the
 * first error.  The caller unrefs. */
GArray *elm_dictionary_compile(const char *source, GError **error);

/* The name of theme @i of @cells, or NULL after the last. */
const char *elm_dictionary_theme(const guint32 *cells, guint i);

/* Call @func for every phrase of @cells in @size octets of UTF-8 at @text, in
 * the order of where they begin; the same phrase may come several times from
 * one place.  Takes no memory, and time in proportion to @size. */
void elm_dictionary_scan(const guint32 *cells, const char *text, gsize size,
    ElmDictionaryFunc func, gpointer user);
