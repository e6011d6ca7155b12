#include "config.h"

#include "lib/content/crypto-address.h"

#include <string.h>

#include "lib/content/keccak.h"

#define SHORTEST 26
#define LONGEST 106
#define CHECK 4 /* octets of a check sum */
#define LONGEST_DECODED (LONGEST / 11 * 8 + 8)

typedef struct {
	guint8 octets[LONGEST_DECODED];
	gsize n;
} Decoded;

/* What is alike in Base58Check: a version and a hash of 20 octets. */
static const struct {
	guint8 version;
	ElmCoin coin;
} versions[] = {
	{ 0x00, ELM_COIN_BITCOIN },
	{ 0x05, ELM_COIN_BITCOIN }, /* old Litecoin is alike */
	{ 0x30, ELM_COIN_LITECOIN },
	{ 0x32, ELM_COIN_LITECOIN },
	{ 0x1e, ELM_COIN_DOGECOIN },
	{ 0x16, ELM_COIN_DOGECOIN },
	{ 0x4c, ELM_COIN_DASH },
	{ 0x10, ELM_COIN_DASH },
	{ 0x41, ELM_COIN_TRON },
};

const char *
elm_coin_word(ElmCoin coin)
{
	static const char *const words[] = { "bitcoin", "litecoin", "dogecoin",
		"dash", "tron", "monero", "ethereum" };

	return words[coin];
}

/* The value of @c in Base58, or -1. */
static int
base58_value(char c)
{
	static const char digits[] = "123456789ABCDEFGHJKLMNPQRSTUVWXYZ"
				     "abcdefghijkmnopqrstuvwxyz";
	const char *at = c != '\0' ? strchr(digits, c) : NULL;

	return at != NULL ? (int)(at - digits) : -1;
}

/* Decode @length digits into exactly @n octets behind what is in @decoded. */
static gboolean
decode_block(const char *text, gsize length, gsize n, Decoded *decoded)
{
	guint8 *octets = decoded->octets + decoded->n;

	memset(octets, 0, n);
	for (gsize i = 0; i < length; i++) {
		int value = base58_value(text[i]);
		guint carry = (guint)value;

		if (value < 0)
			return FALSE;
		for (gsize j = n; j-- > 0; carry >>= 8) {
			carry += octets[j] * 58U;
			octets[j] = (guint8)carry;
		}
		if (carry != 0)
			return FALSE;
	}
	decoded->n += n;
	return TRUE;
}

static void
sha256(const guint8 *data, gsize size, guint8 digest[32])
{
	g_autoptr(GChecksum) sum = g_checksum_new(G_CHECKSUM_SHA256);
	gsize length = 32;

	g_checksum_update(sum, data, (gssize)size);
	g_checksum_get_digest(sum, digest, &length);
}

/* Base58Check: https://en.bitcoin.it/wiki/Base58Check_encoding */
static gboolean
is_base58_check(const char *text, gsize length, ElmCoin *coin)
{
	Decoded decoded = { .n = 0 };
	guint8 digest[32];

	if (length > 35 || !decode_block(text, length, 21 + CHECK, &decoded))
		return FALSE;
	sha256(decoded.octets, 21, digest);
	sha256(digest, sizeof(digest), digest);
	if (memcmp(digest, decoded.octets + 21, CHECK) != 0)
		return FALSE;
	for (gsize i = 0; i < G_N_ELEMENTS(versions); i++) {
		*coin = versions[i].coin;
		if (versions[i].version == decoded.octets[0])
			return TRUE;
	}
	return FALSE;
}

/* Monero writes blocks of 8 octets as 11 digits and what is left as fewer:
 * 69 octets, or 77 with a payment number. */
static gboolean
is_monero(const char *text, gsize length)
{
	Decoded decoded = { .n = 0 };
	guint8 digest[ELM_KECCAK_SIZE];
	gsize i;

	if (length != 95 && length != 106)
		return FALSE;
	for (i = 0; i + 11 <= length; i += 11) {
		if (!decode_block(text + i, 11, 8, &decoded))
			return FALSE;
	}
	if (!decode_block(text + i, length - i, 5, &decoded))
		return FALSE;
	elm_keccak_256(decoded.octets, decoded.n - CHECK, digest);
	return memcmp(digest, decoded.octets + decoded.n - CHECK, CHECK) == 0;
}

