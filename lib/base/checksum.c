#include "config.h"

#include "lib/base/checksum.h"

#include <string.h>

#define WORDS (ELM_CHECKSUM_LINE / sizeof(guint64))

/* The keys of a multilinear hash: the top half of the sum of key times word is
 * almost universal when keys are random and odd (Lemire and Kaser, "Strongly
 * universal string hashing is fast", 2014).  These are the first digits of the
 * fraction of pi, made odd; the test tries every single bit. */
static const guint64 keys[WORDS] = {
	G_GUINT64_CONSTANT(0x243f6a8885a308d3),
	G_GUINT64_CONSTANT(0x13198a2e03707345),
	G_GUINT64_CONSTANT(0xa4093822299f31d1),
	G_GUINT64_CONSTANT(0x082efa98ec4e6c89),
	G_GUINT64_CONSTANT(0x452821e638d01377),
	G_GUINT64_CONSTANT(0xbe5466cf34e90c6d),
	G_GUINT64_CONSTANT(0xc0ac29b7c97c50dd),
};
static const guint64 last_key = G_GUINT64_CONSTANT(0x3f84d5b5b5470917);
static const guint64 place_key = G_GUINT64_CONSTANT(0x9216d5d98979fb1b);
static const guint64 chain_key = G_GUINT64_CONSTANT(0xd1310ba698dfb5ad);

/* A word at a time where it lies: a copy of all would take thrice as long. */
static guint64
read_word(const guint8 *octets)
{
	guint64 word;

	memcpy(&word, octets, sizeof(word));
	return GUINT64_FROM_LE(word);
}

static guint64
add_up(const guint8 *octets)
{
	guint32 last;
	guint64 sum;

	memcpy(&last, octets + WORDS * sizeof(guint64), sizeof(last));
	sum = last_key * GUINT32_FROM_LE(last);
#pragma GCC unroll 7
	for (gsize i = 0; i < WORDS; i++)
		sum += keys[i] * read_word(octets + i * sizeof(guint64));
	return sum;
}

guint32
elm_checksum_line(const guint8 octets[ELM_CHECKSUM_LINE], guint64 place)
{
	return (guint32)((add_up(octets) + (place + 1) * place_key) >> 32);
}

guint32
elm_checksum(const void *data, gsize size)
{
	const guint8 *at = data;
	guint64 sum = size;

	for (gsize left = size; left > 0;) {
		guint8 line[ELM_CHECKSUM_LINE] = { 0 };
		gsize n = MIN(left, sizeof(line));

		memcpy(line, at, n);
		sum = (sum ^ add_up(line)) * chain_key;
		sum ^= sum >> 32;
		at += n;
		left -= n;
	}
	return MAX((guint32)((sum * chain_key) >> 32), 1);
}
