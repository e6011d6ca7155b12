#include "config.h"

#include "lib/spam/groups.h"
#include "lib/spam/wording.h"

ELM_WORDING_SAYS(is_hinted, ELM_THEME_LUXURY, 3)
ELM_WORDING_SAYS(is_told, ELM_THEME_LUXURY, 6)
ELM_WORDING_HEADS(is_in_subject, ELM_THEME_LUXURY, 3)

static const ElmTest tests[] = {
	{ "LUXURY_HINT", 0.9, "speaks of luxury", is_hinted },
	{ "LUXURY_TOLD", 0.7, "offers replicas", is_told },
	{ "LUXURY_SUBJECT", 0.6, "subject offers replicas", is_in_subject },
};

const ElmGroup elm_group_luxury =
    ELM_GROUP("luxury", "watches and bags that are replicas", tests);
