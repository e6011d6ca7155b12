#include "config.h"

#include "lib/spam/rule-look.h"

#include <string.h>

#include "lib/base/fold.h"
#include "lib/base/glob.h"
#include "lib/content/naming.h"
#include "lib/mail/address.h"
#include "lib/spam/rule-texts.h"

#define TRACE_MOST 80

struct ElmRuleLook {
	const ElmRuleLookSetup *setup;
	ElmFacts *facts;
	ElmRuleTexts *texts;
	gboolean *is_seen[ELM_RULE_KEYS]; /* literals; NULL: not looked yet */
	GHashTable *tests;                /* numbers, and 1, of what is true */
	ElmRegexAnswer *answers;          /* of the rules */
	gboolean has_met_limit; /* a pattern of the rule that is asked */
	gboolean is_cut;
};

/* Compile @pattern, once: of several threads one wins.  NULL if it is bad. */
static const ElmRegex *
compiled(const ElmRuleLookSetup *setup, ElmRuleKey key, ElmRulePattern *pattern)
{
	guint flags = ELM_REGEX_CASELESS;
	ElmRegex *regex = g_atomic_pointer_get(&pattern->regex);

	if (regex != NULL || g_atomic_int_get(&pattern->is_bad))
		return regex;
	if (key == ELM_RULE_TEXT || key == ELM_RULE_BODY)
		flags |= ELM_REGEX_MULTILINE;
	regex = elm_regex_new(pattern->text, flags, setup->steps, NULL, NULL);
	if (regex == NULL) {
		g_atomic_int_set(&pattern->is_bad, TRUE);
		return NULL;
	}
	if (!g_atomic_pointer_compare_and_exchange(&pattern->regex, NULL,
		regex))
		elm_regex_free(regex);
	return g_atomic_pointer_get(&pattern->regex);
}

/* Where @pattern is in the @size octets of @text goes to @span. */
static ElmRegexAnswer
match(const ElmRuleLookSetup *setup, ElmRuleKey key, ElmRulePattern *pattern,
    const char *text, gsize size, ElmRegexSpan *span)
{
	const ElmRegex *regex;

	*span = (ElmRegexSpan){ 0, size };
	if (!pattern->is_regex)
		return elm_glob_matches(pattern->text, text) ? ELM_REGEX_YES
							     : ELM_REGEX_NO;
	regex = compiled(setup, key, pattern);
	return regex != NULL ? elm_regex_find(regex, text, size, span)
			     : ELM_REGEX_LIMIT;
}

/* Look for the literals of all patterns for @key in its texts. */
static const gboolean *
look_for_literals(ElmRuleLook *self, ElmRuleKey key)
{
	const ElmPrefilter *filter = self->setup->filters[key];
	g_autoptr(GString) folded = NULL;
	const GArray *texts;

	if (self->is_seen[key] != NULL)
		return self->is_seen[key];
	self->is_seen[key] = g_new0(gboolean, elm_prefilter_count(filter) + 1);
	folded = g_string_new(NULL);
	texts = elm_rule_texts_of(self->texts, key);
	for (guint i = 0; i < texts->len; i++) {
		const ElmRuleText *text = &g_array_index(texts, ElmRuleText, i);

		g_string_truncate(folded, 0);
		elm_fold_append(folded, text->text, text->size);
		elm_prefilter_scan(filter, folded->str, folded->len,
		    self->is_seen[key]);
	}
	return self->is_seen[key];
}

static gboolean
may_match(ElmRuleLook *self, ElmRuleKey key, const ElmRulePattern *pattern)
{
	const gboolean *is_seen = look_for_literals(self, key);
	const guint *literals = self->setup->literals;

	for (guint i = 0; i < pattern->n; i++)
		if (is_seen[literals[pattern->first + i]])
			return TRUE;
	return pattern->n == 0;
}

/* The stretch of @text that @condition is about, or NULL. */
static const char *
stretch_of(const ElmSpamCondition *condition, const ElmRuleText *text)
{
	if (condition->field == NULL)
		return text->text;
	if (strlen(condition->field) != text->name ||
	    g_ascii_strncasecmp(condition->field, text->text, text->name) != 0)
		return NULL;
	return text->text + text->value;
}

