#include "config.h"

#include "lib/content/sheet.h"

#include <string.h>

#include "lib/content/markup-reader.h"

#define SELECTORS_MAX 10000
#define SELECTOR_LONGEST 128 /* octets of one that is kept */
#define MATCHES_MAX 32       /* rules that one element may meet */
#define CLASSES_MAX 64       /* classes of one element that are looked up */
#define DEPTH_MAX 8          /* blocks in blocks */

typedef struct {
	ElmStyle style;
	guint rank; /* what it selects by: 0 all, 1 name, 2 class, 4 id */
	guint order;
} Rule;

struct ElmSheet {
	GHashTable *rules; /* selector, small, to Rule */
	guint order;
	gboolean has_import;
	gboolean is_cut;
};

ElmSheet *
elm_sheet_new(void)
{
	ElmSheet *self = g_new0(ElmSheet, 1);

	self->rules =
	    g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	return self;
}

void
elm_sheet_free(ElmSheet *self)
{
	g_hash_table_unref(self->rules);
	g_free(self);
}

/* The rank of @selector, or -1 when it is none that is understood. */
static int
rank_of(const char *selector)
{
	int rank =
	    selector[0] != '*' && selector[0] != '.' && selector[0] != '#';

	if (selector[0] == '*' && selector[1] != '\0')
		return -1;
	for (; *selector != '\0'; selector++) {
		if (*selector == '.' || *selector == '#') {
			if (rank > 1)
				return -1;
			rank += *selector == '.' ? 2 : 4;
		} else if (strchr(" \t\r\n\f>+~:[]()\\\"'{}", *selector)) {
			return -1;
		}
	}
	return rank;
}

static void
add_rule(ElmSheet *self, const char *selector, const ElmStyle *style)
{
	int rank = rank_of(selector);
	Rule *rule;

	if (rank < 0 || *selector == '\0')
		return;
	rule = g_hash_table_lookup(self->rules, selector);
	if (rule == NULL) {
		if (g_hash_table_size(self->rules) >= SELECTORS_MAX) {
			self->is_cut = TRUE;
			return;
		}
		rule = g_new0(Rule, 1);
		g_hash_table_insert(self->rules, g_strdup(selector), rule);
	}
	elm_css_merge(&rule->style, style);
	rule->rank = (guint)rank;
	rule->order = self->order++;
}

/* The rules of one block: @selectors are separated by commas. */
static void
add_rules(ElmSheet *self, ElmSpan selectors, const ElmStyle *style)
{
	while (selectors.size > 0) {
		const guint8 *comma =
		    memchr(selectors.data, ',', selectors.size);
		gsize length = comma == NULL ? selectors.size
					     : (gsize)(comma - selectors.data);

		if (length <= SELECTOR_LONGEST) {
			g_autofree char *one =
			    g_ascii_strdown((const char *)selectors.data,
				(gssize)length);

			add_rule(self, g_strstrip(one), style);
		}
		selectors = elm_span_from(selectors, length + 1);
	}
}

/* Where the block that is open at @at ends, nested ones and strings apart. */
static gsize
block_end(ElmSpan text, gsize at)
{
	guint depth = 1;
	guint8 quote = 0;

	for (; at < text.size; at++) {
		guint8 c = text.data[at];

		if (quote != 0 && (c == quote || c == '\n'))
			quote = 0;
		else if (quote == 0 && (c == '"' || c == '\''))
			quote = c;
		else if (quote == 0 && c == '{')
			depth++;
		else if (quote == 0 && c == '}' && --depth == 0)
			break;
	}
	return at;
}

static gsize
find_any(ElmSpan text, gsize at, const char *set)
{
	while (
	    at < text.size && memchr(set, text.data[at], strlen(set)) == NULL)
		at++;
	return at;
}

/* Is "@media ..." for every screen? */
static gboolean
is_for_all(ElmSpan query)
{
	static const char *const words[] = { "screen", "all" };
	static const char *const limits[] = { "(", "print", "not " };

	return elm_span_words(query, words, G_N_ELEMENTS(words)) != 0 &&
	       elm_span_words(query, limits, G_N_ELEMENTS(limits)) == 0;
}

static void add_text(ElmSheet *self, ElmSpan text, guint depth);

