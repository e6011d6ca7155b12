#include "config.h"

#include "lib/mail/address.h"

#include <string.h>

#include "lib/base/error.h"

static void
test_spellings_of_one_mailbox_become_one(void)
{
	static const struct {
		const char *in, *out;
	} cases[] = {
		{ "ann@example.org", "ann@example.org" },
		{ " <Ann@EXAMPLE.Org> ", "Ann@example.org" },
		{ "ann@example.org.", "ann@example.org" },
		{ "<@a.example,@b.example:ann@example.org>",
		    "ann@example.org" },
		{ "\"ann\"@example.org", "ann@example.org" },
		{ "\"an\\n\"@example.org", "ann@example.org" },
		{ "\"a b\"@example.org", "\"a b\"@example.org" },
		{ "\"a@b\"@example.org", "\"a@b\"@example.org" },
		{ "\"\"@example.org", "\"\"@example.org" },
		{ "\".a\"@example.org", "\".a\"@example.org" },
		{ "ann@b\xc3\xbc"
		  "cher.example",
		    "ann@xn--bcher-kva.example" },
		{ "\xc3\x84nn@example.org", "\xc3\x84nn@example.org" },
		{ "ann@[IPv6:2001:DB8::1]", "ann@[ipv6:2001:db8::1]" },
		{ "ann@my_host.example", "ann@my_host.example" },
		{ "<>", "" },
		{ " < > ", "" },
		{ "", "" },
		{ "root", "root" },
		{ "@", "@" },
		{ "ann@", "ann@" },
		{ "\"", "\"" },
		{ "\"@x", "\"@x" },
		{ "ann@\xff\xfe.org", "ann@\xff\xfe.org" },
		{ "<ann@example.org", "<ann@example.org" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *out = elm_address_normalise(cases[i].in);

		g_assert_cmpstr(out, ==, cases[i].out);
	}
}

static void
test_normalising_twice_changes_nothing(void)
{
	static const char *const cases[] = { "<\"a\\\"b\"@X.Org.>", "@a:@b:c@d",
		"\"x\"@y", "..@..", "a@(b..", "a@b@c" };

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *once = elm_address_normalise(cases[i]);
		g_autofree char *twice = elm_address_normalise(once);

		g_assert_cmpstr(once, ==, twice);
	}
}

static void
test_patterns_match_what_they_name(void)
{
	static const struct {
		const char *pattern, *address;
		gboolean matches;
	} cases[] = {
		{ "ann@example.org", "ANN@Example.ORG", TRUE },
		{ "ann@example.org", "joann@example.org", FALSE },
		{ "@example.org", "ann@example.org", TRUE },
		{ "@example.org", "ann@sub.example.org", FALSE },
		{ "@example.org", "ann@badexample.org", FALSE },
		{ "@example.org", "\"x@example.org\"@evil.example", FALSE },
		{ ".example.org", "ann@a.b.example.org", TRUE },
		{ ".example.org", "ann@example.org", FALSE },
		{ "sales-*@example.org", "Sales-EU@example.org", TRUE },
		{ "*@example.*", "ann@example.net", TRUE },
		{ "*", "", TRUE },
		{ "*@*", "", FALSE },
		{ "<>", "", TRUE },
		{ "<>", "ann@example.org", FALSE },
		{ "@B\xc3\x9c"
		  "CHER.example",
		    "ann@xn--bcher-kva.example", TRUE },
		{ ".*.b\xc3\xbc"
		  "cher.example",
		    "ann@a.b.xn--bcher-kva.example", TRUE },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GError) error = NULL;
		g_autofree char *pattern =
		    elm_address_pattern(cases[i].pattern, &error);
		g_autofree char *address =
		    elm_address_normalise(cases[i].address);

		g_assert_no_error(error);
		g_test_message("'%s' '%s'", pattern, address);
		g_assert_cmpint(elm_address_matches(address, pattern), ==,
		    cases[i].matches);
	}
}

static void
test_patterns_that_mean_nothing_are_refused(void)
{
	static const char *const cases[] = { "example.org", "", ".", "ann",
		"ann@", "@*b\xc3\xbc.example" };

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GError) error = NULL;

		g_assert_null(elm_address_pattern(cases[i], &error));
		g_assert_error(error, ELM_ERROR, ELM_ERROR_CONFIG);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/address/spellings-of-one-mailbox-become-one",
	    test_spellings_of_one_mailbox_become_one);
	g_test_add_func("/address/normalising-twice-changes-nothing",
	    test_normalising_twice_changes_nothing);
	g_test_add_func("/address/patterns-match-what-they-name",
	    test_patterns_match_what_they_name);
	g_test_add_func("/address/patterns-that-mean-nothing-are-refused",
	    test_patterns_that_mean_nothing_are_refused);
	return g_test_run();
}
