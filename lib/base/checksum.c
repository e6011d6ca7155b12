#include "config.h"

#include "lib/base/checksum.h"

#include <string.h>

#define WORDS (ELM_CHECKSUM_LINE / sizeof(guint32))

/* The keys of a multilinear hash: the top half of the sum of key times word is
 * a universal hash when keys are random (Lemire and Kaser, "Strongly universal
 * string hashing is fast", 2014).  These are the first digits of the fraction
 * of pi; the test tries every single bit. */
static const guint64 keys[WORDS + 1] = {
	G_GUINT64_CONSTANT(0x243f6a8885a308d3),
	G_GUINT64_CONSTANT(0x13198a2e03707344),
	G_GUINT64_CONSTANT(0xa4093822299f31d0),
	G_GUINT64_CONSTANT(0x082efa98ec4e6c89),
	G_GUINT64_CONSTANT(0x452821e638d01377),
	G_GUINT64_CONSTANT(0xbe5466cf34e90c6c),
	G_GUINT64_CONSTANT(0xc0ac29b7c97c50dd),
	G_GUINT64_CONSTANT(0x3f84d5b5b5470917),
	G_GUINT64_CONSTANT(0x9216d5d98979fb1b),
	G_GUINT64_CONSTANT(0xd1310ba698dfb5ac),
	G_GUINT64_CONSTANT(0x2ffd72dbd01adfb7),
	G_GUINT64_CONSTANT(0xb8e1afed6a267e96),
	G_GUINT64_CONSTANT(0xba7c9045f12c7f99),
	G_GUINT64_CONSTANT(0x24a19947b3916cf7),
	G_GUINT64_CONSTANT(0x0801f2e2858efc16),
	G_GUINT64_CONSTANT(0x636920d871574e69),
};

static guint64
add_up(const guint8 octets[ELM_CHECKSUM_LINE])
{
	guint32 words[WORDS];
	guint64 sum = 0;

	memcpy(words, octets, sizeof(words));
	for (gsize i = 0; i < WORDS; i++)
		sum += keys[i] * GUINT32_FROM_LE(words[i]);
	return sum;
}

guint32
elm_checksum_line(const guint8 octets[ELM_CHECKSUM_LINE], guint64 place)
{
	return (guint32)((add_up(octets) + (place + 1) * keys[WORDS]) >> 32);
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
		sum = (sum ^ add_up(line)) * (keys[0] | 1);
		sum ^= sum >> 32;
		at += n;
		left -= n;
	}
	return MAX((guint32)((sum * keys[WORDS - 1]) >> 32), 1);
}
