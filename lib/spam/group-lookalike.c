#include "config.h"

#include <string.h>

#include "lib/content/domain.h"
#include "lib/content/skeleton.h"
#include "lib/spam/groups.h"
#include "lib/spam/lookalike.h"
#include "lib/spam/parties.h"

static const char *const kinds[] = { "not", "confusable", "edited",
	"other suffix", "longer", "as subdomain" };

/* How @host passes for one of @targets. */
static ElmLookalike
of_any(ElmFacts *facts, const char *host, const char *const *targets,
    ElmTrace *trace)
{
	const ElmSite *site = elm_facts_setup(facts)->site;
	const char *domain = *host != '\0' ? elm_facts_domain(facts, host) : "";

	if (*domain == '\0' || elm_facts_is_among(host, targets) ||
	    elm_facts_is_among(host, site->own_domains) ||
	    elm_facts_is_among(host, site->partner_domains) ||
	    elm_facts_is_freemail(facts, domain))
		return ELM_LOOKALIKE_NOT;
	for (gsize i = 0; targets[i] != NULL; i++) {
		ElmLookalike by = elm_lookalike_of(host, domain, targets[i]);

		if (by != ELM_LOOKALIKE_NOT &&
		    elm_trace(trace, "%s for %s (%s)", host, targets[i],
			kinds[by]))
			return by;
	}
	return ELM_LOOKALIKE_NOT;
}

/* The same over the hosts a reader would answer to or trust. */
static gboolean
any_host(ElmFacts *facts, const char *const *targets, ElmTrace *trace)
{
	const ElmAddressEntry *reply =
	    elm_address_list_at(elm_facts_addresses(facts, "Reply-To"), 0);
	const ElmAddressEntry *from = elm_facts_from(facts);

	return of_any(facts, from->domain, targets, trace) !=
		   ELM_LOOKALIKE_NOT ||
	       (reply != NULL && strcmp(reply->domain, from->domain) != 0 &&
		   of_any(facts, reply->domain, targets, trace) !=
		       ELM_LOOKALIKE_NOT);
}

static gboolean
is_own(ElmFacts *facts, ElmTrace *trace)
{
	return any_host(facts, elm_facts_setup(facts)->site->own_domains,
	    trace);
}

static gboolean
is_partner(ElmFacts *facts, ElmTrace *trace)
{
	return any_host(facts, elm_facts_setup(facts)->site->partner_domains,
	    trace);
}

/* Whatever is configured, the recipient has a domain. */
static gboolean
is_recipient(ElmFacts *facts, ElmTrace *trace)
{
	const char *host = elm_parties_host(elm_parties_recipient(facts));
	const char *targets[] = { NULL, NULL };

	if (*host == '\0' || elm_facts_is_freemail(facts, host) ||
	    elm_facts_is_among(host,
		elm_facts_setup(facts)->site->own_domains) ||
	    elm_parties_is_passed_on(facts))
		return FALSE;
	targets[0] = elm_facts_domain(facts, host);
	return any_host(facts, targets, trace);
}

/* How the domain of From passes for a brand's. */
typedef struct {
	ElmLookalike by;
	const ElmBrand *brand;
} Brand;

static gpointer
look_for_brand(ElmFacts *facts)
{
	Brand *brand = g_new0(Brand, 1);
	const char *host = elm_facts_from(facts)->domain;
	const char *domain = elm_parties_from_domain(facts);

	if (*domain != '\0' && !elm_facts_is_freemail(facts, domain))
		brand->by = elm_lookalike_of_brand(host, domain, &brand->brand);
	return brand;
}

static gboolean
is_brand_by(ElmFacts *facts, ElmLookalike kind, ElmTrace *trace)
{
	const Brand *brand = elm_facts_memo(facts, look_for_brand, g_free);

	return brand->by == kind &&
	       elm_trace(trace, "%s for %s", elm_facts_from(facts)->domain,
		   brand->brand->name);
}

static gboolean
is_brand_confusable(ElmFacts *facts, ElmTrace *trace)
{
	return is_brand_by(facts, ELM_LOOKALIKE_CONFUSABLE, trace);
}

static gboolean
is_brand_edited(ElmFacts *facts, ElmTrace *trace)
{
	return is_brand_by(facts, ELM_LOOKALIKE_EDIT, trace);
}

static gboolean
is_brand_suffix(ElmFacts *facts, ElmTrace *trace)
{
	return is_brand_by(facts, ELM_LOOKALIKE_SUFFIX, trace);
}

