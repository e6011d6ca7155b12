#include "config.h"

#include "lib/content/dictionary-source.h"

#include <string.h>

#include "lib/base/error.h"
#include "lib/content/lexeme.h"

/* Ways that one line, and all of them, may stand for. */
#define LINE_WAYS 65536
#define MOST_WAYS 4000000

/* Items of a line: what is in braces and what is between. */
#define MOST_ITEMS 64

/* A line taken apart: one of the choices of each item stands in a way. */
typedef struct {
	GArray *items;   /* guint: choices before the end of the item */
	GArray *choices; /* guint: words before the end of the choice */
	GArray *words;   /* guint32: hashes */
} Line;

typedef struct {
	GArray *ways;
	GPtrArray *themes;
	guint theme; /* the present one; themes->len before the first */
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

/* Add the choice of @size octets of @text; FALSE if it has only marks that no
 * word is made of. */
static gboolean
add_choice(Line *line, const char *text, gsize size)
{
	guint32 gap = ELM_DICTIONARY_GAP;
	guint before = line->words->len;
	gboolean is_word = TRUE;
	ElmLexeme word;
	gsize at = 0;

	while (is_word) {
		gsize from = at, to;

		is_word = elm_lexeme_next(text, size, &at, &word);
		to = is_word ? word.offset : size;
		if (memchr(text + from, '*', to - from) != NULL)
			g_array_append_val(line->words, gap);
		if (is_word)
			g_array_append_val(line->words, word.hash);
	}
	g_array_append_val(line->choices, line->words->len);
	return line->words->len > before || size == 0;
}

/* Add the item of the choices in @text, with "/" between them. */
static gboolean
add_choices(Line *line, const char *text, gsize size)
{
	const char *end = text + size;
	gboolean is_good = TRUE;

	while (is_good) {
		const char *slash = memchr(text, '/', (gsize)(end - text));

		is_good = add_choice(line, text,
		    (gsize)((slash != NULL ? slash : end) - text));
		if (slash == NULL)
			break;
		text = slash + 1;
	}
	g_array_append_val(line->items, line->choices->len);
	return is_good;
}

/* Take @text apart; what is wrong with it, or NULL. */
static const char *
take_apart(Line *line, const char *text)
{
	for (;;) {
		gsize open = strcspn(text, "{}"), close;

		add_choice(line, text, open);
		g_array_append_val(line->items, line->choices->len);
		if (text[open] == '\0')
			return NULL;
		text += open + 1;
		close = strcspn(text, "{}");
		if (text[-1] != '{' || text[close] != '}')
			return "a brace alone";
		if (!add_choices(line, text, close))
			return "a choice without a word";
		text += close + 1;
	}
}

/* What is wrong with the words of @way, or NULL. */
static const char *
check_way(const ElmDictionaryWay *way)
{
	guint first = way->n > 0 && way->words[0] == ELM_DICTIONARY_FIRST;
	guint gaps = 0;

	if (way->n == first)
		return "no word";
	if (way->words[first] == ELM_DICTIONARY_GAP ||
	    way->words[way->n - 1] == ELM_DICTIONARY_GAP)
		return "\"*\" begins or ends a phrase";
	for (guint i = 0; i < way->n; i++)
		gaps += way->words[i] == ELM_DICTIONARY_GAP;
	return gaps > ELM_DICTIONARY_GAPS ? "more than two \"*\"" : NULL;
}

static guint
index_at(const GArray *array, guint i)
{
	return g_array_index(array, guint, i);
}

/* Add all ways that go on from @way with item @item; what is wrong, or NULL.
 * As deep as the line has items. */
static const char *
spread(Source *source, const Line *line, guint item,
    const ElmDictionaryWay *way)
{
	const char *why = NULL;
	guint i = item > 0 ? index_at(line->items, item - 1) : 0;

	if (item == line->items->len) {
		g_array_append_vals(source->ways, way, 1);
		if (source->ways->len - source->first > LINE_WAYS ||
		    source->ways->len > MOST_WAYS)
			return "stands for too much";
		return check_way(way);
	}
	for (; i < index_at(line->items, item) && why == NULL; i++) {
		guint from = i > 0 ? index_at(line->choices, i - 1) : 0;
		guint n = index_at(line->choices, i) - from;
		ElmDictionaryWay next = *way;

		if (n > ELM_DICTIONARY_WORDS - next.n)
			return "more than 12 words";
		for (guint j = 0; j < n; j++)
			next.words[next.n++] =
			    g_array_index(line->words, guint32, from + j);
		why = spread(source, line, item + 1, &next);
	}
	return why;
}

static const char *
read_phrase(Source *source, const char *text, ElmDictionaryWay *way)
{
	Line line = { .items = g_array_new(FALSE, FALSE, sizeof(guint)),
		.choices = g_array_new(FALSE, FALSE, sizeof(guint)),
		.words = g_array_new(FALSE, FALSE, sizeof(guint32)) };
	const char *why;

	if (*text == '^')
		way->words[way->n++] = ELM_DICTIONARY_FIRST;
	source->first = source->ways->len;
	why = take_apart(&line, text);
	if (why == NULL && line.items->len > MOST_ITEMS)
		why = "stands for too much";
	if (why == NULL)
		why = spread(source, &line, 0, way);
	g_array_unref(line.items);
	g_array_unref(line.choices);
	g_array_unref(line.words);
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
	ElmDictionaryWay way = { .phrase = source->phrases,
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
		line = g_strchug(line + 2);
	}
	why = read_phrase(source, line, &way);
	if (why != NULL)
		return refuse(source, why, error);
	source->phrases++;
	return TRUE;
}

gboolean
elm_dictionary_source_read(const char *source, GArray *ways, GPtrArray *themes,
    GError **error)
{
	g_auto(GStrv) lines = g_strsplit(source, "\n", -1);
	Source self = { .ways = ways, .themes = themes };

	for (gsize i = 0; lines[i] != NULL; i++) {
		self.line++;
		if (!read_line(&self, lines[i], error))
			return FALSE;
	}
	return TRUE;
}
