#include "config.h"

#include "lib/spam/feature.h"

#include <string.h>

#include "lib/spam/evidence.h"
#include "lib/spam/excerpt.h"

#define GRAM 4   /* octets */
#define WINDOW 4 /* words that are paired */
#define WORD_MOST 60

/* What hashes of one kind are told apart by from those of another. */
enum { SEED_GRAM = 1, SEED_WORD = 17, SEED_TEST = 33, SEED_SHAPE = 34 };

/* Which learner sees a feature. */
typedef enum { FOR_LINEAR = 1 << 0, FOR_PAIRS = 1 << 1 } Learner;

/* Whom features are told. */
typedef struct {
	GArray *linear; /* guint32; NULL when @func is told instead */
	GArray *pairs;
	ElmFeatureFunc func;
	gpointer user;
} Sink;

/* A word of a side, as a stretch of it. */
typedef struct {
	const char *text;
	gsize length;
	guint32 hash;
} Word;

static guint32
mix(guint32 hash)
{
	hash ^= hash >> 16;
	hash *= 0x7feb352dU;
	hash ^= hash >> 15;
	hash *= 0x846ca68bU;
	hash ^= hash >> 16;
	return hash;
}

static guint32
join(guint32 a, guint32 b)
{
	return mix(a * 0x9e3779b1U + b);
}

static guint32
hash_of(const char *text, gsize length, guint32 seed)
{
	guint32 hash = seed;

	for (gsize i = 0; i < length; i++)
		hash = (hash ^ (guint8)text[i]) * 0x01000193U;
	return mix(hash);
}

static void
tell(const Sink *sink, guint learners, guint32 hash, const char *text,
    gsize length)
{
	if (sink->func != NULL && (learners & FOR_LINEAR) != 0)
		sink->func(hash, text, length, sink->user);
	if (sink->func != NULL)
		return;
	if ((learners & FOR_LINEAR) != 0)
		g_array_append_val(sink->linear, hash);
	if ((learners & FOR_PAIRS) != 0)
		g_array_append_val(sink->pairs, hash);
}

static void
tell_grams(const Sink *sink, const GString *side, guint32 seed)
{
	guint32 gram;

	for (gsize i = 0; i + GRAM <= side->len; i++) {
		memcpy(&gram, side->str + i, GRAM);
		tell(sink, FOR_LINEAR, join(seed, GUINT32_FROM_LE(gram)),
		    side->str + i, GRAM);
	}
}

static gboolean
is_blank(char c)
{
	return (guint8)c <= ' ';
}

static gboolean
is_mark(char c)
{
	return strchr("<>=\"/:;,()@?&[]", c) != NULL;
}

/* The next word of [@text, @end): what lies between blanks, a mark on its
 * own. */
static gboolean
next_word(const char **text, const char *end, Word *word)
{
	const char *p = *text;

	while (p < end && is_blank(*p))
		p++;
	word->text = p;
	if (p < end && is_mark(*p))
		p++;
	else
		while (p < end && !is_blank(*p) && !is_mark(*p))
			p++;
	word->length = MIN((gsize)(p - word->text), WORD_MOST);
	*text = p;
	return word->length > 0;
}

/* Tell @words, each alone and with those behind it, however far. */
static void
tell_pairs(const Sink *sink, guint learners, const GArray *words)
{
	const Word *all = (const Word *)(const void *)words->data;

	for (guint i = 0; i < words->len; i++) {
		const Word *one = &all[i];

		tell(sink, learners, one->hash, one->text, one->length);
		for (guint d = 1; d < WINDOW && i + d < words->len; d++) {
			const Word *two = &all[i + d];
			gsize length =
			    (gsize)(two->text + two->length - one->text);

			tell(sink, learners, join(one->hash + d, two->hash),
			    one->text, length);
		}
	}
}

static void
add_words(GArray *words, const char *text, gsize size, guint32 seed)
{
	const char *end = text + size;
	Word word;

	while (next_word(&text, end, &word)) {
		word.hash = hash_of(word.text, word.length, seed);
		g_array_append_val(words, word);
	}
}

/* Words of a field are told apart from the same in another. */
static void
add_field_words(GArray *words, const GString *side)
{
	const char *p = side->str, *end = p + side->len;
	guint32 seed = SEED_WORD;

	while (p < end) {
		const char *stop = memchr(p, '\n', (gsize)(end - p));
		gsize n = (gsize)((stop != NULL ? stop : end) - p);
		const char *colon = memchr(p, ':', n);

		if (!is_blank(*p) && colon != NULL)
			seed = hash_of(p, (gsize)(colon - p), SEED_WORD);
		add_words(words, p, n, seed);
		p += n + (stop != NULL);
	}
}

