#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"

static const ElmGroupCase cases[] = {
	{ "ENVELOPE_NULL_PERSONAL", TRUE,
	    "Return-Path: <>\n"
	    "From: Ann <ann@sender.example>\n"
	    "To: bob@example.org\n"
	    "\n" },
	{ "ENVELOPE_NULL_PERSONAL", FALSE,
	    "Return-Path: <>\n"
	    "From: Mail Delivery System <MAILER-DAEMON@sender.example>\n"
	    "\n" },
	{ "ENVELOPE_NULL_PERSONAL", FALSE,
	    "Return-Path: <>\n"
	    "From: Ann <ann@sender.example>\n"
	    "Auto-Submitted: auto-replied\n"
	    "\n" },
	{ "ENVELOPE_NULL_PERSONAL", FALSE,
	    "Return-Path: <>\n"
	    "From: Ann <ann@sender.example>\n"
	    "Content-Type: multipart/report; boundary=x\n"
	    "\n" },
	{ "ENVELOPE_NULL_PERSONAL", FALSE,
	    "From: Ann <ann@sender.example>\n"
	    "\n" },
	{ "ENVELOPE_OTHER_DOMAIN", TRUE,
	    "Return-Path: <x@other.example>\n"
	    "From: Ann <ann@sender.example>\n"
	    "\n" },
	{ "ENVELOPE_OTHER_DOMAIN", FALSE,
	    "Return-Path: <x@mail.sender.example>\n"
	    "From: Ann <ann@sender.example>\n"
	    "\n" },
	{ "ENVELOPE_OTHER_DOMAIN", FALSE,
	    "Return-Path: <x@lists.example>\n"
	    "From: Ann <ann@sender.example>\n"
	    "List-Id: <a.lists.example>\n"
	    "\n" },
	{ "ENVELOPE_OTHER_DOMAIN", FALSE,
	    "From: Ann <ann@sender.example>\n"
	    "\n" },
	{ "ENVELOPE_IS_RECIPIENT", TRUE,
	    "Return-Path: <Bob@example.org>\n"
	    "From: Ann <ann@sender.example>\n"
	    "To: bob@example.org\n"
	    "\n" },
	{ "ENVELOPE_IS_RECIPIENT", FALSE,
	    "Return-Path: <rob@example.org>\n"
	    "From: Ann <ann@sender.example>\n"
	    "To: bob@example.org\n"
	    "\n" },
	{ "ENVELOPE_IS_RECIPIENT", FALSE,
	    "Authentication-Results: mx.example.org; spf=pass "
	    "smtp.mailfrom=example.org\n"
	    "Return-Path: <bob@example.org>\n"
	    "From: bob@example.org\n"
	    "To: bob@example.org\n"
	    "\n" },
	{ "ENVELOPE_RECIPIENT_INSIDE", TRUE,
	    "Return-Path: <list-bob=example.org@lists.example>\n"
	    "To: bob@example.org\n"
	    "\n" },
	{ "ENVELOPE_RECIPIENT_INSIDE", FALSE,
	    "Return-Path: <list-rob=example.org@lists.example>\n"
	    "To: bob@example.org\n"
	    "\n" },
	{ "ENVELOPE_RECIPIENT_INSIDE", FALSE,
	    "Return-Path: <list-bob@lists.example>\n"
	    "To: bob@example.org\n"
	    "\n" },
	{ "ENVELOPE_WEB_SERVER", TRUE,
	    "Return-Path: <www-data@host.example>\n"
	    "\n" },
	{ "ENVELOPE_WEB_SERVER", TRUE,
	    "Return-Path: <Apache@host.example>\n"
	    "\n" },
	{ "ENVELOPE_WEB_SERVER", FALSE,
	    "Return-Path: <apache-users@host.example>\n"
	    "\n" },
	{ "ENVELOPE_WEB_SERVER", FALSE,
	    "\n"
	    "body\n" },
	{ "ENVELOPE_NO_DOT", TRUE,
	    "Return-Path: <root@localhost>\n"
	    "\n" },
	{ "ENVELOPE_NO_DOT", FALSE,
	    "Return-Path: <root@a.example>\n"
	    "\n" },
	{ "ENVELOPE_NO_DOT", FALSE,
	    "Return-Path: <>\n"
	    "\n" },
	{ "ENVELOPE_RANDOM", TRUE,
	    "Return-Path: <xkqzvbtr@a.example>\n"
	    "\n" },
	{ "ENVELOPE_RANDOM", FALSE,
	    "Return-Path: <schmidt@a.example>\n"
	    "\n" },
	{ "ENVELOPE_RANDOM", FALSE,
	    "Return-Path: <bounce-xkqzvbtr@a.example>\n"
	    "\n" },
	{ "ENVELOPE_OWN_FORGED", TRUE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "Return-Path: <bob@example.org>\n"
	    "\n" },
	{ "ENVELOPE_OWN_FORGED", FALSE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[10.0.0.1])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "Return-Path: <bob@example.org>\n"
	    "\n" },
	{ "ENVELOPE_OWN_FORGED", FALSE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "Return-Path: <bob@example.net>\n"
	    "\n" },
	{ "ENVELOPE_OWN_FORGED", FALSE,
	    "Authentication-Results: mx.example.org; spf=pass "
	    "smtp.mailfrom=bob@example.org\n"
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "Return-Path: <bob@example.org>\n"
	    "\n" },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main_site(argv, &elm_group_envelope, cases,
	    G_N_ELEMENTS(cases));
}
