#include "config.h"

#include "lib/base/fold.h"

#include <string.h>

#include "lib/base/glob.h"
#include "lib/base/regex.h"

static char *
folded(const char *text, gsize size)
{
	GString *out = g_string_new(NULL);

	elm_fold_append(out, text, size);
	return g_string_free(out, FALSE);
}

static void
test_cases_become_one(void)
{
	static const struct {
		const char *text, *folded;
	} cases[] = {
		{ "", "" },
		{ "Viagra 100%", "viagra 100%" },
		{ "GR\xc3\x9c\xc3\x9f"
		  "E",
		    "gr\xc3\xbc\xc3\x9f"
		    "e" },
		{ "\xe2\x84\xaa\xc5\xbf", "ks" },
		{ "\xce\xa3\xcf\x82", "\xcf\x83\xcf\x83" },
		{ "A\xff\xc3"
		  "B\xe2\x84",
		    "a\xff\xc3"
		    "b\xe2\x84" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *out =
		    folded(cases[i].text, strlen(cases[i].text));

		g_assert_cmpstr(out, ==, cases[i].folded);
	}
}

static void
test_a_nul_stays(void)
{
	g_autoptr(GString) out = g_string_new(NULL);

	elm_fold_append(out, "A\0\xc3\x84\0", 5);
	g_assert_cmpmem(out->str, out->len, "a\0\xc3\xa4\0", 5);
}

/* Has @c a case at all, for GLib or as a glob sees it? */
static gboolean
is_cased(gunichar c)
{
	return g_unichar_toupper(c) != c || g_unichar_tolower(c) != c;
}

static void
check_globs(gunichar c)
{
	char one[8] = "";
	char other[8] = "";
	g_autofree char *fold_one = NULL;
	g_autofree char *fold_other = NULL;

	one[g_unichar_to_utf8(c, one)] = '\0';
	other[g_unichar_to_utf8(g_unichar_tolower(c), other)] = '\0';
	fold_one = folded(one, strlen(one));
	fold_other = folded(other, strlen(other));
	g_assert_true(elm_glob_matches(one, other));
	g_assert_cmpstr(fold_one, ==, fold_other);
}

/* All that PCRE2 finds for @c in @all, which holds every cased character. */
static void
check_regex(gunichar c, const GString *all)
{
	g_autofree char *pattern = g_strdup_printf("\\x{%x}", c);
	g_autoptr(ElmRegex) regex =
	    elm_regex_new(pattern, ELM_REGEX_CASELESS, 1000000, NULL, NULL);
	char one[8] = "";
	g_autofree char *want = NULL;
	ElmRegexSpan span;
	gsize at = 0;

	one[g_unichar_to_utf8(c, one)] = '\0';
	want = folded(one, strlen(one));
	while (elm_regex_find(regex, all->str + at, all->len - at, &span) ==
	       ELM_REGEX_YES) {
		g_autofree char *have =
		    folded(all->str + at + span.offset, span.length);

		g_assert_cmpstr(have, ==, want);
		at += span.offset + span.length;
	}
	g_assert_cmpuint(at, >, 0);
}

static void
test_whatever_matches_without_case_folds_alike(void)
{
	g_autoptr(GString) all = g_string_new(NULL);

	for (gunichar c = 1; c < 0x110000; c++)
		if (g_unichar_validate(c) && is_cased(c))
			g_string_append_unichar(all, c);
	for (gunichar c = 1; c < 0x110000; c++) {
		if (!g_unichar_validate(c) || !is_cased(c))
			continue;
		check_globs(c);
		check_regex(c, all);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/fold/cases", test_cases_become_one);
	g_test_add_func("/fold/nul", test_a_nul_stays);
	g_test_add_func("/fold/alike",
	    test_whatever_matches_without_case_folds_alike);
	return g_test_run();
}