static void
tell_words(const Sink *sink, const ElmExcerpt *excerpt)
{
	g_autoptr(GArray) words = g_array_new(FALSE, FALSE, sizeof(Word));

	for (guint i = 0; i < ELM_EXCERPT_SIDES; i++) {
		const GString *side = excerpt->sides[i];
		guint learners = FOR_PAIRS;

		g_array_set_size(words, 0);
		if (i == ELM_EXCERPT_HEADER || i == ELM_EXCERPT_TRACE)
			add_field_words(words, side);
		else
			add_words(words, side->str, side->len, SEED_WORD + i);
		if (i == ELM_EXCERPT_TEXT)
			learners |= FOR_LINEAR;
		tell_pairs(sink, learners, words);
	}
}

static void
tell_tests(const Sink *sink, const gsize *tests, gsize n)
{
	for (gsize i = 0; i < n; i++) {
		const char *name = elm_evidence_test(tests[i], NULL)->name;

		tell(sink, FOR_LINEAR | FOR_PAIRS,
		    hash_of(name, strlen(name), SEED_TEST), name, strlen(name));
	}
}

/* Where its links lead to. */
static void
tell_links(const Sink *sink, ElmFacts *facts)
{
	const ElmFactsLink *link;

	for (gsize i = 0; (link = elm_facts_link(facts, i)) != NULL; i++) {
		const char *domain = link->aim->domain;
		const char *host = link->aim->host;

		tell(sink, FOR_LINEAR | FOR_PAIRS,
		    hash_of(domain, strlen(domain), SEED_SHAPE), domain,
		    strlen(domain));
		tell(sink, FOR_LINEAR | FOR_PAIRS,
		    hash_of(host, strlen(host), SEED_SHAPE), host,
		    strlen(host));
	}
}

static void
tell_all(const Sink *sink, ElmFacts *facts, const gsize *tests, gsize n)
{
	g_autoptr(ElmExcerpt) excerpt = elm_excerpt_new(facts);

	for (guint i = 0; i < ELM_EXCERPT_SIDES; i++)
		tell_grams(sink, excerpt->sides[i], SEED_GRAM + i);
	tell_words(sink, excerpt);
	tell_tests(sink, tests, n);
	tell_links(sink, facts);
}

#define DIGIT_BITS 11
#define DIGITS (1 << DIGIT_BITS)

/* Sort by one digit, from @from to @to. */
static void
sort_digit(const guint32 *from, guint32 *to, gsize n, guint shift)
{
	g_autofree gsize *starts = g_new0(gsize, DIGITS + 1);

	for (gsize i = 0; i < n; i++)
		starts[(from[i] >> shift) % DIGITS + 1]++;
	for (gsize i = 1; i < DIGITS; i++)
		starts[i] += starts[i - 1];
	for (gsize i = 0; i < n; i++)
		to[starts[(from[i] >> shift) % DIGITS]++] = from[i];
}

/* The hashes in @array, which goes, ascending, each once. */
static guint32 *
take_set(GArray *array, gsize *n)
{
	guint32 *hashes = (guint32 *)(void *)array->data;
	g_autofree guint32 *other = g_new(guint32, array->len + 1);
	guint32 *last = other;

	for (guint shift = 0; shift < 32; shift += 2 * DIGIT_BITS) {
		sort_digit(hashes, other, array->len, shift);
		last = other;
		if (shift + DIGIT_BITS < 32) {
			sort_digit(other, hashes, array->len,
			    shift + DIGIT_BITS);
			last = hashes;
		}
	}
	*n = 0;
	for (guint i = 0; i < array->len; i++)
		if (*n == 0 || last[i] != last[*n - 1])
			last[(*n)++] = last[i];
	if (last == other) {
		g_array_unref(array);
		return g_steal_pointer(&other);
	}
	return (guint32 *)(void *)g_array_free(array, FALSE);
}

ElmFeatures *
elm_features_new(ElmFacts *facts, const gsize *tests, gsize n)
{
	Sink sink = {
		.linear =
		    g_array_sized_new(FALSE, FALSE, sizeof(guint32), 16384),
		.pairs =
		    g_array_sized_new(FALSE, FALSE, sizeof(guint32), 16384),
	};
	ElmFeatures *self = g_new0(ElmFeatures, 1);

	tell_all(&sink, facts, tests, n);
	self->hashes = take_set(sink.linear, &self->n);
	self->pairs = take_set(sink.pairs, &self->n_pairs);
	return self;
}

void
elm_features_each(ElmFacts *facts, const gsize *tests, gsize n,
    ElmFeatureFunc func, gpointer user)
{
	const Sink sink = { .func = func, .user = user };

	tell_all(&sink, facts, tests, n);
}
