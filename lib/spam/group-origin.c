#include "config.h"

#include <string.h>

#include "lib/spam/groups.h"
#include "lib/spam/host-name.h"
#include "lib/spam/look.h"
#include "lib/spam/message-id.h"
#include "lib/spam/parties.h"

static gboolean
is_autocrypt(ElmFacts *facts, ElmTrace *trace)
{
	const char *address = elm_facts_from(facts)->address;

	return *address != '\0' &&
	       elm_look_has(elm_facts_raw(facts, "Autocrypt"), address) &&
	       elm_trace(trace, "%s", address);
}

/* A report of a server about a message that it could not deliver. */
static gboolean
is_report(ElmFacts *facts, ElmTrace *trace)
{
	const char *type = elm_facts_raw(facts, "Content-Type");
	const char *sender = elm_facts_sender(facts);

	return elm_look_starts(type, "multipart/report") && sender != NULL &&
	       *sender == '\0' && elm_trace(trace, "%s", type);
}

/* A person with a desk: programs of mass mail do not write these. */
static gboolean
is_personal(ElmFacts *facts, ElmTrace *trace)
{
	static const char *const names[] = { "X-Face", "Face", "OpenPGP",
		"X-PGP-Key", "X-Operating-System", "Mail-Followup-To",
		"Mail-Copies-To", "X-Editor" };

	for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
		if (elm_facts_count(facts, names[i]) > 0)
			return elm_trace(trace, "%s", names[i]);
	return FALSE;
}

static gboolean
is_language_declared(ElmFacts *facts, ElmTrace *trace)
{
	return (elm_facts_count(facts, "Content-Language") > 0 ||
		   elm_facts_count(facts, "Accept-Language") > 0) &&
	       elm_trace(trace, "Content-Language: %s",
		   elm_facts_raw(facts, "Content-Language"));
}

static gboolean
is_thread_index(ElmFacts *facts, ElmTrace *trace)
{
	return elm_facts_count(facts, "Thread-Index") > 0 &&
	       elm_facts_count(facts, "Thread-Topic") > 0 &&
	       elm_trace(trace, "Thread-Topic: %s",
		   elm_facts_raw(facts, "Thread-Topic"));
}

/* A topic of another subject: an old message filled with new words. */
static gboolean
is_topic_other(ElmFacts *facts, ElmTrace *trace)
{
	const char *topic = elm_facts_value(facts, "Thread-Topic");
	const char *subject = elm_facts_value(facts, "Subject");

	return strlen(topic) >= 4 && !elm_look_has(subject, topic) &&
	       !elm_look_has(topic, subject) &&
	       elm_trace(trace, "%s: %s", topic, subject);
}

/* What software for many small sites notes, from which a stolen password or a
 * hole in a page sends. */
static gboolean
is_shared_host(ElmFacts *facts, ElmTrace *trace)
{
	static const char *const names[] = { "X-AntiAbuse", "X-Source-Args",
		"X-Get-Message-Sender-Via", "X-Authenticated-Sender",
		"X-PHP-Originating-Script", "X-PHP-Script", "X-PPP-Vhost",
		"X-Web-Server", "X-Source-Dir" };

	for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
		if (elm_facts_count(facts, names[i]) > 0)
			return elm_trace(trace, "%s: %s", names[i],
			    elm_facts_raw(facts, names[i]));
	return FALSE;
}

/* From, envelope sender, Message-ID and client are of four domains. */
static gboolean
is_disagreeing(ElmFacts *facts, ElmTrace *trace)
{
	const ElmHop *entry = elm_parties_entry(facts);
	const char *from = elm_parties_from_domain(facts);
	const ElmMessageId *id = elm_message_id_of(facts);

	if (entry == NULL || *from == '\0' || strchr(id->host, '.') == NULL ||
	    elm_facts_is_freemail(facts, from) ||
	    elm_parties_is_passed_on(facts))
		return FALSE;
	return !elm_parties_is_same(facts, id->host, from) &&
	       !elm_parties_is_same(facts, entry->name, from) &&
	       !elm_parties_is_same(facts, entry->helo, from) &&
	       !elm_parties_is_same(facts, entry->name, id->host) &&
	       !elm_parties_is_same(facts, entry->helo, id->host) &&
	       elm_trace(trace, "%s, %s, %s", from, id->host, entry->helo);
}

/* The client, Message-ID and From are of one domain. */
static gboolean
is_agreeing(ElmFacts *facts, ElmTrace *trace)
{
	const ElmHop *entry = elm_parties_entry(facts);
	const char *from = elm_parties_from_domain(facts);
	const ElmMessageId *id = elm_message_id_of(facts);

	return entry != NULL && *from != '\0' &&
	       elm_parties_is_same(facts, id->host, from) &&
	       elm_parties_is_same(facts, entry->name, from) &&
	       !elm_host_name_is_dynamic(entry->name) &&
	       elm_trace(trace, "%s", from);
}

static gboolean
is_organization(ElmFacts *facts, ElmTrace *trace)
{
	const char *name = elm_facts_value(facts, "Organization");

	return *name != '\0' && elm_trace(trace, "%s", name);
}

static const ElmTest tests[] = {
	{ "ORIGIN_AUTOCRYPT", -0.8, "the sender's key is in it", is_autocrypt },
	{ "ORIGIN_REPORT", -0.5, "a report of a mail server", is_report },
	{ "ORIGIN_PERSONAL", -0.9, "a field that a person put there",
	    is_personal },
	{ "ORIGIN_LANGUAGE", -0.4, "the sender's language is declared",
	    is_language_declared },
	{ "ORIGIN_TOPIC", -0.2, "the topic of a thread is named",
	    is_thread_index },
	{ "ORIGIN_TOPIC_OTHER", 0.3, "the topic is not the Subject",
	    is_topic_other },
	{ "ORIGIN_SHARED_HOST", 0.3,
	    "sent by a page or an account of many on a host", is_shared_host },
	{ "ORIGIN_DISAGREES", 0.8,
	    "From, Message-ID and client are of different domains",
	    is_disagreeing },
	{ "ORIGIN_AGREES", -0.4,
	    "From, Message-ID and client are of one domain", is_agreeing },
	{ "ORIGIN_ORGANIZATION", -0.6, "the sender's organization is named",
	    is_organization },
};

const ElmGroup elm_group_origin =
    ELM_GROUP("origin", "marks of where and how it was written", tests);
