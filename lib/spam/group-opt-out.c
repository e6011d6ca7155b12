#include "config.h"

#include "lib/spam/groups.h"
#include "lib/spam/wording.h"

ELM_WORDING_SAYS(is_hinted, ELM_THEME_OPT_OUT, 3)
ELM_WORDING_SAYS(is_told, ELM_THEME_OPT_OUT, 6)
ELM_WORDING_SAYS(is_insisted_on, ELM_THEME_OPT_OUT, 10)

static const ElmTest tests[] = {
	{ "OPT_OUT_HINT", 0.5, "offers removal", is_hinted },
	{ "OPT_OUT_TOLD", 0.6, "explains why it is no spam", is_told },
	{ "OPT_OUT_MUCH", 0.6, "explains it at length", is_insisted_on },
};

const ElmGroup elm_group_opt_out =
    ELM_GROUP("opt-out", "what only spam says of itself", tests);
