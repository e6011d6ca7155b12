#include "config.h"

#include <string.h>

#include "lib/content/url.h"

/* What is found in @text, separated by blanks, addresses in "<>". */
static char *
found(const char *text)
{
	GString *out = g_string_new(NULL);
	ElmUrlSpan span = { 0, 0, FALSE };
	gsize size = strlen(text);

	while (elm_url_find(text, size, span.offset + span.length, &span))
		g_string_append_printf(out,
		    span.is_address ? "%s<%.*s>" : "%s%.*s",
		    out->len > 0 ? " " : "", (int)span.length,
		    text + span.offset);
	return g_string_free(out, FALSE);
}

static void
test_finds_what_programs_make_clickable(void)
{
	static const struct {
		const char *text, *found;
	} cases[] = {
		{ "see http://example.org/a?b#c now",
		    "http://example.org/a?b#c" },
		{ "see HTTPS://Example.org.", "HTTPS://Example.org" },
		{ "(http://example.org/a_(b)), x", "http://example.org/a_(b)" },
		{ "[http://example.org/]", "http://example.org/" },
		{ "<http://example.org/>,<http://example.com/>",
		    "http://example.org/ http://example.com/" },
		{ "\"http://example.org/\"!", "http://example.org/" },
		{ "\xe2\x80\x9chttp://example.org/\xe2\x80\x9d",
		    "http://example.org/" },
		{ "http://b\xc3\xbc"
		  "cher.example/\xc3\xbc\xe3\x80\x82",
		    "http://b\xc3\xbc"
		    "cher.example/\xc3\xbc" },
		{ "www.example.org and WWW.example.org/x?",
		    "www.example.org WWW.example.org/x" },
		{ "example.org/x, example.co.uk:81/", "example.org/x "
						      "example.co.uk:81/" },
		{ "ann@example.org, <bob.b+x@mail.example.org>.",
		    "<ann@example.org> <bob.b+x@mail.example.org>" },
		{ "mailto:ann@example.org", "<ann@example.org>" },
		{ "http://ann@example.org/", "http://ann@example.org/" },
		{ "http://192.0.2.1/x", "http://192.0.2.1/x" },
		{ "a.b and/or file.txt/x x@y www. www.x http:// 1.2/3", "" },
		{ "src/main.py/x @example.org ann@", "" },
		{ "\xe2\x80\x9e"
		  "example.org/x\xe2\x80\x9c \xe2\x80\x9e"
		  "ann@example.org\xe2\x80\x9c",
		    "example.org/x <ann@example.org>" },
		{ "x\xe2\x80\x9e.org/a", "" },
		{ "http://http://example.org", "http://http://example.org" },
		{ "", "" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *out = found(cases[i].text);

		g_assert_cmpstr(out, ==, cases[i].found);
	}
}

static void
test_takes_linear_time(void)
{
	static const char *const pieces[] = { "a@", "/", "a.b/", "www.", "://",
		"http://", "http://a", "(((", ")", "w", "a", "a.", ".",
		"1:", "\xe3", "a@b.example,", "http://a.example/).))",
		"x@a.b.c.d." };

	for (gsize i = 0; i < G_N_ELEMENTS(pieces); i++) {
		g_autoptr(GString) text = g_string_new(NULL);
		g_autofree char *out = NULL;

		while (text->len < 500000)
			g_string_append(text, pieces[i]);
		out = found(text->str);
		g_assert_cmpuint(strlen(out), <, 2 * text->len);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/url-find/finds-what-programs-make-clickable",
	    test_finds_what_programs_make_clickable);
	g_test_add_func("/url-find/takes-linear-time", test_takes_linear_time);
	return g_test_run();
}
