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
	const char *text;
	const char *where; /* in its line */
	gboolean is_regex;
	guint first;     /* literal: place of its number in a list of rules.c */
	guint n;         /* so many; none: every text may match */
	ElmRegex *regex; /* NULL until it is wanted; atomic */
	gint is_bad;     /* it could not be compiled; atomic */
} ElmRulePattern;

/* A name of a test or a field. */
typedef struct {
	const char *name;
	const char *where;
	gint rule; /* of the user: its number, or -1 */
	gint test; /* built in: its number, or -1 */
} ElmRuleName;

typedef struct {
	ElmRuleKey key;
	gboolean is_negated;
	const char *field; /* header, raw-header, count: its name, or NULL */
	guint64 least;     /* size, count, test: both included */
	guint64 most;
	guint first; /* of its patterns or names */
	guint n;
} ElmSpamCondition;

typedef struct {
	const char *name;
	const char *meaning; /* up to the end of its line, or NULL */
	double points;
	gboolean has_points;  /* else it is only for other rules */
	gboolean is_replaced; /* by a later one of its name */
	guint line;
	guint file;        /* which one */
	const char *where; /* its name stands there */
	guint first;       /* of its conditions, the cheap ones first */
	guint n;
} ElmSpamRule;

/* A "score" line. */
typedef struct {
	const char *name;
	double points;
	guint line;
	guint file;
	const char *where;
} ElmSpamScore;

/* All rules, in a few arrays, since there may be thousands and a process reads
 * them for each message. */
typedef struct {
	GArray *rules;      /* ElmSpamRule */
	GArray *scores;     /* ElmSpamScore */
	GArray *conditions; /* ElmSpamCondition */
	GArray *patterns;   /* ElmRulePattern */
	GArray *names;      /* ElmRuleName */
	GStringChunk *texts;
	GString *value; /* the last that was read */
} ElmRuleTables;

void elm_rule_tables_init(ElmRuleTables *self);
void elm_rule_tables_clear(ElmRuleTables *self);

/* Rule @i; condition @i of @rule; pattern or name @i of @condition; NULL behind
 * the last.  They move when a line is read. */
ElmSpamRule *elm_rule_tables_rule(const ElmRuleTables *self, guint i);
ElmSpamCondition *elm_rule_tables_condition(const ElmRuleTables *self,
    const ElmSpamRule *rule, guint i);
ElmRulePattern *elm_rule_tables_pattern(const ElmRuleTables *self,
    const ElmSpamCondition *condition, guint i);
ElmRuleName *elm_rule_tables_name(const ElmRuleTables *self,
    const ElmSpamCondition *condition, guint i);

/* Read the line that @lexer is at the start of, and add what it says to @self.
 * Errors are noted; such a line adds no rule and no score.  The line, which is
 * of file @file, must outlive @self. */
void elm_rule_tables_read(ElmRuleTables *self, ElmRuleLexer *lexer, guint file);

/* The word for @key: "header". */
const char *elm_rule_key_word(ElmRuleKey key);
