#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"
#include "tests/spam/letter.h"

#define HONEST "The gift shop sells cards with pictures of the old town."
#define HINT "I need you to buy five iTunes gift cards for me today."
#define TOLD                                                                   \
	"I need you to buy some gift cards. Scratch the back and reveal the "  \
	"codes, then send me the pictures of the cards."

static const ElmGroupCase cases[] = {
	{ "GIFT_CARD_HINT", TRUE, LETTER("hello", HINT) },
	{ "GIFT_CARD_HINT", FALSE, LETTER("hello", HONEST) },
	{ "GIFT_CARD_TOLD", TRUE, LETTER("hello", TOLD) },
	{ "GIFT_CARD_TOLD", FALSE, LETTER("hello", HINT) },
	{ "GIFT_CARD_SUBJECT", TRUE,
	    LETTER("Purchase gift cards today", "See below.") },
	{ "GIFT_CARD_SUBJECT", FALSE, LETTER("Cards for the gift shop", HINT) },
	{ "GIFT_CARD_PRIVATE", TRUE, LETTER_PRIVATE("hello", TOLD) },
	{ "GIFT_CARD_PRIVATE", FALSE, LETTER("hello", TOLD) },
	{ "GIFT_CARD_PRIVATE", FALSE, LETTER_PRIVATE("hello", HONEST) },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main(argv, &elm_group_gift_card, cases,
	    G_N_ELEMENTS(cases));
}
