#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"
#include "tests/spam/letter.h"

#define REPORT(id)                                                             \
	"Return-Path: <>\nFrom: Mailer-Daemon@example.com\n"                   \
	"Subject: Undelivered Mail Returned to Sender\n"                       \
	"Content-Type: multipart/report; report-type=delivery-status; "        \
	"boundary=b\n\n--b\n\nYour message could not be delivered.\n"          \
	"--b\nContent-Type: message/rfc822\n\nFrom: <ann@example.org>\n"       \
	"Message-ID: <1@" id ">\n\nHello\n--b--\n"
#define PAGE(fields)                                                           \
	"Return-Path: <a@example.com>\nFrom: Admin <a@example.com>\n"          \
	"Subject: Undelivered mail returned\n" fields                          \
	"MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n"        \
	"<p>3 messages wait.</p><a href=\"https://www.example.com/x\">"        \
	"Release</a>\n"

static const ElmGroupCase cases[] = {
	{ "BOUNCE_REPORT", TRUE, REPORT("example.org") },
	{ "BOUNCE_REPORT", FALSE, LETTER("A report", "Undelivered mail") },
	{ "BOUNCE_AUTOMATIC", TRUE,
	    "Auto-Submitted: auto-replied\n" LETTER("hello", "I am away.") },
	{ "BOUNCE_AUTOMATIC", FALSE,
	    "Auto-Submitted: no\n" LETTER("hello", "I am away.") },
	{ "BOUNCE_ABSENCE", TRUE, LETTER("Out of office", "Until May.") },
	{ "BOUNCE_ABSENCE", TRUE,
	    LETTER("Re: hello", "Ich bin zur Zeit nicht im Büro.") },
	{ "BOUNCE_ABSENCE", FALSE,
	    LETTER("Re: hello", "The office is out of order.") },
	{ "BOUNCE_NULL_SENDER", TRUE, REPORT("example.org") },
	{ "BOUNCE_NULL_SENDER", FALSE, PAGE("") },
	{ "BOUNCE_NULL_SENDER", FALSE, LETTER("hello", "No Return-Path.") },
	{ "BOUNCE_FOREIGN", TRUE, REPORT("example.com") },
	{ "BOUNCE_FOREIGN", FALSE, REPORT("mail.example.org") },
	{ "BOUNCE_FOREIGN", FALSE,
	    LETTER("hello", "\nMessage-ID: <1@example.com>") },
	{ "BOUNCE_FALSE", TRUE, PAGE("") },
	{ "BOUNCE_FALSE", FALSE, PAGE("In-Reply-To: <1@example.org>\n") },
	{ "BOUNCE_FALSE", FALSE, REPORT("example.org") },
	{ "BOUNCE_FALSE", FALSE,
	    LETTER("Undelivered mail", "See https://example.org/x") },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main_site(argv, &elm_group_bounce, cases,
	    G_N_ELEMENTS(cases));
}
