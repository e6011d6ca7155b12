#include "config.h"

#include "lib/spam/rule.h"

#include <math.h>
#include <string.h>

#include "lib/base/limits.h"
#include "lib/mail/address.h"

#define POINTS_MOST 1000.0
#define DIGITS "+-.0123456789"

typedef enum { KIND_NUMBER, KIND_NAMES, KIND_ADDRESS, KIND_PATTERN } Kind;
typedef enum { ARGUMENT_NONE, ARGUMENT_MAY, ARGUMENT_MUST } Argument;

/* In the order of ElmRuleKey. */
static const char *const words[] = { "size", "count", "field", "test", "sender",
	"recipient", "header", "raw-header", "link", "link-host", "link-aim",
	"link-text", "attachment-name", "attachment-type", "text", "body",
	NULL };

G_STATIC_ASSERT(G_N_ELEMENTS(words) == ELM_RULE_KEYS + 1);

/* What is read, and what it is read into. */
typedef struct {
	ElmRuleTables *tables;
	ElmRuleLexer *lexer;
	guint file;
} Reader;

static Kind
kind_of(ElmRuleKey key)
{
	if (key <= ELM_RULE_COUNT)
		return KIND_NUMBER;
	if (key <= ELM_RULE_TEST)
		return KIND_NAMES;
	return key <= ELM_RULE_RECIPIENT ? KIND_ADDRESS : KIND_PATTERN;
}

static Argument
argument_of(ElmRuleKey key)
{
	if (key == ELM_RULE_COUNT)
		return ARGUMENT_MUST;
	if (key == ELM_RULE_TEST || key == ELM_RULE_HEADER ||
	    key == ELM_RULE_RAW_HEADER)
		return ARGUMENT_MAY;
	return ARGUMENT_NONE;
}

const char *
elm_rule_key_word(ElmRuleKey key)
{
	return words[key];
}

static void
clear_pattern(gpointer data)
{
	ElmRulePattern *pattern = data;

	elm_regex_free(pattern->regex);
}

void
elm_rule_tables_init(ElmRuleTables *self)
{
	self->rules = g_array_new(FALSE, FALSE, sizeof(ElmSpamRule));
	self->scores = g_array_new(FALSE, FALSE, sizeof(ElmSpamScore));
	self->conditions = g_array_new(FALSE, FALSE, sizeof(ElmSpamCondition));
	self->patterns = g_array_new(FALSE, FALSE, sizeof(ElmRulePattern));
	g_array_set_clear_func(self->patterns, clear_pattern);
	self->names = g_array_new(FALSE, FALSE, sizeof(ElmRuleName));
	self->texts = g_string_chunk_new(4096);
	self->value = g_string_new(NULL);
}

void
elm_rule_tables_clear(ElmRuleTables *self)
{
	g_array_unref(self->rules);
	g_array_unref(self->scores);
	g_array_unref(self->conditions);
	g_array_unref(self->patterns);
	g_array_unref(self->names);
	g_string_chunk_free(self->texts);
	g_string_free(self->value, TRUE);
}

ElmSpamRule *
elm_rule_tables_rule(const ElmRuleTables *self, guint i)
{
	return i < self->rules->len
		   ? &g_array_index(self->rules, ElmSpamRule, i)
		   : NULL;
}

ElmSpamCondition *
elm_rule_tables_condition(const ElmRuleTables *self, const ElmSpamRule *rule,
    guint i)
{
	return i < rule->n ? &g_array_index(self->conditions, ElmSpamCondition,
				 rule->first + i)
			   : NULL;
}

ElmRulePattern *
elm_rule_tables_pattern(const ElmRuleTables *self,
    const ElmSpamCondition *condition, guint i)
{
	if (condition->key <= ELM_RULE_TEST || i >= condition->n)
		return NULL;
	return &g_array_index(self->patterns, ElmRulePattern,
	    condition->first + i);
}

ElmRuleName *
elm_rule_tables_name(const ElmRuleTables *self,
    const ElmSpamCondition *condition, guint i)
{
	if (kind_of(condition->key) != KIND_NAMES || i >= condition->n)
		return NULL;
	return &g_array_index(self->names, ElmRuleName, condition->first + i);
}

static const char *
keep(const Reader *self, const char *text, gsize length)
{
	return g_string_chunk_insert_len(self->tables->texts, text,
	    (gssize)length);
}

static gboolean
read_key(Reader *self, ElmSpamCondition *condition)
{
	static const char *const negation[] = { "not", NULL };
	g_autofree char *word = NULL;
	const char *where;
	gint key;

	condition->is_negated =
	    elm_rule_lexer_keyword(self->lexer, negation) == 0;
	key = elm_rule_lexer_keyword(self->lexer, words);
	condition->key = (ElmRuleKey)MAX(key, 0);
	if (key >= 0)
		return TRUE;
	word = elm_rule_lexer_word(self->lexer, &where);
	if (*word == '\0')
		elm_rule_lexer_error(self->lexer, where,
		    "a condition is missing before '%s'", where);
	else
		elm_rule_lexer_unknown(self->lexer, where, word, "condition",
		    words);
	return FALSE;
}

