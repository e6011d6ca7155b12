#include "config.h"

#include "lib/content/lexeme.h"

#include <string.h>

/* The words of @text with "|" between them and "^" before the first of a
 * sentence. */
static char *
words_of(const char *text)
{
	GString *all = g_string_new(NULL);
	gsize at = 0;
	ElmLexeme word;

	while (elm_lexeme_next(text, strlen(text), &at, &word)) {
		g_assert_cmpuint(word.hash, !=, 0);
		g_assert_cmpuint(word.offset + word.length, ==, at);
		g_string_append_printf(all, "%s%s%.*s", all->len > 0 ? "|" : "",
		    word.is_first ? "^" : "", (int)word.length,
		    text + word.offset);
	}
	return g_string_free(all, FALSE);
}

static void
test_words_are_found_in_every_script(void)
{
	static const struct {
		const char *text;
		const char *words;
	} rows[] = {
		{ "", "" },
		{ " .,! ", "" },
		{ "one two", "^one|two" },
		{ "e-mail, isn't it", "^e|mail|isn|t|it" },
		{ "one. two", "^one|^two" },
		{ "one.two", "^one|two" },
		{ "one!! two", "^one|^two" },
		{ "one\ntwo\n\nthree", "^one|two|^three" },
		{ "$5,000,000.00 us", "^$|5,000,000.00|us" },
		{ "5. of may", "^5|^of|may" },
		{ "50% off", "^50|%|off" },
		{ "b2b 4u", "^b2b|4u" },
		{ "\xe2\x82\xac"
		  "100 or \xc2\xa3"
		  "5",
		    "^\xe2\x82\xac|100|or|\xc2\xa3|5" },
		{ "dzi\xc4\x99ki \xc5\xbcycie", "^dzi\xc4\x99ki|\xc5\xbcycie" },
		{ "\xd0\xb4\xd0\xb0\xe2\x80\x94\xd0\xbd\xd0\xb5\xd1\x82",
		    "^\xd0\xb4\xd0\xb0|\xd0\xbd\xd0\xb5\xd1\x82" },
		{ "\xe6\x94\xaf\xe6\x89\x95\xe3\x80\x82\xe6\x94\xaf",
		    "^\xe6\x94\xaf|\xe6\x89\x95|^\xe6\x94\xaf" },
		{ "a\xf0\x9f\x98\x80"
		  "b",
		    "^a|b" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autofree char *words = words_of(rows[i].text);

		g_assert_cmpstr(words, ==, rows[i].words);
	}
}

static guint32
hash_of(const char *text)
{
	gsize at = 0;
	ElmLexeme word;

	g_assert_true(elm_lexeme_next(text, strlen(text), &at, &word));
	return word.hash;
}

static void
test_every_number_is_the_same_word(void)
{
	g_assert_cmpuint(hash_of("1"), ==, hash_of("2,500.75"));
	g_assert_cmpuint(hash_of("10:30"), ==, hash_of("007"));
	g_assert_cmpuint(hash_of("1"), !=, hash_of("1st"));
	g_assert_cmpuint(hash_of("one"), !=, hash_of("two"));
}

static void
test_no_octets_lead_beyond_the_end(void)
{
	static const char octets[] = "\xe2\x82\xc2\xf0\x9f.\xff"
				     "5,";

	for (gsize size = 0; size < sizeof(octets); size++) {
		g_autofree char *copy = g_memdup2(octets, size);
		gsize at = 0, words = 0;
		ElmLexeme word;

		while (elm_lexeme_next(copy, size, &at, &word)) {
			g_assert_cmpuint(words, <, size);
			words++;
		}
		g_assert_cmpuint(at, <=, size);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/lexeme/words_are_found_in_every_script",
	    test_words_are_found_in_every_script);
	g_test_add_func("/lexeme/every_number_is_the_same_word",
	    test_every_number_is_the_same_word);
	g_test_add_func("/lexeme/no_octets_lead_beyond_the_end",
	    test_no_octets_lead_beyond_the_end);
	return g_test_run();
}
