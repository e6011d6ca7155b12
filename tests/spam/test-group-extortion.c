#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"
#include "tests/spam/letter.h"

/* What people write about it. */
#define HONEST                                                                 \
	"The camera of the lobby recorded nothing. Someone hacked together a " \
	"script for the webcam, pay him a coffee."
#define HINT "I have recorded you through your webcam."
#define TOLD                                                                   \
	HINT " I am a hacker."                                                 \
	     " I will erase the video."
#define MUCH                                                                   \
	TOLD " You must pay me $ 500 in bitcoin. You have 48 hours to pay. "   \
	     "I will send the video to all your contacts."
#define WALLET " bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"

static const ElmGroupCase cases[] = {
	{ "EXTORTION_HINT", TRUE, LETTER("hello", HINT) },
	{ "EXTORTION_HINT", TRUE,
	    LETTER("hello", "Überweisen Sie 500 Euro an meine "
			    "Bitcoin Adresse lautet so. Ihre Webcam wurde "
			    "eingeschaltet.") },
	{ "EXTORTION_HINT", FALSE, LETTER("hello", HONEST) },
	{ "EXTORTION_TOLD", TRUE, LETTER("hello", TOLD) },
	{ "EXTORTION_TOLD", FALSE,
	    LETTER("hello", "We have recorded you on our list.") },
	{ "EXTORTION_MUCH", TRUE, LETTER("hello", MUCH) },
	{ "EXTORTION_MUCH", FALSE, LETTER("hello", HINT) },
	{ "EXTORTION_WALLET", TRUE, LETTER("hello", HINT WALLET) },
	{ "EXTORTION_WALLET", FALSE, LETTER("hello", HONEST WALLET) },
	{ "EXTORTION_WALLET", FALSE, LETTER("hello", HINT) },
	{ "EXTORTION_SELF", TRUE,
	    LETTER_FROM("<reader@example.net>", "hello", HINT) },
	{ "EXTORTION_SELF", FALSE,
	    LETTER_FROM("<reader@example.net>", "hello", HONEST) },
	{ "EXTORTION_SELF", FALSE, LETTER("hello", HINT) },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main(argv, &elm_group_extortion, cases,
	    G_N_ELEMENTS(cases));
}
