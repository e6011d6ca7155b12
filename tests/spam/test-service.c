#include "config.h"

#include "lib/spam/service.h"

static guint
services(const char *link)
{
	g_autoptr(ElmUrl) url = elm_url_parse(link, NULL);

	g_assert_nonnull(url);
	return elm_service_of(url);
}

static void
test_hosts_that_everybody_can_use_are_known(void)
{
	static const struct {
		const char *link;
		guint services;
	} rows[] = {
		{ "https://bit.ly/x", ELM_SERVICE_SHORTENER },
		{ "https://www.bit.ly/x", ELM_SERVICE_SHORTENER },
		{ "https://bit.ly.example.org/x", 0 },
		{ "https://rabbit.ly/x", 0 },
		{ "https://zzb.bz/x", ELM_SERVICE_SHORTENER },
		{ "https://000webhost.com/", ELM_SERVICE_PAGES },
		{ "https://docs.google.com/forms/d/x", ELM_SERVICE_FORM },
		{ "https://docs.google.com/formsx/d/x", 0 },
		{ "https://docs.google.com/", 0 },
		{ "https://google.com/url?q=x", ELM_SERVICE_REDIRECTOR },
		{ "https://www.google.co.uk/url?q=x", ELM_SERVICE_REDIRECTOR },
		{ "https://www.google.co.uk/search?q=x", 0 },
		{ "https://x.s3.amazonaws.com/", ELM_SERVICE_STORAGE },
		{ "https://s3-eu-west-1.amazonaws.com/x", ELM_SERVICE_STORAGE },
		{ "https://aws3.amazonaws.com/x", 0 },
		{ "https://example.org/ipfs/x", ELM_SERVICE_GATEWAY },
		{ "https://example.org/x/ipfs/x", 0 },
		{ "https://example.org/", 0 },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_test_message("%s", rows[i].link);
		g_assert_cmphex(services(rows[i].link), ==, rows[i].services);
	}
}

static void
test_abused_top_level_domains_are_told_from_others(void)
{
	static const struct {
		const char *host;
		guint abuse;
	} rows[] = {
		{ "example.top", 2 },
		{ "a.example.zip", 2 },
		{ "example.online", 1 },
		{ "example.ws", 1 },
		{ "top.example.org", 0 },
		{ "example.topp", 0 },
		{ "top", 0 },
		{ "", 0 },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_test_message("%s", rows[i].host);
		g_assert_cmpuint(elm_service_tld_abuse(rows[i].host), ==,
		    rows[i].abuse);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/service/hosts-that-everybody-can-use-are-known",
	    test_hosts_that_everybody_can_use_are_known);
	g_test_add_func("/service/"
			"abused-top-level-domains-are-told-from-others",
	    test_abused_top_level_domains_are_told_from_others);
	return g_test_run();
}
