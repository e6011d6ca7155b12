#include "config.h"

#include "lib/spam/hash-list.h"

#define ROOM 16384

/* What counts of a hash has two digits of so many bits. */
#define DIGIT_BITS 12
#define DIGITS (1 << DIGIT_BITS)

void
elm_hash_list_grow(ElmHashList *self)
{
	self->room = self->room > 0 ? 2 * self->room : ROOM;
	self->hashes = g_renew(guint32, self->hashes, self->room);
}

/* Sort by the digit at bit @shift, without disorder among equals. */
static void
sort_digit(const guint32 *from, guint32 *to, gsize n, guint shift)
{
	gsize starts[DIGITS + 1] = { 0 };

	for (gsize i = 0; i < n; i++)
		starts[(from[i] >> shift) % DIGITS + 1]++;
	for (gsize i = 1; i < DIGITS; i++)
		starts[i] += starts[i - 1];
	for (gsize i = 0; i < n; i++)
		to[starts[(from[i] >> shift) % DIGITS]++] = from[i];
}

guint32 *
elm_hash_list_take(ElmHashList *self, gsize *n)
{
	guint32 *one = self->n > 0 ? self->hashes : g_new(guint32, 1);
	guint32 *two = g_new(guint32, self->n + 1);
	gsize last = 0;

	for (gsize i = 0; i < self->n; i++)
		one[i] &= ELM_HASH_MASK;
	sort_digit(one, two, self->n, ELM_HASH_SHIFT);
	sort_digit(two, one, self->n, ELM_HASH_SHIFT + DIGIT_BITS);
	for (gsize i = 0; i < self->n; i++)
		if (i == 0 || one[i] != one[last - 1])
			one[last++] = one[i];
	g_free(two);
	*self = (ElmHashList){ NULL, 0, 0 };
	*n = last;
	return one;
}
