#include "config.h"

#include "lib/spam/prose.h"

#include <string.h>

static void
test_disguises_are_counted(void)
{
	static const struct {
		const char *text;
		ElmProseKind kind;
		guint count;
	} rows[] = {
		{ "v i a g r a", ELM_PROSE_SPACED, 1 },
		{ "a b c d", ELM_PROSE_SPACED, 0 },
		{ "-a -b -c -d -e", ELM_PROSE_SPACED, 0 },
		{ "(v.i.a.g.r.a!)", ELM_PROSE_DOTTED, 1 },
		{ "v.i-a.g.r.a", ELM_PROSE_DOTTED, 0 },
		{ "a.k.a. U.S.A.", ELM_PROSE_DOTTED, 0 },
		{ "v1agra, M0RTGAGE cr@zy mo$ney", ELM_PROSE_DIGITS, 4 },
		{ "ann@example md5sum x86 b2b mp3s 1st", ELM_PROSE_DIGITS, 0 },
		{ "pass\xe2\x80\x8bword", ELM_PROSE_GAPPED, 1 },
		{ "\xe2\x80\x8bpassword\xe2\x80\x8b", ELM_PROSE_GAPPED, 0 },
		{ "Donau\xc2\xad"
		  "dampf",
		    ELM_PROSE_SOFT, 1 },
		{ "p\xd0\xb0ss", ELM_PROSE_MIXED, 1 },
		{ "SMS-\xd0\xbf\xd0\xb0\xd1\x80", ELM_PROSE_MIXED, 0 },
		{ "FREE Money NOW", ELM_PROSE_SHOUTED, 1 },
		{ "now! really!! yes", ELM_PROSE_EXCLAMATION, 2 },
		{ "fkwbqtrzgh strengthen", ELM_PROSE_RANDOM, 1 },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		ElmProse prose;

		g_test_message("%s", rows[i].text);
		elm_prose_read(&prose, rows[i].text);
		g_assert_cmpuint(prose.counts[rows[i].kind], ==, rows[i].count);
	}
}

static void
test_salad_is_the_longest_row_of_long_words(void)
{
	ElmProse prose;
	const char *text = "one sentence here, now garden window purple to "
			   "mountain bridge orange whisper end";

	elm_prose_read(&prose, text);
	g_assert_cmpuint(prose.salad, ==, 4);
	g_assert_true(g_str_has_prefix(text + prose.salad_at, "mountain"));
}

static void
test_letters_drawn_at_random_are_seen_at_the_end(void)
{
	ElmProse prose;

	elm_prose_read(&prose, "buy it now fkwbqtrzgh\nhdkqpwnxz");
	g_assert_cmpuint(prose.random_tail, ==, 2);
	elm_prose_read(&prose, "fkwbqtrzgh we are all here now");
	g_assert_cmpuint(prose.random_tail, ==, 0);
}

static void
test_nothing_has_no_prose(void)
{
	ElmProse prose;

	elm_prose_read(&prose, "");
	g_assert_cmpuint(prose.words, ==, 0);
	elm_prose_read(&prose, " \n  ... !!! ");
	g_assert_cmpuint(prose.letters, ==, 0);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/prose/disguises-are-counted",
	    test_disguises_are_counted);
	g_test_add_func("/prose/salad-is-the-longest-row-of-long-words",
	    test_salad_is_the_longest_row_of_long_words);
	g_test_add_func("/prose/letters-drawn-at-random-are-seen-at-the-end",
	    test_letters_drawn_at_random_are_seen_at_the_end);
	g_test_add_func("/prose/nothing-has-no-prose",
	    test_nothing_has_no_prose);
	return g_test_run();
}
