/* rule.h -- one test that a user wrote: its conditions, as elm-spamscore.rules
 * has them.
 *
 *     line      = "rule" name [points] 1*condition ["--" meaning]
 *     line      =/ "score" name points ["--" reason]
 *     condition = ["not"] key [":" argument] operator value *("," value)
 *
 * Lines, values and operators are those of lib/scan/rules.h. */
#pragma once

#include <glib.h>

#include "lib/base/regex.h"
#include "lib/base/rule-lexer.h"

/* What a condition asks for, the cheap things first. */
typedef enum {
	ELM_RULE_SIZE,  /* numbers */
	ELM_RULE_COUNT, /* of fields */
	ELM_RULE_FIELD, /* names of fields that are there */
	ELM_RULE_TEST,  /* names of tests that are true */
	ELM_RULE_SENDER,
	ELM_RULE_RECIPIENT,
	ELM_RULE_HEADER, /* from here on patterns, for texts */
	ELM_RULE_RAW_HEADER,
	ELM_RULE_LINK,
	ELM_RULE_LINK_HOST,
	ELM_RULE_LINK_AIM,
	ELM_RULE_LINK_TEXT,
	ELM_RULE_ATTACHMENT_NAME,
	ELM_RULE_ATTACHMENT_TYPE,
	ELM_RULE_TEXT,
	ELM_RULE_BODY,
	ELM_RULE_KEYS
} ElmRuleKey;

/* A glob, or a pattern that is compiled when a text may match it. */
typedef struct {
	char *text;
	const char *where; /* in its line */
	gboolean is_regex;
	guint first;     /* literal: place of its number in a list of rules.c */
	guint n;         /* so many; none: every text may match */
	ElmRegex *regex; /* NULL until it is wanted; atomic */
	gint is_bad;     /* it could not be compiled; atomic */
} ElmRulePattern;

/* A name of a test. */
typedef struct {
	char *name;
	const char *where;
	gint rule; /* of the user: its number, or -1 */
	gint test; /* built in: its number, or -1 */
} ElmRuleName;

typedef struct {
	ElmRuleKey key;
	gboolean is_negated;
	char *field;   /* header, raw-header, count: its name, or NULL */
	guint64 least; /* size, count, test: both included */
	guint64 most;
	GArray *patterns; /* ElmRulePattern, or NULL */
	GArray *names;    /* ElmRuleName of test, field; or NULL */
} ElmSpamCondition;

typedef struct {
	char *name;
	char *meaning; /* "" if none */
	double points;
	gboolean has_points;  /* else it is only for other rules */
	gboolean is_replaced; /* by a later one of its name */
	guint line;
	guint file;            /* which one */
	const char *where;     /* its name stands there */
	GPtrArray *conditions; /* ElmSpamCondition, the cheap ones first */
} ElmSpamRule;

/* A "score" line. */
typedef struct {
	char *name;
	double points;
	guint line;
	guint file;
	const char *where;
} ElmSpamScore;

/* Read the line that @lexer is at the start of into one of @rule and @score;
 * the other is set to NULL.  FALSE after errors, which are noted. */
gboolean elm_spam_rule_parse(ElmRuleLexer *lexer, ElmSpamRule **rule,
    ElmSpamScore **score);
void elm_spam_rule_free(ElmSpamRule *self);
void elm_spam_score_free(ElmSpamScore *self);

/* The word for @key: "header". */
const char *elm_rule_key_word(ElmRuleKey key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmSpamRule, elm_spam_rule_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmSpamScore, elm_spam_score_free)
