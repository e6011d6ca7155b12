#include "config.h"

#include "lib/content/auth-results.h"

#include <string.h>

static const char *const any[] = { "*", NULL };
static const char *const own[] = { "mx.example.org", NULL };

static ElmAuthResults *
read_results(const char *header, const char *const *trusted)
{
	g_autofree char *text = g_strconcat(header, "\n", NULL);
	g_autoptr(GBytes) raw = g_bytes_new(text, strlen(text));
	g_autoptr(ElmMessage) message = NULL;
	ElmLimits limits;

	elm_limits_init(&limits);
	message = elm_message_new(raw, &limits);
	return elm_auth_results_new(message, trusted);
}

#define RESULTS "Authentication-Results: "
#define GOOD RESULTS "mx.example.org; dkim=pass header.d=good.example\n"
#define MORE RESULTS "mx.example.org; spf=pass smtp.mailfrom=good.example\n"
#define FORGED RESULTS "mx.example.org; dmarc=pass header.from=bank.example\n"
#define OTHER RESULTS "other.example; dmarc=pass header.from=bank.example\n"
#define ENTRY                                                                  \
	"Received: from evil.example (evil.example [192.0.2.1])\n"             \
	" by mx.example.org; Thu, 22 Nov 2001 10:33:21 +0100\n"
#define INSIDE                                                                 \
	"Received: from localhost ([127.0.0.1]) by mx.example.org;\n"          \
	" Thu, 22 Nov 2001 10:33:21 +0100\n"
#define SENDER                                                                 \
	"Received: from x ([10.0.0.1]) by relay.evil.example;\n"               \
	" Thu, 22 Nov 2001 10:33:20 +0100\n"

/* What counts: "p" for the bank that is forged ("p-" a pass of nobody), "g" for
 * the good domain by DKIM, "s" by SPF. */
static const struct {
	const char *header;
	const char *own;
	const char *any;
} cases[] = {
	{ GOOD ENTRY SENDER, "g", "g" },
	{ ENTRY GOOD SENDER, "g", "g" },
	{ MORE INSIDE GOOD ENTRY SENDER, "gs", "gs" },
	{ ENTRY GOOD MORE SENDER, "gs", "gs" },
	{ GOOD ENTRY FORGED SENDER, "g", "g" },
	{ ENTRY GOOD SENDER FORGED, "g", "g" },
	{ ENTRY SENDER FORGED, "", "p" },
	{ GOOD ENTRY SENDER FORGED, "g", "g" },
	{ INSIDE ENTRY GOOD SENDER FORGED, "g", "g" },
	{ OTHER GOOD ENTRY, "g", "p" },
	{ OTHER ENTRY, "", "p" },
	{ RESULTS "mx.example.org; dmarc=pass\n" RESULTS
		  "other.example; header.from=bank.example\n",
	    "p-", "p-" },
	{ "ARC-" FORGED, "", "" },
	{ "X-" FORGED, "", "" },
	{ "Subject: x\n", "", "" },
	{ RESULTS "dkim=pass header.d=good.example\n" ENTRY SENDER FORGED, "",
	    "g" },
};

static void
check(const char *header, const char *const *trusted, const char *want)
{
	g_autoptr(ElmAuthResults) results = read_results(header, trusted);

	g_assert_cmpint(elm_auth_results_of(results, "dmarc"), ==,
	    strchr(want, 'p') != NULL ? ELM_AUTH_PASS : ELM_AUTH_NONE);
	g_assert_cmpint(elm_auth_results_of(results, "dkim"), ==,
	    strchr(want, 'g') != NULL ? ELM_AUTH_PASS : ELM_AUTH_NONE);
	g_assert_cmpint(elm_auth_results_of(results, "spf"), ==,
	    strchr(want, 's') != NULL ? ELM_AUTH_PASS : ELM_AUTH_NONE);
	g_assert_cmpint(elm_auth_results_vouch(results, "bank.example"), ==,
	    strchr(want, 'p') != NULL && strchr(want, '-') == NULL);
	g_assert_cmpint(elm_auth_results_vouch(results, "www.good.example"), ==,
	    *want == 'g');
}

static void
test_believes_only_what_stands_where_the_site_writes(void)
{
	static const char *const nobody[] = { NULL };

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		check(cases[i].header, own, cases[i].own);
		check(cases[i].header, any, cases[i].any);
		check(cases[i].header, nobody, "");
	}
}

static void
test_takes_the_best_of_several_signatures(void)
{
	g_autoptr(ElmAuthResults) results =
	    read_results(RESULTS "mx.example.org; dkim=fail header.d=a.example;"
				 " dkim=pass header.i=@b.example; "
				 "spf=neutral; spf=fail\n",
		own);

	g_assert_cmpint(elm_auth_results_of(results, "dkim"), ==,
	    ELM_AUTH_PASS);
	g_assert_cmpint(elm_auth_results_of(results, "spf"), ==, ELM_AUTH_FAIL);
	g_assert_false(elm_auth_results_vouch(results, "a.example"));
	g_assert_true(elm_auth_results_vouch(results, "B.example"));
	g_assert_cmpstr(elm_auth_results_at(results, 0)->server, ==,
	    "mx.example.org");
	g_assert_null(elm_auth_results_at(results, 4));
}

#define SPF "Received-SPF: pass (x: domain of a@good.example designates it)\n"

static void
test_takes_received_spf_where_nothing_else_speaks_of_it(void)
{
	static const struct {
		const char *header;
		ElmAuthResult own, any;
	} spf[] = {
		{ SPF GOOD ENTRY, ELM_AUTH_PASS, ELM_AUTH_PASS },
		{ SPF ENTRY, ELM_AUTH_NONE, ELM_AUTH_PASS },
		{ GOOD SPF ENTRY, ELM_AUTH_NONE, ELM_AUTH_PASS },
		{ SPF RESULTS "mx.example.org; spf=fail\n", ELM_AUTH_FAIL,
		    ELM_AUTH_FAIL },
		{ GOOD ENTRY SENDER SPF, ELM_AUTH_NONE, ELM_AUTH_NONE },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(spf); i++) {
		g_autoptr(ElmAuthResults) one =
		    read_results(spf[i].header, own);
		g_autoptr(ElmAuthResults) other =
		    read_results(spf[i].header, any);

		g_assert_cmpint(elm_auth_results_of(one, "spf"), ==,
		    spf[i].own);
		g_assert_cmpint(elm_auth_results_of(other, "spf"), ==,
		    spf[i].any);
	}
}

static void
test_reads_no_more_than_100(void)
{
	g_autoptr(GString) text = g_string_new(NULL);
	g_autoptr(ElmAuthResults) results = NULL;

	for (guint i = 0; i <= 100; i++)
		g_string_append(text, GOOD);
	results = read_results(text->str, own);
	g_assert_nonnull(elm_auth_results_at(results, 99));
	g_assert_null(elm_auth_results_at(results, 100));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/auth-results/"
			"believes-only-what-stands-where-the-site-writes",
	    test_believes_only_what_stands_where_the_site_writes);
	g_test_add_func("/auth-results/takes-the-best-of-several-signatures",
	    test_takes_the_best_of_several_signatures);
	g_test_add_func("/auth-results/"
			"takes-received-spf-where-nothing-else-speaks-of-it",
	    test_takes_received_spf_where_nothing_else_speaks_of_it);
	g_test_add_func("/auth-results/reads-no-more-than-100",
	    test_reads_no_more_than_100);
	return g_test_run();
}
