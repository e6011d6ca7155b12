#include "config.h"

#include "lib/content/crypto-address.h"

#include <string.h>

#include "lib/content/keccak.h"

/* Addresses out of the specifications: the genesis block; BIP 16, 173 and 350;
 * EIP-55; what the projects ask donations to. */
static const struct {
	ElmCoin coin;
	const char *address;
} addresses[] = {
	{ ELM_COIN_BITCOIN, "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa" },
	{ ELM_COIN_BITCOIN, "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy" },
	{ ELM_COIN_BITCOIN, "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4" },
	{ ELM_COIN_BITCOIN, "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4" },
	{ ELM_COIN_BITCOIN,
	    "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0" },
	{ ELM_COIN_ETHEREUM, "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed" },
	{ ELM_COIN_ETHEREUM, "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359" },
	{ ELM_COIN_ETHEREUM, "0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359" },
	{ ELM_COIN_MONERO,
	    "44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYB"
	    "b98uNbr2VBBEt7f2wfn3RVGQBEP3A" },
};

static void
test_addresses_are_found_by_their_check_sums(void)
{
	for (gsize i = 0; i < G_N_ELEMENTS(addresses); i++) {
		g_autofree char *text = g_strdup_printf("send it to (%s), now",
		    addresses[i].address);
		ElmCryptoAddress found;

		g_test_message("%s", addresses[i].address);
		g_assert_true(
		    elm_crypto_address_find(text, strlen(text), 0, &found));
		g_assert_cmpint(found.coin, ==, addresses[i].coin);
		g_assert_cmpuint(found.offset, ==, 12);
		g_assert_cmpuint(found.length, ==,
		    strlen(addresses[i].address));
		g_assert_false(elm_crypto_address_find(text, strlen(text),
		    found.offset + found.length, &found));
	}
}

/* The character behind @c among those that addresses are of. */
static char
other(char c)
{
	if (g_ascii_isdigit(c))
		return c == '9' ? '2' : (char)(c + 1);
	if (c == 'H' || c == 'N')
		return 'P';
	return strchr("zZfFkK", c) != NULL ? (char)(c - 1) : (char)(c + 1);
}

static void
test_a_changed_letter_is_no_address(void)
{
	for (gsize i = 0; i < G_N_ELEMENTS(addresses); i++) {
		g_autofree char *text = g_strdup(addresses[i].address);
		ElmCryptoAddress found;

		if (strcmp(text,
			"0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359") == 0)
			continue;
		text[20] = other(text[20]);
		g_test_message("%s", text);
		g_assert_false(
		    elm_crypto_address_find(text, strlen(text), 0, &found));
	}
}

static void
test_what_looks_alike_is_no_address(void)
{
	static const char *const rows[] = { "",
		"da39a3ee5e6b4b0d3255bfef95601890afd80709",
		"1Z999AA10123456784", "1111111111111111111111111111111111",
		"31415926535897932384626433832795",
		"3ABCDEFGHIJKLMNOPQRSTUVWXYZ", "bc1",
		"bc1qqqqqqqqqqqqqqqqqqqqqqqqqqqq",
		"0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAe",
		"0xAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAg",
		"TheQuickBrownFoxJumpsOverTheLazyDog" };

	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		ElmCryptoAddress found;

		g_test_message("%s", rows[i]);
		g_assert_false(elm_crypto_address_find(rows[i], strlen(rows[i]),
		    0, &found));
	}
}

static void
test_keccak_is_the_one_before_the_standard(void)
{
	guint8 digest[ELM_KECCAK_SIZE];

	elm_keccak_256((const guint8 *)"", 0, digest);
	g_assert_cmphex(digest[0], ==, 0xc5);
	g_assert_cmphex(digest[1], ==, 0xd2);
	g_assert_cmphex(digest[31], ==, 0x70);
	elm_keccak_256((const guint8 *)"abc", 3, digest);
	g_assert_cmphex(digest[0], ==, 0x4e);
	g_assert_cmphex(digest[31], ==, 0x45);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/crypto-address/addresses_are_found_by_check_sums",
	    test_addresses_are_found_by_their_check_sums);
	g_test_add_func("/crypto-address/a_changed_letter_is_no_address",
	    test_a_changed_letter_is_no_address);
	g_test_add_func("/crypto-address/what_looks_alike_is_no_address",
	    test_what_looks_alike_is_no_address);
	g_test_add_func("/crypto-address/keccak_is_the_one_before_the_standard",
	    test_keccak_is_the_one_before_the_standard);
	return g_test_run();
}
