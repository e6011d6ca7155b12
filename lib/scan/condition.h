/* condition.h -- one condition of a rule: what it asks, and what follows from
 * it.  The syntax and meaning are in rules.h. */
#pragma once

#include <glib.h>

#include "lib/base/limits.h"
#include "lib/base/regex.h"
#include "lib/base/rule-lexer.h"
#include "lib/content/item.h"

/* In the order in which they are asked: the cheap ones first, those that differ
 * from recipient to recipient last. */
typedef enum {
	ELM_KEY_CLASS,
	ELM_KEY_TRAIT,
	ELM_KEY_SIZE,
	ELM_KEY_DEPTH,
	ELM_KEY_TYPE,
	ELM_KEY_TRUE_TYPE,
	ELM_KEY_LABEL,
	ELM_KEY_NAME,
	ELM_KEY_PATH,
	ELM_KEY_SENDER,
	ELM_KEY_RECIPIENT
} ElmConditionKey;

typedef struct {
	char *text;      /* a glob, folded as what it is compared with */
	ElmRegex *regex; /* or NULL; then text is its source */
} ElmConditionPattern;

typedef struct {
	ElmConditionKey key;
	gboolean is_negated;
	guint bits;    /* class, trait: any of these */
	guint64 least; /* size, depth: both included; none if least > most */
	guint64 most;
	GPtrArray *patterns; /* the other keys: any of ElmConditionPattern */
} ElmCondition;

typedef enum { ELM_ANSWER_NO, ELM_ANSWER_UNSURE, ELM_ANSWER_YES } ElmAnswer;

/* What is asked about.  Names are folded, addresses normalised; NULL is an
 * address that is not known. */
typedef struct {
	const ElmItem *item;
	const char *name;
	const char *path;
	const char *sender;
	const char *recipient;
} ElmConditionSubject;

/* Read the condition that comes next.  NULL after an error, which is noted. */
ElmCondition *elm_condition_parse(ElmRuleLexer *lexer, const ElmLimits *limits);
void elm_condition_free(ElmCondition *self);

ElmAnswer elm_condition_holds(const ElmCondition *self,
    const ElmConditionSubject *subject);

/* Is it sure that @self always holds? */
gboolean elm_condition_is_empty(const ElmCondition *self);
/* Is it sure that whenever @self holds, @other does, too? */
gboolean elm_condition_implies(const ElmCondition *self,
    const ElmCondition *other);
/* Is it sure that they never hold together? */
gboolean elm_condition_excludes(const ElmCondition *self,
    const ElmCondition *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmCondition, elm_condition_free)
