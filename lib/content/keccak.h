/* keccak.h -- Keccak-256 with the padding of the original submission, which
 * FIPS 202 changed; Ethereum and Monero check their addresses with it. */
#pragma once

#include <glib.h>

#define ELM_KECCAK_SIZE 32

/* The digest of @size octets at @data. */
void elm_keccak_256(const guint8 *data, gsize size,
    guint8 digest[ELM_KECCAK_SIZE]);
