/* boundary.h -- the boundaries a message declares, and the lines that they
 * make delimiters (RFC 2046, 5.1.1).
 *
 * One look at a line finds every boundary it could belong to, however many
 * there are. */
#pragma once

#include <glib.h>

typedef struct ElmBoundaries ElmBoundaries;

#define ELM_BOUNDARY_LONGEST 1024 /* longer ones are not looked for */

typedef enum {
	ELM_DELIMITER_NONE,
	ELM_DELIMITER_JUNK, /* begins like a delimiter, then goes on */
	ELM_DELIMITER_OPEN, /* a part follows */
	ELM_DELIMITER_CLOSE /* that was the last part */
} ElmDelimiterKind;

typedef struct {
	ElmDelimiterKind kind;
	gsize boundary;         /* which one */
	gboolean is_ambiguous;  /* it fits another one as well */
	gboolean is_other_case; /* it fits only if case does not count */
} ElmDelimiter;

ElmBoundaries *elm_boundaries_new(void);
void elm_boundaries_free(ElmBoundaries *self);

/* Add @text, unless it is there; its number.  It is sure unless only some
 * parsers take it for a boundary. */
gsize elm_boundaries_add(ElmBoundaries *self, const char *text,
    gboolean is_sure);

/* How many there are, the text of one, and whether it is sure. */
gsize elm_boundaries_count(const ElmBoundaries *self);
const char *elm_boundaries_text(const ElmBoundaries *self, gsize i);
gboolean elm_boundaries_is_sure(const ElmBoundaries *self, gsize i);

/* Is there one that no line is compared with, because it is too long or differs
 * from too many only in case? */
gboolean elm_boundaries_is_cut(const ElmBoundaries *self);

/* Which delimiter is the @length octets long @line, given without its line
 * ending? */
ElmDelimiter elm_boundaries_match(const ElmBoundaries *self, const char *line,
    gsize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmBoundaries, elm_boundaries_free)
