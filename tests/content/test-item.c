#include "config.h"

#include "lib/content/item.h"

typedef const char *(*WordFunc)(guint bit);
typedef guint (*BitFunc)(const char *word);

static char *
header_text(void)
{
	g_autofree char *path =
	    g_build_filename(g_getenv("srcdir"), "lib/content/item.h", NULL);
	g_autoptr(GError) error = NULL;
	char *text = NULL;

	g_file_get_contents(path, &text, NULL, &error);
	g_assert_no_error(error);
	return text;
}

/* Compare what follows "ELM_@kind_" in the header with @word_of; the number of
 * constants. */
static guint
check_words(const char *kind, WordFunc word_of, BitFunc bit_of)
{
	g_autofree char *text = header_text();
	g_autofree char *pattern =
	    g_strdup_printf("ELM_%s_([A-Z_]+) =\\s+1 << ([0-9]+)", kind);
	g_autoptr(GRegex) regex = g_regex_new(pattern, 0, 0, NULL);
	g_autoptr(GMatchInfo) match = NULL;
	guint n = 0;

	g_regex_match(regex, text, 0, &match);
	for (; g_match_info_matches(match); g_match_info_next(match, NULL)) {
		g_autofree char *name = g_match_info_fetch(match, 1);
		g_autofree char *shift = g_match_info_fetch(match, 2);
		g_autofree char *word = g_ascii_strdown(name, -1);
		guint bit = 1U << g_ascii_strtoull(shift, NULL, 10);

		g_strdelimit(word, "_", '-');
		g_assert_cmpstr(word_of(bit), ==, word);
		if (bit_of != NULL)
			g_assert_cmpuint(bit_of(word), ==, bit);
		n++;
	}
	g_assert_null(word_of(1U << n));
	return n;
}

static void
test_every_bit_has_its_word(void)
{
	g_assert_cmpuint(check_words("CLASS", elm_class_word,
			     elm_class_from_word),
	    >=, 16);
	g_assert_cmpuint(check_words("TRAIT", elm_trait_word,
			     elm_trait_from_word),
	    >=, 16);
	g_assert_cmpuint(check_words("BARRIER", elm_barrier_word, NULL), >=, 5);
}

static void
test_what_is_no_single_bit_has_no_word(void)
{
	g_assert_null(elm_class_word(0));
	g_assert_null(elm_class_word(ELM_CLASS_AUDIO | ELM_CLASS_VIDEO));
	g_assert_null(elm_trait_word(0));
	g_assert_null(elm_barrier_word(1U << 31));
}

static void
test_unknown_words_have_no_bit(void)
{
	g_assert_cmpuint(elm_class_from_word(""), ==, 0);
	g_assert_cmpuint(elm_class_from_word("Executable"), ==, 0);
	g_assert_cmpuint(elm_trait_from_word("double ending"), ==, 0);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/item/every-bit-has-its-word",
	    test_every_bit_has_its_word);
	g_test_add_func("/item/what-is-no-single-bit-has-no-word",
	    test_what_is_no_single_bit_has_no_word);
	g_test_add_func("/item/unknown-words-have-no-bit",
	    test_unknown_words_have_no_bit);
	return g_test_run();
}