static guint32
bech32_step(guint32 sum, guint value)
{
	static const guint32 generator[] = { 0x3b6a57b2, 0x26508e6d, 0x1ea119fa,
		0x3d4233dd, 0x2a1462b3 };
	guint32 top = sum >> 25;

	sum = (sum & 0x1ffffff) << 5 ^ value;
	for (guint i = 0; i < G_N_ELEMENTS(generator); i++)
		sum ^= top >> i & 1 ? generator[i] : 0;
	return sum;
}

/* BIP 173 and, from version 1 on, BIP 350; @text is small and begins with
 * @prefix and "1". */
static gboolean
is_bech32(const char *text, gsize length, const char *prefix)
{
	static const char digits[] = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
	gsize head = strlen(prefix);
	guint32 sum = 1;

	if (length <= head + 1 || length > 90 ||
	    strncmp(text, prefix, head) != 0 || text[head] != '1')
		return FALSE;
	for (gsize i = 0; i < head; i++)
		sum = bech32_step(sum, (guint)prefix[i] >> 5);
	sum = bech32_step(sum, 0);
	for (gsize i = 0; i < head; i++)
		sum = bech32_step(sum, (guint)prefix[i] & 31);
	for (gsize i = head + 1; i < length; i++) {
		const char *at = strchr(digits, text[i]);

		if (at == NULL)
			return FALSE;
		sum = bech32_step(sum, (guint)(at - digits));
	}
	return sum == (text[head + 1] == 'q' ? 1 : 0x2bc830a3);
}

/* Bech32 in one case. */
static gboolean
is_segwit(const char *text, gsize length, ElmCoin *coin)
{
	g_autofree char *small = g_ascii_strdown(text, (gssize)length);
	g_autofree char *large = g_ascii_strup(text, (gssize)length);

	if (strncmp(text, small, length) != 0 &&
	    strncmp(text, large, length) != 0)
		return FALSE;
	*coin = ELM_COIN_BITCOIN;
	if (is_bech32(small, length, "bc"))
		return TRUE;
	*coin = ELM_COIN_LITECOIN;
	return is_bech32(small, length, "ltc");
}

/* EIP-55: a letter is a capital where the hash of the small ones has a digit of
 * 8 or more. */
static gboolean
is_ethereum(const char *text, gsize length)
{
	g_autofree char *small = NULL;
	guint8 digest[ELM_KECCAK_SIZE];
	gboolean is_checked = TRUE, is_small = TRUE, is_large = TRUE;

	if (length != 42 || text[0] != '0' || text[1] != 'x')
		return FALSE;
	text += 2;
	small = g_ascii_strdown(text, 40);
	elm_keccak_256((const guint8 *)small, 40, digest);
	for (gsize i = 0; i < 40; i++) {
		guint half = digest[i / 2] >> (i % 2 == 0 ? 4 : 0) & 15;

		if (!g_ascii_isxdigit(text[i]))
			return FALSE;
		is_small &= !g_ascii_isupper(text[i]);
		is_large &= !g_ascii_islower(text[i]);
		is_checked &= g_ascii_isdigit(text[i]) ||
			      (g_ascii_isupper(text[i]) != 0) == (half >= 8);
	}
	return is_checked || is_small || is_large;
}

static gboolean
is_address(const char *text, gsize length, ElmCoin *coin)
{
	switch (*text) {
	case '0':
		*coin = ELM_COIN_ETHEREUM;
		return is_ethereum(text, length);
	case 'b':
	case 'B':
	case 'l':
		return is_segwit(text, length, coin);
	case '4':
	case '8':
		*coin = ELM_COIN_MONERO;
		return is_monero(text, length);
	case 'L':
		if (is_segwit(text, length, coin))
			return TRUE;
		break;
	default:
		break;
	}
	return strchr("13LMDA9X7T", *text) != NULL &&
	       is_base58_check(text, length, coin);
}

gboolean
elm_crypto_address_find(const char *text, gsize size, gsize from,
    ElmCryptoAddress *address)
{
	while (from < size) {
		gsize end = from;

		while (end < size && g_ascii_isalnum(text[end]))
			end++;
		if (end - from >= SHORTEST && end - from <= LONGEST &&
		    is_address(text + from, end - from, &address->coin)) {
			address->offset = from;
			address->length = end - from;
			return TRUE;
		}
		from = end + 1;
	}
	return FALSE;
}
