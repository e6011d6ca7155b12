#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"

static const ElmGroupCase cases[] = {
	{ "RECEIVED_MISSING", TRUE,
	    "From: Ann <ann@sender.example>\n"
	    "\n" },
	{ "RECEIVED_MISSING", FALSE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "From: Ann <ann@sender.example>\n"
	    "\n" },
	{ "RECEIVED_LONE", TRUE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "\n" },
	{ "RECEIVED_LONE", FALSE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "Received: from mail.sender.example (mail.sender.example "
	    "[10.0.0.1])\n"
	    "\tby mail.sender.example with ESMTP id 1; Thu, 1 Aug 2002 "
	    "10:00:00 +0000\n"
	    "\n" },
	{ "RECEIVED_LONE", FALSE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[10.0.0.1])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "\n" },
	{ "RECEIVED_BACKWARDS", TRUE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 12:00:00 "
	    "+0000\n"
	    "\n" },
	{ "RECEIVED_BACKWARDS", FALSE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 12:00:00 "
	    "+0000\n"
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "\n" },
	{ "RECEIVED_BACKWARDS", FALSE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:30:00 "
	    "+0000\n"
	    "\n" },
	{ "RECEIVED_BACKWARDS", FALSE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 12:00:00 "
	    "+0200\n"
	    "\n" },
	{ "RECEIVED_DAYS_BACKWARDS", TRUE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Sat, 3 Aug 2002 10:00:00 "
	    "+0000\n"
	    "\n" },
	{ "RECEIVED_DAYS_BACKWARDS", FALSE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 12:00:00 "
	    "+0000\n"
	    "\n" },
	{ "RECEIVED_GAP", TRUE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Sun, 4 Aug 2002 10:00:00 "
	    "+0000\n"
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "\n" },
	{ "RECEIVED_GAP", FALSE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Fri, 2 Aug 2002 10:00:00 "
	    "+0000\n"
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "\n" },
	{ "RECEIVED_ZONE", TRUE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "-1700\n"
	    "\n" },
	{ "RECEIVED_ZONE", TRUE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0007\n"
	    "\n" },
	{ "RECEIVED_ZONE", FALSE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0545\n"
	    "\n" },
	{ "RECEIVED_ODD", TRUE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "Received: by the way, hello\n"
	    "\n" },
	{ "RECEIVED_ODD", FALSE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "Received: by mail.sender.example id 1; Thu, 1 Aug 2002 12:00:00 "
	    "+0000\n"
	    "\n" },
	{ "RECEIVED_DYNAMIC", TRUE,
	    "Received: from mail.sender.example (192-0-2-7.dsl.example.com "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "\n" },
	{ "RECEIVED_DYNAMIC", FALSE,
	    "Received: from mail.sender.example (static-192-0-2-7.example.com "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "\n" },
	{ "RECEIVED_DYNAMIC", FALSE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "Received: from mail.sender.example (192-0-2-7.dsl.example.com "
	    "[192.0.2.7])\n"
	    "\tby mail.sender.example with ESMTP id 1; Thu, 1 Aug 2002 "
	    "10:00:00 +0000\n"
	    "\n" },
	{ "RECEIVED_NAMELESS", TRUE,
	    "Received: from mail.sender.example (unknown [192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "\n" },
	{ "RECEIVED_NAMELESS", FALSE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "\n" },
	{ "RECEIVED_NAMELESS", FALSE,
	    "Received: from a.example ([192.0.2.7]) by mx.example.org; Thu, 1 "
	    "Aug 2002 12:00:00 +0000\n"
	    "\n" },
	{ "RECEIVED_SERVER", TRUE,
	    "Received: from mail.sender.example (smtp3.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "\n" },
	{ "RECEIVED_SERVER", FALSE,
	    "Received: from mail.sender.example (host.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "\n" },
	{ "RECEIVED_SERVER", FALSE,
	    "Received: from mail.sender.example (smtpx.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "\n" },
	{ "RECEIVED_PROVIDER_FORGED", TRUE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "Received: from yahoo.com (a.other.example [192.0.2.7])\n"
	    "\tby mail.sender.example with ESMTP id 1; Thu, 1 Aug 2002 "
	    "10:00:00 +0000\n"
	    "\n" },
	{ "RECEIVED_PROVIDER_FORGED", FALSE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "Received: from yahoo.com (a.yahoo.com [192.0.2.7])\n"
	    "\tby mail.sender.example with ESMTP id 1; Thu, 1 Aug 2002 "
	    "10:00:00 +0000\n"
	    "\n" },
	{ "RECEIVED_PROVIDER_FORGED", FALSE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "Received: from other.example (a.other.example [192.0.2.7])\n"
	    "\tby mail.sender.example with ESMTP id 1; Thu, 1 Aug 2002 "
	    "10:00:00 +0000\n"
	    "\n" },
	{ "RECEIVED_BY_FORGED", TRUE,
	    "Received: from x (192-0-2-7.dsl.example.com [192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.other.example with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "\n" },
	{ "RECEIVED_BY_FORGED", FALSE,
	    "Received: from mail.sender.example (192-0-2-7.dsl.example.com "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mail.sender.example with ESMTP id 1; Thu, 1 Aug 2002 "
	    "10:00:00 +0000\n"
	    "\n" },
	{ "RECEIVED_BY_FORGED", FALSE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.other.example with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "\n" },
	{ "RECEIVED_WEB_SERVER", TRUE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "Received: by host.example (Postfix, from userid 33)\n"
	    "\tid 1; Thu, 1 Aug 2002 12:00:00 +0000\n"
	    "\n" },
	{ "RECEIVED_WEB_SERVER", FALSE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "Received: by host.example (Postfix, from userid 1000)\n"
	    "\tid 1; Thu, 1 Aug 2002 12:00:00 +0000\n"
	    "\n" },
	{ "RECEIVED_WEB_SERVER", FALSE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "Received: by host.example (Postfix, from userid 33)\n"
	    "\tid 1; Thu, 1 Aug 2002 12:00:00 +0000\n"
	    "List-Id: <a.lists.example>\n"
	    "\n" },
	{ "RECEIVED_AUTHENTICATED", TRUE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "Received: from mail.sender.example (mail.sender.example "
	    "[198.51.100.2])\n"
	    "\tby mail.sender.example with ESMTPSA id 1; Thu, 1 Aug 2002 "
	    "10:00:00 +0000\n"
	    "\n" },
	{ "RECEIVED_AUTHENTICATED", FALSE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "Received: from mail.sender.example (mail.sender.example "
	    "[198.51.100.2])\n"
	    "\tby mail.sender.example with ESMTPS id 1; Thu, 1 Aug 2002 "
	    "10:00:00 +0000\n"
	    "\n" },
	{ "RECEIVED_AUTHENTICATED", FALSE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTPSA id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "\n" },
	{ "RECEIVED_PRIVATE", TRUE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "Received: from mail.sender.example (mail.sender.example "
	    "[10.0.0.5])\n"
	    "\tby mail.sender.example with ESMTP id 1; Thu, 1 Aug 2002 "
	    "10:00:00 +0000\n"
	    "\n" },
	{ "RECEIVED_PRIVATE", FALSE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "Received: from mail.sender.example (mail.sender.example "
	    "[198.51.100.2])\n"
	    "\tby mail.sender.example with ESMTP id 1; Thu, 1 Aug 2002 "
	    "10:00:00 +0000\n"
	    "\n" },
	{ "RECEIVED_PRIVATE", FALSE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[10.0.0.5])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "\n" },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main_site(argv, &elm_group_received, cases,
	    G_N_ELEMENTS(cases));
}
