#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"
#include "tests/spam/letter.h"

#define HONEST                                                                 \
	"The panel on women in science meets on Tuesday.\nSingles of the "     \
	"club play at nine."
#define HINT "Hot girls are waiting."
#define TOLD "Hot girls and xxx movies."
#define MUCH                                                                   \
	"Hot girls and xxx movies. See my private photos. Live sex shows. "    \
	"Looking for a hookup? Local singles in your area want sex."

static const ElmGroupCase cases[] = {
	{ "ADULT_HINT", TRUE, LETTER("hello", HINT) },
	{ "ADULT_HINT", FALSE, LETTER("hello", HONEST) },
	{ "ADULT_TOLD", TRUE, LETTER("hello", TOLD) },
	{ "ADULT_TOLD", FALSE, LETTER("hello", HINT) },
	{ "ADULT_MUCH", TRUE, LETTER("hello", MUCH) },
	{ "ADULT_MUCH", FALSE, LETTER("hello", TOLD) },
	{ "ADULT_SUBJECT", TRUE, LETTER("Hot girls tonight", "See below.") },
	{ "ADULT_SUBJECT", FALSE, LETTER("Girls' football tonight", HINT) },
	{ "ADULT_CLICK", TRUE, LETTER("hello", TOLD CLICK) },
	{ "ADULT_CLICK", FALSE, LETTER("hello", TOLD) },
	{ "ADULT_CLICK", FALSE, LETTER("hello", HONEST CLICK) },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main(argv, &elm_group_adult, cases,
	    G_N_ELEMENTS(cases));
}
