#include "config.h"

#include "lib/spam/evaluation.h"

#include <math.h>
#include <string.h>

/* "s" and "h" are messages that were said to be ham, "S" and "H" spam; odds
 * rise with each, but not behind a "=". */
static GArray *
make_guesses(const char *text)
{
	GArray *guesses = g_array_new(FALSE, FALSE, sizeof(ElmGuess));
	double odds = -3;

	for (const char *at = text; *at != '\0'; at++) {
		ElmGuess guess = { odds, strchr("sS", *at) != NULL,
			g_ascii_isupper(*at) };

		if (*at == '=')
			continue;
		g_array_append_val(guesses, guess);
		odds += at[1] == '=' ? 0 : 0.25;
	}
	return guesses;
}

static void
measure(const char *text, ElmEvaluation *evaluation)
{
	g_autoptr(GArray) guesses = make_guesses(text);

	elm_evaluation_measure((ElmGuess *)(void *)guesses->data, guesses->len,
	    evaluation);
}

/* Percentages that were worked out by hand. */
static void
test_measures_are_those_of_the_definition(void)
{
	static const struct {
		const char *text;
		double hm, sm, lam, roca, sm_at_hm;
	} cases[] = {
		{ "hhSS", 0, 0, 25, 0, 0 },
		{ "SSHH", 100, 0, 50, 100, 100 },
		{ "hsHS", 50, 50, 50, 25, 50 },
		{ "h=s", 0, 100, 50, 50, 100 },
		{ "hh=SS=S", 0, 0, 20.52, 8.333, 33.333 },
		{ "shh=SSS", 0, 25, 25, 31.25, 50 },
		{ "hhhhHSSSss", 20, 40, 28.99, 0, 0 },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		ElmEvaluation e;

		measure(cases[i].text, &e);
		g_test_message("%s", cases[i].text);
		g_assert_cmpfloat_with_epsilon(e.hm, cases[i].hm, 0.001);
		g_assert_cmpfloat_with_epsilon(e.sm, cases[i].sm, 0.001);
		g_assert_cmpfloat_with_epsilon(e.lam, cases[i].lam, 0.01);
		g_assert_cmpfloat_with_epsilon(e.roca, cases[i].roca, 0.001);
		g_assert_cmpfloat_with_epsilon(e.sm_at_hm, cases[i].sm_at_hm,
		    0.001);
	}
}

static void
test_a_class_without_messages_is_not_measured(void)
{
	ElmEvaluation e;

	measure("Ss", &e);
	g_assert_cmpuint(e.spam, ==, 2);
	g_assert_cmpuint(e.ham, ==, 0);
	g_assert_cmpfloat(e.sm, ==, 50);
	g_assert_true(
	    isnan(e.hm) && isnan(e.lam) && isnan(e.roca) && isnan(e.sm_at_hm));
	elm_evaluation_measure(NULL, 0, &e);
	g_assert_true(isnan(e.sm) && isnan(e.hm));
}

static void
test_odds_that_are_no_number_count_as_0(void)
{
	ElmGuess guesses[] = { { -1, FALSE, FALSE }, { NAN, TRUE, TRUE },
		{ 1, FALSE, FALSE }, { INFINITY, TRUE, TRUE } };
	ElmEvaluation e;

	elm_evaluation_measure(guesses, G_N_ELEMENTS(guesses), &e);
	g_assert_cmpfloat(e.roca, ==, 25);
}

/* @lost of 1,999 ham stand above all spam. */
static double
lose(gsize lost)
{
	g_autofree ElmGuess *guesses = g_new(ElmGuess, 2000);
	ElmEvaluation e;

	for (gsize i = 0; i < 2000; i++)
		guesses[i] = (ElmGuess){ i < lost ? 2 : 0, FALSE, FALSE };
	guesses[1999] = (ElmGuess){ 1, TRUE, TRUE };
	elm_evaluation_measure(guesses, 2000, &e);
	return e.sm_at_hm;
}

static void
test_one_ham_in_a_thousand_may_be_lost(void)
{
	g_assert_cmpfloat(lose(0), ==, 0);
	g_assert_cmpfloat(lose(1), ==, 0);
	g_assert_cmpfloat(lose(2), ==, 100);
}

static void
test_the_range_is_always_the_same_and_holds_the_value(void)
{
	GString *text = g_string_new(NULL);
	ElmEvaluation a;
	ElmEvaluation b;

	for (gsize i = 0; i < 400; i++)
		g_string_append_c(text, (i * 7919 % 400) < i ? 'S' : 'h');
	measure(text->str, &a);
	measure(text->str, &b);
	g_assert_cmpfloat(a.roca_low, <, a.roca);
	g_assert_cmpfloat(a.roca_high, >, a.roca);
	g_assert_cmpfloat(a.roca_high - a.roca_low, <, 15);
	g_assert_cmpfloat(a.roca_low, ==, b.roca_low);
	g_assert_cmpfloat(a.roca_high, ==, b.roca_high);
	g_string_free(text, TRUE);
}

/* Against every pair, counted one by one. */
static void
test_ties_count_half(void)
{
	ElmGuess guesses[300];
	ElmEvaluation e;
	double lost = 0;
	double pairs = 0;

	for (gsize i = 0; i < 300; i++)
		guesses[i] = (ElmGuess){ (double)(i * i % 37), i % 3 == 0, 0 };
	for (gsize i = 0; i < 300; i++)
		for (gsize j = 0; j < 300; j++) {
			double d = guesses[i].odds - guesses[j].odds;

			if (guesses[i].is_spam || !guesses[j].is_spam)
				continue;
			lost += d > 0 ? 1 : d < 0 ? 0 : 0.5;
			pairs++;
		}
	elm_evaluation_measure(guesses, 300, &e);
	g_assert_cmpfloat_with_epsilon(e.roca, 100 * lost / pairs, 1e-9);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/evaluation/measures-are-those-of-the-definition",
	    test_measures_are_those_of_the_definition);
	g_test_add_func("/evaluation/a-class-without-messages-is-not-measured",
	    test_a_class_without_messages_is_not_measured);
	g_test_add_func("/evaluation/odds-that-are-no-number-count-as-0",
	    test_odds_that_are_no_number_count_as_0);
	g_test_add_func("/evaluation/one-ham-in-a-thousand-may-be-lost",
	    test_one_ham_in_a_thousand_may_be_lost);
	g_test_add_func("/evaluation/range-is-the-same-and-holds-the-value",
	    test_the_range_is_always_the_same_and_holds_the_value);
	g_test_add_func("/evaluation/ties-count-half", test_ties_count_half);
	return g_test_run();
}
