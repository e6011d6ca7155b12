#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"
#include "tests/spam/letter.h"

#define HONEST                                                                 \
	"Please have the invoices in stock by Monday.\nThe price of paper "    \
	"rose."
#define HINT "This stock is set to explode."
#define TOLD "This stock is set to explode. Current price : $ 0.10, strong buy."
#define MUCH                                                                   \
	"This stock is set to explode. Current price : $ 0.10, strong buy. "   \
	"Stock alert. Guaranteed returns on your bitcoin trading platform. "   \
	"Double your money in days. Penny stock report. Invest in bitcoin "    \
	"with guaranteed profits."

static const ElmGroupCase cases[] = {
	{ "INVESTMENT_HINT", TRUE, LETTER("hello", HINT) },
	{ "INVESTMENT_HINT", FALSE, LETTER("hello", HONEST) },
	{ "INVESTMENT_TOLD", TRUE, LETTER("hello", TOLD) },
	{ "INVESTMENT_TOLD", FALSE, LETTER("hello", HINT) },
	{ "INVESTMENT_MUCH", TRUE, LETTER("hello", MUCH) },
	{ "INVESTMENT_MUCH", FALSE, LETTER("hello", TOLD) },
	{ "INVESTMENT_SUBJECT", TRUE,
	    LETTER("Strong buy: this stock is set to explode", "See below.") },
	{ "INVESTMENT_SUBJECT", FALSE, LETTER("Paper in stock again", HINT) },
	{ "INVESTMENT_PRIVATE", TRUE, LETTER_PRIVATE("hello", TOLD) },
	{ "INVESTMENT_PRIVATE", FALSE, LETTER("hello", TOLD) },
	{ "INVESTMENT_PRIVATE", FALSE, LETTER_PRIVATE("hello", HONEST) },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main(argv, &elm_group_investment, cases,
	    G_N_ELEMENTS(cases));
}
