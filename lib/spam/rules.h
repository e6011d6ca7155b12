/* rules.h -- tests that users write, in text files, elm-spamscore.rules(5). */
#pragma once

#include <glib.h>

#include "lib/spam/evidence.h"

typedef struct ElmSpamRules ElmSpamRules;

/* Read the rules of the files @paths (NULL-terminated) in their order.
 * ELM_ERROR_CONFIG with file, line and column of the first error. */
ElmSpamRules *elm_spam_rules_new(const char *const *paths, guint64 steps,
    GError **error);
void elm_spam_rules_free(ElmSpamRules *self);

/* The points of every built-in test as these rules set them: as many numbers as
 * there are tests; owned by @self. */
const double *elm_spam_rules_points(const ElmSpamRules *self);

/* Called for each of the user's own rules that is true. */
typedef void (*ElmSpamRuleFunc)(const char *name, double points,
    const char *meaning, const char *trace, gpointer user);

/* Look at @facts; @tests are the built-in tests that are true, which meta rules
 * may name.  TRUE unless a pattern met a limit. */
gboolean elm_spam_rules_look(const ElmSpamRules *self, ElmFacts *facts,
    const gsize *tests, gsize n, ElmSpamRuleFunc func, gpointer user);

/* All errors and doubts, "FILE:LINE:COLUMN: ..." a line, or NULL when there are
 * none; @is_error whether one is an error.  The caller frees. */
char *elm_spam_rules_check(const char *const *paths, guint64 steps,
    gboolean *is_error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmSpamRules, elm_spam_rules_free)
