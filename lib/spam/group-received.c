#include "config.h"

#include <string.h>

#include "lib/spam/groups.h"
#include "lib/spam/host-name.h"
#include "lib/spam/look.h"
#include "lib/spam/parties.h"

#define HOUR 3600
#define DAY (24 * HOUR)
#define CLOCK_SLACK HOUR /* clocks are wrong, and zones half an hour off */

static const ElmHop *
hop_at(ElmFacts *facts, gsize i)
{
	return elm_hops_at(elm_facts_hops(facts), i);
}

static const ElmHop *
oldest_hop(ElmFacts *facts)
{
	const ElmHop *oldest = NULL;
	const ElmHop *hop;

	for (gsize i = 0; (hop = hop_at(facts, i)) != NULL; i++)
		oldest = hop;
	return oldest;
}

static gboolean
is_chain_missing(ElmFacts *facts, ElmTrace *trace)
{
	return hop_at(facts, 0) == NULL && elm_trace(trace, "no Received");
}

static gboolean
is_hop_lone(ElmFacts *facts, ElmTrace *trace)
{
	const ElmHop *entry = elm_parties_entry(facts);

	return entry != NULL && entry == oldest_hop(facts) &&
	       elm_trace(trace, "from %s only", entry->address);
}

/* The first pair of hops, with times, of which the older one is more than
 * @seconds later (negative: earlier) than the newer one. */
static gboolean
has_step(ElmFacts *facts, gint64 seconds, ElmTrace *trace)
{
	const ElmHop *newer = NULL;
	const ElmHop *hop;

	for (gsize i = 0; (hop = hop_at(facts, i)) != NULL; i++) {
		gint64 step;

		if (hop->time < 0)
			continue;
		step = newer != NULL ? hop->time - newer->time : 0;
		if (seconds > 0 ? step > seconds : step < seconds)
			return elm_trace(trace, "%" G_GINT64_FORMAT " s at %s",
			    -step, newer->by);
		newer = hop;
	}
	return FALSE;
}

static gboolean
is_time_backwards(ElmFacts *facts, ElmTrace *trace)
{
	return has_step(facts, CLOCK_SLACK, trace);
}

static gboolean
is_time_days_backwards(ElmFacts *facts, ElmTrace *trace)
{
	return has_step(facts, DAY, trace);
}

static gboolean
is_gap_of_days(ElmFacts *facts, ElmTrace *trace)
{
	return has_step(facts, -2 * DAY, trace);
}

static gboolean
has_impossible_zone(ElmFacts *facts, ElmTrace *trace)
{
	const ElmHop *hop;

	for (gsize i = 0; (hop = hop_at(facts, i)) != NULL; i++)
		if (hop->time >= 0 &&
		    (hop->zone < -12 * 60 || hop->zone > 14 * 60 ||
			hop->zone % 15 != 0))
			return elm_trace(trace, "%d minutes: %s", hop->zone,
			    hop->raw);
	return FALSE;
}

static gboolean
has_odd_field(ElmFacts *facts, ElmTrace *trace)
{
	const ElmHop *hop;

	for (gsize i = 0; (hop = hop_at(facts, i)) != NULL; i++)
		if (!hop->is_understood)
			return elm_trace(trace, "%s", hop->raw);
	return FALSE;
}

static gboolean
is_entry_dynamic(ElmFacts *facts, ElmTrace *trace)
{
	const ElmHop *entry = elm_parties_entry(facts);

	return entry != NULL && elm_host_name_is_dynamic(entry->name) &&
	       elm_trace(trace, "%s", entry->name);
}

static gboolean
is_entry_nameless(ElmFacts *facts, ElmTrace *trace)
{
	const ElmHop *entry = elm_parties_entry(facts);

	return entry != NULL && *entry->name == '\0' &&
	       elm_look_has(entry->raw, "unknown") &&
	       elm_trace(trace, "%s", entry->address);
}

/* A name that a customer's line would not have. */
static gboolean
is_entry_server(ElmFacts *facts, ElmTrace *trace)
{
	static const char *const words[] = { "mail", "smtp", "mx", "mta",
		"mailout", "relay", "lists", "out", "outbound", "list",
		"mailer", NULL };
	const ElmHop *entry = elm_parties_entry(facts);
	g_autofree char *letters = NULL;

	if (entry == NULL || *entry->name == '\0' ||
	    elm_host_name_is_dynamic(entry->name))
		return FALSE;
	letters = g_strdelimit(g_strdup(entry->name), "0123456789", '.');
	return elm_look_word(letters, words) != NULL &&
	       elm_trace(trace, "%s", entry->name);
}

/* Below the entry all is written by who brought it: a provider's name there
 * with an address or a name that is not the provider's. */
