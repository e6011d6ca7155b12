#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"
#include "tests/spam/letter.h"

#define HONEST "We must make money for the school trip.\nWho bakes a cake?"
#define HINT "Make $ 5,000 per month with this secret system."
#define TOLD                                                                   \
	"Make $ 5,000 per month. Be your own boss. A home based business "     \
	"opportunity."
#define MUCH                                                                   \
	"Make $ 5,000 per month. Be your own boss. A home based business "     \
	"opportunity. Work at home and become a millionaire. Network "         \
	"marketing, no selling, no gimmicks. Extra income from your couch. "   \
	"Financial freedom is yours."

static const ElmGroupCase cases[] = {
	{ "RICHES_HINT", TRUE, LETTER("hello", HINT) },
	{ "RICHES_HINT", FALSE, LETTER("hello", HONEST) },
	{ "RICHES_TOLD", TRUE, LETTER("hello", TOLD) },
	{ "RICHES_TOLD", FALSE, LETTER("hello", HINT) },
	{ "RICHES_MUCH", TRUE, LETTER("hello", MUCH) },
	{ "RICHES_MUCH", FALSE, LETTER("hello", TOLD) },
	{ "RICHES_SUBJECT", TRUE,
	    LETTER("Make $ 5,000 per month", "See below.") },
	{ "RICHES_SUBJECT", FALSE, LETTER("How the school makes money", HINT) },
	{ "RICHES_CLICK", TRUE, LETTER("hello", TOLD CLICK) },
	{ "RICHES_CLICK", FALSE, LETTER("hello", TOLD) },
	{ "RICHES_CLICK", FALSE, LETTER("hello", HONEST CLICK) },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main(argv, &elm_group_riches, cases,
	    G_N_ELEMENTS(cases));
}
