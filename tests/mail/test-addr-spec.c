#include "config.h"

#include "lib/mail/addr-spec.h"

static void
test_knows_an_address(void)
{
	static const char *const good[] = { "ann@example.org", "a.b+c@x",
		"\"a b\"@example.org", "\"a\\\"b\"@example.org",
		"ann@[192.0.2.1]", "j\xc3\xbcrgen@\xc3\xbc.example" };
	static const char *const bad[] = { "", "ann", "@example.org", "ann@",
		"ann@b@c", ".a@b", "a.@b", "a..b@c", "a b@c", "\"a@b",
		"a\"b\"@c", "ann@[]", "ann@[a]b]", "ann@\xff",
		"<ann@example.org>" };

	for (gsize i = 0; i < G_N_ELEMENTS(good); i++)
		g_assert_true(elm_addr_spec_is_valid(good[i]));
	for (gsize i = 0; i < G_N_ELEMENTS(bad); i++)
		g_assert_false(elm_addr_spec_is_valid(bad[i]));
}

static void
test_passes_over_quotes(void)
{
	static const char text[] = "\"a@\\\"b\" c \"@";

	g_assert_true(elm_addr_spec_quoted_end(text) == text + 7);
	g_assert_true(elm_addr_spec_find(text, "@") == text + 11);
	g_assert_null(elm_addr_spec_find(text, ";"));
	g_assert_null(elm_addr_spec_quoted_end("\"a\\\""));
}

static void
test_takes_blanks_away(void)
{
	static const struct {
		const char *in, *out;
		gboolean has_blanks;
	} cases[] = {
		{ " a@b ", "a@b", FALSE },
		{ "a @ b . c", "a@b.c", TRUE },
		{ "\"a b\"@c", "\"a b\"@c", FALSE },
		{ "\"a b", "\"ab", TRUE },
		{ "", "", FALSE },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *text = g_strdup(cases[i].in);

		g_assert_cmpint(elm_addr_spec_squeeze(text), ==,
		    cases[i].has_blanks);
		g_assert_cmpstr(text, ==, cases[i].out);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/addr-spec/knows-an-address", test_knows_an_address);
	g_test_add_func("/addr-spec/passes-over-quotes",
	    test_passes_over_quotes);
	g_test_add_func("/addr-spec/takes-blanks-away", test_takes_blanks_away);
	return g_test_run();
}
