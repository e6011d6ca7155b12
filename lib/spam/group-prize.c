#include "config.h"

#include "lib/spam/groups.h"
#include "lib/spam/wording.h"

ELM_WORDING_SAYS(is_hinted, ELM_THEME_PRIZE, 3)
ELM_WORDING_SAYS(is_told, ELM_THEME_PRIZE, 6)
ELM_WORDING_SAYS(is_insisted_on, ELM_THEME_PRIZE, 10)
ELM_WORDING_HEADS(is_in_subject, ELM_THEME_PRIZE, 3)

static gboolean
is_to_click(ElmFacts *facts, ElmTrace *trace)
{
	return elm_wording_says(facts, ELM_THEME_CLICK, 1, NULL) &&
	       elm_wording_has_link(facts) &&
	       elm_wording_says(facts, ELM_THEME_PRIZE, 3, trace);
}

static gboolean
is_private(ElmFacts *facts, ElmTrace *trace)
{
	return elm_wording_is_private(facts) &&
	       elm_wording_says(facts, ELM_THEME_PRIZE, 3, trace);
}

static const ElmTest tests[] = {
	{ "PRIZE_HINT", 0.9, "speaks of a prize", is_hinted },
	{ "PRIZE_TOLD", 0.8, "tells of a prize that was won", is_told },
	{ "PRIZE_MUCH", 0.8, "tells it at length", is_insisted_on },
	{ "PRIZE_SUBJECT", 0.7, "subject speaks of a prize", is_in_subject },
	{ "PRIZE_CLICK", 0.5, "a prize and a link to be clicked", is_to_click },
	{ "PRIZE_PRIVATE", 0.7, "a prize from or to a free mail address",
	    is_private },
};

const ElmGroup elm_group_prize =
    ELM_GROUP("prize", "prizes, rewards and lotteries", tests);
