#include "config.h"

#include <string.h>

#include "lib/content/skeleton.h"
#include "lib/spam/groups.h"
#include "lib/spam/look.h"
#include "lib/spam/parties.h"

static const ElmAddressEntry *
reply_to(ElmFacts *facts)
{
	return elm_address_list_at(elm_facts_addresses(facts, "Reply-To"), 0);
}

static gboolean
is_from_freemail(ElmFacts *facts)
{
	return elm_facts_is_freemail(facts, elm_facts_from(facts)->domain);
}

static gboolean
is_from(ElmFacts *facts, ElmTrace *trace)
{
	return is_from_freemail(facts) &&
	       elm_trace(trace, "%s", elm_facts_from(facts)->address);
}

static gboolean
is_reply_from_company(ElmFacts *facts, ElmTrace *trace)
{
	const ElmAddressEntry *reply = reply_to(facts);
	const ElmAddressEntry *from = elm_facts_from(facts);

	if (reply == NULL || *from->domain == '\0' ||
	    !elm_facts_is_freemail(facts, reply->domain) ||
	    is_from_freemail(facts) || elm_parties_is_passed_on(facts))
		return FALSE;
	return elm_trace(trace, "From %s, Reply-To %s", from->address,
	    reply->address);
}

static gboolean
is_reply_other_freemail(ElmFacts *facts, ElmTrace *trace)
{
	const ElmAddressEntry *reply = reply_to(facts);
	const ElmAddressEntry *from = elm_facts_from(facts);

	if (reply == NULL || !elm_facts_is_freemail(facts, reply->domain) ||
	    !is_from_freemail(facts) || elm_parties_is_passed_on(facts) ||
	    g_ascii_strcasecmp(from->address, reply->address) == 0)
		return FALSE;
	return elm_trace(trace, "From %s, Reply-To %s", from->address,
	    reply->address);
}

static gboolean
is_company(ElmFacts *facts, ElmTrace *trace)
{
	static const char *const words[] = { "inc", "ltd", "llc", "gmbh",
		"corp", "corporation", "company", "bank", "banking", "finance",
		"financial", "loan", "loans", "insurance", "lottery",
		"foundation", "ministry", "office", "department", "dept",
		"support", "service", "services", "customer", "billing",
		"security", "attorney", "barrister", "chambers", "solicitors",
		"consulting", "group", "team", "award", "claims", "diplomat",
		"un", "imf", "fbi", "invoice", "notification", NULL };
	const ElmAddressEntry *from = elm_facts_from(facts);
	g_autofree char *text = NULL;
	const char *word;

	if (!is_from_freemail(facts) || elm_parties_is_passed_on(facts))
		return FALSE;
	text = elm_skeleton_fold(from->display, strlen(from->display), NULL);
	word = elm_look_word(text, words);
	return word != NULL &&
	       elm_trace(trace, "\"%s\" <%s>", from->display, from->address);
}

static gboolean
is_title(ElmFacts *facts, ElmTrace *trace)
{
	static const char *const words[] = { "mr", "mrs", "miss", "dr", "barr",
		"rev", "prof", "sgt", "gen", "engr", "hon", "madam", "capt",
		"col", "sir", "prince", "chief", NULL };
	const ElmAddressEntry *from = elm_facts_from(facts);
	gsize length = strcspn(from->display, ". ");
	g_autofree char *first = g_strndup(from->display, length);

	return is_from_freemail(facts) && from->display[length] != '\0' &&
	       elm_look_word(first, words) != NULL &&
	       elm_trace(trace, "\"%s\" <%s>", from->display, from->address);
}

static gboolean
is_role_mailbox(ElmFacts *facts, ElmTrace *trace)
{
	static const char *const roles[] = { "info", "office", "bank",
		"support", "service", "contact", "admin", "claims", "payment",
		"department", "agent", "lottery", "loan", "loans", "finance",
		"online", "mail", "desk", "help", "notice", "fund", "award",
		NULL };
	const ElmAddressEntry *from = elm_facts_from(facts);

	return is_from_freemail(facts) && !elm_parties_is_passed_on(facts) &&
	       elm_look_word(from->local, roles) != NULL &&
	       elm_trace(trace, "%s", from->address);
}

