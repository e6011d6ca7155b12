/* hash-list.h -- many hashes, collected fast and then put in order. */
#pragma once

#include <glib.h>

/* The bits of a hash that count: more than a model has cells, and no more than
 * a journal should have to keep. */
#define ELM_HASH_SHIFT 8
#define ELM_HASH_MASK (G_MAXUINT32 << ELM_HASH_SHIFT)

typedef struct {
	guint32 *hashes;
	gsize n;
	gsize room;
} ElmHashList;

/* Make room for @n more. */
void elm_hash_list_reserve(ElmHashList *self, gsize n);

static inline void
elm_hash_list_add(ElmHashList *self, guint32 hash)
{
	if (self->n == self->room)
		elm_hash_list_reserve(self, 1);
	self->hashes[self->n++] = hash;
}

/* What counts of the hashes, ascending, each once, @n of them; @self is empty
 * then.  Never NULL; the caller frees. */
guint32 *elm_hash_list_take(ElmHashList *self, gsize *n);
