#include "config.h"

#include <string.h>

#include "lib/content/dictionary-cells.h"
#include "lib/content/dictionary-source.h"
#include "lib/content/dictionary.h"

#define END G_MAXUINT32

static int
compare_ways(gconstpointer left, gconstpointer right)
{
	const ElmDictionaryWay *a = left, *b = right;

	for (guint i = 0; i < MIN(a->n, b->n); i++) {
		if (a->words[i] != b->words[i])
			return a->words[i] < b->words[i] ? -1 : 1;
	}
	if (a->n != b->n)
		return a->n < b->n ? -1 : 1;
	return a->phrase < b->phrase ? -1 : a->phrase > b->phrase;
}

static guint32
word_of(const GArray *ways, guint way, guint depth)
{
	return g_array_index(ways, ElmDictionaryWay, way).words[depth];
}

/* The cells of the parts, each to be laid behind the other, and what is known
 * of the nodes: alike ones are one, since the endings of a line's ways are. */
typedef struct {
	const GArray *ways;
	GArray *nodes, *edges, *ends;
	GHashTable *known; /* number of a node by its content, a GBytes */
} Trie;

/* The ways from @first to before @last, which have the first @depth words in
 * common. */
typedef struct {
	guint first, last, depth;
} Stretch;

/* What a node is to have. */
typedef struct {
	GArray *edges, *ends;
} Node;

static void
add_cells(GArray *cells, guint32 a, guint32 b)
{
	g_array_append_val(cells, a);
	g_array_append_val(cells, b);
}

/* Add the phrases that end at @stretch; the number of the way behind them. */
static guint
add_ends(GArray *ends, const GArray *ways, Stretch stretch)
{
	guint i = stretch.first, last = END;

	for (; i < stretch.last; i++) {
		const ElmDictionaryWay *way =
		    &g_array_index(ways, ElmDictionaryWay, i);

		if (way->n > stretch.depth)
			break;
		if (way->phrase == last)
			continue;
		last = way->phrase;
		add_cells(ends, way->phrase, way->theme);
		g_array_append_val(ends, way->weight);
	}
	return i;
}

static guint32
append_cells(GArray *all, const GArray *part)
{
	guint32 at = all->len;

	g_array_append_vals(all, part->data, part->len);
	return at;
}

/* The number of a node with what @node has, a new one if there is none. */
static guint32
node_number(Trie *trie, const Node *node)
{
	guint32 number = trie->nodes->len / ELM_NODE_CELLS;
	GArray *all = g_array_new(FALSE, FALSE, sizeof(guint32));
	g_autoptr(GBytes) key = NULL;
	gpointer known;

	add_cells(all, node->edges->len, node->ends->len);
	append_cells(all, node->edges);
	append_cells(all, node->ends);
	key = g_bytes_new(all->data, all->len * sizeof(guint32));
	g_array_unref(all);
	if (g_hash_table_lookup_extended(trie->known, key, NULL, &known))
		return GPOINTER_TO_UINT(known);
	add_cells(trie->nodes,
	    append_cells(trie->edges, node->edges) / ELM_EDGE_CELLS,
	    node->edges->len / ELM_EDGE_CELLS);
	add_cells(trie->nodes,
	    append_cells(trie->ends, node->ends) / ELM_END_CELLS,
	    node->ends->len / ELM_END_CELLS);
	g_hash_table_insert(trie->known, g_steal_pointer(&key),
	    GUINT_TO_POINTER(number));
	return number;
}

/* Write what @stretch leads to; the number of its node.  As deep as a phrase
 * has words. */
static guint32
add_node(Trie *trie, Stretch stretch)
{
	g_autoptr(GArray) edges = g_array_new(FALSE, FALSE, sizeof(guint32));
	g_autoptr(GArray) ends = g_array_new(FALSE, FALSE, sizeof(guint32));
	guint i = add_ends(ends, trie->ways, stretch);
	Node node = { edges, ends };

	while (i < stretch.last) {
		Stretch next = { i, i, stretch.depth + 1 };
		guint32 hash = word_of(trie->ways, i, stretch.depth);

		while (next.last < stretch.last &&
		       word_of(trie->ways, next.last, stretch.depth) == hash)
			next.last++;
		add_cells(edges, hash, add_node(trie, next));
		i = next.last;
	}
	return node_number(trie, &node);
}

