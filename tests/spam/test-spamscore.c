#include "config.h"

#include "lib/spam/spamscore.h"

#include <math.h>
#include <string.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "lib/spam/explain.h"
#include "tests/spam/given.h"

#define MAIL                                                                   \
	"From: Anna <anna@example.org>\nTo: ben@example.net\n"                 \
	"Subject: offers\nDate: Mon, 02 Mar 2026 09:20:00 +0100\n"             \
	"Message-ID: <1@example.org>\n\nCome and see what we offer.\n"

/* A file that is gone at the end. */
typedef struct {
	char *path;
} File;

static void
file_clear(File *self)
{
	g_unlink(self->path);
	g_free(self->path);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(File, file_clear)

static File
file_with(const char *text)
{
	File self = { NULL };
	int fd = g_file_open_tmp("spamscore-XXXXXX", &self.path, NULL);

	g_assert_cmpint(fd, >=, 0);
	close(fd);
	g_assert_true(g_file_set_contents(self.path, text, -1, NULL));
	return self;
}

static ElmSpamscoreSetup
setup_of(const Given *given)
{
	return (ElmSpamscoreSetup){ .facts = given->setup,
		.required = 5000,
		.unsure = 3000 };
}

static ElmSpamResult *
score(const ElmSpamscoreSetup *setup, const Given *given)
{
	g_autoptr(GError) error = NULL;
	ElmSpamResult *result =
	    elm_spamscore_message(setup, given->message, NULL, TRUE, &error);

	g_assert_no_error(error);
	return result;
}

static int
sum_of(const ElmSpamResult *result)
{
	int sum = 0;

	for (guint i = 0; i < result->shares->len; i++)
		sum += ((const ElmShare *)result->shares->pdata[i])->points;
	return sum;
}

static const ElmShare *
share_called(const ElmSpamResult *result, const char *name)
{
	for (guint i = 0; i < result->shares->len; i++) {
		const ElmShare *share = result->shares->pdata[i];

		if (strcmp(share->name, name) == 0)
			return share;
	}
	return NULL;
}

static void
test_shares_add_up_to_the_score(void)
{
	static const char *const mails[] = { MAIL, "", "\n", "From: x\n\n",
		"Subject: $$$ !!!\n\nhttp://1.2.3.4/ click" };

	for (gsize i = 0; i < G_N_ELEMENTS(mails); i++) {
		g_autoptr(Given) given = given_message(mails[i]);
		ElmSpamscoreSetup setup = setup_of(given);
		g_autoptr(ElmSpamResult) result = score(&setup, given);

		g_assert_cmpint(sum_of(result), ==, result->score);
		g_assert_cmpfloat(fabs(result->judgement.odds * 1000 +
				       ELM_SPAMSCORE_EVEN - result->score),
		    <, result->shares->len);
	}
}

static void
test_heaviest_comes_first(void)
{
	g_autoptr(Given) given = given_message("From: x\n\n");
	ElmSpamscoreSetup setup = setup_of(given);
	g_autoptr(ElmSpamResult) result = score(&setup, given);

	for (guint i = 1; i < result->shares->len; i++) {
		const ElmShare *before = result->shares->pdata[i - 1];
		const ElmShare *share = result->shares->pdata[i];

		g_assert_cmpint(ABS(before->points), >=, ABS(share->points));
	}
}

static void
test_points_of_a_user_are_what_he_wrote(void)
{
	g_auto(File) file =
	    file_with("rule OFFER 7.125 header:Subject=/offers/ -- Offers\n");
	const char *const paths[] = { file.path, NULL };
	g_autoptr(Given) given = given_message(MAIL);
	ElmSpamscoreSetup setup = setup_of(given);
	g_autoptr(ElmSpamRules) rules = elm_spam_rules_new(paths, 1000, NULL);
	g_autoptr(ElmSpamResult) result = NULL;
	const ElmShare *share;

	g_assert_nonnull(rules);
	setup.rules = rules;
	result = score(&setup, given);
	share = share_called(result, "OFFER");
	g_assert_nonnull(share);
	g_assert_cmpint(share->points, ==, 7125);
	g_assert_cmpstr(share->meaning, ==, "Offers");
	g_assert_nonnull(strstr(share->trace, "offers"));
	g_assert_cmpint(sum_of(result), ==, result->score);
	g_assert_cmpint(result->spam_class, ==, ELM_CLASS_OF_SPAM);
}

static ElmSpamResult *
score_listed(const char *allow, const char *block, int required)
{
	g_auto(File) allowed = file_with(allow);
	g_auto(File) blocked = file_with(block);
	const char *const allow_paths[] = { allowed.path, NULL };
	const char *const block_paths[] = { blocked.path, NULL };
	g_autoptr(GError) error = NULL;
	g_autoptr(ElmLists) lists =
	    elm_lists_new(allow_paths, block_paths, NULL, &error);
	g_autoptr(Given) given = given_message(MAIL);
	ElmSpamscoreSetup setup = setup_of(given);

	g_assert_no_error(error);
	setup.lists = lists;
	setup.required = required;
	return score(&setup, given);
}

static void
test_allowed_sender_is_let_in_whatever_the_score(void)
{
	g_autoptr(ElmSpamResult) result =
	    score_listed("anna@example.org authenticated=no\n", "", -200000);

	g_assert_true(result->is_allowed);
	g_assert_cmpint(result->spam_class, !=, ELM_CLASS_OF_SPAM);
	g_assert_nonnull(share_called(result, "ALLOWED_SENDER"));
	g_assert_cmpint(sum_of(result), ==, result->score);
}

static void
test_allowance_wants_proof(void)
{
	g_autoptr(ElmSpamResult) result =
	    score_listed("anna@example.org\n", "", 5000);

	g_assert_false(result->is_allowed);
	g_assert_cmpint(share_called(result, "ALLOWED_UNPROVEN")->points, ==,
	    0);
}

static void
test_blocked_sender_is_kept_out_whatever_the_score(void)
{
	g_autoptr(ElmSpamResult) result =
	    score_listed("", "@example.org\n", 200000);

	g_assert_true(result->is_blocked);
	g_assert_cmpint(result->spam_class, ==, ELM_CLASS_OF_SPAM);
}

static void
test_probability_keeps_the_order_of_odds(void)
{
	double before = 0;

	for (double odds = -500; odds <= 500; odds += 0.25) {
		double p = elm_spamscore_p(odds);

		g_assert_cmpfloat(p, >, before);
		g_assert_cmpfloat(p, <, 1);
		before = p;
	}
	g_assert_cmpfloat(elm_spamscore_p(0), ==, 0.5);
	g_assert_cmpfloat(fabs(elm_spamscore_p(2.197) - 0.9), <, 1e-4);
}

static void
test_what_filters_said_before_does_not_count(void)
{
	g_autoptr(Given) given = given_message(MAIL);
	g_autoptr(Given) marked = given_message("X-Spam-Flag: YES\n"
						"X-ELM-Spam: verdict=bad\n"
						"x-spam-level: *****\n" MAIL);
	ElmSpamscoreSetup setup = setup_of(given);
	g_autoptr(ElmSpamResult) one = score(&setup, given);
	g_autoptr(ElmSpamResult) two = score(&setup, marked);

	g_assert_cmpint(one->score, ==, two->score);
}

static void
test_smallest_change_is_the_one_share_that_does(void)
{
	g_auto(File) file = file_with("rule A 2 header:Subject=/offers/\n"
				      "rule B 20 header:Subject=/offers/\n"
				      "rule C 30 header:Subject=/offers/\n");
	const char *const paths[] = { file.path, NULL };
	g_autoptr(Given) given = given_message(MAIL);
	ElmSpamscoreSetup setup = setup_of(given);
	g_autoptr(ElmSpamRules) rules = elm_spam_rules_new(paths, 1000, NULL);
	static const struct {
		int required;
		const char *line;
	} cases[] = {
		{ 50000, "it would not be spam without B\n" },
		{ 33000, "it would not be spam without C\n" },
		{ 11000, "it would not be spam without C, B\n" },
		{ 500000, "it would be spam with " },
	};

	setup.rules = rules;
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(ElmExplanation) explanation = NULL;
		g_autofree char *text = NULL;

		setup.required = cases[i].required;
		explanation =
		    elm_explain_message(&setup, given->message, NULL, NULL);
		text = elm_explanation_text(explanation);
		g_assert_nonnull(strstr(text, cases[i].line));
	}
}

