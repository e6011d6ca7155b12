#include "config.h"

#include "lib/base/glob.h"

static void
test_wildcards_take_what_they_say(void)
{
	static const struct {
		const char *pattern, *text;
		gboolean matches;
	} cases[] = {
		{ "", "", TRUE },
		{ "", "a", FALSE },
		{ "*", "", TRUE },
		{ "**", "", TRUE },
		{ "?", "", FALSE },
		{ "*.exe", "a.exe", TRUE },
		{ "*.exe", ".exe", TRUE },
		{ "*.exe", "a.exe.txt", FALSE },
		{ "*.exe", "A.EXE.exe", TRUE },
		{ "a*b*c", "aXbXbXc", TRUE },
		{ "a*b*c", "aXcXb", FALSE },
		{ "?.exe", "\xc3\xa4.exe", TRUE },
		{ "?.exe", "\xe4.exe", TRUE },
		{ "??.exe", "\xc3\xa4.exe", FALSE },
		{ "\xc3\x84.exe", "\xc3\xa4.EXE", TRUE },
		{ "\xe4", "\xe5", FALSE },
		{ "\xc3", "\xc3", TRUE },
		{ "a*", "b", FALSE },
		{ "a[b]", "a[b]", TRUE },
		{ "a[b]", "ab", FALSE },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_test_message("'%s' '%s'", cases[i].pattern, cases[i].text);
		g_assert_cmpint(elm_glob_matches(cases[i].pattern,
				    cases[i].text),
		    ==, cases[i].matches);
	}
}

static void
test_covering_is_only_said_when_sure(void)
{
	static const struct {
		const char *general, *special;
		gboolean covers;
	} cases[] = {
		{ "*", "*.exe", TRUE },
		{ "*.exe", "*.EXE", TRUE },
		{ "*.exe", "*.pdf.exe", TRUE },
		{ "*.pdf.exe", "*.exe", FALSE },
		{ "*.exe", "*", FALSE },
		{ "?", "?", TRUE },
		{ "?", "*", FALSE },
		{ "a?c", "abc", TRUE },
		{ "abc", "a?c", FALSE },
		{ "*a*", "b*", FALSE },
		{ "*a*", "*ba?", TRUE },
		{ "*", "", TRUE },
		{ "*?", "*", FALSE },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_test_message("'%s' '%s'", cases[i].general, cases[i].special);
		g_assert_cmpint(elm_glob_covers(cases[i].general,
				    cases[i].special),
		    ==, cases[i].covers);
	}
}

static char *
random_text(const char *alphabet, gint32 length, gint32 letters)
{
	GString *text = g_string_new(NULL);

	for (gint32 n = g_test_rand_int_range(0, length); n > 0; n--)
		g_string_append_c(text,
		    alphabet[g_test_rand_int_range(0, letters)]);
	return g_string_free(text, FALSE);
}

static void
test_covering_holds_for_every_text(void)
{
	for (guint i = 0; i < 200000; i++) {
		g_autofree char *general = random_text("ab*?", 5, 4);
		g_autofree char *special = random_text("ab*?", 5, 4);
		g_autofree char *text = random_text("ab", 7, 2);

		if (elm_glob_covers(general, special) &&
		    elm_glob_matches(special, text))
			g_assert_true(elm_glob_matches(general, text));
		if (elm_glob_excludes(general, special))
			g_assert_false(elm_glob_matches(general, text) &&
				       elm_glob_matches(special, text));
	}
}

static void
test_different_beginnings_and_ends_exclude(void)
{
	static const struct {
		const char *a, *b;
		gboolean excludes;
	} cases[] = {
		{ "*.exe", "*.pdf", TRUE },
		{ "*.exe", "*.EXE", FALSE },
		{ "a*", "b*", TRUE },
		{ "a*", "*b", FALSE },
		{ "a.exe", "*.pdf", TRUE },
		{ "a.pdf", "*.pdf", FALSE },
		{ "a", "b", TRUE },
		{ "*", "", FALSE },
		{ "?", "", TRUE },
		{ "\xc3\xa4*", "\xc3\x84*", FALSE },
		{ "*K", "*\xe2\x84\xaa", FALSE },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_test_message("'%s' '%s'", cases[i].a, cases[i].b);
		g_assert_cmpint(elm_glob_excludes(cases[i].a, cases[i].b), ==,
		    cases[i].excludes);
		g_assert_cmpint(elm_glob_excludes(cases[i].b, cases[i].a), ==,
		    cases[i].excludes);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/glob/wildcards-take-what-they-say",
	    test_wildcards_take_what_they_say);
	g_test_add_func("/glob/covering-is-only-said-when-sure",
	    test_covering_is_only_said_when_sure);
	g_test_add_func("/glob/covering-and-excluding-hold-for-every-text",
	    test_covering_holds_for_every_text);
	g_test_add_func("/glob/different-beginnings-and-ends-exclude",
	    test_different_beginnings_and_ends_exclude);
	return g_test_run();
}
