#include "config.h"

#include "lib/mail/address-list.h"

#include <string.h>

/* "display|address" of each mailbox, with "!" before it when it is defect,
 * separated by " / ". */
static char *
summary(const char *value)
{
	g_autoptr(ElmAddressList) list = elm_address_list_new(value);
	const ElmAddressEntry *entry;
	GString *out = g_string_new(NULL);

	for (gsize i = 0; (entry = elm_address_list_at(list, i)) != NULL; i++)
		g_string_append_printf(out, "%s%s%s|%s", i > 0 ? " / " : "",
		    entry->is_defect ? "!" : "", entry->display,
		    entry->address);
	return g_string_free(out, FALSE);
}

typedef struct {
	const char *in, *out;
} Case;

static void
check(const Case *cases, gsize n)
{
	for (gsize i = 0; i < n; i++) {
		g_autofree char *out = summary(cases[i].in);

		g_assert_cmpstr(out, ==, cases[i].out);
	}
}

static void
test_reads_what_the_standard_allows(void)
{
	static const Case cases[] = {
		{ "ann@example.org", "|ann@example.org" },
		{ "Ann <ann@Example.ORG>", "Ann|ann@example.org" },
		{ "\"Ann, A.\" <ann@example.org>", "Ann, A.|ann@example.org" },
		{ "\"An \\\"A\\\" n\" <ann@example.org>",
		    "An \"A\" n|ann@example.org" },
		{ "ann@example.org (Ann (A) B)", "Ann (A) B|ann@example.org" },
		{ "Ann Q. Public <ann@example.org>",
		    "Ann Q. Public|ann@example.org" },
		{ "a@example.org, B <b@example.org>",
		    "|a@example.org / B|b@example.org" },
		{ "\"a@b.example\" <c@d.example>", "a@b.example|c@d.example" },
		{ "\"ann b\"@example.org", "|\"ann b\"@example.org" },
		{ "\"a,b\"@example.org, c@example.org",
		    "|\"a,b\"@example.org / |c@example.org" },
		{ "ann@[192.0.2.1]", "|ann@[192.0.2.1]" },
		{ " ann(x)@(y)example.org ", "x y|ann@example.org" },
		{ "undisclosed-recipients:;", "" },
		{ "friends: a@example.org, B <b@example.org>;",
		    "|a@example.org / B|b@example.org" },
		{ "x: a@example.org;, b@example.org",
		    "|a@example.org / |b@example.org" },
		{ ",, a@example.org,,", "|a@example.org" },
		{ "", "" },
		{ " \t ", "" },
	};

	check(cases, G_N_ELEMENTS(cases));
}

static void
test_decodes_display_names(void)
{
	static const Case cases[] = {
		{ "=?utf-8?q?J=C3=BCrgen?= <j@example.org>",
		    "J\xc3\xbcrgen|j@example.org" },
		{ "\"=?iso-8859-1?q?J=FCrgen?=\" <j@example.org>",
		    "J\xc3\xbcrgen|j@example.org" },
		{ "=?utf-8?q?J=C3?= =?utf-8?q?=BCrgen?= <j@example.org>",
		    "J\xc3\xbcrgen|j@example.org" },
		{ "j@example.org (=?utf-8?b?SsO8cmdlbg==?=)",
		    "J\xc3\xbcrgen|j@example.org" },
		{ "J\xc3\xbcrgen <j@example.org>",
		    "J\xc3\xbcrgen|j@example.org" },
		{ "=?utf-8?q?Doe, J?= <j@example.org>",
		    "!Doe, J|j@example.org" },
		{ "=?utf-8?q?a@b.example_<x>?= <j@example.org>",
		    "!a@b.example <x>|j@example.org" },
		{ "=?utf-8?b?QW5uIDxhbm5AZXhhbXBsZS5vcmc+?=",
		    "!Ann|ann@example.org" },
		{ "=?utf-8?q?ann@example.org?=", "!|ann@example.org" },
	};

	check(cases, G_N_ELEMENTS(cases));
}

