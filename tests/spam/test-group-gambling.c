#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"
#include "tests/spam/letter.h"

#define HONEST "I bet that the roulette of shifts changes again next month."
#define HINT "Play at our online casino."
#define TOLD                                                                   \
	"Play at our online casino, with 100 free spins and a welcome bonus "  \
	"of 200 % on your first deposit."

static const ElmGroupCase cases[] = {
	{ "GAMBLING_HINT", TRUE, LETTER("hello", HINT) },
	{ "GAMBLING_HINT", FALSE, LETTER("hello", HONEST) },
	{ "GAMBLING_TOLD", TRUE, LETTER("hello", TOLD) },
	{ "GAMBLING_TOLD", FALSE, LETTER("hello", HINT) },
	{ "GAMBLING_SUBJECT", TRUE,
	    LETTER("Free spins at our online casino", "See below.") },
	{ "GAMBLING_SUBJECT", FALSE,
	    LETTER("The casino building is restored", HINT) },
	{ "GAMBLING_CLICK", TRUE, LETTER("hello", TOLD CLICK) },
	{ "GAMBLING_CLICK", FALSE, LETTER("hello", TOLD) },
	{ "GAMBLING_CLICK", FALSE, LETTER("hello", HONEST CLICK) },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main(argv, &elm_group_gambling, cases,
	    G_N_ELEMENTS(cases));
}
