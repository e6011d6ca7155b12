#include "config.h"

#include "lib/scan/condition.h"

#include <string.h>

#include "lib/base/glob.h"

static gboolean
is_number(const ElmCondition *self)
{
	return self->key == ELM_KEY_SIZE || self->key == ELM_KEY_DEPTH;
}

static gboolean
is_words(const ElmCondition *self)
{
	return self->key == ELM_KEY_CLASS || self->key == ELM_KEY_TRAIT;
}

static ElmAnswer
answer(gboolean holds)
{
	return holds ? ELM_ANSWER_YES : ELM_ANSWER_NO;
}

static const char *
text_of(ElmConditionKey key, const ElmConditionSubject *subject)
{
	switch (key) {
	case ELM_KEY_TYPE:
		return subject->item->declared;
	case ELM_KEY_TRUE_TYPE:
		return subject->item->type;
	case ELM_KEY_LABEL:
		return subject->item->label;
	case ELM_KEY_NAME:
		return subject->name;
	case ELM_KEY_PATH:
		return subject->path;
	case ELM_KEY_SENDER:
		return subject->sender;
	default:
		return subject->recipient;
	}
}

static ElmAnswer
ask_pattern(const ElmConditionPattern *pattern, const char *text)
{
	if (pattern->regex == NULL)
		return answer(elm_glob_matches(pattern->text, text));
	switch (elm_regex_match(pattern->regex, text, strlen(text))) {
	case ELM_REGEX_NO:
		return ELM_ANSWER_NO;
	case ELM_REGEX_YES:
		return ELM_ANSWER_YES;
	default:
		return ELM_ANSWER_UNSURE;
	}
}

static ElmAnswer
ask_patterns(const ElmCondition *self, const ElmConditionSubject *subject)
{
	const char *text = text_of(self->key, subject);
	ElmAnswer best = ELM_ANSWER_NO;

	if (text == NULL)
		return self->key >= ELM_KEY_SENDER ? ELM_ANSWER_UNSURE
						   : ELM_ANSWER_NO;
	for (guint i = 0; i < self->patterns->len; i++) {
		ElmAnswer one = ask_pattern(self->patterns->pdata[i], text);

		if (one == ELM_ANSWER_YES)
			return one;
		best = MAX(best, one);
	}
	return best;
}

static ElmAnswer
ask(const ElmCondition *self, const ElmConditionSubject *subject)
{
	const ElmItem *item = subject->item;
	guint64 number;

	switch (self->key) {
	case ELM_KEY_CLASS:
		return answer((item->classes & self->bits) != 0);
	case ELM_KEY_TRAIT:
		return answer((item->traits & self->bits) != 0);
	case ELM_KEY_SIZE:
	case ELM_KEY_DEPTH:
		number = self->key == ELM_KEY_SIZE ? item->size : item->depth;
		return answer(number >= self->least && number <= self->most);
	default:
		return ask_patterns(self, subject);
	}
}

ElmAnswer
elm_condition_holds(const ElmCondition *self,
    const ElmConditionSubject *subject)
{
	ElmAnswer found = ask(self, subject);

	if (self->is_negated && found != ELM_ANSWER_UNSURE)
		return answer(found == ELM_ANSWER_NO);
	return found;
}

static gboolean
pattern_covers(const ElmConditionPattern *general,
    const ElmConditionPattern *special)
{
	if (general->regex != NULL)
		return special->regex != NULL &&
		       strcmp(general->text, special->text) == 0;
	if (special->regex != NULL)
		return strcmp(general->text, "*") == 0;
	return elm_glob_covers(general->text, special->text);
}

static gboolean
is_covered(const ElmConditionPattern *pattern, const GPtrArray *by)
{
	for (guint i = 0; i < by->len; i++)
		if (pattern_covers(by->pdata[i], pattern))
			return TRUE;
	return FALSE;
}

/* Whatever meets one of @special meets one of @general. */
static gboolean
patterns_cover(const GPtrArray *general, const GPtrArray *special)
{
	for (guint i = 0; i < special->len; i++)
		if (!is_covered(special->pdata[i], general))
			return FALSE;
	return TRUE;
}

/* Are the things that @special asks for, "not" aside, among those of
 * @general? */
static gboolean
covers(const ElmCondition *general, const ElmCondition *special)
{
	if (is_words(general))
		return (special->bits & ~general->bits) == 0;
	if (is_number(general))
		return special->least > special->most ||
		       (special->least >= general->least &&
			   special->most <= general->most);
	return patterns_cover(general->patterns, special->patterns);
}

static gboolean
are_disjoint(const ElmConditionPattern *a, const ElmConditionPattern *b)
{
	return a->regex == NULL && b->regex == NULL &&
	       elm_glob_excludes(a->text, b->text);
}

/* Does nothing meet one pattern of each? */
static gboolean
patterns_exclude(const GPtrArray *a, const GPtrArray *b)
{
	for (guint i = 0; i < a->len; i++)
		for (guint j = 0; j < b->len; j++)
			if (!are_disjoint(a->pdata[i], b->pdata[j]))
				return FALSE;
	return TRUE;
}

/* Can nothing be among the things of both, "not" aside?  An item has several
 * classes and traits, so words never exclude each other. */
static gboolean
is_apart(const ElmCondition *a, const ElmCondition *b)
{
	if (is_words(a))
		return FALSE;
	if (is_number(a))
		return a->least > a->most || b->least > b->most ||
		       a->most < b->least || b->most < a->least;
	return patterns_exclude(a->patterns, b->patterns);
}

gboolean
elm_condition_is_empty(const ElmCondition *self)
{
	if (self->is_negated)
		return FALSE;
	if (is_number(self))
		return self->least == 0 && self->most == G_MAXUINT64;
	if (self->key != ELM_KEY_NAME && self->key != ELM_KEY_PATH)
		return FALSE;
	for (guint i = 0; i < self->patterns->len; i++) {
		const ElmConditionPattern *pattern = self->patterns->pdata[i];

		if (pattern->regex == NULL && strcmp(pattern->text, "*") == 0)
			return TRUE;
	}
	return FALSE;
}

gboolean
elm_condition_implies(const ElmCondition *self, const ElmCondition *other)
{
	if (self->key != other->key)
		return FALSE;
	if (!self->is_negated && !other->is_negated)
		return covers(other, self);
	if (self->is_negated && other->is_negated)
		return covers(self, other);
	return other->is_negated && is_apart(self, other);
}

gboolean
elm_condition_excludes(const ElmCondition *self, const ElmCondition *other)
{
	if (self->key != other->key)
		return FALSE;
	if (!self->is_negated && !other->is_negated)
		return is_apart(self, other);
	if (self->is_negated && other->is_negated)
		return FALSE;
	return self->is_negated ? covers(self, other) : covers(other, self);
}
