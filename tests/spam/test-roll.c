#include "config.h"

#include "lib/spam/roll.h"

#include <string.h>

/* A story is words of "MKRW": message a to z; kind s, h or f; rank 0 to 2; who.
 * "*" as message forgets the reporter.  Time is the number of the word; the
 * letters behind "*f" are who and since when. */
static void
tell(ElmRoll *roll, const char *story)
{
	g_auto(GStrv) words = g_strsplit(story, " ", -1);

	for (guint i = 0; words[i] != NULL && *words[i] != '\0'; i++) {
		const char *word = words[i];
		char digits[65];
		char who[2] = { word[3], '\0' };
		ElmLesson lesson = { .time = (gint64)i,
			.who = who,
			.sha256 = digits,
			.place = i };

		memset(digits, "0123456789abcdef"[word[0] % 16], 64);
		digits[64] = '\0';
		lesson.rank = (ElmRank)(word[2] - '0');
		lesson.kind = word[1] == 's'   ? ELM_LESSON_SPAM
			      : word[1] == 'h' ? ELM_LESSON_HAM
					       : ELM_LESSON_FORGET;
		if (word[0] == '*') {
			lesson.sha256 = NULL;
			lesson.time = word[2] - '0';
		}
		elm_roll_add(roll, &lesson, NULL);
	}
}

/* The places of the lessons that count. */
static char *
list(const ElmRoll *roll)
{
	GString *text = g_string_new(NULL);

	for (guint i = 0; i < elm_roll_size(roll); i++)
		if (elm_roll_counts(roll, i))
			g_string_append_printf(text, "%u",
			    (guint)elm_roll_place(roll, i));
	return g_string_free(text, FALSE);
}

static void
test_the_last_label_of_the_highest_rank_counts(void)
{
	static const ElmJournalBase nothing = { 0, 0 };
	static const struct {
		const char *story;
		const char *counts;
	} cases[] = {
		{ "", "" },
		{ "as2u bh2u cs2u", "012" },
		{ "as2u as2u", "0" },
		{ "as2u bs2u ah2u", "12" },
		{ "as2u bs2u ah2u as2u", "13" },
		{ "as2u ah0x", "0" },
		{ "as0x ah2u as1x", "1" },
		/* The same label of a higher rank protects it from then on. */
		{ "as0x as2u ah1x", "0" },
		{ "as0x ah0x", "1" },
		{ "as2u bs2u af2u", "1" },
		{ "as2u af2u as2u", "2" },
		{ "as2u af2u ah0x", "2" },
		{ "af2u as2u", "1" },
		/* What he had replaced counts again. */
		{ "as2u bs2v ah2v *f0v", "0" },
		{ "as2u bs2v ch2v *f2v", "01" },
		{ "as2v *f0v as2v", "2" },
		{ "as2v *f0w", "0" },
		{ "as2v as2u ah2v *f0v", "1" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(ElmRoll) roll = elm_roll_new(&nothing);
		g_autofree char *counts = NULL;

		tell(roll, cases[i].story);
		counts = list(roll);
		g_test_message("%s", cases[i].story);
		g_assert_cmpstr(counts, ==, cases[i].counts);
		g_assert_cmpuint(elm_roll_lessons(roll), ==, strlen(counts));
	}
}

static void
test_the_digest_tells_what_counts_and_in_which_order(void)
{
	static const ElmJournalBase base = { 5, 1234 };
	static const struct {
		const char *a;
		const char *b;
		gboolean is_same;
	} cases[] = {
		{ "as2u bs2u", "as2u bs2u", TRUE },
		{ "as2u bs2u", "bs2u as2u", FALSE },
		{ "as2u bs2u", "as2u bh2u", FALSE },
		{ "as2u bs2u cs2u cf2u", "as2u bs2u", TRUE },
		{ "as2u cs2u cf2u bs2u", "as2u bs2u", TRUE },
		{ "as2u bs2u af2u as2u", "as2u bs2u", FALSE },
		{ "as2u bs2u af2u as2u", "bs2u as2u", TRUE },
		{ "as2u bs2v *f0v", "as2u", TRUE },
		{ "as2u af2u", "", TRUE },
		{ "", "as2u", FALSE },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(ElmRoll) a = elm_roll_new(&base);
		g_autoptr(ElmRoll) b = elm_roll_new(&base);

		tell(a, cases[i].a);
		tell(b, cases[i].b);
		g_test_message("%s, %s", cases[i].a, cases[i].b);
		g_assert_cmpint(elm_roll_digest(a) == elm_roll_digest(b), ==,
		    cases[i].is_same);
	}
}

static void
test_settled_lessons_are_in_the_digest(void)
{
	static const ElmJournalBase nothing = { 0, 0 };
	g_autoptr(ElmRoll) whole = elm_roll_new(&nothing);
	g_autoptr(ElmRoll) first = elm_roll_new(&nothing);
	g_autoptr(ElmRoll) rest = NULL;
	ElmJournalBase base;

	tell(whole, "as2u bh2u cs2u dh1x");
	tell(first, "as2u bh2u");
	base =
	    (ElmJournalBase){ elm_roll_lessons(first), elm_roll_digest(first) };
	rest = elm_roll_new(&base);
	tell(rest, "cs2u dh1x");
	g_assert_cmpuint(elm_roll_lessons(rest), ==, 4);
	g_assert_cmphex(elm_roll_digest(rest), ==, elm_roll_digest(whole));
}

static void
test_only_what_changes_something_is_news(void)
{
	static const ElmJournalBase nothing = { 0, 0 };
	static const struct {
		const char *story;
		ElmLesson lesson;
		gboolean is_news;
	} cases[] = {
		{ "", { ELM_LESSON_SPAM, .who = "u" }, TRUE },
		{ "as2u", { ELM_LESSON_SPAM, ELM_RANK_USER, .who = "v" },
		    FALSE },
		{ "as2u", { ELM_LESSON_HAM, ELM_RANK_USER, .who = "v" }, TRUE },
		{ "as2u", { ELM_LESSON_HAM, ELM_RANK_TRAP, .who = "v" },
		    FALSE },
		{ "as1u", { ELM_LESSON_SPAM, ELM_RANK_USER, .who = "v" },
		    TRUE },
		{ "", { ELM_LESSON_FORGET, .who = "u" }, FALSE },
		{ "as2u", { ELM_LESSON_FORGET, .who = "u" }, TRUE },
		{ "as2u af2u", { ELM_LESSON_FORGET, .who = "u" }, FALSE },
		{ "as2u af2u", { ELM_LESSON_SPAM, .who = "u" }, TRUE },
	};
	char digits[65];

	memset(digits, '1', 64);
	digits[64] = '\0';
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(ElmRoll) roll = elm_roll_new(&nothing);
		ElmLesson lesson = cases[i].lesson;

		tell(roll, cases[i].story);
		lesson.sha256 = digits;
		g_test_message("%u", (guint)i);
		g_assert_cmpint(elm_roll_is_news(roll, &lesson), ==,
		    cases[i].is_news);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/roll/the-last-label-of-the-highest-rank-counts",
	    test_the_last_label_of_the_highest_rank_counts);
	g_test_add_func("/roll/digest-tells-what-counts-in-which-order",
	    test_the_digest_tells_what_counts_and_in_which_order);
	g_test_add_func("/roll/settled-lessons-are-in-the-digest",
	    test_settled_lessons_are_in_the_digest);
	g_test_add_func("/roll/only-what-changes-something-is-news",
	    test_only_what_changes_something_is_news);
	return g_test_run();
}
