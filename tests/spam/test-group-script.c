#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"

static const ElmGroupCase cases[] = {
	{ "SCRIPT_SUBJECT_UNWANTED", TRUE,
	    "Subject: =?utf-8?B?0J/RgNC40LLQtdGC?=\n"
	    "\n" },
	{ "SCRIPT_SUBJECT_UNWANTED", FALSE,
	    "Subject: =?utf-8?B?0J/RgCBhYmNkZWZnaA==?=\n"
	    "\n" },
	{ "SCRIPT_SUBJECT_UNWANTED", FALSE,
	    "Subject: gr\xc3\xbc\xc3\x9f"
	    "e\n"
	    "\n" },
	{ "SCRIPT_FROM_UNWANTED", TRUE,
	    "From: =?utf-8?B?0J/RgNC40LLQtdGC0J/RgNC40LLQtdGC?= <a@b.c>\n"
	    "\n" },
	{ "SCRIPT_FROM_UNWANTED", FALSE,
	    "From: =?utf-8?B?w6TDtsO8?= <a@b.example>\n"
	    "\n" },
	{ "CHARSET_UNWANTED", TRUE,
	    "Content-Type: text/plain; charset=\"koi8-r\"\n"
	    "\n" },
	{ "CHARSET_UNWANTED", TRUE,
	    "Subject: =?GB2312?B?xOO6ww==?=\n"
	    "\n" },
	{ "CHARSET_UNWANTED", FALSE,
	    "Content-Type: text/plain; charset=iso-8859-1\n"
	    "\n" },
	{ "CHARSET_IDLE", TRUE,
	    "Subject: =?gb2312?q?Hello_there?=\n"
	    "\n" },
	{ "CHARSET_IDLE", FALSE,
	    "Subject: =?gb2312?B?xOO6ww==?=\n"
	    "\n" },
	{ "CHARSET_IDLE", FALSE,
	    "Subject: =?utf-8?q?Hello_there?=\n"
	    "\n" },
	{ "CHARSET_UNKNOWN", TRUE,
	    "Content-Type: text/plain; charset=DEFAULT\n"
	    "\n" },
	{ "CHARSET_UNKNOWN", FALSE,
	    "Content-Type: text/plain; charset=utf-8\n"
	    "\n" },
	{ "SCRIPT_FROM_MIXED", TRUE,
	    "From: P\xd0\xb0yPal <a@b.example>\n"
	    "\n" },
	{ "SCRIPT_FROM_MIXED", FALSE,
	    "From: J\xc3\xbcrgen <a@b.example>\n"
	    "\n" },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main_site(argv, &elm_group_script, cases,
	    G_N_ELEMENTS(cases));
}
