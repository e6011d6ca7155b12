#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"

static const ElmGroupCase cases[] = {
	{ "LINK_TEXT_OTHER", TRUE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"http://example.net/\">www.example.com</a> "
	    "please.</p>\n" },
	{ "LINK_TEXT_OTHER", TRUE,
	    ELM_CASE_HTML "<p>Read <a "
			  "href=\"http://example.net/\">https://example.com/"
			  "login</a> please.</p>\n" },
	{ "LINK_TEXT_OTHER", FALSE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"http://www.example.com/x\">example.com/x</a> "
	    "please.</p>\n" },
	{ "LINK_TEXT_OTHER", FALSE,
	    ELM_CASE_HTML "<p>Read <a href=\"http://example.net/\">our page at "
			  "www.example.com, and more</a> please.</p>\n" },
	{ "LINK_TEXT_SENDER", TRUE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"http://example.net/\">www.example.org</a> "
	    "please.</p>\n" },
	{ "LINK_TEXT_SENDER", FALSE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"http://example.net/\">www.example.com</a> "
	    "please.</p>\n" },
	{ "LINK_TEXT_SECURE", TRUE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"http://example.com/\">https://example.com/</a> "
	    "please.</p>\n" },
	{ "LINK_TEXT_SECURE", FALSE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"https://example.com/\">http://example.com/</a> "
	    "please.</p>\n" },
	{ "LINK_TEXT_ADDRESS", TRUE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"http://example.com/\">ann@example.com</a> "
	    "please.</p>\n" },
	{ "LINK_TEXT_ADDRESS", FALSE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"mailto:ann@example.com\">ann@example.com</a> "
	    "please.</p>\n" },
	{ "LINK_TEXT_LURE", TRUE,
	    ELM_CASE_HTML "<p>Read <a href=\"http://example.com/\">Click HERE "
			  "&raquo;</a> please.</p>\n" },
	{ "LINK_TEXT_LURE", TRUE,
	    ELM_CASE_HTML "<p>Read <a href=\"http://example.com/\">Jetzt "
			  "best\303\244tigen</a> please.</p>\n" },
	{ "LINK_TEXT_LURE", FALSE,
	    ELM_CASE_HTML "<p>Read <a href=\"http://example.com/\">what we "
			  "sell here</a> please.</p>\n" },
	{ "LINK_HIDDEN", TRUE,
	    ELM_CASE_HTML "<p>Hello <span style=\"display:none\"><a "
			  "href=\"http://example.com/\">more</a></span></p>" },
	{ "LINK_HIDDEN", FALSE,
	    ELM_CASE_HTML "<p>Hello <span><a "
			  "href=\"http://example.com/\">more</a></span></p>" },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main(argv, &elm_group_link_text, cases,
	    G_N_ELEMENTS(cases));
}
