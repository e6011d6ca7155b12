#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"
#include "tests/spam/letter.h"

#define HONEST "I left my watch at your place.\nIs the blue bag yours?"
#define HINT "Rolex watches for you."
#define TOLD                                                                   \
	"Replica watches and designer handbags. Rolex replica, Louis "         \
	"Vuitton bags, up to 80 % off."

static const ElmGroupCase cases[] = {
	{ "LUXURY_HINT", TRUE, LETTER("hello", HINT) },
	{ "LUXURY_HINT", FALSE, LETTER("hello", HONEST) },
	{ "LUXURY_TOLD", TRUE, LETTER("hello", TOLD) },
	{ "LUXURY_TOLD", FALSE, LETTER("hello", HINT) },
	{ "LUXURY_SUBJECT", TRUE, LETTER("Replica watches", "See below.") },
	{ "LUXURY_SUBJECT", FALSE, LETTER("A watch was found", HINT) },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main(argv, &elm_group_luxury, cases,
	    G_N_ELEMENTS(cases));
}
