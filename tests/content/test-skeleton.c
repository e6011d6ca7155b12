#include "config.h"

#include "lib/content/skeleton.h"

#include <string.h>

#define CYRILLIC_PAYPAL "\u0440\u0430ypal"
#define RUSSIAN "\u041f\u0440\u0438\u0432\u0435\u0442, \u0441\u043e\u043d"
#define RUSSIAN_SMALL "\u043f\u0440\u0438\u0432\u0435\u0442, \u0441\u043e\u043d"

static void
test_what_passes_for_latin_is_folded(void)
{
	static const struct {
		const char *text;
		const char *skeleton;
		guint marks;
	} cases[] = {
		{ "", "", 0 },
		{ "Plain Text 100%", "plain text 100%", 0 },
		{ "Gr\u00fc\u00dfe \u00c5ngstr\u00f6m", "grusse angstrom", 0 },
		{ "e\u0301te\u0301", "ete", 0 },
		{ "don\u2019t \u2013 \u201cx\u201d\u2026", "don't - \"x\"...",
		    0 },
		{ CYRILLIC_PAYPAL, "paypal",
		    ELM_SKELETON_CONFUSABLE | ELM_SKELETON_MIXED },
		{ "Verify \u0430\u0441\u0441ount now", "verify account now",
		    ELM_SKELETON_CONFUSABLE | ELM_SKELETON_MIXED },
		{ "your \u0441\u043e\u0440\u0435", "your cope",
		    ELM_SKELETON_CONFUSABLE },
		{ RUSSIAN, RUSSIAN_SMALL, 0 },
		{ RUSSIAN " Microsoft", RUSSIAN_SMALL " microsoft", 0 },
		{ "\u039a\u03b1\u03bb\u03b7\u03bc\u03ad\u03c1\u03b1",
		    "\u03ba\u03b1\u03bb\u03b7\u03bc\u03ad\u03c1\u03b1", 0 },
		{ "V\u200bi\u00adagra", "viagra", ELM_SKELETON_INVISIBLE },
		{ "sale \u200b \u200c now", "sale   now", 0 },
		{ "\u202eevil\u202c", "evil", ELM_SKELETON_BIDI },
		{ "\uff26\uff32\uff25\uff25", "free", ELM_SKELETON_WIDE },
		{ "\U0001d5d9\U0001d5e5\U0001d5d8\U0001d5d8", "free",
		    ELM_SKELETON_CONFUSABLE },
		{ "\u24bb\u24c7\u24ba\u24ba", "free", ELM_SKELETON_WIDE },
		{ "\u65e5\u672c\u8a9eABC",
		    "\u65e5\u672c\u8a9e"
		    "abc",
		    0 },
		{ "\U0001f600 hi \U0001f1e9\U0001f1ea",
		    "\U0001f600 hi \U0001f1e9\U0001f1ea", 0 },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		guint marks = 0;
		g_autofree char *skeleton = elm_skeleton_fold(cases[i].text,
		    strlen(cases[i].text), &marks);

		g_assert_cmpstr(skeleton, ==, cases[i].skeleton);
		g_assert_cmphex(marks, ==, cases[i].marks);
	}
}

static void
test_names_alike_have_one_skeleton(void)
{
	static const struct {
		const char *name;
		const char *skeleton;
	} cases[] = {
		{ "paypal", "paypal" },
		{ CYRILLIC_PAYPAL, "paypal" },
		{ "PayPaI", "paypal" },
		{ "paypa1", "paypal" },
		{ "\u0430\u0440\u0440\u04cf\u0435", "apple" },
		{ "g00gle", "google" },
		{ "rnicrosoft", "microsoft" },
		{ "vvells", "wells" },
		{ "Instagram", "instagram" },
		{ "\uff30ost", "post" },
		{ "m\u00fcller", "muller" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *skeleton =
		    elm_skeleton_name(cases[i].name, NULL);

		g_assert_cmpstr(skeleton, ==, cases[i].skeleton);
	}
}

static void
test_distance_counts_single_changes(void)
{
	static const struct {
		const char *a, *b;
		guint most;
		guint distance;
	} cases[] = {
		{ "paypal", "paypal", 2, 0 },
		{ "paypal", "paypall", 2, 1 },
		{ "paypal", "papyal", 2, 1 },
		{ "paypal", "pypal", 2, 1 },
		{ "paypal", "peypel", 2, 2 },
		{ "paypal", "example", 2, 3 },
		{ "", "ab", 2, 2 },
		{ "", "", 0, 0 },
		{ "m\u00fcll", "mull", 2, 1 },
		{ "ca", "abc", 5, 3 },
		{ "kitten", "sitting", 5, 3 },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_assert_cmpuint(elm_skeleton_distance(cases[i].a, cases[i].b,
				     cases[i].most),
		    ==, cases[i].distance);
		g_assert_cmpuint(elm_skeleton_distance(cases[i].b, cases[i].a,
				     cases[i].most),
		    ==, cases[i].distance);
	}
}

static void
test_distance_of_long_names_is_bounded(void)
{
	g_autofree char *one = g_strnfill(100000, 'a');
	g_autofree char *two = g_strnfill(100000, 'b');

	g_assert_cmpuint(elm_skeleton_distance(one, two, 2), ==, 3);
	g_assert_cmpuint(elm_skeleton_distance(one, one, 2), ==, 0);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/skeleton/what passes for Latin is folded",
	    test_what_passes_for_latin_is_folded);
	g_test_add_func("/skeleton/names alike have one skeleton",
	    test_names_alike_have_one_skeleton);
	g_test_add_func("/skeleton/distance counts single changes",
	    test_distance_counts_single_changes);
	g_test_add_func("/skeleton/distance of long names is bounded",
	    test_distance_of_long_names_is_bounded);
	return g_test_run();
}
