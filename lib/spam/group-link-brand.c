#include "config.h"

#include <string.h>

#include "lib/spam/brands.h"
#include "lib/spam/groups.h"
#include "lib/spam/links.h"
#include "lib/spam/lookalike.h"
#include "lib/spam/marks.h"

/* Different hosts that are compared with brands: a lure leads to few. */
#define HOSTS_MOST 6

typedef enum {
	MARK_LOOKALIKE, /* of a brand */
	MARK_COMBO,
	MARK_SUBDOMAIN,
	MARK_OWN,    /* a look-alike of the site's */
	MARK_SENDER, /* a look-alike of From's */
	MARK_TEXT    /* shows a brand's address and leads elsewhere */
} Mark;

static const struct {
	ElmLookalike kind;
	guint64 bits;
} lookalikes[] = {
	{ ELM_LOOKALIKE_CONFUSABLE, 1 << MARK_LOOKALIKE },
	{ ELM_LOOKALIKE_EDIT, 1 << MARK_LOOKALIKE },
	{ ELM_LOOKALIKE_COMBO, 1 << MARK_COMBO },
	{ ELM_LOOKALIKE_SUBDOMAIN, 1 << MARK_SUBDOMAIN },
};

/* Made to be taken for it: neither of the same name under another suffix, as
 * honest companies have, nor with a word more. */
static gboolean
is_imitation(const ElmUrl *url, const char *target)
{
	ElmLookalike kind = elm_lookalike_of(url->host, url->domain, target);

	return kind == ELM_LOOKALIKE_CONFUSABLE || kind == ELM_LOOKALIKE_EDIT ||
	       kind == ELM_LOOKALIKE_SUBDOMAIN;
}

static gboolean
imitates_own(ElmFacts *facts, const ElmUrl *url)
{
	const char *const *own = elm_facts_setup(facts)->site->own_domains;

	if (elm_facts_is_among(url->host, own))
		return FALSE;
	for (; *own != NULL; own++)
		if (is_imitation(url, *own))
			return TRUE;
	return FALSE;
}

static gboolean
imitates_sender(ElmFacts *facts, const ElmUrl *url)
{
	const char *from = elm_facts_from(facts)->domain;

	return from[0] != '\0' && !elm_facts_is_freemail(facts, from) &&
	       is_imitation(url, elm_facts_domain(facts, from));
}

/* Of the domain of From, which is judged elsewhere? */
static gboolean
is_of_sender(ElmFacts *facts, const ElmUrl *url)
{
	const char *from = elm_facts_from(facts)->domain;

	return from[0] != '\0' &&
	       strcmp(url->domain, elm_facts_domain(facts, from)) == 0;
}

static guint64
look_at_host(ElmFacts *facts, const ElmUrl *url)
{
	ElmLookalike kind;
	guint64 bits = 0;

	if (is_of_sender(facts, url))
		return 0;
	kind = elm_lookalike_of_brand(url->host, url->domain, NULL);

	for (gsize i = 0; i < G_N_ELEMENTS(lookalikes); i++)
		if (lookalikes[i].kind == kind)
			bits |= lookalikes[i].bits;
	if (imitates_own(facts, url))
		bits |= 1 << MARK_OWN;
	if (imitates_sender(facts, url))
		bits |= 1 << MARK_SENDER;
	return bits;
}

/* The brand whose domain @host is in, or NULL. */
static const ElmBrand *
find_owner(const char *domain)
{
	const ElmBrand *brand;

	for (gsize i = 0; (brand = elm_brand_at(i)) != NULL; i++)
		if (elm_brand_owns(brand, domain))
			return brand;
	return NULL;
}

