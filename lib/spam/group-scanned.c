#include "config.h"

#include "lib/mail/verdict.h"
#include "lib/spam/groups.h"

/* The verdict of elm-scan on this message, under the seal of this site; NULL
 * when it was not scanned here. */
static ElmVerdict *
read_verdict(ElmFacts *facts)
{
	const ElmSeal *seal = elm_facts_setup(facts)->seal;
	const char *field =
	    seal != NULL ? elm_seal_get(seal, "X-ELM-Scan") : NULL;

	return field != NULL ? elm_verdict_parse(field, NULL) : NULL;
}

static gboolean
is_verdict(ElmFacts *facts, ElmVerdictKind kind, const char *reason,
    ElmTrace *trace)
{
	g_autoptr(ElmVerdict) verdict = read_verdict(facts);
	const char *why;

	if (verdict == NULL || elm_verdict_kind(verdict) != kind)
		return FALSE;
	why = elm_verdict_reason(verdict);
	return (reason == NULL || g_strcmp0(why, reason) == 0) &&
	       elm_trace(trace, "%s", why != NULL ? why : "");
}

static gboolean
is_infected(ElmFacts *facts, ElmTrace *trace)
{
	return is_verdict(facts, ELM_VERDICT_BAD, "infected", trace);
}

static gboolean
is_blocked(ElmFacts *facts, ElmTrace *trace)
{
	return is_verdict(facts, ELM_VERDICT_BAD, NULL, trace) &&
	       !is_infected(facts, NULL);
}

static gboolean
is_ambiguous(ElmFacts *facts, ElmTrace *trace)
{
	return is_verdict(facts, ELM_VERDICT_UNKNOWN, "ambiguous", trace);
}

static gboolean
is_encrypted(ElmFacts *facts, ElmTrace *trace)
{
	return is_verdict(facts, ELM_VERDICT_UNKNOWN, "encrypted", trace);
}

static gboolean
was_forged(ElmFacts *facts, ElmTrace *trace)
{
	const ElmSeal *seal = elm_facts_setup(facts)->seal;

	return seal != NULL && elm_seal_was_forged(seal) &&
	       elm_trace(trace, "X-ELM fields without a valid seal");
}

static const ElmTest tests[] = {
	{ "SCAN_INFECTED", 4.0, "elm-scan found it infected", is_infected },
	{ "SCAN_BLOCKED", 2.0, "elm-scan found what is forbidden", is_blocked },
	{ "SCAN_AMBIGUOUS", 1.0, "elm-scan found it ambiguous", is_ambiguous },
	{ "SCAN_ENCRYPTED", 0.3, "elm-scan could not look into it",
	    is_encrypted },
	{ "SCAN_FORGED", 3.0, "it came with a verdict that is forged",
	    was_forged },
};

const ElmGroup elm_group_scanned =
    ELM_GROUP("scanned", "what elm-scan said, under our seal", tests);
