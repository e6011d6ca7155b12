#include "config.h"

#include "lib/spam/rule.h"

#include <math.h>
#include <string.h>

#include "lib/base/limits.h"
#include "lib/mail/address.h"

#define POINTS_MOST 1000.0

typedef enum { KIND_NUMBER, KIND_NAMES, KIND_ADDRESS, KIND_PATTERN } Kind;
typedef enum { ARGUMENT_NONE, ARGUMENT_MAY, ARGUMENT_MUST } Argument;

/* In the order of ElmRuleKey. */
static const struct {
	const char *word;
	Kind kind;
	Argument argument;
} keys[] = {
	{ "size", KIND_NUMBER, ARGUMENT_NONE },
	{ "count", KIND_NUMBER, ARGUMENT_MUST },
	{ "field", KIND_NAMES, ARGUMENT_NONE },
	{ "test", KIND_NAMES, ARGUMENT_MAY },
	{ "sender", KIND_ADDRESS, ARGUMENT_NONE },
	{ "recipient", KIND_ADDRESS, ARGUMENT_NONE },
	{ "header", KIND_PATTERN, ARGUMENT_MAY },
	{ "raw-header", KIND_PATTERN, ARGUMENT_MAY },
	{ "link", KIND_PATTERN, ARGUMENT_NONE },
	{ "link-host", KIND_PATTERN, ARGUMENT_NONE },
	{ "link-aim", KIND_PATTERN, ARGUMENT_NONE },
	{ "link-text", KIND_PATTERN, ARGUMENT_NONE },
	{ "attachment-name", KIND_PATTERN, ARGUMENT_NONE },
	{ "attachment-type", KIND_PATTERN, ARGUMENT_NONE },
	{ "text", KIND_PATTERN, ARGUMENT_NONE },
	{ "body", KIND_PATTERN, ARGUMENT_NONE },
};

G_STATIC_ASSERT(G_N_ELEMENTS(keys) == ELM_RULE_KEYS);

const char *
elm_rule_key_word(ElmRuleKey key)
{
	return keys[key].word;
}

static void
clear_pattern(gpointer data)
{
	ElmRulePattern *pattern = data;

	g_free(pattern->text);
	elm_regex_free(pattern->regex);
}

static void
clear_name(gpointer data)
{
	ElmRuleName *name = data;

	g_free(name->name);
}

static void
condition_free(gpointer data)
{
	ElmSpamCondition *self = data;

	g_free(self->field);
	g_clear_pointer(&self->patterns, g_array_unref);
	g_clear_pointer(&self->names, g_array_unref);
	g_free(self);
}

void
elm_spam_rule_free(ElmSpamRule *self)
{
	g_free(self->name);
	g_free(self->meaning);
	g_ptr_array_unref(self->conditions);
	g_free(self);
}

void
elm_spam_score_free(ElmSpamScore *self)
{
	g_free(self->name);
	g_free(self);
}

static gboolean
read_key(ElmRuleLexer *lexer, ElmSpamCondition *condition)
{
	const char *words[G_N_ELEMENTS(keys) + 1] = { NULL };
	const char *where;
	g_autofree char *word = elm_rule_lexer_word(lexer, &where);

	if (strcmp(word, "not") == 0) {
		condition->is_negated = TRUE;
		g_free(word);
		word = elm_rule_lexer_word(lexer, &where);
	}
	for (guint i = 0; i < G_N_ELEMENTS(keys); i++) {
		condition->key = (ElmRuleKey)i;
		if (strcmp(word, keys[i].word) == 0)
			return TRUE;
		words[i] = keys[i].word;
	}
	if (*word == '\0')
		elm_rule_lexer_error(lexer, where,
		    "a condition is missing before '%s'", where);
	else
		elm_rule_lexer_unknown(lexer, where, word, "condition", words);
	return FALSE;
}

/* "at least so many" of "test:2=". */
static gboolean
read_least(ElmRuleLexer *lexer, ElmSpamCondition *condition,
    const char *argument, const char *where)
{
	g_autoptr(GError) error = NULL;

	condition->most = G_MAXUINT64;
	condition->least = 1;
	if (argument == NULL)
		return TRUE;
	if (elm_limits_parse(argument, &condition->least, &error) &&
	    condition->least > 0)
		return TRUE;
	elm_rule_lexer_error(lexer, where,
	    "test: is followed by how many of them, not by '%s'", argument);
	return FALSE;
}

