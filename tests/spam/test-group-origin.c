#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"

static const ElmGroupCase cases[] = {
	{ "ORIGIN_AUTOCRYPT", TRUE,
	    "From: Ann <ann@sender.example>\n"
	    "Autocrypt: addr=ann@sender.example; keydata=AA\n"
	    "\n" },
	{ "ORIGIN_AUTOCRYPT", FALSE,
	    "From: Ann <ann@sender.example>\n"
	    "Autocrypt: addr=bob@sender.example; keydata=AA\n"
	    "\n" },
	{ "ORIGIN_REPORT", TRUE,
	    "Return-Path: <>\n"
	    "Content-Type: multipart/report; boundary=x\n"
	    "\n" },
	{ "ORIGIN_REPORT", FALSE,
	    "Return-Path: <a@b.example>\n"
	    "Content-Type: multipart/report; boundary=x\n"
	    "\n" },
	{ "ORIGIN_PERSONAL", TRUE,
	    "X-Face: abc\n"
	    "\n" },
	{ "ORIGIN_PERSONAL", FALSE,
	    "X-Surface: abc\n"
	    "\n" },
	{ "ORIGIN_LANGUAGE", TRUE,
	    "Content-Language: en-GB\n"
	    "\n" },
	{ "ORIGIN_LANGUAGE", FALSE,
	    "From: Ann <ann@sender.example>\n"
	    "\n" },
	{ "ORIGIN_TOPIC", TRUE,
	    "Thread-Topic: a\n"
	    "Thread-Index: AQ==\n"
	    "\n" },
	{ "ORIGIN_TOPIC", FALSE,
	    "Thread-Topic: a\n"
	    "\n" },
	{ "ORIGIN_TOPIC_OTHER", TRUE,
	    "Subject: Invoice\n"
	    "Thread-Topic: Holidays\n"
	    "\n" },
	{ "ORIGIN_TOPIC_OTHER", FALSE,
	    "Subject: Re: Holidays\n"
	    "Thread-Topic: Holidays\n"
	    "\n" },
	{ "ORIGIN_TOPIC_OTHER", FALSE,
	    "Subject: Invoice\n"
	    "\n" },
	{ "ORIGIN_SHARED_HOST", TRUE,
	    "X-AntiAbuse: Primary Hostname - host.example\n"
	    "\n" },
	{ "ORIGIN_SHARED_HOST", FALSE,
	    "X-Abuse: a\n"
	    "\n" },
	{ "ORIGIN_DISAGREES", TRUE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "From: a@one.example\n"
	    "Message-ID: <x@two.example>\n"
	    "\n" },
	{ "ORIGIN_DISAGREES", FALSE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "From: Ann <ann@sender.example>\n"
	    "Message-ID: <x@two.example>\n"
	    "\n" },
	{ "ORIGIN_DISAGREES", FALSE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "From: a@one.example\n"
	    "Message-ID: <x@mail.sender.example>\n"
	    "\n" },
	{ "ORIGIN_AGREES", TRUE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "From: Ann <ann@sender.example>\n"
	    "Message-ID: <x@sender.example>\n"
	    "\n" },
	{ "ORIGIN_AGREES", FALSE,
	    "Received: from mail.sender.example (mail.sender.example "
	    "[192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "From: Ann <ann@sender.example>\n"
	    "Message-ID: <x@two.example>\n"
	    "\n" },
	{ "ORIGIN_AGREES", FALSE,
	    "Received: from mail.sender.example (unknown [192.0.2.7])\n"
	    "\tby mx.example.org with ESMTP id 1; Thu, 1 Aug 2002 10:00:00 "
	    "+0000\n"
	    "From: Ann <ann@sender.example>\n"
	    "Message-ID: <x@sender.example>\n"
	    "\n" },
	{ "ORIGIN_ORGANIZATION", TRUE,
	    "Organization: Example\n"
	    "\n" },
	{ "ORIGIN_ORGANIZATION", FALSE,
	    "X-Organization: Example\n"
	    "\n" },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main_site(argv, &elm_group_origin, cases,
	    G_N_ELEMENTS(cases));
}