static gboolean
is_digits(ElmFacts *facts, ElmTrace *trace)
{
	const ElmAddressEntry *from = elm_facts_from(facts);
	ElmLook look = elm_look_count(from->local, strlen(from->local));

	return is_from_freemail(facts) && look.digits >= 4 &&
	       look.lower + look.upper > 0 &&
	       elm_trace(trace, "%s", from->address);
}

/* Mail of these providers leaves through their servers; a hop, or who vouches,
 * must show it. */
static gboolean
came_by_provider(ElmFacts *facts, const char *provider)
{
	const ElmHops *hops = elm_facts_hops(facts);
	g_autofree char *label = g_strndup(provider, strcspn(provider, "."));
	const ElmHop *hop;

	for (gsize i = 0; (hop = elm_hops_at(hops, i)) != NULL; i++)
		if (elm_look_has(hop->by, label) ||
		    elm_look_has(hop->name, label) ||
		    (*hop->name == '\0' && elm_look_has(hop->helo, label)))
			return TRUE;
	return FALSE;
}

static gboolean
is_forged(ElmFacts *facts, ElmTrace *trace)
{
	static const char *const giants[] = { "yahoo.com", "hotmail.com",
		"aol.com", "msn.com", "gmail.com", "excite.com", "lycos.com",
		"juno.com", "netscape.net", "mail.ru", "yahoo.co.uk", "gmx.de",
		"web.de", "outlook.com", NULL };
	const ElmAddressEntry *from = elm_facts_from(facts);

	if (!g_strv_contains(giants, from->domain) ||
	    elm_parties_entry(facts) == NULL ||
	    elm_parties_is_passed_on(facts) || elm_parties_is_vouched(facts) ||
	    came_by_provider(facts, from->domain))
		return FALSE;
	if (elm_look_has(elm_facts_raw(facts, "Received"), "outlook.com") ||
	    elm_look_has(elm_facts_raw(facts, "Received"), "google"))
		return FALSE;
	return elm_trace(trace, "no server of %s", from->domain);
}

static gboolean
is_undisclosed(ElmFacts *facts, ElmTrace *trace)
{
	const ElmAddressEntry *to =
	    elm_address_list_at(elm_facts_addresses(facts, "To"), 0);

	return is_from_freemail(facts) && !elm_parties_is_passed_on(facts) &&
	       (to == NULL || *to->domain == '\0') &&
	       elm_facts_count(facts, "Cc") == 0 &&
	       elm_trace(trace, "To: %s", elm_facts_raw(facts, "To"));
}

static gboolean
is_genuine(ElmFacts *facts, ElmTrace *trace)
{
	const ElmAddressEntry *from = elm_facts_from(facts);

	return elm_look_ends(from->domain, "gmail.com") &&
	       elm_look_ends(elm_facts_raw(facts, "Message-ID"),
		   "@mail.gmail.com>") &&
	       elm_trace(trace, "%s", from->address);
}

static const ElmTest tests[] = {
	{ "FREEMAIL_FROM", 0.1, "From a free mail provider", is_from },
	{ "FREEMAIL_REPLY_COMPANY", 1.3,
	    "answers to a company go to a free mail provider",
	    is_reply_from_company },
	{ "FREEMAIL_REPLY_OTHER", 1.3,
	    "answers go to another mailbox at a free mail provider",
	    is_reply_other_freemail },
	{ "FREEMAIL_COMPANY", 0.8,
	    "what calls itself an office writes from a free mail provider",
	    is_company },
	{ "FREEMAIL_TITLE", 0.5, "a title in a name at a free mail provider",
	    is_title },
	{ "FREEMAIL_ROLE", 0.7, "a role as a mailbox at a free mail provider",
	    is_role_mailbox },
	{ "FREEMAIL_DIGITS", 0.5,
	    "many digits in a mailbox at a free mail provider", is_digits },
	{ "FREEMAIL_FORGED", 1.4,
	    "From a large provider, but through none of its servers",
	    is_forged },
	{ "FREEMAIL_UNDISCLOSED", 0.8,
	    "from a free mail provider to nobody in particular",
	    is_undisclosed },
	{ "FREEMAIL_GENUINE", -0.3, "all marks of the provider are there",
	    is_genuine },
};

const ElmGroup elm_group_freemail =
    ELM_GROUP("freemail", "free mail providers", tests);
