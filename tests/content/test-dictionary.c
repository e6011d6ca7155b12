#include "config.h"

#include "lib/content/dictionary.h"

#include <string.h>

#include "lib/base/error.h"

static const char source[] = "# for the test\n"
			     "[refund]\n"
			     "your refund of 100\n"
			     "2: {claim/collect/} your * money\n"
			     "refund\n"
			     "\n"
			     "[account]\r\n"
			     "verify * your * account\n"
			     "refund\n"
			     "[refund]\n"
			     "  3:money back  \n"
			     "[greeting]\n"
			     "^ dear {good/} friend\n";

typedef struct {
	const char *text;
	GString *seen;
} Seen;

static void
note_hit(const ElmDictionaryHit *hit, gpointer user)
{
	Seen *seen = user;

	g_string_append_printf(seen->seen, "%u.%u*%u:%.*s|", hit->theme,
	    hit->phrase, hit->weight, (int)hit->length,
	    seen->text + hit->offset);
}

static char *
hits_of(const char *dictionary, const char *text)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GArray) cells = elm_dictionary_compile(dictionary, &error);
	Seen seen = { text, g_string_new(NULL) };

	g_assert_no_error(error);
	elm_dictionary_scan((const guint32 *)(gpointer)cells->data, text,
	    strlen(text), note_hit, &seen);
	return g_string_free(seen.seen, FALSE);
}

static void
test_phrases_are_found_with_theme_and_weight(void)
{
	static const struct {
		const char *text;
		const char *hits;
	} rows[] = {
		{ "", "" },
		{ "nothing of the kind", "" },
		{ "the refund.", "0.2*1:refund|1.4*1:refund|" },
		{ "refunds, prerefund", "" },
		{ "your refund of 2.50",
		    "0.0*1:your refund of 2.50|0.2*1:refund|1.4*1:refund|" },
		{ "claim your money",
		    "0.1*2:claim your money|0.1*2:your money|" },
		{ "your own good old money", "0.1*2:your own good old money|" },
		{ "your own very good old money", "" },
		{ "this is your. money", "" },
		{ "verify that it is your bank account",
		    "1.3*1:verify that it is your bank account|" },
		{ "verify your verify your account",
		    "1.3*1:verify your verify your account|"
		    "1.3*1:verify your verify your account|"
		    "1.3*1:verify your account|" },
		{ "money-back", "0.5*3:money-back|" },
		{ "dear friend", "2.6*1:dear friend|" },
		{ "so\ndear good friend", "2.6*1:dear good friend|" },
		{ "hello. dear friend", "2.6*1:dear friend|" },
		{ "a dear friend", "" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autofree char *hits = hits_of(source, rows[i].text);

		g_assert_cmpstr(hits, ==, rows[i].hits);
	}
}

static void
test_themes_are_named_in_their_order(void)
{
	g_autoptr(GArray) cells = elm_dictionary_compile(source, NULL);
	const guint32 *all = (const guint32 *)(gpointer)cells->data;

	g_assert_cmpstr(elm_dictionary_theme(all, 0), ==, "refund");
	g_assert_cmpstr(elm_dictionary_theme(all, 1), ==, "account");
	g_assert_cmpstr(elm_dictionary_theme(all, 2), ==, "greeting");
	g_assert_null(elm_dictionary_theme(all, 3));
}

static void
test_an_empty_dictionary_finds_nothing(void)
{
	g_autofree char *hits = hits_of("# nothing\n[theme]\n", "some text");

	g_assert_cmpstr(hits, ==, "");
}

static void
test_a_wrong_line_is_refused_by_its_number(void)
{
	static const struct {
		const char *source;
		const char *message;
	} rows[] = {
		{ "word\n", "line 1: a phrase before any theme" },
		{ "[a\n", "line 1: a theme is \"[name]\"" },
		{ "[]\n", "line 1: a theme is \"[name]\"" },
		{ "[a]\n\n...\n", "line 3: no word" },
		{ "[a]\n^\n", "line 2: no word" },
		{ "[a]\n^ * b\n", "line 2: \"*\" begins or ends a phrase" },
		{ "[a]\n* b\n", "line 2: \"*\" begins or ends a phrase" },
		{ "[a]\nb *\n", "line 2: \"*\" begins or ends a phrase" },
		{ "[a]\nb * c * d * e\n", "line 2: more than two \"*\"" },
		{ "[a]\nb {c d\n", "line 2: a brace alone" },
		{ "[a]\nb {c/!}\n", "line 2: a choice without a word" },
		{ "[a]\nb {c/}\n", NULL },
		{ "[a]\nb c} d\n", "line 2: a brace alone" },
		{ "[a]\n1 2 3 4 5 6 7 8 9 a b c\n", NULL },
		{ "[a]\n1 2 3 4 5 6 7 8 9 a b c d\n",
		    "line 2: more than 12 words" },
		{ "[a]\n{a/b/c/d}{a/b/c/d}{a/b/c/d}{a/b/c/d}{a/b/c/d}"
		  "{a/b/c/d}{a/b/c/d}{a/b/c/d}{a/b/c/d}\n",
		    "line 2: stands for too much" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(GError) error = NULL;
		g_autoptr(GArray) cells =
		    elm_dictionary_compile(rows[i].source, &error);

		if (rows[i].message == NULL) {
			g_assert_no_error(error);
			continue;
		}
		g_assert_error(error, ELM_ERROR, ELM_ERROR_CONFIG);
		g_assert_cmpstr(error->message, ==, rows[i].message);
		g_assert_null(cells);
	}
}

static void
test_thousands_of_phrases_are_kept_apart(void)
{
	g_autoptr(GString) many = g_string_new("[many]\n");
	g_autoptr(GString) text = g_string_new(NULL);
	g_autofree char *hits = NULL;
	const char *at;

	for (guint i = 0; i < 5000; i++) {
		g_string_append_printf(many, "w%u x%u y\n", i % 100, i);
		g_string_append_printf(text, "w%u x%u y ", i % 100, i);
	}
	hits = hits_of(many->str, text->str);
	at = hits;
	for (guint i = 0; i < 5000; i++) {
		g_autofree char *hit =
		    g_strdup_printf("0.%u*1:w%u x%u y|", i, i % 100, i);

		g_assert_true(g_str_has_prefix(at, hit));
		at += strlen(hit);
	}
	g_assert_cmpstr(at, ==, "");
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/dictionary/phrases_are_found_with_theme_and_weight",
	    test_phrases_are_found_with_theme_and_weight);
	g_test_add_func("/dictionary/themes_are_named_in_their_order",
	    test_themes_are_named_in_their_order);
	g_test_add_func("/dictionary/an_empty_dictionary_finds_nothing",
	    test_an_empty_dictionary_finds_nothing);
	g_test_add_func("/dictionary/a_wrong_line_is_refused_by_its_number",
	    test_a_wrong_line_is_refused_by_its_number);
	g_test_add_func("/dictionary/thousands_of_phrases_are_kept_apart",
	    test_thousands_of_phrases_are_kept_apart);
	return g_test_run();
}
