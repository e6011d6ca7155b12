#include "config.h"

#include <string.h>

#include "lib/base/error.h"
#include "lib/spam/feature.h"
#include "lib/spam/hash-list.h"

static void
assert_comes_back(const guint32 *hashes, gsize n, const guint32 *pairs,
    gsize n_pairs)
{
	ElmFeatures features = { (guint32 *)hashes, n, (guint32 *)pairs,
		n_pairs };
	g_autoptr(GBytes) bytes = elm_features_pack(&features);
	g_autoptr(GError) error = NULL;
	g_autoptr(ElmFeatures) back = elm_features_unpack(bytes, &error);

	g_assert_no_error(error);
	g_assert_cmpmem(back->hashes, back->n * 4, hashes, n * 4);
	g_assert_cmpmem(back->pairs, back->n_pairs * 4, pairs, n_pairs * 4);
}

static void
test_what_is_packed_comes_back(void)
{
	static const guint32 ends[] = { 0, 0xffffff00 };
	static const guint32 low[] = { 0, 1 << 8, 2 << 8, 3 << 8, 4 << 8 };
	static const guint32 high[] = { 0xfffff000, 0xfffff100, 0xfffffe00 };

	assert_comes_back(ends, 0, ends, 0);
	assert_comes_back(ends, 1, ends + 1, 1);
	assert_comes_back(ends + 1, 1, ends, 2);
	assert_comes_back(low, G_N_ELEMENTS(low), high, G_N_ELEMENTS(high));
	assert_comes_back(high, G_N_ELEMENTS(high), ends, 0);
}

static guint32 *
make_hashes(gsize n)
{
	guint32 *hashes = g_new(guint32, n);
	guint32 step = G_MAXUINT32 / (guint32)n;
	guint32 x = 1;

	for (gsize i = 0; i < n; i++) {
		x = x * 1664525 + 1013904223;
		hashes[i] = ((guint32)i * step + x % step) & ELM_HASH_MASK;
	}
	return hashes;
}

static void
test_a_hash_takes_less_than_two_octets(void)
{
	g_autofree guint32 *hashes = make_hashes(3000);
	ElmFeatures features = { hashes, 3000, hashes, 0 };
	g_autoptr(GBytes) bytes = elm_features_pack(&features);

	assert_comes_back(hashes, 3000, hashes, 2000);
	g_assert_cmpuint(g_bytes_get_size(bytes), <, 3000 * 1.9);
}

static void
test_the_same_features_are_the_same_octets(void)
{
	g_autofree guint32 *hashes = make_hashes(500);
	ElmFeatures features = { hashes, 500, hashes, 100 };
	g_autoptr(GBytes) a = elm_features_pack(&features);
	g_autoptr(ElmFeatures) back = elm_features_unpack(a, NULL);
	g_autoptr(GBytes) b = elm_features_pack(back);

	g_assert_true(g_bytes_equal(a, b));
}

static void
test_what_is_cut_off_is_no_features(void)
{
	g_autofree guint32 *hashes = make_hashes(50);
	ElmFeatures features = { hashes, 50, hashes, 20 };
	g_autoptr(GBytes) bytes = elm_features_pack(&features);

	for (gsize n = 0; n < g_bytes_get_size(bytes); n++) {
		g_autoptr(GBytes) part = g_bytes_new_from_bytes(bytes, 0, n);
		g_autoptr(GError) error = NULL;

		g_assert_null(elm_features_unpack(part, &error));
		g_assert_error(error, ELM_ERROR, ELM_ERROR_DATA);
	}
}

static void
test_hostile_octets_take_no_memory(void)
{
	guint8 octets[64];

	for (guint fill = 0; fill < 256; fill++) {
		g_autoptr(GBytes) bytes = NULL;
		g_autoptr(ElmFeatures) features = NULL;

		memset(octets, (int)fill, sizeof(octets));
		bytes = g_bytes_new(octets, sizeof(octets));
		features = elm_features_unpack(bytes, NULL);
		g_assert_true(features == NULL || features->n < 512);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/feature-pack/what-is-packed-comes-back",
	    test_what_is_packed_comes_back);
	g_test_add_func("/feature-pack/a-hash-takes-less-than-two-octets",
	    test_a_hash_takes_less_than_two_octets);
	g_test_add_func("/feature-pack/the-same-are-the-same-octets",
	    test_the_same_features_are_the_same_octets);
	g_test_add_func("/feature-pack/what-is-cut-off-is-none",
	    test_what_is_cut_off_is_no_features);
	g_test_add_func("/feature-pack/hostile-octets-take-no-memory",
	    test_hostile_octets_take_no_memory);
	return g_test_run();
}
