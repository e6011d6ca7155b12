#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"
#include "tests/spam/letter.h"

#define HONEST                                                                 \
	"Thank you for your order of 49.90 euro. If you have questions call "  \
	"us on +49 30 1234567, from 9 to 5."
#define HINT "If you did not authorize this charge, call us to cancel."
#define TOLD                                                                   \
	"Your antivirus subscription has been renewed for $ 349.99. If you "   \
	"did not authorize this transaction, call our helpline to cancel the " \
	"order."
#define NUMBER " +1 (800) 555-0100"

static const ElmGroupCase cases[] = {
	{ "CALLBACK_HINT", TRUE, LETTER("hello", HINT) },
	{ "CALLBACK_HINT", FALSE, LETTER("hello", HONEST) },
	{ "CALLBACK_TOLD", TRUE, LETTER("hello", TOLD) },
	{ "CALLBACK_TOLD", FALSE, LETTER("hello", HONEST) },
	{ "CALLBACK_NUMBER", TRUE, LETTER("hello", HINT NUMBER) },
	{ "CALLBACK_NUMBER", FALSE, LETTER("hello", HINT) },
	{ "CALLBACK_NUMBER", FALSE, LETTER("hello", HONEST) },
	{ "CALLBACK_NO_LINK", TRUE, LETTER("hello", HINT NUMBER) },
	{ "CALLBACK_NO_LINK", FALSE, LETTER("hello", HINT NUMBER CLICK) },
	{ "CALLBACK_CHARGE", TRUE, LETTER("hello", TOLD NUMBER) },
	{ "CALLBACK_CHARGE", FALSE, LETTER("hello", HINT NUMBER) },
	{ "CALLBACK_CHARGE", FALSE, LETTER("hello", HONEST) },
	{ "CALLBACK_PRIVATE", TRUE, LETTER_PRIVATE("hello", HINT NUMBER) },
	{ "CALLBACK_PRIVATE", FALSE, LETTER("hello", HINT NUMBER) },
	{ "CALLBACK_PRIVATE", FALSE, LETTER_PRIVATE("hello", HONEST) },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main(argv, &elm_group_callback, cases,
	    G_N_ELEMENTS(cases));
}
