#include "config.h"

#include "lib/spam/brands.h"

#include <string.h>

static void
test_the_table_is_in_order(void)
{
	const ElmBrand *last = elm_brand_at(0);
	const ElmBrand *brand;

	for (gsize i = 1; (brand = elm_brand_at(i)) != NULL; i++) {
		g_test_message("%s", brand->name);
		g_assert_cmpstr(last->name, <, brand->name);
		g_assert_null(strchr(brand->label, '.'));
		last = brand;
	}
}

static void
test_a_name_is_found_as_whole_words(void)
{
	static const struct {
		const char *text, *name;
	} cases[] = {
		{ "paypal", "paypal" },
		{ "your paypal account", "paypal" },
		{ "service@paypal.com", "paypal" },
		{ "wells  fargo online", "wells fargo" },
		{ "wells-fargo", "wells fargo" },
		{ "at&t", "at t" },
		{ "usps tracking", "usps" },
		{ "paypals", NULL },
		{ "wells farmer", NULL },
		{ "att", NULL },
		{ "zoomed", NULL },
		{ "", NULL },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		const ElmBrand *brand = elm_brand_named(cases[i].text);

		g_test_message("'%s'", cases[i].text);
		g_assert_cmpstr(brand != NULL ? brand->name : NULL, ==,
		    cases[i].name);
	}
}

static void
test_a_common_word_needs_a_service_beside_it(void)
{
	static const struct {
		const char *text;
		gboolean is_claimed;
	} cases[] = {
		{ "paypal and friends", TRUE },
		{ "chase online", TRUE },
		{ "chase bank alerts", TRUE },
		{ "chase", FALSE },
		{ "ann chase", FALSE },
		{ "ann chase support", FALSE },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		const ElmBrand *brand = elm_brand_named(cases[i].text);

		g_test_message("'%s'", cases[i].text);
		g_assert_nonnull(brand);
		g_assert_cmpint(elm_brand_is_claimed(brand, cases[i].text), ==,
		    cases[i].is_claimed);
	}
}

static void
test_a_company_has_its_domains(void)
{
	static const struct {
		const char *name, *domain;
		gboolean is_own;
	} cases[] = {
		{ "paypal", "paypal.com", TRUE },
		{ "paypal", "paypal.de", TRUE },
		{ "paypal", "paypal.co.uk", TRUE },
		{ "paypal", "paypalobjects.com", TRUE },
		{ "paypal", "objects.com", FALSE },
		{ "paypal", "paypal.top", FALSE },
		{ "paypal", "paypal-login.com", FALSE },
		{ "paypal", "paypal", FALSE },
		{ "paypal", "", FALSE },
		{ "microsoft", "office.com", TRUE },
		{ "sparkasse", "sparkasse-example.de", TRUE },
		{ "sparkasse", "sparkasse-example.com", FALSE },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		const ElmBrand *brand = elm_brand_named(cases[i].name);

		g_test_message("%s %s", cases[i].name, cases[i].domain);
		g_assert_cmpint(elm_brand_owns(brand, cases[i].domain), ==,
		    cases[i].is_own);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/brands/the-table-is-in-order",
	    test_the_table_is_in_order);
	g_test_add_func("/brands/a-name-is-found-as-whole-words",
	    test_a_name_is_found_as_whole_words);
	g_test_add_func("/brands/a-common-word-needs-a-service-beside-it",
	    test_a_common_word_needs_a_service_beside_it);
	g_test_add_func("/brands/a-company-has-its-domains",
	    test_a_company_has_its_domains);
	return g_test_run();
}
