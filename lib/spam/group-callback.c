#include "config.h"

#include <string.h>

#include "lib/content/phone-number.h"
#include "lib/spam/groups.h"
#include "lib/spam/wording.h"

ELM_WORDING_SAYS(is_hinted, ELM_THEME_CALLBACK, 3)
ELM_WORDING_SAYS(is_told, ELM_THEME_CALLBACK, 7)

static gboolean
names_number(ElmFacts *facts, ElmTrace *trace)
{
	const char *text = elm_facts_text(facts);
	ElmPhoneSpan span;

	return elm_phone_number_find(text, strlen(text), 0, &span) &&
	       elm_trace(trace, "'%.*s'", (int)span.length, text + span.offset);
}

static gboolean
has_number(ElmFacts *facts, ElmTrace *trace)
{
	return elm_wording_says(facts, ELM_THEME_CALLBACK, 3, NULL) &&
	       names_number(facts, trace);
}

/* A number is all that there is to go on. */
static gboolean
is_without_link(ElmFacts *facts, ElmTrace *trace)
{
	return elm_wording_says(facts, ELM_THEME_CALLBACK, 3, NULL) &&
	       !elm_wording_has_link(facts) && names_number(facts, trace);
}

static gboolean
is_charge(ElmFacts *facts, ElmTrace *trace)
{
	return elm_wording_says(facts, ELM_THEME_CALLBACK, 6, NULL) &&
	       elm_wording_of(facts)->text.currencies > 0 &&
	       names_number(facts, trace);
}

static gboolean
is_private(ElmFacts *facts, ElmTrace *trace)
{
	return elm_wording_says(facts, ELM_THEME_CALLBACK, 3, NULL) &&
	       elm_wording_is_private(facts) && names_number(facts, trace);
}

static const ElmTest tests[] = {
	{ "CALLBACK_HINT", 0.5, "asks for a call about a charge", is_hinted },
	{ "CALLBACK_TOLD", 1.2, "urges to call about a charge", is_told },
	{ "CALLBACK_NUMBER", 0.5, "a charge and a number to call", has_number },
	{ "CALLBACK_NO_LINK", 1.5, "a charge, a number to call and no link",
	    is_without_link },
	{ "CALLBACK_CHARGE", 1.2, "an amount charged and a number to call",
	    is_charge },
	{ "CALLBACK_PRIVATE", 1.3,
	    "a charge and a number, from or to a free mail address",
	    is_private },
};

const ElmGroup elm_group_callback =
    ELM_GROUP("callback", "call this number about a charge", tests);
