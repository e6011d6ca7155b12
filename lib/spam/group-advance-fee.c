#include "config.h"

#include "lib/spam/groups.h"
#include "lib/spam/wording.h"

/* What is worth a story, in any currency. */
#define FORTUNE 200000.0

ELM_WORDING_SAYS(is_hinted, ELM_THEME_ADVANCE_FEE, 5)
ELM_WORDING_SAYS(is_told, ELM_THEME_ADVANCE_FEE, 9)
ELM_WORDING_SAYS(is_insisted_on, ELM_THEME_ADVANCE_FEE, 15)
ELM_WORDING_HEADS(is_in_subject, ELM_THEME_ADVANCE_FEE, 3)

static gboolean
has_fortune(ElmFacts *facts, ElmTrace *trace)
{
	double money = elm_wording_of(facts)->text.money;

	return money >= FORTUNE &&
	       elm_wording_says(facts, ELM_THEME_ADVANCE_FEE, 4, trace) &&
	       elm_trace(trace, "; an amount of %.0f", money);
}

static gboolean
is_private(ElmFacts *facts, ElmTrace *trace)
{
	return elm_wording_is_private(facts) &&
	       elm_wording_says(facts, ELM_THEME_ADVANCE_FEE, 4, trace);
}

/* Answers go to somebody else. */
static gboolean
is_redirected(ElmFacts *facts, ElmTrace *trace)
{
	const ElmAddressEntry *from = elm_facts_from(facts);
	const ElmAddressEntry *reply =
	    elm_address_list_at(elm_facts_addresses(facts, "Reply-To"), 0);

	return reply != NULL && reply->address[0] != '\0' &&
	       g_ascii_strcasecmp(reply->address, from->address) != 0 &&
	       elm_wording_says(facts, ELM_THEME_ADVANCE_FEE, 4, trace) &&
	       elm_trace(trace, "; answers go to '%s'", reply->address);
}

static const ElmTest tests[] = {
	{ "ADVANCE_FEE_HINT", 1.5, "hints at a fortune to be transferred",
	    is_hinted },
	{ "ADVANCE_FEE_TOLD", 1.0, "tells of a fortune to be transferred",
	    is_told },
	{ "ADVANCE_FEE_MUCH", 0.8, "tells it at length", is_insisted_on },
	{ "ADVANCE_FEE_SUBJECT", 0.6, "subject offers a fortune",
	    is_in_subject },
	{ "ADVANCE_FEE_FORTUNE", 0.6, "names a fortune to be transferred",
	    has_fortune },
	{ "ADVANCE_FEE_PRIVATE", 0.6,
	    "offers a fortune from or to a free mail address", is_private },
	{ "ADVANCE_FEE_REDIRECTED", 0.5,
	    "offers a fortune, answers go to another address", is_redirected },
};

const ElmGroup elm_group_advance_fee =
    ELM_GROUP("advance-fee", "a fortune that only takes a small fee", tests);
