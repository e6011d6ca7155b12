#include "config.h"

#include "lib/scan/rule.h"

#include <string.h>

#include "lib/base/nearest.h"

static const char *const action_words[] = { "allow", "flag", "deny", NULL };

const char *
elm_rule_action_word(ElmRuleAction action)
{
	return action_words[action];
}

static gboolean
read_action(ElmRule *self, ElmRuleLexer *lexer)
{
	const char *where;
	g_autofree char *word = elm_rule_lexer_word(lexer, &where);
	const char *near;

	for (guint i = 0; action_words[i] != NULL; i++) {
		self->action = (ElmRuleAction)i;
		if (strcmp(word, action_words[i]) == 0)
			return TRUE;
	}
	near = elm_nearest(word, action_words);
	if (near != NULL)
		elm_rule_lexer_error(lexer, where,
		    "'%s' is no action, did you mean '%s'?", word, near);
	else
		elm_rule_lexer_error(lexer, where,
		    "'%s' is not one of allow, flag, deny", word);
	return FALSE;
}

static int
compare_keys(gconstpointer a, gconstpointer b)
{
	const ElmCondition *left = *(ElmCondition *const *)a;
	const ElmCondition *right = *(ElmCondition *const *)b;

	return (int)left->key - (int)right->key;
}

static guint
count_common(const GPtrArray *conditions)
{
	guint n = conditions->len;

	for (; n > 0; n--) {
		const ElmCondition *condition = conditions->pdata[n - 1];

		if (condition->key != ELM_KEY_RECIPIENT)
			break;
	}
	return n;
}

static void
read_conditions(ElmRule *self, ElmRuleLexer *lexer, const ElmLimits *limits)
{
	while (!elm_rule_lexer_is_end(lexer)) {
		ElmCondition *condition;

		self->reason = elm_rule_lexer_reason(lexer);
		if (self->reason != NULL)
			return;
		condition = elm_condition_parse(lexer, limits);
		if (condition != NULL)
			g_ptr_array_add(self->conditions, condition);
		else
			elm_rule_lexer_skip(lexer);
	}
}

ElmRule *
elm_rule_parse(ElmRuleLexer *lexer, const ElmLimits *limits)
{
	g_autoptr(ElmRule) self = g_new0(ElmRule, 1);
	guint errors = lexer->errors->len;

	self->line = lexer->line;
	self->conditions =
	    g_ptr_array_new_with_free_func((GDestroyNotify)elm_condition_free);
	if (!read_action(self, lexer))
		elm_rule_lexer_skip(lexer);
	read_conditions(self, lexer, limits);
	if (lexer->errors->len > errors)
		return NULL;
	g_ptr_array_sort(self->conditions, compare_keys);
	self->n_common = count_common(self->conditions);
	return g_steal_pointer(&self);
}

void
elm_rule_free(ElmRule *self)
{
	g_free(self->reason);
	g_ptr_array_unref(self->conditions);
	g_free(self);
}

ElmAnswer
elm_rule_holds(const ElmRule *self, guint from, guint to,
    const ElmConditionSubject *subject)
{
	ElmAnswer all = ELM_ANSWER_YES;

	for (guint i = from; i < to; i++) {
		ElmAnswer one =
		    elm_condition_holds(self->conditions->pdata[i], subject);

		if (one == ELM_ANSWER_NO)
			return one;
		all = MIN(all, one);
	}
	return all;
}

/* The numbers that all conditions of @self together leave for @key. */
static ElmCondition
common_range(const ElmRule *self, ElmConditionKey key)
{
	ElmCondition range = { .key = key, .most = G_MAXUINT64 };

	for (guint i = 0; i < self->conditions->len; i++) {
		const ElmCondition *one = self->conditions->pdata[i];

		if (one->key != key || one->is_negated)
			continue;
		range.least = MAX(range.least, one->least);
		range.most = MIN(range.most, one->most);
	}
	return range;
}

gboolean
elm_rule_is_void(const ElmRule *self)
{
	ElmCondition size = common_range(self, ELM_KEY_SIZE);
	ElmCondition depth = common_range(self, ELM_KEY_DEPTH);

	if (size.least > size.most || depth.least > depth.most)
		return TRUE;
	for (guint i = 0; i < self->conditions->len; i++) {
		const ElmCondition *one = self->conditions->pdata[i];

		if (elm_condition_excludes(&size, one) ||
		    elm_condition_excludes(&depth, one))
			return TRUE;
		for (guint j = 0; j < i; j++)
			if (elm_condition_excludes(one,
				self->conditions->pdata[j]))
				return TRUE;
	}
	return FALSE;
}

/* Does @condition hold whenever @self does? */
static gboolean
implies(const ElmRule *self, const ElmCondition *condition)
{
	ElmCondition size = common_range(self, ELM_KEY_SIZE);
	ElmCondition depth = common_range(self, ELM_KEY_DEPTH);

	if (elm_condition_is_empty(condition) ||
	    elm_condition_implies(&size, condition) ||
	    elm_condition_implies(&depth, condition))
		return TRUE;
	for (guint i = 0; i < self->conditions->len; i++)
		if (elm_condition_implies(self->conditions->pdata[i],
			condition))
			return TRUE;
	return FALSE;
}

gboolean
elm_rule_covers(const ElmRule *self, const ElmRule *other)
{
	for (guint i = 0; i < self->conditions->len; i++)
		if (!implies(other, self->conditions->pdata[i]))
			return FALSE;
	return TRUE;
}
