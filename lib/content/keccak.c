#include "config.h"

#include "lib/content/keccak.h"

#include <string.h>

#define LANES 25
#define RATE 136 /* octets: 1600 - 2 * 256 bits */
#define ROUNDS 24

/* FIPS 202, 3.2.5, 3.2.2 and 3.2.3, in the order in which pi visits. */
static const guint64 round_constants[ROUNDS] = { 0x0000000000000001,
	0x0000000000008082, 0x800000000000808a, 0x8000000080008000,
	0x000000000000808b, 0x0000000080000001, 0x8000000080008081,
	0x8000000000008009, 0x000000000000008a, 0x0000000000000088,
	0x0000000080008009, 0x000000008000000a, 0x000000008000808b,
	0x800000000000008b, 0x8000000000008089, 0x8000000000008003,
	0x8000000000008002, 0x8000000000000080, 0x000000000000800a,
	0x800000008000000a, 0x8000000080008081, 0x8000000000008080,
	0x0000000080000001, 0x8000000080008008 };
static const guint8 rotations[LANES - 1] = { 1, 3, 6, 10, 15, 21, 28, 36, 45,
	55, 2, 14, 27, 41, 56, 8, 25, 43, 62, 18, 39, 61, 20, 44 };
static const guint8 lanes[LANES - 1] = { 10, 7, 11, 17, 18, 3, 5, 16, 8, 21, 24,
	4, 15, 23, 19, 13, 12, 2, 20, 14, 22, 9, 6, 1 };

static guint64
rotate(guint64 value, guint by)
{
	return value << by | value >> (64 - by);
}

static void
mix_columns(guint64 state[LANES])
{
	guint64 parity[5];

	for (guint x = 0; x < 5; x++)
		parity[x] = state[x] ^ state[x + 5] ^ state[x + 10] ^
			    state[x + 15] ^ state[x + 20];
	for (guint i = 0; i < LANES; i++)
		state[i] ^=
		    parity[(i + 4) % 5] ^ rotate(parity[(i + 1) % 5], 1);
}

static void
permute(guint64 state[LANES])
{
	for (guint round = 0; round < ROUNDS; round++) {
		guint64 moved;

		mix_columns(state);
		moved = state[1];
		for (guint i = 0; i < LANES - 1; i++) {
			guint64 next = state[lanes[i]];

			state[lanes[i]] = rotate(moved, rotations[i]);
			moved = next;
		}
		for (guint y = 0; y < LANES; y += 5) {
			guint64 row[5];

			memcpy(row, state + y, sizeof(row));
			for (guint x = 0; x < 5; x++)
				state[y + x] = row[x] ^ (~row[(x + 1) % 5] &
							    row[(x + 2) % 5]);
		}
		state[0] ^= round_constants[round];
	}
}

static void
absorb(guint64 state[LANES], const guint8 block[RATE])
{
	for (guint i = 0; i < RATE; i++)
		state[i / 8] ^= (guint64)block[i] << (i % 8 * 8);
	permute(state);
}

void
elm_keccak_256(const guint8 *data, gsize size, guint8 digest[ELM_KECCAK_SIZE])
{
	guint64 state[LANES] = { 0 };
	guint8 block[RATE] = { 0 };

	for (; size >= RATE; data += RATE, size -= RATE)
		absorb(state, data);
	if (size > 0)
		memcpy(block, data, size);
	block[size] = 0x01;
	block[RATE - 1] |= 0x80;
	absorb(state, block);
	for (guint i = 0; i < ELM_KECCAK_SIZE; i++)
		digest[i] = (guint8)(state[i / 8] >> (i % 8 * 8));
}
