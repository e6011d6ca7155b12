/* rule.h -- one rule: its action, and the conditions that must all hold. */
#pragma once

#include <glib.h>

#include "lib/base/limits.h"
#include "lib/base/rule-lexer.h"
#include "lib/scan/condition.h"
#include "lib/scan/rules.h"

typedef struct {
	ElmRuleAction action;
	guint line;
	char *reason;          /* or NULL */
	GPtrArray *conditions; /* ElmCondition, in the order of their keys */
	guint n_common; /* so many of them are the same for all recipients */
} ElmRule;

/* Read the rule on the line that @lexer is at the start of.  NULL after
 * errors, which are noted. */
ElmRule *elm_rule_parse(ElmRuleLexer *lexer, const ElmLimits *limits);
void elm_rule_free(ElmRule *self);

/* Do the conditions @from up to @to, not included, hold for @subject? */
ElmAnswer elm_rule_holds(const ElmRule *self, guint from, guint to,
    const ElmConditionSubject *subject);

/* Is it sure that @self can never hold? */
gboolean elm_rule_is_void(const ElmRule *self);
/* Is it sure that @self holds whenever @other does? */
gboolean elm_rule_covers(const ElmRule *self, const ElmRule *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmRule, elm_rule_free)
