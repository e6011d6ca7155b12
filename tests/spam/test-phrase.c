#include "config.h"

#include "lib/spam/phrase.h"

#include <string.h>

static const ElmPhraseHits *
hits_of(const ElmPhrases *phrases, ElmTheme theme)
{
	return &phrases->themes[theme];
}

static void
test_themes_are_named_as_they_are_numbered(void)
{
	static const char *const names[ELM_THEMES] = { "advance-fee",
		"extortion", "job", "prize", "parcel", "payment", "gift-card",
		"callback", "account", "mailbox", "document", "authority",
		"urgency", "pharmacy", "adult", "gambling", "loan", "riches",
		"investment", "health", "luxury", "software", "diploma",
		"promotion", "opt-out", "greeting", "desk", "crypto", "free",
		"click", "unsubscribe", "absence", "undelivered", "attribution",
		"closing", "technical", "meeting" };

	for (guint i = 0; i < ELM_THEMES; i++)
		g_assert_cmpstr(elm_phrase_theme(i), ==, names[i]);
	g_assert_null(elm_phrase_theme(ELM_THEMES));
}

static void
test_a_phrase_counts_once(void)
{
	g_autofree ElmPhrases *once =
	    elm_phrases_new("", "you are at your desk. are you at your desk");
	g_autofree ElmPhrases *often = elm_phrases_new("",
	    "are you at your desk. are you at your desk, are you at your desk");

	g_assert_cmpuint(hits_of(once, ELM_THEME_DESK)->phrases, ==, 1);
	g_assert_cmpuint(hits_of(often, ELM_THEME_DESK)->phrases, ==, 1);
	g_assert_cmpuint(hits_of(often, ELM_THEME_DESK)->weight, ==,
	    hits_of(once, ELM_THEME_DESK)->weight);
}

static void
test_a_phrase_inside_another_adds_nothing(void)
{
	g_autofree ElmPhrases *one = elm_phrases_new("", "weight loss");
	g_autofree ElmPhrases *both = elm_phrases_new("", "weight loss pills");

	g_assert_cmpuint(hits_of(one, ELM_THEME_HEALTH)->weight, ==, 1);
	g_assert_cmpuint(hits_of(both, ELM_THEME_HEALTH)->phrases, ==, 1);
	g_assert_cmpuint(hits_of(both, ELM_THEME_HEALTH)->weight, ==, 3);
}

static void
test_the_subject_is_told_from_the_text(void)
{
	static const char subject[] = "replica watches";
	static const char text[] = "we have replica watches and viagra";
	g_autofree ElmPhrases *phrases = elm_phrases_new(subject, text);
	const ElmPhraseHits *luxury = hits_of(phrases, ELM_THEME_LUXURY);
	const ElmPhraseHits *drugs = hits_of(phrases, ELM_THEME_PHARMACY);

	g_assert_cmpuint(luxury->subject, ==, luxury->weight);
	g_assert_true(luxury->spans[0].is_subject);
	g_assert_cmpuint(luxury->spans[0].length, ==, strlen(subject));
	g_assert_cmpuint(drugs->subject, ==, 0);
	g_assert_false(drugs->spans[0].is_subject);
	g_assert_cmpuint(drugs->spans[0].offset, ==,
	    (gsize)(strstr(text, "viagra") - text));
	g_assert_cmpuint(phrases->size, ==, strlen(text));
}

static void
test_a_long_text_is_read_at_both_ends(void)
{
	g_autoptr(GString) text = g_string_new("viagra ");
	g_autofree ElmPhrases *phrases = NULL;

	for (guint i = 0; i < 20000; i++)
		g_string_append(text, "word ");
	g_string_append(text, "replica watches");
	phrases = elm_phrases_new("", text->str);
	g_assert_cmpuint(hits_of(phrases, ELM_THEME_PHARMACY)->phrases, ==, 1);
	g_assert_cmpuint(hits_of(phrases, ELM_THEME_LUXURY)->phrases, ==, 1);
	g_assert_cmpuint(phrases->size, <=, 40 * 1024);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/phrase/themes_are_named_as_they_are_numbered",
	    test_themes_are_named_as_they_are_numbered);
	g_test_add_func("/phrase/a_phrase_counts_once",
	    test_a_phrase_counts_once);
	g_test_add_func("/phrase/a_phrase_inside_another_adds_nothing",
	    test_a_phrase_inside_another_adds_nothing);
	g_test_add_func("/phrase/the_subject_is_told_from_the_text",
	    test_the_subject_is_told_from_the_text);
	g_test_add_func("/phrase/a_long_text_is_read_at_both_ends",
	    test_a_long_text_is_read_at_both_ends);
	return g_test_run();
}
