#include "config.h"

#include "lib/spam/hash-list.h"

#define ROOM 16384

/* What counts of a hash has two digits of so many bits. */
#define DIGIT_BITS 12
#define DIGITS (1 << DIGIT_BITS)

void
elm_hash_list_reserve(ElmHashList *self, gsize n)
{
	if (self->room - self->n >= n)
		return;
	self->room = MAX(MAX(2 * self->room, self->n + n), ROOM);
	self->hashes = g_renew(guint32, self->hashes, self->room);
}

static guint
low_digit(guint32 hash)
{
	return (hash >> ELM_HASH_SHIFT) % DIGITS;
}

static guint
high_digit(guint32 hash)
{
	return hash >> (ELM_HASH_SHIFT + DIGIT_BITS);
}

/* From how many there are of each to where the first of each goes. */
static void
add_up(guint32 places[DIGITS])
{
	guint32 sum = 0;

	for (gsize i = 0; i < DIGITS; i++) {
		guint32 n = places[i];

		places[i] = sum;
		sum += n;
	}
}

/* Sort by the low digit and then, without disorder among equals, by the high
 * one; both are counted in one go.  @spare has room for as many. */
static void
sort(guint32 *hashes, guint32 *spare, gsize n)
{
	guint32 low[DIGITS] = { 0 }, high[DIGITS] = { 0 };

	for (gsize i = 0; i < n; i++) {
		low[low_digit(hashes[i])]++;
		high[high_digit(hashes[i])]++;
	}
	add_up(low);
	add_up(high);
	for (gsize i = 0; i < n; i++)
		spare[low[low_digit(hashes[i])]++] = hashes[i];
	for (gsize i = 0; i < n; i++)
		hashes[high[high_digit(spare[i])]++] = spare[i];
}

guint32 *
elm_hash_list_take(ElmHashList *self, gsize *n)
{
	guint32 *hashes = self->n > 0 ? self->hashes : g_new0(guint32, 1);
	g_autofree guint32 *spare = g_new(guint32, self->n + 1);
	gsize last = 0;

	g_assert(self->n <= G_MAXUINT32);
	sort(hashes, spare, self->n);
	/* Without a branch: there is no telling which come twice. */
	for (gsize i = 0; i < self->n; i++) {
		guint32 hash = hashes[i] & ELM_HASH_MASK;

		last += i > 0 && hash != hashes[last];
		hashes[last] = hash;
	}
	*n = self->n > 0 ? last + 1 : 0;
	*self = (ElmHashList){ NULL, 0, 0 };
	return hashes;
}
