#include "config.h"

#include <string.h>

#include "lib/content/naming.h"
#include "lib/mail/address.h"
#include "lib/scan/condition.h"
#include "lib/scan/filename.h"

#define WORDS_MAX 33 /* 32 bits have a word each, and a NULL ends them */

typedef enum { KIND_WORDS, KIND_NUMBER, KIND_PATTERN } Kind;

/* In the order of ElmConditionKey. */
static const struct {
	const char *word;
	Kind kind;
} keys[] = {
	{ "class", KIND_WORDS },
	{ "trait", KIND_WORDS },
	{ "size", KIND_NUMBER },
	{ "depth", KIND_NUMBER },
	{ "type", KIND_PATTERN },
	{ "true-type", KIND_PATTERN },
	{ "label", KIND_PATTERN },
	{ "name", KIND_PATTERN },
	{ "path", KIND_PATTERN },
	{ "sender", KIND_PATTERN },
	{ "recipient", KIND_PATTERN },
};

/* What the values of one condition are read into. */
typedef struct {
	ElmRuleLexer *lexer;
	const ElmLimits *limits;
	ElmCondition *condition;
	ElmRuleOperator operator;
} Reader;

static void
pattern_free(gpointer data)
{
	ElmConditionPattern *pattern = data;

	g_free(pattern->text);
	elm_regex_free(pattern->regex);
	g_free(pattern);
}

static gboolean
read_bits(Reader *self, const ElmRuleValue *value)
{
	gboolean is_class = self->condition->key == ELM_KEY_CLASS;
	const char *words[WORDS_MAX] = { NULL };
	guint bit = is_class ? elm_class_from_word(value->text)
			     : elm_trait_from_word(value->text);

	self->condition->bits |= bit;
	if (bit != 0)
		return TRUE;
	for (guint i = 0; i < WORDS_MAX - 1; i++)
		words[i] = is_class ? elm_class_word(1U << i)
				    : elm_trait_word(1U << i);
	elm_rule_lexer_unknown(self->lexer, value->where, value->text,
	    keys[self->condition->key].word, words);
	return FALSE;
}

static gboolean
read_number(Reader *self, const ElmRuleValue *value)
{
	/* What "not" makes of an operator, so that ranges need no "not". */
	static const ElmRuleOperator opposite[] = {
		[ELM_RULE_BELOW] = ELM_RULE_AT_LEAST,
		[ELM_RULE_AT_MOST] = ELM_RULE_ABOVE,
		[ELM_RULE_ABOVE] = ELM_RULE_AT_MOST,
		[ELM_RULE_AT_LEAST] = ELM_RULE_BELOW,
	};
	ElmRuleOperator operator= self->operator;
	g_autoptr(GError) error = NULL;
	guint64 number;

	if (!elm_limits_parse(value->text, &number, &error)) {
		elm_rule_lexer_error(self->lexer, value->where, "%s",
		    error->message);
		return FALSE;
	}
	if (self->condition->is_negated && operator!= ELM_RULE_IS) {
		operator= opposite[operator];
		self->condition->is_negated = FALSE;
	}
	elm_rule_range(operator, number, &self->condition->least,
	    &self->condition->most);
	return TRUE;
}

static gboolean
add_regex(Reader *self, const ElmRuleValue *value)
{
	g_autoptr(GError) error = NULL;
	ElmConditionPattern *pattern;
	ElmRegex *regex = elm_regex_new(value->text, ELM_REGEX_CASELESS,
	    self->limits->regex_steps, NULL, &error);

	if (regex == NULL) {
		elm_rule_lexer_error(self->lexer, value->where, "%s",
		    error->message);
		return FALSE;
	}
	pattern = g_new0(ElmConditionPattern, 1);
	pattern->text = g_strdup(value->text);
	pattern->regex = regex;
	g_ptr_array_add(self->condition->patterns, pattern);
	return TRUE;
}

static void
add_glob(Reader *self, char *text)
{
	ElmConditionPattern *pattern = g_new0(ElmConditionPattern, 1);

	pattern->text = text;
	g_ptr_array_add(self->condition->patterns, pattern);
}

static gboolean
read_address(Reader *self, const ElmRuleValue *value)
{
	g_autoptr(GError) error = NULL;
	char *pattern = elm_address_pattern(value->text, &error);

	if (pattern == NULL) {
		elm_rule_lexer_error(self->lexer, value->where, "%s",
		    error->message);
		return FALSE;
	}
	add_glob(self, pattern);
	return TRUE;
}

/* Would folding take something off the end of the names that @folded is for?
 * The letter keeps what it took off the end of the pattern. */