static void
test_says_where_readers_may_differ(void)
{
	static const Case cases[] = {
		{ "a@b.example <c@d.example>", "!a@b.example|c@d.example" },
		{ "<a@b.example> <c@d.example>", "!<a@b.example>|c@d.example" },
		{ "Ann <<ann@example.org>>", "!Ann|ann@example.org" },
		{ "Ann <ann@example.org", "!Ann|ann@example.org" },
		{ "Ann <ann@example.org, bob@example.org",
		    "!Ann|ann@example.org / |bob@example.org" },
		{ "Ann ann@example.org", "!Ann|ann@example.org" },
		{ "ann@example.org Ann", "!Ann|ann@example.org" },
		{ "<ann@example.org> Ann", "!Ann|ann@example.org" },
		{ "ann@b.example@c.example", "!|ann@b.example@c.example" },
		{ "<@a.example,@b.example:ann@example.org>",
		    "!|ann@example.org" },
		{ "Ann <ann @ example . org>", "!Ann|ann@example.org" },
		{ "<ann@example.org(x@y.example)>", "!|ann@example.org" },
		{ "Doe, Ann <ann@example.org>", "!Doe, Ann|ann@example.org" },
		{ "Doe, <ann@example.org>", "!Doe|ann@example.org" },
		{ "\"Doe\", Ann <ann@example.org>",
		    "!Doe, Ann|ann@example.org" },
		{ "Ann, (<ann@example.org>)", "!Ann|ann@example.org" },
		{ "Ann (ann@example.org)", "!Ann|ann@example.org" },
		{ "a@example.org; b@example.org",
		    "!|a@example.org / |b@example.org" },
		{ "\"Ann <ann@example.org>", "!Ann|ann@example.org" },
		{ "(Ann <ann@example.org>", "!(Ann|ann@example.org" },
		{ "root", "!|root" },
		{ "Ann B", "!Ann B|" },
		{ "Ann <>", "!Ann|" },
		{ "ann..b@example.org", "!|ann..b@example.org" },
		{ "ann@", "!|ann@" },
		{ "ann@exa_mple.org\xff", "!|ann@exa_mple.org\xef\xbf\xbd" },
	};

	check(cases, G_N_ELEMENTS(cases));
}

static void
test_takes_addresses_apart(void)
{
	g_autoptr(ElmAddressList) list =
	    elm_address_list_new("\"x@y\"@b\xc3\xbc"
				 "cher.Example., root");
	const ElmAddressEntry *entry = elm_address_list_at(list, 0);

	g_assert_cmpstr(entry->local, ==, "\"x@y\"");
	g_assert_cmpstr(entry->domain, ==, "xn--bcher-kva.example");
	entry = elm_address_list_at(list, 1);
	g_assert_cmpstr(entry->local, ==, "root");
	g_assert_cmpstr(entry->domain, ==, "");
	g_assert_null(elm_address_list_at(list, 2));
}

static void
test_nothing_is_an_empty_list(void)
{
	g_autoptr(ElmAddressList) list = elm_address_list_new(NULL);

	g_assert_null(elm_address_list_at(list, 0));
}

static void
test_reads_no_more_than_10000(void)
{
	g_autoptr(GString) text = g_string_new(NULL);
	g_autoptr(ElmAddressList) list = NULL;

	for (guint i = 0; i <= 10000; i++)
		g_string_append(text, "a@example.org,");
	list = elm_address_list_new(text->str);
	g_assert_nonnull(elm_address_list_at(list, 9999));
	g_assert_null(elm_address_list_at(list, 10000));
}

/* A reader that starts again at each would not come to an end. */
static void
test_takes_linear_time(void)
{
	static const char *const pieces[] = { "\"\\", "(", "<", "=?a?q?", "a ",
		"@", ":", "\xc3\xbc", "<a", "\"\"", "(\"<" };

	for (gsize i = 0; i < G_N_ELEMENTS(pieces); i++) {
		g_autoptr(GString) text = g_string_new(NULL);
		g_autoptr(ElmAddressList) list = NULL;

		while (text->len < 2000000)
			g_string_append(text, pieces[i]);
		list = elm_address_list_new(text->str);
		g_assert_null(elm_address_list_at(list, 10000));
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/address-list/reads-what-the-standard-allows",
	    test_reads_what_the_standard_allows);
	g_test_add_func("/address-list/decodes-display-names",
	    test_decodes_display_names);
	g_test_add_func("/address-list/says-where-readers-may-differ",
	    test_says_where_readers_may_differ);
	g_test_add_func("/address-list/takes-addresses-apart",
	    test_takes_addresses_apart);
	g_test_add_func("/address-list/nothing-is-an-empty-list",
	    test_nothing_is_an_empty_list);
	g_test_add_func("/address-list/reads-no-more-than-10000",
	    test_reads_no_more_than_10000);
	g_test_add_func("/address-list/takes-linear-time",
	    test_takes_linear_time);
	return g_test_run();
}
