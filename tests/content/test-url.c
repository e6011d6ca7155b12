#include "config.h"

#include "lib/content/url.h"

#include <string.h>

/* "SCHEME USER HOST PORT PATH", "-" for what is empty; "nowhere". */
static char *
summary(const ElmUrl *url)
{
	if (url == NULL)
		return g_strdup("nowhere");
	return g_strdup_printf("%s %s %s %u %s", url->scheme,
	    *url->user != '\0' ? url->user : "-",
	    *url->host != '\0' ? url->host : "-", url->port, url->path);
}

typedef struct {
	const char *text;
	const char *summary;
	guint marks;
} Case;

static void
check(const Case *cases, gsize n, const char *base)
{
	for (gsize i = 0; i < n; i++) {
		g_autoptr(ElmUrl) url = elm_url_parse(cases[i].text, base);
		g_autofree char *out = summary(url);

		g_assert_cmpstr(out, ==, cases[i].summary);
		if (url != NULL)
			g_assert_cmphex(url->marks, ==, cases[i].marks);
	}
}

static void
test_takes_links_apart_as_a_browser_does(void)
{
	static const Case cases[] = {
		{ "http://www.example.org/a?b#c",
		    "http - www.example.org 0 /a?b#c", 0 },
		{ "HTTP://WWW.Example.ORG", "http - www.example.org 0 /", 0 },
		{ "https://example.org:443/", "https - example.org 0 /", 0 },
		{ "https://example.org:8443/", "https - example.org 8443 /",
		    ELM_URL_PORT },
		{ "http://example.org?x", "http - example.org 0 /?x", 0 },
		{ "http://bank.example@evil.example/",
		    "http bank.example evil.example 0 /", ELM_URL_USER_INFO },
		{ "http://a:b@c@evil.example:81/x",
		    "http a:b@c evil.example 81 /x",
		    ELM_URL_USER_INFO | ELM_URL_PORT },
		{ "http:\\\\example.org\\a\\b?c\\d",
		    "http - example.org 0 /a/b?c\\d", ELM_URL_BACKSLASH },
		{ "http:/example.org/a", "http - example.org 0 /a", 0 },
		{ "http:example.org", "http - example.org 0 /", 0 },
		{ "http:////example.org/a", "http - example.org 0 /a", 0 },
		{ " \n http://exa\nmple.org/\ta ", "http - example.org 0 /a",
		    ELM_URL_BACKSLASH },
		{ "http://example.org./", "http - example.org 0 /", 0 },
		{ "http://example.org/a/./b/../c", "http - example.org 0 /a/c",
		    0 },
		{ "http://example.org/../../%2E%2e/x/.",
		    "http - example.org 0 /x/", 0 },
		{ "http://example.org/a/..", "http - example.org 0 /", 0 },
		{ "http://example.org#@evil.example/",
		    "http - example.org 0 /#@evil.example/", 0 },
		{ "http://example.org\\@evil.example/",
		    "http - example.org 0 /@evil.example/", ELM_URL_BACKSLASH },
		{ "ftp://example.org/x", "ftp - example.org 0 /x", 0 },
		{ "mailto:ann@example.org?subject=x",
		    "mailto - - 0 ann@example.org?subject=x", 0 },
		{ "TEL:+49", "tel - - 0 +49", 0 },
		{ "java\nscript:alert(1)", "javascript - - 0 alert(1)",
		    ELM_URL_BACKSLASH },
		{ "data:text/html,x", "data - - 0 text/html,x", 0 },
		{ "cid:x@y", "cid - - 0 x@y", 0 },
		{ "http://example.org/http://other.example",
		    "http - example.org 0 /http://other.example",
		    ELM_URL_NESTED },
	};

	check(cases, G_N_ELEMENTS(cases), NULL);
}

static void
test_reads_hosts_in_every_notation(void)
{
	static const Case cases[] = {
		{ "http://192.0.2.1/", "http - 192.0.2.1 0 /",
		    ELM_URL_NUMERIC },
		{ "http://3221225985/", "http - 192.0.2.1 0 /",
		    ELM_URL_NUMERIC | ELM_URL_ODD_NUMERIC },
		{ "http://0xC0000201/", "http - 192.0.2.1 0 /",
		    ELM_URL_NUMERIC | ELM_URL_ODD_NUMERIC },
		{ "http://0300.0.0x2.1/", "http - 192.0.2.1 0 /",
		    ELM_URL_NUMERIC | ELM_URL_ODD_NUMERIC },
		{ "http://192.513/", "http - 192.0.2.1 0 /",
		    ELM_URL_NUMERIC | ELM_URL_ODD_NUMERIC },
		{ "http://192.0.2.1./", "http - 192.0.2.1 0 /",
		    ELM_URL_NUMERIC },
		{ "http://%31%39%32.0.2.1/", "http - 192.0.2.1 0 /",
		    ELM_URL_NUMERIC | ELM_URL_ESCAPED_HOST },
		{ "http://[2001:DB8:0::1]:80/", "http - [2001:db8::1] 0 /",
		    ELM_URL_NUMERIC },
		{ "http://bank.example%40ex%61mple.org/",
		    "http bank.example example.org 0 /",
		    ELM_URL_USER_INFO | ELM_URL_ESCAPED_HOST },
		{ "http://exa%6Dple.org/", "http - example.org 0 /",
		    ELM_URL_ESCAPED_HOST },
		{ "http://b\xc3\xbc"
		  "cher.example/",
		    "http - xn--bcher-kva.example 0 /", ELM_URL_PUNYCODE },
		{ "http://XN--bcher-kva.example/",
		    "http - xn--bcher-kva.example 0 /", ELM_URL_PUNYCODE },
		{ "http://\xef\xbd\x85xample\xe3\x80\x82org/",
		    "http - example.org 0 /", ELM_URL_ESCAPED_HOST },
		{ "http://my_host.example.org/",
		    "http - my_host.example.org 0 /", 0 },
		{ "http://256.0.0.1/", "nowhere", 0 },
		{ "http://1.2.3.4.5/", "nowhere", 0 },
		{ "http://4294967296/", "nowhere", 0 },
		{ "http://99999999999999999999999999/", "nowhere", 0 },
		{ "http://1.2.3.08/", "nowhere", 0 },
		{ "http://example.0x/", "nowhere", 0 },
		{ "http://[2001:db8::1", "nowhere", 0 },
		{ "http://[::g]/", "nowhere", 0 },
		{ "http://exa mple.org/", "nowhere", 0 },
		{ "http://exa%00mple.org/", "nowhere", 0 },
		{ "http://exa%2fmple.org/", "nowhere", 0 },
		{ "http://\xff.example/", "nowhere", 0 },
		{ "http://example.org:99999/", "nowhere", 0 },
		{ "http://example.org:8o/", "nowhere", 0 },
		{ "http:///", "nowhere", 0 },
		{ "http://./", "nowhere", 0 },
	};

	check(cases, G_N_ELEMENTS(cases), NULL);
}

