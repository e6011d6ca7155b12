#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"
#include "tests/spam/letter.h"

#define ANSWER(fields, text)                                                   \
	"From: Ann <ann@example.org>\nTo: <reader@example.net>\n"              \
	"Subject: Re: offer\n" fields "MIME-Version: 1.0\n"                    \
	"Content-Type: text/plain; charset=utf-8\n\n" text
#define PAGE(subject, fields, text)                                            \
	"From: Ann <ann@example.org>\nTo: <reader@example.net>\n"              \
	"Subject: " subject "\n" fields "MIME-Version: 1.0\n"                  \
	"Content-Type: text/html; charset=utf-8\n\n<p>" text "</p>"
#define LINK "<a href=\"https://www.example.com/x\">Click here</a>"
#define PARENT "In-Reply-To: <1@example.net>\n"
#define QUOTED "\nOn Monday Bob wrote:\n> What do you offer?\n"
#define OTHERS                                                                 \
	"\n-----Original Message-----\nFrom: Bob <bob@example.net>\n"          \
	"Sent: Monday\nTo: Eve\n\nWhat do you offer?\n"

static const ElmGroupCase cases[] = {
	{ "HIJACK_NEW_TEXT", TRUE, ANSWER("", "Here it is.") },
	{ "HIJACK_NEW_TEXT", FALSE, ANSWER(PARENT, "Here it is.") },
	{ "HIJACK_NEW_TEXT", FALSE, ANSWER("", "Here it is." QUOTED) },
	{ "HIJACK_NEW_TEXT", FALSE, LETTER("Report", "Here it is.") },
	{ "HIJACK_NEW_PAGE", TRUE, PAGE("Re: offer", "", LINK) },
	{ "HIJACK_NEW_PAGE", TRUE, PAGE("AW: Angebot", "", LINK) },
	{ "HIJACK_NEW_PAGE", FALSE, ANSWER("", "Here it is.") },
	{ "HIJACK_NEW_PAGE", FALSE, PAGE("Offer", "", LINK) },
	{ "HIJACK_UNQUOTED", TRUE, PAGE("Re: offer", PARENT, LINK) },
	{ "HIJACK_UNQUOTED", FALSE,
	    PAGE("Re: offer", PARENT, LINK "<br>On Monday Bob wrote:") },
	{ "HIJACK_UNQUOTED", FALSE, PAGE("Re: offer", PARENT, "Thanks.") },
	{ "HIJACK_EMPTY_FORWARD", TRUE, LETTER("Fwd: photos", "Look!") },
	{ "HIJACK_EMPTY_FORWARD", FALSE,
	    LETTER("Fwd: photos", "Look!" OTHERS) },
	{ "HIJACK_EMPTY_FORWARD", FALSE, LETTER("Forward march", "Look!") },
	{ "HIJACK_LINK", TRUE,
	    ANSWER(PARENT, "Please see the document: "
			   "https://files.example.com/x\n" OTHERS) },
	{ "HIJACK_LINK", FALSE,
	    ANSWER(PARENT,
		"Please see the document: https://files.example.com/x\n"
		"-----Original Message-----\nFrom: Ann <ann@example.org>\n") },
	{ "HIJACK_LINK", FALSE, ANSWER(PARENT, "It is done.\n" OTHERS) },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main(argv, &elm_group_hijack, cases,
	    G_N_ELEMENTS(cases));
}
