#include "config.h"

#include "lib/spam/groups.h"
#include "lib/spam/wording.h"

ELM_WORDING_SAYS(is_hinted, ELM_THEME_PROMOTION, 3)
ELM_WORDING_SAYS(is_told, ELM_THEME_PROMOTION, 6)
ELM_WORDING_SAYS(is_insisted_on, ELM_THEME_PROMOTION, 10)
ELM_WORDING_HEADS(is_in_subject, ELM_THEME_PROMOTION, 3)

static gboolean
is_private(ElmFacts *facts, ElmTrace *trace)
{
	return elm_wording_is_private(facts) &&
	       elm_wording_says(facts, ELM_THEME_PROMOTION, 3, trace);
}

static const ElmTest tests[] = {
	{ "PROMOTION_HINT", 0.8, "speaks of advertising services", is_hinted },
	{ "PROMOTION_TOLD", 0.7, "offers advertising services", is_told },
	{ "PROMOTION_MUCH", 0.8, "offers them at length", is_insisted_on },
	{ "PROMOTION_SUBJECT", 0.6, "subject offers advertising services",
	    is_in_subject },
	{ "PROMOTION_PRIVATE", 0.8,
	    "offers advertising services from a free mail address",
	    is_private },
};

const ElmGroup elm_group_promotion = ELM_GROUP("promotion",
    "advertising for advertising: search engines, design, lists", tests);
