#include "config.h"

#include "lib/spam/host-name.h"

typedef gboolean (*IsSo)(const char *name);

typedef struct {
	const char *name;
	gboolean is_so;
} Case;

static void
check(IsSo is_so, const Case *cases, gsize n)
{
	for (gsize i = 0; i < n; i++) {
		g_test_message("'%s'", cases[i].name);
		g_assert_cmpint(is_so(cases[i].name), ==, cases[i].is_so);
	}
}

static void
test_names_of_customers_lines_are_told_from_servers(void)
{
	static const Case cases[] = {
		{ "p5083b5f2.dip.example.net", TRUE },
		{ "192-0-2-7.dsl.example.com", TRUE },
		{ "host192.0.2.7.example.com", TRUE },
		{ "adsl-2-7.example.net", TRUE },
		{ "cpe-192-0-2-7.example.net", TRUE },
		{ "dhcp065.example.org", TRUE },
		{ "192000002007.example.org", TRUE },
		{ "static-192-0-2-7.example.net", FALSE },
		{ "mail-192-0-2-7.example.net", FALSE },
		{ "mail.example.org", FALSE },
		{ "smtp2.example.org", FALSE },
		{ "www7.example.org", FALSE },
		{ "dsl.example.org", FALSE },
		{ "192.0.2.7", FALSE },
		{ "host", FALSE },
		{ "", FALSE },
	};

	check(elm_host_name_is_dynamic, cases, G_N_ELEMENTS(cases));
}

static void
test_addresses_are_no_names(void)
{
	static const Case cases[] = {
		{ "192.0.2.7", TRUE },
		{ "[192.0.2.7]", TRUE },
		{ "192.0.2.7.example.org", FALSE },
		{ "192.0.2", FALSE },
		{ "", FALSE },
	};

	check(elm_host_name_is_address, cases, G_N_ELEMENTS(cases));
}

static void
test_preset_names_of_windows_are_known(void)
{
	static const Case cases[] = {
		{ "WIN-8J2KD83HF7", TRUE },
		{ "desktop-AB12CD3", TRUE },
		{ "ann-pc", TRUE },
		{ "win-8j2kd.example.org", FALSE },
		{ "winner", FALSE },
		{ "", FALSE },
	};

	check(elm_host_name_is_preset, cases, G_N_ELEMENTS(cases));
}

static void
test_random_names_have_no_vowels(void)
{
	static const Case cases[] = {
		{ "xkcdvbnm.example", TRUE },
		{ "bn8nam11ft063.example", FALSE },
		{ "strengths.example", FALSE },
		{ "mail.example", FALSE },
		{ "srv-xkcdvbnm.example", FALSE },
		{ "", FALSE },
	};

	check(elm_host_name_is_random, cases, G_N_ELEMENTS(cases));
}

static void
test_hosts_are_under_their_domain(void)
{
	g_assert_true(elm_host_name_is_under("a.example.org", "example.org"));
	g_assert_true(elm_host_name_is_under("Example.org", "example.ORG"));
	g_assert_false(elm_host_name_is_under("anexample.org", "example.org"));
	g_assert_false(elm_host_name_is_under("org", "example.org"));
	g_assert_false(elm_host_name_is_under("a", ""));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/host-name/names-of-lines-are-told-from-servers",
	    test_names_of_customers_lines_are_told_from_servers);
	g_test_add_func("/host-name/addresses-are-no-names",
	    test_addresses_are_no_names);
	g_test_add_func("/host-name/preset-names-of-windows-are-known",
	    test_preset_names_of_windows_are_known);
	g_test_add_func("/host-name/random-names-have-no-vowels",
	    test_random_names_have_no_vowels);
	g_test_add_func("/host-name/hosts-are-under-their-domain",
	    test_hosts_are_under_their_domain);
	return g_test_run();
}
