#include "config.h"

#include "lib/spam/groups.h"
#include "lib/spam/wording.h"

ELM_WORDING_SAYS(is_hinted, ELM_THEME_GAMBLING, 3)
ELM_WORDING_SAYS(is_told, ELM_THEME_GAMBLING, 6)
ELM_WORDING_HEADS(is_in_subject, ELM_THEME_GAMBLING, 3)

static gboolean
is_to_click(ElmFacts *facts, ElmTrace *trace)
{
	return elm_wording_says(facts, ELM_THEME_CLICK, 1, NULL) &&
	       elm_wording_has_link(facts) &&
	       elm_wording_says(facts, ELM_THEME_GAMBLING, 3, trace);
}

static const ElmTest tests[] = {
	{ "GAMBLING_HINT", 0.6, "speaks of gambling", is_hinted },
	{ "GAMBLING_TOLD", 1.0, "offers gambling", is_told },
	{ "GAMBLING_SUBJECT", 0.9, "subject offers gambling", is_in_subject },
	{ "GAMBLING_CLICK", 0.5, "gambling and a link to be clicked",
	    is_to_click },
};

const ElmGroup elm_group_gambling =
    ELM_GROUP("gambling", "casinos and bets", tests);
