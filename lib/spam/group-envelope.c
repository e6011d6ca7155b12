#include "config.h"

#include <string.h>

#include "lib/spam/groups.h"
#include "lib/spam/look.h"
#include "lib/spam/parties.h"

/* The part of @address before its last "@". */
static char *
local_of(const char *address)
{
	const char *at = strrchr(address, '@');

	return at != NULL ? g_strndup(address, (gsize)(at - address))
			  : g_strdup(address);
}

/* Is @local a mailbox that programs write from? */
static gboolean
is_robot(const char *local)
{
	static const char *const robots[] = { "mailer", "daemon", "postmaster",
		"noreply", "reply", "bounce", "bounces", "notification",
		"notifications", "root", NULL };

	return elm_look_word(local, robots) != NULL;
}

static gboolean
is_null_sender_personal(ElmFacts *facts, ElmTrace *trace)
{
	const char *sender = elm_facts_sender(facts);
	const ElmAddressEntry *from = elm_facts_from(facts);

	if (sender == NULL || *sender != '\0' || is_robot(from->local) ||
	    elm_facts_count(facts, "Auto-Submitted") > 0 ||
	    elm_look_has(elm_facts_raw(facts, "Content-Type"), "report"))
		return FALSE;
	return elm_trace(trace, "<> but From is %s", from->address);
}

static gboolean
is_sender_other_domain(ElmFacts *facts, ElmTrace *trace)
{
	const char *sender = elm_parties_sender_domain(facts);
	const char *from = elm_parties_from_domain(facts);

	if (*sender == '\0' || *from == '\0' || strcmp(sender, from) == 0 ||
	    elm_parties_is_passed_on(facts))
		return FALSE;
	return elm_trace(trace, "%s sends for %s", sender, from);
}

static gboolean
is_sender_recipient(ElmFacts *facts, ElmTrace *trace)
{
	const char *sender = elm_facts_sender(facts);
	const char *recipient = elm_parties_recipient(facts);

	if (sender == NULL || *recipient == '\0' ||
	    g_ascii_strcasecmp(sender, recipient) != 0 ||
	    elm_parties_is_vouched(facts))
		return FALSE;
	return elm_trace(trace, "%s", sender);
}

/* RFC 5321 knows nothing of it, but qmail's VERP, "user=example.org", does. */
static gboolean
is_recipient_in_sender(ElmFacts *facts, ElmTrace *trace)
{
	const char *sender = elm_facts_sender(facts);
	const char *recipient = elm_parties_recipient(facts);
	g_autofree char *local = local_of(recipient);
	const char *host = elm_parties_host(recipient);
	g_autofree char *coded = NULL;

	if (sender == NULL || *local == '\0' || *host == '\0')
		return FALSE;
	coded = g_strconcat(local, "=", host, NULL);
	return elm_look_has(sender, coded) && elm_trace(trace, "%s", sender);
}

/* Whose account is a web server's: a form or a page that was broken into. */
static gboolean
is_web_server(ElmFacts *facts, ElmTrace *trace)
{
	static const char *const users[] = { "apache", "www-data", "wwwrun",
		"httpd", "nobody", "www", "nginx", "wwwuser", "anonymous",
		"daemon", "webuser", NULL };
	const char *sender = elm_facts_sender(facts);
	g_autofree char *local = sender != NULL ? local_of(sender) : NULL;
	g_autofree char *small = NULL;

	if (local == NULL)
		return FALSE;
	small = g_ascii_strdown(local, -1);
	return g_strv_contains(users, small) && elm_trace(trace, "%s", sender);
}

static gboolean
is_sender_without_dot(ElmFacts *facts, ElmTrace *trace)
{
	const char *sender = elm_facts_sender(facts);

	if (sender == NULL || *sender == '\0' ||
	    strchr(elm_parties_host(sender), '.') != NULL)
		return FALSE;
	return elm_trace(trace, "%s", sender);
}

static gboolean
is_sender_random(ElmFacts *facts, ElmTrace *trace)
{
	const char *sender = elm_facts_sender(facts);
	if (sender == NULL ||
	    !elm_parties_is_random(sender, strcspn(sender, "@")))
		return FALSE;
	return elm_trace(trace, "%s", sender);
}

static gboolean
is_sender_own(ElmFacts *facts, ElmTrace *trace)
{
	const ElmSite *site = elm_facts_setup(facts)->site;
	const char *sender = elm_parties_sender_domain(facts);

	if (*sender == '\0' || site->own_domains[0] == NULL ||
	    !elm_facts_is_among(sender, site->own_domains) ||
	    elm_parties_entry(facts) == NULL ||
	    elm_auth_results_vouch(elm_facts_auth(facts), sender))
		return FALSE;
	return elm_trace(trace, "%s from outside", sender);
}

static const ElmTest tests[] = {
	{ "ENVELOPE_NULL_PERSONAL", 0.7,
	    "null sender, but no report and not from a program",
	    is_null_sender_personal },
	{ "ENVELOPE_OTHER_DOMAIN", 0.5,
	    "envelope sender is of another domain than From",
	    is_sender_other_domain },
	{ "ENVELOPE_IS_RECIPIENT", 0.9,
	    "envelope sender is the recipient, and nobody vouches for it",
	    is_sender_recipient },
	{ "ENVELOPE_RECIPIENT_INSIDE", 0.0,
	    "envelope sender has the recipient in it (VERP)",
	    is_recipient_in_sender },
	{ "ENVELOPE_WEB_SERVER", 0.8,
	    "envelope sender is the account of a web server", is_web_server },
	{ "ENVELOPE_NO_DOT", 0.5, "envelope sender has no full domain",
	    is_sender_without_dot },
	{ "ENVELOPE_RANDOM", 1.0, "envelope sender looks like random letters",
	    is_sender_random },
	{ "ENVELOPE_OWN_FORGED", 1.8,
	    "envelope sender claims one of our domains, from outside",
	    is_sender_own },
};

const ElmGroup elm_group_envelope =
    ELM_GROUP("envelope", "who is named as the sender in the envelope", tests);
