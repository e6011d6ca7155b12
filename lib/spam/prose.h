/* prose.h -- how the words of a text are written: one pass over it for all
 * tests.
 *
 * A filter reads "viagra"; so senders write it in every way that a person still
 * reads as that, and put words beside it that nobody reads. */
#pragma once

#include <glib.h>

#include "lib/spam/evidence.h"

typedef enum {
	ELM_PROSE_SPACED,      /* v i a g r a */
	ELM_PROSE_DOTTED,      /* v.i.a.g.r.a */
	ELM_PROSE_DIGITS,      /* v1agra, m0ney, c@sh */
	ELM_PROSE_GAPPED,      /* invisible characters inside a Latin word */
	ELM_PROSE_SOFT,        /* a soft hyphen */
	ELM_PROSE_MIXED,       /* letters of two scripts in a word */
	ELM_PROSE_FANCY,       /* mathematical, enclosed letters */
	ELM_PROSE_WIDE,        /* full-width letters */
	ELM_PROSE_STACKED,     /* several marks above a letter */
	ELM_PROSE_BIDI,        /* an override of the direction */
	ELM_PROSE_RANDOM,      /* small letters drawn at random */
	ELM_PROSE_BLOB,        /* a long piece of base64 */
	ELM_PROSE_SHOUTED,     /* four or more capital letters */
	ELM_PROSE_EXCLAMATION, /* marks, in a row or alone */
	ELM_PROSE_KINDS        /* how many there are */
} ElmProseKind;

typedef struct {
	guint words;    /* between blanks */
	guint letters;  /* ASCII */
	guint capitals; /* of them */
	guint counts[ELM_PROSE_KINDS];
	gsize first[ELM_PROSE_KINDS]; /* where in the text */
	guint salad; /* words of four small letters or more, in a row, without
			a shorter one, a capital or a comma */
	gsize salad_at;
	guint random_tail; /* words drawn at random, among the last four */
} ElmProse;

/* The prose of the text of @facts, read once; owned by @facts. */
const ElmProse *elm_prose_of(ElmFacts *facts);

/* Read @text, valid UTF-8; @prose is filled. */
void elm_prose_read(ElmProse *prose, const char *text);

/* Are there at least @least of @kind in the text of @facts?  Notes the first in
 * @trace. */
gboolean elm_prose_shows(ElmFacts *facts, ElmProseKind kind, guint least,
    ElmTrace *trace);
