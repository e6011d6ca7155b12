#include "config.h"

#include <string.h>

#include "lib/spam/groups.h"
#include "lib/spam/look.h"
#include "lib/spam/parties.h"

static ElmAuthResult
result_of(ElmFacts *facts, const char *method)
{
	return elm_auth_results_of(elm_facts_auth(facts), method);
}

/* The first statement about @method with @result. */
static const ElmAuthStatement *
statement(ElmFacts *facts, const char *method, ElmAuthResult result)
{
	const ElmAuthResults *auth = elm_facts_auth(facts);
	const ElmAuthStatement *found;

	for (gsize i = 0; (found = elm_auth_results_at(auth, i)) != NULL; i++)
		if (found->result == result &&
		    strcmp(found->method, method) == 0)
			return found;
	return NULL;
}

static gboolean
is_result(ElmFacts *facts, const char *method, ElmAuthResult result,
    ElmTrace *trace)
{
	const ElmAuthStatement *of = statement(facts, method, result);

	if (of == NULL || result_of(facts, method) != result)
		return FALSE;
	return elm_trace(trace, "%s of %s by %s", method, of->value,
	    of->server);
}

static gboolean
is_spf_fail(ElmFacts *facts, ElmTrace *trace)
{
	return is_result(facts, "spf", ELM_AUTH_FAIL, trace);
}

static gboolean
is_spf_soft(ElmFacts *facts, ElmTrace *trace)
{
	return is_result(facts, "spf", ELM_AUTH_SOFT, trace);
}

static gboolean
is_spf_pass(ElmFacts *facts, ElmTrace *trace)
{
	return is_result(facts, "spf", ELM_AUTH_PASS, trace);
}

static gboolean
is_dkim_fail(ElmFacts *facts, ElmTrace *trace)
{
	return is_result(facts, "dkim", ELM_AUTH_FAIL, trace);
}

/* RFC 7489, 3.1.1: the domains are the same but for what is below them. */
static gboolean
is_dkim_aligned(ElmFacts *facts, ElmTrace *trace)
{
	const ElmAuthResults *auth = elm_facts_auth(facts);
	const char *from = elm_parties_from_domain(facts);
	const ElmAuthStatement *of;

	for (gsize i = 0; (of = elm_auth_results_at(auth, i)) != NULL; i++)
		if (of->result == ELM_AUTH_PASS &&
		    strcmp(of->method, "dkim") == 0 &&
		    elm_parties_is_same(facts, elm_parties_host(of->value),
			from))
			return elm_trace(trace, "%s", of->value);
		else if (of->result == ELM_AUTH_PASS &&
			 strcmp(of->method, "dkim") == 0 &&
			 elm_parties_is_same(facts, of->value, from))
			return elm_trace(trace, "%s", of->value);
	return FALSE;
}

static gboolean
is_dkim_foreign(ElmFacts *facts, ElmTrace *trace)
{
	return is_result(facts, "dkim", ELM_AUTH_PASS, trace) &&
	       !is_dkim_aligned(facts, NULL) &&
	       !elm_parties_is_passed_on(facts);
}

static gboolean
is_dmarc_fail(ElmFacts *facts, ElmTrace *trace)
{
	return is_result(facts, "dmarc", ELM_AUTH_FAIL, trace);
}

static gboolean
is_dmarc_reject(ElmFacts *facts, ElmTrace *trace)
{
	const ElmAuthStatement *of = statement(facts, "dmarc", ELM_AUTH_FAIL);

	if (of == NULL || result_of(facts, "dmarc") != ELM_AUTH_FAIL ||
	    !(elm_look_has(of->policy, "p=reject") ||
		elm_look_has(of->policy, "p=quarantine")))
		return FALSE;
	return elm_trace(trace, "%s: %s", of->value, of->policy);
}

static gboolean
is_dmarc_pass(ElmFacts *facts, ElmTrace *trace)
{
	return is_result(facts, "dmarc", ELM_AUTH_PASS, trace);
}

static gboolean
is_arc_fail(ElmFacts *facts, ElmTrace *trace)
{
	return is_result(facts, "arc", ELM_AUTH_FAIL, trace);
}

