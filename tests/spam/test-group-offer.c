#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"
#include "tests/spam/letter.h"

#define HONEST                                                                 \
	"The room is free on Monday.\nWe have no guarantee that it is warm."
#define HINT "Money back guarantee."
#define TOLD "Absolutely free trial. Money back guarantee."
#define MUCH                                                                   \
	"Absolutely free trial. Money back guarantee. While supplies last. "   \
	"Order now and save. No obligation. 100 % guaranteed. Special offer "  \
	"today. Lowest prices guaranteed. Save up to 50 % now."

static const ElmGroupCase cases[] = {
	{ "OFFER_HINT", TRUE, LETTER("hello", HINT) },
	{ "OFFER_HINT", FALSE, LETTER("hello", HONEST) },
	{ "OFFER_TOLD", TRUE, LETTER("hello", TOLD) },
	{ "OFFER_TOLD", FALSE, LETTER("hello", HINT) },
	{ "OFFER_MUCH", TRUE, LETTER("hello", MUCH) },
	{ "OFFER_MUCH", FALSE, LETTER("hello", TOLD) },
	{ "OFFER_SUBJECT", TRUE,
	    LETTER("Absolutely free trial", "See below.") },
	{ "OFFER_SUBJECT", FALSE, LETTER("The room is free", HINT) },
	{ "OFFER_CLICK", TRUE, LETTER("hello", TOLD CLICK) },
	{ "OFFER_CLICK", FALSE, LETTER("hello", TOLD) },
	{ "OFFER_CLICK", FALSE, LETTER("hello", HONEST CLICK) },
	{ "OFFER_URGENT", TRUE, LETTER("hello", HINT HURRY) },
	{ "OFFER_URGENT", FALSE, LETTER("hello", HINT) },
	{ "OFFER_URGENT", FALSE, LETTER("hello", HONEST HURRY) },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main(argv, &elm_group_offer, cases,
	    G_N_ELEMENTS(cases));
}
