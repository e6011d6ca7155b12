#include "config.h"

#include <string.h>

#include "lib/spam/groups.h"
#include "lib/spam/wording.h"

/* Octets behind the header in which the returned message is looked for. */
#define RETURNED_MOST (256 * 1024)

static gboolean
has_type(ElmFacts *facts, const char *type)
{
	return g_ascii_strncasecmp(elm_facts_raw(facts, "Content-Type"), type,
		   strlen(type)) == 0;
}

static gboolean
is_report(ElmFacts *facts, ElmTrace *trace)
{
	return has_type(facts, "multipart/report") &&
	       elm_trace(trace, "'%s'", elm_facts_value(facts, "Content-Type"));
}

/* RFC 3834: who answers automatically says so. */
static gboolean
is_automatic(ElmFacts *facts, ElmTrace *trace)
{
	const char *submitted = elm_facts_raw(facts, "Auto-Submitted");

	return g_ascii_strncasecmp(submitted, "auto-", 5) == 0 &&
	       elm_trace(trace, "'%s'", submitted);
}

static gboolean
is_from_nobody(ElmFacts *facts, ElmTrace *trace)
{
	const char *sender = elm_facts_sender(facts);

	return sender != NULL && sender[0] == '\0' && elm_trace(trace, "<>");
}

static gboolean
is_from_postmaster(ElmFacts *facts)
{
	const char *local = elm_facts_from(facts)->local;

	return g_ascii_strcasecmp(local, "mailer-daemon") == 0 ||
	       g_ascii_strcasecmp(local, "postmaster") == 0;
}

static gboolean
is_absence(ElmFacts *facts, ElmTrace *trace)
{
	return elm_wording_heads(facts, ELM_THEME_ABSENCE, 2, trace) ||
	       (elm_wording_of(facts)->text.words <= 150 &&
		   elm_wording_says(facts, ELM_THEME_ABSENCE, 2, trace));
}

static gboolean
says_undelivered(ElmFacts *facts, ElmTrace *trace)
{
	return elm_wording_says(facts, ELM_THEME_UNDELIVERED, 2, trace);
}

static gboolean
is_bounce(ElmFacts *facts)
{
	return is_report(facts, NULL) ||
	       ((is_from_nobody(facts, NULL) || is_from_postmaster(facts)) &&
		   says_undelivered(facts, NULL));
}

/* The domain of the first Message-ID in @text, or NULL.  The caller frees. */
static char *
returned_domain(const char *text, gsize size)
{
	static const char name[] = "\nmessage-id:";
	g_autofree char *small = g_ascii_strdown(text, (gssize)size);
	const char *at = strstr(small, name);
	const char *id = at != NULL ? strpbrk(at + strlen(name), "@\n") : NULL;

	if (id != NULL && *id == '\n' && g_ascii_isspace(id[1]))
		id = strpbrk(id + 1, "@\n");
	if (id == NULL || *id != '@')
		return NULL;
	return g_strndup(id + 1, strcspn(id + 1, "> \r\n\t"));
}

/* What comes back was never sent from here (backscatter). */
static gboolean
is_foreign(ElmFacts *facts, ElmTrace *trace)
{
	const ElmMessage *message = elm_facts_message(facts);
	const char *const *own = elm_facts_setup(facts)->site->own_domains;
	gsize size, body = elm_message_body_offset(message);
	const char *data = g_bytes_get_data(elm_message_raw(message), &size);
	g_autofree char *domain = NULL;

	if (own[0] == NULL || !is_bounce(facts) || body >= size)
		return FALSE;
	domain = returned_domain(data + body, MIN(size - body, RETURNED_MOST));
	return domain != NULL && !elm_facts_is_among(domain, own) &&
	       elm_trace(trace, "returned is a message of '%s'", domain);
}

/* What says to be a bounce, but is a page with a link from somewhere. */
static gboolean
is_false(ElmFacts *facts, ElmTrace *trace)
{
	const char *sender = elm_facts_sender(facts);

	return elm_wording_heads(facts, ELM_THEME_UNDELIVERED, 2, trace) &&
	       !has_type(facts, "multipart/report") &&
	       (sender == NULL || sender[0] != '\0') &&
	       elm_facts_count(facts, "In-Reply-To") == 0 &&
	       elm_facts_count(facts, "Auto-Submitted") == 0 &&
	       !has_type(facts, "text/plain") && elm_wording_has_link(facts);
}

static const ElmTest tests[] = {
	{ "BOUNCE_REPORT", -0.1, "a delivery report", is_report },
	{ "BOUNCE_AUTOMATIC", 0.0, "an automatic answer", is_automatic },
	{ "BOUNCE_ABSENCE", -0.2, "somebody is absent", is_absence },
	{ "BOUNCE_NULL_SENDER", 0.0, "sent by nobody, as bounces are",
	    is_from_nobody },
	{ "BOUNCE_FOREIGN", 1.5, "returns a message that the site did not send",
	    is_foreign },
	{ "BOUNCE_FALSE", 1.5, "calls itself a bounce and is none", is_false },
};

const ElmGroup elm_group_bounce =
    ELM_GROUP("bounce", "bounces, automatic answers, backscatter", tests);
