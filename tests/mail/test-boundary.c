#include "config.h"

#include "lib/mail/boundary.h"

#include <string.h>

static void
test_lines_are_matched(void)
{
	static const char *const texts[] = { "abcd", "abcd-2", "x", "y",
		"y--" };
	static const struct {
		const char *line;
		ElmDelimiterKind kind;
		gsize boundary;
		gboolean is_ambiguous, is_other_case;
	} cases[] = {
		{ "--abcd", ELM_DELIMITER_OPEN, 0, FALSE, FALSE },
		{ "--abcd \t", ELM_DELIMITER_OPEN, 0, FALSE, FALSE },
		{ "--abcd--", ELM_DELIMITER_CLOSE, 0, FALSE, FALSE },
		{ "--abcd-- ", ELM_DELIMITER_CLOSE, 0, FALSE, FALSE },
		{ "--abcd-2", ELM_DELIMITER_OPEN, 1, FALSE, FALSE },
		{ "--abcd-2--", ELM_DELIMITER_CLOSE, 1, FALSE, FALSE },
		{ "--abcdef", ELM_DELIMITER_JUNK, 0, FALSE, FALSE },
		{ "--abcd-", ELM_DELIMITER_JUNK, 0, FALSE, FALSE },
		{ "--ABcd", ELM_DELIMITER_OPEN, 0, FALSE, TRUE },
		{ "--x", ELM_DELIMITER_OPEN, 2, FALSE, FALSE },
		{ "--xy", ELM_DELIMITER_NONE, 0, FALSE, FALSE },
		{ "--y--", ELM_DELIMITER_OPEN, 4, TRUE, FALSE },
		{ "-abcd", ELM_DELIMITER_NONE, 0, FALSE, FALSE },
		{ "--", ELM_DELIMITER_NONE, 0, FALSE, FALSE },
		{ "-", ELM_DELIMITER_NONE, 0, FALSE, FALSE },
		{ "", ELM_DELIMITER_NONE, 0, FALSE, FALSE },
	};
	g_autoptr(ElmBoundaries) boundaries = elm_boundaries_new();

	for (gsize i = 0; i < G_N_ELEMENTS(texts); i++)
		g_assert_cmpuint(elm_boundaries_add(boundaries, texts[i], TRUE),
		    ==, i);
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		ElmDelimiter found = elm_boundaries_match(boundaries,
		    cases[i].line, strlen(cases[i].line));

		g_test_message("%s", cases[i].line);
		g_assert_cmpint(found.kind, ==, cases[i].kind);
		g_assert_cmpint(found.is_ambiguous, ==, cases[i].is_ambiguous);
		if (found.kind == ELM_DELIMITER_NONE)
			continue;
		g_assert_cmpuint(found.boundary, ==, cases[i].boundary);
		g_assert_cmpint(found.is_other_case, ==,
		    cases[i].is_other_case);
	}
}

static void
test_one_that_is_there_is_not_added(void)
{
	g_autoptr(ElmBoundaries) boundaries = elm_boundaries_new();

	g_assert_cmpuint(elm_boundaries_add(boundaries, "a", FALSE), ==, 0);
	g_assert_false(elm_boundaries_is_sure(boundaries, 0));
	g_assert_cmpuint(elm_boundaries_add(boundaries, "a", TRUE), ==, 0);
	g_assert_true(elm_boundaries_is_sure(boundaries, 0));
	g_assert_cmpuint(elm_boundaries_count(boundaries), ==, 1);
}

static void
test_too_long_or_too_many_alike_is_said(void)
{
	g_autoptr(ElmBoundaries) boundaries = elm_boundaries_new();
	g_autofree char *text = g_strnfill(ELM_BOUNDARY_LONGEST + 1, 'a');
	char cased[] = "aaaaaa";

	elm_boundaries_add(boundaries, text + 1, TRUE);
	g_assert_false(elm_boundaries_is_cut(boundaries));
	elm_boundaries_add(boundaries, text, TRUE);
	g_assert_true(elm_boundaries_is_cut(boundaries));
	for (guint i = 0; i < 64; i++) {
		for (guint k = 0; k < 6; k++)
			cased[k] = i >> k & 1 ? 'A' : 'a';
		elm_boundaries_add(boundaries, cased, TRUE);
	}
	g_assert_cmpint(elm_boundaries_match(boundaries, "--aaaaaa", 8).kind,
	    ==, ELM_DELIMITER_OPEN);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/boundary/lines/are-matched", test_lines_are_matched);
	g_test_add_func("/boundary/one-that-is-there/is-not-added",
	    test_one_that_is_there_is_not_added);
	g_test_add_func("/boundary/too-long-or-too-many-alike/is-said",
	    test_too_long_or_too_many_alike_is_said);
	return g_test_run();
}
