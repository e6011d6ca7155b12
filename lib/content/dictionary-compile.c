#include "config.h"

#include "lib/content/dictionary.h"

#include <string.h>

#include "lib/base/error.h"
#include "lib/content/dictionary-cells.h"
#include "lib/content/lexeme.h"

#define MOST_WAYS 65536 /* that one line may stand for */
#define END G_MAXUINT32

/* One way of words that a line stands for. */
typedef struct {
	guint32 words[ELM_DICTIONARY_WORDS + 1]; /* hashes */
	guint n;
	guint phrase, theme, weight;
} Way;

typedef struct {
	GArray *ways;      /* Way, in the end sorted by their words */
	GPtrArray *themes; /* names */
	guint theme;       /* the present one; themes->len before the first */
	guint phrases;
	guint first; /* way of the present line */
	guint line;
} Source;

static gboolean
refuse(const Source *source, const char *why, GError **error)
{
	g_set_error(error, ELM_ERROR, ELM_ERROR_CONFIG, "line %u: %s",
	    source->line, why);
	return FALSE;
}

/* Add @hash to @way; what is wrong with that, or NULL. */
static const char *
add_word(Way *way, guint32 hash)
{
	if (way->n >= ELM_DICTIONARY_WORDS)
		return "more than 12 words";
	way->words[way->n++] = hash;
	return NULL;
}

/* Turn @text, in which nothing is left to choose, into @way. */
static const char *
read_way(const char *text, Way *way)
{
	gsize size = strlen(text), at = 0, end;
	gboolean is_word = TRUE;
	const char *why = NULL;
	guint words = 0, gaps = 0;
	ElmLexeme word;

	way->n = 0;
	if (strchr(text, '^') != NULL)
		why = add_word(way, ELM_DICTIONARY_FIRST);
	while (is_word && why == NULL) {
		gsize before = at;

		is_word = elm_lexeme_next(text, size, &at, &word);
		end = is_word ? word.offset : size;
		if (memchr(text + before, '*', end - before) != NULL) {
			if (words == 0 || !is_word)
				return "\"*\" begins or ends a phrase";
			if (++gaps > ELM_DICTIONARY_GAPS)
				return "more than two \"*\"";
			why = add_word(way, ELM_DICTIONARY_GAP);
		}
		if (is_word && why == NULL)
			why = add_word(way, word.hash);
		words += is_word;
	}
	return words == 0 ? "no word" : why;
}

/* Is @choice, which is not empty, only marks that no word is made of? */
static gboolean
is_mute(const char *choice)
{
	gsize at = 0;
	ElmLexeme word;

	return *choice != '\0' && strchr(choice, '*') == NULL &&
	       strpbrk(choice, "{}") == NULL &&
	       !elm_lexeme_next(choice, strlen(choice), &at, &word);
}

/* Put @text with all of its choices into @ways. */
static const char *
expand(Source *source, const char *text, const Way *like)
{
	const char *open = strchr(text, '{');
	const char *close = open != NULL ? strchr(open, '}') : NULL;
	g_autofree char *choices = NULL;
	g_auto(GStrv) each = NULL;
	const char *why = NULL;
	Way way = *like;

	if ((open == NULL) != (close == NULL))
		return "a brace alone";
	if (open == NULL) {
		why = read_way(text, &way);
		g_array_append_val(source->ways, way);
		return why;
	}
	choices = g_strndup(open + 1, (gsize)(close - open - 1));
	each = g_strsplit(choices, "/", -1);
	for (gsize i = 0; each[i] != NULL && why == NULL; i++) {
		g_autofree char *one = g_strdup_printf("%.*s%s%s",
		    (int)(open - text), text, each[i], close + 1);

		why = is_mute(each[i]) ? "a choice without a word"
				       : expand(source, one, like);
		if (source->ways->len - source->first > MOST_WAYS)
			why = "stands for too much";
	}
	return why;
}

static gboolean
read_theme(Source *source, char *line, GError **error)
{
	char *close = strchr(line, ']');

	if (close == NULL || close[1] != '\0' || close == line + 1)
		return refuse(source, "a theme is \"[name]\"", error);
	*close = '\0';
	for (source->theme = 0; source->theme < source->themes->len;
	     source->theme++) {
		if (strcmp(source->themes->pdata[source->theme], line + 1) == 0)
			return TRUE;
	}
	g_ptr_array_add(source->themes, g_strdup(line + 1));
	return TRUE;
}

static gboolean
read_line(Source *source, char *line, GError **error)
{
	Way way = { .phrase = source->phrases,
		.theme = source->theme,
		.weight = 1 };
	const char *why;

	g_strstrip(line);
	if (*line == '\0' || *line == '#')
		return TRUE;
	if (*line == '[')
		return read_theme(source, line, error);
	if (source->theme >= source->themes->len)
		return refuse(source, "a phrase before any theme", error);
	if (g_ascii_isdigit(*line) && line[1] == ':') {
		way.weight = MAX((guint)(*line - '0'), 1);
		line += 2;
	}
	source->first = source->ways->len;
	why = expand(source, line, &way);
	if (why != NULL)
		return refuse(source, why, error);
	source->phrases++;
	return TRUE;
}

static int
compare_ways(gconstpointer left, gconstpointer right)
{
	const Way *a = left, *b = right;

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
	return g_array_index(ways, Way, way).words[depth];
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
		const Way *way = &g_array_index(ways, Way, i);

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
	const guint32 *node = (const guint32 *)(gpointer)trie->nodes->data +
			      root * ELM_NODE_CELLS;
	const guint32 *edges = (const guint32 *)(gpointer)trie->edges->data +
			       node[ELM_NODE_EDGE] * ELM_EDGE_CELLS;
	guint32 n = node[ELM_NODE_EDGES];
	guint32 size = 2;
	GArray *slots = g_array_new(FALSE, TRUE, sizeof(guint32));

	while (size < 2 * n)
		size *= 2;
	g_array_set_size(slots, size * ELM_EDGE_CELLS);
	for (guint32 i = 0; i < n; i++, edges += ELM_EDGE_CELLS) {
		guint32 *all = (guint32 *)(gpointer)slots->data;
		guint32 at = edges[ELM_EDGE_HASH] & (size - 1);

		while (all[at * ELM_EDGE_CELLS + ELM_EDGE_NODE] != 0)
			at = (at + 1) & (size - 1);
		memcpy(all + at * ELM_EDGE_CELLS, edges,
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
	g_autoptr(GArray) ways = g_array_new(FALSE, FALSE, sizeof(Way));
	g_autoptr(GPtrArray) themes = g_ptr_array_new_with_free_func(g_free);
	g_auto(GStrv) lines = g_strsplit(source, "\n", -1);
	Source self = { .ways = ways, .themes = themes };

	for (gsize i = 0; lines[i] != NULL; i++) {
		self.line++;
		if (!read_line(&self, lines[i], error))
			return NULL;
	}
	g_array_sort(ways, compare_ways);
	return build(ways, themes);
}
