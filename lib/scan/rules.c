#include "config.h"

#include "lib/scan/rules.h"

#include <string.h>

#include "lib/base/error.h"
#include "lib/content/naming.h"
#include "lib/scan/filename.h"
#include "lib/scan/rule-check.h"
#include "lib/scan/rule.h"
#include "lib/scan/rules-preset.h"

struct ElmRules {
	char *file;
	GPtrArray *rules;       /* ElmRule, in the order of the file */
	gboolean has_name;      /* some rule asks for a name or path */
	gboolean has_recipient; /* some rule asks for a recipient */
};

static void
note_keys(ElmRules *self, const ElmRule *rule)
{
	for (guint i = 0; i < rule->conditions->len; i++) {
		const ElmCondition *condition = rule->conditions->pdata[i];

		if (condition->key == ELM_KEY_NAME ||
		    condition->key == ELM_KEY_PATH)
			self->has_name = TRUE;
		if (condition->key == ELM_KEY_RECIPIENT)
			self->has_recipient = TRUE;
	}
}

static void
read_rules(ElmRules *self, GBytes *text, const ElmLimits *limits,
    GPtrArray *errors)
{
	gsize size;
	const char *data = g_bytes_get_data(text, &size);
	g_autofree char *lines = g_malloc(size + 1);
	ElmRuleLexer lexer;

	if (size > 0)
		memcpy(lines, data, size);
	lines[size] = '\0';
	elm_rule_lexer_init(&lexer, self->file, errors, lines, size);
	while (elm_rule_lexer_next_line(&lexer)) {
		ElmRule *rule = elm_rule_parse(&lexer, limits);

		if (rule == NULL)
			continue;
		note_keys(self, rule);
		g_ptr_array_add(self->rules, rule);
	}
}

ElmRules *
elm_rules_parse(GBytes *text, const char *file, const ElmLimits *limits,
    GError **error)
{
	g_autoptr(ElmRules) self = g_new0(ElmRules, 1);
	g_autoptr(GPtrArray) errors = g_ptr_array_new_with_free_func(g_free);
	g_autofree char *all = NULL;

	self->file = g_strdup(file);
	self->rules =
	    g_ptr_array_new_with_free_func((GDestroyNotify)elm_rule_free);
	read_rules(self, text, limits, errors);
	if (errors->len == 0)
		return g_steal_pointer(&self);
	g_ptr_array_add(errors, NULL);
	all = g_strjoinv("\n", (char **)errors->pdata);
	g_set_error_literal(error, ELM_ERROR, ELM_ERROR_CONFIG, all);
	return NULL;
}

ElmRules *
elm_rules_preset(const ElmLimits *limits)
{
	g_autoptr(GBytes) text = g_bytes_new_static(elm_rules_preset_text,
	    strlen(elm_rules_preset_text));
	g_autoptr(GError) error = NULL;
	ElmRules *self =
	    elm_rules_parse(text, "built-in rules", limits, &error);

	g_assert_no_error(error);
	return self;
}

void
elm_rules_free(ElmRules *self)
{
	g_free(self->file);
	g_ptr_array_unref(self->rules);
	g_free(self);
}

/* How far the decision about one item is. */
typedef struct {
	const ElmRules *rules;
	ElmConditionSubject subject;
	const char *const *recipients; /* NULL stands for one not known */
	gsize n_recipients;
	gboolean *is_settled; /* of each of them; NULL when no rule asks */
	gsize n_open;
	ElmRuleAction doubt_action;
	ElmRuleDecision *decision;
} Case;

static void
note(Case *self, const ElmRule *rule, ElmAnswer holds)
{
	ElmRuleDecision *decision = self->decision;

	if (holds == ELM_ANSWER_YES &&
	    (decision->line == 0 || rule->action > decision->action)) {
		decision->action = rule->action;
		decision->line = rule->line;
		decision->reason = rule->reason;
	}
	if (holds == ELM_ANSWER_UNSURE &&
	    (decision->doubt == 0 || rule->action > self->doubt_action)) {
		self->doubt_action = rule->action;
		decision->doubt = rule->line;
	}
}

