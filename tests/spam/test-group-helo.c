#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"

static const ElmGroupCase cases[] = {
	{ "HELO_NUMERIC", TRUE,
	    "Received: from 198.51.100.9 (mail.sender.example [192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "\n" },
	{ "HELO_NUMERIC", FALSE,
	    "Received: from [198.51.100.9] (mail.sender.example [192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "\n" },
	{ "HELO_NUMERIC", FALSE,
	    "Received: from 198.51.100.9 (mail.sender.example [10.1.1.1])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "\n" },
	{ "HELO_LITERAL", TRUE,
	    "Received: from [198.51.100.9] (mail.sender.example [192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "\n" },
	{ "HELO_LITERAL", FALSE,
	    "Received: from 198.51.100.9 (mail.sender.example [192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "\n" },
	{ "HELO_NO_DOT", TRUE,
	    "Received: from friend (mail.sender.example [192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "\n" },
	{ "HELO_NO_DOT", FALSE,
	    "Received: from friend.example (mail.sender.example [192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "\n" },
	{ "HELO_NO_DOT", FALSE,
	    "Received: from [192.0.2.7] (mail.sender.example [192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "\n" },
	{ "HELO_LOCAL", TRUE,
	    "Received: from localhost.localdomain (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "\n" },
	{ "HELO_LOCAL", TRUE,
	    "Received: from ann.local (mail.sender.example [192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "\n" },
	{ "HELO_LOCAL", FALSE,
	    "Received: from local.example (mail.sender.example [192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "\n" },
	{ "HELO_PRESET", TRUE,
	    "Received: from WIN-8J2KD83HF7 (mail.sender.example [192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "\n" },
	{ "HELO_PRESET", FALSE,
	    "Received: from winter (mail.sender.example [192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "\n" },
	{ "HELO_DYNAMIC", TRUE,
	    "Received: from 192-0-2-7.dsl.example.com (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "\n" },
	{ "HELO_DYNAMIC", FALSE,
	    "Received: from mx-192-0-2-7.example.com (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "\n" },
	{ "HELO_RANDOM", TRUE,
	    "Received: from xkqzvbtr.example.com (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "\n" },
	{ "HELO_RANDOM", FALSE,
	    "Received: from mxout.example.com (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "\n" },
	{ "HELO_OWN", TRUE,
	    "Received: from example.org (unknown [192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "\n" },
	{ "HELO_OWN", TRUE,
	    "Received: from mx.example.com (unknown [192.0.2.7])\n"
	    "\tby mx.example.com with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "\n" },
	{ "HELO_OWN", FALSE,
	    "Received: from www.example.org (www.example.org [192.0.2.7])\n"
	    "\tby mx.example.com with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "\n" },
	{ "HELO_OWN", FALSE,
	    "Received: from example.net (unknown [192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "\n" },
	{ "HELO_PROVIDER_FORGED", TRUE,
	    "Received: from hotmail.com (unknown [192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "\n" },
	{ "HELO_PROVIDER_FORGED", TRUE,
	    "Received: from mx.yahoo.com (192-0-2-7.dsl.example.com "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "\n" },
	{ "HELO_PROVIDER_FORGED", FALSE,
	    "Received: from mx.yahoo.com (mx.yahoo.com [192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "\n" },
	{ "HELO_PROVIDER_FORGED", FALSE,
	    "Received: from hotmail.com (unknown [192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "To: a@hotmail.com\n"
	    "\n" },
	{ "HELO_PROVIDER_FORGED", FALSE,
	    "Received: from mx.example.com (unknown [192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "\n" },
	{ "HELO_OTHER_NAME", TRUE,
	    "Received: from a.example.com (mail.sender.example [192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "\n" },
	{ "HELO_OTHER_NAME", FALSE,
	    "Received: from a.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "\n" },
	{ "HELO_OTHER_NAME", FALSE,
	    "Received: from a.example.com (unknown [192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "\n" },
	{ "HELO_ITS_NAME", TRUE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "\n" },
	{ "HELO_ITS_NAME", FALSE,
	    "Received: from out.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "\n" },
	{ "HELO_ITS_NAME", FALSE,
	    "Received: from 192-0-2-7.dsl.example.com "
	    "(192-0-2-7.dsl.example.com [192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "\n" },
	{ "HELO_OF_FROM", TRUE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "From: Ann <ann@sender.example>\n"
	    "\n" },
	{ "HELO_OF_FROM", FALSE,
	    "Received: from mail.sender.example (192-0-2-7.dsl.example.com "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "From: Ann <ann@sender.example>\n"
	    "\n" },
	{ "HELO_OF_FROM", FALSE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "From: ann@other.example\n"
	    "\n" },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main_site(argv, &elm_group_helo, cases,
	    G_N_ELEMENTS(cases));
}
