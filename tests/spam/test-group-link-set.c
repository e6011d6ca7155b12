#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"

static const ElmGroupCase cases[] = {
	{ "LINKS_SINGLE", TRUE,
	    ELM_CASE_HTML "<p>We think that this could be of interest: <a "
			  "href=\"http://example.com/\">more</a></p>\n" },
	{ "LINKS_SINGLE", FALSE,
	    ELM_CASE_HTML "<p>We think that this could be of interest: <a "
			  "href=\"http://www.example.org/\">more</a></p>\n" },
	{ "LINKS_SINGLE_SHORT", TRUE,
	    ELM_CASE_HTML "<p>We think that this could be of interest: <a "
			  "href=\"http://example.com/\">more</a></p>\n" },
	{ "LINKS_SINGLE_SHORT", FALSE,
	    ELM_CASE_HTML
	    "<p>This is a sentence of a text that goes on for a while. This is "
	    "a sentence of a text that goes on for a while. This is a sentence "
	    "of a text that goes on for a while. This is a sentence of a text "
	    "that goes on for a while. This is a sentence of a text that goes "
	    "on for a while. This is a sentence of a text that goes on for a "
	    "while. This is a sentence of a text that goes on for a while. "
	    "This is a sentence of a text that goes on for a while. </p>\n<a "
	    "href=\"http://example.com/\">x</a>" },
	{ "LINKS_NOTHING_ELSE", TRUE, ELM_CASE_PLAIN "http://example.com/\n" },
	{ "LINKS_NOTHING_ELSE", FALSE,
	    ELM_CASE_PLAIN "This is the page that we talked about last week, "
			   "when you were here: http://example.com/\n" },
	{ "LINKS_ALL_FOREIGN", TRUE,
	    ELM_CASE_HTML "<p>We think that this could be of interest: <a "
			  "href=\"http://example.com/\">more</a></p>\n<p>We "
			  "think that this could be of interest: <a "
			  "href=\"http://example.net/\">more</a></p>\n<p>We "
			  "think that this could be of interest: <a "
			  "href=\"http://example.net/2\">more</a></p>\n" },
	{ "LINKS_ALL_FOREIGN", FALSE,
	    ELM_CASE_HTML "<p>We think that this could be of interest: <a "
			  "href=\"http://example.com/\">more</a></p>\n<p>We "
			  "think that this could be of interest: <a "
			  "href=\"http://example.net/\">more</a></p>\n<p>We "
			  "think that this could be of interest: <a "
			  "href=\"http://example.org/\">more</a></p>\n" },
	{ "LINKS_ALL_OWN", TRUE,
	    ELM_CASE_HTML "<p>We think that this could be of interest: <a "
			  "href=\"http://example.org/\">more</a></p>\n<p>We "
			  "think that this could be of interest: <a "
			  "href=\"http://www.example.org/x\">more</a></p>\n" },
	{ "LINKS_ALL_OWN", FALSE,
	    ELM_CASE_HTML "<p>We think that this could be of interest: <a "
			  "href=\"http://example.org/\">more</a></p>\n<p>We "
			  "think that this could be of interest: <a "
			  "href=\"http://www.example.com/x\">more</a></p>\n" },
	{ "LINKS_ONE_FOREIGN_DOMAIN", TRUE,
	    ELM_CASE_HTML "<p>We think that this could be of interest: <a "
			  "href=\"http://example.com/\">more</a></p>\n<p>We "
			  "think that this could be of interest: <a "
			  "href=\"http://www.example.com/x\">more</a></p>\n" },
	{ "LINKS_ONE_FOREIGN_DOMAIN", FALSE,
	    ELM_CASE_HTML "<p>We think that this could be of interest: <a "
			  "href=\"http://example.net/\">more</a></p>\n<p>We "
			  "think that this could be of interest: <a "
			  "href=\"http://www.example.com/x\">more</a></p>\n" },
	{ "LINKS_ONE_TARGET_OFTEN", TRUE,
	    ELM_CASE_HTML "<p>We think that this could be of interest: <a "
			  "href=\"http://example.com/x\">more</a></p>\n<p>We "
			  "think that this could be of interest: <a "
			  "href=\"http://example.com/x\">more</a></p>\n<p>We "
			  "think that this could be of interest: <a "
			  "href=\"http://example.com/x\">more</a></p>\n<p>We "
			  "think that this could be of interest: <a "
			  "href=\"http://example.com/x\">more</a></p>\n" },
	{ "LINKS_ONE_TARGET_OFTEN", FALSE,
	    ELM_CASE_HTML "<p>We think that this could be of interest: <a "
			  "href=\"http://example.com/x\">more</a></p>\n<p>We "
			  "think that this could be of interest: <a "
			  "href=\"http://example.com/y\">more</a></p>\n<p>We "
			  "think that this could be of interest: <a "
			  "href=\"http://example.com/z\">more</a></p>\n" },
	{ "LINKS_MANY_DOMAINS", TRUE,
	    ELM_CASE_HTML "<p>We think that this could be of interest: <a "
			  "href=\"http://example-a.com/\">more</a></p>\n<p>We "
			  "think that this could be of interest: <a "
			  "href=\"http://example-b.com/\">more</a></p>\n<p>We "
			  "think that this could be of interest: <a "
			  "href=\"http://example-c.com/\">more</a></p>\n<p>We "
			  "think that this could be of interest: <a "
			  "href=\"http://example-d.com/\">more</a></p>\n<p>We "
			  "think that this could be of interest: <a "
			  "href=\"http://example-e.com/\">more</a></p>\n<p>We "
			  "think that this could be of interest: <a "
			  "href=\"http://example-f.com/\">more</a></p>\n<p>We "
			  "think that this could be of interest: <a "
			  "href=\"http://example-g.com/\">more</a></p>\n<p>We "
			  "think that this could be of interest: <a "
			  "href=\"http://example-h.com/\">more</a></p>\n<p>We "
			  "think that this could be of interest: <a "
			  "href=\"http://example-i.com/\">more</a></p>\n<p>We "
			  "think that this could be of interest: <a "
			  "href=\"http://example-j.com/\">more</a></p>\n" },
	{ "LINKS_MANY_DOMAINS", FALSE,
	    ELM_CASE_HTML "<p>We think that this could be of interest: <a "
			  "href=\"http://a.example.com/\">more</a></p>\n<p>We "
			  "think that this could be of interest: <a "
			  "href=\"http://b.example.com/\">more</a></p>\n<p>We "
			  "think that this could be of interest: <a "
			  "href=\"http://c.example.com/\">more</a></p>\n<p>We "
			  "think that this could be of interest: <a "
			  "href=\"http://d.example.com/\">more</a></p>\n<p>We "
			  "think that this could be of interest: <a "
			  "href=\"http://e.example.com/\">more</a></p>\n<p>We "
			  "think that this could be of interest: <a "
			  "href=\"http://f.example.com/\">more</a></p>\n<p>We "
			  "think that this could be of interest: <a "
			  "href=\"http://g.example.com/\">more</a></p>\n<p>We "
			  "think that this could be of interest: <a "
			  "href=\"http://h.example.com/\">more</a></p>\n<p>We "
			  "think that this could be of interest: <a "
			  "href=\"http://i.example.com/\">more</a></p>\n<p>We "
			  "think that this could be of interest: <a "
			  "href=\"http://j.example.com/\">more</a></p>\n" },
	{ "LINKS_ALL_PLAIN", TRUE,
	    ELM_CASE_HTML "<p>We think that this could be of interest: <a "
			  "href=\"http://example.com/\">more</a></p>\n<p>We "
			  "think that this could be of interest: <a "
			  "href=\"http://example.net/\">more</a></p>\n" },
	{ "LINKS_ALL_PLAIN", FALSE,
	    ELM_CASE_HTML "<p>We think that this could be of interest: <a "
			  "href=\"http://example.com/\">more</a></p>\n<p>We "
			  "think that this could be of interest: <a "
			  "href=\"https://example.net/\">more</a></p>\n" },
	{ "LINKS_ALL_SECURE", TRUE,
	    ELM_CASE_HTML "<p>We think that this could be of interest: <a "
			  "href=\"https://example.com/\">more</a></p>\n<p>We "
			  "think that this could be of interest: <a "
			  "href=\"https://example.net/\">more</a></p>\n<p>We "
			  "think that this could be of interest: <a "
			  "href=\"https://example.net/2\">more</a></p>\n" },
	{ "LINKS_ALL_SECURE", FALSE,
	    ELM_CASE_HTML "<p>We think that this could be of interest: <a "
			  "href=\"https://example.com/\">more</a></p>\n<p>We "
			  "think that this could be of interest: <a "
			  "href=\"https://example.net/\">more</a></p>\n<p>We "
			  "think that this could be of interest: <a "
			  "href=\"http://example.net/2\">more</a></p>\n" },
	{ "LINKS_ONLY_MAIL", TRUE,
	    ELM_CASE_HTML
	    "<p>We think that this could be of interest: <a "
	    "href=\"mailto:x@example.com?subject=yes\">more</a></p>\n" },
	{ "LINKS_ONLY_MAIL", FALSE,
	    ELM_CASE_HTML "<p>We think that this could be of interest: <a "
			  "href=\"mailto:x@example.com\">more</a></p>\n" },
	{ "LINKS_ONLY_PHONE", TRUE,
	    ELM_CASE_HTML "<p>We think that this could be of interest: <a "
			  "href=\"tel:+1-555-0100\">more</a></p>\n" },
	{ "LINKS_ONLY_PHONE", FALSE,
	    ELM_CASE_HTML "<p>We think that this could be of interest: <a "
			  "href=\"tel:+1-555-0100\">more</a></p>\n<p>We think "
			  "that this could be of interest: <a "
			  "href=\"http://example.com/\">more</a></p>\n" },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main(argv, &elm_group_link_set, cases,
	    G_N_ELEMENTS(cases));
}
