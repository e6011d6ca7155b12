#include "config.h"

#include "lib/spam/wording.h"

#include <string.h>

/* A text of this many octets may say this and that by chance. */
#define ORDINARY 8192

/* Octets of text in which is counted how it is written. */
#define TALLY_MOST (32 * 1024)

static void
wording_free(gpointer data)
{
	ElmWording *self = data;

	g_free(self->phrases);
	g_free(self);
}

static gpointer
wording_new(ElmFacts *facts)
{
	ElmWording *self = g_new0(ElmWording, 1);
	const char *text = elm_facts_text(facts);
	gsize size = MIN(strlen(text), TALLY_MOST);

	self->phrases = elm_phrases_new(elm_facts_subject_skeleton(facts, NULL),
	    elm_facts_skeleton(facts, NULL));
	elm_tally_count(text, size, &self->text);
	return self;
}

const ElmWording *
elm_wording_of(ElmFacts *facts)
{
	return elm_facts_memo(facts, wording_new, wording_free);
}

const ElmPhraseHits *
elm_wording_hits(ElmFacts *facts, ElmTheme theme)
{
	return &elm_wording_of(facts)->phrases->themes[theme];
}

static gboolean
trace_phrases(ElmFacts *facts, const ElmPhraseHits *hits, ElmTrace *trace)
{
	if (trace == NULL)
		return TRUE;
	for (guint i = 0; i < MIN(hits->phrases, ELM_PHRASE_SPANS); i++) {
		const ElmPhraseSpan *span = &hits->spans[i];
		const char *text = span->is_subject
				       ? elm_facts_subject_skeleton(facts, NULL)
				       : elm_facts_skeleton(facts, NULL);

		elm_trace(trace, "%s'%.*s'", i > 0 ? ", " : "",
		    (int)MIN(span->length, G_MAXINT), text + span->offset);
	}
	return TRUE;
}

gboolean
elm_wording_says(ElmFacts *facts, ElmTheme theme, guint weight, ElmTrace *trace)
{
	const ElmWording *self = elm_wording_of(facts);
	const ElmPhraseHits *hits = &self->phrases->themes[theme];
	gsize size = MAX(self->phrases->size, ORDINARY);

	return hits->weight * (gsize)ORDINARY >= weight * size &&
	       trace_phrases(facts, hits, trace);
}

gboolean
elm_wording_heads(ElmFacts *facts, ElmTheme theme, guint weight,
    ElmTrace *trace)
{
	const ElmPhraseHits *hits = elm_wording_hits(facts, theme);

	return hits->subject >= weight && trace_phrases(facts, hits, trace);
}

gboolean
elm_wording_is_private(ElmFacts *facts)
{
	const ElmAddressEntry *reply =
	    elm_address_list_at(elm_facts_addresses(facts, "Reply-To"), 0);

	return elm_facts_is_freemail(facts, elm_facts_from(facts)->domain) ||
	       (reply != NULL && elm_facts_is_freemail(facts, reply->domain));
}

gboolean
elm_wording_has_link(ElmFacts *facts)
{
	const ElmFactsLink *link;

	for (gsize i = 0; (link = elm_facts_link(facts, i)) != NULL; i++) {
		if (link->link->kind == ELM_LINK_ANCHOR ||
		    link->link->kind == ELM_LINK_FORM ||
		    link->link->kind == ELM_LINK_TEXT)
			return TRUE;
	}
	return FALSE;
}
