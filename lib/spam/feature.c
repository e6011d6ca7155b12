#include "config.h"

#include "lib/spam/feature.h"

#include <string.h>

#include "lib/spam/evidence.h"
#include "lib/spam/excerpt.h"
#include "lib/spam/hash-list.h"
#include "lib/spam/token.h"

#define GRAM 4   /* octets */
#define WINDOW 4 /* words, each of which is paired with the first */

/* What hashes of one kind are told apart by from those of another; the first
 * two are added to an ElmExcerptSide. */
enum { SEED_GRAM = 1, SEED_WORD = 17, SEED_TEST = 33, SEED_LINK = 34 };

/* Who sees a feature. */
enum { LINEAR = 1 << 0, PAIRS = 1 << 1 };

/* Whom features are told: the learners' lists, or @func. */
typedef struct {
	ElmHashList linear;
	ElmHashList pairs;
	ElmFeatureFunc func;
	gpointer user;
} Sink;

static inline void
tell(Sink *sink, guint who, guint32 hash, const char *text, gsize length)
{
	if (sink->func != NULL) {
		if ((who & LINEAR) != 0)
			sink->func(hash, text, length, sink->user);
		return;
	}
	if ((who & LINEAR) != 0)
		elm_hash_list_add(&sink->linear, hash);
	if ((who & PAIRS) != 0)
		elm_hash_list_add(&sink->pairs, hash);
}

static inline guint32
hash_gram(guint32 seed, const char *text)
{
	guint32 gram;

	memcpy(&gram, text, GRAM);
	return elm_token_join(seed, GUINT32_FROM_LE(gram));
}

/* Most features by far are grams: lists take them without a question each. */
static void
add_grams(ElmHashList *list, const GString *side, gsize n, guint32 seed)
{
	elm_hash_list_reserve(list, n);
	for (gsize i = 0; i < n; i++)
		list->hashes[list->n + i] = hash_gram(seed, side->str + i);
	list->n += n;
}

static void
tell_grams(Sink *sink, const GString *side, guint32 seed)
{
	gsize n = side->len - MIN(side->len, GRAM - 1);

	if (sink->func == NULL)
		add_grams(&sink->linear, side, n, seed);
	else
		for (gsize i = 0; i < n; i++)
			sink->func(hash_gram(seed, side->str + i),
			    side->str + i, GRAM, sink->user);
}

/* Orthogonal sparse bigrams: each word alone, and with each of those shortly
 * behind it, which word of what distance that may be. */
static void
tell_pairs(Sink *sink, guint who, const ElmToken *words, gsize n)
{
	for (gsize i = 0; i < n; i++) {
		const char *text = words[i].text;

		tell(sink, who, words[i].hash, text, words[i].length);
		for (guint d = 1; d < WINDOW && i + d < n; d++) {
			const ElmToken *other = &words[i + d];

			tell(sink, who,
			    elm_token_join(words[i].hash + d, other->hash),
			    text, (gsize)(other->text + other->length - text));
		}
	}
}

static void
tell_words(Sink *sink, const ElmExcerpt *excerpt)
{
	g_autoptr(GArray) words = g_array_new(FALSE, FALSE, sizeof(ElmToken));

	for (guint i = 0; i < ELM_EXCERPT_SIDES; i++) {
		const GString *side = excerpt->sides[i];
		guint who = i == ELM_EXCERPT_TEXT ? LINEAR | PAIRS : PAIRS;

		g_array_set_size(words, 0);
		if (i == ELM_EXCERPT_HEADER || i == ELM_EXCERPT_TRACE)
			elm_token_split_fields(side->str, side->len, SEED_WORD,
			    words);
		else
			elm_token_split(side->str, side->len, SEED_WORD + i,
			    words);
		tell_pairs(sink, who,
		    (const ElmToken *)(const void *)words->data, words->len);
	}
}

static void
tell_name(Sink *sink, const char *name, guint32 seed)
{
	gsize length = strlen(name);

	tell(sink, LINEAR | PAIRS, elm_token_hash(name, length, seed), name,
	    length);
}

static void
tell_all(Sink *sink, ElmFacts *facts, const gsize *tests, gsize n)
{
	g_autoptr(ElmExcerpt) excerpt = elm_excerpt_new(facts);
	const ElmFactsLink *link;

	for (guint i = 0; i < ELM_EXCERPT_SIDES; i++)
		tell_grams(sink, excerpt->sides[i], SEED_GRAM + i);
	tell_words(sink, excerpt);
	for (gsize i = 0; i < n; i++)
		tell_name(sink, elm_evidence_test(tests[i], NULL)->name,
		    SEED_TEST);
	for (gsize i = 0; (link = elm_facts_link(facts, i)) != NULL; i++) {
		tell_name(sink, link->aim->domain, SEED_LINK);
		tell_name(sink, link->aim->host, SEED_LINK);
	}
}

ElmFeatures *
elm_features_new(ElmFacts *facts, const gsize *tests, gsize n)
{
	ElmFeatures *self = g_new0(ElmFeatures, 1);
	Sink sink = { .func = NULL };

	tell_all(&sink, facts, tests, n);
	self->hashes = elm_hash_list_take(&sink.linear, &self->n);
	self->pairs = elm_hash_list_take(&sink.pairs, &self->n_pairs);
	return self;
}

void
elm_features_each(ElmFacts *facts, const gsize *tests, gsize n,
    ElmFeatureFunc func, gpointer user)
{
	Sink sink = { .func = func, .user = user };

	tell_all(&sink, facts, tests, n);
}
