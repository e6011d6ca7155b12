#include "config.h"

#include <string.h>

#include "lib/spam/groups.h"
#include "lib/spam/links.h"
#include "lib/spam/service.h"

/* Beside a code that is the message, there is no more than a call to scan it.
 */
#define SHORT_TEXT 600

static const ElmFactsLink *
find_code(ElmFacts *facts)
{
	const ElmLinks *links = elm_links_of(facts);

	return links->codes > 0 ? elm_facts_link(facts, links->code) : NULL;
}

static gboolean
has_code(ElmFacts *facts, ElmTrace *trace)
{
	const ElmFactsLink *code = find_code(facts);

	return code != NULL && elm_trace(trace, "%s", code->link->target);
}

static gboolean
is_only_link(ElmFacts *facts, ElmTrace *trace)
{
	const ElmLinks *links = elm_links_of(facts);

	return links->codes > 0 && links->targets <= links->codes &&
	       elm_trace(trace, "%u codes, no other link", links->codes);
}

static gboolean
is_in_short_text(ElmFacts *facts, ElmTrace *trace)
{
	gsize length = strlen(elm_facts_text(facts));

	return elm_links_of(facts)->codes > 0 && length < SHORT_TEXT &&
	       elm_trace(trace, "%" G_GSIZE_FORMAT " octets of text", length);
}

static gboolean
leads_to_service(ElmFacts *facts, ElmTrace *trace)
{
	const ElmFactsLink *code = find_code(facts);

	return code != NULL &&
	       (elm_service_of(code->url) | elm_service_of(code->aim)) != 0 &&
	       elm_trace(trace, "%s", code->link->target);
}

static gboolean
leads_elsewhere(ElmFacts *facts, ElmTrace *trace)
{
	const ElmFactsLink *code = find_code(facts);
	const char *from = elm_facts_from(facts)->domain;

	return code != NULL && from[0] != '\0' &&
	       code->aim->domain[0] != '\0' &&
	       !g_str_equal(elm_facts_domain(facts, from), code->aim->domain) &&
	       elm_trace(trace, "%s, and mail from %s", code->aim->domain,
		   from);
}

static const ElmTest tests[] = {
	{ "QR_CODE", 0.7, "an image has a QR code that is a link", has_code },
	{ "QR_ONLY_LINK", 1.0, "a QR code is the only link", is_only_link },
	{ "QR_SHORT_TEXT", 0.3, "there is a QR code and little text",
	    is_in_short_text },
	{ "QR_SERVICE", 0.7, "a QR code leads to a host that everybody can use",
	    leads_to_service },
	{ "QR_ELSEWHERE", 0.3, "a QR code leads away from the sender's domain",
	    leads_elsewhere },
};

const ElmGroup elm_group_qr =
    ELM_GROUP("qr", "links in QR codes of images", tests);
