#include "config.h"

#include "lib/content/domain.h"

#include <string.h>

#include "lib/content/suffixes.h"

static void
test_finds_the_registrable_domain(void)
{
	static const struct {
		const char *host, *suffix, *domain;
	} cases[] = {
		{ "www.example.co.uk", "co.uk", "example.co.uk" },
		{ "example.co.uk", "co.uk", "example.co.uk" },
		{ "co.uk", "co.uk", "co.uk" },
		{ "uk", "uk", "uk" },
		{ "www.example.com", "com", "example.com" },
		{ "a.b.c.example.com.", "com", "example.com" },
		{ "ann.github.io", "github.io", "ann.github.io" },
		{ "www.ann.github.io", "github.io", "ann.github.io" },
		{ "a.b.kawasaki.jp", "b.kawasaki.jp", "a.b.kawasaki.jp" },
		{ "www.city.kawasaki.jp", "kawasaki.jp", "city.kawasaki.jp" },
		{ "kawasaki.jp", "jp", "kawasaki.jp" },
		{ "www.ck", "ck", "www.ck" },
		{ "a.www.ck", "ck", "www.ck" },
		{ "x.y.ck", "y.ck", "x.y.ck" },
		{ "y.ck", "y.ck", "y.ck" },
		{ "mail.example.xn--fiqs8s", "xn--fiqs8s",
		    "example.xn--fiqs8s" },
		{ "a.example.internal-net", "internal-net",
		    "example.internal-net" },
		{ "localhost", "localhost", "localhost" },
		{ "192.0.2.1", "192.0.2.1", "192.0.2.1" },
		{ "[2001:db8::1]", "[2001:db8::1]", "[2001:db8::1]" },
		{ "2001:db8::1", "2001:db8::1", "2001:db8::1" },
		{ "", "", "" },
		{ "...", "...", "..." },
		{ "0.bg", "0.bg", "0.bg" },
		{ "a.zw", "zw", "a.zw" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *suffix = elm_domain_suffix(cases[i].host);
		g_autofree char *domain = elm_domain_registrable(cases[i].host);

		g_assert_cmpstr(suffix, ==, cases[i].suffix);
		g_assert_cmpstr(domain, ==, cases[i].domain);
	}
}

/* The search in it depends on its order. */
static void
test_finds_every_rule_of_the_list(void)
{
	gsize rules = 0;

	g_assert_cmpuint(elm_suffixes_size, ==, strlen(elm_suffixes));
	for (const char *line = elm_suffixes + 1; *line != '\0';
	     line = strchr(line, '\n') + 1) {
		gsize length = strcspn(line, "*+!\n");
		char mark = line[length];
		g_autofree char *name = g_strndup(line, length);
		g_autofree char *below = g_strconcat("0-0.", name, NULL);
		g_autofree char *suffix = elm_domain_suffix(name);
		g_autofree char *longer = elm_domain_suffix(below);

		g_assert_true(elm_domain_is_known(name));
		if (mark == '\n' || mark == '+')
			g_assert_cmpstr(suffix, ==, name);
		if (mark == '*' || mark == '+')
			g_assert_cmpstr(longer, ==, below);
		if (mark == '!')
			g_assert_cmpstr(suffix, !=, name);
		rules++;
	}
	g_assert_cmpuint(rules, >, 9000);
}

static void
test_knows_top_level_domains(void)
{
	g_assert_true(elm_domain_is_known("example.org"));
	g_assert_true(elm_domain_is_known("www.example.co.uk."));
	g_assert_true(elm_domain_is_known("x.ck"));
	g_assert_false(elm_domain_is_known("readme.txt"));
	g_assert_false(elm_domain_is_known("example.local"));
	g_assert_false(elm_domain_is_known(""));
	g_assert_false(elm_domain_is_known("."));
}

static void
test_tells_who_belongs_together(void)
{
	g_assert_true(
	    elm_domain_is_same("www.example.org", "mail.example.org"));
	g_assert_false(elm_domain_is_same("a.example.co.uk", "a.other.co.uk"));
	g_assert_false(elm_domain_is_same("ann.github.io", "bob.github.io"));
	g_assert_false(elm_domain_is_same("192.0.2.1", "198.0.2.1"));
}

static void
test_shows_names_as_they_are_read(void)
{
	static const struct {
		const char *host, *unicode;
	} cases[] = {
		{ "xn--bcher-kva.example", "b\xc3\xbc"
					   "cher.example" },
		{ "www.xn--80ak6aa92e.com",
		    "www."
		    "\xd0\xb0\xd1\x80\xd1\x80\xd3\x8f\xd0\xb5.com" },
		{ "xn--.xn--bcher-kva.example", "xn--.b\xc3\xbc"
						"cher.example" },
		{ "example.org", "example.org" },
		{ "", "" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *unicode = elm_domain_unicode(cases[i].host);

		g_assert_cmpstr(unicode, ==, cases[i].unicode);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/domain/finds-the-registrable-domain",
	    test_finds_the_registrable_domain);
	g_test_add_func("/domain/finds-every-rule-of-the-list",
	    test_finds_every_rule_of_the_list);
	g_test_add_func("/domain/knows-top-level-domains",
	    test_knows_top_level_domains);
	g_test_add_func("/domain/tells-who-belongs-together",
	    test_tells_who_belongs_together);
	g_test_add_func("/domain/shows-names-as-they-are-read",
	    test_shows_names_as_they_are_read);
	return g_test_run();
}
