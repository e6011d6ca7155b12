#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"
#include "tests/spam/letter.h"

#define HONEST                                                                 \
	"Congratulations to the winner of our chess evening.\nThe next one "   \
	"is in May."
#define HINT "You have won a prize."
#define TOLD                                                                   \
	"You have won the lottery. Contact our claims agent to claim your "    \
	"prize."
#define MUCH                                                                   \
	"You have won the lottery. Your winning number was drawn. Contact "    \
	"our claims agent to claim your prize. Answer this short survey and "  \
	"receive a free iphone. Congratulations, you have been selected to "   \
	"receive a reward."

static const ElmGroupCase cases[] = {
	{ "PRIZE_HINT", TRUE, LETTER("hello", HINT) },
	{ "PRIZE_HINT", FALSE, LETTER("hello", HONEST) },
	{ "PRIZE_TOLD", TRUE, LETTER("hello", TOLD) },
	{ "PRIZE_TOLD", FALSE, LETTER("hello", HINT) },
	{ "PRIZE_MUCH", TRUE, LETTER("hello", MUCH) },
	{ "PRIZE_MUCH", FALSE, LETTER("hello", TOLD) },
	{ "PRIZE_SUBJECT", TRUE, LETTER("You have won a prize", "See below.") },
	{ "PRIZE_SUBJECT", FALSE,
	    LETTER("Winners of the chess evening", HINT) },
	{ "PRIZE_CLICK", TRUE, LETTER("hello", TOLD CLICK) },
	{ "PRIZE_CLICK", FALSE, LETTER("hello", TOLD) },
	{ "PRIZE_CLICK", FALSE, LETTER("hello", HONEST CLICK) },
	{ "PRIZE_PRIVATE", TRUE, LETTER_PRIVATE("hello", TOLD) },
	{ "PRIZE_PRIVATE", FALSE, LETTER("hello", TOLD) },
	{ "PRIZE_PRIVATE", FALSE, LETTER_PRIVATE("hello", HONEST) },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main(argv, &elm_group_prize, cases,
	    G_N_ELEMENTS(cases));
}
