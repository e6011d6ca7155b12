#include "config.h"

#include "lib/base/rule-lexer.h"

#include <string.h>

static void
test_lines_that_say_nothing_are_passed_over(void)
{
	static const char text[] = "\xef\xbb\xbf# a\r\n\n  \t\nfirst # b\r\n"
				   "bad \xff\nbad \0 too\n second";
	g_autoptr(GPtrArray) errors = g_ptr_array_new_with_free_func(g_free);
	g_autofree char *copy = g_memdup2(text, sizeof(text));
	g_autofree char *first = NULL;
	g_autofree char *second = NULL;
	const char *where;
	ElmRuleLexer lexer;

	elm_rule_lexer_init(&lexer, "f", errors, copy, sizeof(text) - 1);
	g_assert_true(elm_rule_lexer_next_line(&lexer));
	g_assert_cmpuint(lexer.line, ==, 4);
	first = elm_rule_lexer_word(&lexer, &where);
	g_assert_cmpstr(first, ==, "first");
	g_assert_true(elm_rule_lexer_is_end(&lexer));
	g_assert_true(elm_rule_lexer_next_line(&lexer));
	g_assert_cmpuint(lexer.line, ==, 7);
	second = elm_rule_lexer_word(&lexer, &where);
	g_assert_cmpstr(second, ==, "second");
	g_assert_false(elm_rule_lexer_next_line(&lexer));
	g_assert_cmpuint(errors->len, ==, 2);
	g_assert_cmpstr(errors->pdata[0], ==, "f:5:5: this is no UTF-8");
	g_assert_cmpstr(errors->pdata[1], ==,
	    "f:6:5: there is a NUL in this line");
}

static void
test_values_keep_what_stands_in_them(void)
{
	static const struct {
		const char *text;
		const char *values; /* "|" between, "/" before a regex */
		const char *error;
	} cases[] = {
		{ "a,b , c d", "a|b|c", NULL },
		{ "\"a, \\\"b\\\\\"", "a, \"b\\", NULL },
		{ "/a\\/b\\\\/", "/a/b\\\\", NULL },
		{ "/a/,b", "/a|b", NULL },
		{ "", NULL, "f:0:1: a value is missing here" },
		{ "/a", NULL, "f:0:1: there is no closing slash to this one" },
		{ "/a/i", NULL,
		    "f:0:4: a blank or a comma is missing before 'i'" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GPtrArray) errors =
		    g_ptr_array_new_with_free_func(g_free);
		ElmRuleLexer lexer = { .file = "f",
			.start = cases[i].text,
			.at = cases[i].text,
			.errors = errors };
		g_autoptr(GPtrArray) values = elm_rule_lexer_values(&lexer);
		g_autoptr(GString) all = g_string_new(NULL);

		g_assert_cmpint(values == NULL, ==, cases[i].values == NULL);
		for (guint k = 0; values != NULL && k < values->len; k++) {
			const ElmRuleValue *value = values->pdata[k];

			g_string_append_printf(all, "%s%s%s", k > 0 ? "|" : "",
			    value->is_regex ? "/" : "", value->text);
		}
		if (values != NULL)
			g_assert_cmpstr(all->str, ==, cases[i].values);
		else
			g_assert_cmpstr(errors->pdata[0], ==, cases[i].error);
	}
}

static void
test_a_range_is_what_its_operator_leaves(void)
{
	static const struct {
		ElmRuleOperator operator;
		guint64 number, least, most;
	} cases[] = {
		{ ELM_RULE_IS, 5, 5, 5 },
		{ ELM_RULE_BELOW, 5, 0, 4 },
		{ ELM_RULE_BELOW, 0, 1, 0 },
		{ ELM_RULE_AT_MOST, 5, 0, 5 },
		{ ELM_RULE_ABOVE, 5, 6, G_MAXUINT64 },
		{ ELM_RULE_ABOVE, G_MAXUINT64, 1, 0 },
		{ ELM_RULE_AT_LEAST, 5, 5, G_MAXUINT64 },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		guint64 least;
		guint64 most;

		elm_rule_range(cases[i].operator, cases[i].number, &least,
		    &most);
		g_assert_cmpuint(least, ==, cases[i].least);
		g_assert_cmpuint(most, ==, cases[i].most);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/rule-lexer/lines",
	    test_lines_that_say_nothing_are_passed_over);
	g_test_add_func("/rule-lexer/values",
	    test_values_keep_what_stands_in_them);
	g_test_add_func("/rule-lexer/range",
	    test_a_range_is_what_its_operator_leaves);
	return g_test_run();
}