static gboolean
is_brand_combo(ElmFacts *facts, ElmTrace *trace)
{
	return is_brand_by(facts, ELM_LOOKALIKE_COMBO, trace);
}

static gboolean
is_brand_subdomain(ElmFacts *facts, ElmTrace *trace)
{
	return is_brand_by(facts, ELM_LOOKALIKE_SUBDOMAIN, trace);
}

static gboolean
is_brand_reply(ElmFacts *facts, ElmTrace *trace)
{
	const ElmAddressEntry *reply =
	    elm_address_list_at(elm_facts_addresses(facts, "Reply-To"), 0);
	const ElmBrand *brand = NULL;
	const char *domain;

	if (reply == NULL || *reply->domain == '\0')
		return FALSE;
	domain = elm_facts_domain(facts, reply->domain);
	if (strcmp(domain, elm_parties_from_domain(facts)) == 0 ||
	    elm_facts_is_freemail(facts, domain))
		return FALSE;
	return elm_lookalike_of_brand(reply->domain, domain, &brand) !=
		   ELM_LOOKALIKE_NOT &&
	       elm_trace(trace, "%s for %s", reply->domain, brand->name);
}

/* The name of a company before the "@" of somebody else: paypal@... */
static gboolean
is_brand_local(ElmFacts *facts, ElmTrace *trace)
{
	const ElmAddressEntry *from = elm_facts_from(facts);
	g_autofree char *local = g_ascii_strdown(from->local, -1);
	const ElmBrand *brand = elm_brand_named(local);

	if (brand == NULL || !elm_brand_is_claimed(brand, local) ||
	    elm_brand_owns(brand, elm_parties_from_domain(facts)) ||
	    elm_parties_is_passed_on(facts))
		return FALSE;
	return elm_trace(trace, "%s", from->address);
}

static gboolean
is_punycode(ElmFacts *facts, ElmTrace *trace)
{
	const char *host = elm_facts_from(facts)->domain;
	g_autofree char *seen = NULL;

	if (strstr(host, "xn--") == NULL)
		return FALSE;
	seen = elm_domain_unicode(host);
	return elm_trace(trace, "%s", seen);
}

static gboolean
is_punycode_latin(ElmFacts *facts, ElmTrace *trace)
{
	const char *host = elm_facts_from(facts)->domain;
	g_autofree char *seen = NULL;
	g_autofree char *name = NULL;
	guint marks = 0;

	if (strstr(host, "xn--") == NULL)
		return FALSE;
	seen = elm_domain_unicode(host);
	name = elm_skeleton_name(seen, &marks);
	return (marks & (ELM_SKELETON_CONFUSABLE | ELM_SKELETON_MIXED)) != 0 &&
	       elm_trace(trace, "%s passes for %s", seen, name);
}

static const ElmTest tests[] = {
	{ "LOOKALIKE_OWN", 3.5, "a domain made to be taken for ours", is_own },
	{ "LOOKALIKE_PARTNER", 3.0, "a domain made to be taken for a partner's",
	    is_partner },
	{ "LOOKALIKE_RECIPIENT", 1.8,
	    "a domain made to be taken for the recipient's", is_recipient },
	{ "LOOKALIKE_CONFUSABLE", 3.0,
	    "a domain that looks just like a known company's",
	    is_brand_confusable },
	{ "LOOKALIKE_EDITED", 1.5,
	    "a domain a letter or two off a known company's", is_brand_edited },
	{ "LOOKALIKE_SUFFIX", 1.5,
	    "the name of a known company under an odd suffix",
	    is_brand_suffix },
	{ "LOOKALIKE_COMBO", 1.5,
	    "a domain of a known company's name and a word more",
	    is_brand_combo },
	{ "LOOKALIKE_SUBDOMAIN", 2.5,
	    "a known company's domain as labels of another",
	    is_brand_subdomain },
	{ "LOOKALIKE_REPLY", 1.5,
	    "answers go to a domain made to be taken for a company's",
	    is_brand_reply },
	{ "LOOKALIKE_LOCAL", 1.0,
	    "a known company's name as a mailbox elsewhere", is_brand_local },
	{ "FROM_PUNYCODE", 0.4, "the domain of From is not ASCII",
	    is_punycode },
	{ "FROM_PUNYCODE_LATIN", 2.0,
	    "the domain of From has letters that pass for others",
	    is_punycode_latin },
};

const ElmGroup elm_group_lookalike =
    ELM_GROUP("lookalike", "domains made to be taken for others", tests);
