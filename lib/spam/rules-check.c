#include "config.h"

#include <string.h>

#include "lib/base/error.h"
#include "lib/base/nearest.h"
#include "lib/spam/evidence.h"
#include "lib/spam/rule-set.h"
#include "lib/spam/rules.h"

#define LONG_TEXT 20000 /* octets of a text that a bad pattern trips over */

/* What is said about a file, with where. */
typedef struct {
	const ElmRuleSet *set;
	guint64 steps;
	GPtrArray *lines; /* char * */
	gboolean is_error;
} Check;

/* Note "PLACE: words". */
static void G_GNUC_PRINTF(4, 5) say(Check *self, const ElmSpamRule *rule,
    const char *where, const char *format, ...)
{
	g_autofree char *place =
	    elm_rule_set_place(self->set, rule->file, rule->line, where);
	g_autofree char *words = NULL;
	va_list arguments;

	va_start(arguments, format);
	words = g_strdup_vprintf(format, arguments);
	va_end(arguments);
	g_ptr_array_add(self->lines, g_strdup_printf("%s: %s", place, words));
}

/* All names that a rule may ask for, NULL-terminated; they are not copied. */
static const char **
known_names(const ElmRuleSet *set)
{
	GPtrArray *names = g_ptr_array_new();
	const ElmSpamRule *rule;
	const ElmTest *test;

	for (guint i = 0; (rule = elm_rule_tables_rule(&set->tables, i)); i++)
		g_ptr_array_add(names, (char *)rule->name);
	for (gsize i = 0; (test = elm_evidence_test(i, NULL)) != NULL; i++)
		g_ptr_array_add(names, (char *)test->name);
	g_ptr_array_add(names, NULL);
	return (const char **)g_ptr_array_free(names, FALSE);
}

/* Say that there is no test @name. */
static void
say_unknown(Check *self, const ElmSpamRule *rule, const char *where,
    const char *name)
{
	g_autofree const char **names = known_names(self->set);
	const char *near = elm_nearest(name, names);

	if (near != NULL)
		say(self, rule, where,
		    "there is no test '%s', did you mean '%s'?", name, near);
	else
		say(self, rule, where, "there is no test '%s'", name);
}

/* Of a pattern that was read the octet @offset stands a little further on in
 * the line: behind the slash, and behind backslashes that made slashes. */
static const char *
place_in(const ElmRulePattern *pattern, gsize offset)
{
	const char *at = pattern->where + 1;

	for (gsize i = 0; i < offset && *at != '\0'; i++)
		at += at[0] == '\\' && at[1] == '/' ? 2 : 1;
	return at;
}

static gboolean
matches(const ElmRegex *regex, const char *text)
{
	return elm_regex_match(regex, text, strlen(text)) == ELM_REGEX_YES;
}

static gboolean
matches_everything(const ElmRegex *regex)
{
	return matches(regex, "") && matches(regex, "x") &&
	       matches(regex, "7, A-b\n\xc3\xa4");
}

/* A long text of nothing but @octet, behind which is whatever @pattern may want
 * to see before it tries at all. */
static gboolean
is_slow_on(const ElmRegex *regex, const char *pattern, char octet)
{
	g_autofree char *many = g_strnfill(LONG_TEXT, octet);
	g_autofree char *text = g_strconcat(many, "\001", pattern, NULL);

	return elm_regex_match(regex, text, strlen(text)) == ELM_REGEX_LIMIT;
}

/* A character on which @regex meets its limit, or NUL: one of those that stand
 * in @pattern, or of those that mail is full of. */
static char
slow_on(const ElmRegex *regex, const char *pattern)
{
	static const char usual[] = "a0 =<-.";
	gboolean is_tried[128] = { FALSE };

	for (const char *set = usual; set != NULL;
	     set = set == usual ? pattern : NULL)
		for (const char *at = set; *at != '\0'; at++) {
			guchar octet = (guchar)*at;

			if (octet >= 128 || is_tried[octet])
				continue;
			is_tried[octet] = TRUE;
			if (is_slow_on(regex, pattern, *at))
				return *at;
		}
	return '\0';
}

static void
check_regex(Check *self, const ElmSpamRule *rule, ElmRulePattern *pattern)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(ElmRegex) regex = NULL;
	gsize offset = 0;
	char octet;

	regex = elm_regex_new(pattern->text, ELM_REGEX_CASELESS, self->steps,
	    &offset, &error);
	if (regex == NULL) {
		self->is_error = TRUE;
		say(self, rule, place_in(pattern, offset), "%s",
		    error->message);
		return;
	}
	if (matches_everything(regex)) {
		say(self, rule, pattern->where, "'%s' matches every text",
		    pattern->text);
		return;
	}
	octet = slow_on(regex, pattern->text);
	if (octet != '\0')
		say(self, rule, pattern->where,
		    "'%s' takes too many steps, as for many '%c' in a row",
		    pattern->text, octet);
}

