#include "config.h"

#include "lib/spam/look.h"

#include <string.h>

static void
test_parts_are_found_whatever_their_case(void)
{
	g_assert_true(elm_look_has("A PayPal notice", "paypal"));
	g_assert_true(elm_look_has("abab", "AB"));
	g_assert_false(elm_look_has("payp", "paypal"));
	g_assert_true(elm_look_starts("=?UTF-8?q?x?=", "=?utf-8?Q?"));
	g_assert_false(elm_look_starts("", "x"));
	g_assert_true(elm_look_ends("mail.Example.org", ".example.ORG"));
	g_assert_false(elm_look_ends("org", ".org"));
}

static void
test_words_are_whole(void)
{
	static const char *const words[] = { "bank", "team", NULL };

	g_assert_cmpstr(elm_look_word("The Bank, Inc.", words), ==, "bank");
	g_assert_cmpstr(elm_look_word("(team)", words), ==, "team");
	g_assert_null(elm_look_word("Banking teams", words));
	g_assert_null(elm_look_word("", words));
	g_assert_cmpstr(elm_look_part("Banking", words), ==, "bank");
	g_assert_null(elm_look_part("Ban", words));
}

static void
test_shapes_fit_from_end_to_end(void)
{
	static const struct {
		const char *text, *shape;
		gboolean fits;
	} cases[] = {
		{ "000c01c2a1b2$12345678$0100a8c0@host", "%12x$%8x$%8x@*",
		    TRUE },
		{ "000c01c2a1b$12345678$0100a8c0@host", "%12x$%8x$%8x@*",
		    FALSE },
		{ "000c01c2a1b2f$12345678$0100a8c0@host", "%12x$%8x$%8x@*",
		    FALSE },
		{ "12.ab", "%d.%x", TRUE },
		{ "12.ab", "%d.%X", FALSE },
		{ "12.AB9", "%d.%X", TRUE },
		{ "12.ab!", "%d.%x", FALSE },
		{ "12.", "%d.%x", FALSE },
		{ "aZ9", "%3a", TRUE },
		{ "5%", "%d%%", TRUE },
		{ "5", "%d%%", FALSE },
		{ "", "%d", FALSE },
		{ "", "*", TRUE },
		{ "", "", TRUE },
		{ "x", "", FALSE },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_test_message("'%s' '%s'", cases[i].text, cases[i].shape);
		g_assert_cmpint(elm_look_shape(cases[i].text, cases[i].shape),
		    ==, cases[i].fits);
	}
}

static void
test_octets_are_counted_by_kind(void)
{
	const char *text = "AB c1! \xc3\xa4";
	ElmLook look = elm_look_count(text, strlen(text));

	g_assert_cmpuint(look.upper, ==, 2);
	g_assert_cmpuint(look.lower, ==, 1);
	g_assert_cmpuint(look.digits, ==, 1);
	g_assert_cmpuint(look.vowels, ==, 1);
	g_assert_cmpuint(look.turns, ==, 0);
	g_assert_cmpuint(elm_look_count("a1b22cd", 7).turns, ==, 2);
	g_assert_cmpuint(look.blanks, ==, 2);
	g_assert_cmpuint(look.other, ==, 1);
	g_assert_cmpuint(look.high, ==, 2);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/look/parts-are-found-whatever-their-case",
	    test_parts_are_found_whatever_their_case);
	g_test_add_func("/look/words-are-whole", test_words_are_whole);
	g_test_add_func("/look/shapes-fit-from-end-to-end",
	    test_shapes_fit_from_end_to_end);
	g_test_add_func("/look/octets-are-counted-by-kind",
	    test_octets_are_counted_by_kind);
	return g_test_run();
}