/* Ask @pattern about all texts; what it found goes to @found (may be NULL). */
static ElmRegexAnswer
ask_texts(ElmRuleLook *self, const ElmSpamCondition *condition,
    ElmRulePattern *pattern, GString *found)
{
	const GArray *texts = elm_rule_texts_of(self->texts, condition->key);
	ElmRegexAnswer best = ELM_REGEX_NO;
	ElmRegexSpan span;

	for (guint i = 0; i < texts->len; i++) {
		const ElmRuleText *text = &g_array_index(texts, ElmRuleText, i);
		const char *at = stretch_of(condition, text);
		ElmRegexAnswer one;

		if (at == NULL)
			continue;
		one = match(self->setup, condition->key, pattern, at,
		    text->size - (gsize)(at - text->text), &span);
		if (one == ELM_REGEX_YES && found != NULL)
			g_string_append_len(found, at + span.offset,
			    (gssize)span.length);
		if (one == ELM_REGEX_YES)
			return one;
		self->has_met_limit |= one == ELM_REGEX_LIMIT;
		best = MAX(best, one);
	}
	return best;
}

static ElmRegexAnswer
ask_patterns(ElmRuleLook *self, const ElmSpamCondition *condition)
{
	ElmRegexAnswer best = ELM_REGEX_NO;
	ElmRulePattern *pattern;

	for (guint i = 0;
	     (pattern = elm_rule_tables_pattern(&self->setup->set->tables,
		  condition, i)) != NULL;
	     i++) {
		ElmRegexAnswer one;

		if (!may_match(self, condition->key, pattern))
			continue;
		one = ask_texts(self, condition, pattern, NULL);
		if (one == ELM_REGEX_YES)
			return one;
		best = MAX(best, one);
	}
	return best;
}

static gboolean
is_one_of(ElmRuleLook *self, const char *address,
    const ElmSpamCondition *condition)
{
	const ElmRulePattern *pattern;

	for (guint i = 0;
	     (pattern = elm_rule_tables_pattern(&self->setup->set->tables,
		  condition, i)) != NULL;
	     i++)
		if (elm_address_matches(address, pattern->text))
			return TRUE;
	return FALSE;
}

static ElmRegexAnswer
ask_sender(ElmRuleLook *self, const ElmSpamCondition *condition)
{
	const char *sender = elm_facts_sender(self->facts);

	if (sender == NULL)
		return ELM_REGEX_LIMIT;
	return is_one_of(self, sender, condition) ? ELM_REGEX_YES
						  : ELM_REGEX_NO;
}

static ElmRegexAnswer
ask_recipients(ElmRuleLook *self, const ElmSpamCondition *condition)
{
	const char *const *recipients =
	    elm_envelope_recipients(elm_facts_setup(self->facts)->envelope);

	if (*recipients == NULL)
		return ELM_REGEX_LIMIT;
	for (; *recipients != NULL; recipients++)
		if (is_one_of(self, *recipients, condition))
			return ELM_REGEX_YES;
	return ELM_REGEX_NO;
}

static ElmRegexAnswer
ask_number(const ElmSpamCondition *condition, guint64 number)
{
	return number >= condition->least && number <= condition->most
		   ? ELM_REGEX_YES
		   : ELM_REGEX_NO;
}

static ElmRegexAnswer
ask_fields(ElmRuleLook *self, const ElmSpamCondition *condition)
{
	const ElmRuleName *name;

	for (guint i = 0;
	     (name = elm_rule_tables_name(&self->setup->set->tables, condition,
		  i)) != NULL;
	     i++)
		if (elm_facts_count(self->facts, name->name) > 0)
			return ELM_REGEX_YES;
	return ELM_REGEX_NO;
}

/* Are as many of the tests true as it takes? */
static ElmRegexAnswer
ask_tests(ElmRuleLook *self, const ElmSpamCondition *condition)
{
	const ElmRuleName *name;
	guint64 n = 0;
	guint64 unsure = 0;

	for (guint i = 0;
	     (name = elm_rule_tables_name(&self->setup->set->tables, condition,
		  i)) != NULL;
	     i++) {
		ElmRegexAnswer one = ELM_REGEX_NO;

		if (name->rule >= 0)
			one = self->answers[name->rule];
		else if (name->test >= 0 &&
			 g_hash_table_contains(self->tests,
			     GINT_TO_POINTER(name->test + 1)))
			one = ELM_REGEX_YES;
		n += one == ELM_REGEX_YES ? 1 : 0;
		unsure += one == ELM_REGEX_LIMIT ? 1 : 0;
	}
	if (n < condition->least && n + unsure >= condition->least)
		return ELM_REGEX_LIMIT;
	return ask_number(condition, n);
}