/* Ask @rule, of which all else holds as @common says, for recipient @i. */
static void
apply_to_recipient(Case *self, const ElmRule *rule, ElmAnswer common, gsize i)
{
	ElmAnswer holds;

	self->subject.recipient =
	    self->recipients != NULL ? self->recipients[i] : NULL;
	holds = elm_rule_holds(rule, rule->n_common, rule->conditions->len,
	    &self->subject);
	holds = MIN(holds, common);
	note(self, rule, holds);
	if (holds == ELM_ANSWER_YES) {
		self->is_settled[i] = TRUE;
		self->n_open--;
	}
}

static void
apply(Case *self, const ElmRule *rule)
{
	ElmAnswer common =
	    elm_rule_holds(rule, 0, rule->n_common, &self->subject);

	if (common == ELM_ANSWER_NO)
		return;
	if (rule->n_common == rule->conditions->len) {
		note(self, rule, common);
		if (common == ELM_ANSWER_YES)
			self->n_open = 0;
		return;
	}
	for (gsize i = 0; i < self->n_recipients; i++)
		if (!self->is_settled[i])
			apply_to_recipient(self, rule, common, i);
}

static void
apply_all(Case *self)
{
	const GPtrArray *rules = self->rules->rules;

	for (guint i = 0; i < rules->len && self->n_open > 0; i++)
		apply(self, rules->pdata[i]);
	if (self->decision->doubt != 0 &&
	    self->doubt_action <= self->decision->action)
		self->decision->doubt = 0;
}

/* The form of @name that patterns are compared with; @folded owns it when it
 * is not @name itself, as it is for nearly all. */
static const char *
fold(const char *name, char **folded)
{
	if (elm_filename_is_plain(name))
		return name;
	*folded = elm_filename_fold(name);
	return *folded;
}

static void
set_envelope(Case *self, const ElmEnvelope *envelope)
{
	self->n_recipients = 1;
	if (envelope == NULL)
		return;
	self->subject.sender = elm_envelope_sender(envelope);
	self->recipients = elm_envelope_recipients(envelope);
	if (self->recipients[0] == NULL)
		self->recipients = NULL;
	else
		self->n_recipients = g_strv_length((char **)self->recipients);
}

void
elm_rules_decide(const ElmRules *self, const ElmItem *item,
    const ElmEnvelope *envelope, ElmRuleDecision *decision)
{
	Case one = { .rules = self, .decision = decision };
	g_autofree char *name = NULL;
	g_autofree char *path = NULL;
	g_autofree gboolean *is_settled = NULL;

	*decision = (ElmRuleDecision){ .action = ELM_RULE_ALLOW };
	one.subject.item = item;
	set_envelope(&one, envelope);
	if (self->has_name) {
		one.subject.name = elm_naming_base(fold(item->name, &name));
		one.subject.path = fold(item->path, &path);
	}
	if (self->has_recipient)
		is_settled = g_new0(gboolean, one.n_recipients);
	one.is_settled = is_settled;
	one.n_open = one.n_recipients;
	apply_all(&one);
}

char *
elm_rules_check(const ElmRules *self)
{
	g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func(g_free);

	for (guint i = 0; i < self->rules->len; i++) {
		const ElmRule *rule = self->rules->pdata[i];
		g_autofree char *words = elm_rule_complaint(self->rules, i);

		if (words != NULL)
			g_ptr_array_add(lines,
			    g_strdup_printf("%s:%u: %s", self->file, rule->line,
				words));
	}
	if (lines->len == 0)
		return NULL;
	g_ptr_array_add(lines, NULL);
	return g_strjoinv("\n", (char **)lines->pdata);
}
