#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"
#include "tests/spam/letter.h"

static const ElmGroupCase cases[] = {
	{ "SOFTWARE_HINT", TRUE,
	    LETTER("hello", "Cheap software for download.") },
	{ "SOFTWARE_HINT", FALSE,
	    LETTER("hello", "The software of the printer needs an update of "
			    "your computer.") },
	{ "SOFTWARE_TOLD", TRUE,
	    LETTER("hello", "Cheap software, Windows XP professional for only "
			    "$ 40. Retail price: $ 200. Million email "
			    "addresses on CD.") },
	{ "SOFTWARE_TOLD", FALSE,
	    LETTER("hello", "Cheap software for download.") },
	{ "SOFTWARE_SUBJECT", TRUE,
	    LETTER("Cheap software for download", "See") },
	{ "SOFTWARE_SUBJECT", FALSE,
	    LETTER("Soft toys", "Cheap software for download") },
	{ "DIPLOMA_HINT", TRUE,
	    LETTER("hello", "Buy a diploma, get a university degree now.") },
	{ "DIPLOMA_HINT", FALSE,
	    LETTER("hello", "She has a diploma in physics and looks for a "
			    "university.") },
	{ "DIPLOMA_TOLD", TRUE,
	    LETTER("hello", "Buy a diploma. No required tests. Degrees from "
			    "non accredited universities by life experience "
			    "degree.") },
	{ "DIPLOMA_TOLD", FALSE, LETTER("hello", "Buy a diploma now.") },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main(argv, &elm_group_goods, cases,
	    G_N_ELEMENTS(cases));
}
