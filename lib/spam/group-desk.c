#include "config.h"

#include "lib/spam/groups.h"
#include "lib/spam/wording.h"

#define SHORT 120 /* words of a note from the boss */

ELM_WORDING_SAYS(is_hinted, ELM_THEME_DESK, 3)
ELM_WORDING_SAYS(is_told, ELM_THEME_DESK, 7)
ELM_WORDING_HEADS(is_in_subject, ELM_THEME_DESK, 3)

/* A note that wants nothing but an answer. */
static gboolean
is_note(ElmFacts *facts)
{
	const ElmWording *wording = elm_wording_of(facts);

	return wording->text.words > 0 && wording->text.words <= SHORT &&
	       elm_facts_item(facts, 0) == NULL && !elm_wording_has_link(facts);
}

static gboolean
is_short(ElmFacts *facts, ElmTrace *trace)
{
	return is_note(facts) &&
	       elm_wording_says(facts, ELM_THEME_DESK, 3, trace);
}

static gboolean
is_private(ElmFacts *facts, ElmTrace *trace)
{
	return elm_wording_is_private(facts) && is_note(facts) &&
	       elm_wording_says(facts, ELM_THEME_DESK, 3, trace);
}

static gboolean
is_redirected(ElmFacts *facts, ElmTrace *trace)
{
	const ElmAddressEntry *from = elm_facts_from(facts);
	const ElmAddressEntry *reply =
	    elm_address_list_at(elm_facts_addresses(facts, "Reply-To"), 0);

	return reply != NULL && reply->domain[0] != '\0' &&
	       g_ascii_strcasecmp(reply->domain, from->domain) != 0 &&
	       elm_facts_count(facts, "List-Id") == 0 &&
	       elm_wording_says(facts, ELM_THEME_DESK, 3, trace) &&
	       elm_trace(trace, "; answers go to '%s'", reply->address);
}

static gboolean
is_urgent(ElmFacts *facts, ElmTrace *trace)
{
	return elm_wording_says(facts, ELM_THEME_URGENCY, 1, NULL) &&
	       elm_wording_says(facts, ELM_THEME_DESK, 3, trace);
}

static const ElmTest tests[] = {
	{ "DESK_HINT", 0.6, "a task, a favour, new bank details", is_hinted },
	{ "DESK_TOLD", 1.4, "several of these", is_told },
	{ "DESK_SUBJECT", 0.8, "subject asks for one of these", is_in_subject },
	{ "DESK_SHORT", 1.0, "a short note that asks for one of these",
	    is_short },
	{ "DESK_PRIVATE", 1.5, "such a note from or to a free mail address",
	    is_private },
	{ "DESK_REDIRECTED", 1.2, "such a wish, answers go to another domain",
	    is_redirected },
	{ "DESK_URGENT", 0.7, "such a wish in a hurry", is_urgent },
};

const ElmGroup elm_group_desk =
    ELM_GROUP("desk", "a boss or colleague who is none", tests);
