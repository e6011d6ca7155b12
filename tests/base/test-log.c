#include "config.h"

#include "lib/base/log.h"

static const struct {
	const char *text;
	const char *safe;
} cases[] = {
	{ "", "" },
	{ "plain 'text'", "plain 'text'" },
	{ "gr\xc3\xbc\xc3\x9f", "gr\xc3\xbc\xc3\x9f" },
	{ "a\nb\r\tc", "a\\x0ab\\x0d\\x09c" },
	{ "\x1b[31mred\x7f", "\\x1b[31mred\\x7f" },
	{ "\xc2\x9b"
	  "31m",
	    "\\u{009b}31m" },
	{ "cod\xe2\x80\xae"
	  "exe",
	    "cod\\u{202e}exe" },
	{ "\xe2\x81\xa6x\xe2\x81\xa9", "\\u{2066}x\\u{2069}" },
	{ "a\xe2\x80\xa8z", "a\\u{2028}z" },
	{ "\xff\xc3", "\\xff\\xc3" },
	{ "\xed\xa0\x80", "\\xed\\xa0\\x80" },
	{ "\xf3\xa0\x81\x81", "\\u{e0041}" },
	{ "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa9",
	    "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa9" },
};

static void
test_escaped_text_cannot_do_anything(void)
{
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *safe = elm_log_escape(cases[i].text);

		g_assert_cmpstr(safe, ==, cases[i].safe);
	}
}

static void
test_line_is_one_line(void)
{
	if (g_test_subprocess()) {
		elm_log_line("elm-test", "cannot open '%s'", "a\nelm: b");
		return;
	}
	g_test_trap_subprocess(NULL, 0, 0);
	g_test_trap_assert_passed();
	g_test_trap_assert_stderr("elm-test: cannot open 'a\\x0aelm: b'\n");
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/log/escape/cannot-do-anything",
	    test_escaped_text_cannot_do_anything);
	g_test_add_func("/log/line/is-one-line", test_line_is_one_line);
	return g_test_run();
}
