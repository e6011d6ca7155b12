#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"
#include "tests/spam/letter.h"

#define WORDS                                                                  \
	"The meeting of the board was long and we went through the papers of " \
	"the year one by one until late in the evening. "
#define LONG WORDS WORDS WORDS WORDS WORDS WORDS WORDS WORDS

static const ElmGroupCase cases[] = {
	{ "AMOUNT_MANY", TRUE,
	    LETTER("hello", "Now $ 19.95, was $49.95, you save 30 dollars.") },
	{ "AMOUNT_MANY", FALSE,
	    LETTER("hello", "The ticket is $ 19.95, bring it on the 12.") },
	{ "AMOUNT_MANY", FALSE,
	    LETTER("hello", LONG LONG "It costs 10 euro, 20 euro, or $ 30.") },
	{ "AMOUNT_FORTUNE", TRUE, LETTER("hello", "the sum of $ 4.5 million") },
	{ "AMOUNT_FORTUNE", TRUE, LETTER("hello", "2.500.000,00 EUR") },
	{ "AMOUNT_FORTUNE", TRUE, LETTER("hello", "5 million us dollars") },
	{ "AMOUNT_FORTUNE", FALSE,
	    LETTER("hello", "5 million lines, for $ 20 a month") },
	{ "AMOUNT_FORTUNE", FALSE, LETTER("hello", "$ 999,999.99") },
	{ "AMOUNT_FORTUNE_SHORT", TRUE,
	    LETTER("hello", "I give you $ 2,000,000.") },
	{ "AMOUNT_FORTUNE_SHORT", FALSE,
	    LETTER("hello", LONG "It cost $ 2,000,000.") },
	{ "AMOUNT_PERCENTS", TRUE,
	    LETTER("hello", "10% off, 20% off, up to 80 % off!") },
	{ "AMOUNT_PERCENTS", FALSE,
	    LETTER("hello", LONG "It fell by 10% and 12%, then rose 3%.") },
	{ "AMOUNT_EXCITED", TRUE,
	    LETTER("hello", "Only $ 5! Buy now! You will love it!") },
	{ "AMOUNT_EXCITED", FALSE,
	    LETTER("hello", "Happy birthday! See you! Bring cake!") },
	{ "AMOUNT_EXCITED", FALSE,
	    LETTER("hello", "You owe me 5 euro for the cake.") },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main(argv, &elm_group_amount, cases,
	    G_N_ELEMENTS(cases));
}
