#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"

static const ElmGroupCase cases[] = {
	{ "FREEMAIL_FROM", TRUE,
	    "From: ann@gmail.com\n"
	    "\n" },
	{ "FREEMAIL_FROM", FALSE,
	    "From: Ann <ann@sender.example>\n"
	    "\n" },
	{ "FREEMAIL_REPLY_COMPANY", TRUE,
	    "From: Ann <ann@sender.example>\n"
	    "Reply-To: x@gmail.com\n"
	    "\n" },
	{ "FREEMAIL_REPLY_COMPANY", FALSE,
	    "From: ann@gmail.com\n"
	    "Reply-To: x@gmail.com\n"
	    "\n" },
	{ "FREEMAIL_REPLY_COMPANY", FALSE,
	    "From: Ann <ann@sender.example>\n"
	    "Reply-To: x@other.example\n"
	    "\n" },
	{ "FREEMAIL_REPLY_OTHER", TRUE,
	    "From: ann@gmail.com\n"
	    "Reply-To: x@yahoo.com\n"
	    "\n" },
	{ "FREEMAIL_REPLY_OTHER", FALSE,
	    "From: ann@gmail.com\n"
	    "Reply-To: Ann <Ann@gmail.com>\n"
	    "\n" },
	{ "FREEMAIL_REPLY_OTHER", FALSE,
	    "From: Ann <ann@sender.example>\n"
	    "Reply-To: x@yahoo.com\n"
	    "\n" },
	{ "FREEMAIL_COMPANY", TRUE,
	    "From: First Bank <x@gmail.com>\n"
	    "\n" },
	{ "FREEMAIL_COMPANY", FALSE,
	    "From: First Bank <x@first.example>\n"
	    "\n" },
	{ "FREEMAIL_COMPANY", FALSE,
	    "From: Banks Ann <x@gmail.com>\n"
	    "\n" },
	{ "FREEMAIL_TITLE", TRUE,
	    "From: \"Mrs. Ann Example\" <x@gmail.com>\n"
	    "\n" },
	{ "FREEMAIL_TITLE", FALSE,
	    "From: \"Mrs. Ann Example\" <x@sender.example>\n"
	    "\n" },
	{ "FREEMAIL_TITLE", FALSE,
	    "From: \"Drew Example\" <x@gmail.com>\n"
	    "\n" },
	{ "FREEMAIL_ROLE", TRUE,
	    "From: lottery.office@gmail.com\n"
	    "\n" },
	{ "FREEMAIL_ROLE", FALSE,
	    "From: lottery.office@sender.example\n"
	    "\n" },
	{ "FREEMAIL_ROLE", FALSE,
	    "From: informal@gmail.com\n"
	    "\n" },
	{ "FREEMAIL_DIGITS", TRUE,
	    "From: a1b2c3d4@gmail.com\n"
	    "\n" },
	{ "FREEMAIL_DIGITS", FALSE,
	    "From: ann1984@sender.example\n"
	    "\n" },
	{ "FREEMAIL_DIGITS", FALSE,
	    "From: ann84@gmail.com\n"
	    "\n" },
	{ "FREEMAIL_FORGED", TRUE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "From: ann@yahoo.com\n"
	    "\n" },
	{ "FREEMAIL_FORGED", FALSE,
	    "Received: from mail.sender.example (web1.mail.yahoo.com "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "From: ann@yahoo.com\n"
	    "\n" },
	{ "FREEMAIL_FORGED", FALSE,
	    "Authentication-Results: mx.example.org; dkim=pass "
	    "header.d=yahoo.com\n"
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "From: ann@yahoo.com\n"
	    "\n" },
	{ "FREEMAIL_FORGED", FALSE,
	    "From: ann@yahoo.com\n"
	    "\n" },
	{ "FREEMAIL_UNDISCLOSED", TRUE,
	    "From: ann@gmail.com\n"
	    "To: undisclosed-recipients:;\n"
	    "\n" },
	{ "FREEMAIL_UNDISCLOSED", FALSE,
	    "From: ann@gmail.com\n"
	    "To: bob@example.org\n"
	    "\n" },
	{ "FREEMAIL_UNDISCLOSED", FALSE,
	    "From: Ann <ann@sender.example>\n"
	    "To: undisclosed-recipients:;\n"
	    "\n" },
	{ "FREEMAIL_GENUINE", TRUE,
	    "From: ann@gmail.com\n"
	    "Message-ID: <CAabc@mail.gmail.com>\n"
	    "\n" },
	{ "FREEMAIL_GENUINE", FALSE,
	    "From: ann@gmail.com\n"
	    "Message-ID: <CAabc@gmail.com>\n"
	    "\n" },
	{ "FREEMAIL_GENUINE", FALSE,
	    "From: Ann <ann@sender.example>\n"
	    "Message-ID: <CAabc@mail.gmail.com>\n"
	    "\n" },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main_site(argv, &elm_group_freemail, cases,
	    G_N_ELEMENTS(cases));
}
