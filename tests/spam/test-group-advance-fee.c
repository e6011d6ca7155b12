#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"
#include "tests/spam/letter.h"

#define HONEST                                                                 \
	"The transfer of the club funds to the new bank is done, the trust "   \
	"has its 2,000 euro. The charity thanks you."
#define HINT                                                                   \
	"I am the widow of a late general and need your help to move this "    \
	"fund out of the country."
#define TOLD HINT " Stand as the next of kin. The deal is confidential."
#define MUCH                                                                   \
	TOLD " The sum of US$10.5 million lies in a dormant account at the "   \
	     "central bank of Nigeria. This business proposal is 100% risk "   \
	     "free."

#define REDIRECTED(text)                                                       \
	"Reply-To: Tom <tom@example.com>\n" LETTER("hello", text)

static const ElmGroupCase cases[] = {
	{ "ADVANCE_FEE_HINT", TRUE, LETTER("hello", TOLD) },
	{ "ADVANCE_FEE_HINT", TRUE,
	    LETTER("hello", "Eine Spende von 2 Millionen Euro, der Betrag von "
			    "2 Millionen Euro.") },
	{ "ADVANCE_FEE_HINT", FALSE, LETTER("hello", HONEST) },
	{ "ADVANCE_FEE_TOLD", TRUE, LETTER("hello", TOLD) },
	{ "ADVANCE_FEE_TOLD", FALSE, LETTER("hello", HINT) },
	{ "ADVANCE_FEE_MUCH", TRUE, LETTER("hello", MUCH) },
	{ "ADVANCE_FEE_MUCH", FALSE, LETTER("hello", HINT) },
	{ "ADVANCE_FEE_SUBJECT", TRUE,
	    LETTER("Urgent business proposal", "See below.") },
	{ "ADVANCE_FEE_SUBJECT", FALSE, LETTER("Business trip", MUCH) },
	{ "ADVANCE_FEE_FORTUNE", TRUE, LETTER("hello", MUCH) },
	{ "ADVANCE_FEE_FORTUNE", FALSE, LETTER("hello", TOLD) },
	{ "ADVANCE_FEE_FORTUNE", FALSE,
	    LETTER("hello", "The merger is worth $ 20 million.") },
	{ "ADVANCE_FEE_PRIVATE", TRUE, LETTER_PRIVATE("hello", TOLD) },
	{ "ADVANCE_FEE_PRIVATE", FALSE, LETTER_PRIVATE("hello", HONEST) },
	{ "ADVANCE_FEE_PRIVATE", FALSE, LETTER("hello", TOLD) },
	{ "ADVANCE_FEE_REDIRECTED", TRUE, REDIRECTED(TOLD) },
	{ "ADVANCE_FEE_REDIRECTED", FALSE, REDIRECTED(HONEST) },
	{ "ADVANCE_FEE_REDIRECTED", FALSE, LETTER("hello", TOLD) },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main(argv, &elm_group_advance_fee, cases,
	    G_N_ELEMENTS(cases));
}
