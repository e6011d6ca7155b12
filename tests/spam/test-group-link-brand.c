#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"

static const ElmGroupCase cases[] = {
	{ "LINKS_NOT_OF_BRAND", TRUE,
	    "From: \"PayPal\" <ann@example.org>\nTo: "
	    "<reader@example.net>\nSubject: hello\nMIME-Version: "
	    "1.0\nContent-Type: text/html; charset=utf-8\n\n<p><a "
	    "href=\"http://example.com/\">see</a></p>\n" },
	{ "LINKS_NOT_OF_BRAND", FALSE,
	    "From: \"PayPal\" <ann@example.org>\nTo: "
	    "<reader@example.net>\nSubject: hello\nMIME-Version: "
	    "1.0\nContent-Type: text/html; charset=utf-8\n\n<p><a "
	    "href=\"https://www.paypal.com/x\">see</a></p>\n" },
	{ "LINKS_NOT_OF_BRAND", FALSE,
	    "From: \"Ann\" <ann@example.org>\nTo: "
	    "<reader@example.net>\nSubject: hello\nMIME-Version: "
	    "1.0\nContent-Type: text/html; charset=utf-8\n\n<p><a "
	    "href=\"http://example.com/\">see</a></p>\n" },
	{ "LINK_BRAND_LOOKALIKE", TRUE,
	    ELM_CASE_HTML "<p>Read <a href=\"http://www.paypa1.com/\">see</a> "
			  "please.</p>\n" },
	{ "LINK_BRAND_LOOKALIKE", FALSE,
	    ELM_CASE_HTML "<p>Read <a href=\"http://www.paypal.com/\">see</a> "
			  "please.</p>\n" },
	{ "LINK_BRAND_COMBO", TRUE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"http://paypal-login.com/\">see</a> "
	    "please.</p>\n" },
	{ "LINK_BRAND_COMBO", FALSE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"http://pal-login.com/\">see</a> please.</p>\n" },
	{ "LINK_BRAND_SUBDOMAIN", TRUE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"http://www.paypal.com.example.net/\">see</a> "
	    "please.</p>\n" },
	{ "LINK_BRAND_SUBDOMAIN", FALSE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"http://example.net/www.paypal.com\">see</a> "
	    "please.</p>\n" },
	{ "LINK_BRAND_OWN", TRUE,
	    ELM_CASE_HTML "<p>Read <a href=\"http://www.examp1e.org/\">see</a> "
			  "please.</p>\n" },
	{ "LINK_BRAND_OWN", FALSE,
	    ELM_CASE_HTML "<p>Read <a href=\"http://www.example.org/\">see</a> "
			  "please.</p>\n" },
	{ "LINK_BRAND_SENDER", TRUE,
	    ELM_CASE_HTML "<p>Read <a href=\"http://www.examp1e.org/\">see</a> "
			  "please.</p>\n" },
	{ "LINK_BRAND_SENDER", FALSE,
	    ELM_CASE_HTML "<p>Read <a href=\"http://www.simple.org/\">see</a> "
			  "please.</p>\n" },
	{ "LINK_BRAND_TEXT", TRUE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"http://example.com/\">www.paypal.com</a> "
	    "please.</p>\n" },
	{ "LINK_BRAND_TEXT", FALSE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"http://example.com/\">www.example.net</a> "
	    "please.</p>\n" },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main_site(argv, &elm_group_link_brand, cases,
	    G_N_ELEMENTS(cases));
}
