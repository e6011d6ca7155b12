#include "config.h"

#include "lib/spam/links.h"

#include <string.h>

#include "lib/spam/link-host.h"
#include "lib/spam/link-path.h"
#include "lib/spam/link-recipient.h"
#include "lib/spam/link-text.h"
#include "lib/spam/service.h"

#define BIT(mark) (G_GUINT64_CONSTANT(1) << ELM_LINKS_##mark)

/* An image of at most so many pixels is not meant to be seen. */
#define TRACKING_PIXELS 3

/* No text of a link counts for more octets. */
#define TEXT_MOST 10000

/* What of a long target is told. */
#define TRACE_LONGEST 120

static const struct {
	guint service;
	guint64 mark;
} services[] = {
	{ ELM_SERVICE_SHORTENER, BIT(SHORTENER) },
	{ ELM_SERVICE_PAGES, BIT(PAGES) },
	{ ELM_SERVICE_STORAGE, BIT(STORAGE) },
	{ ELM_SERVICE_FORM, BIT(FORM_SERVICE) },
	{ ELM_SERVICE_GATEWAY, BIT(GATEWAY) },
	{ ELM_SERVICE_MESSENGER, BIT(MESSENGER) },
	{ ELM_SERVICE_DYNAMIC, BIT(DYNAMIC) },
	{ ELM_SERVICE_TUNNEL, BIT(TUNNEL) },
	{ ELM_SERVICE_REDIRECTOR, BIT(REDIRECTOR) },
	{ ELM_SERVICE_APP, BIT(APP) },
	{ ELM_SERVICE_PROXY, BIT(PROXY) },
};

/* What is only needed while the links are walked; sets of borrowed text. */
typedef struct {
	ElmFacts *facts;
	ElmLinks *links;
	ElmLinkRecipients *recipients;
	GHashTable *targets;
	GHashTable *domains;
	GHashTable *image_domains;
	const char *from; /* registrable domain */
} Walk;

static guint64
service_marks(const ElmUrl *url)
{
	guint found = elm_service_of(url);
	guint64 marks = 0;

	for (gsize i = 0; i < G_N_ELEMENTS(services); i++)
		if ((found & services[i].service) != 0)
			marks |= services[i].mark;
	return marks;
}

/* What only depends on the target, so that one look at each will do.  The host
 * of a gateway that wraps links is none of the sender's. */
static guint64
target_marks(const Walk *walk, const ElmFactsLink *link)
{
	guint64 marks = elm_link_path_marks(link->url, link->link->target);

	if ((link->url->marks & ELM_URL_WRAPPED) == 0)
		marks |=
		    elm_link_host_marks(link->url) | service_marks(link->url);
	if (link->aim != link->url)
		marks |=
		    elm_link_host_marks(link->aim) | service_marks(link->aim);
	return marks | elm_link_recipient_marks(walk->recipients, link->url);
}

static void
count_target(Walk *walk, const ElmFactsLink *link)
{
	ElmLinks *links = walk->links;
	const char *domain = link->aim->domain;

	links->targets++;
	links->plain += g_str_equal(link->url->scheme, "http");
	links->own += walk->from[0] != '\0' &&
		      (g_str_equal(domain, walk->from) ||
			  g_str_equal(link->url->domain, walk->from));
	if (domain[0] != '\0')
		g_hash_table_add(walk->domains, (gpointer)domain);
}

static void
look_at_image(Walk *walk, const ElmFactsLink *link)
{
	const ElmLink *image = link->link;

	if (link->url->host[0] == '\0')
		return;
	walk->links->remote_images++;
	if (image->width > 0 && image->width <= TRACKING_PIXELS &&
	    image->height > 0 && image->height <= TRACKING_PIXELS)
		walk->links->tracking_images++;
	walk->links->recipient_images +=
	    elm_link_recipient_marks(walk->recipients, link->url) != 0;
	walk->links->pixels =
	    MAX(walk->links->pixels, (guint64)image->width * image->height);
	g_hash_table_add(walk->image_domains, (gpointer)link->url->domain);
}

static void
look_at_link(Walk *walk, const ElmFactsLink *link, gsize i)
{
	ElmLinks *links = walk->links;
	const char *scheme = link->url->scheme;
	const char *target = link->link->target;

	if (link->is_qr && links->codes++ == 0)
		links->code = i;
	if (g_str_equal(scheme, "mailto")) {
		links->subject_mails += strstr(target, "ubject=") != NULL;
		return;
	}
	if (g_str_equal(scheme, "tel") || g_str_equal(scheme, "sms")) {
		links->phones++;
		return;
	}
	elm_marks_note(&links->marks, elm_link_text_marks(walk->facts, link),
	    i);
	links->anchors += link->link->kind == ELM_LINK_ANCHOR;
	links->texts += (guint)MIN(strlen(link->link->text), TEXT_MOST);
	if (!g_hash_table_add(walk->targets, (gpointer)target))
		return;
	elm_marks_note(&links->marks, target_marks(walk, link), i);
	if (link->url->host[0] != '\0')
		count_target(walk, link);
}

static guint
count_foreign_images(const Walk *walk)
{
	GHashTableIter iter;
	gpointer domain;
	guint foreign = 0;

	g_hash_table_iter_init(&iter, walk->image_domains);
	while (g_hash_table_iter_next(&iter, &domain, NULL))
		foreign += !g_hash_table_contains(walk->domains, domain);
	return foreign;
}

static void
walk_links(Walk *walk)
{
	const ElmFactsLink *link;

	for (gsize i = 0; (link = elm_facts_link(walk->facts, i)) != NULL; i++)
		if (link->link->kind == ELM_LINK_IMAGE)
			look_at_image(walk, link);
		else if (link->link->kind == ELM_LINK_ANCHOR ||
			 link->link->kind == ELM_LINK_TEXT)
			look_at_link(walk, link, i);
	walk->links->domains = g_hash_table_size(walk->domains);
	walk->links->image_domains = count_foreign_images(walk);
}

static gpointer
make(ElmFacts *facts)
{
	ElmLinks *links = g_new0(ElmLinks, 1);
	const char *from = elm_facts_from(facts)->domain;
	Walk walk = { .facts = facts, .links = links };

	if (elm_facts_link(facts, 0) == NULL)
		return links;
	walk.from = from[0] != '\0' ? elm_facts_domain(facts, from) : "";
	walk.recipients = elm_link_recipients_new(facts);
	walk.targets = g_hash_table_new(g_str_hash, g_str_equal);
	walk.domains = g_hash_table_new(g_str_hash, g_str_equal);
	walk.image_domains = g_hash_table_new(g_str_hash, g_str_equal);
	walk_links(&walk);
	g_hash_table_unref(walk.image_domains);
	g_hash_table_unref(walk.domains);
	g_hash_table_unref(walk.targets);
	elm_link_recipients_free(walk.recipients);
	return links;
}

const ElmLinks *
elm_links_of(ElmFacts *facts)
{
	return elm_facts_memo(facts, make, g_free);
}

gboolean
elm_links_show(ElmFacts *facts, ElmLinksMark mark, ElmTrace *trace)
{
	const ElmLinks *links = elm_links_of(facts);
	gsize i;

	return elm_marks_have(&links->marks, mark, &i) &&
	       elm_trace(trace, "%.*s", TRACE_LONGEST,
		   elm_facts_link(facts, i)->link->target);
}
