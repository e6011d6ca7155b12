#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"
#include "tests/spam/letter.h"

/* The site of these cases reads English and German. */
#define GERMAN                                                                 \
	"Wir treffen uns am Montag im neuen Haus, und die Karten sind bei "    \
	"dem Herrn an der Tür."
#define FRENCH                                                                 \
	"Nous vous invitons à la fête de la maison avec tous les amis dans " \
	"le jardin, et nous vous attendons."
#define RUSSIAN                                                                                                                   \
	"Мы встречаемся в понедельник в новом доме, и все билеты уже у нас, " \
	"но это не для вас."

static const ElmGroupCase cases[] = {
	{ "LANGUAGE_UNWANTED", TRUE, LETTER("hello", FRENCH) },
	{ "LANGUAGE_UNWANTED", FALSE, LETTER("hello", GERMAN) },
	{ "LANGUAGE_UNWANTED", FALSE, LETTER("hello", "1234 xyz") },
	{ "LANGUAGE_SCRIPT", TRUE, LETTER("hello", RUSSIAN) },
	{ "LANGUAGE_SCRIPT", FALSE, LETTER("hello", FRENCH) },
	{ "LANGUAGE_SUBJECT", TRUE,
	    LETTER("=?utf-8?q?Nous_vous_invitons_avec_les_amis?=", "hi") },
	{ "LANGUAGE_SUBJECT", FALSE,
	    LETTER("The plans for the house are with you", FRENCH) },
	{ "LANGUAGE_OTHER", TRUE,
	    LETTER("The plans for the house are with you", RUSSIAN) },
	{ "LANGUAGE_OTHER", FALSE,
	    LETTER("The plans for the house are with you", GERMAN) },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main_site(argv, &elm_group_language, cases,
	    G_N_ELEMENTS(cases));
}
