#include "config.h"

#include "lib/spam/layout.h"

#include <string.h>

static ElmLayout
read_layout(const char *text)
{
	ElmLayout layout;

	elm_layout_read(&layout, text, strlen(text));
	return layout;
}

static void
test_lines_are_known_by_their_form(void)
{
	static const struct {
		const char *text;
		ElmLayoutKind kind;
		guint count;
	} rows[] = {
		{ "> one\n>two\n a > b\n", ELM_LAYOUT_QUOTED, 2 },
		{ "On Monday Ann wrote:\n", ELM_LAYOUT_ATTRIBUTION, 1 },
		{ "Am Montag schrieb Ann:\n", ELM_LAYOUT_ATTRIBUTION, 0 },
		{ "Ann <a@example.org> schrieb:  \n", ELM_LAYOUT_ATTRIBUTION,
		    1 },
		{ "-- \nAnn", ELM_LAYOUT_SIGNATURE, 1 },
		{ "--\nAnn", ELM_LAYOUT_SIGNATURE, 0 },
		{ "@@ -1 +1 @@\n", ELM_LAYOUT_DIFF, 1 },
		{ "Signed-off-by: Ann", ELM_LAYOUT_TRAILER, 1 },
		{ "\tint a;\n", ELM_LAYOUT_CODE, 2 },
		{ "-----BEGIN PGP MESSAGE-----\n", ELM_LAYOUT_PGP, 1 },
		{ "_____\n====\n", ELM_LAYOUT_RULE, 1 },
		{ "_____\nour mailing list\n", ELM_LAYOUT_LIST, 1 },
		{ "our mailing list\n", ELM_LAYOUT_LIST, 0 },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		ElmLayout layout = read_layout(rows[i].text);

		g_test_message("%s", rows[i].text);
		g_assert_cmpuint(layout.counts[rows[i].kind], ==,
		    rows[i].count);
	}
}

static void
test_empty_lines_count_when_something_follows(void)
{
	g_assert_cmpuint(read_layout("a\n\n\nb\n\n\n\n\n").blank_run, ==, 2);
	g_assert_cmpuint(read_layout("\n\n\na\n").blank_run, ==, 0);
}

static void
test_answers_behind_quotes_are_counted(void)
{
	g_assert_cmpuint(read_layout("> a\n\nyes\n> b\nno\n> c\n").replies, ==,
	    2);
	g_assert_cmpuint(read_layout("yes\n> a\n> b\n").replies, ==, 0);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/layout/lines-are-known-by-their-form",
	    test_lines_are_known_by_their_form);
	g_test_add_func("/layout/empty-lines-count-when-something-follows",
	    test_empty_lines_count_when_something_follows);
	g_test_add_func("/layout/answers-behind-quotes-are-counted",
	    test_answers_behind_quotes_are_counted);
	return g_test_run();
}
