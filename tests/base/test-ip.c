#include "config.h"

#include "lib/base/ip.h"

#include <string.h>

static void
test_spellings_of_one_address_become_one(void)
{
	static const struct {
		const char *text, *canonical;
	} cases[] = {
		{ "192.0.2.1", "192.0.2.1" },
		{ "[192.0.2.1]", "192.0.2.1" },
		{ "2001:DB8:0:0::1", "2001:db8::1" },
		{ "[IPv6:2001:db8::1]", "2001:db8::1" },
		{ "fe80::1%eth0", "fe80::1" },
		{ "::ffff:192.0.2.1", "192.0.2.1" },
		{ "::", "::" },
		{ "192.0.2", NULL },
		{ "192.0.2.256", NULL },
		{ "[192.0.2.1", NULL },
		{ "example.org", NULL },
		{ "[]", NULL },
		{ "", NULL },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *out =
		    elm_ip_canonical(cases[i].text, strlen(cases[i].text));

		g_assert_cmpstr(out, ==, cases[i].canonical);
	}
}

static void
test_knows_what_the_world_cannot_reach(void)
{
	static const char *const inside[] = { "10.1.2.3", "127.0.0.1",
		"172.16.0.1", "172.31.255.255", "192.168.0.1", "169.254.1.1",
		"100.64.0.1", "100.127.255.255", "0.0.0.0", "239.1.1.1",
		"255.255.255.255", "::1", "::", "fe80::1", "febf::1", "fc00::1",
		"fdff::1", "ff02::1" };
	static const char *const outside[] = { "11.0.0.1", "172.15.0.1",
		"172.32.0.1", "192.169.0.1", "100.63.0.1", "100.128.0.1",
		"128.0.0.1", "223.255.255.255", "2001:db8::1", "::2", "fbff::1",
		"fe00::1", "example.org", "" };

	for (gsize i = 0; i < G_N_ELEMENTS(inside); i++)
		g_assert_true(elm_ip_is_private(inside[i]));
	for (gsize i = 0; i < G_N_ELEMENTS(outside); i++)
		g_assert_false(elm_ip_is_private(outside[i]));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/ip/spellings-of-one-address-become-one",
	    test_spellings_of_one_address_become_one);
	g_test_add_func("/ip/knows-what-the-world-cannot-reach",
	    test_knows_what_the_world_cannot_reach);
	return g_test_run();
}
