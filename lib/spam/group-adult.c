#include "config.h"

#include "lib/spam/groups.h"
#include "lib/spam/wording.h"

ELM_WORDING_SAYS(is_hinted, ELM_THEME_ADULT, 3)
ELM_WORDING_SAYS(is_told, ELM_THEME_ADULT, 6)
ELM_WORDING_SAYS(is_insisted_on, ELM_THEME_ADULT, 11)
ELM_WORDING_HEADS(is_in_subject, ELM_THEME_ADULT, 3)

static gboolean
is_to_click(ElmFacts *facts, ElmTrace *trace)
{
	return elm_wording_says(facts, ELM_THEME_CLICK, 1, NULL) &&
	       elm_wording_has_link(facts) &&
	       elm_wording_says(facts, ELM_THEME_ADULT, 3, trace);
}

static const ElmTest tests[] = {
	{ "ADULT_HINT", 0.8, "speaks of sex or dates", is_hinted },
	{ "ADULT_TOLD", 0.8, "offers sex or dates", is_told },
	{ "ADULT_MUCH", 0.6, "offers them at length", is_insisted_on },
	{ "ADULT_SUBJECT", 0.5, "subject offers sex or dates", is_in_subject },
	{ "ADULT_CLICK", 0.5, "sex or dates and a link to be clicked",
	    is_to_click },
};

const ElmGroup elm_group_adult = ELM_GROUP("adult", "sex and dates", tests);
