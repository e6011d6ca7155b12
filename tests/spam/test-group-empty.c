#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"

static const ElmGroupCase cases[] = {
	{ "EMPTY_BODY", TRUE, ELM_CASE_PLAIN "\n \n" },
	{ "EMPTY_BODY", FALSE, ELM_CASE_PLAIN "Yes.\n" },
	{ "EMPTY_BUT_ATTACHMENT", TRUE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\n\n "
	    "\n\n--=_part\nContent-Type: application/pdf; "
	    "name=\"a.pdf\"\nContent-Disposition: attachment; "
	    "filename=\"a.pdf\"\nContent-Transfer-Encoding: "
	    "7bit\n\n%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 "
	    "0 obj <</Type/Pages/Kids[]/Count 0>> endobj\ntrailer <</Root 1 0 "
	    "R>>\n%%EOF\n--=_part--\n" },
	{ "EMPTY_BUT_ATTACHMENT", FALSE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: text/plain\n\nSee "
	    "the file.\n--=_part\nContent-Type: application/pdf; "
	    "name=\"a.pdf\"\nContent-Disposition: attachment; "
	    "filename=\"a.pdf\"\nContent-Transfer-Encoding: "
	    "7bit\n\n%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 "
	    "0 obj <</Type/Pages/Kids[]/Count 0>> endobj\ntrailer <</Root 1 0 "
	    "R>>\n%%EOF\n--=_part--\n" },
	{ "EMPTY_BUT_LINK", TRUE,
	    ELM_CASE_HTML
	    "<p>Hi!</p><a href=\"http://example.com/\">here</a>" },
	{ "EMPTY_BUT_LINK", FALSE,
	    ELM_CASE_HTML "<p>This is the page that we spoke of last "
			  "week:</p><a href=\"http://example.com/\">here</a>" },
	{ "EMPTY_QUESTION", TRUE, ELM_CASE_PLAIN "Are you at your desk?\n" },
	{ "EMPTY_QUESTION", FALSE,
	    ELM_CASE_PLAIN "Are you at your desk? http://example.com/\n" },
	{ "EMPTY_QUESTION", FALSE,
	    "From: ann@example.org\nSubject: Re: hello\nIn-Reply-To: "
	    "<1@example.net>\nMIME-Version: 1.0\nContent-Type: "
	    "text/plain\n\nAre you at your desk?\n" },
	{ "EMPTY_PAGE", TRUE,
	    ELM_CASE_HTML "<html><body><table><tr><td><img "
			  "src=\"http://example.com/a.png\"></td></tr></"
			  "table></body></html>" },
	{ "EMPTY_PAGE", FALSE,
	    ELM_CASE_HTML "<html><body><table><tr><td>Hello</td></tr></table></"
			  "body></html>" },
	{ "EMPTY_SUBJECT", TRUE,
	    "From: ann@example.org\nSubject:  \n\nhello\n" },
	{ "EMPTY_SUBJECT", FALSE, ELM_CASE_PLAIN "hello" },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main(argv, &elm_group_empty, cases,
	    G_N_ELEMENTS(cases));
}