/* An anchor that shows the address of a brand and leads to somebody else. */
static gboolean
shows_brand(const ElmFactsLink *link)
{
	g_autoptr(ElmUrl) shown = NULL;
	const ElmBrand *brand;

	if (link->link->kind != ELM_LINK_ANCHOR ||
	    strchr(link->link->text, '.') == NULL ||
	    strpbrk(link->link->text, " \n@") != NULL)
		return FALSE;
	shown = elm_url_parse(link->link->text, NULL);
	if (shown == NULL || strcmp(shown->domain, link->aim->domain) == 0)
		return FALSE;
	brand = find_owner(shown->domain);
	return brand != NULL && !elm_brand_owns(brand, link->aim->domain) &&
	       !elm_brand_owns(brand, link->url->domain);
}

static gboolean
is_followed(const ElmFactsLink *link)
{
	return (link->link->kind == ELM_LINK_ANCHOR ||
		   link->link->kind == ELM_LINK_TEXT) &&
	       link->aim->domain[0] != '\0';
}

static gpointer
make(ElmFacts *facts)
{
	g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
	ElmMarks *marks = g_new0(ElmMarks, 1);
	const ElmFactsLink *link;

	for (gsize i = 0; (link = elm_facts_link(facts, i)) != NULL &&
			  g_hash_table_size(seen) < HOSTS_MOST;
	     i++) {
		if (!is_followed(link))
			continue;
		if (shows_brand(link))
			elm_marks_note(marks, 1 << MARK_TEXT, i);
		if (g_hash_table_add(seen, (gpointer)link->aim->host))
			elm_marks_note(marks, look_at_host(facts, link->aim),
			    i);
	}
	return marks;
}

static gboolean
is_marked(ElmFacts *facts, Mark mark, ElmTrace *trace)
{
	gsize i;

	return elm_marks_have(elm_facts_memo(facts, make, g_free), mark, &i) &&
	       elm_trace(trace, "%s", elm_facts_link(facts, i)->link->target);
}

/* The brand in whose name the message says it comes, or NULL. */
static const ElmBrand *
find_claim(ElmFacts *facts)
{
	g_autofree char *name =
	    g_utf8_strdown(elm_facts_from(facts)->display, -1);
	const ElmBrand *brand = elm_brand_named(name);

	return brand != NULL && elm_brand_is_claimed(brand, name) ? brand
								  : NULL;
}

/* In the name of a brand, and no link leads there. */
static gboolean
leads_away_from_brand(ElmFacts *facts, ElmTrace *trace)
{
	const ElmBrand *brand =
	    elm_links_of(facts)->targets > 0 ? find_claim(facts) : NULL;
	const ElmFactsLink *link;

	if (brand == NULL)
		return FALSE;
	for (gsize i = 0; (link = elm_facts_link(facts, i)) != NULL; i++) {
		if (!is_followed(link))
			continue;
		if (elm_brand_owns(brand, link->aim->domain) ||
		    elm_brand_owns(brand, link->url->domain))
			return FALSE;
	}
	return elm_trace(trace, "no link leads to %s", brand->name);
}

#define MARKS(ROW)                                                             \
	ROW(LOOKALIKE, 2.0, "the host of a link looks like that of a brand")   \
	ROW(COMBO, 0.5, "the host of a link has the name of a brand in it")    \
	ROW(SUBDOMAIN, 1.5, "the host of a link begins as that of a brand")    \
	ROW(OWN, 2.5, "the host of a link looks like one of this site")        \
	ROW(SENDER, 0.5, "the host of a link looks like that of the sender")   \
	ROW(TEXT, 1.5, "a link shows a brand's address and leads elsewhere")

#define TEST(mark, points, meaning)                                            \
	static gboolean is_##mark(ElmFacts *facts, ElmTrace *trace)            \
	{                                                                      \
		return is_marked(facts, MARK_##mark, trace);                   \
	}
#define ROW(mark, points, meaning)                                             \
	{ "LINK_BRAND_" #mark, points, meaning, is_##mark },

MARKS(TEST)

static const ElmTest tests[] = {
	{ "LINKS_NOT_OF_BRAND", 0.8,
	    "in the name of a brand, and no link leads there",
	    leads_away_from_brand },
	MARKS(ROW)
};

const ElmGroup elm_group_link_brand =
    ELM_GROUP("link-brand", "links to those who play somebody else", tests);
