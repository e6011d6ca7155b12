#include "config.h"

#include <string.h>

#include "lib/base/error.h"
#include "lib/spam/feature.h"
#include "lib/spam/hash-list.h"

/* Ascending hashes are told by their distances, in the code of Golomb and Rice:
 * the low bits as they are, the rest as that many ones and a zero.  With as
 * many low bits as their number makes best, a hash takes some two bits more
 * than any code must.  Each set begins with its size, 32 bits. */
typedef struct {
	GByteArray *octets;
	guint64 bits; /* those not yet in @octets, the first lowest */
	guint n;
} Writer;

typedef struct {
	const guint8 *octets;
	gsize size; /* in bits */
	gsize at;
} Reader;

#define HASH_MOST (G_MAXUINT32 >> ELM_HASH_SHIFT)
#define PEEKED_BITS 57
#define PEEKED ((G_GUINT64_CONSTANT(1) << PEEKED_BITS) - 1)

/* How many low bits there are in the distances of @n hashes. */
static guint
find_low_bits(gsize n)
{
	return n > 0 ? g_bit_storage(HASH_MOST / n + 1) - 1 : 0;
}

/* @n is at most 32. */
static void
put_bits(Writer *self, guint64 bits, guint n)
{
	guint32 word;

	self->bits |= bits << self->n;
	self->n += n;
	if (self->n < 32)
		return;
	word = GUINT32_TO_LE((guint32)self->bits);
	g_byte_array_append(self->octets, (const guint8 *)&word, sizeof(word));
	self->bits >>= 32;
	self->n -= 32;
}

/* As many ones, and a zero. */
static void
put_ones(Writer *self, guint64 n)
{
	for (; n > 31; n -= 31)
		put_bits(self, G_MAXINT32, 31);
	put_bits(self, (G_GUINT64_CONSTANT(1) << n) - 1, (guint)n + 1);
}

/* The bits that are left, and zeros up to a whole octet. */
static void
put_rest(Writer *self)
{
	for (guint n = 0; n < self->n; n += 8) {
		guint8 octet = (guint8)(self->bits >> n);

		g_byte_array_append(self->octets, &octet, 1);
	}
}

static void
put_set(Writer *self, const guint32 *hashes, gsize n)
{
	guint low = find_low_bits(n);
	guint64 last = 0;

	put_bits(self, n, 32);
	for (gsize i = 0; i < n; i++) {
		guint64 hash = hashes[i] >> ELM_HASH_SHIFT;
		guint64 gap = hash - last;

		g_assert(hash >= last);
		put_ones(self, gap >> low);
		put_bits(self, gap & ((G_GUINT64_CONSTANT(1) << low) - 1), low);
		last = hash + 1;
	}
}

GBytes *
elm_features_pack(const ElmFeatures *self)
{
	Writer writer = { g_byte_array_new(), 0, 0 };

	put_set(&writer, self->hashes, self->n);
	put_set(&writer, self->pairs, self->n_pairs);
	put_rest(&writer);
	return g_byte_array_free_to_bytes(writer.octets);
}

/* What comes next, at least 57 bits; zeros behind the end. */
static guint64
peek(const Reader *self)
{
	gsize octet = self->at / 8;
	guint64 bits = 0;

	if (self->at >= self->size)
		return 0;
	memcpy(&bits, self->octets + octet,
	    MIN(sizeof(bits), self->size / 8 - octet));
	return GUINT64_FROM_LE(bits) >> (self->at % 8);
}

static guint64
take_bits(Reader *self, guint n)
{
	guint64 bits = peek(self);

	self->at += n;
	return bits & ((G_GUINT64_CONSTANT(1) << n) - 1);
}

/* How many ones there are before the next zero. */
static guint64
take_ones(Reader *self)
{
	guint64 ones = 0;
	guint n;

	do {
		n = (guint)__builtin_ctzll(~(peek(self) & PEEKED));
		self->at += n;
		ones += n;
	} while (n == PEEKED_BITS);
	self->at++;
	return ones;
}

/* The next set, or NULL when there is none. */
static guint32 *
take_set(Reader *self, gsize *n)
{
	g_autofree guint32 *hashes = NULL;
	guint64 next = 0;
	guint low;

	*n = take_bits(self, 32);
	low = find_low_bits(*n);
	if (self->at > self->size || *n > (self->size - self->at) / (low + 1))
		return NULL;
	hashes = g_new(guint32, *n + 1);
	for (gsize i = 0; i < *n; i++) {
		guint64 gap = take_ones(self) << low;

		next += gap | take_bits(self, low);
		if (next > HASH_MOST)
			return NULL;
		hashes[i] = (guint32)next++ << ELM_HASH_SHIFT;
	}
	return self->at <= self->size ? g_steal_pointer(&hashes) : NULL;
}

ElmFeatures *
elm_features_unpack(GBytes *bytes, GError **error)
{
	gsize size;
	const guint8 *octets = g_bytes_get_data(bytes, &size);
	Reader reader = { octets, size * 8, 0 };
	g_autoptr(ElmFeatures) self = g_new0(ElmFeatures, 1);

	self->hashes = take_set(&reader, &self->n);
	if (self->hashes != NULL)
		self->pairs = take_set(&reader, &self->n_pairs);
	if (self->pairs != NULL && (reader.at + 7) / 8 == size)
		return g_steal_pointer(&self);
	g_set_error(error, ELM_ERROR, ELM_ERROR_DATA,
	    "these %" G_GSIZE_FORMAT " octets are no features", size);
	return NULL;
}

void
elm_features_free(ElmFeatures *self)
{
	if (self == NULL)
		return;
	g_free(self->hashes);
	g_free(self->pairs);
	g_free(self);
}
