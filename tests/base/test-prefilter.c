#include "config.h"

#include "lib/base/prefilter.h"

#include <string.h>

static void
test_every_text_is_seen_where_it_is(void)
{
	static const char *const texts[] = { "abc", "bcd", "abcdef", "viagra",
		"gra", "\xc3\xa4x" };
	static const struct {
		const char *where;
		guint seen; /* bits */
	} cases[] = {
		{ "", 0 },
		{ "ab", 0 },
		{ "abc", 1 },
		{ "xabcdx", 1 + 2 },
		{ "abcdef", 1 + 2 + 4 },
		{ "abcde", 1 + 2 },
		{ "viagr", 0 },
		{ "viagra", 8 + 16 },
		{ "\xc3\xa4x", 32 },
		{ "gravia", 16 },
	};
	g_autoptr(ElmPrefilter) filter = elm_prefilter_new();

	for (guint i = 0; i < G_N_ELEMENTS(texts); i++)
		g_assert_cmpuint(elm_prefilter_add(filter, texts[i]), ==, i);
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		gboolean is_seen[G_N_ELEMENTS(texts)] = { FALSE };

		elm_prefilter_scan(filter, cases[i].where,
		    strlen(cases[i].where), is_seen);
		for (guint k = 0; k < G_N_ELEMENTS(texts); k++)
			g_assert_cmpint(is_seen[k], ==,
			    (cases[i].seen >> k & 1) != 0);
	}
}

static void
test_the_same_text_is_kept_once(void)
{
	g_autoptr(ElmPrefilter) filter = elm_prefilter_new();

	for (guint round = 0; round < 2; round++) {
		for (guint i = 0; i < 5000; i++) {
			g_autofree char *text = g_strdup_printf("word%u", i);

			g_assert_cmpuint(elm_prefilter_add(filter, text), ==,
			    i);
		}
	}
	g_assert_cmpuint(elm_prefilter_count(filter), ==, 5000);
}

static void
test_thousands_are_looked_for_at_once(void)
{
	g_autoptr(ElmPrefilter) filter = elm_prefilter_new();
	g_autofree gboolean *is_seen = g_new0(gboolean, 5000);
	guint n = 0;

	for (guint i = 0; i < 5000; i++) {
		g_autofree char *text = g_strdup_printf("<%05u>", i);

		elm_prefilter_add(filter, text);
	}
	elm_prefilter_scan(filter, "<00007> <04999><0123> <01234", 28, is_seen);
	for (guint i = 0; i < 5000; i++)
		n += is_seen[i] ? 1 : 0;
	g_assert_cmpuint(n, ==, 2);
	g_assert_true(is_seen[7] && is_seen[4999]);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/prefilter/seen", test_every_text_is_seen_where_it_is);
	g_test_add_func("/prefilter/once", test_the_same_text_is_kept_once);
	g_test_add_func("/prefilter/many",
	    test_thousands_are_looked_for_at_once);
	return g_test_run();
}