static void
test_completes_what_has_no_scheme(void)
{
	static const Case cases[] = {
		{ "www.example.org/x", "http - www.example.org 0 /x", 0 },
		{ "example.org:8080/x", "http - example.org 8080 /x",
		    ELM_URL_PORT },
		{ "//example.org/x", "http - example.org 0 /x", 0 },
		{ "\\\\example.org\\x", "http - example.org 0 /x",
		    ELM_URL_BACKSLASH },
		{ "192.0.2.1/x", "http - 192.0.2.1 0 /x", ELM_URL_NUMERIC },
		{ "readme.txt", "nowhere", 0 },
		{ "a/b", "nowhere", 0 },
		{ "/a", "nowhere", 0 },
		{ "1234", "nowhere", 0 },
		{ "#top", "nowhere", 0 },
		{ "", "nowhere", 0 },
		{ " \t", "nowhere", 0 },
		{ "javascript:", "nowhere", 0 },
	};

	check(cases, G_N_ELEMENTS(cases), NULL);
}

static void
test_resolves_against_a_base(void)
{
	static const Case cases[] = {
		{ "x.html", "https - example.org 81 /a/x.html", ELM_URL_PORT },
		{ "www.example.com",
		    "https - example.org 81 /a/www.example.com", ELM_URL_PORT },
		{ "../x", "https - example.org 81 /x", ELM_URL_PORT },
		{ "/x", "https - example.org 81 /x", ELM_URL_PORT },
		{ "?x", "https - example.org 81 /a/b?x", ELM_URL_PORT },
		{ "//other.example/x", "https - other.example 0 /x", 0 },
		{ "http://other.example/x", "http - other.example 0 /x", 0 },
		{ "#x", "nowhere", 0 },
	};

	check(cases, G_N_ELEMENTS(cases), "https://example.org:81/a/b?c#d");
}

static void
test_knows_domain_and_labels(void)
{
	g_autoptr(ElmUrl) url =
	    elm_url_parse("http://a.b.example.co.uk/", NULL);
	g_autoptr(ElmUrl) address = elm_url_parse("http://192.0.2.1", NULL);
	g_autoptr(ElmUrl) mail = elm_url_parse("mailto:a@example.org", NULL);

	g_assert_cmpstr(url->domain, ==, "example.co.uk");
	g_assert_cmpuint(url->labels, ==, 5);
	g_assert_cmpstr(address->domain, ==, "192.0.2.1");
	g_assert_cmpuint(address->labels, ==, 0);
	g_assert_cmpstr(mail->domain, ==, "");
	g_assert_cmpuint(mail->labels, ==, 0);
}

static void
test_takes_linear_time(void)
{
	static const char *const pieces[] = { "a/../", "@", "%2e%2e/", ".",
		"http://a/", "\\", "[", ":", "\xc3\xbc", "?url=http://a/" };

	for (gsize i = 0; i < G_N_ELEMENTS(pieces); i++) {
		g_autoptr(GString) text = g_string_new("http://example.org/");
		g_autoptr(GString) host = g_string_new("http://");
		g_autoptr(ElmUrl) url = NULL;
		g_autoptr(ElmUrl) other = NULL;
		g_autoptr(ElmUrl) aim = NULL;

		while (text->len < 2000000) {
			g_string_append(text, pieces[i]);
			g_string_append(host, pieces[i]);
		}
		url = elm_url_parse(text->str, NULL);
		other = elm_url_parse(host->str, NULL);
		g_assert_nonnull(url);
		aim = elm_url_aim(url);
		g_assert_nonnull(aim);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/url/takes-links-apart-as-a-browser-does",
	    test_takes_links_apart_as_a_browser_does);
	g_test_add_func("/url/reads-hosts-in-every-notation",
	    test_reads_hosts_in_every_notation);
	g_test_add_func("/url/completes-what-has-no-scheme",
	    test_completes_what_has_no_scheme);
	g_test_add_func("/url/resolves-against-a-base",
	    test_resolves_against_a_base);
	g_test_add_func("/url/knows-domain-and-labels",
	    test_knows_domain_and_labels);
	g_test_add_func("/url/takes-linear-time", test_takes_linear_time);
	return g_test_run();
}
