/* crypto-address.h -- addresses of crypto currencies in a text, by their check
 * sums, so that no tracking number or hash passes for one. */
#pragma once

#include <glib.h>

typedef enum {
	ELM_COIN_BITCOIN,
	ELM_COIN_LITECOIN,
	ELM_COIN_DOGECOIN,
	ELM_COIN_DASH,
	ELM_COIN_TRON,
	ELM_COIN_MONERO,
	ELM_COIN_ETHEREUM /* all in one case it has no check sum: any "0x" and
			   * 40 hexadecimal digits */
} ElmCoin;

typedef struct {
	ElmCoin coin;
	gsize offset;
	gsize length;
} ElmCryptoAddress;

/* "bitcoin" ... */
const char *elm_coin_word(ElmCoin coin);

/* Find the next address in @size octets of @text (as written, not folded) at or
 * behind @from; FALSE when there is none. */
gboolean elm_crypto_address_find(const char *text, gsize size, gsize from,
    ElmCryptoAddress *address);
