#include "config.h"

#include "lib/base/literal.h"

#include <string.h>

#include "lib/base/fold.h"
#include "lib/base/pattern-lexer.h"
#include "lib/base/regex.h"

#define DEPTH_MAX 64
#define ALTERNATIVES_MAX 32

/* Texts of which one is needed, each with a NUL behind it, as the pattern has
 * them; @texts is NULL when nothing is. */
typedef struct {
	GString *texts;
	guint worth; /* of the one that says least */
	guint n;
} Needs;

typedef struct {
	ElmPatternLexer lexer;
	ElmPatternKind stop; /* what ended the last alternative */
	guint depth;
	GString *runs; /* those of all alternatives that are open */
} Reader;

/* What stands in a row in one alternative. */
typedef struct {
	gsize run;  /* characters in a row, from here in the runs */
	gsize last; /* the last of them begins here */
	Needs best;
} Sequence;

static Needs read_alternatives(Reader *self);

/* How seldom an octet stands in mail. */
static guint
rareness(char c)
{
	static const char rank[] = "16430552197341159220475959";
	gint letter = (c | 0x20) - 'a';

	if (letter >= 0 && letter < 26)
		return (guint)(rank[letter] - '0');
	return c == ' ' ? 0 : 9;
}

guint
elm_literal_worth(const char *text, gsize length)
{
	guint worth = 0;

	for (gsize i = 0; i < length; i++)
		worth += 1 + rareness(text[i]);
	return worth;
}

static void
drop(Needs *needs)
{
	if (needs->texts != NULL)
		g_string_free(needs->texts, TRUE);
	*needs = (Needs){ .texts = NULL };
}

/* Take @needs, which is given away, if it is more than what is there. */
static void
offer(Sequence *sequence, Needs *needs)
{
	if (needs->worth <= sequence->best.worth) {
		drop(needs);
		return;
	}
	drop(&sequence->best);
	sequence->best = *needs;
}

static void
end_run(Reader *self, Sequence *sequence)
{
	const char *run = self->runs->str + sequence->run;
	gsize length = self->runs->len - sequence->run;
	Needs needs = { .n = 1 };

	if (length >= ELM_LITERAL_LEAST)
		needs.worth = elm_literal_worth(run, length);
	if (needs.worth > sequence->best.worth) {
		needs.texts = g_string_new_len(run, (gssize)length);
		g_string_append_c(needs.texts, '\0');
		offer(sequence, &needs);
	}
	g_string_truncate(self->runs, sequence->run);
	sequence->last = sequence->run;
}

static void
add_character(Reader *self, Sequence *sequence, const ElmPatternItem *item)
{
	sequence->last = self->runs->len;
	if (item->length == 1)
		g_string_append_c(self->runs, *item->text);
	else
		g_string_append_len(self->runs, item->text,
		    (gssize)item->length);
}

/* What the group or assertion that is open needs. */
static Needs
read_content(Reader *self)
{
	Needs needs = { .texts = NULL };

	if (self->depth >= DEPTH_MAX) {
		self->lexer.is_lost = TRUE;
		return needs;
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

/* Add a character with its quantifiers.  One that may come more than once ends
 * a run: what follows need not follow the first. */
static void
read_character(Reader *self, Sequence *sequence, const ElmPatternItem *item)
{
	gboolean is_optional;

	add_character(self, sequence, item);
	if (item->is_run || !read_quantifiers(self, &is_optional))
		return;
	if (is_optional)
		g_string_truncate(self->runs, sequence->last);
	end_run(self, sequence);
}

/* Add any other item with its quantifiers. */
static void
read_other(Reader *self, Sequence *sequence, ElmPatternKind kind)
{
	Needs needs = { .texts = NULL };
	gboolean is_optional;

	if (kind != ELM_PATTERN_NOTHING && kind != ELM_PATTERN_ASSERTION)
		end_run(self, sequence);
	if (kind == ELM_PATTERN_GROUP || kind == ELM_PATTERN_ASSERTION)
		needs = read_content(self);
	read_quantifiers(self, &is_optional);
	if (is_optional || kind == ELM_PATTERN_ASSERTION)
		drop(&needs);
	else
		offer(sequence, &needs);
}

/* What one alternative needs. */
static Needs
read_sequence(Reader *self)
{
	gsize start = self->runs->len;
	Sequence sequence = { .run = start, .last = start };

	for (;;) {
		ElmPatternItem item = elm_pattern_lexer_next(&self->lexer);

		self->stop = item.kind;
		if (item.kind == ELM_PATTERN_CHARACTER)
			read_character(self, &sequence, &item);
		else if (item.kind < ELM_PATTERN_CLOSE)
			read_other(self, &sequence, item.kind);
		else
			break;
	}
	end_run(self, &sequence);
	return sequence.best;
}

/* Let @all need one of its own or one of @more, which is given away. */
static void
unite(Needs *all, Needs *more)
{
	if (all->texts == NULL || more->texts == NULL ||
	    all->n + more->n > ALTERNATIVES_MAX) {
		drop(all);
		drop(more);
		return;
	}
	g_string_append_len(all->texts, more->texts->str,
	    (gssize)more->texts->len);
	all->worth = MIN(all->worth, more->worth);
	all->n += more->n;
	drop(more);
}

static Needs
read_alternatives(Reader *self)
{
	Needs all = read_sequence(self);

	while (self->stop == ELM_PATTERN_BAR) {
		Needs one = read_sequence(self);

		unite(&all, &one);
	}
	return all;
}

/* Fold the @size octets of @raw, each text with a NUL behind it, into @texts;
 * FALSE and none if one is too short. */
static gboolean
finish(const char *raw, gsize size, GString *texts)
{
	gsize length;

	elm_fold_append(texts, raw, size);
	for (gsize at = 0; at < texts->len; at += length + 1) {
		length = strlen(texts->str + at);
		if (length >= ELM_LITERAL_LEAST)
			continue;
		g_string_truncate(texts, 0);
		return FALSE;
	}
	return texts->len > 0;
}

gboolean
elm_literal_of_regex(const char *pattern, guint flags, GString *texts)
{
	Reader reader = { .runs = texts };
	gboolean is_known = FALSE;
	Needs needs;

	g_string_truncate(texts, 0);
	elm_pattern_lexer_init(&reader.lexer, pattern,
	    (flags & ELM_REGEX_BYTES) != 0);
	needs = read_alternatives(&reader);
	g_string_truncate(texts, 0);
	if (reader.stop == ELM_PATTERN_END && needs.texts != NULL)
		is_known = finish(needs.texts->str, needs.texts->len, texts);
	drop(&needs);
	return is_known;
}

gboolean
elm_literal_of_glob(const char *pattern, GString *texts)
{
	g_autofree char *text = NULL;
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
	text = g_strndup(longest, length);
	g_string_truncate(texts, 0);
	return finish(text, length + 1, texts);
}
