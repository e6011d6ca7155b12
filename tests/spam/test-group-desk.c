#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"
#include "tests/spam/letter.h"

#define HONEST                                                                 \
	"Are you at the office on Friday? The task list is attached, my new "  \
	"number is in the signature."
#define HINT "Are you at your desk?"
#define TOLD                                                                   \
	"Are you available? I need you to handle an urgent payment. I am in "  \
	"a meeting, no calls, so send me your cell number."
#define WORDS                                                                  \
	"The meeting of the board was long and we went through the papers of " \
	"the year one by one until late in the evening. "
#define LONG WORDS WORDS WORDS WORDS WORDS WORDS
#define REDIRECTED(text)                                                       \
	"Reply-To: Ann <boss@example.com>\n" LETTER("hello", text)

static const ElmGroupCase cases[] = {
	{ "DESK_HINT", TRUE, LETTER("hello", HINT) },
	{ "DESK_HINT", TRUE,
	    LETTER("hello", "I want to change my direct deposit.") },
	{ "DESK_HINT", TRUE,
	    LETTER("hello", "Unsere neue Bankverbindung lautet wie folgt.") },
	{ "DESK_HINT", FALSE, LETTER("hello", HONEST) },
	{ "DESK_TOLD", TRUE, LETTER("hello", TOLD) },
	{ "DESK_TOLD", FALSE, LETTER("hello", HINT) },
	{ "DESK_SUBJECT", TRUE, LETTER("Are you at your desk?", "Hi") },
	{ "DESK_SUBJECT", FALSE, LETTER("A desk to give away", HINT) },
	{ "DESK_SHORT", TRUE, LETTER("hello", HINT) },
	{ "DESK_SHORT", FALSE, LETTER("hello", LONG HINT) },
	{ "DESK_SHORT", FALSE, LETTER("hello", HINT CLICK) },
	{ "DESK_PRIVATE", TRUE, LETTER_PRIVATE("hello", HINT) },
	{ "DESK_PRIVATE", FALSE, LETTER_PRIVATE("hello", HONEST) },
	{ "DESK_PRIVATE", FALSE, LETTER("hello", HINT) },
	{ "DESK_REDIRECTED", TRUE, REDIRECTED(HINT) },
	{ "DESK_REDIRECTED", FALSE, REDIRECTED(HONEST) },
	{ "DESK_REDIRECTED", FALSE, LETTER("hello", HINT) },
	{ "DESK_URGENT", TRUE, LETTER("hello", HINT HURRY) },
	{ "DESK_URGENT", FALSE, LETTER("hello", HONEST HURRY) },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main(argv, &elm_group_desk, cases,
	    G_N_ELEMENTS(cases));
}
