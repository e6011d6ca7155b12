#include "config.h"

#include "lib/mail/parameter.h"

#include "lib/mail/word.h"

static char *
joined(const GPtrArray *values)
{
	GString *out = g_string_new(NULL);

	for (gsize i = 0; i < values->len; i++)
		g_string_append_printf(out, "%s%s", i > 0 ? "|" : "",
		    (const char *)values->pdata[i]);
	return g_string_free(out, FALSE);
}

static void
test_text_has_its_state_and_values(void)
{
	static const struct {
		const char *text;
		const char *head;
		ElmParametersState state;
		const char *values; /* of "b", separated by "|" */
	} cases[] = {
		{ "", "", ELM_PARAMETERS_STRICT, "" },
		{ " A/B", "a/b", ELM_PARAMETERS_STRICT, "" },
		{ "a/b; b=x", "a/b", ELM_PARAMETERS_STRICT, "x" },
		{ "a/b;B=\"x y\";c=d", "a/b", ELM_PARAMETERS_STRICT, "x y" },
		{ "a/b; b=\"x\\\"y\"", "a/b", ELM_PARAMETERS_LOOSE, "x\"y" },
		{ "a/b; b=x;", "a/b", ELM_PARAMETERS_STRICT, "x" },
		{ "a/b; b = x", "a/b", ELM_PARAMETERS_LOOSE, "x" },
		{ "a/b; b=x=y", "a/b", ELM_PARAMETERS_LOOSE, "x=y" },
		{ "a/b;; b=x", "a/b", ELM_PARAMETERS_LOOSE, "x" },
		{ "a/b b=x", "a/b", ELM_PARAMETERS_GARBLED, "x" },
		{ "a/b; b=\"x", "a/b", ELM_PARAMETERS_GARBLED, "x" },
		{ "a/b; b=x(c)", "a/b", ELM_PARAMETERS_GARBLED, "x(c)" },
		{ "a/b; b", "a/b", ELM_PARAMETERS_GARBLED, "" },
		{ "a/b; b=x; b=y; b=x", "a/b", ELM_PARAMETERS_STRICT, "x|y" },
		{ "a/b; b*1=y; b*0=x", "a/b", ELM_PARAMETERS_STRICT, "xy" },
		{ "a/b; b*=utf-8'de'%C3%A4; b=z", "a/b", ELM_PARAMETERS_STRICT,
		    "\303\244|z" },
		{ "a/b; b*0*=iso-8859-1''%E4; b*1=x", "a/b",
		    ELM_PARAMETERS_STRICT, "\303\244x" },
		{ "a/b; b=\"=?utf-8?q?a=5Fb?=\"", "a/b", ELM_PARAMETERS_STRICT,
		    "a_b|=?utf-8?q?a=5Fb?=" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(ElmParameters) parameters =
		    elm_parameters_new(cases[i].text);
		g_autoptr(GPtrArray) values =
		    g_ptr_array_new_with_free_func(g_free);
		g_autofree char *got = NULL;

		elm_parameters_values(parameters, "b", values);
		got = joined(values);
		g_assert_cmpstr(elm_parameters_head(parameters), ==,
		    cases[i].head);
		g_assert_cmpint(elm_parameters_state(parameters), ==,
		    cases[i].state);
		g_assert_cmpstr(got, ==, cases[i].values);
	}
}

static void
test_guesses_have_what_sloppy_readers_see(void)
{
	static const struct {
		const char *text, *value;
	} cases[] = {
		{ "x boundary=a b; c", "a b" },
		{ "x boundary=a b; c", "a" },
		{ "x BOUNDARY = \"a", "a" },
		{ "x boundary='a'", "a" },
		{ "x boundary=\" a \"", " a " },
		{ "x boundary=a(c)", "a" },
		{ "x boundary=a\"b\"c", "abc" },
		{ "x boundary=a\\b", "ab" },
		{ "x boundary=a%2Db", "a-b" },
		{ "x boundary==?a?q?b?=", "b" },
		{ "x boundary*0=a", "a" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GPtrArray) values =
		    g_ptr_array_new_with_free_func(g_free);

		g_test_message("%s", cases[i].text);
		elm_parameters_guess(cases[i].text, "boundary", values);
		g_assert_true(g_ptr_array_find_with_equal_func(values,
		    cases[i].value, g_str_equal, NULL));
	}
}

static void
test_words_are_decoded(void)
{
	static const struct {
		const char *in, *out;
	} cases[] = {
		{ "", "" },
		{ "plain", "plain" },
		{ "=?utf-8?q?a_b=21?=", "a b!" },
		{ "=?utf-8?B?YWI=?= =?utf-8?b?Y2Q=?= e", "abcd e" },
		{ "x=?iso-8859-1?q?=E4?=y", "x\303\244y" },
		{ "=?utf-8*de?q?a?=", "a" },
		{ "=?unknown?q?a b?=", "a b" },
		{ "=?utf-8?x?a?=", "=?utf-8?x?a?=" },
		{ "=?utf-8?q?a", "=?utf-8?q?a" },
		{ "=?", "=?" },
		{ "=?a?q", "=?a?q" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *out = elm_word_decode(cases[i].in);

		g_assert_cmpstr(out, ==, cases[i].out);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/parameter/text/has-its-state-and-values",
	    test_text_has_its_state_and_values);
	g_test_add_func("/parameter/guesses/have-what-sloppy-readers-see",
	    test_guesses_have_what_sloppy_readers_see);
	g_test_add_func("/parameter/words/are-decoded", test_words_are_decoded);
	return g_test_run();
}
