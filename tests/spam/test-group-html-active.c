#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"

static const ElmGroupCase cases[] = {
	{ "HTML_FORM", TRUE,
	    ELM_CASE_HTML
	    "<form action=\"http://example.com/\"><input name=\"a\"></form>" },
	{ "HTML_FORM", FALSE,
	    ELM_CASE_HTML "<p>Fill in the &lt;form&gt;.</p>" },
	{ "HTML_PASSWORD", TRUE,
	    ELM_CASE_HTML "<form action=\"http://example.com/\"><input "
			  "type=\"password\" name=\"a\"></form>" },
	{ "HTML_PASSWORD", FALSE,
	    ELM_CASE_HTML "<form action=\"http://example.com/\"><input "
			  "type=\"text\" name=\"password\"></form>" },
	{ "HTML_REFRESH", TRUE,
	    ELM_CASE_HTML "<html><head><meta http-equiv=\"refresh\" "
			  "content=\"0;url=http://example.com/\"></"
			  "head><body>x</body></html>" },
	{ "HTML_REFRESH", FALSE,
	    ELM_CASE_HTML
	    "<html><head><meta http-equiv=\"content-type\" "
	    "content=\"text/html\"></head><body>x</body></html>" },
	{ "HTML_DATA_URI", TRUE,
	    ELM_CASE_HTML
	    "<p><a href=\"data:text/html;base64,PGI+eDwvYj4=\">open</a></p>" },
	{ "HTML_DATA_URI", FALSE,
	    ELM_CASE_HTML
	    "<p><a href=\"http://example.com/data:text/html\">open</a></p>" },
	{ "HTML_SCRIPT", TRUE,
	    ELM_CASE_HTML "<p>x</p><script>alert(1)</script>" },
	{ "HTML_SCRIPT", FALSE,
	    ELM_CASE_HTML "<p>A script: &lt;script&gt;</p>" },
	{ "HTML_FRAME", TRUE,
	    ELM_CASE_HTML "<iframe src=\"http://example.com/\"></iframe>" },
	{ "HTML_FRAME", FALSE, ELM_CASE_HTML "<p>An iframe is a frame.</p>" },
	{ "HTML_SVG", TRUE,
	    ELM_CASE_HTML "<svg><script>alert(1)</script></svg>" },
	{ "HTML_SVG", FALSE, ELM_CASE_HTML "<svg><circle r=\"1\"/></svg>" },
	{ "HTML_BASE", TRUE,
	    ELM_CASE_HTML
	    "<html><head><base href=\"http://example.com/\"></head><body><a "
	    "href=\"x\">x</a></body></html>" },
	{ "HTML_BASE", FALSE,
	    ELM_CASE_HTML "<html><head><title>base href</title></head><body><a "
			  "href=\"http://example.com/x\">x</a></body></html>" },
	{ "HTML_EXTERNAL_STYLE", TRUE,
	    ELM_CASE_HTML
	    "<html><head><link rel=\"stylesheet\" "
	    "href=\"http://example.com/a.css\"></head><body>x</body></html>" },
	{ "HTML_EXTERNAL_STYLE", FALSE,
	    ELM_CASE_HTML "<html><head><style>p { color: red "
			  "}</style></head><body><p>x</p></body></html>" },
	{ "HTML_BLINK", TRUE, ELM_CASE_HTML "<p><blink>free</blink></p>" },
	{ "HTML_BLINK", FALSE, ELM_CASE_HTML "<p><b>blink</b></p>" },
	{ "HTML_FORM_ELSEWHERE", TRUE,
	    ELM_CASE_HTML
	    "<form action=\"http://example.com/\"><input name=\"a\"></form>" },
	{ "HTML_FORM_ELSEWHERE", FALSE,
	    ELM_CASE_HTML "<form action=\"http://www.example.org/\"><input "
			  "name=\"a\"></form>" },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main(argv, &elm_group_html_active, cases,
	    G_N_ELEMENTS(cases));
}
