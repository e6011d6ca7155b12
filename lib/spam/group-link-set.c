#include "config.h"

#include <string.h>

#include "lib/spam/groups.h"
#include "lib/spam/links.h"

/* A message of so many octets of text is no letter. */
#define SHORT_TEXT 300
#define TINY_TEXT 60
#define MANY_DOMAINS 8
#define MANY_TARGETS 3

static gboolean
is_single(ElmFacts *facts, ElmTrace *trace)
{
	const ElmLinks *links = elm_links_of(facts);

	return links->targets == 1 && links->own == 0 &&
	       elm_trace(trace, "1 link, not of the domain of From");
}

static gboolean
is_single_in_short_text(ElmFacts *facts, ElmTrace *trace)
{
	gsize length = strlen(elm_facts_text(facts));

	return is_single(facts, NULL) && length < SHORT_TEXT &&
	       elm_trace(trace, "%" G_GSIZE_FORMAT " octets of text", length);
}

static gboolean
is_nothing_else(ElmFacts *facts, ElmTrace *trace)
{
	gsize length = strlen(elm_facts_text(facts));

	return elm_links_of(facts)->targets > 0 && length < TINY_TEXT &&
	       elm_trace(trace, "%" G_GSIZE_FORMAT " octets of text", length);
}

static gboolean
is_all_foreign(ElmFacts *facts, ElmTrace *trace)
{
	const ElmLinks *links = elm_links_of(facts);

	return links->targets >= MANY_TARGETS && links->own == 0 &&
	       elm_trace(trace, "%u links, none of the domain of From",
		   links->targets);
}

static gboolean
is_all_own(ElmFacts *facts, ElmTrace *trace)
{
	const ElmLinks *links = elm_links_of(facts);

	return links->targets > 0 && links->own == links->targets &&
	       elm_trace(trace, "%u links, all of the domain of From",
		   links->own);
}

static gboolean
is_one_foreign_domain(ElmFacts *facts, ElmTrace *trace)
{
	const ElmLinks *links = elm_links_of(facts);

	return links->targets > 1 && links->domains == 1 && links->own == 0 &&
	       elm_trace(trace, "%u links to one domain, not that of From",
		   links->targets);
}

static gboolean
is_one_target_often(ElmFacts *facts, ElmTrace *trace)
{
	const ElmLinks *links = elm_links_of(facts);

	return links->targets == 1 && links->anchors >= MANY_TARGETS &&
	       elm_trace(trace, "%u anchors to one address", links->anchors);
}

static gboolean
is_to_many_domains(ElmFacts *facts, ElmTrace *trace)
{
	const ElmLinks *links = elm_links_of(facts);

	return links->domains >= MANY_DOMAINS &&
	       elm_trace(trace, "%u domains", links->domains);
}

static gboolean
is_all_plain(ElmFacts *facts, ElmTrace *trace)
{
	const ElmLinks *links = elm_links_of(facts);

	return links->targets > 0 && links->plain == links->targets &&
	       elm_trace(trace, "%u links, none by https", links->plain);
}

static gboolean
is_all_secure(ElmFacts *facts, ElmTrace *trace)
{
	const ElmLinks *links = elm_links_of(facts);

	return links->targets >= MANY_TARGETS && links->plain == 0 &&
	       elm_trace(trace, "%u links, all by https", links->targets);
}

static gboolean
is_only_mail(ElmFacts *facts, ElmTrace *trace)
{
	const ElmLinks *links = elm_links_of(facts);

	return links->subject_mails > 0 && links->targets == 0 &&
	       elm_trace(trace, "%u links to write mail, none to the web",
		   links->subject_mails);
}

static gboolean
is_only_phone(ElmFacts *facts, ElmTrace *trace)
{
	const ElmLinks *links = elm_links_of(facts);

	return links->phones > 0 && links->targets == 0 &&
	       elm_trace(trace, "%u links to call, none to the web",
		   links->phones);
}

static const ElmTest tests[] = {
	{ "LINKS_SINGLE", 0.0,
	    "there is one link, and it is not of the sender's domain",
	    is_single },
	{ "LINKS_SINGLE_SHORT", 0.5,
	    "there is a short text with one link to elsewhere",
	    is_single_in_short_text },
	{ "LINKS_NOTHING_ELSE", 0.9, "there are links and next to no text",
	    is_nothing_else },
	{ "LINKS_ALL_FOREIGN", 0.2, "no link is of the sender's domain",
	    is_all_foreign },
	{ "LINKS_ALL_OWN", -0.3, "all links are of the sender's domain",
	    is_all_own },
	{ "LINKS_ONE_FOREIGN_DOMAIN", 0.5,
	    "all links lead to one domain that is not the sender's",
	    is_one_foreign_domain },
	{ "LINKS_ONE_TARGET_OFTEN", 1.0, "all anchors lead to one address",
	    is_one_target_often },
	{ "LINKS_MANY_DOMAINS", 0.0, "links lead to many domains",
	    is_to_many_domains },
	{ "LINKS_ALL_PLAIN", 0.0, "no link is by https", is_all_plain },
	{ "LINKS_ALL_SECURE", 0.0, "all links are by https", is_all_secure },
	{ "LINKS_ONLY_MAIL", 0.7,
	    "the only links write mail with a subject set", is_only_mail },
	{ "LINKS_ONLY_PHONE", 0.5, "the only links are to be called",
	    is_only_phone },
};

const ElmGroup elm_group_link_set =
    ELM_GROUP("link-set", "what the links are together", tests);