/* Take what begins with the "@" at @at; returns where it ends. */
static gsize
take_at_rule(ElmSheet *self, ElmSpan text, gsize at, guint depth)
{
	gsize open = find_any(text, at, "{;");
	gsize end;
	ElmSpan query = elm_span_cut(text, at, open - at);

	if (elm_span_starts(query, "@import"))
		self->has_import = TRUE;
	if (open >= text.size || text.data[open] == ';')
		return open;
	end = block_end(text, open + 1);
	if (elm_span_starts(query, "@media") && is_for_all(query) &&
	    depth < DEPTH_MAX)
		add_text(self, elm_span_cut(text, open + 1, end - open - 1),
		    depth + 1);
	return end;
}

static void
add_text(ElmSheet *self, ElmSpan text, guint depth)
{
	gsize at = 0;

	while (at < text.size) {
		ElmStyle style = { 0 };
		gsize open;
		gsize end;

		if (g_ascii_isspace((char)text.data[at]) ||
		    text.data[at] == ';' || text.data[at] == '}') {
			at++;
			continue;
		}
		if (text.data[at] == '@') {
			at = take_at_rule(self, text, at, depth) + 1;
			continue;
		}
		open = find_any(text, at, "{");
		end = block_end(text, open + 1);
		elm_css_declare(&style,
		    elm_span_cut(text, open + 1, end - MIN(open + 1, end)));
		style.image.size = 0;
		if (style.set != 0)
			add_rules(self, elm_span_cut(text, at, open - at),
			    &style);
		at = end + 1;
	}
}

/* Comments and what hides a style sheet from browsers of 1995 mean nothing. */
static void
remove_all(GString *text, const char *from, const char *to)
{
	g_autofree char *old = g_strndup(text->str, text->len);
	const char *at = old;
	const char *open;

	if (strstr(old, from) == NULL)
		return;
	g_string_truncate(text, 0);
	while ((open = strstr(at, from)) != NULL) {
		const char *end = strstr(open + strlen(from), to);

		g_string_append_len(text, at, open - at);
		at = end != NULL ? end + strlen(to) : "";
	}
	g_string_append(text, at);
}

void
elm_sheet_add(ElmSheet *self, ElmSpan text)
{
	g_autoptr(GString) bare =
	    g_string_new_len((const char *)text.data, (gssize)text.size);

	remove_all(bare, "/*", "*/");
	remove_all(bare, "<!--", "");
	remove_all(bare, "-->", "");
	add_text(self, (ElmSpan){ (const guint8 *)bare->str, bare->len }, 0);
}

/* The rules an element meets, the weakest first. */
typedef struct {
	const Rule *rule[MATCHES_MAX];
	gsize count;
} Matches;

static gboolean
is_weaker(const Rule *a, const Rule *b)
{
	return a->rank != b->rank ? a->rank < b->rank : a->order < b->order;
}

static void
match(const ElmSheet *self, Matches *matches, const char *selector)
{
	const Rule *rule = g_hash_table_lookup(self->rules, selector);
	gsize i = matches->count;

	if (rule == NULL || i >= MATCHES_MAX)
		return;
	for (; i > 0 && is_weaker(rule, matches->rule[i - 1]); i--)
		matches->rule[i] = matches->rule[i - 1];
	matches->rule[i] = rule;
	matches->count++;
}

/* The rules for the class or id @word, and for an element @name with it. */
static void
match_word(const ElmSheet *self, Matches *matches, const char *name,
    ElmSpan word, char mark)
{
	g_autoptr(GString) selector = g_string_new(name);
	gsize length = selector->len;

	if (word.size > SELECTOR_LONGEST)
		return;
	g_string_append_c(selector, mark);
	g_string_append_len(selector, (const char *)word.data,
	    (gssize)word.size);
	g_string_ascii_down(selector);
	match(self, matches, selector->str);
	match(self, matches, selector->str + length);
}

void
elm_sheet_apply(const ElmSheet *self, ElmStyle *style, const char *name,
    ElmSpan classes, ElmSpan id)
{
	Matches matches = { .count = 0 };
	gsize at = 0;

	if (g_hash_table_size(self->rules) == 0)
		return;
	match(self, &matches, "*");
	match(self, &matches, name);
	for (guint n = 0; at < classes.size && n < CLASSES_MAX; n++) {
		gsize end = find_any(classes, at, " \t\r\n\f");

		if (end > at)
			match_word(self, &matches, name,
			    elm_span_cut(classes, at, end - at), '.');
		at = end + 1;
	}
	if (id.size > 0)
		match_word(self, &matches, name, id, '#');
	for (gsize i = 0; i < matches.count; i++)
		elm_css_merge(style, &matches.rule[i]->style);
}

gboolean
elm_sheet_has_import(const ElmSheet *self)
{
	return self->has_import;
}

gboolean
elm_sheet_is_cut(const ElmSheet *self)
{
	return self->is_cut;
}
