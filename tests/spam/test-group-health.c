#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"
#include "tests/spam/letter.h"

#define HONEST "The doctor says I should walk more.\nSee you at the lake."
#define HINT "Lose 20 pounds fast."
#define TOLD                                                                   \
	"Lose 20 pounds fast with our weight loss pills. This miracle cure "   \
	"works."

static const ElmGroupCase cases[] = {
	{ "HEALTH_HINT", TRUE, LETTER("hello", HINT) },
	{ "HEALTH_HINT", FALSE, LETTER("hello", HONEST) },
	{ "HEALTH_TOLD", TRUE, LETTER("hello", TOLD) },
	{ "HEALTH_TOLD", FALSE, LETTER("hello", HINT) },
	{ "HEALTH_SUBJECT", TRUE, LETTER("Lose 20 pounds fast", "See below.") },
	{ "HEALTH_SUBJECT", FALSE, LETTER("Walk at the lake", HINT) },
	{ "HEALTH_CLICK", TRUE, LETTER("hello", TOLD CLICK) },
	{ "HEALTH_CLICK", FALSE, LETTER("hello", TOLD) },
	{ "HEALTH_CLICK", FALSE, LETTER("hello", HONEST CLICK) },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main(argv, &elm_group_health, cases,
	    G_N_ELEMENTS(cases));
}
