#include "config.h"

#include "lib/spam/groups.h"
#include "lib/spam/wording.h"

ELM_WORDING_SAYS(is_hinted, ELM_THEME_RICHES, 3)
ELM_WORDING_SAYS(is_told, ELM_THEME_RICHES, 6)
ELM_WORDING_SAYS(is_insisted_on, ELM_THEME_RICHES, 11)
ELM_WORDING_HEADS(is_in_subject, ELM_THEME_RICHES, 3)

static gboolean
is_to_click(ElmFacts *facts, ElmTrace *trace)
{
	return elm_wording_says(facts, ELM_THEME_CLICK, 1, NULL) &&
	       elm_wording_has_link(facts) &&
	       elm_wording_says(facts, ELM_THEME_RICHES, 3, trace);
}

static const ElmTest tests[] = {
	{ "RICHES_HINT", 1.4, "speaks of easy money", is_hinted },
	{ "RICHES_TOLD", 0.7, "offers easy money", is_told },
	{ "RICHES_MUCH", 0.6, "offers it at length", is_insisted_on },
	{ "RICHES_SUBJECT", 0.5, "subject offers easy money", is_in_subject },
	{ "RICHES_CLICK", 0.3, "easy money and a link to be clicked",
	    is_to_click },
};

const ElmGroup elm_group_riches =
    ELM_GROUP("riches", "ways to get rich", tests);
