#include "config.h"

#include <string.h>

#include "lib/spam/attachments.h"
#include "lib/spam/groups.h"
#include "lib/spam/links.h"
#include "lib/spam/shape.h"

/* A message of so many letters says no more than "see attached". */
#define FEW_LETTERS 200

/* What the reader is to open. */
static const ElmAttachedMark lures[] = { ELM_ATTACHED_PAGE, ELM_ATTACHED_SVG,
	ELM_ATTACHED_DOCUMENT, ELM_ATTACHED_ARCHIVE, ELM_ATTACHED_ENCRYPTED };

/* In the skeleton of the text. */
static const char *const passwords[] = { "password", "passcode", "passwort",
	"kennwort", "mot de passe", "contrasena", "senha", "pin code",
	"unlock code", NULL };

#define MARKS(ROW)                                                             \
	ROW(PAGE, 1.0, "a page is attached")                                   \
	ROW(SVG, 1.0, "a drawing of XML is attached")                          \
	ROW(ENCRYPTED, 0.5, "something encrypted is attached")                 \
	ROW(CALENDAR_LINK, 0.0, "a calendar entry has a link")                 \
	ROW(PDF_LINK, 0.3, "a PDF has a single link")                          \
	ROW(PATCH, -1.0, "a patch is attached")                                \
	ROW(SIGNATURE, -1.2, "a signature of the message is attached")

MARKS(ELM_ATTACHED_TEST)

static gboolean
is_all_there_is(ElmFacts *facts, ElmTrace *trace)
{
	gsize letters = elm_shape_of(facts)->letters;

	if (letters >= FEW_LETTERS || elm_links_of(facts)->targets > 0)
		return FALSE;
	for (gsize i = 0; i < G_N_ELEMENTS(lures); i++)
		if (elm_attachments_show(facts, lures[i], trace))
			return TRUE;
	return FALSE;
}

static gboolean
has_password_in_text(ElmFacts *facts, ElmTrace *trace)
{
	const char *text;

	if (!elm_attachments_show(facts, ELM_ATTACHED_ENCRYPTED, NULL))
		return FALSE;
	text = elm_facts_skeleton(facts, NULL);
	for (gsize i = 0; passwords[i] != NULL; i++)
		if (strstr(text, passwords[i]) != NULL)
			return elm_trace(trace, "%s", passwords[i]);
	return FALSE;
}

static gboolean
is_single_page(ElmFacts *facts, ElmTrace *trace)
{
	return elm_attachments_of(facts)->parts == 1 &&
	       elm_attachments_show(facts, ELM_ATTACHED_PAGE, trace);
}

static const ElmTest tests[] = {
	{ "ATTACH_ALL_THERE_IS", 0.3,
	    "the message is little more than something to open",
	    is_all_there_is },
	{ "ATTACH_PASSWORD", 2.0,
	    "something encrypted is attached, and its password in the text",
	    has_password_in_text },
	{ "ATTACH_SINGLE_PAGE", 0.8, "all that is attached is a page",
	    is_single_page },
	MARKS(ELM_ATTACHED_ROW)
};

const ElmGroup elm_group_attachment_lure =
    ELM_GROUP("attachment-lure", "attachments that one is to open", tests);