#define LONG_MAIL                                                              \
	MAIL "This is a text of more than a few words, as it takes to tell "   \
	     "whether another one is nearly the same; so it goes on for a "    \
	     "while and says nothing.\n"

/* Score LONG_MAIL for @recipients. */
static ElmSpamResult *
score_for(ElmWaves *waves, const char *const *recipients)
{
	g_autoptr(Given) given = given_message(LONG_MAIL);
	ElmSpamscoreSetup setup = setup_of(given);
	g_autoptr(ElmEnvelope) envelope = elm_envelope_new("", recipients);

	setup.facts.envelope = envelope;
	setup.waves = waves;
	setup.now = 1700000000;
	return score(&setup, given);
}

static void
test_one_message_is_no_wave_and_many_are(void)
{
	g_auto(File) file = file_with("");
	g_autoptr(ElmWaves) waves = elm_waves_open(file.path, NULL);
	const char *all[101] = { NULL };
	g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);

	for (guint i = 0; i < 100; i++) {
		g_ptr_array_add(names, g_strdup_printf("u%u@x.org", i));
		all[i] = names->pdata[i];
	}
	for (guint i = 0; i < 5; i++) {
		g_autoptr(ElmSpamResult) alone = score_for(waves, all);

		g_assert_null(share_called(alone, "WAVE"));
	}
	for (guint i = 0; i < 100; i++) {
		const char *const one[] = { all[i], NULL };
		g_autoptr(ElmSpamResult) result = score_for(waves, one);

		if (i == 99)
			g_assert_nonnull(share_called(result, "WAVE"));
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/spamscore/shares-add-up-to-the-score",
	    test_shares_add_up_to_the_score);
	g_test_add_func("/spamscore/heaviest-comes-first",
	    test_heaviest_comes_first);
	g_test_add_func("/spamscore/points-of-a-user-are-what-he-wrote",
	    test_points_of_a_user_are_what_he_wrote);
	g_test_add_func("/spamscore/allowed-sender-is-let-in",
	    test_allowed_sender_is_let_in_whatever_the_score);
	g_test_add_func("/spamscore/allowance-wants-proof",
	    test_allowance_wants_proof);
	g_test_add_func("/spamscore/blocked-sender-is-kept-out",
	    test_blocked_sender_is_kept_out_whatever_the_score);
	g_test_add_func("/spamscore/one-message-is-no-wave",
	    test_one_message_is_no_wave_and_many_are);
	g_test_add_func("/spamscore/probability-keeps-the-order-of-odds",
	    test_probability_keeps_the_order_of_odds);
	g_test_add_func("/spamscore/what-filters-said-does-not-count",
	    test_what_filters_said_before_does_not_count);
	g_test_add_func("/spamscore/smallest-change-is-the-one-that-does",
	    test_smallest_change_is_the_one_share_that_does);
	return g_test_run();
}
