#include "config.h"

#include "lib/spam/feature.h"

#include <string.h>

#include "tests/spam/given.h"

#define MAIL                                                                   \
	"From: a@example.org\nTo: b@example.net\nSubject: hello\n\n"           \
	"See you at noon.  http://www.example.com/menu\n"

static ElmFeatures *
features_of(const char *mail, const gsize *tests, gsize n)
{
	g_autoptr(Given) given = given_message(mail);

	return elm_features_new(given->facts, tests, n);
}

static gboolean
has(const guint32 *hashes, gsize n, guint32 hash)
{
	for (gsize i = 0; i < n; i++)
		if (hashes[i] == hash)
			return TRUE;
	return FALSE;
}

static gsize
common(const ElmFeatures *a, const ElmFeatures *b)
{
	gsize n = 0;

	for (gsize i = 0; i < a->n; i++)
		n += has(b->hashes, b->n, a->hashes[i]);
	return n;
}

static void
test_same_bytes_same_features(void)
{
	g_autoptr(ElmFeatures) a = features_of(MAIL, NULL, 0);
	g_autoptr(ElmFeatures) b = features_of(MAIL, NULL, 0);

	g_assert_cmpmem(a->hashes, a->n * 4, b->hashes, b->n * 4);
	g_assert_cmpmem(a->pairs, a->n_pairs * 4, b->pairs, b->n_pairs * 4);
	g_assert_cmpuint(a->n, >, 100);
	g_assert_cmpuint(a->n_pairs, >, 50);
}

static void
test_a_test_that_is_true_is_a_feature_of_both(void)
{
	static const gsize tests[] = { 0 };
	g_autoptr(ElmFeatures) without = features_of(MAIL, NULL, 0);
	g_autoptr(ElmFeatures) with = features_of(MAIL, tests, 1);

	g_assert_cmpuint(with->n, ==, without->n + 1);
	g_assert_cmpuint(with->n_pairs, ==, without->n_pairs + 1);
	g_assert_cmpuint(common(without, with), ==, without->n);
}

static void
test_one_other_word_leaves_most_features(void)
{
	g_autofree char *other = g_strdup(MAIL);
	g_autoptr(ElmFeatures) a = features_of(MAIL, NULL, 0);
	g_autoptr(ElmFeatures) b = NULL;

	memcpy(strstr(other, "noon"), "five", 4);
	b = features_of(other, NULL, 0);
	g_assert_cmpuint(common(a, b), >, a->n * 3 / 4);
	g_assert_cmpuint(common(a, b), <, a->n);
}

static void
test_nothing_has_few_features(void)
{
	g_autoptr(ElmFeatures) features = features_of("\n", NULL, 0);

	g_assert_cmpuint(features->n, <, 10);
}

typedef struct {
	const ElmFeatures *features;
	gsize n;
	gboolean has_link;
} Told;

static void
check(guint32 hash, const char *text, gsize length, gpointer user)
{
	Told *told = user;

	g_assert_true(
	    has(told->features->hashes, told->features->n, hash & 0xffffff00));
	g_assert_cmpuint(length, >, 0);
	if (length == strlen("www.example.com") &&
	    memcmp(text, "www.example.com", length) == 0)
		told->has_link = TRUE;
	told->n++;
}

static void
test_each_feature_has_a_text(void)
{
	g_autoptr(Given) given = given_message(MAIL);
	g_autoptr(ElmFeatures) features =
	    elm_features_new(given->facts, NULL, 0);
	Told told = { features, 0, FALSE };

	elm_features_each(given->facts, NULL, 0, check, &told);
	g_assert_cmpuint(told.n, >=, features->n);
	g_assert_true(told.has_link);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/feature/same-bytes-same-features",
	    test_same_bytes_same_features);
	g_test_add_func("/feature/a-test-that-is-true-is-a-feature-of-both",
	    test_a_test_that_is_true_is_a_feature_of_both);
	g_test_add_func("/feature/one-other-word-leaves-most-features",
	    test_one_other_word_leaves_most_features);
	g_test_add_func("/feature/nothing-has-few-features",
	    test_nothing_has_few_features);
	g_test_add_func("/feature/each-feature-has-a-text",
	    test_each_feature_has_a_text);
	return g_test_run();
}