/* What stands behind the colon of a key. */
static gboolean
read_argument(ElmRuleLexer *lexer, ElmSpamCondition *condition)
{
	Argument wanted = keys[condition->key].argument;
	const char *where = lexer->at;
	g_autofree char *argument = NULL;

	if (elm_rule_lexer_skip_char(lexer, ':')) {
		argument = elm_rule_lexer_name(lexer, &where);
		if (wanted == ARGUMENT_NONE || *argument == '\0') {
			elm_rule_lexer_error(lexer, where,
			    wanted == ARGUMENT_NONE
				? "'%s' has nothing behind a colon"
				: "a name is missing behind '%s:'",
			    keys[condition->key].word);
			return FALSE;
		}
	} else if (wanted == ARGUMENT_MUST) {
		elm_rule_lexer_error(lexer, where,
		    "'%s' is followed by a colon and a name",
		    keys[condition->key].word);
		return FALSE;
	}
	if (condition->key == ELM_RULE_TEST)
		return read_least(lexer, condition, argument, where);
	condition->field = g_steal_pointer(&argument);
	return TRUE;
}

static gboolean
read_operator(ElmRuleLexer *lexer, ElmSpamCondition *condition,
    ElmRuleOperator *operator)
{
	gboolean is_number = keys[condition->key].kind == KIND_NUMBER;
	const char *where = lexer->at;

	*operator= elm_rule_lexer_operator(lexer);
	if (*operator==
	    ELM_RULE_IS ||(is_number &&*operator!= ELM_RULE_NO_OPERATOR))
		return TRUE;
	elm_rule_lexer_error(lexer, where,
	    is_number ? "'%s' is followed by <, <=, =, >= or >"
		      : "'%s' is followed by =",
	    keys[condition->key].word);
	return FALSE;
}

static gboolean
read_number(ElmRuleLexer *lexer, ElmSpamCondition *condition,
    ElmRuleOperator operator, const ElmRuleValue * value)
{
	g_autoptr(GError) error = NULL;
	guint64 number;

	if (!elm_limits_parse(value->text, &number, &error)) {
		elm_rule_lexer_error(lexer, value->where, "%s", error->message);
		return FALSE;
	}
	elm_rule_range(operator, number, &condition->least, &condition->most);
	return TRUE;
}

static gboolean
add_address(ElmRuleLexer *lexer, ElmSpamCondition *condition,
    const ElmRuleValue *value)
{
	g_autoptr(GError) error = NULL;
	ElmRulePattern pattern = { .where = value->where };

	pattern.text = elm_address_pattern(value->text, &error);
	if (pattern.text != NULL) {
		g_array_append_val(condition->patterns, pattern);
		return TRUE;
	}
	elm_rule_lexer_error(lexer, value->where, "%s", error->message);
	return FALSE;
}

static gboolean
read_value(ElmRuleLexer *lexer, ElmSpamCondition *condition,
    ElmRuleOperator operator, ElmRuleValue * value)
{
	Kind kind = keys[condition->key].kind;
	ElmRulePattern pattern = { .where = value->where,
		.is_regex = value->is_regex };
	ElmRuleName name = { .where = value->where, .rule = -1, .test = -1 };

	if (value->is_regex && kind != KIND_PATTERN) {
		elm_rule_lexer_error(lexer, value->where,
		    "%s takes no regular expression",
		    keys[condition->key].word);
		return FALSE;
	}
	if (kind == KIND_NUMBER)
		return read_number(lexer, condition, operator, value);
	if (kind == KIND_ADDRESS)
		return add_address(lexer, condition, value);
	if (kind == KIND_NAMES) {
		name.name = g_steal_pointer(&value->text);
		g_array_append_val(condition->names, name);
		return TRUE;
	}
	pattern.text = g_steal_pointer(&value->text);
	g_array_append_val(condition->patterns, pattern);
	return TRUE;
}

static void
make_room(ElmSpamCondition *condition, guint n)
{
	Kind kind = keys[condition->key].kind;

	if (kind == KIND_NAMES) {
		condition->names =
		    g_array_sized_new(FALSE, FALSE, sizeof(ElmRuleName), n);
		g_array_set_clear_func(condition->names, clear_name);
	} else if (kind != KIND_NUMBER) {
		condition->patterns =
		    g_array_sized_new(FALSE, FALSE, sizeof(ElmRulePattern), n);
		g_array_set_clear_func(condition->patterns, clear_pattern);
	}
}

static gboolean
read_values(ElmRuleLexer *lexer, ElmSpamCondition *condition,
    ElmRuleOperator operator)
{
	g_autoptr(GPtrArray) values = elm_rule_lexer_values(lexer);
	gboolean is_good = TRUE;

	if (values == NULL)
		return FALSE;
	make_room(condition, values->len);
	for (guint i = 0; i < values->len; i++)
		is_good =
		    read_value(lexer, condition, operator, values->pdata[i]) &&
		    is_good;
	if (is_good && values->len > 1 &&
	    keys[condition->key].kind == KIND_NUMBER) {
		const ElmRuleValue *second = values->pdata[1];

		elm_rule_lexer_error(lexer, second->where,
		    "%s takes one number", keys[condition->key].word);
		return FALSE;
	}
	return is_good;
}

