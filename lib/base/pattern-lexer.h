/* pattern-lexer.h -- a pattern of PCRE2 item by item, as far as one has to know
 * them to tell what a text must hold.
 *
 * Names are those of pcre2pattern(3).  A construct that this does not know ends
 * the pattern with ELM_PATTERN_LOST: about the rest nothing can be said. */
#pragma once

#include <glib.h>

typedef enum {
	ELM_PATTERN_CHARACTER, /* takes the text itself */
	ELM_PATTERN_OTHER,     /* takes some text, not known which */
	ELM_PATTERN_NOTHING,   /* takes no text: ^, \b, a setting */
	ELM_PATTERN_GROUP,     /* opens; its content has to match */
	ELM_PATTERN_ASSERTION, /* opens; its content takes no text */
	ELM_PATTERN_CLOSE,     /* closes either */
	ELM_PATTERN_BAR,       /* the next alternative */
	ELM_PATTERN_END,
	ELM_PATTERN_LOST
} ElmPatternKind;

typedef struct {
	ElmPatternKind kind;
	const char *text; /* of a character, as octets; of several in a row if
			   * no quantifier can follow */
	gsize length;
	gboolean is_run; /* there are several */
} ElmPatternItem;

typedef struct {
	const char *at;     /* what comes next */
	gboolean is_bytes;  /* octets, not UTF-8 */
	gboolean is_quoted; /* between \Q and \E */
	gboolean is_lost;
} ElmPatternLexer;

/* Begin to read @pattern, which must outlive it. */
void elm_pattern_lexer_init(ElmPatternLexer *self, const char *pattern,
    gboolean is_bytes);

/* The next item. */
ElmPatternItem elm_pattern_lexer_next(ElmPatternLexer *self);

/* Read a quantifier, if one comes next; whether it allows for none goes to
 * @is_optional.  Several may follow each other. */
gboolean elm_pattern_lexer_quantifier(ElmPatternLexer *self,
    gboolean *is_optional);
