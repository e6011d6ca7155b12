#include "config.h"

#include "lib/scan/rule-check.h"

#include "lib/scan/condition.h"
#include "lib/scan/rule.h"

/* The first rule before @end that holds whenever @rule does, or NULL. */
static const ElmRule *
find_cover(const GPtrArray *rules, guint end, const ElmRule *rule)
{
	for (guint i = 0; i < end; i++)
		if (elm_rule_covers(rules->pdata[i], rule))
			return rules->pdata[i];
	return NULL;
}

static guint
count_alternatives(const ElmCondition *condition)
{
	guint n = condition->patterns->len;

	if (condition->is_negated)
		return 1;
	for (guint bits = condition->bits; bits != 0; bits &= bits - 1)
		n++;
	return n;
}

/* Make @to, which has room for one pattern, ask for alternative @i of @from
 * alone.  Nothing is copied. */
static void
pick_alternative(const ElmCondition *from, guint i, ElmCondition *to)
{
	GPtrArray *room = to->patterns;

	*to = *from;
	to->patterns = room;
	g_ptr_array_set_size(room, 0);
	if (from->patterns->len > 0) {
		g_ptr_array_add(room, from->patterns->pdata[i]);
		return;
	}
	for (; i > 0; i--)
		to->bits &= to->bits - 1;
	to->bits &= ~to->bits + 1;
}

/* Is every alternative of condition @k of rule @i impossible or decided by an
 * earlier rule?  The lines of these are put in @lines. */
static gboolean
are_all_covered(const GPtrArray *rules, guint i, guint k, GString *lines)
{
	const ElmRule *rule = rules->pdata[i];
	const ElmCondition *split = rule->conditions->pdata[k];
	g_autoptr(GPtrArray) room = g_ptr_array_new();
	g_autoptr(GPtrArray) conditions =
	    g_ptr_array_copy(rule->conditions, NULL, NULL);
	ElmCondition single = { .patterns = room };
	ElmRule variant = *rule;
	guint last = 0;

	g_ptr_array_set_free_func(conditions, NULL);
	conditions->pdata[k] = &single;
	variant.conditions = conditions;
	for (guint n = 0; n < count_alternatives(split); n++) {
		const ElmRule *cover;

		pick_alternative(split, n, &single);
		if (elm_rule_is_void(&variant))
			continue;
		cover = find_cover(rules, i, &variant);
		if (cover == NULL)
			return FALSE;
		if (cover->line != last)
			g_string_append_printf(lines, "%s%u",
			    lines->len > 0 ? ", " : "", cover->line);
		last = cover->line;
	}
	return TRUE;
}

/* The lines of the rules that together hold whenever rule @i does, or NULL. */
static char *
covering_lines(const GPtrArray *rules, guint i)
{
	const ElmRule *rule = rules->pdata[i];
	const ElmRule *cover = find_cover(rules, i, rule);

	if (cover != NULL)
		return g_strdup_printf("%u", cover->line);
	for (guint k = 0; k < rule->conditions->len; k++) {
		g_autoptr(GString) lines = g_string_new(NULL);

		if (count_alternatives(rule->conditions->pdata[k]) > 1 &&
		    are_all_covered(rules, i, k, lines))
			return g_strdup(lines->str);
	}
	return NULL;
}

char *
elm_rule_complaint(const GPtrArray *rules, guint i)
{
	g_autofree char *lines = NULL;

	if (elm_rule_is_void(rules->pdata[i]))
		return g_strdup("this rule can never hold, for its conditions "
				"exclude each other");
	lines = covering_lines(rules, i);
	if (lines == NULL)
		return NULL;
	return g_strdup_printf("this rule can never decide, for whatever it "
			       "is for is decided in line %s",
	    lines);
}
