#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"

static const ElmGroupCase cases[] = {
	{ "MIME_BOUNDARY", TRUE,
	    "From: ann@example.org\nSubject: hello\nMIME-Version: "
	    "1.0\nContent-Type: multipart/mixed\n\n--x\n\nhello\n" },
	{ "MIME_BOUNDARY", FALSE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: "
	    "text/plain\n\na\n--=_part\nContent-Type: "
	    "text/plain\n\nb\n--=_part--\n" },
	{ "MIME_DELIMITER", TRUE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: "
	    "text/plain\n\na\n--=_part--\n\n--=_part\n\nmore\n" },
	{ "MIME_DELIMITER", FALSE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: "
	    "text/plain\n\na\n--=_part--\n\nmore\n" },
	{ "MIME_BROKEN", TRUE,
	    "From: ann@example.org\nSubject: hello\nMIME-Version: "
	    "1.0\nContent-Type: text/plain\nContent-Transfer-Encoding: "
	    "base64\n\naGVsbG8=IHdvcmxkIHdvcmxk\n" },
	{ "MIME_BROKEN", FALSE,
	    "From: ann@example.org\nSubject: hello\nMIME-Version: "
	    "1.0\nContent-Type: text/plain\nContent-Transfer-Encoding: "
	    "base64\n\naGVsbG8gd29ybGQ=\n" },
	{ "MIME_CONTAINER", TRUE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Transfer-Encoding: "
	    "base64\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: "
	    "text/plain\n\na\n--=_part--\n" },
	{ "MIME_CONTAINER", FALSE,
	    "From: Ann <ann@example.org>\nTo: <reader@example.net>\nSubject: "
	    "hello\nMIME-Version: 1.0\nContent-Transfer-Encoding: "
	    "7bit\nContent-Type: multipart/mixed; "
	    "boundary=\"=_part\"\n\n--=_part\nContent-Type: "
	    "text/plain\n\na\n--=_part--\n" },
	{ "MIME_ENCODING", TRUE,
	    "From: ann@example.org\nSubject: hello\nMIME-Version: "
	    "1.0\nContent-Type: text/plain\nContent-Transfer-Encoding: "
	    "base99\n\nhello\n" },
	{ "MIME_ENCODING", FALSE,
	    "From: ann@example.org\nSubject: hello\nMIME-Version: "
	    "1.0\nContent-Type: text/plain\nContent-Transfer-Encoding: "
	    "8bit\n\nhello\n" },
	{ "MIME_HEADER", TRUE,
	    "From: ann@example.org\nSubject: hello\n \nContent-Type: "
	    "text/plain\n\nhello\n" },
	{ "MIME_HEADER", FALSE,
	    "From: ann@example.org\nSubject: hello\n\nthis is no field\n" },
	{ "MIME_DUPLICATE", TRUE,
	    "From: ann@example.org\nSubject: hello\nMIME-Version: "
	    "1.0\nContent-Type: text/plain\nContent-Type: multipart/mixed; "
	    "boundary=x\n\nhello\n" },
	{ "MIME_DUPLICATE", FALSE,
	    "From: ann@example.org\nSubject: hello\nMIME-Version: "
	    "1.0\nContent-Type: text/plain\n\nhello\n" },
	{ "MIME_CONTROL", TRUE,
	    "From: ann@example.org\nSubject: hello\nMIME-Version: "
	    "1.0\nContent-Type: text/\001plain\n\nhello\n" },
	{ "MIME_CONTROL", FALSE,
	    "From: ann@example.org\nSubject: hello\nMIME-Version: "
	    "1.0\nContent-Type: text/plain\n\nhello\001\n" },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main(argv, &elm_group_mime_ambiguity, cases,
	    G_N_ELEMENTS(cases));
}