static gboolean
is_provider_forged(ElmFacts *facts, ElmTrace *trace)
{
	const ElmHop *hop;

	for (gsize i = 1; (hop = hop_at(facts, i)) != NULL; i++)
		if (!hop->is_private && *hop->name != '\0' &&
		    elm_facts_is_freemail(facts, hop->helo) &&
		    !elm_facts_is_freemail(facts, hop->name) &&
		    !elm_host_name_is_dynamic(hop->helo) &&
		    !elm_parties_is_same(facts, hop->helo, hop->name))
			return elm_trace(trace, "%s", hop->raw);
	return FALSE;
}

/* An honest server below the entry is the one that the entry names. */
static gboolean
is_by_forged(ElmFacts *facts, ElmTrace *trace)
{
	const ElmHop *entry = elm_parties_entry(facts);
	const ElmHop *hop = NULL;
	gsize i = 0;

	while ((hop = hop_at(facts, i)) != NULL && hop != entry)
		i++;
	hop = hop != NULL ? hop_at(facts, i + 1) : NULL;
	if (hop == NULL || *hop->by == '\0' || strchr(hop->by, '.') == NULL ||
	    !elm_host_name_is_dynamic(entry->name))
		return FALSE;
	return !elm_parties_is_same(facts, hop->by, entry->name) &&
	       !elm_parties_is_same(facts, hop->by, entry->helo) &&
	       elm_trace(trace, "%s brings from %s", entry->name, hop->by);
}

/* Postfix notes who submitted on the machine itself; these are users that web
 * servers run under. */
static gboolean
is_from_web_server(ElmFacts *facts, ElmTrace *trace)
{
	static const char *const marks[] = { "from userid 33)",
		"from userid 48)", "from userid 30)", "from userid 80)",
		"from userid 81)", "userid 99)", "(from www-data@",
		"(from apache@", "(from nobody@", "(from www@", "(from httpd@",
		"with HTTP; ", NULL };
	const ElmHop *oldest = oldest_hop(facts);

	return oldest != NULL && !elm_parties_is_passed_on(facts) &&
	       elm_look_part(oldest->raw, marks) != NULL &&
	       elm_trace(trace, "%s", oldest->raw);
}

static gboolean
is_authenticated(ElmFacts *facts, ElmTrace *trace)
{
	const ElmHop *oldest = oldest_hop(facts);

	if (oldest == NULL || oldest == elm_parties_entry(facts) ||
	    !(strcmp(oldest->with, "esmtpsa") == 0 ||
		strcmp(oldest->with, "esmtpa") == 0))
		return FALSE;
	return elm_trace(trace, "with %s at %s", oldest->with, oldest->by);
}

/* How a desk behind a company's or provider's server looks. */
static gboolean
is_from_private_net(ElmFacts *facts, ElmTrace *trace)
{
	const ElmHop *oldest = oldest_hop(facts);

	return oldest != NULL && oldest->is_private &&
	       elm_parties_entry(facts) != NULL && *oldest->by != '\0' &&
	       strcmp(oldest->address, "127.0.0.1") != 0 &&
	       elm_trace(trace, "%s", oldest->address);
}

static const ElmTest tests[] = {
	{ "RECEIVED_MISSING", 0.0, "there is no Received field",
	    is_chain_missing },
	{ "RECEIVED_LONE", 0.7, "it came from its origin in one step",
	    is_hop_lone },
	{ "RECEIVED_BACKWARDS", 0.6, "times run backwards by an hour or more",
	    is_time_backwards },
	{ "RECEIVED_DAYS_BACKWARDS", 0.6, "times run backwards by days",
	    is_time_days_backwards },
	{ "RECEIVED_GAP", 0.2, "it lay on a server for more than two days",
	    is_gap_of_days },
	{ "RECEIVED_ZONE", 0.8, "a time zone that does not exist",
	    has_impossible_zone },
	{ "RECEIVED_ODD", 0.4, "a Received field that makes no sense",
	    has_odd_field },
	{ "RECEIVED_DYNAMIC", 1.3, "it came from a customer's line",
	    is_entry_dynamic },
	{ "RECEIVED_NAMELESS", 1.0, "it came from an address without a name",
	    is_entry_nameless },
	{ "RECEIVED_SERVER", -0.2, "it came from what is named as a server",
	    is_entry_server },
	{ "RECEIVED_PROVIDER_FORGED", 1.1,
	    "a hop claims to be from a large provider and is not",
	    is_provider_forged },
	{ "RECEIVED_BY_FORGED", 0.8,
	    "a customer's line claims to have it from another server",
	    is_by_forged },
	{ "RECEIVED_WEB_SERVER", 0.4, "it was made by a web server",
	    is_from_web_server },
	{ "RECEIVED_AUTHENTICATED", -0.3,
	    "its sender was known to the first server", is_authenticated },
	{ "RECEIVED_PRIVATE", -0.4, "it comes from within a private network",
	    is_from_private_net },
};

const ElmGroup elm_group_received = ELM_GROUP("received",
    "what the chain of Received fields says of its way", tests);
