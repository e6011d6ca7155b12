#include "config.h"

#include "lib/spam/wordlike.h"

#include <string.h>

static void
check(const char *const *texts, gboolean is_random)
{
	for (; *texts != NULL; texts++) {
		g_test_message("%s", *texts);
		g_assert_cmpint(elm_wordlike_is_random(*texts, strlen(*texts)),
		    ==, is_random);
	}
}

static void
test_letters_drawn_at_random_are_random(void)
{
	static const char *const texts[] = { "xqzvkjwp", "hdkqpwnx",
		"fkwbqtrzgh", "a8f3k2m9", "7f3a9c1e5b", "QwXzPkVbNj",
		"zxcvqjkwm", NULL };

	check(texts, TRUE);
}

static void
test_words_and_names_are_not(void)
{
	static const char *const texts[] = { "information", "newsletter",
		"rechtsschutz", "unsubscribe", "strengthen", "github",
		"googleapis", "wikipedia", "account2024", "Donaudampfschiff",
		"anniversary", "constantcontact", NULL };

	check(texts, FALSE);
}

static void
test_what_says_too_little_is_not(void)
{
	static const char *const texts[] = { "", "xqz", "qqqqqq", "12345678",
		"xq-zvkjwp", "\xc3\xa4\xc3\xb6\xc3\xbcxqz", NULL };

	check(texts, FALSE);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/wordlike/letters-drawn-at-random-are-random",
	    test_letters_drawn_at_random_are_random);
	g_test_add_func("/wordlike/words-and-names-are-not",
	    test_words_and_names_are_not);
	g_test_add_func("/wordlike/what-says-too-little-is-not",
	    test_what_says_too_little_is_not);
	return g_test_run();
}
