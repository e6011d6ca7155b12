#include "config.h"

#include "lib/spam/model-page.h"

#include <string.h>

void
elm_model_page_read(ElmModelPage *self, const guint8 *directory, gsize first)
{
	guint32 rank;

	memcpy(&rank, directory + sizeof(self->words), sizeof(rank));
	rank = GUINT32_FROM_LE(rank);
	memcpy(self->words, directory, sizeof(self->words));
	for (gsize i = 0; i < ELM_MODEL_PAGE_WORDS; i++) {
		self->words[i] = GUINT64_FROM_LE(self->words[i]);
		self->ranks[i] = rank;
		rank += elm_model_count_bits(self->words[i]);
	}
	self->first = first;
	self->end = first + ELM_MODEL_LINES_PER_DIRECTORY;
}
