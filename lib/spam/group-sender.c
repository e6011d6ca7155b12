#include "config.h"

#include <string.h>

#include "lib/spam/groups.h"
#include "lib/spam/look.h"
#include "lib/spam/parties.h"

static const ElmAddressEntry *
first_of(ElmFacts *facts, const char *name)
{
	return elm_address_list_at(elm_facts_addresses(facts, name), 0);
}

/* Do @name and From have domains, and different ones? */
static gboolean
is_other_domain(ElmFacts *facts, const char *name, ElmTrace *trace)
{
	const ElmAddressEntry *from = elm_facts_from(facts);
	const ElmAddressEntry *other = first_of(facts, name);

	if (other == NULL || *other->domain == '\0' || *from->domain == '\0' ||
	    elm_parties_is_same(facts, other->domain, from->domain))
		return FALSE;
	return elm_trace(trace, "%s %s, From %s", name, other->address,
	    from->address);
}

/* A list that wants answers says in Reply-To what To says. */
static gboolean
is_reply_to_other_domain(ElmFacts *facts, ElmTrace *trace)
{
	const ElmAddressEntry *reply = first_of(facts, "Reply-To");
	const ElmAddressEntry *to = first_of(facts, "To");

	if (reply == NULL || elm_parties_is_passed_on(facts) ||
	    (to != NULL &&
		g_ascii_strcasecmp(reply->address, to->address) == 0))
		return FALSE;
	return is_other_domain(facts, "Reply-To", trace);
}

static gboolean
is_sender_other_domain(ElmFacts *facts, ElmTrace *trace)
{
	return !elm_parties_is_passed_on(facts) &&
	       is_other_domain(facts, "Sender", trace);
}

/* Three domains for one sender. */
static gboolean
is_reply_to_third_domain(ElmFacts *facts, ElmTrace *trace)
{
	const ElmAddressEntry *reply = first_of(facts, "Reply-To");
	const char *sender = elm_parties_sender_domain(facts);

	return reply != NULL && *sender != '\0' &&
	       is_reply_to_other_domain(facts, trace) &&
	       !elm_parties_is_same(facts, reply->domain, sender) &&
	       !elm_parties_is_same(facts, elm_parties_from_domain(facts),
		   sender);
}

static gboolean
is_reply_to_same(ElmFacts *facts, ElmTrace *trace)
{
	const ElmAddressEntry *reply = first_of(facts, "Reply-To");
	const char *from = elm_facts_from(facts)->address;

	return reply != NULL && *from != '\0' &&
	       g_ascii_strcasecmp(reply->address, from) == 0 &&
	       elm_trace(trace, "%s", from);
}

static gboolean
is_from_several(ElmFacts *facts, ElmTrace *trace)
{
	const ElmAddressEntry *second =
	    elm_address_list_at(elm_facts_addresses(facts, "From"), 1);

	return second != NULL && elm_facts_count(facts, "Sender") == 0 &&
	       elm_trace(trace, "From: %s", elm_facts_raw(facts, "From"));
}

static gboolean
is_from_defect(ElmFacts *facts, ElmTrace *trace)
{
	const ElmAddressEntry *from = elm_facts_from(facts);

	return elm_facts_count(facts, "From") > 0 &&
	       (from->is_defect || *from->domain == '\0' ||
		   strchr(from->domain, '.') == NULL) &&
	       elm_trace(trace, "From: %s", elm_facts_raw(facts, "From"));
}

static gboolean
is_local_digits(ElmFacts *facts, ElmTrace *trace)
{
	const ElmAddressEntry *from = elm_facts_from(facts);
	gsize length = strlen(from->local);
	gsize digits = 0;

	while (digits < length &&
	       g_ascii_isdigit(from->local[length - digits - 1]))
		digits++;
	return digits >= 4 && elm_trace(trace, "%s", from->address);
}

