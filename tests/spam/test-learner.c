#include "config.h"

#include "lib/spam/learner.h"

#include <math.h>

#include "tests/spam/given.h"

static ElmFeatures *
features_of(const char *mail)
{
	g_autoptr(Given) given = given_message(mail);

	return elm_features_new(given->facts, NULL, 0);
}

static void
learn(ElmModel *model, const char *text, guint i, gboolean is_spam)
{
	g_autofree char *mail =
	    g_strdup_printf("From: u%u@example.org\nSubject: %s %u\n\n%s %u\n",
		i, text, i * 7, text, i * 3);
	g_autoptr(ElmFeatures) features = features_of(mail);

	elm_learner_learn(model, NULL, features, 0, is_spam);
}

static double
odds_of(ElmModel *model, const char *text)
{
	g_autofree char *mail =
	    g_strdup_printf("From: v@example.org\nSubject: %s\n\n%s\n", text,
		text);
	g_autoptr(ElmFeatures) features = features_of(mail);
	ElmOpinions opinions = { 0 };

	elm_learner_ask(model, NULL, features, &opinions);
	return elm_learner_judge(model, &opinions).odds;
}

static ElmModel *
taught(guint lessons)
{
	ElmModel *model = elm_learner_model();

	for (guint i = 0; i < lessons; i++) {
		learn(model, "cheap pills for you today", i, TRUE);
		learn(model, "notes of our meeting today", i, FALSE);
	}
	return model;
}

static void
test_nothing_learnt_says_nothing(void)
{
	g_autoptr(ElmModel) model = elm_learner_model();

	g_assert_cmpfloat(odds_of(model, "anything"), ==,
	    odds_of(NULL, "anything"));
}

/* Nobody calls a message bad of which he knows nothing; and it does not last.
 */
static void
test_the_unknown_begins_as_ham_does(void)
{
	g_autoptr(ElmModel) model = taught(500);

	g_assert_cmpfloat(odds_of(NULL, "anything"), <, -0.5);
	g_assert_cmpfloat(fabs(elm_learner_judge(model, &(ElmOpinions){ 0 })
				   .base),
	    <, 0.5);
}

static void
test_ten_of_each_are_enough_for_the_plain_case(void)
{
	g_autoptr(ElmModel) model = taught(10);

	g_assert_cmpfloat(odds_of(model, "cheap pills for all"), >, 1);
	g_assert_cmpfloat(odds_of(model, "notes of the meeting"), <, -1);
}

static void
test_who_saw_one_kind_only_does_not_judge(void)
{
	g_autoptr(ElmModel) model = elm_learner_model();

	for (guint i = 0; i < 50; i++)
		learn(model, "notes of our meeting today", i, FALSE);
	g_assert_cmpfloat(odds_of(model, "cheap pills for all"), >, -2);
}

static void
test_same_lessons_same_model(void)
{
	g_autoptr(ElmModel) one = taught(5);
	g_autoptr(ElmModel) two = taught(5);
	g_autoptr(GBytes) a = elm_model_bytes(one);
	g_autoptr(GBytes) b = elm_model_bytes(two);

	g_assert_true(g_bytes_equal(a, b));
}

static void
test_a_judgement_is_the_sum_of_its_parts(void)
{
	g_autoptr(ElmModel) model = taught(10);
	ElmOpinions opinions = { 3.5, -20, 1.25, 2 };
	ElmJudgement judgement = elm_learner_judge(model, &opinions);

	g_assert_cmpfloat_with_epsilon(judgement.odds,
	    judgement.base + judgement.linear + judgement.pairs +
		judgement.seed + judgement.evidence,
	    1e-9);
}

static void
test_a_seed_speaks_until_there_is_a_model_of_weight(void)
{
	g_autoptr(ElmModel) seed = taught(10);
	g_autoptr(ElmModel) model = elm_learner_model();
	g_autoptr(ElmFeatures) features =
	    features_of("Subject: cheap pills\n\ncheap pills for you\n");
	ElmOpinions opinions = { 0 };
	double first, later;

	elm_learner_ask(model, seed, features, &opinions);
	first = elm_learner_judge(model, &opinions).seed;
	g_assert_cmpfloat(first, >, 0.25);
	for (guint i = 0; i < 300; i++)
		learn(model, "some other text that is learnt", i, i % 2 == 0);
	elm_learner_ask(model, seed, features, &opinions);
	later = elm_learner_judge(model, &opinions).seed;
	g_assert_cmpfloat(later, <, first / 2);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/learner/nothing-learnt-says-nothing",
	    test_nothing_learnt_says_nothing);
	g_test_add_func("/learner/the-unknown-begins-as-ham-does",
	    test_the_unknown_begins_as_ham_does);
	g_test_add_func("/learner/ten-of-each-are-enough-for-the-plain-case",
	    test_ten_of_each_are_enough_for_the_plain_case);
	g_test_add_func("/learner/who-saw-one-kind-only-does-not-judge",
	    test_who_saw_one_kind_only_does_not_judge);
	g_test_add_func("/learner/same-lessons-same-model",
	    test_same_lessons_same_model);
	g_test_add_func("/learner/a-judgement-is-the-sum-of-its-parts",
	    test_a_judgement_is_the_sum_of_its_parts);
	g_test_add_func("/learner/"
			"a-seed-speaks-until-there-is-a-model-of-weight",
	    test_a_seed_speaks_until_there_is_a_model_of_weight);
	return g_test_run();
}
