#include "config.h"

#include <string.h>

#include "lib/content/url.h"
#include "lib/spam/groups.h"
#include "lib/spam/look.h"
#include "lib/spam/parties.h"

/* The first target in <> of @value that starts with @scheme, or NULL. */
static char *
target_of(const char *value, const char *scheme)
{
	const char *at = value;

	while ((at = strchr(at, '<')) != NULL) {
		at++;
		if (elm_look_starts(at, scheme))
			return g_strndup(at, strcspn(at, ">"));
	}
	return NULL;
}

/* The domain of the mailbox in List-Unsubscribe; "" if there is none. */
static char *
mail_domain(ElmFacts *facts)
{
	g_autofree char *target =
	    target_of(elm_facts_raw(facts, "List-Unsubscribe"), "mailto:");
	const char *at = target != NULL ? strchr(target, '@') : NULL;

	return at != NULL
		   ? g_ascii_strdown(at + 1, (gssize)strcspn(at + 1, "?> \t&"))
		   : g_strdup("");
}

/* The link in it, taken apart; NULL if there is none. */
static ElmUrl *
link_of(ElmFacts *facts)
{
	g_autofree char *target =
	    target_of(elm_facts_raw(facts, "List-Unsubscribe"), "http");

	return target != NULL ? elm_url_parse(target, NULL) : NULL;
}

static gboolean
trace_unsubscribe(ElmFacts *facts, ElmTrace *trace)
{
	return elm_trace(trace, "%s", elm_facts_raw(facts, "List-Unsubscribe"));
}

static gboolean
is_mail_freemail(ElmFacts *facts, ElmTrace *trace)
{
	g_autofree char *domain = mail_domain(facts);

	return *domain != '\0' && elm_facts_is_freemail(facts, domain) &&
	       trace_unsubscribe(facts, trace);
}

/* RFC 2369, 2: each in angle brackets, with a scheme. */
static gboolean
is_malformed(ElmFacts *facts, ElmTrace *trace)
{
	const char *raw = elm_facts_raw(facts, "List-Unsubscribe");
	g_autofree char *link = target_of(raw, "http");
	g_autofree char *mail = target_of(raw, "mailto:");

	return *raw != '\0' && link == NULL && mail == NULL &&
	       trace_unsubscribe(facts, trace);
}

static gboolean
is_link_numeric(ElmFacts *facts, ElmTrace *trace)
{
	g_autoptr(ElmUrl) url = link_of(facts);

	return url != NULL && (url->marks & ELM_URL_NUMERIC) != 0 &&
	       trace_unsubscribe(facts, trace);
}

/* Of nobody who is known to have taken part. */
static gboolean
is_stranger(ElmFacts *facts, const char *host)
{
	const char *list = elm_facts_raw(facts, "List-Id");
	const char *domain = elm_facts_domain(facts, host);

	return strcmp(domain, elm_parties_from_domain(facts)) != 0 &&
	       strcmp(domain, elm_parties_sender_domain(facts)) != 0 &&
	       !elm_look_has(list, domain) &&
	       !elm_look_has(elm_facts_raw(facts, "DKIM-Signature"), domain);
}

static gboolean
is_foreign(ElmFacts *facts, ElmTrace *trace)
{
	g_autofree char *mail = mail_domain(facts);
	g_autoptr(ElmUrl) url = link_of(facts);

	if (*mail == '\0' && url == NULL)
		return FALSE;
	if (*mail != '\0' && !is_stranger(facts, mail))
		return FALSE;
	if (url != NULL && *url->host != '\0' && !is_stranger(facts, url->host))
		return FALSE;
	return trace_unsubscribe(facts, trace);
}

/* RFC 8058, 3.1: only with a link by https, and with a signature. */
static gboolean
is_post_forged(ElmFacts *facts, ElmTrace *trace)
{
	g_autoptr(ElmUrl) url = link_of(facts);

	return elm_facts_count(facts, "List-Unsubscribe-Post") > 0 &&
	       (url == NULL || strcmp(url->scheme, "https") != 0) &&
	       trace_unsubscribe(facts, trace);
}

/* A list names itself the same in all its fields, and its mail comes from
 * there. */
static gboolean
is_consistent(ElmFacts *facts, ElmTrace *trace)
{
	const char *id = elm_facts_raw(facts, "List-Id");
	const char *sender = elm_parties_sender_domain(facts);
	g_autofree char *post =
	    target_of(elm_facts_raw(facts, "List-Post"), "mailto:");

	return *id != '\0' && *sender != '\0' && post != NULL &&
	       elm_look_has(id, sender) && elm_look_has(post, sender) &&
	       elm_trace(trace, "%s", id);
}

/* RFC 2919, 3: a name of a list is in angle brackets, and has a dot. */
static gboolean
is_id_malformed(ElmFacts *facts, ElmTrace *trace)
{
	const char *id = elm_facts_raw(facts, "List-Id");
	const char *start = strchr(id, '<');

	return *id != '\0' &&
	       (start == NULL || strchr(start, '>') == NULL ||
		   strchr(start, '.') == NULL ||
		   strpbrk(start, " @") != NULL) &&
	       elm_trace(trace, "%s", id);
}

static const ElmTest tests[] = {
	{ "LIST_FREEMAIL", 1.0, "one unsubscribes at a free mail provider",
	    is_mail_freemail },
	{ "LIST_MALFORMED", 0.8, "List-Unsubscribe names no place",
	    is_malformed },
	{ "LIST_NUMERIC", 1.2, "one unsubscribes at a bare address",
	    is_link_numeric },
	{ "LIST_FOREIGN", 0.2, "one unsubscribes with a stranger", is_foreign },
	{ "LIST_POST_FORGED", 0.8,
	    "one-click unsubscribing is claimed and cannot be",
	    is_post_forged },
	{ "LIST_CONSISTENT", -0.4, "all fields are of one mailing list",
	    is_consistent },
	{ "LIST_ID_MALFORMED", 0.4, "List-Id is not in its form",
	    is_id_malformed },
};

const ElmGroup elm_group_list =
    ELM_GROUP("list", "fields of mailing lists and newsletters", tests);
