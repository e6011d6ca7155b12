/* rule-set.h -- files of rules, read, with the names in them looked up. */
#pragma once

#include <glib.h>

#include "lib/spam/rule.h"

typedef struct {
	char **paths;
	GPtrArray *texts;     /* of the files: what "where" points into */
	ElmRuleTables tables; /* what they say, in their order */
	GHashTable *numbers;  /* of the last rule of a name, and 1 */
	GHashTable *tests;    /* numbers of the tests built in, and 1 */
	GPtrArray *errors;    /* char *, "FILE:LINE:COLUMN: what" */
	GArray *order; /* guint: rules, each behind those that it names; rules
			* that name each other in a circle are not in it */
} ElmRuleSet;

/* Read @paths (NULL-terminated).  What cannot be read is an error, too. */
ElmRuleSet *elm_rule_set_new(const char *const *paths);
void elm_rule_set_free(ElmRuleSet *self);

/* The number of the rule, or of the test built in, called @name; -1 if there is
 * none. */
gint elm_rule_set_rule(const ElmRuleSet *self, const char *name);
gint elm_rule_set_test(const ElmRuleSet *self, const char *name);

/* "FILE:LINE:COLUMN" of @where in line @line of file @file.  The caller
 * frees. */
char *elm_rule_set_place(const ElmRuleSet *self, guint file, guint line,
    const char *where);

/* "PLACE: what" of the first rule that is in such a circle, or asks for one
 * that is; NULL if there is none.  The caller frees. */
char *elm_rule_set_circle(const ElmRuleSet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmRuleSet, elm_rule_set_free)
