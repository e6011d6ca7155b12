#include "config.h"

#include "lib/base/literal.h"

#include <string.h>

#include "lib/base/fold.h"
#include "lib/base/pattern-lexer.h"
#include "lib/base/regex.h"

#define DEPTH_MAX 64
#define ALTERNATIVES_MAX 32

/* Texts of which one is needed: char *, as the pattern has them; NULL when
 * nothing is. */
typedef GPtrArray Needs;

typedef struct {
	ElmPatternLexer lexer;
	ElmPatternKind stop; /* what ended the last alternative */
	guint depth;
} Reader;

/* What stands in a row in one alternative. */
typedef struct {
	GString *run; /* characters in a row up to here */
	gsize last;   /* the last of them begins here */
	Needs *best;
	gsize worth; /* the shortest text of @best */
} Sequence;

static Needs *read_alternatives(Reader *self);

static gsize
shortest(const Needs *needs)
{
	gsize least = G_MAXSIZE;

	for (guint i = 0; i < needs->len; i++)
		least = MIN(least, strlen(needs->pdata[i]));
	return least;
}

static void
drop(Needs *needs)
{
	if (needs != NULL)
		g_ptr_array_unref(needs);
}

/* Take @needs, which is given away, if it is more than what is there. */
static void
offer(Sequence *sequence, Needs *needs)
{
	gsize worth = needs == NULL ? 0 : shortest(needs);

	if (worth <= sequence->worth) {
		drop(needs);
		return;
	}
	drop(sequence->best);
	sequence->best = needs;
	sequence->worth = worth;
}

static void
end_run(Sequence *sequence)
{
	Needs *needs;

	if (sequence->run->len > sequence->worth) {
		needs = g_ptr_array_new_with_free_func(g_free);
		g_ptr_array_add(needs,
		    g_strndup(sequence->run->str, sequence->run->len));
		offer(sequence, needs);
	}
	g_string_truncate(sequence->run, 0);
	sequence->last = 0;
}

static void
add_character(Sequence *sequence, const ElmPatternItem *item)
{
	sequence->last = sequence->run->len;
	g_string_append_len(sequence->run, item->text, (gssize)item->length);
}

/* What the group or assertion that is open needs. */
static Needs *
read_content(Reader *self)
{
	Needs *needs;

	if (self->depth >= DEPTH_MAX) {
		self->lexer.is_lost = TRUE;
		return NULL;
	}
	self->depth++;
	needs = read_alternatives(self);
	self->depth--;
	if (self->stop != ELM_PATTERN_CLOSE)
		self->lexer.is_lost = TRUE;
	return needs;
}

/* Read the quantifiers of an item; may it be left out? */
static gboolean
read_quantifiers(Reader *self, gboolean *is_optional)
{
	gboolean is_quantified = FALSE;
	gboolean is_one;

	*is_optional = FALSE;
	while (elm_pattern_lexer_quantifier(&self->lexer, &is_one)) {
		is_quantified = TRUE;
		*is_optional |= is_one;
	}
	return is_quantified;
}

/* Add @item with its quantifiers.  A character that may come more than once
 * ends a run: what follows need not follow the first. */
static void
read_quantified(Reader *self, Sequence *sequence, const ElmPatternItem *item)
{
	Needs *needs = NULL;
	gboolean is_quantified;
	gboolean is_optional;

	if (item->kind == ELM_PATTERN_CHARACTER)
		add_character(sequence, item);
	else if (item->kind != ELM_PATTERN_NOTHING &&
		 item->kind != ELM_PATTERN_ASSERTION)
		end_run(sequence);
	if (item->kind == ELM_PATTERN_GROUP)
		needs = read_content(self);
	else if (item->kind == ELM_PATTERN_ASSERTION)
		drop(read_content(self));
	is_quantified = read_quantifiers(self, &is_optional);
	if (item->kind == ELM_PATTERN_CHARACTER && is_optional)
		g_string_truncate(sequence->run, sequence->last);
	if (item->kind == ELM_PATTERN_CHARACTER && is_quantified)
		end_run(sequence);
	if (is_optional)
		drop(needs);
	else
		offer(sequence, needs);
}

/* What one alternative needs. */
static Needs *
read_sequence(Reader *self)
{
	g_autoptr(GString) run = g_string_new(NULL);
	Sequence sequence = { .run = run };

	for (;;) {
		ElmPatternItem item = elm_pattern_lexer_next(&self->lexer);

		self->stop = item.kind;
		if (item.kind >= ELM_PATTERN_CLOSE)
			break;
		read_quantified(self, &sequence, &item);
	}
	end_run(&sequence);
	return sequence.best;
}

/* What needs one of @all or one of @more, which are given away. */
static Needs *
unite(Needs *all, Needs *more)
{
	if (all == NULL || more == NULL ||
	    all->len + more->len > ALTERNATIVES_MAX) {
		drop(all);
		drop(more);
		return NULL;
	}
	for (guint i = 0; i < more->len; i++)
		g_ptr_array_add(all, g_strdup(more->pdata[i]));
	g_ptr_array_unref(more);
	return all;
}

static Needs *
read_alternatives(Reader *self)
{
	Needs *all = read_sequence(self);

	while (self->stop == ELM_PATTERN_BAR)
		all = unite(all, read_sequence(self));
	return all;
}

/* @needs, which may be NULL, folded; NULL if one is too short. */
static char **
finish(const Needs *needs)
{
	guint n = needs == NULL ? 0 : needs->len;
	g_auto(GStrv) texts = g_new0(char *, n + 1);

	for (guint i = 0; i < n; i++) {
		g_autoptr(GString) text = g_string_new(NULL);
		const char *raw = needs->pdata[i];

		elm_fold_append(text, raw, strlen(raw));
		if (text->len < ELM_LITERAL_LEAST)
			return NULL;
		texts[i] = g_string_free(g_steal_pointer(&text), FALSE);
	}
	return n > 0 ? g_steal_pointer(&texts) : NULL;
}

char **
elm_literal_of_regex(const char *pattern, guint flags)
{
	Reader reader = { .depth = 0 };
	g_autoptr(GPtrArray) needs = NULL;

	elm_pattern_lexer_init(&reader.lexer, pattern,
	    (flags & ELM_REGEX_BYTES) != 0);
	needs = read_alternatives(&reader);
	return reader.stop == ELM_PATTERN_END ? finish(needs) : NULL;
}

char **
elm_literal_of_glob(const char *pattern)
{
	g_autoptr(GPtrArray) needs = g_ptr_array_new_with_free_func(g_free);
	const char *longest = pattern;
	gsize length = 0;

	while (*pattern != '\0') {
		gsize n = strcspn(pattern, "*?");

		if (n > length) {
			longest = pattern;
			length = n;
		}
		pattern += n;
		pattern += strspn(pattern, "*?");
	}
	g_ptr_array_add(needs, g_strndup(longest, length));
	return finish(needs);
}
