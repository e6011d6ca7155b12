#include "config.h"

#include "lib/spam/groups.h"
#include "lib/spam/wording.h"

ELM_WORDING_SAYS(is_hinted, ELM_THEME_LOAN, 3)
ELM_WORDING_SAYS(is_told, ELM_THEME_LOAN, 6)
ELM_WORDING_SAYS(is_insisted_on, ELM_THEME_LOAN, 11)
ELM_WORDING_HEADS(is_in_subject, ELM_THEME_LOAN, 3)

static gboolean
is_private(ElmFacts *facts, ElmTrace *trace)
{
	return elm_wording_is_private(facts) &&
	       elm_wording_says(facts, ELM_THEME_LOAN, 3, trace);
}

static const ElmTest tests[] = {
	{ "LOAN_HINT", 1.2, "speaks of loans", is_hinted },
	{ "LOAN_TOLD", 0.8, "offers loans", is_told },
	{ "LOAN_MUCH", 0.5, "offers loans at length", is_insisted_on },
	{ "LOAN_SUBJECT", 0.8, "subject offers loans", is_in_subject },
	{ "LOAN_PRIVATE", 0.7, "offers loans from or to a free mail address",
	    is_private },
};

const ElmGroup elm_group_loan =
    ELM_GROUP("loan", "loans, mortgages, debts, insurance", tests);
