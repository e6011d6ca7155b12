#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"

static const ElmGroupCase cases[] = {
	{ "LINK_USER_INFO", TRUE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"http://www.example.com@example.net/\">see</a> "
	    "please.</p>\n" },
	{ "LINK_USER_INFO", FALSE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"http://example.net/www.example.com@x\">see</a> "
	    "please.</p>\n" },
	{ "LINK_BACKSLASH", TRUE,
	    ELM_CASE_HTML "<p>Read <a href=\"http:\\\\example.net\\x\">see</a> "
			  "please.</p>\n" },
	{ "LINK_BACKSLASH", FALSE,
	    ELM_CASE_HTML "<p>Read <a href=\"http://example.net/a\\b\">see</a> "
			  "please.</p>\n" },
	{ "LINK_BACKSLASH", FALSE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"http://example.net/x\">see</a> please.</p>\n" },
	{ "LINK_NESTED", TRUE,
	    ELM_CASE_HTML "<p>Read <a "
			  "href=\"http://example.net/go/http://example.com/"
			  "\">see</a> please.</p>\n" },
	{ "LINK_NESTED", FALSE,
	    ELM_CASE_HTML "<p>Read <a "
			  "href=\"http://example.net/go/http/example.com/"
			  "\">see</a> please.</p>\n" },
	{ "LINK_PROGRAM", TRUE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"http://example.net/setup.exe\">see</a> "
	    "please.</p>\n" },
	{ "LINK_PROGRAM", TRUE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"http://example.net/a/invoice.scr?x=1\">see</a> "
	    "please.</p>\n" },
	{ "LINK_PROGRAM", FALSE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"http://example.net/exe.html\">see</a> "
	    "please.</p>\n" },
	{ "LINK_PROGRAM", FALSE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"http://example.net/?site=example.com\">see</a> "
	    "please.</p>\n" },
	{ "LINK_ARCHIVE", TRUE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"http://example.net/invoice.zip\">see</a> "
	    "please.</p>\n" },
	{ "LINK_ARCHIVE", FALSE,
	    ELM_CASE_HTML "<p>Read <a href=\"http://example.net/zip/\">see</a> "
			  "please.</p>\n" },
	{ "LINK_PAGE_FILE", TRUE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"http://example.net/a.html#top\">see</a> "
	    "please.</p>\n" },
	{ "LINK_PAGE_FILE", FALSE,
	    ELM_CASE_HTML "<p>Read <a href=\"http://example.net/html\">see</a> "
			  "please.</p>\n" },
	{ "LINK_SCRIPT_FILE", TRUE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"http://example.net/go.php?id=1\">see</a> "
	    "please.</p>\n" },
	{ "LINK_SCRIPT_FILE", FALSE,
	    ELM_CASE_HTML "<p>Read <a href=\"http://example.net/php/\">see</a> "
			  "please.</p>\n" },
	{ "LINK_INVADED", TRUE,
	    ELM_CASE_HTML "<p>Read <a "
			  "href=\"http://example.net/wp-content/plugins/x/"
			  "\">see</a> please.</p>\n" },
	{ "LINK_INVADED", FALSE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"http://example.net/content/\">see</a> "
	    "please.</p>\n" },
	{ "LINK_LURE_PATH", TRUE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"http://example.net/webscr/verify/\">see</a> "
	    "please.</p>\n" },
	{ "LINK_LURE_PATH", FALSE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"http://example.net/article/verified\">see</a> "
	    "please.</p>\n" },
	{ "LINK_RANDOM_PATH", TRUE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"http://example.net/x7k2q9w4z8r1t5/\">see</a> "
	    "please.</p>\n" },
	{ "LINK_RANDOM_PATH", FALSE,
	    ELM_CASE_HTML "<p>Read <a "
			  "href=\"http://example.net/understanding/"
			  "?x=x7k2q9w4z8r1t5\">see</a> please.</p>\n" },
	{ "LINK_ESCAPED_LETTERS", TRUE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"http://example.net/%69%6e%64%65%78\">see</a> "
	    "please.</p>\n" },
	{ "LINK_ESCAPED_LETTERS", FALSE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"http://example.net/a%20b%2Fc%3F%26%3D\">see</a> "
	    "please.</p>\n" },
	{ "LINK_ENDLESS", TRUE,
	    ELM_CASE_HTML
	    "<p>Read <a "
	    "href=\"http://example.net/abcdefghij/abcdefghij/abcdefghij/"
	    "abcdefghij/abcdefghij/abcdefghij/abcdefghij/abcdefghij/abcdefghij/"
	    "abcdefghij/abcdefghij/abcdefghij/abcdefghij/abcdefghij/abcdefghij/"
	    "abcdefghij/abcdefghij/abcdefghij/abcdefghij/abcdefghij/abcdefghij/"
	    "abcdefghij/abcdefghij/abcdefghij/abcdefghij/abcdefghij/abcdefghij/"
	    "abcdefghij/abcdefghij/abcdefghij/abcdefghij/abcdefghij/abcdefghij/"
	    "abcdefghij/abcdefghij/abcdefghij/abcdefghij/abcdefghij/abcdefghij/"
	    "abcdefghij/abcdefghij/abcdefghij/abcdefghij/abcdefghij/abcdefghij/"
	    "abcdefghij/abcdefghij/abcdefghij/abcdefghij/abcdefghij/abcdefghij/"
	    "abcdefghij/abcdefghij/abcdefghij/abcdefghij/abcdefghij/abcdefghij/"
	    "abcdefghij/abcdefghij/abcdefghij/abcdefghij/abcdefghij/abcdefghij/"
	    "abcdefghij/abcdefghij/abcdefghij/abcdefghij/abcdefghij/abcdefghij/"
	    "abcdefghij/abcdefghij/abcdefghij/abcdefghij/abcdefghij/abcdefghij/"
	    "abcdefghij/abcdefghij/abcdefghij/abcdefghij/abcdefghij/abcdefghij/"
	    "abcdefghij/abcdefghij/abcdefghij/abcdefghij/abcdefghij/abcdefghij/"
	    "abcdefghij/abcdefghij/abcdefghij/abcdefghij/abcdefghij/abcdefghij/"
	    "abcdefghij/abcdefghij/abcdefghij/abcdefghij/abcdefghij/abcdefghij/"
	    "abcdefghij/\">see</a> please.</p>\n" },
	{ "LINK_ENDLESS", FALSE,
	    ELM_CASE_HTML
	    "<p>Read <a "
	    "href=\"http://example.net/abcdefghij/abcdefghij/abcdefghij/"
	    "abcdefghij/abcdefghij/abcdefghij/abcdefghij/abcdefghij/abcdefghij/"
	    "abcdefghij/abcdefghij/abcdefghij/abcdefghij/abcdefghij/abcdefghij/"
	    "abcdefghij/abcdefghij/abcdefghij/abcdefghij/abcdefghij/\">see</a> "
	    "please.</p>\n" },
	{ "LINK_SCHEME", TRUE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"javascript:alert(1)\">see</a> please.</p>\n" },
	{ "LINK_SCHEME", TRUE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"search-ms:query=x\">see</a> please.</p>\n" },
	{ "LINK_SCHEME", FALSE,
	    ELM_CASE_HTML
	    "<p>Read <a href=\"http://example.net/javascript:alert\">see</a> "
	    "please.</p>\n" },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main(argv, &elm_group_link_form, cases,
	    G_N_ELEMENTS(cases));
}
