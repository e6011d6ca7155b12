#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"
#include "tests/spam/letter.h"

#define HONEST                                                                 \
	"Your order was shipped today and arrives on Monday. You can track "   \
	"it in your account."
#define HINT "Your package could not be delivered."
#define TOLD                                                                   \
	"Your package could not be delivered. Pay the shipping fee of 1.99 "   \
	"and confirm your delivery address within 24 hours."

static const ElmGroupCase cases[] = {
	{ "PARCEL_HINT", TRUE, LETTER("hello", HINT) },
	{ "PARCEL_HINT", FALSE, LETTER("hello", HONEST) },
	{ "PARCEL_TOLD", TRUE, LETTER("hello", TOLD) },
	{ "PARCEL_TOLD", FALSE, LETTER("hello", HINT) },
	{ "PARCEL_SUBJECT", TRUE,
	    LETTER("Your package could not be delivered", "See below.") },
	{ "PARCEL_SUBJECT", FALSE, LETTER("Your order was shipped", HINT) },
	{ "PARCEL_CLICK", TRUE, LETTER("hello", TOLD CLICK) },
	{ "PARCEL_CLICK", FALSE, LETTER("hello", TOLD) },
	{ "PARCEL_CLICK", FALSE, LETTER("hello", HONEST CLICK) },
	{ "PARCEL_URGENT", TRUE, LETTER("hello", HINT HURRY) },
	{ "PARCEL_URGENT", FALSE, LETTER("hello", HINT) },
	{ "PARCEL_URGENT", FALSE, LETTER("hello", HONEST HURRY) },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main(argv, &elm_group_parcel, cases,
	    G_N_ELEMENTS(cases));
}
