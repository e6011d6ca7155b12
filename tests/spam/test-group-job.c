#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"
#include "tests/spam/letter.h"

#define HONEST                                                                 \
	"The meeting about part time contracts is on Monday, please bring "    \
	"your salary sheet."
#define HINT "Receive payments from our customers at home."
#define TOLD                                                                   \
	"Work at home and earn money: earn up to $ 500 per week. No "          \
	"experience required, flexible working hours from home."

static const ElmGroupCase cases[] = {
	{ "JOB_HINT", TRUE, LETTER("hello", HINT) },
	{ "JOB_HINT", FALSE, LETTER("hello", HONEST) },
	{ "JOB_TOLD", TRUE, LETTER("hello", TOLD) },
	{ "JOB_TOLD", FALSE, LETTER("hello", HINT) },
	{ "JOB_SUBJECT", TRUE,
	    LETTER("Work from home, earn $ 500 per week", "See below.") },
	{ "JOB_SUBJECT", FALSE, LETTER("Working from home next week", HINT) },
	{ "JOB_PRIVATE", TRUE, LETTER_PRIVATE("hello", TOLD) },
	{ "JOB_PRIVATE", FALSE, LETTER("hello", TOLD) },
	{ "JOB_PRIVATE", FALSE, LETTER_PRIVATE("hello", HONEST) },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main(argv, &elm_group_job, cases,
	    G_N_ELEMENTS(cases));
}
