#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"
#include "tests/spam/letter.h"

#define HONEST                                                                 \
	"This is spam, I think, and the list should not have let it "          \
	"through. Please remove the old wiki page, too."
#define HINT "To be removed from our mailing list reply with remove."
#define TOLD                                                                   \
	"This message is not spam. To be removed from our list visit the "     \
	"page."
#define MUCH                                                                   \
	"This message is not spam. This email is sent in compliance with "     \
	"bill s.1618 title III. You are receiving this email because you "     \
	"opted in with our partner. To be removed from our list reply with "   \
	"remove in the subject. This is a one time mailing."

static const ElmGroupCase cases[] = {
	{ "OPT_OUT_HINT", TRUE, LETTER("hello", HINT) },
	{ "OPT_OUT_HINT", FALSE, LETTER("hello", HONEST) },
	{ "OPT_OUT_TOLD", TRUE, LETTER("hello", TOLD) },
	{ "OPT_OUT_TOLD", FALSE, LETTER("hello", HINT) },
	{ "OPT_OUT_MUCH", TRUE, LETTER("hello", MUCH) },
	{ "OPT_OUT_MUCH", FALSE, LETTER("hello", TOLD) },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main(argv, &elm_group_opt_out, cases,
	    G_N_ELEMENTS(cases));
}
