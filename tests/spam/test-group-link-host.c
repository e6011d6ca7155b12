#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"

static const ElmGroupCase cases[] = {
	{ "LINK_NUMERIC", TRUE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"http://192.0.2.7/x\">see</a> please.</p>\n" },
	{ "LINK_NUMERIC", FALSE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"http://192-0-2-7.example.org/x\">see</a> "
	    "please.</p>\n" },
	{ "LINK_ODD_NUMERIC", TRUE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"http://3221225991/x\">see</a> please.</p>\n" },
	{ "LINK_ODD_NUMERIC", TRUE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"http://0xc0.0.2.7/x\">see</a> please.</p>\n" },
	{ "LINK_ODD_NUMERIC", FALSE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"http://192.0.2.7/x\">see</a> please.</p>\n" },
	{ "LINK_ESCAPED_HOST", TRUE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"http://ex%61mple.org/\">see</a> please.</p>\n" },
	{ "LINK_ESCAPED_HOST", FALSE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"http://example.org/ex%61mple\">see</a> "
	    "please.</p>\n" },
	{ "LINK_PUNYCODE", TRUE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"http://xn--mnchen-3ya.example/\">see</a> "
	    "please.</p>\n" },
	{ "LINK_PUNYCODE", FALSE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"http://x-n.example/xn--mnchen-3ya\">see</a> "
	    "please.</p>\n" },
	{ "LINK_CONFUSABLE", TRUE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"http://xn--pypl-53dc.example/\">see</a> "
	    "please.</p>\n" },
	{ "LINK_CONFUSABLE", FALSE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"http://xn--mnchen-3ya.example/\">see</a> "
	    "please.</p>\n" },
	{ "LINK_PORT", TRUE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"http://example.org:8081/\">see</a> "
	    "please.</p>\n" },
	{ "LINK_PORT", FALSE,
	    ELM_CASE_HTML "<p>Read <a href=\"http://example.org:80/\">see</a> "
			  "please.</p>\n" },
	{ "LINK_MANY_LABELS", TRUE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"http://a.b.c.d.example.org/\">see</a> "
	    "please.</p>\n" },
	{ "LINK_MANY_LABELS", FALSE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"http://a.b.c.example.org/a.b.c.d.e\">see</a> "
	    "please.</p>\n" },
	{ "LINK_LONG_HOST", TRUE,
	    ELM_CASE_HTML
	    "<p>Read <a "
	    "href=\"http://"
	    "a-host-of-a-name-that-nobody-would-type-ever.and-still-more-of-it."
	    "example.org/\">see</a> please.</p>\n" },
	{ "LINK_LONG_HOST", FALSE,
	    ELM_CASE_HTML "<p>Read <a "
			  "href=\"http://example.org/"
			  "a-path-may-be-as-long-as-it-likes-and-nobody-minds-"
			  "that-at-all-does-he\">see</a> please.</p>\n" },
	{ "LINK_RANDOM_DOMAIN", TRUE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"http://xqzvkjwpd.com/\">see</a> please.</p>\n" },
	{ "LINK_RANDOM_DOMAIN", FALSE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"http://xqzvkjwpd.example.com/\">see</a> "
	    "please.</p>\n" },
	{ "LINK_RANDOM_HOST", TRUE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"http://xqzvkjwpd.example.com/\">see</a> "
	    "please.</p>\n" },
	{ "LINK_RANDOM_HOST", FALSE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"http://documentation.example.com/\">see</a> "
	    "please.</p>\n" },
	{ "LINK_DIGITS_DOMAIN", TRUE,
	    ELM_CASE_HTML "<p>Read <a href=\"http://shop202388.com/\">see</a> "
			  "please.</p>\n" },
	{ "LINK_DIGITS_DOMAIN", FALSE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"http://shop2023.com/202388\">see</a> "
	    "please.</p>\n" },
	{ "LINK_HYPHENS", TRUE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"http://a-very-cheap-shop.com/\">see</a> "
	    "please.</p>\n" },
	{ "LINK_HYPHENS", FALSE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"http://very-cheap-shop.com/a-b-c-d-e\">see</a> "
	    "please.</p>\n" },
	{ "LINK_DOMAIN_INSIDE", TRUE,
	    ELM_CASE_HTML "<p>Read <a "
			  "href=\"http://www.example.com.shop.example.net/"
			  "\">see</a> please.</p>\n" },
	{ "LINK_DOMAIN_INSIDE", FALSE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"http://www.example.com/example.net\">see</a> "
	    "please.</p>\n" },
	{ "LINK_LURE_HOST", TRUE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"http://webmail-verify.example.com/\">see</a> "
	    "please.</p>\n" },
	{ "LINK_LURE_HOST", FALSE,
	    ELM_CASE_HTML "<p>Read <a "
			  "href=\"http://verifications-of-theorems.example.com/"
			  "\">see</a> please.</p>\n" },
	{ "LINK_ABUSED_TLD", TRUE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"http://example.top/\">see</a> please.</p>\n" },
	{ "LINK_ABUSED_TLD", FALSE,
	    ELM_CASE_HTML "<p>Read <a href=\"http://top.example.org/\">see</a> "
			  "please.</p>\n" },
	{ "LINK_CHEAP_TLD", TRUE,
	    ELM_CASE_HTML "<p>Read <a href=\"http://example.online/\">see</a> "
			  "please.</p>\n" },
	{ "LINK_CHEAP_TLD", FALSE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"http://online.example.org/\">see</a> "
	    "please.</p>\n" },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main(argv, &elm_group_link_host, cases,
	    G_N_ELEMENTS(cases));
}
