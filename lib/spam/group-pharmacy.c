#include "config.h"

#include "lib/spam/groups.h"
#include "lib/spam/wording.h"

ELM_WORDING_SAYS(is_hinted, ELM_THEME_PHARMACY, 3)
ELM_WORDING_SAYS(is_told, ELM_THEME_PHARMACY, 6)
ELM_WORDING_SAYS(is_insisted_on, ELM_THEME_PHARMACY, 11)
ELM_WORDING_HEADS(is_in_subject, ELM_THEME_PHARMACY, 2)

static const ElmTest tests[] = {
	{ "PHARMACY_HINT", 1.4, "speaks of drugs", is_hinted },
	{ "PHARMACY_TOLD", 0.8, "offers drugs", is_told },
	{ "PHARMACY_MUCH", 0.5, "offers drugs at length", is_insisted_on },
	{ "PHARMACY_SUBJECT", 0.8, "subject offers drugs", is_in_subject },
};

const ElmGroup elm_group_pharmacy =
    ELM_GROUP("pharmacy", "drugs without a doctor", tests);
