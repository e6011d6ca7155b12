/* rule-lexer.h -- the words of a file of rules, line by line, and what is wrong
 * in them.
 *
 * All files of rules have one syntax, of which lib/scan/rules.h has the
 * grammar: words and names, operators, values that commas separate, and a
 * reason behind
 * "--".  What the words mean is the business of each. */
#pragma once

#include <glib.h>

typedef struct {
	const char *file;  /* as named in errors */
	guint line;        /* from 1 */
	const char *start; /* of the line, which NUL ends */
	const char *at;    /* what comes next */
	GPtrArray *errors; /* char *, "file:line:column: what" */
	char *rest;        /* the lines behind this one */
	gsize size;        /* of it */
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

/* Get ready to read the @size octets of @text, behind which is a NUL; they are
 * changed and must outlive @self, as must @file and @errors. */
void elm_rule_lexer_init(ElmRuleLexer *self, const char *file,
    GPtrArray *errors, char *text, gsize size);

/* Go on to the next line that says anything; FALSE behind the last.  A line
 * that is no text is passed over with an error. */
gboolean elm_rule_lexer_next_line(ElmRuleLexer *self);

/* Note an error at @where in the line; columns count characters from 1. */
void elm_rule_lexer_error(ElmRuleLexer *self, const char *where,
    const char *format, ...) G_GNUC_PRINTF(3, 4);

/* Step over blanks; is there nothing more but a comment? */
gboolean elm_rule_lexer_is_end(ElmRuleLexer *self);

/* The run of letters and hyphens that comes next, "" if there is none, and
 * where it stands.  The caller frees. */
char *elm_rule_lexer_word(ElmRuleLexer *self, const char **where);

/* The run of letters, digits, hyphens and underscores that comes next, the name
 * of a test or a field: where it stands, and its length. */
const char *elm_rule_lexer_name(ElmRuleLexer *self, gsize *length);

/* Which of @words (NULL-terminated) comes next; -1 if it is none, and then
 * nothing is stepped over but blanks. */
gint elm_rule_lexer_keyword(ElmRuleLexer *self, const char *const *words);

/* Step over @c if it comes next, without a blank before it. */
gboolean elm_rule_lexer_skip_char(ElmRuleLexer *self, char c);

/* Note that "there is no KIND 'word'", and which of @words (NULL-terminated)
 * may have been meant. */
void elm_rule_lexer_unknown(ElmRuleLexer *self, const char *where,
    const char *word, const char *kind, const char *const *words);

/* The operator that comes next, blanks around it stepped over. */
ElmRuleOperator elm_rule_lexer_operator(ElmRuleLexer *self);

/* Read the value that comes next into @text.  FALSE after an error, which is
 * noted. */
gboolean elm_rule_lexer_value(ElmRuleLexer *self, GString *text,
    gboolean *is_regex);
/* Step over a comma and the blanks around it: another value follows. */
gboolean elm_rule_lexer_comma(ElmRuleLexer *self);

/* The values that come next: ElmRuleValue, owned by the array, which the caller
 * unrefs.  NULL after an error, which is noted. */
GPtrArray *elm_rule_lexer_values(ElmRuleLexer *self);

/* The words behind "--" up to the end of the line, if these come next, else
 * NULL.  Owned by whoever owns the line. */
const char *elm_rule_lexer_words(ElmRuleLexer *self);
/* The same as a copy, without blanks at its end.  The caller frees. */
char *elm_rule_lexer_reason(ElmRuleLexer *self);

/* Go on behind the next blank, after an error. */
void elm_rule_lexer_skip(ElmRuleLexer *self);

/* The numbers, both included, that "@operator @number" leaves; none is @least >
 * @most. */
void elm_rule_range(ElmRuleOperator operator, guint64 number, guint64 *least,
    guint64 *most);