static void
read_condition(ElmRuleLexer *lexer, ElmSpamRule *rule)
{
	ElmSpamCondition *condition = g_new0(ElmSpamCondition, 1);
	ElmRuleOperator operator;

	g_ptr_array_add(rule->conditions, condition);
	if (!read_key(lexer, condition) || !read_argument(lexer, condition) ||
	    !read_operator(lexer, condition, &operator) ||
	    !read_values(lexer, condition, operator))
		elm_rule_lexer_skip(lexer);
}

static gboolean
are_points_next(ElmRuleLexer *lexer)
{
	return !elm_rule_lexer_is_end(lexer) &&
	       strspn(lexer->at, "+-.0123456789") > 0 &&
	       !g_str_has_prefix(lexer->at, "--");
}

/* The points that come next, as "2.5" or "-1". */
static double
read_points(ElmRuleLexer *lexer)
{
	const char *where = lexer->at;
	gsize n = strspn(where, "+-.0123456789");
	char *end = NULL;
	double points = g_ascii_strtod(where, &end);

	if (n == 0 || end != where + n || strcspn(where, " \t") != n) {
		elm_rule_lexer_error(lexer, where,
		    "points are missing here, such as 2.5 or -1");
		elm_rule_lexer_skip(lexer);
		return 0.0;
	}
	lexer->at = end;
	if (fabs(points) > POINTS_MOST)
		elm_rule_lexer_error(lexer, where,
		    "points are between -%.0f and %.0f", POINTS_MOST,
		    POINTS_MOST);
	return points;
}

static char *
read_name(ElmRuleLexer *lexer, const char **where)
{
	g_autofree char *name = elm_rule_lexer_name(lexer, where);

	if (*name == '\0' || strspn(*where, " \t") > 0 ||
	    (*lexer->at != '\0' && strspn(lexer->at, " \t") == 0)) {
		elm_rule_lexer_error(lexer, *where,
		    "a name of letters, digits and underscores is missing "
		    "here");
		elm_rule_lexer_skip(lexer);
	}
	return g_steal_pointer(&name);
}

static void
read_conditions(ElmRuleLexer *lexer, ElmSpamRule *rule)
{
	while (!elm_rule_lexer_is_end(lexer)) {
		rule->meaning = elm_rule_lexer_reason(lexer);
		if (rule->meaning != NULL)
			break;
		read_condition(lexer, rule);
	}
	if (rule->meaning == NULL)
		rule->meaning = g_strdup("");
	if (rule->conditions->len == 0)
		elm_rule_lexer_error(lexer, lexer->at,
		    "a condition is missing here");
}

static int
compare_keys(gconstpointer a, gconstpointer b)
{
	const ElmSpamCondition *left = *(ElmSpamCondition *const *)a;
	const ElmSpamCondition *right = *(ElmSpamCondition *const *)b;

	return (int)left->key - (int)right->key;
}

static ElmSpamRule *
read_rule(ElmRuleLexer *lexer)
{
	ElmSpamRule *rule = g_new0(ElmSpamRule, 1);

	rule->line = lexer->line;
	rule->conditions = g_ptr_array_new_with_free_func(condition_free);
	rule->name = read_name(lexer, &rule->where);
	rule->has_points = are_points_next(lexer);
	if (rule->has_points)
		rule->points = read_points(lexer);
	read_conditions(lexer, rule);
	g_ptr_array_sort(rule->conditions, compare_keys);
	return rule;
}

static ElmSpamScore *
read_score(ElmRuleLexer *lexer)
{
	ElmSpamScore *score = g_new0(ElmSpamScore, 1);
	g_autofree char *reason = NULL;

	score->line = lexer->line;
	score->name = read_name(lexer, &score->where);
	elm_rule_lexer_is_end(lexer);
	score->points = read_points(lexer);
	reason = elm_rule_lexer_reason(lexer);
	if (reason == NULL && !elm_rule_lexer_is_end(lexer))
		elm_rule_lexer_error(lexer, lexer->at,
		    "a score has a name and points, not '%s'", lexer->at);
	return score;
}

gboolean
elm_spam_rule_parse(ElmRuleLexer *lexer, ElmSpamRule **rule,
    ElmSpamScore **score)
{
	static const char *const words[] = { "rule", "score", NULL };
	guint errors = lexer->errors->len;
	const char *where;
	g_autofree char *word = elm_rule_lexer_word(lexer, &where);

	*rule = NULL;
	*score = NULL;
	if (strcmp(word, words[0]) == 0)
		*rule = read_rule(lexer);
	else if (strcmp(word, words[1]) == 0)
		*score = read_score(lexer);
	else
		elm_rule_lexer_unknown(lexer, where,
		    *word != '\0' ? word : where, "statement", words);
	if (lexer->errors->len == errors)
		return TRUE;
	g_clear_pointer(rule, elm_spam_rule_free);
	g_clear_pointer(score, elm_spam_score_free);
	return FALSE;
}
