#include "config.h"

#include "lib/spam/groups.h"
#include "lib/spam/wording.h"

ELM_WORDING_SAYS(is_hinted, ELM_THEME_PARCEL, 3)
ELM_WORDING_SAYS(is_told, ELM_THEME_PARCEL, 6)
ELM_WORDING_HEADS(is_in_subject, ELM_THEME_PARCEL, 3)

static gboolean
is_to_click(ElmFacts *facts, ElmTrace *trace)
{
	return elm_wording_says(facts, ELM_THEME_CLICK, 1, NULL) &&
	       elm_wording_has_link(facts) &&
	       elm_wording_says(facts, ELM_THEME_PARCEL, 3, trace);
}

static gboolean
is_urgent(ElmFacts *facts, ElmTrace *trace)
{
	return elm_wording_says(facts, ELM_THEME_URGENCY, 1, NULL) &&
	       elm_wording_says(facts, ELM_THEME_PARCEL, 3, trace);
}

static const ElmTest tests[] = {
	{ "PARCEL_HINT", 0.7, "speaks of a parcel that was not delivered",
	    is_hinted },
	{ "PARCEL_TOLD", 1.2, "asks for a fee or an address for a parcel",
	    is_told },
	{ "PARCEL_SUBJECT", 0.7,
	    "subject speaks of a parcel that was not delivered",
	    is_in_subject },
	{ "PARCEL_CLICK", 0.7, "a parcel and a link to be clicked",
	    is_to_click },
	{ "PARCEL_URGENT", 0.6, "a parcel and little time", is_urgent },
};

const ElmGroup elm_group_parcel =
    ELM_GROUP("parcel", "parcels that cost something", tests);
