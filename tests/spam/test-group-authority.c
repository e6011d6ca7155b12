#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"
#include "tests/spam/letter.h"

#define HONEST "The tax office moved to Main Street.\nIt is fine to come late."
#define HINT "You are eligible to receive a tax refund."
#define TOLD                                                                   \
	"After the last annual calculations of your fiscal activity you are "  \
	"eligible to receive a tax refund. Pay your outstanding parking "      \
	"fine, too."

static const ElmGroupCase cases[] = {
	{ "AUTHORITY_HINT", TRUE, LETTER("hello", HINT) },
	{ "AUTHORITY_HINT", FALSE, LETTER("hello", HONEST) },
	{ "AUTHORITY_TOLD", TRUE, LETTER("hello", TOLD) },
	{ "AUTHORITY_TOLD", FALSE, LETTER("hello", HINT) },
	{ "AUTHORITY_SUBJECT", TRUE,
	    LETTER("You are eligible to receive a tax refund", "See below.") },
	{ "AUTHORITY_SUBJECT", FALSE,
	    LETTER("New address of the tax office", HINT) },
	{ "AUTHORITY_CLICK", TRUE, LETTER("hello", TOLD CLICK) },
	{ "AUTHORITY_CLICK", FALSE, LETTER("hello", TOLD) },
	{ "AUTHORITY_CLICK", FALSE, LETTER("hello", HONEST CLICK) },
	{ "AUTHORITY_URGENT", TRUE, LETTER("hello", HINT HURRY) },
	{ "AUTHORITY_URGENT", FALSE, LETTER("hello", HINT) },
	{ "AUTHORITY_URGENT", FALSE, LETTER("hello", HONEST HURRY) },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main(argv, &elm_group_authority, cases,
	    G_N_ELEMENTS(cases));
}
