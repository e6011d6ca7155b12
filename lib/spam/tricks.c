#include "config.h"

#include "lib/spam/tricks.h"

gboolean
elm_tricks_show(ElmFacts *facts, ElmHtmlTrick trick, ElmTrace *trace)
{
	const ElmExtract *extract = elm_facts_extract(facts);
	const ElmPiece *piece;
	const char *why;

	for (gsize i = 0; (piece = elm_extract_piece(extract, i)) != NULL;
	     i++) {
		if (piece->role != ELM_PIECE_BODY || piece->html == NULL ||
		    (piece->html->tricks & trick) == 0)
			continue;
		why = elm_html_evidence(piece->html, trick);
		return elm_trace(trace, "%s", why != NULL ? why : "");
	}
	return FALSE;
}
