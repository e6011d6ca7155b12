#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"

static const ElmGroupCase cases[] = {
	{ "REPLYTO_OTHER_DOMAIN", TRUE,
	    "From: Ann <ann@sender.example>\n"
	    "Reply-To: x@other.example\n"
	    "\n" },
	{ "REPLYTO_OTHER_DOMAIN", FALSE,
	    "From: Ann <ann@sender.example>\n"
	    "Reply-To: x@mail.sender.example\n"
	    "\n" },
	{ "REPLYTO_OTHER_DOMAIN", FALSE,
	    "From: Ann <ann@sender.example>\n"
	    "Reply-To: bob@example.org\n"
	    "To: bob@example.org\n"
	    "\n" },
	{ "REPLYTO_OTHER_DOMAIN", FALSE,
	    "From: Ann <ann@sender.example>\n"
	    "Reply-To: x@lists.example\n"
	    "List-Id: <a.lists.example>\n"
	    "\n" },
	{ "REPLYTO_THIRD_DOMAIN", TRUE,
	    "Return-Path: <a@third.example>\n"
	    "From: Ann <ann@sender.example>\n"
	    "Reply-To: x@other.example\n"
	    "\n" },
	{ "REPLYTO_THIRD_DOMAIN", FALSE,
	    "Return-Path: <a@other.example>\n"
	    "From: Ann <ann@sender.example>\n"
	    "Reply-To: x@other.example\n"
	    "\n" },
	{ "REPLYTO_THIRD_DOMAIN", FALSE,
	    "From: Ann <ann@sender.example>\n"
	    "Reply-To: x@other.example\n"
	    "\n" },
	{ "REPLYTO_SAME", TRUE,
	    "From: Ann <ann@sender.example>\n"
	    "Reply-To: Ann <Ann@sender.example>\n"
	    "\n" },
	{ "REPLYTO_SAME", FALSE,
	    "From: Ann <ann@sender.example>\n"
	    "Reply-To: bob@sender.example\n"
	    "\n" },
	{ "SENDER_OTHER_DOMAIN", TRUE,
	    "From: Ann <ann@sender.example>\n"
	    "Sender: x@other.example\n"
	    "\n" },
	{ "SENDER_OTHER_DOMAIN", FALSE,
	    "From: Ann <ann@sender.example>\n"
	    "Sender: x@sender.example\n"
	    "\n" },
	{ "FROM_SEVERAL", TRUE,
	    "From: a@sender.example, b@other.example\n"
	    "\n" },
	{ "FROM_SEVERAL", FALSE,
	    "From: a@sender.example, b@other.example\n"
	    "Sender: a@sender.example\n"
	    "\n" },
	{ "FROM_SEVERAL", FALSE,
	    "From: \"a, b\" <a@sender.example>\n"
	    "\n" },
	{ "FROM_DEFECT", TRUE,
	    "From: Ann\n"
	    "\n" },
	{ "FROM_DEFECT", TRUE,
	    "From: ann@localhost\n"
	    "\n" },
	{ "FROM_DEFECT", FALSE,
	    "From: Ann <ann@sender.example>\n"
	    "\n" },
	{ "FROM_DEFECT", FALSE,
	    "To: a@b.example\n"
	    "\n" },
	{ "FROM_DIGITS", TRUE,
	    "From: ann1984@sender.example\n"
	    "\n" },
	{ "FROM_DIGITS", FALSE,
	    "From: ann84@sender.example\n"
	    "\n" },
	{ "FROM_DIGITS", FALSE,
	    "From: 1984ann@sender.example\n"
	    "\n" },
	{ "FROM_RANDOM", TRUE,
	    "From: xkqzvbtr@sender.example\n"
	    "\n" },
	{ "FROM_RANDOM", TRUE,
	    "From: a4f9kelis@sender.example\n"
	    "\n" },
	{ "FROM_RANDOM", FALSE,
	    "From: jhladky85@sender.example\n"
	    "\n" },
	{ "FROM_RANDOM", FALSE,
	    "From: schmidt@sender.example\n"
	    "\n" },
	{ "FROM_RANDOM", FALSE,
	    "From: a-xkqzvbtr@sender.example\n"
	    "\n" },
	{ "FROM_DEEP", TRUE,
	    "From: a@b.c.d.sender.example\n"
	    "\n" },
	{ "FROM_DEEP", FALSE,
	    "From: a@b.c.sender.example\n"
	    "\n" },
	{ "FROM_SERVICE_HOST", TRUE,
	    "From: a@b.onmicrosoft.com\n"
	    "\n" },
	{ "FROM_SERVICE_HOST", FALSE,
	    "From: a@bonmicrosoft.com\n"
	    "\n" },
	{ "FROM_CHEAP_SUFFIX", TRUE,
	    "From: a@sender.top\n"
	    "\n" },
	{ "FROM_CHEAP_SUFFIX", FALSE,
	    "From: a@top.example\n"
	    "\n" },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main_site(argv, &elm_group_sender, cases,
	    G_N_ELEMENTS(cases));
}
