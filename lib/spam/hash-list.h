/* hash-list.h -- many hashes, collected fast and then put in order. */
#pragma once

#include <glib.h>

typedef struct {
	guint32 *hashes;
	gsize n;
	gsize room;
} ElmHashList;

/* Make room for at least one more. */
void elm_hash_list_grow(ElmHashList *self);

static inline void
elm_hash_list_add(ElmHashList *self, guint32 hash)
{
	if (self->n == self->room)
		elm_hash_list_grow(self);
	self->hashes[self->n++] = hash;
}

/* The hashes ascending, each once, @n of them; @self is empty then.  Never
 * NULL; the caller frees. */
guint32 *elm_hash_list_take(ElmHashList *self, gsize *n);
