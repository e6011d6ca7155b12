#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"
#include "tests/spam/letter.h"

static const ElmGroupCase cases[] = {
	{ "GREETING_GENERIC", TRUE, LETTER("hello", "Dear customer,\nwe ...") },
	{ "GREETING_GENERIC", TRUE, LETTER("hello", "Dear Friend,\nI am") },
	{ "GREETING_GENERIC", TRUE,
	    LETTER("hello", "Sehr geehrter Kunde,\nwir") },
	{ "GREETING_GENERIC", TRUE, LETTER("hello", "Prezado cliente,\num") },
	{ "GREETING_GENERIC", FALSE, LETTER("hello", "Dear Bob,\nwe ...") },
	{ "GREETING_GENERIC", FALSE,
	    LETTER("hello", "The customer is a dear friend of mine.") },
	{ "GREETING_SUBJECT", TRUE, LETTER("Dear valued customer", "We ...") },
	{ "GREETING_SUBJECT", FALSE,
	    LETTER("Customers of the week", "Dear customer,") },
	{ "GREETING_CLICK", TRUE, LETTER("hello", "Dear user," CLICK) },
	{ "GREETING_CLICK", FALSE, LETTER("hello", "Dear Bob," CLICK) },
	{ "GREETING_CLICK", FALSE, LETTER("hello", "Dear user, hello.") },
	{ "GREETING_ADDRESS", TRUE,
	    LETTER("hello", "Hello reader@example.net, your page is ...") },
	{ "GREETING_ADDRESS", FALSE,
	    LETTER("hello", "Hello Bob, your page is ...") },
	{ "GREETING_ADDRESS", FALSE,
	    LETTER("Re: hello", "On Monday reader@example.net wrote:\n"
				"> Hello\nHello.") },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main(argv, &elm_group_greeting, cases,
	    G_N_ELEMENTS(cases));
}