static ElmRegexAnswer
ask(ElmRuleLook *self, const ElmSpamCondition *condition)
{
	const ElmMessage *message = elm_facts_message(self->facts);

	switch (condition->key) {
	case ELM_RULE_SIZE:
		return ask_number(condition,
		    g_bytes_get_size(elm_message_raw(message)));
	case ELM_RULE_COUNT:
		return ask_number(condition,
		    elm_facts_count(self->facts, condition->field));
	case ELM_RULE_FIELD:
		return ask_fields(self, condition);
	case ELM_RULE_TEST:
		return ask_tests(self, condition);
	case ELM_RULE_SENDER:
		return ask_sender(self, condition);
	case ELM_RULE_RECIPIENT:
		return ask_recipients(self, condition);
	default:
		return ask_patterns(self, condition);
	}
}

/* All conditions must hold; one that does not makes the rest not matter. */
static ElmRegexAnswer
ask_rule(ElmRuleLook *self, const ElmSpamRule *rule)
{
	ElmRegexAnswer all = ELM_REGEX_YES;
	const ElmSpamCondition *condition;

	for (guint i = 0;
	     (condition = elm_rule_tables_condition(&self->setup->set->tables,
		  rule, i)) != NULL;
	     i++) {
		ElmRegexAnswer one = ask(self, condition);

		if (one == ELM_REGEX_LIMIT)
			all = one;
		else if ((one == ELM_REGEX_YES) == condition->is_negated)
			return ELM_REGEX_NO;
	}
	return all;
}

static void
ask_all(ElmRuleLook *self)
{
	const ElmRuleSet *set = self->setup->set;

	for (guint i = 0; i < set->order->len; i++) {
		guint number = g_array_index(set->order, guint, i);
		const ElmSpamRule *rule =
		    elm_rule_tables_rule(&set->tables, number);

		if (rule->is_replaced)
			continue;
		self->has_met_limit = FALSE;
		self->answers[number] = ask_rule(self, rule);
		if (self->answers[number] == ELM_REGEX_LIMIT)
			self->is_cut |= self->has_met_limit;
	}
}

ElmRuleLook *
elm_rule_look_new(const ElmRuleLookSetup *setup, ElmFacts *facts,
    const gsize *tests, gsize n)
{
	ElmRuleLook *self = g_new0(ElmRuleLook, 1);

	self->setup = setup;
	self->facts = facts;
	self->texts = elm_rule_texts_new(facts);
	self->tests = g_hash_table_new(NULL, NULL);
	for (gsize i = 0; i < n; i++)
		g_hash_table_add(self->tests,
		    GINT_TO_POINTER((gint)tests[i] + 1));
	self->answers =
	    g_new0(ElmRegexAnswer, setup->set->tables.rules->len + 1);
	ask_all(self);
	return self;
}

void
elm_rule_look_free(ElmRuleLook *self)
{
	for (guint i = 0; i < ELM_RULE_KEYS; i++)
		g_free(self->is_seen[i]);
	elm_rule_texts_free(self->texts);
	g_hash_table_unref(self->tests);
	g_free(self->answers);
	g_free(self);
}

gboolean
elm_rule_look_is_true(const ElmRuleLook *self, guint i)
{
	return self->answers[i] == ELM_REGEX_YES;
}

/* Note what of @condition is true. */
static gboolean
trace_condition(ElmRuleLook *self, const ElmSpamCondition *condition,
    GString *trace)
{
	ElmRulePattern *pattern;

	if (condition->is_negated || condition->key < ELM_RULE_HEADER)
		return FALSE;
	g_string_append_printf(trace,
	    "%s%s%s: ", elm_rule_key_word(condition->key),
	    condition->field != NULL ? ":" : "",
	    condition->field != NULL ? condition->field : "");
	for (guint i = 0;
	     (pattern = elm_rule_tables_pattern(&self->setup->set->tables,
		  condition, i)) != NULL;
	     i++)
		if (ask_texts(self, condition, pattern, trace) == ELM_REGEX_YES)
			return TRUE;
	return FALSE;
}

char *
elm_rule_look_trace(ElmRuleLook *self, guint i)
{
	const ElmSpamRule *rule =
	    elm_rule_tables_rule(&self->setup->set->tables, i);
	g_autoptr(GString) trace = g_string_new(NULL);
	const ElmSpamCondition *condition;
	gsize length;

	for (guint k = 0;
	     (condition = elm_rule_tables_condition(&self->setup->set->tables,
		  rule, k)) != NULL;
	     k++)
		if (trace_condition(self, condition, trace))
			break;
	length = MIN(trace->len, TRACE_MOST);
	while (length < trace->len && length > 0 &&
	       ((guchar)trace->str[length] & 0xc0) == 0x80)
		length--;
	return elm_naming_utf8(trace->str, length);
}

gboolean
elm_rule_look_is_cut(const ElmRuleLook *self)
{
	return self->is_cut || elm_rule_texts_is_cut(self->texts);
}
