#include "config.h"

#include <string.h>

#include "lib/spam/groups.h"
#include "lib/spam/host-name.h"
#include "lib/spam/look.h"
#include "lib/spam/mailer.h"
#include "lib/spam/message-id.h"
#include "lib/spam/parties.h"

static gboolean
trace_id(ElmFacts *facts, ElmTrace *trace)
{
	return elm_trace(trace, "%s", elm_facts_raw(facts, "Message-ID"));
}

static gboolean
is_missing(ElmFacts *facts, ElmTrace *trace)
{
	return *elm_facts_raw(facts, "Message-ID") == '\0' &&
	       elm_trace(trace, "no Message-ID");
}

static gboolean
is_inexact(ElmFacts *facts, ElmTrace *trace)
{
	const ElmMessageId *id = elm_message_id_of(facts);

	return *elm_facts_raw(facts, "Message-ID") != '\0' && !id->is_exact &&
	       trace_id(facts, trace);
}

static gboolean
is_host_without_dot(ElmFacts *facts, ElmTrace *trace)
{
	const ElmMessageId *id = elm_message_id_of(facts);

	return *id->host != '\0' && strpbrk(id->host, ".:[") == NULL &&
	       trace_id(facts, trace);
}

static gboolean
is_host_local(ElmFacts *facts, ElmTrace *trace)
{
	const ElmMessageId *id = elm_message_id_of(facts);

	return (elm_look_starts(id->host, "localhost") ||
		   elm_look_ends(id->host, ".local") ||
		   elm_look_ends(id->host, ".localdomain")) &&
	       trace_id(facts, trace);
}

static gboolean
is_host_address(ElmFacts *facts, ElmTrace *trace)
{
	const ElmMessageId *id = elm_message_id_of(facts);

	return elm_host_name_is_address(id->host) && trace_id(facts, trace);
}

/* Nobody else but the recipient's server, for want of one, and a forger. */
static gboolean
is_of_recipient(ElmFacts *facts, ElmTrace *trace)
{
	const char *recipient = elm_parties_host(elm_parties_recipient(facts));
	const char *from = elm_facts_from(facts)->domain;
	const ElmMessageId *id = elm_message_id_of(facts);

	return *id->host != '\0' && *recipient != '\0' &&
	       elm_parties_is_same(facts, id->host, recipient) &&
	       !elm_parties_is_same(facts, from, recipient) &&
	       !elm_parties_is_passed_on(facts) && trace_id(facts, trace);
}

/* The first server that met it had to give it one. */
static gboolean
is_added(ElmFacts *facts, ElmTrace *trace)
{
	const ElmHop *entry = elm_parties_entry(facts);
	const ElmMessageId *id = elm_message_id_of(facts);

	if (elm_look_has(id->inside, "SMTPIN_ADDED"))
		return trace_id(facts, trace);
	return entry != NULL && *id->host != '\0' &&
	       elm_parties_is_same(facts, id->host, entry->by) &&
	       !elm_parties_is_same(facts, entry->by,
		   elm_facts_from(facts)->domain) &&
	       !elm_parties_is_passed_on(facts) && trace_id(facts, trace);
}

/* Microsoft's form with numbers of 16 bits in it, as only programs that send
 * spam make it. */
static gboolean
is_ratware(ElmFacts *facts, ElmTrace *trace)
{
	const ElmMessageId *id = elm_message_id_of(facts);

	return elm_look_shape(id->inside, "%12x$0000%4x$0000%4x@*") &&
	       trace_id(facts, trace);
}

/* Microsoft's form is made of a time and an address, so its first digits are
 * zeros and a sequence number. */
static gboolean
is_dollars_forged(ElmFacts *facts, ElmTrace *trace)
{
	const ElmMessageId *id = elm_message_id_of(facts);

	if (!elm_look_shape(id->inside, "%12x$%8x$%8x@*"))
		return FALSE;
	return (strncmp(id->inside + 4, "01c", 3) != 0 &&
		   strncmp(id->inside + 4, "01d", 3) != 0 &&
		   strncmp(id->inside + 4, "01b", 3) != 0) &&
	       trace_id(facts, trace);
}

