#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"
#include "tests/spam/letter.h"

#define HONEST                                                                 \
	"The pharmacy at the corner closes at six, your prescription is "      \
	"ready.\nBring your card."
/* What those write who fight it. */
#define TALK                                                                   \
	"The filter let the viagra mail through again, so I wrote a rule for " \
	"it."
#define HINT "Buy viagra and cialis at our shop."
#define TOLD "Buy viagra, cialis and xanax today."
#define MUCH                                                                   \
	"Buy viagra and xanax at our online pharmacy, no prescription "        \
	"required. Cheap meds, generic drugs online, a stronger erection."

static const ElmGroupCase cases[] = {
	{ "PHARMACY_HINT", TRUE, LETTER("hello", HINT) },
	{ "PHARMACY_HINT", FALSE, LETTER("hello", HONEST) },
	{ "PHARMACY_HINT", FALSE, LETTER("hello", TALK) },
	{ "PHARMACY_TOLD", TRUE, LETTER("hello", TOLD) },
	{ "PHARMACY_TOLD", FALSE, LETTER("hello", HINT) },
	{ "PHARMACY_MUCH", TRUE, LETTER("hello", MUCH) },
	{ "PHARMACY_MUCH", FALSE, LETTER("hello", TOLD) },
	{ "PHARMACY_SUBJECT", TRUE, LETTER("Viagra and more", "See below.") },
	{ "PHARMACY_SUBJECT", FALSE,
	    LETTER("The pharmacy is closed today", HINT) },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main(argv, &elm_group_pharmacy, cases,
	    G_N_ELEMENTS(cases));
}
