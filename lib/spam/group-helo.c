#include "config.h"

#include <string.h>

#include "lib/spam/groups.h"
#include "lib/spam/host-name.h"
#include "lib/spam/look.h"
#include "lib/spam/parties.h"

/* Where the message came in from the world, if the client said a name. */
static const ElmHop *
entry_of(ElmFacts *facts)
{
	const ElmHop *hop = elm_parties_entry(facts);

	return hop != NULL && *hop->helo != '\0' ? hop : NULL;
}

static gboolean
trace_helo(ElmTrace *trace, const ElmHop *hop)
{
	return elm_trace(trace, "HELO %s, name %s, address %s", hop->helo,
	    *hop->name != '\0' ? hop->name : "unknown", hop->address);
}

static gboolean
is_helo_numeric(ElmFacts *facts, ElmTrace *trace)
{
	const ElmHop *hop = entry_of(facts);

	return hop != NULL && hop->helo[0] != '[' &&
	       elm_host_name_is_address(hop->helo) && trace_helo(trace, hop);
}

static gboolean
is_helo_literal(ElmFacts *facts, ElmTrace *trace)
{
	const ElmHop *hop = entry_of(facts);

	return hop != NULL && hop->helo[0] == '[' && trace_helo(trace, hop);
}

static gboolean
is_helo_without_dot(ElmFacts *facts, ElmTrace *trace)
{
	const ElmHop *hop = entry_of(facts);

	return hop != NULL && strpbrk(hop->helo, ".:[") == NULL &&
	       trace_helo(trace, hop);
}

static gboolean
is_helo_local(ElmFacts *facts, ElmTrace *trace)
{
	const ElmHop *hop = entry_of(facts);

	if (hop == NULL || !(elm_look_starts(hop->helo, "localhost") ||
			       elm_look_ends(hop->helo, ".localdomain") ||
			       elm_look_ends(hop->helo, ".local") ||
			       elm_look_ends(hop->helo, ".lan")))
		return FALSE;
	return trace_helo(trace, hop);
}

static gboolean
is_helo_preset(ElmFacts *facts, ElmTrace *trace)
{
	const ElmHop *hop = entry_of(facts);

	return hop != NULL && elm_host_name_is_preset(hop->helo) &&
	       trace_helo(trace, hop);
}

static gboolean
is_helo_dynamic(ElmFacts *facts, ElmTrace *trace)
{
	const ElmHop *hop = entry_of(facts);

	return hop != NULL && elm_host_name_is_dynamic(hop->helo) &&
	       trace_helo(trace, hop);
}

static gboolean
is_helo_random(ElmFacts *facts, ElmTrace *trace)
{
	const ElmHop *hop = entry_of(facts);

	return hop != NULL && elm_host_name_is_random(hop->helo) &&
	       trace_helo(trace, hop);
}

/* Nobody outside has our name. */
static gboolean
is_helo_own(ElmFacts *facts, ElmTrace *trace)
{
	const ElmHop *hop = entry_of(facts);
	const char *domain =
	    hop != NULL ? elm_facts_domain(facts, hop->helo) : "";

	if (hop == NULL || strchr(hop->helo, '.') == NULL ||
	    elm_host_name_is_under(hop->name, domain))
		return FALSE;
	return (elm_parties_is_own(facts, domain) ||
		   g_ascii_strcasecmp(hop->helo, hop->by) == 0) &&
	       trace_helo(trace, hop);
}

/* Their servers have names. */
static gboolean
is_helo_provider(ElmFacts *facts, ElmTrace *trace)
{
	const ElmHop *hop = entry_of(facts);
	const char *domain;

	if (hop == NULL || strchr(hop->helo, '.') == NULL)
		return FALSE;
	domain = elm_facts_domain(facts, hop->helo);
	if (!elm_facts_is_freemail(facts, domain) ||
	    elm_host_name_is_dynamic(hop->helo))
		return FALSE;
	if (elm_host_name_is_under(hop->name, domain))
		return FALSE;
	if (elm_host_name_is_under(hop->by, domain) ||
	    elm_parties_is_same(facts, domain,
		elm_parties_host(elm_parties_recipient(facts))))
		return FALSE;
	return (*hop->name == '\0' || elm_host_name_is_dynamic(hop->name) ||
		   g_ascii_strcasecmp(hop->helo, domain) == 0) &&
	       trace_helo(trace, hop);
}

static gboolean
is_helo_other_name(ElmFacts *facts, ElmTrace *trace)
{
	const ElmHop *hop = entry_of(facts);

	if (hop == NULL || *hop->name == '\0' ||
	    strchr(hop->helo, '.') == NULL || hop->helo[0] == '[' ||
	    elm_parties_is_same(facts, hop->helo, hop->name))
		return FALSE;
	return trace_helo(trace, hop);
}

static gboolean
is_helo_its_name(ElmFacts *facts, ElmTrace *trace)
{
	const ElmHop *hop = entry_of(facts);

	if (hop == NULL || g_ascii_strcasecmp(hop->helo, hop->name) != 0 ||
	    elm_host_name_is_dynamic(hop->name))
		return FALSE;
	return trace_helo(trace, hop);
}

static gboolean
is_helo_of_from(ElmFacts *facts, ElmTrace *trace)
{
	const ElmHop *hop = entry_of(facts);
	const char *from = elm_parties_from_domain(facts);

	return hop != NULL && *from != '\0' &&
	       elm_host_name_is_under(hop->helo, from) &&
	       elm_host_name_is_under(hop->name, from) &&
	       trace_helo(trace, hop);
}

static const ElmTest tests[] = {
	{ "HELO_NUMERIC", 1.0, "the client called itself by a bare address",
	    is_helo_numeric },
	{ "HELO_LITERAL", 0.8, "the client called itself by an address literal",
	    is_helo_literal },
	{ "HELO_NO_DOT", 1.0, "the client called itself by no full name",
	    is_helo_without_dot },
	{ "HELO_LOCAL", 0.8, "the client called itself localhost or the like",
	    is_helo_local },
	{ "HELO_PRESET", 1.0,
	    "the client called itself as Windows calls new computers",
	    is_helo_preset },
	{ "HELO_DYNAMIC", 1.3,
	    "the client called itself by the name of a customer's line",
	    is_helo_dynamic },
	{ "HELO_RANDOM", 0.8, "the client called itself by random letters",
	    is_helo_random },
	{ "HELO_OWN", 1.5, "the client called itself by our name",
	    is_helo_own },
	{ "HELO_PROVIDER_FORGED", 0.9,
	    "the client called itself a large provider and is not",
	    is_helo_provider },
	{ "HELO_OTHER_NAME", 0.4,
	    "the client's address has a name of another domain",
	    is_helo_other_name },
	{ "HELO_ITS_NAME", -0.4, "the client called itself by its name",
	    is_helo_its_name },
	{ "HELO_OF_FROM", -0.2, "the client is of the domain of From",
	    is_helo_of_from },
};

const ElmGroup elm_group_helo = ELM_GROUP("helo",
    "what the client that brought the message called itself", tests);