static gboolean
is_cut(const char *text, const char *folded)
{
	g_autofree char *marked = g_strconcat(text, "x", NULL);
	g_autofree char *whole = elm_filename_fold(marked);

	return strlen(whole) != strlen(folded) + 1;
}

static gboolean
read_filename(Reader *self, const ElmRuleValue *value)
{
	g_autofree char *folded = elm_filename_fold(value->text);

	if (is_cut(value->text, folded)) {
		elm_rule_lexer_error(self->lexer, value->where,
		    "'%s' can never match: names are compared without "
		    "blanks, dots and slashes at the end",
		    value->text);
		return FALSE;
	}
	if (self->condition->key == ELM_KEY_NAME &&
	    elm_naming_base(folded) != folded) {
		elm_rule_lexer_error(self->lexer, value->where,
		    "'%s' can never match: a name has no folder, say path=",
		    value->text);
		return FALSE;
	}
	add_glob(self, g_steal_pointer(&folded));
	return TRUE;
}

static gboolean
read_pattern(Reader *self, const ElmRuleValue *value)
{
	switch (self->condition->key) {
	case ELM_KEY_SENDER:
	case ELM_KEY_RECIPIENT:
		return read_address(self, value);
	case ELM_KEY_NAME:
	case ELM_KEY_PATH:
		return read_filename(self, value);
	default:
		add_glob(self, g_strdup(value->text));
		return TRUE;
	}
}

static gboolean
read_value(Reader *self, const ElmRuleValue *value)
{
	ElmConditionKey key = self->condition->key;
	gboolean takes_regex =
	    key < ELM_KEY_SENDER && keys[key].kind == KIND_PATTERN;

	if (value->is_regex && !takes_regex) {
		elm_rule_lexer_error(self->lexer, value->where,
		    "%s takes no regular expression", keys[key].word);
		return FALSE;
	}
	if (value->is_regex)
		return add_regex(self, value);
	if (keys[key].kind == KIND_WORDS)
		return read_bits(self, value);
	if (keys[key].kind == KIND_NUMBER)
		return read_number(self, value);
	return read_pattern(self, value);
}

static gboolean
read_operator(Reader *self)
{
	const char *word = keys[self->condition->key].word;
	gboolean is_number = keys[self->condition->key].kind == KIND_NUMBER;
	const char *where = self->lexer->at;

	self->operator= elm_rule_lexer_operator(self->lexer);
	if (self->operator==
	    ELM_RULE_IS ||(is_number && self->operator!= ELM_RULE_NO_OPERATOR))
		return TRUE;
	elm_rule_lexer_error(self->lexer, where,
	    is_number ? "'%s' is followed by <, <=, =, >= or >"
		      : "'%s' is followed by =",
	    word);
	return FALSE;
}

static gboolean
read_values(Reader *self)
{
	g_autoptr(GPtrArray) values = elm_rule_lexer_values(self->lexer);
	gboolean is_good = TRUE;

	if (values == NULL)
		return FALSE;
	for (guint i = 0; i < values->len; i++)
		is_good = read_value(self, values->pdata[i]) && is_good;
	if (is_good && values->len > 1 &&
	    keys[self->condition->key].kind == KIND_NUMBER) {
		const ElmRuleValue *second = values->pdata[1];

		elm_rule_lexer_error(self->lexer, second->where,
		    "%s takes one number", keys[self->condition->key].word);
		return FALSE;
	}
	return is_good;
}

static gboolean
read_key(ElmRuleLexer *lexer, ElmCondition *condition)
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
		condition->key = (ElmConditionKey)i;
		if (strcmp(word, keys[i].word) == 0)
			return TRUE;
		words[i] = keys[i].word;
	}
	if (*word == '\0' && *where == '\0')
		elm_rule_lexer_error(lexer, where,
		    "a condition is missing here");
	else if (*word == '\0')
		elm_rule_lexer_error(lexer, where,
		    "a condition is missing before '%s'", where);
	else
		elm_rule_lexer_unknown(lexer, where, word, "condition", words);
	return FALSE;
}

ElmCondition *
elm_condition_parse(ElmRuleLexer *lexer, const ElmLimits *limits)
{
	g_autoptr(ElmCondition) self = g_new0(ElmCondition, 1);
	Reader reader = { lexer, limits, self, ELM_RULE_NO_OPERATOR };

	self->patterns = g_ptr_array_new_with_free_func(pattern_free);
	if (!read_key(lexer, self) || !read_operator(&reader) ||
	    !read_values(&reader))
		return NULL;
	return g_steal_pointer(&self);
}

void
elm_condition_free(ElmCondition *self)
{
	g_ptr_array_unref(self->patterns);
	g_free(self);
}
