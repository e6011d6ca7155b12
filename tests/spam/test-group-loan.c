#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"
#include "tests/spam/letter.h"

#define HONEST                                                                 \
	"The bank says that the mortgage of the club house is paid.\nThe "     \
	"loan of the tent ends in May."
#define HINT "We offer loans with bad credit."
#define TOLD                                                                   \
	"Lowest mortgage rates ever. Bad credit is no problem. Consolidate "   \
	"your debt today."
#define MUCH                                                                   \
	"Lowest mortgage rates ever. Bad credit is no problem. Consolidate "   \
	"your debt today. Refinance your home loan, you are pre approved "     \
	"for a loan up to $ 5,000. We offer loans at 3 % interest rate. "      \
	"Auto insurance quotes for less."

static const ElmGroupCase cases[] = {
	{ "LOAN_HINT", TRUE, LETTER("hello", HINT) },
	{ "LOAN_HINT", FALSE, LETTER("hello", HONEST) },
	{ "LOAN_TOLD", TRUE, LETTER("hello", TOLD) },
	{ "LOAN_TOLD", FALSE, LETTER("hello", HINT) },
	{ "LOAN_MUCH", TRUE, LETTER("hello", MUCH) },
	{ "LOAN_MUCH", FALSE, LETTER("hello", TOLD) },
	{ "LOAN_SUBJECT", TRUE,
	    LETTER("Lowest mortgage rates ever", "See below.") },
	{ "LOAN_SUBJECT", FALSE,
	    LETTER("Minutes of the bank committee", HINT) },
	{ "LOAN_PRIVATE", TRUE, LETTER_PRIVATE("hello", TOLD) },
	{ "LOAN_PRIVATE", FALSE, LETTER("hello", TOLD) },
	{ "LOAN_PRIVATE", FALSE, LETTER_PRIVATE("hello", HONEST) },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main(argv, &elm_group_loan, cases,
	    G_N_ELEMENTS(cases));
}
