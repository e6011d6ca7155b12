#include "config.h"

#include "lib/spam/groups.h"
#include "lib/spam/wording.h"

ELM_WORDING_SAYS(is_hinted, ELM_THEME_FREE, 3)
ELM_WORDING_SAYS(is_told, ELM_THEME_FREE, 6)
ELM_WORDING_SAYS(is_insisted_on, ELM_THEME_FREE, 11)
ELM_WORDING_HEADS(is_in_subject, ELM_THEME_FREE, 3)

static gboolean
is_to_click(ElmFacts *facts, ElmTrace *trace)
{
	return elm_wording_says(facts, ELM_THEME_CLICK, 1, NULL) &&
	       elm_wording_has_link(facts) &&
	       elm_wording_says(facts, ELM_THEME_FREE, 3, trace);
}

static gboolean
is_urgent(ElmFacts *facts, ElmTrace *trace)
{
	return elm_wording_says(facts, ELM_THEME_URGENCY, 1, NULL) &&
	       elm_wording_says(facts, ELM_THEME_FREE, 3, trace);
}

static const ElmTest tests[] = {
	{ "OFFER_HINT", 0.5, "speaks of a free offer", is_hinted },
	{ "OFFER_TOLD", 0.5, "makes free offers", is_told },
	{ "OFFER_MUCH", 0.4, "makes many of them", is_insisted_on },
	{ "OFFER_SUBJECT", 0.5, "subject makes an offer", is_in_subject },
	{ "OFFER_CLICK", 0.3, "an offer and a link to be clicked",
	    is_to_click },
	{ "OFFER_URGENT", 0.4, "an offer that will not last", is_urgent },
};

const ElmGroup elm_group_offer =
    ELM_GROUP("offer", "offers, guarantees, gifts", tests);
