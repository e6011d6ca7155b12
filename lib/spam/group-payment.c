#include "config.h"

#include "lib/spam/groups.h"
#include "lib/spam/wording.h"

ELM_WORDING_SAYS(is_hinted, ELM_THEME_PAYMENT, 3)
ELM_WORDING_SAYS(is_told, ELM_THEME_PAYMENT, 6)
ELM_WORDING_HEADS(is_in_subject, ELM_THEME_PAYMENT, 3)

static gboolean
is_to_click(ElmFacts *facts, ElmTrace *trace)
{
	return elm_wording_says(facts, ELM_THEME_CLICK, 1, NULL) &&
	       elm_wording_has_link(facts) &&
	       elm_wording_says(facts, ELM_THEME_PAYMENT, 3, trace);
}

static gboolean
is_urgent(ElmFacts *facts, ElmTrace *trace)
{
	return elm_wording_says(facts, ELM_THEME_URGENCY, 1, NULL) &&
	       elm_wording_says(facts, ELM_THEME_PAYMENT, 3, trace);
}

static const ElmTest tests[] = {
	{ "PAYMENT_HINT", 0.7, "speaks of a failed or due payment", is_hinted },
	{ "PAYMENT_TOLD", 1.1, "asks for a payment or its details", is_told },
	{ "PAYMENT_SUBJECT", 0.8, "subject speaks of a failed or due payment",
	    is_in_subject },
	{ "PAYMENT_CLICK", 0.6, "a payment and a link to be clicked",
	    is_to_click },
	{ "PAYMENT_URGENT", 0.6, "a payment and little time", is_urgent },
};

const ElmGroup elm_group_payment =
    ELM_GROUP("payment", "payments that failed, bills to be paid", tests);
