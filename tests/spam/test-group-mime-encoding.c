#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"

static const ElmGroupCase cases[] = {
	{ "MIME_BASE64_ASCII", TRUE,
	    "From: ann@example.org\nSubject: hello\nMIME-Version: "
	    "1.0\nContent-Type: text/plain; "
	    "charset=us-ascii\nContent-Transfer-Encoding: base64\n\n"
	    "aGVsbG8gd29ybGQK\n" },
	{ "MIME_BASE64_ASCII", FALSE,
	    "From: ann@example.org\nSubject: hello\nMIME-Version: "
	    "1.0\nContent-Type: text/plain; "
	    "charset=iso-8859-1\nContent-Transfer-Encoding: base64\n\n"
	    "Y2Fm6SBhdSBsYWl0Cg==\n" },
	{ "MIME_BASE64_UTF8_ASCII", TRUE,
	    "From: ann@example.org\nSubject: hello\nMIME-Version: "
	    "1.0\nContent-Type: text/plain; "
	    "charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
	    "aGVsbG8gd29ybGQK\n" },
	{ "MIME_BASE64_UTF8_ASCII", FALSE,
	    "From: ann@example.org\nSubject: hello\nMIME-Version: "
	    "1.0\nContent-Type: text/plain; "
	    "charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
	    "Y2Fmw6kgYXUgbGFpdAo=\n" },
	{ "MIME_8BIT_UNDECLARED", TRUE,
	    "From: ann@example.org\nSubject: hello\nMIME-Version: "
	    "1.0\nContent-Type: text/plain; "
	    "charset=iso-8859-1\nContent-Transfer-Encoding: 7bit\n\n"
	    "caf\xe9 au lait\n" },
	{ "MIME_8BIT_UNDECLARED", FALSE,
	    "From: ann@example.org\nSubject: hello\nMIME-Version: "
	    "1.0\nContent-Type: text/plain; "
	    "charset=iso-8859-1\nContent-Transfer-Encoding: 8bit\n\n"
	    "caf\xe9 au lait\n" },
	{ "MIME_8BIT_NO_CHARSET", TRUE,
	    "From: ann@example.org\nSubject: hello\nMIME-Version: "
	    "1.0\nContent-Type: text/plain\nContent-Transfer-Encoding: 8bit\n\n"
	    "caf\xe9 au lait\n" },
	{ "MIME_8BIT_NO_CHARSET", FALSE,
	    "From: ann@example.org\nSubject: hello\nMIME-Version: "
	    "1.0\nContent-Type: text/plain\nContent-Transfer-Encoding: 8bit\n\n"
	    "coffee\n" },
	{ "MIME_8BIT_ASCII", TRUE,
	    "From: ann@example.org\nSubject: hello\nMIME-Version: "
	    "1.0\nContent-Type: text/plain; "
	    "charset=us-ascii\nContent-Transfer-Encoding: 8bit\n\n"
	    "caf\xe9 au lait\n" },
	{ "MIME_8BIT_ASCII", FALSE,
	    "From: ann@example.org\nSubject: hello\nMIME-Version: "
	    "1.0\nContent-Type: text/plain; "
	    "charset=us-ascii\nContent-Transfer-Encoding: 8bit\n\n"
	    "coffee\n" },
	{ "MIME_CHARSET_FALSE", TRUE,
	    "From: ann@example.org\nSubject: hello\nMIME-Version: "
	    "1.0\nContent-Type: text/plain; "
	    "charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
	    "\351t\351 caf\351 d\351j\340 vu \340 c\364t\351\n" },
	{ "MIME_CHARSET_FALSE", FALSE,
	    "From: ann@example.org\nSubject: hello\nMIME-Version: "
	    "1.0\nContent-Type: text/plain; "
	    "charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
	    "caf\xc3\xa9 au lait\n" },
	{ "MIME_ENCODING_ODD", TRUE,
	    "From: ann@example.org\nSubject: hello\nMIME-Version: "
	    "1.0\nContent-Type: text/plain; "
	    "charset=utf-8\nContent-Transfer-Encoding: hexa\n\n"
	    "hello\n" },
	{ "MIME_ENCODING_ODD", FALSE,
	    "From: ann@example.org\nSubject: hello\nMIME-Version: "
	    "1.0\nContent-Type: text/plain; "
	    "charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
	    "hello\n" },
	{ "MIME_NAMED_BODY", TRUE,
	    "From: ann@example.org\nSubject: hello\nMIME-Version: "
	    "1.0\nContent-Type: text/html; charset=utf-8; "
	    "name=\"x.html\"\nContent-Transfer-Encoding: 7bit\n\n"
	    "<p>hello</p>\n" },
	{ "MIME_NAMED_BODY", FALSE,
	    "From: ann@example.org\nSubject: hello\nMIME-Version: "
	    "1.0\nContent-Type: text/html; "
	    "charset=utf-8\nContent-Transfer-Encoding: 7bit\n\n"
	    "<p>hello</p>\n" },
	{ "MIME_8BIT_MOSTLY", TRUE,
	    "From: ann@example.org\nSubject: hello\nMIME-Version: "
	    "1.0\nContent-Type: text/plain; "
	    "charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
	    "\xd0\x9f\xd1\x80\xd0\xb8\xd0\xb2\xd0\xb5\xd1\x82\n" },
	{ "MIME_8BIT_MOSTLY", FALSE,
	    "From: ann@example.org\nSubject: hello\nMIME-Version: "
	    "1.0\nContent-Type: text/plain; "
	    "charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n"
	    "caf\xc3\xa9 au lait\n" },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main(argv, &elm_group_mime_encoding, cases,
	    G_N_ELEMENTS(cases));
}
