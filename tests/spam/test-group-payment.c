#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"
#include "tests/spam/letter.h"

#define HONEST                                                                 \
	"Thank you for your payment. The invoice for March is attached. No "   \
	"reply is needed."
#define HINT "There is a problem with your billing information."
#define TOLD                                                                   \
	"Your last payment was declined. Update your payment details, there "  \
	"is a problem with your billing information."

static const ElmGroupCase cases[] = {
	{ "PAYMENT_HINT", TRUE, LETTER("hello", HINT) },
	{ "PAYMENT_HINT", FALSE, LETTER("hello", HONEST) },
	{ "PAYMENT_TOLD", TRUE, LETTER("hello", TOLD) },
	{ "PAYMENT_TOLD", FALSE, LETTER("hello", HINT) },
	{ "PAYMENT_SUBJECT", TRUE,
	    LETTER("Your payment was declined", "See below.") },
	{ "PAYMENT_SUBJECT", FALSE, LETTER("Invoice 1234 for March", HINT) },
	{ "PAYMENT_CLICK", TRUE, LETTER("hello", TOLD CLICK) },
	{ "PAYMENT_CLICK", FALSE, LETTER("hello", TOLD) },
	{ "PAYMENT_CLICK", FALSE, LETTER("hello", HONEST CLICK) },
	{ "PAYMENT_URGENT", TRUE, LETTER("hello", HINT HURRY) },
	{ "PAYMENT_URGENT", FALSE, LETTER("hello", HINT) },
	{ "PAYMENT_URGENT", FALSE, LETTER("hello", HONEST HURRY) },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main(argv, &elm_group_payment, cases,
	    G_N_ELEMENTS(cases));
}
