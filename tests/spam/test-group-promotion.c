#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"
#include "tests/spam/letter.h"

#define HONEST                                                                 \
	"We found a mistake on the website of the club, could you fix the "    \
	"first page?"
#define HINT "We can put you on the first page of google."
#define TOLD "Get on the first page of google with our SEO services."
#define MUCH                                                                   \
	"Get your site on the first page of google. Our SEO services "         \
	"increase your website traffic. Would you be interested in "           \
	"acquiring our attendees list? I visited your website. Your website "  \
	"is not ranking. We are a leading manufacturer in China. Free "        \
	"website audit for your site."

static const ElmGroupCase cases[] = {
	{ "PROMOTION_HINT", TRUE, LETTER("hello", HINT) },
	{ "PROMOTION_HINT", FALSE, LETTER("hello", HONEST) },
	{ "PROMOTION_TOLD", TRUE, LETTER("hello", TOLD) },
	{ "PROMOTION_TOLD", FALSE, LETTER("hello", HINT) },
	{ "PROMOTION_MUCH", TRUE, LETTER("hello", MUCH) },
	{ "PROMOTION_MUCH", FALSE, LETTER("hello", TOLD) },
	{ "PROMOTION_SUBJECT", TRUE,
	    LETTER("First page of google", "See below.") },
	{ "PROMOTION_SUBJECT", FALSE,
	    LETTER("First page of the newspaper", HINT) },
	{ "PROMOTION_PRIVATE", TRUE, LETTER_PRIVATE("hello", TOLD) },
	{ "PROMOTION_PRIVATE", FALSE, LETTER("hello", TOLD) },
	{ "PROMOTION_PRIVATE", FALSE, LETTER_PRIVATE("hello", HONEST) },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main(argv, &elm_group_promotion, cases,
	    G_N_ELEMENTS(cases));
}
