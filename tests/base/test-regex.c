#include "config.h"

#include "lib/base/regex.h"

#include <string.h>

#include "lib/base/error.h"

#define STEPS 1000000

static ElmRegex *
compiled(const char *pattern, guint flags, guint64 steps)
{
	g_autoptr(GError) error = NULL;
	ElmRegex *regex = elm_regex_new(pattern, flags, steps, NULL, &error);

	g_assert_no_error(error);
	return regex;
}

static void
test_finds_what_is_there(void)
{
	static const struct {
		const char *pattern;
		guint flags;
		const char *text;
		ElmRegexAnswer answer;
		const char *found;
	} cases[] = {
		{ "b+", 0, "abbc", ELM_REGEX_YES, "bb" },
		{ "B+", 0, "abbc", ELM_REGEX_NO, NULL },
		{ "B+", ELM_REGEX_CASELESS, "abbc", ELM_REGEX_YES, "bb" },
		{ "^: (\\S+) FOUND$", ELM_REGEX_MULTILINE, "x\n: A.B FOUND\ny",
		    ELM_REGEX_YES, "A.B" },
		{ "^y$", 0, "x\ny", ELM_REGEX_NO, NULL },
		{ "(x)|(y)", 0, "y", ELM_REGEX_YES, "y" },
		{ "^.$", 0, "\303\274", ELM_REGEX_YES, "\303\274" },
		{ "^.$", ELM_REGEX_BYTES, "\303\274", ELM_REGEX_NO, NULL },
		{ "\303\234", ELM_REGEX_CASELESS, "\303\274", ELM_REGEX_YES,
		    "\303\274" },
		{ "ok", 0, "\377\376 ok", ELM_REGEX_YES, "ok" },
		{ "", 0, "", ELM_REGEX_YES, "" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(ElmRegex) regex =
		    compiled(cases[i].pattern, cases[i].flags, STEPS);
		const char *text = cases[i].text;
		ElmRegexSpan span;

		g_assert_cmpint(elm_regex_match(regex, text, strlen(text)), ==,
		    cases[i].answer);
		if (cases[i].found == NULL)
			continue;
		elm_regex_find(regex, text, strlen(text), &span);
		g_assert_cmpmem(text + span.offset, span.length, cases[i].found,
		    strlen(cases[i].found));
	}
}

static void
test_a_bad_pattern_is_told_with_its_offset(void)
{
	static const struct {
		const char *pattern;
		gsize offset;
	} cases[] = {
		{ "a(b", 3 },
		{ "ab)", 2 },
		{ "[z-a]", 3 },
		{ "a\\Cb", 3 },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GError) error = NULL;
		gsize offset = 99;

		g_assert_null(
		    elm_regex_new(cases[i].pattern, 0, STEPS, &offset, &error));
		g_assert_error(error, ELM_ERROR, ELM_ERROR_CONFIG);
		g_assert_cmpuint(offset, ==, cases[i].offset);
		g_assert_nonnull(strstr(error->message, cases[i].pattern));
	}
}

static void
test_an_overlong_pattern_is_refused(void)
{
	g_autofree char *pattern = g_strnfill(65537, 'a');
	g_autoptr(GError) error = NULL;

	g_assert_null(elm_regex_new(pattern, 0, STEPS, NULL, &error));
	g_assert_error(error, ELM_ERROR, ELM_ERROR_CONFIG);
}

static void
test_effort_ends_at_the_limit(void)
{
	static const struct {
		const char *pattern;
		guint64 steps;
	} cases[] = {
		{ "^(a+)+$", 10000 }, /* exponential time */
		{ "^(?:(a)|b)*[yz]",
		    G_MAXUINT32 }, /* a saved frame per letter */
		{ "^(a(?1)|c)[yz]", G_MAXUINT32 }, /* recursion as deep */
	};
	g_autofree char *text = g_strnfill(1000000, 'a');

	text[999999] = 'b';
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(ElmRegex) regex =
		    compiled(cases[i].pattern, 0, cases[i].steps);

		g_assert_cmpint(elm_regex_match(regex, text, 1000000), ==,
		    ELM_REGEX_LIMIT);
	}
}

static void
test_a_nul_in_the_text_ends_nothing(void)
{
	g_autoptr(ElmRegex) regex = compiled("b", 0, STEPS);

	g_assert_cmpint(elm_regex_match(regex, "a\0b", 3), ==, ELM_REGEX_YES);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/regex/finds-what-is-there", test_finds_what_is_there);
	g_test_add_func("/regex/a-bad-pattern-is-told-with-its-offset",
	    test_a_bad_pattern_is_told_with_its_offset);
	g_test_add_func("/regex/an-overlong-pattern-is-refused",
	    test_an_overlong_pattern_is_refused);
	g_test_add_func("/regex/effort-ends-at-the-limit",
	    test_effort_ends_at_the_limit);
	g_test_add_func("/regex/a-nul-in-the-text-ends-nothing",
	    test_a_nul_in_the_text_ends_nothing);
	return g_test_run();
}
