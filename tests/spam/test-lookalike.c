#include "config.h"

#include "lib/spam/lookalike.h"

static void
test_domains_pass_for_others_in_five_ways(void)
{
	static const struct {
		const char *host, *domain, *target;
		ElmLookalike by;
	} cases[] = {
		{ "examp1e.org", "examp1e.org", "example.org",
		    ELM_LOOKALIKE_CONFUSABLE },
		{ "xn--exmple-cua.org", "xn--exmple-cua.org", "example.org",
		    ELM_LOOKALIKE_CONFUSABLE },
		{ "exmaple.org", "exmaple.org", "example.org",
		    ELM_LOOKALIKE_EDIT },
		{ "examples.org", "examples.org", "example.org",
		    ELM_LOOKALIKE_EDIT },
		{ "example.com", "example.com", "example.org",
		    ELM_LOOKALIKE_SUFFIX },
		{ "example-login.com", "example-login.com", "example.org",
		    ELM_LOOKALIKE_COMBO },
		{ "myexample.com", "myexample.com", "example.org",
		    ELM_LOOKALIKE_COMBO },
		{ "example.org.evil.test", "evil.test", "example.org",
		    ELM_LOOKALIKE_SUBDOMAIN },
		{ "www.example.org", "example.org", "example.org",
		    ELM_LOOKALIKE_NOT },
		{ "sample.org", "sample.org", "example.org",
		    ELM_LOOKALIKE_NOT },
		{ "counterexamples.org", "counterexamples.org", "example.org",
		    ELM_LOOKALIKE_NOT },
		{ "abd.org", "abd.org", "abc.org", ELM_LOOKALIKE_NOT },
		{ "abc.com", "abc.com", "abc.org", ELM_LOOKALIKE_NOT },
		{ "example", "example", "example.org", ELM_LOOKALIKE_NOT },
		{ "", "", "example.org", ELM_LOOKALIKE_NOT },
		{ "example.org", "example.org", "", ELM_LOOKALIKE_NOT },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_test_message("%s for %s", cases[i].host, cases[i].target);
		g_assert_cmpint(elm_lookalike_of(cases[i].host, cases[i].domain,
				    cases[i].target),
		    ==, cases[i].by);
	}
}

static void
test_no_brand_is_a_lookalike_of_another(void)
{
	const ElmBrand *brand;

	for (gsize i = 0; (brand = elm_brand_at(i)) != NULL; i++) {
		g_autofree char *domain =
		    g_strconcat(brand->label, ".com", NULL);

		g_test_message("%s", domain);
		g_assert_cmpint(elm_lookalike_of_brand(domain, domain, NULL),
		    ==, ELM_LOOKALIKE_NOT);
	}
}

static void
test_a_brand_is_named(void)
{
	const ElmBrand *brand = NULL;

	g_assert_cmpint(elm_lookalike_of_brand("paypal-secure.com",
			    "paypal-secure.com", &brand),
	    ==, ELM_LOOKALIKE_COMBO);
	g_assert_cmpstr(brand->name, ==, "paypal");
	g_assert_cmpint(elm_lookalike_of_brand("example.org", "example.org",
			    &brand),
	    ==, ELM_LOOKALIKE_NOT);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/lookalike/domains-pass-for-others-in-five-ways",
	    test_domains_pass_for_others_in_five_ways);
	g_test_add_func("/lookalike/no-brand-is-a-lookalike-of-another",
	    test_no_brand_is_a_lookalike_of_another);
	g_test_add_func("/lookalike/a-brand-is-named", test_a_brand_is_named);
	return g_test_run();
}
