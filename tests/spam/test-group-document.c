#include "config.h"

#include "lib/spam/groups.h"
#include "tests/spam/group-cases.h"
#include "tests/spam/letter.h"

#define HONEST "The minutes are on the shared drive.\nThe fax is broken again."
#define HINT "You have a new voicemail."
#define TOLD                                                                   \
	"You have received a secure document. DocuSign: the document "         \
	"requires your signature, view the document here. You have a new "     \
	"fax."

static const ElmGroupCase cases[] = {
	{ "DOCUMENT_HINT", TRUE, LETTER("hello", HINT) },
	{ "DOCUMENT_HINT", FALSE, LETTER("hello", HONEST) },
	{ "DOCUMENT_TOLD", TRUE, LETTER("hello", TOLD) },
	{ "DOCUMENT_TOLD", FALSE, LETTER("hello", HINT) },
	{ "DOCUMENT_SUBJECT", TRUE,
	    LETTER("You have a new voicemail", "See below.") },
	{ "DOCUMENT_SUBJECT", FALSE, LETTER("Voices from the choir", HINT) },
	{ "DOCUMENT_ATTACHED", TRUE,
	    "From: Ann <ann@example.org>\nSubject: hello\nMIME-Version: "
	    "1.0\nContent-Type: multipart/mixed; "
	    "boundary=b\n\n--b\nContent-Type: text/plain\n\n" TOLD
	    "\n--b\nContent-Type: text/html\nContent-Disposition: attachment; "
	    "filename=voice.html\n\n<html><body>Sign in to listen to "
	    "it</body></html>\n--b--\n" },
	{ "DOCUMENT_ATTACHED", FALSE,
	    "From: Ann <ann@example.org>\nSubject: hello\nMIME-Version: "
	    "1.0\nContent-Type: multipart/mixed; "
	    "boundary=b\n\n--b\nContent-Type: text/plain\n\n" TOLD
	    "\n--b\nContent-Type: text/plain\nContent-Disposition: attachment; "
	    "filename=voice.txt\n\nNobody was there.\n--b--\n" },
	{ "DOCUMENT_URGENT", TRUE, LETTER("hello", HINT HURRY) },
	{ "DOCUMENT_URGENT", FALSE, LETTER("hello", HINT) },
	{ "DOCUMENT_URGENT", FALSE, LETTER("hello", HONEST HURRY) },
};

int
main(int argc G_GNUC_UNUSED, char **argv)
{
	return elm_group_cases_main(argv, &elm_group_document, cases,
	    G_N_ELEMENTS(cases));
}
