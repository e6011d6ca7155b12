#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"
#include "tests/spam/letter.h"

#define TALK                                                                   \
	"The new room is on the second floor. I have put the chairs there "    \
	"and the keys are with the porter, who leaves at five. Bring the "     \
	"plans when you come."
#define TECHNICAL                                                              \
	"The compiler stops with a segmentation fault in the parser, see the " \
	"log file. The patch fixes the function."
#define CALENDAR(method)                                                       \
	"From: Ann <ann@example.org>\nSubject: Accepted\nMIME-Version: 1.0\n"  \
	"Content-Type: multipart/mixed; boundary=b\n\n--b\n\nYes.\n--b\n"      \
	"Content-Type: text/calendar\n\nBEGIN:VCALENDAR\r\nMETHOD:" method     \
	"\r\nEND:VCALENDAR\r\n--b--\n"

static const ElmGroupCase cases[] = {
	{ "HONEST_SIGNED", TRUE,
	    LETTER_FROM("Ann Lee <ann@example.org>", "hello",
		TALK "\n\nBest regards\nAnn") },
	{ "HONEST_SIGNED", TRUE,
	    LETTER_FROM("\"Lee, Ann\" <ann@example.org>", "hello",
		TALK "\n\nViele Grüße\n-- \nAnn Lee") },
	{ "HONEST_SIGNED", FALSE,
	    LETTER_FROM("Ann Lee <ann@example.org>", "hello",
		TALK "\n\nBest regards\nThe team") },
	{ "HONEST_SIGNED", FALSE,
	    LETTER_FROM("Ann Lee <ann@example.org>", "hello",
		"Ann is away, and so is all the team of the old house.") },
	{ "HONEST_TECHNICAL", TRUE, LETTER("hello", TECHNICAL) },
	{ "HONEST_TECHNICAL", FALSE, LETTER("hello", TALK) },
	{ "HONEST_TECHNICAL", FALSE,
	    LETTER("hello", "Buy the new driver for your golf game.") },
	{ "HONEST_VERY_TECHNICAL", TRUE,
	    LETTER("hello",
		TECHNICAL " The unit tests ran on Debian with TLS, and the "
			  "kernel module has a new dependency.") },
	{ "HONEST_VERY_TECHNICAL", FALSE,
	    LETTER("hello", "The compiler reads the patch.") },
	{ "HONEST_TALK", TRUE,
	    LETTER("hello", "As discussed, here are the minutes of the "
			    "meeting. What do you think?") },
	{ "HONEST_TALK", FALSE, LETTER("hello", TALK) },
	{ "HONEST_CALENDAR", TRUE, CALENDAR("REPLY") },
	{ "HONEST_CALENDAR", FALSE, CALENDAR("REQUEST") },
	{ "HONEST_WISHLESS", TRUE, LETTER("hello", TALK) },
	{ "HONEST_WISHLESS", FALSE, LETTER("hello", TALK CLICK) },
	{ "HONEST_WISHLESS", FALSE,
	    LETTER("hello", TALK " It is $ 5,000 for you.") },
	{ "HONEST_WISHLESS", FALSE, LETTER("hello", "The room is new.") },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main(argv, &elm_group_honest, cases,
	    G_N_ELEMENTS(cases));
}
