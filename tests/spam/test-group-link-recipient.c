#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"

static const ElmGroupCase cases[] = {
	{ "LINK_TO_RECIPIENT", TRUE,
	    ELM_CASE_HTML "<p>Read <a "
			  "href=\"http://example.com/"
			  "?to=Reader%40example.net\">see</a> please.</p>\n" },
	{ "LINK_TO_RECIPIENT", FALSE,
	    ELM_CASE_HTML "<p>Read <a "
			  "href=\"http://example.com/"
			  "?to=reader&at=example.net\">see</a> please.</p>\n" },
	{ "LINK_TO_FRAGMENT", TRUE,
	    ELM_CASE_HTML "<p>Read <a "
			  "href=\"http://example.com/"
			  "x#reader@example.net\">see</a> please.</p>\n" },
	{ "LINK_TO_FRAGMENT", FALSE,
	    ELM_CASE_HTML "<p>Read <a "
			  "href=\"http://example.com/"
			  "?reader@example.net#x\">see</a> please.</p>\n" },
	{ "LINK_TO_BASE64", TRUE,
	    ELM_CASE_HTML "<p>Read <a "
			  "href=\"http://example.com/"
			  "cmVhZGVyQGV4YW1wbGUubmV0\">see</a> please.</p>\n" },
	{ "LINK_TO_BASE64", FALSE,
	    ELM_CASE_HTML "<p>Read <a "
			  "href=\"http://example.com/"
			  "cmVhZGVyQGV4YW1wbGUub3Jn\">see</a> please.</p>\n" },
	{ "LINK_TO_HEX", TRUE,
	    ELM_CASE_HTML
	    "<p>Read <a "
	    "href=\"http://example.com/"
	    "726561646572406578616d706c652e6e6574\">see</a> please.</p>\n" },
	{ "LINK_TO_HEX", FALSE,
	    ELM_CASE_HTML
	    "<p>Read <a "
	    "href=\"http://example.com/"
	    "726561646572406578616d706c652e6f7267\">see</a> please.</p>\n" },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main(argv, &elm_group_link_recipient, cases,
	    G_N_ELEMENTS(cases));
}
