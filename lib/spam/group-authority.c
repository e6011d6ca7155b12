#include "config.h"

#include "lib/spam/groups.h"
#include "lib/spam/wording.h"

ELM_WORDING_SAYS(is_hinted, ELM_THEME_AUTHORITY, 3)
ELM_WORDING_SAYS(is_told, ELM_THEME_AUTHORITY, 6)
ELM_WORDING_HEADS(is_in_subject, ELM_THEME_AUTHORITY, 3)

static gboolean
is_to_click(ElmFacts *facts, ElmTrace *trace)
{
	return elm_wording_says(facts, ELM_THEME_CLICK, 1, NULL) &&
	       elm_wording_has_link(facts) &&
	       elm_wording_says(facts, ELM_THEME_AUTHORITY, 3, trace);
}

static gboolean
is_urgent(ElmFacts *facts, ElmTrace *trace)
{
	return elm_wording_says(facts, ELM_THEME_URGENCY, 1, NULL) &&
	       elm_wording_says(facts, ELM_THEME_AUTHORITY, 3, trace);
}

static const ElmTest tests[] = {
	{ "AUTHORITY_HINT", 0.9, "speaks of tax refunds or fines", is_hinted },
	{ "AUTHORITY_TOLD", 1.0, "promises tax refunds or threatens with fines",
	    is_told },
	{ "AUTHORITY_SUBJECT", 0.7, "subject speaks of refunds or fines",
	    is_in_subject },
	{ "AUTHORITY_CLICK", 0.6, "refunds or fines and a link to be clicked",
	    is_to_click },
	{ "AUTHORITY_URGENT", 0.5, "refunds or fines within a short time",
	    is_urgent },
};

const ElmGroup elm_group_authority =
    ELM_GROUP("authority", "tax refunds, fines, courts", tests);
