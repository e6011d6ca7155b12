#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"

static const ElmGroupCase cases[] = {
	{ "DATE_MISSING", TRUE,
	    "From: Ann <ann@sender.example>\n"
	    "\n" },
	{ "DATE_MISSING", FALSE,
	    "Date: Thu, 1 Aug 2002 10:00:00 +0000\n"
	    "\n" },
	{ "DATE_UNREADABLE", TRUE,
	    "Date: 2002/08/01 10:00\n"
	    "\n" },
	{ "DATE_UNREADABLE", FALSE,
	    "Date: Thu, 1 Aug 2002 10:00:00 +0000\n"
	    "\n" },
	{ "DATE_UNREADABLE", FALSE,
	    "From: Ann <ann@sender.example>\n"
	    "\n" },
	{ "DATE_INEXACT", TRUE,
	    "Date: Thu, 1 Aug 2002 1:00:00 PM\n"
	    "\n" },
	{ "DATE_INEXACT", FALSE,
	    "Date: Thu, 01 Aug 2002 10:00:00 -0700 (PDT)\n"
	    "\n" },
	{ "DATE_INEXACT", FALSE,
	    "Date: Thu, 01 Aug 2002 10:00:00 GMT\n"
	    "\n" },
	{ "DATE_FUTURE", TRUE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "Date: Thu, 1 Aug 2002 18:00:00 +0000\n"
	    "\n" },
	{ "DATE_FUTURE", FALSE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "Date: Thu, 1 Aug 2002 12:00:00 +0000\n"
	    "\n" },
	{ "DATE_FUTURE", FALSE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "Date: Thu, 1 Aug 2002 18:00:00 +0800\n"
	    "\n" },
	{ "DATE_FAR_FUTURE", TRUE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "Date: Wed, 1 Aug 2012 10:00:00 +0000\n"
	    "\n" },
	{ "DATE_FAR_FUTURE", FALSE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "Date: Thu, 1 Aug 2002 18:00:00 +0000\n"
	    "\n" },
	{ "DATE_FAR_FUTURE", FALSE,
	    "Date: Wed, 1 Aug 2012 10:00:00 +0000\n"
	    "\n" },
	{ "DATE_PAST", TRUE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "Date: Wed, 31 Jul 2002 22:00:00 +0000\n"
	    "\n" },
	{ "DATE_PAST", FALSE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "Date: Thu, 1 Aug 2002 07:00:00 +0000\n"
	    "\n" },
	{ "DATE_PAST", FALSE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "Date: Mon, 1 Jul 2002 07:00:00 +0000\n"
	    "\n" },
	{ "DATE_FAR_PAST", TRUE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "Date: Mon, 1 Jul 2002 07:00:00 +0000\n"
	    "\n" },
	{ "DATE_FAR_PAST", FALSE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "Date: Wed, 31 Jul 2002 22:00:00 +0000\n"
	    "\n" },
	{ "DATE_ZONE_IMPOSSIBLE", TRUE,
	    "Date: Thu, 1 Aug 2002 10:00:00 -1700\n"
	    "\n" },
	{ "DATE_ZONE_IMPOSSIBLE", FALSE,
	    "Date: Thu, 1 Aug 2002 10:00:00 +0545\n"
	    "\n" },
	{ "DATE_ZONE_MISSING", TRUE,
	    "Date: Thu, 1 Aug 2002 10:00:00\n"
	    "\n" },
	{ "DATE_ZONE_MISSING", FALSE,
	    "Date: Thu, 1 Aug 2002 10:00:00 UT\n"
	    "\n" },
	{ "DATE_ZONE_LETTERS", TRUE,
	    "Date: Thu, 1 Aug 2002 10:00:00 PST\n"
	    "\n" },
	{ "DATE_ZONE_LETTERS", FALSE,
	    "Date: Thu, 1 Aug 2002 10:00:00 GMT\n"
	    "\n" },
	{ "DATE_ZONE_LETTERS", FALSE,
	    "Date: Thu, 1 Aug 2002 10:00:00 -0800 (PST)\n"
	    "\n" },
	{ "DATE_WEEKDAY_WRONG", TRUE,
	    "Date: Wed, 1 Aug 2002 10:00:00 +0000\n"
	    "\n" },
	{ "DATE_WEEKDAY_WRONG", FALSE,
	    "Date: Thu, 1 Aug 2002 10:00:00 +0000\n"
	    "\n" },
	{ "DATE_WEEKDAY_WRONG", FALSE,
	    "Date: 1 Aug 2002 10:00:00 +0000\n"
	    "\n" },
	{ "DATE_TWO_DIGITS", TRUE,
	    "Date: Thu, 1 Aug 02 10:00:00 +0000\n"
	    "\n" },
	{ "DATE_TWO_DIGITS", FALSE,
	    "Date: Thu, 1 Aug 2002 10:00:00 +0000\n"
	    "\n" },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main_site(argv, &elm_group_date, cases,
	    G_N_ELEMENTS(cases));
}
