#include "config.h"

#include <string.h>

#include "lib/spam/groups.h"
#include "lib/spam/wording.h"

ELM_WORDING_SAYS(is_hinted, ELM_THEME_DOCUMENT, 3)
ELM_WORDING_SAYS(is_told, ELM_THEME_DOCUMENT, 7)
ELM_WORDING_HEADS(is_in_subject, ELM_THEME_DOCUMENT, 3)

/* HTML or SVG that asks to be opened. */
static gboolean
is_attached(ElmFacts *facts, ElmTrace *trace)
{
	const ElmItem *item;

	if (!elm_wording_says(facts, ELM_THEME_DOCUMENT, 5, NULL))
		return FALSE;
	for (gsize i = 0; (item = elm_facts_item(facts, i)) != NULL; i++) {
		if (strcmp(item->type, "text/html") == 0 ||
		    strcmp(item->type, "image/svg+xml") == 0)
			return elm_trace(trace, "'%s'", item->path);
	}
	return FALSE;
}

static gboolean
is_urgent(ElmFacts *facts, ElmTrace *trace)
{
	return elm_wording_says(facts, ELM_THEME_URGENCY, 1, NULL) &&
	       elm_wording_says(facts, ELM_THEME_DOCUMENT, 3, trace);
}

static const ElmTest tests[] = {
	{ "DOCUMENT_HINT", 0.4, "speaks of a document that waits", is_hinted },
	{ "DOCUMENT_TOLD", 1.2, "urges to open a document", is_told },
	{ "DOCUMENT_SUBJECT", 0.6, "subject speaks of a document that waits",
	    is_in_subject },
	{ "DOCUMENT_ATTACHED", 0.8, "a document that is a web page attached",
	    is_attached },
	{ "DOCUMENT_URGENT", 0.5, "a document and little time", is_urgent },
};

const ElmGroup elm_group_document =
    ELM_GROUP("document", "files, faxes and voices that wait", tests);
