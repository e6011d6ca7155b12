#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"

static const ElmGroupCase cases[] = {
	{ "ENCODED_PLAIN_BASE64", TRUE,
	    "Subject: =?utf-8?B?SGVsbG8=?=\n"
	    "\n" },
	{ "ENCODED_PLAIN_BASE64", FALSE,
	    "Subject: =?utf-8?B?w6Q=?=\n"
	    "\n" },
	{ "ENCODED_PLAIN_BASE64", FALSE,
	    "Subject: =?utf-8?q?Hello?=\n"
	    "\n" },
	{ "ENCODED_PLAIN_QUOTED", TRUE,
	    "Subject: =?utf-8?q?Hello?=\n"
	    "\n" },
	{ "ENCODED_PLAIN_QUOTED", FALSE,
	    "Subject: =?utf-8?q?H=C3=A4llo?=\n"
	    "\n" },
	{ "ENCODED_MIXED", TRUE,
	    "Subject: =?utf-8?q?H=C3=A4llo?= =?koi8-r?q?=C1?=\n"
	    "\n" },
	{ "ENCODED_MIXED", FALSE,
	    "Subject: =?utf-8?q?H=C3=A4llo?= =?UTF-8?q?=C3=A4?=\n"
	    "\n" },
	{ "ENCODED_BOTH", TRUE,
	    "Subject: =?utf-8?q?H=C3=A4llo?= =?utf-8?b?w6Q=?=\n"
	    "\n" },
	{ "ENCODED_BOTH", FALSE,
	    "Subject: =?utf-8?q?H=C3=A4llo?= =?utf-8?q?=C3=A4?=\n"
	    "\n" },
	{ "ENCODED_MALFORMED", TRUE,
	    "Subject: =?utf-8?q?Hello\n"
	    "\n" },
	{ "ENCODED_MALFORMED", FALSE,
	    "Subject: =?utf-8?q?Hello?=\n"
	    "\n" },
	{ "ENCODED_MALFORMED", FALSE,
	    "Subject: a = ?\n"
	    "\n" },
	{ "ENCODED_NESTED", TRUE,
	    "Subject: =?utf-8?b?PT91dGYtOD9xP2FiYz89?=\n"
	    "\n" },
	{ "ENCODED_NESTED", FALSE,
	    "Subject: =?utf-8?b?w6Q=?=\n"
	    "\n" },
	{ "ENCODED_LONG", TRUE,
	    "Subject: "
	    "=?utf-8?q?"
	    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa?="
	    "\n"
	    "\n" },
	{ "ENCODED_LONG", FALSE,
	    "Subject: "
	    "=?utf-8?q?"
	    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa?="
	    "\n"
	    "\n" },
	{ "ENCODED_INSIDE", TRUE,
	    "Subject: V=?utf-8?q?ia?=gra\n"
	    "\n" },
	{ "ENCODED_INSIDE", FALSE,
	    "Subject: V =?utf-8?q?ia?= gra\n"
	    "\n" },
	{ "ENCODED_PIECES", TRUE,
	    "Subject: =?utf-8?q?=56i?= =?utf-8?q?=61g?= =?utf-8?q?=72a?= "
	    "=?utf-8?q?!?=\n"
	    "\n" },
	{ "ENCODED_PIECES", FALSE,
	    "Subject: =?utf-8?q?=56i?= =?utf-8?q?=61g?=\n"
	    "\n" },
	{ "ENCODED_ADDRESS", TRUE,
	    "From: Ann <=?utf-8?q?ann?=@sender.example>\n"
	    "\n" },
	{ "ENCODED_ADDRESS", FALSE,
	    "From: =?utf-8?q?ann?= <ann@sender.example>\n"
	    "\n" },
	{ "INVISIBLE_FROM", TRUE,
	    "From: =?utf-8?q?Pay=C2=ADPal?= <a@sender.example>\n"
	    "\n" },
	{ "INVISIBLE_FROM", FALSE,
	    "From: =?utf-8?q?Pay=C2=A0Pal?= <a@sender.example>\n"
	    "\n" },
	{ "BIDI_HEADER", TRUE,
	    "Subject: =?utf-8?q?a=E2=80=AEfdp.exe?=\n"
	    "\n" },
	{ "BIDI_HEADER", FALSE,
	    "Subject: =?utf-8?B?16nXnNeV150=?=\n"
	    "\n" },
	{ "CONTROL_HEADER", TRUE,
	    "Subject: =?utf-8?q?a=07b?=\n"
	    "\n" },
	{ "CONTROL_HEADER", FALSE,
	    "Subject: a\n"
	    "\tb\n"
	    "\n" },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main_site(argv, &elm_group_encoding, cases,
	    G_N_ELEMENTS(cases));
}