/* "at least so many" of "test:2=". */
static gboolean
set_least(Reader *self, ElmSpamCondition *condition, const char *where)
{
	g_autoptr(GError) error = NULL;
	const char *argument = condition->field;

	condition->field = NULL;
	condition->most = G_MAXUINT64;
	condition->least = 1;
	if (argument == NULL)
		return TRUE;
	if (elm_limits_parse(argument, &condition->least, &error) &&
	    condition->least > 0)
		return TRUE;
	elm_rule_lexer_error(self->lexer, where,
	    "test: is followed by how many of them, not by '%s'", argument);
	return FALSE;
}

/* What stands behind the colon of a key. */
static gboolean
read_argument(Reader *self, ElmSpamCondition *condition)
{
	Argument wanted = argument_of(condition->key);
	const char *where = self->lexer->at;
	const char *word = words[condition->key];
	gsize length;

	if (elm_rule_lexer_skip_char(self->lexer, ':')) {
		where = elm_rule_lexer_name(self->lexer, &length);
		if (wanted == ARGUMENT_NONE || length == 0) {
			elm_rule_lexer_error(self->lexer, where,
			    wanted == ARGUMENT_NONE
				? "'%s' has nothing behind a colon"
				: "a name is missing behind '%s:'",
			    word);
			return FALSE;
		}
		condition->field = keep(self, where, length);
	} else if (wanted == ARGUMENT_MUST) {
		elm_rule_lexer_error(self->lexer, where,
		    "'%s' is followed by a colon and a name", word);
		return FALSE;
	}
	return condition->key != ELM_RULE_TEST ||
	       set_least(self, condition, where);
}

static gboolean
read_operator(Reader *self, const ElmSpamCondition *condition,
    ElmRuleOperator *operator)
{
	gboolean is_number = kind_of(condition->key) == KIND_NUMBER;
	const char *where = self->lexer->at;

	*operator= elm_rule_lexer_operator(self->lexer);
	if (*operator==
	    ELM_RULE_IS ||(is_number &&*operator!= ELM_RULE_NO_OPERATOR))
		return TRUE;
	elm_rule_lexer_error(self->lexer, where,
	    is_number ? "'%s' is followed by <, <=, =, >= or >"
		      : "'%s' is followed by =",
	    words[condition->key]);
	return FALSE;
}

static gboolean
set_number(Reader *self, ElmSpamCondition *condition, ElmRuleOperator operator,
    const char * where)
{
	g_autoptr(GError) error = NULL;
	guint64 number;

	if (condition->n > 0) {
		elm_rule_lexer_error(self->lexer, where, "%s takes one number",
		    words[condition->key]);
		return FALSE;
	}
	if (!elm_limits_parse(self->tables->value->str, &number, &error)) {
		elm_rule_lexer_error(self->lexer, where, "%s", error->message);
		return FALSE;
	}
	elm_rule_range(operator, number, &condition->least, &condition->most);
	return TRUE;
}

static gboolean
add_address(Reader *self, const char *where)
{
	g_autoptr(GError) error = NULL;
	g_autofree char *text =
	    elm_address_pattern(self->tables->value->str, &error);
	ElmRulePattern pattern = { .where = where };

	if (text == NULL) {
		elm_rule_lexer_error(self->lexer, where, "%s", error->message);
		return FALSE;
	}
	pattern.text = keep(self, text, strlen(text));
	g_array_append_val(self->tables->patterns, pattern);
	return TRUE;
}

static gboolean
add_value(Reader *self, const ElmSpamCondition *condition, gboolean is_regex,
    const char *where)
{
	const GString *text = self->tables->value;
	ElmRulePattern pattern = { .where = where, .is_regex = is_regex };
	ElmRuleName name = { .where = where, .rule = -1, .test = -1 };

	if (kind_of(condition->key) == KIND_ADDRESS)
		return add_address(self, where);
	if (kind_of(condition->key) == KIND_NAMES) {
		name.name = keep(self, text->str, text->len);
		g_array_append_val(self->tables->names, name);
		return TRUE;
	}
	pattern.text = keep(self, text->str, text->len);
	g_array_append_val(self->tables->patterns, pattern);
	return TRUE;
}

static gboolean
read_value(Reader *self, ElmSpamCondition *condition, ElmRuleOperator operator)
{
	Kind kind = kind_of(condition->key);
	const char *where = self->lexer->at;
	gboolean is_regex;

	if (!elm_rule_lexer_value(self->lexer, self->tables->value, &is_regex))
		return FALSE;
	if (is_regex && kind != KIND_PATTERN) {
		elm_rule_lexer_error(self->lexer, where,
		    "%s takes no regular expression", words[condition->key]);
		return FALSE;
	}
	if (kind == KIND_NUMBER ? !set_number(self, condition, operator, where)
				: !add_value(self, condition, is_regex, where))
		return FALSE;
	condition->n++;
	return TRUE;
}

