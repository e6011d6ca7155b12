#include "config.h"

#include "lib/spam/parties.h"

#include <string.h>

#include "lib/spam/look.h"
#include "lib/spam/wordlike.h"

const char *
elm_parties_recipient_at(ElmFacts *facts, gsize i)
{
	const ElmFactsSetup *setup = elm_facts_setup(facts);
	const char *const *known = elm_envelope_recipients(setup->envelope);
	const ElmAddressEntry *entry;
	gboolean is_delivered;

	if (known[0] != NULL) {
		for (gsize n = 0; n < i && known[n] != NULL; n++)
			if (known[n + 1] == NULL)
				return NULL;
		return known[i];
	}
	is_delivered = elm_facts_count(facts, "Delivered-To") > 0;
	entry = elm_address_list_at(elm_facts_addresses(facts,
					is_delivered ? "Delivered-To" : "To"),
	    i);
	return entry != NULL ? entry->address : NULL;
}

const char *
elm_parties_recipient(ElmFacts *facts)
{
	const char *first = elm_parties_recipient_at(facts, 0);

	return first != NULL ? first : "";
}

gboolean
elm_parties_is_random(const char *local, gsize length)
{
	ElmLook look = elm_look_count(local, length);

	return look.other == 0 && (look.vowels <= 1 || look.turns > 0) &&
	       elm_wordlike_is_random(local, length);
}

const char *
elm_parties_host(const char *address)
{
	const char *at = strrchr(address, '@');

	return at != NULL ? at + 1 : "";
}

const char *
elm_parties_from_domain(ElmFacts *facts)
{
	const char *host = elm_facts_from(facts)->domain;

	return *host != '\0' ? elm_facts_domain(facts, host) : "";
}

const char *
elm_parties_sender_domain(ElmFacts *facts)
{
	const char *sender = elm_facts_sender(facts);
	const char *host = sender != NULL ? elm_parties_host(sender) : "";

	return *host != '\0' ? elm_facts_domain(facts, host) : "";
}

gboolean
elm_parties_is_own(ElmFacts *facts, const char *domain)
{
	const ElmSite *site = elm_facts_setup(facts)->site;
	const char *host;

	if (*domain == '\0')
		return FALSE;
	if (site->own_domains[0] != NULL)
		return elm_facts_is_among(domain, site->own_domains);
	host = elm_parties_host(elm_parties_recipient(facts));
	return *host != '\0' && !elm_facts_is_freemail(facts, host) &&
	       elm_parties_is_same(facts, host, domain);
}

gboolean
elm_parties_is_same(ElmFacts *facts, const char *a, const char *b)
{
	if (*a == '\0' || *b == '\0')
		return FALSE;
	return g_ascii_strcasecmp(a, b) == 0 ||
	       strcmp(elm_facts_domain(facts, a), elm_facts_domain(facts, b)) ==
		   0;
}

/* Is @hop a step within one site?  The name of its client says so; else what
 * the client called itself, if what is below it was written by that host. */
static gboolean
is_inner(ElmFacts *facts, const ElmHop *hop, const ElmHop *older)
{
	if (*hop->by == '\0')
		return FALSE;
	if (*hop->name != '\0')
		return elm_parties_is_same(facts, hop->name, hop->by);
	return hop->is_tls && older != NULL &&
	       g_ascii_strcasecmp(hop->helo, older->by) == 0 &&
	       elm_parties_is_same(facts, hop->helo, hop->by);
}

static gpointer
find_entry(ElmFacts *facts)
{
	const ElmHops *hops = elm_facts_hops(facts);
	const ElmHop **entry = g_new0(const ElmHop *, 1);
	const ElmHop *hop;

	for (gsize i = 0; (hop = elm_hops_at(hops, i)) != NULL; i++)
		if (*hop->address != '\0' && !hop->is_private &&
		    !is_inner(facts, hop, elm_hops_at(hops, i + 1))) {
			*entry = hop;
			break;
		}
	return entry;
}

const ElmHop *
elm_parties_entry(ElmFacts *facts)
{
	const ElmHop *const *entry = elm_facts_memo(facts, find_entry, g_free);

	return *entry;
}

gint64
elm_parties_arrival(ElmFacts *facts)
{
	const ElmHop *entry = elm_parties_entry(facts);

	return entry != NULL && entry->time >= 0 ? entry->time
						 : elm_facts_arrival(facts);
}

static gpointer
look_for_list(ElmFacts *facts)
{
	static const char *const fields[] = { "List-Id", "List-Post",
		"Mailing-List", "X-Mailing-List", "Resent-From", "X-BeenThere",
		"X-Loop" };
	gboolean *is_list = g_new(gboolean, 1);

	*is_list = elm_look_starts(elm_facts_raw(facts, "Precedence"), "list");
	for (gsize i = 0; !*is_list && i < G_N_ELEMENTS(fields); i++)
		*is_list = elm_facts_count(facts, fields[i]) > 0;
	return is_list;
}

gboolean
elm_parties_is_passed_on(ElmFacts *facts)
{
	const gboolean *is_list = elm_facts_memo(facts, look_for_list, g_free);

	return *is_list;
}

gboolean
elm_parties_is_vouched(ElmFacts *facts)
{
	const char *host = elm_facts_from(facts)->domain;

	return *host != '\0' &&
	       elm_auth_results_vouch(elm_facts_auth(facts), host);
}