static gboolean
is_short(ElmFacts *facts, ElmTrace *trace)
{
	const ElmMessageId *id = elm_message_id_of(facts);
	gsize local;

	local = strcspn(id->inside, "@");
	return local < 8 && id->inside[local] == '@' && trace_id(facts, trace);
}

/* Only capitals before the "@", which few programs make. */
static gboolean
is_capitals(ElmFacts *facts, ElmTrace *trace)
{
	const ElmMessageId *id = elm_message_id_of(facts);
	ElmLook look;
	gsize local;

	local = strcspn(id->inside, "@");
	look = elm_look_count(id->inside, local);
	return look.upper >= 8 && look.upper == local && trace_id(facts, trace);
}

static gboolean
is_host_random(ElmFacts *facts, ElmTrace *trace)
{
	const ElmMessageId *id = elm_message_id_of(facts);

	return strchr(id->host, '.') != NULL &&
	       elm_host_name_is_random(id->host) && trace_id(facts, trace);
}

/* The host of no other party of the message. */
static gboolean
is_foreign(ElmFacts *facts, ElmTrace *trace)
{
	const ElmAddressEntry *from = elm_facts_from(facts);
	const ElmMessageId *id = elm_message_id_of(facts);

	if (strchr(id->host, '.') == NULL || *from->domain == '\0' ||
	    elm_parties_is_same(facts, id->host, from->domain) ||
	    elm_parties_is_same(facts, id->host,
		elm_parties_sender_domain(facts)) ||
	    elm_mailer_of(facts) != NULL || elm_parties_is_passed_on(facts))
		return FALSE;
	return trace_id(facts, trace);
}

static gboolean
is_of_from(ElmFacts *facts, ElmTrace *trace)
{
	const ElmAddressEntry *from = elm_facts_from(facts);
	const ElmMessageId *id = elm_message_id_of(facts);

	return elm_parties_is_same(facts, id->host, from->domain) &&
	       trace_id(facts, trace);
}

static const ElmTest tests[] = {
	{ "MSGID_MISSING", 0.5, "there is no Message-ID", is_missing },
	{ "MSGID_INEXACT", 1.0, "Message-ID is not in the form of the standard",
	    is_inexact },
	{ "MSGID_NO_DOT", 0.3, "Message-ID has no full host name",
	    is_host_without_dot },
	{ "MSGID_LOCAL", 0.1, "Message-ID is of localhost or the like",
	    is_host_local },
	{ "MSGID_ADDRESS", 0.3, "Message-ID is of a bare address",
	    is_host_address },
	{ "MSGID_OF_RECIPIENT", 0.9, "Message-ID is of the recipient's domain",
	    is_of_recipient },
	{ "MSGID_ADDED", 1.2, "Message-ID was added when it arrived",
	    is_added },
	{ "MSGID_RATWARE", 1.6, "Message-ID as programs make that send spam",
	    is_ratware },
	{ "MSGID_DOLLARS_FORGED", 1.8,
	    "Message-ID in Microsoft's form, but of no possible time",
	    is_dollars_forged },
	{ "MSGID_SHORT", 0.4, "Message-ID has less than 8 octets before the @",
	    is_short },
	{ "MSGID_CAPITALS", 0.4, "Message-ID is all capitals", is_capitals },
	{ "MSGID_RANDOM_HOST", 0.7, "Message-ID is of a random host",
	    is_host_random },
	{ "MSGID_FOREIGN", 0.5, "Message-ID is of nobody's domain",
	    is_foreign },
	{ "MSGID_OF_FROM", -0.3, "Message-ID is of the domain of From",
	    is_of_from },
};

const ElmGroup elm_group_message_id =
    ELM_GROUP("message-id", "the form of Message-ID", tests);
