/* rule-look.h -- which rules of users are true of a message. */
#pragma once

#include <glib.h>

#include "lib/base/prefilter.h"
#include "lib/spam/facts.h"
#include "lib/spam/rule-set.h"

/* What is looked with. */
typedef struct {
	const ElmRuleSet *set;
	guint64 steps;
	ElmPrefilter *const *filters; /* one for each key, or NULL */
	const guint *literals;        /* what the patterns refer to */
} ElmRuleLookSetup;

typedef struct ElmRuleLook ElmRuleLook;

/* Look at @facts with all rules; @tests are the numbers of the @n tests built
 * in that are true.  @setup and @facts must outlive it. */
ElmRuleLook *elm_rule_look_new(const ElmRuleLookSetup *setup, ElmFacts *facts,
    const gsize *tests, gsize n);
void elm_rule_look_free(ElmRuleLook *self);

/* Is rule @i true? */
gboolean elm_rule_look_is_true(const ElmRuleLook *self, guint i);
/* What made it true: "text: you have won".  The caller frees. */
char *elm_rule_look_trace(ElmRuleLook *self, guint i);
/* Was a limit met, so that a rule could not be told to be true or not? */
gboolean elm_rule_look_is_cut(const ElmRuleLook *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmRuleLook, elm_rule_look_free)
