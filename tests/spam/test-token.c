#include "config.h"

#include "lib/spam/token.h"

#include <string.h>

#define SEED 5

typedef void (
    *Split)(const char *text, gsize size, guint32 seed, GArray *tokens);

/* The words of @text, with "|" between them. */
static char *
words_of(Split split, const char *text)
{
	g_autoptr(GArray) tokens = g_array_new(FALSE, FALSE, sizeof(ElmToken));
	GString *words = g_string_new(NULL);

	split(text, strlen(text), SEED, tokens);
	for (guint i = 0; i < tokens->len; i++) {
		const ElmToken *token = &g_array_index(tokens, ElmToken, i);

		g_string_append_printf(words, "%s%.*s", i > 0 ? "|" : "",
		    (int)token->length, token->text);
	}
	return g_string_free(words, FALSE);
}

static guint32
hash_in(Split split, const char *text, guint i)
{
	g_autoptr(GArray) tokens = g_array_new(FALSE, FALSE, sizeof(ElmToken));

	split(text, strlen(text), SEED, tokens);
	g_assert_cmpuint(i, <, tokens->len);
	return g_array_index(tokens, ElmToken, i).hash;
}

static void
test_blanks_part_words_and_marks_are_words(void)
{
	static const struct {
		const char *text, *words;
	} cases[] = {
		{ "", "" },
		{ " \t\n", "" },
		{ "one two", "one|two" },
		{ "<a href=\"x\">", "<|a|href|=|\"|x|\"|>" },
		{ "http://example.org/a?b=1&c",
		    "http|:|/|/|example.org|/|a|?|b|=|1|&|c" },
		{ "f\303\274r 5$!", "f\303\274r|5$!" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *words =
		    words_of(elm_token_split, cases[i].text);

		g_assert_cmpstr(words, ==, cases[i].words);
	}
}

static void
test_of_a_long_word_the_head_counts(void)
{
	g_autofree char *a = g_strnfill(1000, 'x');
	g_autofree char *b = g_strnfill(61, 'x');

	g_assert_cmphex(hash_in(elm_token_split, a, 0), ==,
	    hash_in(elm_token_split, b, 0));
}

static void
test_a_word_of_one_field_is_not_that_of_another(void)
{
	Split fields = elm_token_split_fields;
	const char *text = "To: x\nFrom: x\n x";
	guint32 to = hash_in(fields, text, 2);
	guint32 from = hash_in(fields, text, 5);

	g_assert_cmphex(to, !=, from);
	g_assert_cmphex(hash_in(fields, text, 6), ==, from);
}

static void
test_order_matters_in_a_pair(void)
{
	g_assert_cmphex(elm_token_join(1, 2), !=, elm_token_join(2, 1));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/token/blanks-part-words-and-marks-are-words",
	    test_blanks_part_words_and_marks_are_words);
	g_test_add_func("/token/of-a-long-word-the-head-counts",
	    test_of_a_long_word_the_head_counts);
	g_test_add_func("/token/a-word-of-one-field-is-not-that-of-another",
	    test_a_word_of_one_field_is_not_that_of_another);
	g_test_add_func("/token/order-matters-in-a-pair",
	    test_order_matters_in_a_pair);
	return g_test_run();
}
