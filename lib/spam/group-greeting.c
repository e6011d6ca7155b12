#include "config.h"

#include <string.h>

#include "lib/spam/groups.h"
#include "lib/spam/wording.h"

#define OPENING 100 /* octets in which a greeting stands */

ELM_WORDING_SAYS(is_generic, ELM_THEME_GREETING, 3)
ELM_WORDING_HEADS(is_in_subject, ELM_THEME_GREETING, 3)

static gboolean
is_to_click(ElmFacts *facts, ElmTrace *trace)
{
	return elm_wording_says(facts, ELM_THEME_CLICK, 1, NULL) &&
	       elm_wording_has_link(facts) &&
	       elm_wording_says(facts, ELM_THEME_GREETING, 3, trace);
}

static const ElmAddressEntry *
first_recipient(ElmFacts *facts)
{
	return elm_address_list_at(elm_facts_addresses(facts, "To"), 0);
}

/* Does @name stand as a word within the first @size octets of @text? */
static gboolean
opens_with(const char *text, gsize size, const char *name)
{
	g_autofree char *opening = g_strndup(text, size);
	g_autofree char *low = g_ascii_strdown(opening, -1);
	g_autofree char *small = g_ascii_strdown(name, -1);
	const char *at = low;

	while ((at = strstr(at, small)) != NULL) {
		const char *end = at + strlen(small);

		if ((at == low || !g_ascii_isalnum(at[-1])) &&
		    !g_ascii_isalnum(*end) && *end != '@')
			return TRUE;
		at = end;
	}
	return FALSE;
}

static gboolean
has_address(ElmFacts *facts, ElmTrace *trace)
{
	const ElmAddressEntry *to = first_recipient(facts);

	return to != NULL && strlen(to->local) > 0 &&
	       elm_facts_count(facts, "In-Reply-To") == 0 &&
	       elm_wording_of(facts)->text.quoted == 0 &&
	       opens_with(elm_facts_text(facts), OPENING, to->address) &&
	       elm_trace(trace, "begins with '%s'", to->address);
}

static const ElmTest tests[] = {
	{ "GREETING_GENERIC", 1.2, "greets nobody in particular", is_generic },
	{ "GREETING_SUBJECT", 0.6, "subject greets nobody in particular",
	    is_in_subject },
	{ "GREETING_CLICK", 0.4, "greets nobody and has a link to click",
	    is_to_click },
	{ "GREETING_ADDRESS", 0.9, "begins with the address of the recipient",
	    has_address },
};

const ElmGroup elm_group_greeting =
    ELM_GROUP("greeting", "whom a message takes its reader for", tests);