static gboolean
is_arc_pass(ElmFacts *facts, ElmTrace *trace)
{
	return is_result(facts, "arc", ELM_AUTH_PASS, trace);
}

static gboolean
is_auth_error(ElmFacts *facts, ElmTrace *trace)
{
	return is_result(facts, "spf", ELM_AUTH_ERROR, trace) ||
	       is_result(facts, "dkim", ELM_AUTH_ERROR, trace);
}

/* They all sign; so who tested and found nothing has met a forgery. */
static gboolean
is_freemail_unproven(ElmFacts *facts, ElmTrace *trace)
{
	const ElmAddressEntry *from = elm_facts_from(facts);

	if (elm_auth_results_at(elm_facts_auth(facts), 0) == NULL ||
	    !elm_facts_is_freemail(facts, from->domain) ||
	    elm_parties_is_passed_on(facts) || elm_parties_is_vouched(facts))
		return FALSE;
	return elm_trace(trace, "%s", from->address);
}

static gboolean
is_own_unproven(ElmFacts *facts, ElmTrace *trace)
{
	const ElmSite *site = elm_facts_setup(facts)->site;
	const char *from = elm_parties_from_domain(facts);

	if (*from == '\0' || site->own_domains[0] == NULL ||
	    !elm_facts_is_among(from, site->own_domains) ||
	    elm_parties_entry(facts) == NULL ||
	    elm_parties_is_passed_on(facts) || elm_parties_is_vouched(facts))
		return FALSE;
	return elm_trace(trace, "%s from outside", from);
}

/* RFC 6376, 8.2: what follows the signed length is anybody's. */
static gboolean
is_length_signed(ElmFacts *facts, ElmTrace *trace)
{
	g_autofree char *tags =
	    g_strdup(elm_facts_raw(facts, "DKIM-Signature"));
	const char *at = g_strdelimit(tags, " \t", ';');

	at = strstr(at, ";l=");
	return at != NULL && g_ascii_isdigit(at[3]) &&
	       elm_trace(trace, "%.12s", at + 1);
}

static const ElmTest tests[] = {
	{ "SPF_FAIL", 1.2, "the client may not send for the envelope sender",
	    is_spf_fail },
	{ "SPF_SOFT", 1.0, "the client should not send for it (softfail)",
	    is_spf_soft },
	{ "SPF_PASS", -0.1, "the client may send for the envelope sender",
	    is_spf_pass },
	{ "DKIM_FAIL", 0.6, "no signature holds", is_dkim_fail },
	{ "DKIM_ALIGNED", -0.5, "signed by the domain of From",
	    is_dkim_aligned },
	{ "DKIM_FOREIGN", 0.6, "signed, but not by the domain of From",
	    is_dkim_foreign },
	{ "DMARC_FAIL", 1.0, "the domain of From does not know it",
	    is_dmarc_fail },
	{ "DMARC_REJECT", 1.0,
	    "the domain of From asks that it be rejected or put aside",
	    is_dmarc_reject },
	{ "DMARC_PASS", -0.1, "the domain of From knows it", is_dmarc_pass },
	{ "ARC_FAIL", 0.2, "the chain of who passed it on is broken",
	    is_arc_fail },
	{ "ARC_PASS", -0.1, "the chain of who passed it on is whole",
	    is_arc_pass },
	{ "AUTH_ERROR", 0.5, "what the sender published cannot be used",
	    is_auth_error },
	{ "AUTH_FREEMAIL_UNPROVEN", 1.0,
	    "From a free mail provider that does not vouch for it",
	    is_freemail_unproven },
	{ "AUTH_OWN_UNPROVEN", 1.8,
	    "From one of our domains, from outside, unproven",
	    is_own_unproven },
	{ "DKIM_LENGTH", 0.2, "the signature lets anything be added",
	    is_length_signed },
};

const ElmGroup elm_group_authentication = ELM_GROUP("authentication",
    "what trusted servers found: SPF, DKIM, DMARC, ARC", tests);
