#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"

static const ElmGroupCase cases[] = {
	{ "HEADER_FROM_MISSING", TRUE,
	    "To: bob@example.org\n"
	    "\n" },
	{ "HEADER_FROM_MISSING", FALSE,
	    "From: Ann <ann@sender.example>\n"
	    "\n" },
	{ "HEADER_REPEATED", TRUE,
	    "From: Ann <ann@sender.example>\n"
	    "From: Ann <ann@sender.example>\n"
	    "\n" },
	{ "HEADER_REPEATED", FALSE,
	    "From: Ann <ann@sender.example>\n"
	    "To: bob@example.org\n"
	    "Received: a\n"
	    "Received: b\n"
	    "\n" },
	{ "HEADER_MIME_REPEATED", TRUE,
	    "MIME-Version: 1.0\n"
	    "MIME-Version: 1.0\n"
	    "\n" },
	{ "HEADER_MIME_REPEATED", FALSE,
	    "MIME-Version: 1.0\n"
	    "From: Ann <ann@sender.example>\n"
	    "From: Ann <ann@sender.example>\n"
	    "\n" },
	{ "HEADER_EIGHT_BIT", TRUE,
	    "Subject: gr\xfc\xdf"
	    "e\n"
	    "\n" },
	{ "HEADER_EIGHT_BIT", FALSE,
	    "Subject: gr\xc3\xbc\xc3\x9f"
	    "e\n"
	    "\n" },
	{ "HEADER_EIGHT_BIT", FALSE,
	    "Subject: =?utf-8?q?gr=C3=BC=C3=9Fe?=\n"
	    "\n" },
	{ "HEADER_BARE_UTF8", TRUE,
	    "Subject: gr\xc3\xbc\xc3\x9f"
	    "e\n"
	    "\n" },
	{ "HEADER_BARE_UTF8", FALSE,
	    "Subject: gr\xfc\xdf"
	    "e\n"
	    "\n" },
	{ "HEADER_BARE_UTF8", FALSE,
	    "Subject: gruesse\n"
	    "\n" },
	{ "HEADER_LINE_LONG", TRUE,
	    "X-Long: "
	    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
	    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
	    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
	    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
	    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
	    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
	    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
	    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
	    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
	    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
	    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
	    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
	    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
	    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
	    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
	    "a\n"
	    "\n" },
	{ "HEADER_LINE_LONG", FALSE,
	    "X-Long: "
	    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
	    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
	    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
	    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
	    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
	    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
	    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
	    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
	    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
	    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
	    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
	    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
	    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
	    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
	    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
	    "\n"
	    "\n" },
	{ "HEADER_MISSPELT", TRUE,
	    "SUBJECT: a\n"
	    "\n" },
	{ "HEADER_MISSPELT", FALSE,
	    "Subject: a\n"
	    "DATE-X: b\n"
	    "\n" },
	{ "HEADER_ID_MISSPELT", TRUE,
	    "Message-id: <a@b.example>\n"
	    "\n" },
	{ "HEADER_ID_MISSPELT", FALSE,
	    "Message-Id: <a@b.example>\n"
	    "\n" },
	{ "HEADER_PRIORITY_HIGH", TRUE,
	    "X-Priority: 1 (Highest)\n"
	    "\n" },
	{ "HEADER_PRIORITY_HIGH", FALSE,
	    "X-Priority: 3\n"
	    "\n" },
	{ "HEADER_PRIORITY_ALONE", TRUE,
	    "X-MSMail-Priority: Normal\n"
	    "\n" },
	{ "HEADER_PRIORITY_ALONE", FALSE,
	    "X-MSMail-Priority: Normal\n"
	    "X-Mailer: Microsoft Outlook 16.0\n"
	    "\n" },
	{ "HEADER_PRIORITY_ODD", TRUE,
	    "X-Priority: 9\n"
	    "\n" },
	{ "HEADER_PRIORITY_ODD", TRUE,
	    "X-Priority: 30\n"
	    "\n" },
	{ "HEADER_PRIORITY_ODD", FALSE,
	    "X-Priority: 5\n"
	    "\n" },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main_site(argv, &elm_group_header, cases,
	    G_N_ELEMENTS(cases));
}
