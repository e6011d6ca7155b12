#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"

static const ElmGroupCase cases[] = {
	{ "MSGID_MISSING", TRUE,
	    "From: Ann <ann@sender.example>\n"
	    "\n" },
	{ "MSGID_MISSING", FALSE,
	    "Message-ID: <a@b.example>\n"
	    "\n" },
	{ "MSGID_INEXACT", TRUE,
	    "Message-ID: a@b.example\n"
	    "\n" },
	{ "MSGID_INEXACT", TRUE,
	    "Message-ID: <a>\n"
	    "\n" },
	{ "MSGID_INEXACT", FALSE,
	    "Message-ID: <a@b.example>\n"
	    "\n" },
	{ "MSGID_INEXACT", FALSE,
	    "From: Ann <ann@sender.example>\n"
	    "\n" },
	{ "MSGID_NO_DOT", TRUE,
	    "Message-ID: <a@b>\n"
	    "\n" },
	{ "MSGID_NO_DOT", FALSE,
	    "Message-ID: <a@b.example>\n"
	    "\n" },
	{ "MSGID_NO_DOT", FALSE,
	    "Message-ID: <a>\n"
	    "\n" },
	{ "MSGID_LOCAL", TRUE,
	    "Message-ID: <a@localhost.localdomain>\n"
	    "\n" },
	{ "MSGID_LOCAL", FALSE,
	    "Message-ID: <localhost@b.example>\n"
	    "\n" },
	{ "MSGID_ADDRESS", TRUE,
	    "Message-ID: <a@192.0.2.7>\n"
	    "\n" },
	{ "MSGID_ADDRESS", FALSE,
	    "Message-ID: <192.0.2.7@b.example>\n"
	    "\n" },
	{ "MSGID_OF_RECIPIENT", TRUE,
	    "From: Ann <ann@sender.example>\n"
	    "To: bob@example.org\n"
	    "Message-ID: <a@example.org>\n"
	    "\n" },
	{ "MSGID_OF_RECIPIENT", FALSE,
	    "From: Ann <ann@sender.example>\n"
	    "To: bob@example.org\n"
	    "Message-ID: <a@sender.example>\n"
	    "\n" },
	{ "MSGID_OF_RECIPIENT", FALSE,
	    "From: carl@example.org\n"
	    "To: bob@example.org\n"
	    "Message-ID: <a@example.org>\n"
	    "\n" },
	{ "MSGID_ADDED", TRUE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "From: Ann <ann@sender.example>\n"
	    "Message-ID: <a@mx.example.org>\n"
	    "\n" },
	{ "MSGID_ADDED", TRUE,
	    "Message-ID: <4bd1df68.1e67SMTPIN_ADDED@mx.example.com>\n"
	    "\n" },
	{ "MSGID_ADDED", FALSE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "From: Ann <ann@sender.example>\n"
	    "Message-ID: <a@mx.sender.example>\n"
	    "\n" },
	{ "MSGID_ADDED", FALSE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "From: carl@example.org\n"
	    "Message-ID: <a@mx.example.org>\n"
	    "\n" },
	{ "MSGID_RATWARE", TRUE,
	    "Message-ID: <000033880990$00004a75$00006ac1@mx.example.com>\n"
	    "\n" },
	{ "MSGID_RATWARE", FALSE,
	    "Message-ID: <000c01c2a1b2$12345678$0100a8c0@host>\n"
	    "\n" },
	{ "MSGID_DOLLARS_FORGED", TRUE,
	    "Message-ID: <012c42d44c7a$2682e7c3$2ab41bd6@host>\n"
	    "\n" },
	{ "MSGID_DOLLARS_FORGED", FALSE,
	    "Message-ID: <015c01c82b0c$2655a5a6$0ea86bc5@host>\n"
	    "\n" },
	{ "MSGID_DOLLARS_FORGED", FALSE,
	    "Message-ID: <abc$def$1@news.example>\n"
	    "\n" },
	{ "MSGID_SHORT", TRUE,
	    "Message-ID: <1234567@b.example>\n"
	    "\n" },
	{ "MSGID_SHORT", FALSE,
	    "Message-ID: <12345678@b.example>\n"
	    "\n" },
	{ "MSGID_SHORT", FALSE,
	    "Message-ID: <123>\n"
	    "\n" },
	{ "MSGID_CAPITALS", TRUE,
	    "Message-ID: <QWERTZUI@b.example>\n"
	    "\n" },
	{ "MSGID_CAPITALS", FALSE,
	    "Message-ID: <QWERTZ12@b.example>\n"
	    "\n" },
	{ "MSGID_RANDOM_HOST", TRUE,
	    "Message-ID: <a@xkqzvbtr.example>\n"
	    "\n" },
	{ "MSGID_RANDOM_HOST", FALSE,
	    "Message-ID: <a@mail.example>\n"
	    "\n" },
	{ "MSGID_FOREIGN", TRUE,
	    "From: Ann <ann@sender.example>\n"
	    "Message-ID: <a@other.example>\n"
	    "\n" },
	{ "MSGID_FOREIGN", FALSE,
	    "From: Ann <ann@sender.example>\n"
	    "Message-ID: <a@mail.sender.example>\n"
	    "\n" },
	{ "MSGID_FOREIGN", FALSE,
	    "Return-Path: <x@other.example>\n"
	    "From: Ann <ann@sender.example>\n"
	    "Message-ID: <a@other.example>\n"
	    "\n" },
	{ "MSGID_OF_FROM", TRUE,
	    "From: Ann <ann@sender.example>\n"
	    "Message-ID: <a@mail.sender.example>\n"
	    "\n" },
	{ "MSGID_OF_FROM", FALSE,
	    "From: Ann <ann@sender.example>\n"
	    "Message-ID: <a@other.example>\n"
	    "\n" },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main_site(argv, &elm_group_message_id, cases,
	    G_N_ELEMENTS(cases));
}