static gboolean
read_values(Reader *self, ElmSpamCondition *condition, ElmRuleOperator operator)
{
	const ElmRuleTables *tables = self->tables;
	gboolean is_good = TRUE;

	condition->first = kind_of(condition->key) == KIND_NAMES
			       ? tables->names->len
			       : tables->patterns->len;
	do
		is_good = read_value(self, condition, operator) && is_good;
	while (elm_rule_lexer_comma(self->lexer));
	return is_good;
}

/* Conditions of a rule stand in the order of their keys. */
static void
add_condition(Reader *self, ElmSpamRule *rule,
    const ElmSpamCondition *condition)
{
	GArray *all = self->tables->conditions;
	guint at = all->len;

	while (
	    at > rule->first &&
	    g_array_index(all, ElmSpamCondition, at - 1).key > condition->key)
		at--;
	g_array_insert_vals(all, at, condition, 1);
	rule->n++;
}

static void
read_condition(Reader *self, ElmSpamRule *rule)
{
	ElmSpamCondition condition = { .n = 0 };
	ElmRuleOperator operator;

	if (read_key(self, &condition) && read_argument(self, &condition) &&
	    read_operator(self, &condition, &operator) &&
	    read_values(self, &condition, operator))
		add_condition(self, rule, &condition);
	else
		elm_rule_lexer_skip(self->lexer);
}

static gboolean
are_points_next(const ElmRuleLexer *lexer)
{
	return *lexer->at != '\0' && strchr(DIGITS, *lexer->at) != NULL &&
	       (lexer->at[0] != '-' || lexer->at[1] != '-');
}

/* The points that come next, as "2.5" or "-1". */
static double
read_points(ElmRuleLexer *lexer)
{
	const char *where = lexer->at;
	gsize n = strspn(where, DIGITS);
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

static const char *
read_name(Reader *self, const char **where)
{
	gsize length;

	*where = elm_rule_lexer_name(self->lexer, &length);
	if (length == 0 || (*self->lexer->at != '\0' &&
			       strchr(" \t", *self->lexer->at) == NULL)) {
		elm_rule_lexer_error(self->lexer, *where,
		    "a name of letters, digits and underscores is missing "
		    "here");
		elm_rule_lexer_skip(self->lexer);
	}
	return keep(self, *where, length);
}

static void
read_conditions(Reader *self, ElmSpamRule *rule)
{
	guint errors = self->lexer->errors->len;

	while (!elm_rule_lexer_is_end(self->lexer)) {
		rule->meaning = elm_rule_lexer_words(self->lexer);
		if (rule->meaning != NULL)
			break;
		read_condition(self, rule);
	}
	if (rule->n == 0 && self->lexer->errors->len == errors)
		elm_rule_lexer_error(self->lexer, self->lexer->at,
		    "a condition is missing here");
}

static void
read_rule(Reader *self)
{
	ElmRuleLexer *lexer = self->lexer;
	ElmSpamRule rule = { .line = lexer->line, .file = self->file };
	guint errors = lexer->errors->len;

	rule.first = self->tables->conditions->len;
	rule.name = read_name(self, &rule.where);
	if (!elm_rule_lexer_is_end(lexer) && are_points_next(lexer)) {
		rule.has_points = TRUE;
		rule.points = read_points(lexer);
	}
	read_conditions(self, &rule);
	if (lexer->errors->len == errors)
		g_array_append_val(self->tables->rules, rule);
}

static void
read_score(Reader *self)
{
	ElmRuleLexer *lexer = self->lexer;
	ElmSpamScore score = { .line = lexer->line, .file = self->file };
	guint errors = lexer->errors->len;

	score.name = read_name(self, &score.where);
	elm_rule_lexer_is_end(lexer);
	score.points = read_points(lexer);
	if (elm_rule_lexer_words(lexer) == NULL &&
	    !elm_rule_lexer_is_end(lexer))
		elm_rule_lexer_error(lexer, lexer->at,
		    "a score has a name and points, not '%s'", lexer->at);
	if (lexer->errors->len == errors)
		g_array_append_val(self->tables->scores, score);
}

void
elm_rule_tables_read(ElmRuleTables *self, ElmRuleLexer *lexer, guint file)
{
	static const char *const statements[] = { "rule", "score", NULL };
	Reader reader = { self, lexer, file };
	g_autofree char *word = NULL;
	const char *where;

	switch (elm_rule_lexer_keyword(lexer, statements)) {
	case 0:
		read_rule(&reader);
		return;
	case 1:
		read_score(&reader);
		return;
	default:
		word = elm_rule_lexer_word(lexer, &where);
		elm_rule_lexer_unknown(lexer, where,
		    *word != '\0' ? word : where, "statement", statements);
	}
}