/* The edges of the root, the node @root, as a hash table, half of it empty. */
static GArray *
root_slots(const Trie *trie, guint32 root)
{
	const guint32 *node =
	    &g_array_index(trie->nodes, guint32, root * ELM_NODE_CELLS);
	guint32 from = node[ELM_NODE_EDGE], n = node[ELM_NODE_EDGES];
	guint32 size = 2;
	GArray *slots = g_array_new(FALSE, TRUE, sizeof(guint32));

	while (size < 2 * n)
		size *= 2;
	g_array_set_size(slots, size * ELM_EDGE_CELLS);
	for (guint32 i = from; i < from + n; i++) {
		const guint32 *edge =
		    &g_array_index(trie->edges, guint32, i * ELM_EDGE_CELLS);
		guint32 *all = (guint32 *)(gpointer)slots->data;
		guint32 at = edge[ELM_EDGE_HASH] & (size - 1);

		while (all[at * ELM_EDGE_CELLS + ELM_EDGE_NODE] != 0)
			at = (at + 1) & (size - 1);
		memcpy(all + at * ELM_EDGE_CELLS, edge,
		    ELM_EDGE_CELLS * sizeof(guint32));
	}
	return slots;
}

static void
append_names(GArray *all, const GPtrArray *themes)
{
	g_autoptr(GByteArray) names = g_byte_array_new();

	for (guint i = 0; i < themes->len; i++) {
		const char *name = themes->pdata[i];

		g_byte_array_append(names, (const guint8 *)name,
		    (guint)strlen(name) + 1);
	}
	while (names->len % sizeof(guint32) != 0)
		g_byte_array_append(names, (const guint8 *)"", 1);
	g_array_append_vals(all, names->data, names->len / sizeof(guint32));
}

static GArray *
lay_out(const Trie *trie, guint32 root, const GPtrArray *themes)
{
	GArray *all = g_array_new(FALSE, TRUE, sizeof(guint32));
	g_autoptr(GArray) slots = root_slots(trie, root);
	guint32 head[ELM_DICTIONARY_HEAD] = { 0 };

	g_array_set_size(all, ELM_DICTIONARY_HEAD);
	append_cells(all, slots);
	head[ELM_DICTIONARY_ROOTS] = slots->len / ELM_EDGE_CELLS;
	head[ELM_DICTIONARY_NODES] = append_cells(all, trie->nodes);
	head[ELM_DICTIONARY_EDGES] = append_cells(all, trie->edges);
	head[ELM_DICTIONARY_ENDS] = append_cells(all, trie->ends);
	head[ELM_DICTIONARY_THEMES] = themes->len;
	head[ELM_DICTIONARY_NAMES] = all->len;
	append_names(all, themes);
	memcpy(all->data, head, sizeof(head));
	return all;
}

static GArray *
build(const GArray *ways, const GPtrArray *themes)
{
	Trie trie = { .ways = ways,
		.nodes = g_array_new(FALSE, TRUE, sizeof(guint32)),
		.edges = g_array_new(FALSE, FALSE, sizeof(guint32)),
		.ends = g_array_new(FALSE, FALSE, sizeof(guint32)),
		.known = g_hash_table_new_full(g_bytes_hash, g_bytes_equal,
		    (GDestroyNotify)g_bytes_unref, NULL) };
	Stretch all = { 0, ways->len, 0 };
	GArray *cells;

	/* Node 0 is none, so that 0 can say so. */
	g_array_set_size(trie.nodes, ELM_NODE_CELLS);
	cells = lay_out(&trie, add_node(&trie, all), themes);
	g_array_unref(trie.nodes);
	g_array_unref(trie.edges);
	g_array_unref(trie.ends);
	g_hash_table_unref(trie.known);
	return cells;
}

GArray *
elm_dictionary_compile(const char *source, GError **error)
{
	g_autoptr(GArray) ways =
	    g_array_new(FALSE, FALSE, sizeof(ElmDictionaryWay));
	g_autoptr(GPtrArray) themes = g_ptr_array_new_with_free_func(g_free);

	if (!elm_dictionary_source_read(source, ways, themes, error))
		return NULL;
	g_array_sort(ways, compare_ways);
	return build(ways, themes);
}
