/* model-page.h -- one line of the directory of a model (lib/spam/model.h), read
 * once for all the lines that it tells of. */
#pragma once

#include <glib.h>

#include "lib/spam/model-header.h"

#define ELM_MODEL_PAGE_WORDS (ELM_MODEL_LINES_PER_DIRECTORY / 64)

typedef struct {
	gsize first; /* the lines it tells of are these up to @end; */
	gsize end;   /* none when all of it is 0 */
	guint64 words[ELM_MODEL_PAGE_WORDS]; /* a bit for each that is there */
	guint32 ranks[ELM_MODEL_PAGE_WORDS]; /* those there before the word */
} ElmModelPage;

/* Bits that are set.  The compiler's own is a call where it does not know what
 * the processor can do. */
static inline guint32
elm_model_count_bits(guint64 word)
{
	word -= (word >> 1) & G_GUINT64_CONSTANT(0x5555555555555555);
	word = (word & G_GUINT64_CONSTANT(0x3333333333333333)) +
	       ((word >> 2) & G_GUINT64_CONSTANT(0x3333333333333333));
	word = (word + (word >> 4)) & G_GUINT64_CONSTANT(0x0f0f0f0f0f0f0f0f);
	return (guint32)((word * G_GUINT64_CONSTANT(0x0101010101010101)) >> 56);
}

/* Read the line @directory, which is whole and tells of lines from @first. */
void elm_model_page_read(ElmModelPage *self, const guint8 *directory,
    gsize first);

static inline gboolean
elm_model_page_has(const ElmModelPage *self, gsize line)
{
	return line >= self->first && line < self->end;
}

/* How many lines are there before @line, which the page has; -1 when it is not
 * there itself. */
static inline gssize
elm_model_page_rank(const ElmModelPage *self, gsize line)
{
	gsize bit = line - self->first;
	guint64 word = self->words[bit / 64];
	guint64 mask = G_GUINT64_CONSTANT(1) << (bit % 64);

	if ((word & mask) == 0)
		return -1;
	return (gssize)self->ranks[bit / 64] +
	       elm_model_count_bits(word & (mask - 1));
}
