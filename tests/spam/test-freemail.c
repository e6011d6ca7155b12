#include "config.h"

#include "lib/spam/freemail.h"

static void
test_providers_and_what_is_under_them_are_known(void)
{
	static const struct {
		const char *domain;
		gboolean is_free;
	} cases[] = {
		{ "gmail.com", TRUE },
		{ "126.com", TRUE },
		{ "zonnet.nl", TRUE },
		{ "x.yahoo.co.jp", TRUE },
		{ "gmail.com.example.org", FALSE },
		{ "notgmail.com", FALSE },
		{ "example.org", FALSE },
		{ "com", FALSE },
		{ "", FALSE },
		{ "..", FALSE },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_test_message("'%s'", cases[i].domain);
		g_assert_cmpint(elm_freemail_is(cases[i].domain), ==,
		    cases[i].is_free);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/freemail/providers-and-what-is-under-them-are-known",
	    test_providers_and_what_is_under_them_are_known);
	return g_test_run();
}
