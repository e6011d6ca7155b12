#include "config.h"

#include "lib/spam/hash-list.h"

static void
test_hashes_come_out_ascending_and_once(void)
{
	ElmHashList list = { NULL, 0, 0 };
	g_autofree guint32 *hashes = NULL;
	guint32 x = 1;
	gsize n;

	for (guint i = 0; i < 100000; i++) {
		x = x * 1664525 + 1013904223;
		elm_hash_list_add(&list, x % 50000 * 85899);
	}
	hashes = elm_hash_list_take(&list, &n);
	g_assert_cmpuint(n, >, 40000);
	g_assert_cmpuint(n, <=, 50000);
	for (gsize i = 1; i < n; i++)
		g_assert_cmpuint(hashes[i - 1], <, hashes[i]);
	g_assert_cmpuint(list.n, ==, 0);
}

static void
test_none_is_none(void)
{
	ElmHashList list = { NULL, 0, 0 };
	gsize n = 1;
	g_autofree guint32 *hashes = elm_hash_list_take(&list, &n);

	g_assert_nonnull(hashes);
	g_assert_cmpuint(n, ==, 0);
}

static void
test_ends_are_kept_and_low_bits_are_not(void)
{
	static const guint32 given[] = { 0xffffffff, 0, 0xffffff00, 255, 256 };
	ElmHashList list = { NULL, 0, 0 };
	g_autofree guint32 *hashes = NULL;
	gsize n;

	for (gsize i = 0; i < G_N_ELEMENTS(given); i++)
		elm_hash_list_add(&list, given[i]);
	hashes = elm_hash_list_take(&list, &n);
	g_assert_cmpuint(n, ==, 3);
	g_assert_cmphex(hashes[0], ==, 0);
	g_assert_cmphex(hashes[1], ==, 0x100);
	g_assert_cmphex(hashes[2], ==, 0xffffff00);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/hash-list/hashes-come-out-ascending-and-once",
	    test_hashes_come_out_ascending_and_once);
	g_test_add_func("/hash-list/none-is-none", test_none_is_none);
	g_test_add_func("/hash-list/ends-are-kept-and-low-bits-are-not",
	    test_ends_are_kept_and_low_bits_are_not);
	return g_test_run();
}
