#include "config.h"

#include "lib/mail/field.h"

#include <string.h>

#include "lib/base/error.h"

static char *
format(const char *name, const char *value, const char *eol)
{
	g_autoptr(GError) error = NULL;
	char *text = elm_field_format(name, value, eol, &error);

	g_assert_no_error(error);
	return text;
}

static void
test_format_writes_one_field(void)
{
	static const struct {
		const char *name, *value, *eol, *text;
	} cases[] = {
		{ "X", "y", "\n", "X: y\n" },
		{ "X", "y", "\r\n", "X: y\r\n" },
		{ "X", "", "\n", "X: \n" },
		{ "X", " \t ", "\n", "X: \n" },
		{ "X", "  y\tz \t", "\n", "X: y\tz\n" },
		{ "!#~", "a:b", "\n", "!#~: a:b\n" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *text =
		    format(cases[i].name, cases[i].value, cases[i].eol);

		g_assert_cmpstr(text, ==, cases[i].text);
	}
}

static void
test_format_refuses_what_is_no_field(void)
{
	static const struct {
		const char *name, *value;
	} cases[] = {
		{ "", "y" },
		{ "X:", "y" },
		{ "X Y", "y" },
		{ "X\t", "y" },
		{ "X\n", "y" },
		{ "X\x7F", "y" },
		{ "X\xC3\xA4", "y" },
		{ "X", "a\nBcc: b" },
		{ "X", "a\r\n b" },
		{ "X", "a\r" },
		{ "X", "\n" },
		{ "X", "\x01" },
		{ "X", "\x7F" },
		{ "X", "\xC3\xA4" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GError) error = NULL;

		g_assert_null(elm_field_format(cases[i].name, cases[i].value,
		    "\n", &error));
		g_assert_error(error, ELM_ERROR, ELM_ERROR_DATA);
	}
}

/* "X: " and a word, or a name and ": ". */
static void
test_a_line_has_998_octets_at_most(void)
{
	static const struct {
		gsize name, word;
		gboolean is_field;
	} cases[] = {
		{ 1, 995, TRUE },
		{ 1, 996, FALSE },
		{ 996, 0, TRUE },
		{ 997, 0, FALSE },
		{ 990, 6, TRUE },
		{ 990, 7, FALSE },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *name = g_strnfill(cases[i].name, 'N');
		g_autofree char *word = g_strnfill(cases[i].word, 'w');
		g_autofree char *text = NULL;
		g_autoptr(GError) error = NULL;

		text = elm_field_format(name, word, "\r\n", &error);
		g_assert_cmpint(text != NULL, ==, cases[i].is_field);
		g_assert_cmpint(error == NULL, ==, cases[i].is_field);
	}
}

static void
test_a_continuation_line_has_998_octets_at_most(void)
{
	static const struct {
		gsize blanks, word;
		gboolean is_field;
	} cases[] = {
		{ 1, 997, TRUE },
		{ 1, 998, FALSE },
		{ 900, 98, TRUE },
		{ 900, 99, FALSE },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *blanks = g_strnfill(cases[i].blanks, ' ');
		g_autofree char *word = g_strnfill(cases[i].word, 'w');
		g_autofree char *value = g_strconcat("a", blanks, word, NULL);
		g_autofree char *text = NULL;

		text = elm_field_format("X", value, "\n", NULL);
		g_assert_cmpint(text != NULL, ==, cases[i].is_field);
	}
}

/* Every line is begun rightly, not too long where a blank allows that, and
 * never nothing but blanks. */
static void
check_lines(const char *text, const char *eol)
{
	g_auto(GStrv) lines = g_strsplit(text, eol, 0);
	guint n = g_strv_length(lines);

	g_assert_cmpuint(n, >=, 2);
	g_assert_cmpstr(lines[n - 1], ==, "");
	for (guint i = 0; i + 1 < n; i++) {
		const char *word = lines[i] + strspn(lines[i], " \t");

		g_assert_cmpuint(strlen(word), >, 0);
		g_assert_cmpint(word > lines[i], ==, i > 0);
		g_assert_cmpuint(strlen(lines[i]), <=, 998);
		if (i > 0 && strpbrk(word, " \t") != NULL)
			g_assert_cmpuint(strlen(lines[i]), <=, 78);
	}
}

static void
check_fold(const char *value)
{
	static const char *const eols[] = { "\n", "\r\n" };

	for (gsize i = 0; i < G_N_ELEMENTS(eols); i++) {
		g_autofree char *text = format("X-Name", value, eols[i]);
		g_autofree char *back = NULL;
		const char *at = text + strlen("X-Name:");

		check_lines(text, eols[i]);
		back = elm_field_unfold(at, strlen(at));
		g_assert_cmpstr(back, ==, value);
	}
}

static void
test_folded_and_unfolded_is_the_same(void)
{
	g_autofree char *word = g_strnfill(300, 'w');
	g_autofree char *blanks = g_strnfill(300, ' ');
	g_autofree char *long_first = g_strconcat(word, " a b", NULL);
	g_autofree char *long_last = g_strconcat("a b ", word, NULL);
	g_autofree char *long_run = g_strconcat("a", blanks, "b c", NULL);
	g_autofree char *run_and_word = g_strconcat("a", blanks, word, NULL);

	check_fold("");
	check_fold("a");
	check_fold("a\tb \t c");
	check_fold(word);
	check_fold(long_first);
	check_fold(long_last);
	check_fold(long_run);
	check_fold(run_and_word);
}

/* Words and runs of blanks of all lengths around the end of the line. */
static void
test_folding_loses_nothing_at_any_column(void)
{
	for (guint32 seed = 0; seed < 500; seed++) {
		g_autoptr(GRand) random = g_rand_new_with_seed(seed);
		g_autoptr(GString) value = g_string_new("a");

		while (value->len < 400) {
			gint32 blanks = g_rand_int_range(random, 1, 5);
			gint32 word = g_rand_int_range(random, 1, 85);

			for (; blanks > 0; blanks--)
				g_string_append_c(value,
				    g_rand_boolean(random) ? ' ' : '\t');
			for (; word > 0; word--)
				g_string_append_c(value, 'w');
		}
		check_fold(value->str);
	}
}

static void
test_a_line_is_filled_to_78(void)
{
	g_autofree char *fits = g_strnfill(73, 'w');
	g_autofree char *value = g_strconcat("a ", fits, NULL);
	g_autofree char *longer = g_strconcat("a w", fits, NULL);
	g_autofree char *one = format("X", value, "\n");
	g_autofree char *two = format("X", longer, "\n");

	g_assert_cmpuint(strcspn(one, "\n"), ==, 78);
	g_assert_cmpuint(strcspn(two, "\n"), ==, strlen("X: a"));
}

static void
test_unfold_takes_the_lines_apart(void)
{
	static const struct {
		const char *data;
		gsize length;
		const char *value;
	} cases[] = {
		{ "", 0, "" },
		{ " y\n", 3, "y" },
		{ " y\r\n", 4, "y" },
		{ "\n\ty\n", 4, "y" },
		{ " a\n b\r\n\tc\n", 10, "a b\tc" },
		{ " a\n \n b\n", 8, "a  b" },
		{ " a\0b\n", 5, "a b" },
		{ "\0a\0", 3, "a" },
		{ "a\rb", 3, "a\rb" },
		{ " a\r", 3, "a\r" },
		{ " a\r\r\n", 5, "a\r" },
		{ " \t \n", 4, "" },
		{ " \xFF\n", 3, "\xFF" },
		{ "abc", 2, "ab" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *copy =
		    g_memdup2(cases[i].data, cases[i].length);
		g_autofree char *value =
		    elm_field_unfold(copy, cases[i].length);

		g_assert_cmpstr(value, ==, cases[i].value);
	}
}

static void
test_strip_takes_blanks_off_both_ends(void)
{
	static const struct {
		const char *in, *out;
	} cases[] = {
		{ "", "" },
		{ " \t", "" },
		{ "a", "a" },
		{ "\t a b \t", "a b" },
		{ "\ra\n", "\ra\n" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *value = g_strdup(cases[i].in);

		g_assert_true(elm_field_strip(value) == value);
		g_assert_cmpstr(value, ==, cases[i].out);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/field/format/writes-one-field",
	    test_format_writes_one_field);
	g_test_add_func("/field/format/refuses-what-is-no-field",
	    test_format_refuses_what_is_no_field);
	g_test_add_func("/field/format/line-has-998-octets-at-most",
	    test_a_line_has_998_octets_at_most);
	g_test_add_func("/field/format/continuation-has-998-octets-at-most",
	    test_a_continuation_line_has_998_octets_at_most);
	g_test_add_func("/field/format/line-is-filled-to-78",
	    test_a_line_is_filled_to_78);
	g_test_add_func("/field/fold/and-unfold-is-the-same",
	    test_folded_and_unfolded_is_the_same);
	g_test_add_func("/field/fold/loses-nothing-at-any-column",
	    test_folding_loses_nothing_at_any_column);
	g_test_add_func("/field/unfold/takes-the-lines-apart",
	    test_unfold_takes_the_lines_apart);
	g_test_add_func("/field/strip/takes-blanks-off-both-ends",
	    test_strip_takes_blanks_off_both_ends);
	return g_test_run();
}
