#include "config.h"

#include "lib/spam/spam-fields.h"

#include <string.h>

#include "lib/mail/field.h"

static const ElmSpamscoreSetup setup = { .required = 5000, .unsure = 3000 };

/* A result of nothing but @score. */
static ElmSpamResult
result_of(int score)
{
	return (ElmSpamResult){
		.shares = g_ptr_array_new(),
		.score = score,
		.p = 0.25,
		.spam_class = score >= 5000   ? ELM_CLASS_OF_SPAM
			      : score >= 3000 ? ELM_CLASS_OF_UNSURE
					      : ELM_CLASS_OF_HAM,
	};
}

static void
test_tenths_are_rounded_down(void)
{
	static const struct {
		int score;
		const char *tenths, *stars;
	} cases[] = {
		{ 0, "0.0", NULL },
		{ 99, "0.0", NULL },
		{ 100, "0.1", NULL },
		{ 1000, "1.0", "*" },
		{ 4999, "4.9", "****" },
		{ 5000, "5.0", "*****" },
		{ -1, "-0.1", NULL },
		{ -100, "-0.1", NULL },
		{ -2345, "-2.4", NULL },
		{ 99000, "99.0",
		    "**************************************************" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		ElmSpamResult result = result_of(cases[i].score);
		g_autofree char *tenths =
		    elm_spam_fields_score(&setup, &result);
		g_autofree char *stars = elm_spam_fields_level(&setup, &result);

		g_assert_cmpstr(tenths, ==, cases[i].tenths);
		g_assert_cmpstr(stars, ==, cases[i].stars);
		g_ptr_array_unref(result.shares);
	}
}

static void
test_verdict_says_what_the_score_does(void)
{
	static const struct {
		int score;
		gboolean is_cut, is_allowed;
		const char *verdict;
	} cases[] = {
		{ -500, FALSE, FALSE,
		    "verdict=clean; p=0.2500; score=-0.500; class=ham" },
		{ 2999, FALSE, FALSE,
		    "verdict=clean; p=0.2500; score=2.999; class=ham" },
		{ 3000, FALSE, FALSE,
		    "verdict=unknown; reason=unsure; p=0.2500; score=3.000; "
		    "class=unsure" },
		{ 4999, FALSE, FALSE,
		    "verdict=unknown; reason=unsure; p=0.2500; score=4.999; "
		    "class=unsure" },
		{ 5000, FALSE, FALSE,
		    "verdict=bad; reason=spam; p=0.2500; score=5.000; "
		    "class=spam" },
		{ 0, TRUE, FALSE,
		    "verdict=unknown; reason=limit; p=0.2500; score=0.000; "
		    "class=ham" },
		{ 5000, TRUE, FALSE,
		    "verdict=bad; reason=spam; p=0.2500; score=5.000; "
		    "class=spam" },
		{ 0, TRUE, TRUE,
		    "verdict=clean; p=0.2500; score=0.000; class=ham" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		ElmSpamResult result = result_of(cases[i].score);
		g_autoptr(ElmVerdict) verdict =
		    elm_verdict_new(ELM_VERDICT_CLEAN);
		g_autofree char *text = NULL;

		result.is_cut = cases[i].is_cut;
		result.is_allowed = cases[i].is_allowed;
		elm_spam_fields_verdict(&setup, &result, verdict);
		text = elm_verdict_format(verdict);
		g_assert_cmpstr(text, ==, cases[i].verdict);
		g_ptr_array_unref(result.shares);
	}
}

static void
test_status_names_the_tests_but_no_learner(void)
{
	ElmShare learner = { "ELM_BASE", "learner", "", NULL, 900 };
	ElmShare one = { "ONE", "sender", "", NULL, 800 };
	ElmShare two = { "TWO", "links", "", NULL, -700 };
	ElmSpamResult result = result_of(1000);
	g_autofree char *none = elm_spam_fields_status(&setup, &result);
	g_autofree char *some = NULL;

	g_assert_cmpstr(none, ==, "No, score=1.0 required=5.0 tests=none");
	g_ptr_array_add(result.shares, &learner);
	g_ptr_array_add(result.shares, &one);
	g_ptr_array_add(result.shares, &two);
	some = elm_spam_fields_status(&setup, &result);
	g_assert_cmpstr(some, ==, "No, score=1.0 required=5.0 tests=ONE,TWO");
	g_ptr_array_unref(result.shares);
}

static void
test_status_of_any_number_of_tests_is_a_field(void)
{
	ElmShare share = { "A_TEST_WITH_A_LONG_NAME", "links", "", NULL, 1 };
	ElmSpamResult result = result_of(9000);
	g_autofree char *status = NULL;
	g_autofree char *field = NULL;

	for (guint i = 0; i < 1000; i++)
		g_ptr_array_add(result.shares, &share);
	status = elm_spam_fields_status(&setup, &result);
	field = elm_field_format("X-Spam-Status", status, "\n", NULL);
	g_assert_nonnull(field);
	g_assert_true(g_str_has_prefix(status, "Yes, "));
	g_ptr_array_unref(result.shares);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/spam-fields/tenths-are-rounded-down",
	    test_tenths_are_rounded_down);
	g_test_add_func("/spam-fields/verdict-says-what-the-score-does",
	    test_verdict_says_what_the_score_does);
	g_test_add_func("/spam-fields/status-names-tests-but-no-learner",
	    test_status_names_the_tests_but_no_learner);
	g_test_add_func("/spam-fields/status-of-any-number-is-a-field",
	    test_status_of_any_number_of_tests_is_a_field);
	return g_test_run();
}
