#include "config.h"

#include "lib/content/dictionary.h"

#include <string.h>

#include "lib/content/dictionary-cells.h"
#include "lib/content/lexeme.h"

/* Words that are looked at ahead; a power of two. */
#define AHEAD 32

G_STATIC_ASSERT(
    ELM_DICTIONARY_WORDS + ELM_DICTIONARY_GAPS * ELM_DICTIONARY_SKIP < AHEAD);

typedef struct {
	const guint32 *cells;
	const char *text;
	gsize size;
	gsize at;               /* how far the text is read */
	ElmLexeme words[AHEAD]; /* word i is at i % AHEAD */
	gsize read;             /* words read so far */
	gsize start;            /* the word phrases now begin with */
	ElmDictionaryFunc func;
	gpointer user;
} Scan;

static const guint32 *
node_at(const guint32 *cells, guint32 node)
{
	return cells + cells[ELM_DICTIONARY_NODES] + node * ELM_NODE_CELLS;
}

const char *
elm_dictionary_theme(const guint32 *cells, guint i)
{
	const char *name = (const char *)(cells + cells[ELM_DICTIONARY_NAMES]);

	if (i >= cells[ELM_DICTIONARY_THEMES])
		return NULL;
	while (i-- > 0)
		name += strlen(name) + 1;
	return name;
}

/* The node behind the root by a word of @hash, or 0. */
static guint32
root_child(const guint32 *cells, guint32 hash)
{
	const guint32 *slots = cells + ELM_DICTIONARY_HEAD;
	guint32 mask = cells[ELM_DICTIONARY_ROOTS] - 1;

	for (guint32 i = hash & mask;; i = (i + 1) & mask) {
		const guint32 *slot = slots + i * ELM_EDGE_CELLS;

		if (slot[ELM_EDGE_NODE] == 0 || slot[ELM_EDGE_HASH] == hash)
			return slot[ELM_EDGE_NODE];
	}
}

/* The node behind @node by a word of @hash, or 0. */
static guint32
child(const guint32 *cells, const guint32 *node, guint32 hash)
{
	const guint32 *edges = cells + cells[ELM_DICTIONARY_EDGES] +
			       node[ELM_NODE_EDGE] * ELM_EDGE_CELLS;
	gsize low = 0, high = node[ELM_NODE_EDGES];

	while (low < high) {
		gsize middle = (low + high) / 2;
		const guint32 *edge = edges + middle * ELM_EDGE_CELLS;

		if (edge[ELM_EDGE_HASH] == hash)
			return edge[ELM_EDGE_NODE];
		if (edge[ELM_EDGE_HASH] < hash)
			low = middle + 1;
		else
			high = middle;
	}
	return 0;
}

/* Word @i of the text, or NULL behind its end. */
static const ElmLexeme *
word_at(Scan *self, gsize i)
{
	while (self->read <= i) {
		if (!elm_lexeme_next(self->text, self->size, &self->at,
			&self->words[self->read % AHEAD]))
			return NULL;
		self->read++;
	}
	return &self->words[i % AHEAD];
}

/* Tell of the phrases that end at @node, with the word before @next. */
static void
tell(Scan *self, const guint32 *node, gsize next)
{
	const guint32 *end = self->cells + self->cells[ELM_DICTIONARY_ENDS] +
			     node[ELM_NODE_END] * ELM_END_CELLS;
	const ElmLexeme *first = &self->words[self->start % AHEAD];
	const ElmLexeme *last = &self->words[(next - 1) % AHEAD];
	ElmDictionaryHit hit = { .offset = first->offset,
		.length = last->offset + last->length - first->offset };

	for (gsize i = 0; i < node[ELM_NODE_ENDS]; i++) {
		hit.phrase = end[ELM_END_PHRASE];
		hit.theme = end[ELM_END_THEME];
		hit.weight = end[ELM_END_WEIGHT];
		self->func(&hit, self->user);
		end += ELM_END_CELLS;
	}
}

/* Go on from node @at, which stands before word @next.  As deep as a phrase is
 * long; a gap tries ELM_DICTIONARY_SKIP + 1 ways, twice at most. */
static void
follow(Scan *self, guint32 at, gsize next)
{
	const guint32 *node = node_at(self->cells, at);
	guint32 gap, then;
	const ElmLexeme *word;

	tell(self, node, next);
	if (node[ELM_NODE_EDGES] == 0 || (word = word_at(self, next)) == NULL)
		return;
	if ((then = child(self->cells, node, word->hash)) != 0)
		follow(self, then, next + 1);
	if ((gap = child(self->cells, node, ELM_DICTIONARY_GAP)) == 0)
		return;
	for (gsize i = next; i <= next + ELM_DICTIONARY_SKIP; i++) {
		word = word_at(self, i);
		if (word == NULL || word->is_first)
			return;
		then =
		    child(self->cells, node_at(self->cells, gap), word->hash);
		if (then != 0)
			follow(self, then, i + 1);
	}
}

void
elm_dictionary_scan(const guint32 *cells, const char *text, gsize size,
    ElmDictionaryFunc func, gpointer user)
{
	Scan self = { .cells = cells,
		.text = text,
		.size = size,
		.func = func,
		.user = user };
	guint32 first = root_child(cells, ELM_DICTIONARY_FIRST);
	const ElmLexeme *word;
	guint32 node;

	while ((word = word_at(&self, self.start)) != NULL) {
		gboolean is_first = word->is_first || word->is_line;

		node = root_child(cells, word->hash);
		if (node != 0)
			follow(&self, node, self.start + 1);
		if (is_first && first != 0)
			follow(&self, first, self.start);
		self.start++;
	}
}
