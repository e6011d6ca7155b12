#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"

static const ElmGroupCase cases[] = {
	{ "MIME_NO_VERSION", TRUE,
	    "From: ann@example.org\nSubject: hello\nContent-Type: "
	    "text/plain\n\nhello\n" },
	{ "MIME_NO_VERSION", FALSE,
	    "From: ann@example.org\nSubject: hello\n\nhello\n" },
	{ "MIME_ODD_VERSION", TRUE,
	    "From: ann@example.org\nSubject: hello\nMIME-Version: "
	    "1.1\nContent-Type: text/plain\n\nhello\n" },
	{ "MIME_ODD_VERSION", FALSE,
	    "From: ann@example.org\nSubject: hello\nMIME-Version: 1.0 (made by "
	    "hand)\nContent-Type: text/plain\n\nhello\n" },
	{ "MIME_HTML", TRUE,
	    "From: ann@example.org\nSubject: hello\nMIME-Version: "
	    "1.0\nContent-Type: text/html; charset=utf-8\n\nhello\n" },
	{ "MIME_HTML", FALSE,
	    "From: ann@example.org\nSubject: hello\nMIME-Version: "
	    "1.0\nContent-Type: text/plain\n\nhello\n" },
	{ "MIME_HTML", TRUE,
	    "From: ann@example.org\nSubject: hello\nMIME-Version: "
	    "1.0\nContent-Type: text/html\n\nhello\n" },
	{ "MIME_HTML_CAPITALS", TRUE,
	    "From: ann@example.org\nSubject: hello\nMIME-Version: "
	    "1.0\nContent-Type: Text/HTML\n\nhello\n" },
	{ "MIME_HTML_CAPITALS", FALSE,
	    "From: ann@example.org\nSubject: hello\nMIME-Version: "
	    "1.0\nContent-Type: TEXT/PLAIN\n\nhello\n" },
	{ "MIME_HTML_NO_CHARSET", TRUE,
	    "From: ann@example.org\nSubject: hello\nMIME-Version: "
	    "1.0\nContent-Type: text/html\n\nhello\n" },
	{ "MIME_HTML_NO_CHARSET", FALSE,
	    "From: ann@example.org\nSubject: hello\nMIME-Version: "
	    "1.0\nContent-Type: text/html; CHARSET=\"utf-8\"\n\nhello\n" },
	{ "MIME_ONE_PART", TRUE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: "
	    "text/plain\n\na\n--=_part--\n" },
	{ "MIME_ONE_PART", FALSE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: "
	    "text/plain\n\na\n--=_part\nContent-Type: "
	    "text/plain\n\nb\n--=_part--\n" },
	{ "MIME_RELATED_TO_NOTHING", TRUE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/related; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: "
	    "text/html\n\n<p>a</p>\n--=_part--\n" },
	{ "MIME_RELATED_TO_NOTHING", FALSE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/related; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: "
	    "text/html\n\n<p>a</p>\n--=_part\nContent-Type: "
	    "image/gif\nContent-Transfer-Encoding: "
	    "base64\n\nR0lGODlhAQABAIAAAAAAAP///"
	    "yH5BAEAAAAALAAAAAABAAEAAAIBRAA7\n--=_part--\n" },
	{ "MIME_NO_CHOICE", TRUE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/alternative; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: "
	    "text/html\n\n<p>a</p>\n--=_part--\n" },
	{ "MIME_NO_CHOICE", FALSE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/alternative; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: "
	    "text/plain\n\na\n--=_part\nContent-Type: "
	    "text/html\n\n<p>a</p>\n--=_part--\n" },
	{ "MIME_BOUNDARY_SHORT", TRUE,
	    "From: ann@example.org\nSubject: hello\nMIME-Version: "
	    "1.0\nContent-Type: multipart/mixed; "
	    "boundary=abc\n\n--abc\n\nhello\n--abc--\n" },
	{ "MIME_BOUNDARY_SHORT", FALSE,
	    "From: ann@example.org\nSubject: hello\nMIME-Version: "
	    "1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"abcdefghijkl\"\n\n--abcdefghijkl\n\nhello\n--"
	    "abcdefghijkl--\n" },
	{ "MIME_BOUNDARY_DIGITS", TRUE,
	    "From: ann@example.org\nSubject: hello\nMIME-Version: "
	    "1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"----1234567890\"\n\n------1234567890\n\nhello\n------"
	    "1234567890--\n" },
	{ "MIME_BOUNDARY_DIGITS", FALSE,
	    "From: ann@example.org\nSubject: hello\nMIME-Version: "
	    "1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"----=_1234567890\"\n\n------=_1234567890\n\nhello\n----"
	    "--=_1234567890--\n" },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main(argv, &elm_group_mime_type, cases,
	    G_N_ELEMENTS(cases));
}
