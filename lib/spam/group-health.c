#include "config.h"

#include "lib/spam/groups.h"
#include "lib/spam/wording.h"

ELM_WORDING_SAYS(is_hinted, ELM_THEME_HEALTH, 3)
ELM_WORDING_SAYS(is_told, ELM_THEME_HEALTH, 6)
ELM_WORDING_HEADS(is_in_subject, ELM_THEME_HEALTH, 3)

static gboolean
is_to_click(ElmFacts *facts, ElmTrace *trace)
{
	return elm_wording_says(facts, ELM_THEME_CLICK, 1, NULL) &&
	       elm_wording_has_link(facts) &&
	       elm_wording_says(facts, ELM_THEME_HEALTH, 3, trace);
}

static const ElmTest tests[] = {
	{ "HEALTH_HINT", 1.0, "speaks of cures or diets", is_hinted },
	{ "HEALTH_TOLD", 0.7, "offers cures or diets", is_told },
	{ "HEALTH_SUBJECT", 0.6, "subject offers cures or diets",
	    is_in_subject },
	{ "HEALTH_CLICK", 0.4, "cures and a link to be clicked", is_to_click },
};

const ElmGroup elm_group_health =
    ELM_GROUP("health", "miracle cures, diets, beauty", tests);