static void
check_condition(Check *self, const ElmSpamRule *rule,
    const ElmSpamCondition *condition)
{
	ElmRulePattern *pattern;
	const ElmRuleName *name;

	for (guint i = 0; (pattern = elm_rule_tables_pattern(&self->set->tables,
			       condition, i)) != NULL;
	     i++) {
		if (pattern->is_regex)
			check_regex(self, rule, pattern);
		else if (condition->key >= ELM_RULE_HEADER &&
			 strspn(pattern->text, "*") == strlen(pattern->text))
			say(self, rule, pattern->where,
			    "'%s' matches every text", pattern->text);
	}
	for (guint i = 0; condition->key == ELM_RULE_TEST &&
			  (name = elm_rule_tables_name(&self->set->tables,
			       condition, i)) != NULL;
	     i++)
		if (name->rule < 0 && name->test < 0)
			say_unknown(self, rule, name->where, name->name);
	if (condition->key == ELM_RULE_TEST && condition->least > condition->n)
		say(self, rule,
		    elm_rule_tables_name(&self->set->tables, condition, 0)
			->where,
		    "there are only %u of these", condition->n);
}

/* Names that are asked for, or given points by a score. */
static GHashTable *
used_names(const ElmRuleSet *set)
{
	GHashTable *used = g_hash_table_new(g_str_hash, g_str_equal);
	const ElmRuleTables *tables = &set->tables;

	for (guint i = 0; i < tables->names->len; i++)
		g_hash_table_add(used,
		    (char *)g_array_index(tables->names, ElmRuleName, i).name);
	for (guint i = 0; i < tables->scores->len; i++)
		g_hash_table_add(used,
		    (char *)g_array_index(tables->scores, ElmSpamScore, i)
			.name);
	return used;
}

static void
check_rule(Check *self, const ElmSpamRule *rule, GHashTable *used)
{
	gint last = elm_rule_set_rule(self->set, rule->name);
	const ElmSpamCondition *condition;

	if (rule->is_replaced) {
		const ElmSpamRule *other =
		    elm_rule_tables_rule(&self->set->tables, (guint)last);

		say(self, rule, rule->where,
		    "'%s' does not count: there is another one in %s:%u",
		    rule->name, self->set->paths[other->file], other->line);
	} else if (elm_rule_set_test(self->set, rule->name) >= 0) {
		say(self, rule, rule->where,
		    "'%s' is the name of a test that is built in; give its "
		    "points with 'score'",
		    rule->name);
	}
	if (!rule->has_points && !rule->is_replaced &&
	    !g_hash_table_contains(used, rule->name))
		say(self, rule, rule->where,
		    "'%s' has no points, and no rule asks for it", rule->name);
	for (guint i = 0;
	     (condition = elm_rule_tables_condition(&self->set->tables, rule,
		  i)) != NULL;
	     i++)
		check_condition(self, rule, condition);
}

static void
check_scores(Check *self)
{
	GArray *scores = self->set->tables.scores;

	for (guint i = 0; i < scores->len; i++) {
		const ElmSpamScore *score =
		    &g_array_index(scores, ElmSpamScore, i);
		const ElmSpamRule place = { .line = score->line,
			.file = score->file };

		if (elm_rule_set_rule(self->set, score->name) < 0 &&
		    elm_rule_set_test(self->set, score->name) < 0)
			say_unknown(self, &place, score->where, score->name);
	}
}

static void
check_all(Check *self)
{
	g_autoptr(GHashTable) used = used_names(self->set);
	const ElmSpamRule *rule;
	g_autofree char *circle = elm_rule_set_circle(self->set);

	for (guint i = 0; i < self->set->errors->len; i++)
		g_ptr_array_add(self->lines,
		    g_strdup(self->set->errors->pdata[i]));
	self->is_error = self->set->errors->len > 0 || circle != NULL;
	if (circle != NULL)
		g_ptr_array_add(self->lines, g_steal_pointer(&circle));
	for (guint i = 0; (rule = elm_rule_tables_rule(&self->set->tables, i));
	     i++)
		check_rule(self, rule, used);
	check_scores(self);
}

char *
elm_spam_rules_check(const char *const *paths, guint64 steps,
    gboolean *is_error)
{
	g_autoptr(ElmRuleSet) set = elm_rule_set_new(paths);
	g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func(g_free);
	Check check = { set, steps, lines, FALSE };

	check_all(&check);
	*is_error = check.is_error;
	if (lines->len == 0)
		return NULL;
	g_ptr_array_add(lines, NULL);
	return g_strjoinv("\n", (char **)lines->pdata);
}
