#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"
#include "tests/spam/letter.h"

#define FOOTER                                                                 \
	"To unsubscribe from this newsletter click the link.\nView this "      \
	"email in your browser.\nYou are receiving this email because you "    \
	"are a member."
#define LIST "List-Unsubscribe: <https://example.org/u>\n"

static const ElmGroupCase cases[] = {
	{ "BULK_UNSUBSCRIBE", TRUE, LIST LETTER("News", "Hello") },
	{ "BULK_UNSUBSCRIBE", FALSE, LETTER("News", FOOTER) },
	{ "BULK_ONE_CLICK", TRUE,
	    LIST
	    "List-Unsubscribe-Post: List-Unsubscribe=One-Click\n" LETTER("News",
		"Hello") },
	{ "BULK_ONE_CLICK", FALSE, LIST LETTER("News", "Hello") },
	{ "BULK_ONE_CLICK", FALSE,
	    "List-Unsubscribe-Post: List-Unsubscribe=One-Click\n" LETTER("News",
		"Hello") },
	{ "BULK_LIST_ID", TRUE,
	    "List-Id: <dev.example.org>\n" LETTER("News", "Hello") },
	{ "BULK_LIST_ID", FALSE, LIST LETTER("News", "Hello") },
	{ "BULK_PRECEDENCE", TRUE,
	    "Precedence: bulk\n" LETTER("News", "Hello") },
	{ "BULK_PRECEDENCE", FALSE,
	    "Precedence: first-class\n" LETTER("News", "Hello") },
	{ "BULK_FEEDBACK", TRUE,
	    "Feedback-ID: 1:2:example\n" LETTER("News", "Hello") },
	{ "BULK_FEEDBACK", FALSE, LETTER("Feedback", "Hello") },
	{ "BULK_SERVICE", TRUE,
	    "X-CSA-Complaints: csa@example.org\n" LETTER("News", "Hello") },
	{ "BULK_SERVICE", FALSE,
	    "X-Mailer: Example 1.0\n" LETTER("News", "Hello") },
	{ "BULK_FOOTER", TRUE, LETTER("News", FOOTER) },
	{ "BULK_FOOTER", TRUE,
	    LETTER("News", "Newsletter abmelden: klicken Sie hier.") },
	{ "BULK_FOOTER", FALSE,
	    LETTER("hello", "I subscribe to what you said.") },
	{ "BULK_LONG_FOOTER", TRUE, LETTER("News", FOOTER) },
	{ "BULK_LONG_FOOTER", FALSE,
	    LETTER("News", "Click here to unsubscribe.") },
	{ "BULK_UNMARKED", TRUE, LETTER("News", FOOTER) },
	{ "BULK_UNMARKED", FALSE, LIST LETTER("News", FOOTER) },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main(argv, &elm_group_bulk, cases,
	    G_N_ELEMENTS(cases));
}
