#include "config.h"

#include "lib/spam/rules.h"

#include <string.h>

#include "lib/base/error.h"
#include "lib/base/literal.h"
#include "lib/spam/rule-look.h"

struct ElmSpamRules {
	ElmRuleSet *set;
	guint64 steps;
	double *points;                       /* of the tests built in */
	ElmPrefilter *filters[ELM_RULE_KEYS]; /* NULL: no pattern for it */
	GArray *literals; /* guint: their numbers in the filter of the key */
};

/* What the texts for @key must hold for @pattern to match; @texts is room for
 * it. */
static void
add_literals(ElmSpamRules *self, ElmRuleKey key, ElmRulePattern *pattern,
    GString *texts)
{
	const char *at;

	if (pattern->is_regex)
		elm_literal_of_regex(pattern->text, ELM_REGEX_CASELESS, texts);
	else
		elm_literal_of_glob(pattern->text, texts);
	if (self->filters[key] == NULL)
		self->filters[key] = elm_prefilter_new();
	pattern->first = self->literals->len;
	for (at = texts->str; at < texts->str + texts->len;
	     at += strlen(at) + 1) {
		guint number = elm_prefilter_add(self->filters[key], at);

		g_array_append_val(self->literals, number);
	}
	pattern->n = self->literals->len - pattern->first;
}

static void
add_filters(ElmSpamRules *self, const ElmSpamRule *rule, GString *texts)
{
	const ElmRuleTables *tables = &self->set->tables;
	const ElmSpamCondition *condition;
	ElmRulePattern *pattern;

	for (guint i = 0;
	     (condition = elm_rule_tables_condition(tables, rule, i)) != NULL;
	     i++)
		for (guint k = 0; condition->key >= ELM_RULE_HEADER &&
				  (pattern = elm_rule_tables_pattern(tables,
				       condition, k)) != NULL;
		     k++)
			add_literals(self, condition->key, pattern, texts);
}

/* Points as the tests have them, and then as the user does. */
static void
set_points(ElmSpamRules *self)
{
	const ElmRuleTables *tables = &self->set->tables;
	const ElmGroup *group;
	gsize n = 0;

	self->points = g_new0(double, g_hash_table_size(self->set->tests) + 1);
	for (gsize i = 0; (group = elm_evidence_group(i)) != NULL; i++)
		for (gsize k = 0; k < group->n; k++)
			self->points[n++] = group->tests[k].points;
	for (guint i = 0; i < tables->scores->len; i++) {
		const ElmSpamScore *score =
		    &g_array_index(tables->scores, ElmSpamScore, i);
		gint number = elm_rule_set_rule(self->set, score->name);

		if (number >= 0) {
			ElmSpamRule *rule =
			    elm_rule_tables_rule(tables, (guint)number);

			rule->points = score->points;
			rule->has_points = TRUE;
			continue;
		}
		number = elm_rule_set_test(self->set, score->name);
		if (number >= 0)
			self->points[number] = score->points;
	}
}

/* Rules that name each other in a circle are left out of the order. */
static gboolean
has_circle(const ElmRuleSet *set)
{
	return set->order->len < set->tables.rules->len;
}

ElmSpamRules *
elm_spam_rules_new(const char *const *paths, guint64 steps, GError **error)
{
	g_autoptr(ElmSpamRules) self = g_new0(ElmSpamRules, 1);
	g_autoptr(GString) texts = g_string_new(NULL);
	const ElmSpamRule *rule;

	self->steps = steps;
	self->set = elm_rule_set_new(paths);
	self->literals = g_array_new(FALSE, FALSE, sizeof(guint));
	if (self->set->errors->len > 0) {
		g_set_error_literal(error, ELM_ERROR, ELM_ERROR_CONFIG,
		    self->set->errors->pdata[0]);
		return NULL;
	}
	if (has_circle(self->set)) {
		g_autofree char *place = elm_rule_set_circle(self->set);

		g_set_error_literal(error, ELM_ERROR, ELM_ERROR_CONFIG, place);
		return NULL;
	}
	for (guint i = 0; (rule = elm_rule_tables_rule(&self->set->tables, i));
	     i++)
		add_filters(self, rule, texts);
	set_points(self);
	return g_steal_pointer(&self);
}

void
elm_spam_rules_free(ElmSpamRules *self)
{
	for (guint i = 0; i < ELM_RULE_KEYS; i++)
		g_clear_pointer(&self->filters[i], elm_prefilter_free);
	g_clear_pointer(&self->set, elm_rule_set_free);
	g_array_unref(self->literals);
	g_free(self->points);
	g_free(self);
}

const double *
elm_spam_rules_points(const ElmSpamRules *self)
{
	return self->points;
}

gboolean
elm_spam_rules_look(const ElmSpamRules *self, ElmFacts *facts,
    const gsize *tests, gsize n, ElmSpamRuleFunc func, gpointer user)
{
	const ElmRuleLookSetup setup = { self->set, self->steps, self->filters,
		(const guint *)(const void *)self->literals->data };
	g_autoptr(ElmRuleLook) look =
	    elm_rule_look_new(&setup, facts, tests, n);
	const ElmSpamRule *rule;

	for (guint i = 0; (rule = elm_rule_tables_rule(&self->set->tables, i));
	     i++) {
		g_autofree char *trace = NULL;
		g_autofree char *meaning = NULL;

		if (!rule->has_points || rule->points == 0.0 ||
		    !elm_rule_look_is_true(look, i))
			continue;
		trace = elm_rule_look_trace(look, i);
		meaning = g_strchomp(
		    g_strdup(rule->meaning != NULL ? rule->meaning : ""));
		func(rule->name, rule->points, meaning, trace, user);
	}
	return !elm_rule_look_is_cut(look);
}
