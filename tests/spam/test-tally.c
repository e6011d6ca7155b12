#include "config.h"

#include "lib/spam/tally.h"

#include <math.h>
#include <string.h>

static ElmTally
tally_of(const char *text)
{
	ElmTally tally;

	elm_tally_count(text, strlen(text), &tally);
	return tally;
}

static void
test_the_largest_amount_is_found(void)
{
	static const struct {
		const char *text;
		double money;
		guint currencies;
	} rows[] = {
		{ "", 0, 0 },
		{ "5 apples and 3 million stars", 0, 0 },
		{ "$5", 5, 1 },
		{ "US$ 1,250.75", 1250.75, 1 },
		{ "1.250,75 EUR", 1250.75, 1 },
		{ "\xe2\x82\xac"
		  "4.5 million",
		    4.5e6, 1 },
		{ "4,500,000 euro, or $ 20", 4.5e6, 2 },
		{ "2 million us dollars", 2e6, 1 },
		{ "2 Millionen Euro", 2e6, 1 },
		{ "\xc2\xa3"
		  "3 billion",
		    3e9, 1 },
		{ "room 5, at the door of 12 dollars", 12, 1 },
		{ "30 % of $ 200", 200, 1 },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		ElmTally tally = tally_of(rows[i].text);

		g_test_message("%s", rows[i].text);
		g_assert_cmpfloat_with_epsilon(tally.money, rows[i].money,
		    1e-6);
		g_assert_cmpuint(tally.currencies, ==, rows[i].currencies);
	}
}

static void
test_lines_words_and_marks_are_counted(void)
{
	ElmTally tally = tally_of("Hello there!\n\n> old line\n> 50% off!\n"
				  "new 10 % line\n");

	g_assert_cmpuint(tally.lines, ==, 4);
	g_assert_cmpuint(tally.quoted, ==, 2);
	g_assert_cmpuint(tally.exclamations, ==, 2);
	g_assert_cmpuint(tally.percents, ==, 2);
	g_assert_cmpuint(tally.words, ==, 11);
}

static void
test_no_amount_is_beyond_all_numbers(void)
{
	g_autoptr(GString) text = g_string_new("$");
	ElmTally tally;

	for (guint i = 0; i < 100000; i++)
		g_string_append_c(text, '9');
	g_string_append(text, " million");
	tally = tally_of(text->str);
	g_assert_true(isfinite(tally.money));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/tally/the_largest_amount_is_found",
	    test_the_largest_amount_is_found);
	g_test_add_func("/tally/lines_words_and_marks_are_counted",
	    test_lines_words_and_marks_are_counted);
	g_test_add_func("/tally/no_amount_is_beyond_all_numbers",
	    test_no_amount_is_beyond_all_numbers);
	return g_test_run();
}