static gboolean
is_local_random(ElmFacts *facts, ElmTrace *trace)
{
	const ElmAddressEntry *from = elm_facts_from(facts);

	return elm_parties_is_random(from->local, strlen(from->local)) &&
	       elm_trace(trace, "%s", from->address);
}

static gboolean
is_from_subdomain_deep(ElmFacts *facts, ElmTrace *trace)
{
	const ElmAddressEntry *from = elm_facts_from(facts);
	guint dots = 0;

	for (const char *at = from->domain; *at != '\0'; at++)
		dots += *at == '.';
	return dots >= 4 && elm_trace(trace, "%s", from->domain);
}

static gboolean
is_from_service_host(ElmFacts *facts, ElmTrace *trace)
{
	static const char *const hosts[] = { ".onmicrosoft.com",
		".firebaseapp.com", ".web.app", ".herokuapp.com",
		".cloudwaysapps.com", ".bluehost.com", ".hostgator.com",
		".secureserver.net", ".amazonaws.com", ".cloudapp.net",
		".cloudapp.azure.com", ".googleusercontent.com",
		".contaboserver.net", ".hwsrv.net", ".your-server.de",
		".vultrusercontent.com", ".linodeusercontent.com", NULL };
	const ElmAddressEntry *from = elm_facts_from(facts);

	for (gsize i = 0; hosts[i] != NULL; i++)
		if (elm_look_ends(from->domain, hosts[i]))
			return elm_trace(trace, "%s", from->domain);
	return FALSE;
}

/* Suffixes whose cheap names are used up by the thousand. */
static gboolean
is_from_cheap_suffix(ElmFacts *facts, ElmTrace *trace)
{
	static const char *const suffixes[] = { "beauty", "bid", "bond", "buzz",
		"cam", "casa", "cf", "cfd", "click", "club", "cyou", "date",
		"download", "fit", "fun", "ga", "gq", "hair", "icu", "live",
		"loan", "makeup", "men", "ml", "mom", "monster", "online",
		"party", "pics", "pw", "quest", "racing", "rest", "review",
		"sbs", "science", "shop", "site", "skin", "store", "stream",
		"surf", "tk", "today", "top", "trade", "uno", "vip", "wang",
		"website", "win", "work", "world", "xyz", NULL };
	const char *domain = elm_facts_from(facts)->domain;
	const char *suffix = strrchr(domain, '.');

	return suffix != NULL && g_strv_contains(suffixes, suffix + 1) &&
	       elm_trace(trace, "%s", domain);
}

static const ElmTest tests[] = {
	{ "REPLYTO_OTHER_DOMAIN", 0.8,
	    "Reply-To is of another domain than From",
	    is_reply_to_other_domain },
	{ "REPLYTO_THIRD_DOMAIN", 0.6,
	    "Reply-To, From and envelope sender are of three domains",
	    is_reply_to_third_domain },
	{ "REPLYTO_SAME", 0.3, "Reply-To says what From says",
	    is_reply_to_same },
	{ "SENDER_OTHER_DOMAIN", 0.3, "sender is of another domain than From",
	    is_sender_other_domain },
	{ "FROM_SEVERAL", 0.5, "several mailboxes in From, and no Sender",
	    is_from_several },
	{ "FROM_DEFECT", 0.8, "From has no address that could be written to",
	    is_from_defect },
	{ "FROM_DIGITS", 0.7, "the local part of From ends in many digits",
	    is_local_digits },
	{ "FROM_RANDOM", 1.0, "the local part of From looks random",
	    is_local_random },
	{ "FROM_DEEP", 0.4, "the domain of From has five labels or more",
	    is_from_subdomain_deep },
	{ "FROM_SERVICE_HOST", 0.8,
	    "From is the name a hosting service gives to a customer",
	    is_from_service_host },
	{ "FROM_CHEAP_SUFFIX", 0.6,
	    "From is under a suffix where names cost next to nothing",
	    is_from_cheap_suffix },
};

const ElmGroup elm_group_sender =
    ELM_GROUP("sender", "From, Sender and Reply-To, side by side", tests);
