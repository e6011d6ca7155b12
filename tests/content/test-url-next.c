#include "config.h"

#include "lib/content/url-next.h"

#include <string.h>

static void
test_follows_what_carries_its_aim(void)
{
	static const struct {
		const char *text, *aim;
		guint mark;
	} cases[] = {
		{ "https://eur01.safelinks.protection.outlook.com/?url=https%3A"
		  "%2F%2Fexample.org%2Fa%3Fb&data=05%7C01&reserved=0",
		    "https://example.org/a?b", ELM_URL_WRAPPED },
		{ "https://urldefense.proofpoint.com/v1/url?u=http://"
		  "example.org/a&k=x",
		    "http://example.org/a", ELM_URL_WRAPPED },
		{ "https://urldefense.proofpoint.com/v2/url?u=http-3A__www."
		  "example.org_a-3Fb-3Dc&d=DwMF",
		    "http://www.example.org/a?b=c", ELM_URL_WRAPPED },
		{ "https://urldefense.com/v3/__https://example.org/"
		  "a*b**Cc__;Kz09PT0!!xyz!abc$",
		    "https://example.org/a+b====c", ELM_URL_WRAPPED },
		{ "https://urldefense.com/v3/__https:/example.org/__;!!x",
		    "https://example.org/", ELM_URL_WRAPPED },
		{ "https://linkprotect.cudasvc.com/url?a=https%3a%2f%2f"
		  "example.org%2fa&c=E,1",
		    "https://example.org/a", ELM_URL_WRAPPED },
		{ "https://protect-eu.mimecast.com/s/AbCd?domain=example.org",
		    NULL, ELM_URL_WRAPPED },
		{ "https://secure-web.cisco.com/1x_y/https%3A%2F%2Fexample.org"
		  "%2Fa",
		    "https://example.org/a", ELM_URL_WRAPPED },
		{ "https://www.google.com/url?sa=t&q=http://example.org/&x=1",
		    "http://example.org/", ELM_URL_REDIRECT },
		{ "https://www.google.co.uk/url?url=http://example.org/",
		    "http://example.org/", ELM_URL_REDIRECT },
		{ "https://www.google.com/amp/s/example.org/a",
		    "https://example.org/a", ELM_URL_REDIRECT },
		{ "https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2F"
		  "&h=x",
		    "https://example.org/", ELM_URL_REDIRECT },
		{ "https://www.youtube.com/redirect?event=x&q=https%3A%2F%2F"
		  "example.org%2F",
		    "https://example.org/", ELM_URL_REDIRECT },
		{ "https://www.linkedin.com/redir/redirect?url=http%3A%2F%2F"
		  "example%2Eorg",
		    "http://example.org/", ELM_URL_REDIRECT },
		{ "https://www.bing.com/ck/a?!&&p=x&u="
		  "a1aHR0cHM6Ly9leGFtcGxlLm9yZy9h&ntb=1",
		    "https://example.org/a", ELM_URL_REDIRECT },
		{ "https://adclick.g.doubleclick.net/pcs/click?xai=x&adurl="
		  "https://example.org",
		    "https://example.org/", ELM_URL_REDIRECT },
		{ "https://r.search.yahoo.com/_ylt=x/RU=https%3a%2f%2f"
		  "example.org%2fa/RK=2/RS=x",
		    "https://example.org/a", ELM_URL_REDIRECT },
		{ "https://track.example.com/c?id=1&redirect=https%253A%252F"
		  "%252Fexample.org%252F",
		    "https://example.org/", ELM_URL_REDIRECT },
		{ "https://track.example.com/c?u=aHR0cHM6Ly9leGFtcGxlLm9yZy8=",
		    "https://example.org/", ELM_URL_REDIRECT },
		{ "https://www-my--site-example-org.translate.goog/a?b",
		    "https://www.my-site.example.org/a?b", ELM_URL_REDIRECT },
		{ "https://track.example.com/?https://example.org/",
		    "https://example.org/", ELM_URL_REDIRECT },
		{ "https://www.example.com/?url=/local", NULL, 0 },
		{ "https://www.example.com/?surl=http://example.org/", NULL,
		    0 },
		{ "https://www.notgoogle.com/amp/s/example.org", NULL, 0 },
		{ "mailto:a@example.org?url=http://example.org", NULL, 0 },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(ElmUrl) url = elm_url_parse(cases[i].text, NULL);
		g_autoptr(ElmUrl) want =
		    elm_url_parse(cases[i].aim != NULL ? cases[i].aim
						       : cases[i].text,
			NULL);
		g_autoptr(ElmUrl) aim = elm_url_aim(url);

		g_assert_cmpstr(aim->scheme, ==, want->scheme);
		g_assert_cmpstr(aim->host, ==, want->host);
		g_assert_cmpstr(aim->path, ==, want->path);
		g_assert_cmphex(url->marks &
				    (ELM_URL_WRAPPED | ELM_URL_REDIRECT),
		    ==, cases[i].mark);
	}
}

static void
test_follows_at_most_five_steps(void)
{
	g_autoptr(GString) text = g_string_new(NULL);
	g_autoptr(ElmUrl) url = NULL;
	g_autoptr(ElmUrl) aim = NULL;

	for (guint i = 0; i < 7; i++)
		g_string_append_printf(text, "http://h%u.example/?u=", i);
	url = elm_url_parse(text->str, NULL);
	aim = elm_url_aim(url);
	g_assert_cmpstr(aim->host, ==, "h5.example");
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/url-next/follows-what-carries-its-aim",
	    test_follows_what_carries_its_aim);
	g_test_add_func("/url-next/follows-at-most-five-steps",
	    test_follows_at_most_five_steps);
	return g_test_run();
}
