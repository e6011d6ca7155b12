#include "config.h"

#include "lib/spam/groups.h"
#include "lib/spam/wording.h"

ELM_WORDING_SAYS(is_hinted, ELM_THEME_INVESTMENT, 3)
ELM_WORDING_SAYS(is_told, ELM_THEME_INVESTMENT, 6)
ELM_WORDING_SAYS(is_insisted_on, ELM_THEME_INVESTMENT, 11)
ELM_WORDING_HEADS(is_in_subject, ELM_THEME_INVESTMENT, 3)

static gboolean
is_private(ElmFacts *facts, ElmTrace *trace)
{
	return elm_wording_is_private(facts) &&
	       elm_wording_says(facts, ELM_THEME_INVESTMENT, 3, trace);
}

static const ElmTest tests[] = {
	{ "INVESTMENT_HINT", 0.5, "speaks of an investment", is_hinted },
	{ "INVESTMENT_TOLD", 0.7, "offers an investment", is_told },
	{ "INVESTMENT_MUCH", 0.6, "offers it at length", is_insisted_on },
	{ "INVESTMENT_SUBJECT", 0.6, "subject offers an investment",
	    is_in_subject },
	{ "INVESTMENT_PRIVATE", 0.8,
	    "offers an investment from or to a free mail address", is_private },
};

const ElmGroup elm_group_investment =
    ELM_GROUP("investment", "stocks and other investments", tests);
