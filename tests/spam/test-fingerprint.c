#include "config.h"

#include "lib/spam/fingerprint.h"

#include <string.h>

/* A text of @n words, of which those at every @step are of another copy. */
static void
write_words(GString *text, guint n, guint seed)
{
	static const char *const syllables[] = { "ba", "ce", "do", "fi", "gu",
		"ha", "je", "ko", "li", "mu" };
	GRand *random = g_rand_new_with_seed(seed);

	for (guint i = 0; i < n; i++) {
		gint length = g_rand_int_range(random, 1, 5);

		while (length-- > 0)
			g_string_append(text,
			    syllables[g_rand_int_range(random, 0, 10)]);
		g_string_append_c(text, i % 9 == 8 ? '\n' : ' ');
	}
	g_rand_free(random);
}

static gboolean
is_near(const char *a, const char *b)
{
	ElmFingerprint one;
	ElmFingerprint other;

	elm_fingerprint_of(a, NULL, &one);
	elm_fingerprint_of(b, NULL, &other);
	for (guint i = 0; i < ELM_FINGERPRINT_BANDS; i++)
		if (one.text[i] != 0 && one.text[i] == other.text[i])
			return TRUE;
	return FALSE;
}

static void
test_copies_for_others_are_near(void)
{
	static const char body[] =
	    "we have a parcel for you that could not be delivered, since the "
	    "fee was not paid. Please pay it within two days, or the parcel "
	    "goes back to whom it came from. Follow the link below, sign in "
	    "with your mail address and choose how you want to pay. ";
	static const char *const copies[][2] = {
		{ "Dear John Smith, ", "Best regards, your post" },
		{ "Dear Maria, ", "Best regards, your post" },
		{ "Dear user4711@example.org, ", "https://x81.example/a?b=7" },
		{ "No 4711-22 ", "Best regards, your post xk3f9q2" },
		{ "[1/2] ", "1.500,00 EUR 17:35 (4711)" },
	};

	for (gsize i = 1; i < G_N_ELEMENTS(copies); i++) {
		g_autofree char *a =
		    g_strconcat(copies[0][0], body, copies[0][1], NULL);
		g_autofree char *b =
		    g_strconcat(copies[i][0], body, copies[i][1], NULL);

		g_assert_true(is_near(a, b));
	}
}

static void
test_word_salad_hides_few_copies(void)
{
	guint found = 0;

	for (guint i = 0; i < 100; i++) {
		g_autoptr(GString) a = g_string_new(NULL);
		g_autoptr(GString) b = g_string_new(NULL);

		write_words(a, 100, i);
		write_words(b, 100, i);
		write_words(a, 12, 1000 + i);
		write_words(b, 12, 2000 + i);
		found += is_near(a->str, b->str) ? 1 : 0;
	}
	g_test_message("%u of 100", found);
	g_assert_cmpuint(found, >=, 90);
}

static void
test_other_texts_are_not_near(void)
{
	guint found = 0;

	for (guint i = 0; i < 1000; i++) {
		g_autoptr(GString) a = g_string_new(NULL);
		g_autoptr(GString) b = g_string_new(NULL);

		write_words(a, 100, 2 * i);
		write_words(b, 100, 2 * i + 1);
		write_words(a, 15, 5000);
		write_words(b, 15, 5000);
		found += is_near(a->str, b->str) ? 1 : 0;
	}
	g_test_message("%u of 1000", found);
	g_assert_cmpuint(found, <=, 5);
}

static void
test_what_is_too_short_says_nothing(void)
{
	static const char *const texts[] = { "", "ok thanks, see you tomorrow",
		"4711 4712 4713 4714 4715 4716 4717 4718 4719 4720 4721 4722",
		"https://a.example/ b@example.org" };

	for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
		ElmFingerprint print;

		elm_fingerprint_of(texts[i], "tttttttttttttttttttttttttttrd",
		    &print);
		for (guint k = 0; k < ELM_FINGERPRINT_BANDS; k++)
			g_assert_cmpuint(print.text[k], ==, 0);
		g_assert_cmpuint(print.structure, ==, 0);
	}
}

static void
test_text_without_blanks_has_a_fingerprint(void)
{
	static const char text[] =
	    "\xe6\x82\xa8\xe7\x9a\x84\xe5\xb8\x90\xe6\x88\xb7\xe5\xb7\xb2"
	    "\xe8\xa2\xab\xe9\x94\x81\xe5\xae\x9a\xe8\xaf\xb7\xe7\x82\xb9"
	    "\xe5\x87\xbb\xe4\xbb\xa5\xe4\xb8\x8b\xe9\x93\xbe\xe6\x8e\xa5";
	ElmFingerprint print;

	elm_fingerprint_of(text, NULL, &print);
	g_assert_cmpuint(print.text[0], !=, 0);
}

static void
test_rows_may_differ_in_their_length(void)
{
	static const char head[] = "hbtrdatrdpitrdatrdbatrdpptrdibtrdaab";
	g_autofree char *more = g_strconcat(head, "pppppp", "trdab", NULL);
	g_autofree char *less = g_strconcat(head, "pp", "trdab", NULL);
	ElmFingerprint a;
	ElmFingerprint b;

	elm_fingerprint_of("", more, &a);
	elm_fingerprint_of("", less, &b);
	g_assert_cmpuint(a.structure, !=, 0);
	g_assert_cmpuint(a.structure, ==, b.structure);
	elm_fingerprint_of("", "hbaibaibpaibpaibdhtrpibaibhtrdpibta", &b);
	g_assert_cmpuint(b.structure, !=, 0);
	g_assert_cmpuint(a.structure, !=, b.structure);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/fingerprint/copies", test_copies_for_others_are_near);
	g_test_add_func("/fingerprint/salad", test_word_salad_hides_few_copies);
	g_test_add_func("/fingerprint/others", test_other_texts_are_not_near);
	g_test_add_func("/fingerprint/short",
	    test_what_is_too_short_says_nothing);
	g_test_add_func("/fingerprint/ideographs",
	    test_text_without_blanks_has_a_fingerprint);
	g_test_add_func("/fingerprint/rows",
	    test_rows_may_differ_in_their_length);
	return g_test_run();
}
