/* rule-lexer.h -- the words of one line of a rules file, and what is wrong in
 * it.  The syntax is in rules.h. */
#pragma once

#include <glib.h>

typedef struct {
	const char *file;  /* as named in errors */
	guint line;        /* from 1 */
	const char *start; /* of the line, which NUL ends */
	const char *at;    /* what comes next */
	GPtrArray *errors; /* char *, "file:line:column: what" */
} ElmRuleLexer;

/* One of the values that commas separate. */
typedef struct {
	const char *where; /* in the line */
	char *text;
	gboolean is_regex; /* it stood between slashes */
} ElmRuleValue;

typedef enum {
	ELM_RULE_NO_OPERATOR,
	ELM_RULE_IS, /* = */
	ELM_RULE_BELOW,
	ELM_RULE_AT_MOST,
	ELM_RULE_ABOVE,
	ELM_RULE_AT_LEAST
} ElmRuleOperator;

/* Note an error at @where in the line; columns count characters from 1. */
void elm_rule_lexer_error(ElmRuleLexer *self, const char *where,
    const char *format, ...) G_GNUC_PRINTF(3, 4);

/* Step over blanks; is there nothing more but a comment? */
gboolean elm_rule_lexer_is_end(ElmRuleLexer *self);

/* The run of letters and hyphens that comes next, "" if there is none, and
 * where it stands.  The caller frees. */
char *elm_rule_lexer_word(ElmRuleLexer *self, const char **where);

/* The operator that comes next, blanks around it stepped over. */
ElmRuleOperator elm_rule_lexer_operator(ElmRuleLexer *self);

/* The values that come next: ElmRuleValue, owned by the array, which the caller
 * unrefs.  NULL after an error, which is noted. */
GPtrArray *elm_rule_lexer_values(ElmRuleLexer *self);

/* The words behind "--", if these come next, else NULL.  The caller frees. */
char *elm_rule_lexer_reason(ElmRuleLexer *self);

/* Go on behind the next blank, after an error. */
void elm_rule_lexer_skip(ElmRuleLexer *self);
