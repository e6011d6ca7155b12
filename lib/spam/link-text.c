#include "config.h"

#include "lib/spam/link-text.h"

#include <string.h>

#include "lib/spam/links.h"
#include "lib/spam/lure.h"

#define BIT(mark) (G_GUINT64_CONSTANT(1) << ELM_LINKS_##mark)

/* Longer than an address that is meant to be read. */
#define TEXT_LONGEST 300

/* The text is the address @shown and the link leads to @link. */
static guint64
compare(ElmFacts *facts, const ElmFactsLink *link, const ElmUrl *shown)
{
	const char *from = elm_facts_from(facts)->domain;
	guint64 marks = 0;

	if (g_str_equal(shown->scheme, "https") &&
	    g_str_equal(link->url->scheme, "http"))
		marks |= BIT(TEXT_SECURE);
	if (shown->domain[0] == '\0' ||
	    g_str_equal(shown->domain, link->aim->domain) ||
	    g_str_equal(shown->domain, link->url->domain))
		return marks;
	marks |= BIT(TEXT_OTHER);
	if (from[0] != '\0' &&
	    g_str_equal(shown->domain, elm_facts_domain(facts, from)))
		marks |= BIT(TEXT_SENDER);
	return marks;
}

/* An address and nothing else: in a sentence it is only mentioned. */
static gboolean
is_whole(gsize length, const ElmUrlSpan *span)
{
	return span->offset <= 1 && span->offset + span->length + 1 >= length;
}

/* The text of an anchor to the web. */
static guint64
look_at_text(ElmFacts *facts, const ElmFactsLink *link, gsize length)
{
	const char *text = link->link->text;
	guint64 marks = elm_lure_is_call(text) ? BIT(TEXT_LURE) : 0;
	g_autoptr(ElmUrl) shown = NULL;
	g_autofree char *address = NULL;
	ElmUrlSpan span;

	if (memchr(text, '.', length) == NULL ||
	    !elm_url_find(text, length, 0, &span) || !is_whole(length, &span))
		return marks;
	if (span.is_address)
		return marks | BIT(TEXT_ADDRESS);
	address = g_strndup(text + span.offset, span.length);
	shown = elm_url_parse(address, NULL);
	return shown != NULL ? marks | compare(facts, link, shown) : marks;
}

guint64
elm_link_text_marks(ElmFacts *facts, const ElmFactsLink *link)
{
	guint64 marks = link->link->is_hidden ? BIT(HIDDEN) : 0;
	gsize length = strlen(link->link->text);

	if (link->link->kind != ELM_LINK_ANCHOR || link->url->host[0] == '\0' ||
	    length == 0 || length > TEXT_LONGEST)
		return marks;
	return marks | look_at_text(facts, link, length);
}
