/* layout.h -- how the lines of a letter are laid out: quotes, signatures, code;
 * one pass over them for all tests. */
#pragma once

#include <glib.h>

#include "lib/spam/facts.h"

typedef enum {
	ELM_LAYOUT_QUOTED,      /* "> ..." */
	ELM_LAYOUT_ATTRIBUTION, /* "On ... somebody wrote:" before a quote */
	ELM_LAYOUT_FORWARDED,   /* "-----Original Message-----" */
	ELM_LAYOUT_SIGNATURE,   /* "-- " alone */
	ELM_LAYOUT_DIFF,        /* "diff --git", "+++ ", "@@ -" */
	ELM_LAYOUT_TRAILER,     /* "Signed-off-by: ..." */
	ELM_LAYOUT_CODE,        /* ends in ; or {, or is indented with tabs */
	ELM_LAYOUT_PGP,         /* "-----BEGIN PGP" */
	ELM_LAYOUT_RULE,        /* five or more of _ or - or = and no more */
	ELM_LAYOUT_LIST,        /* of a mailing list, behind a rule */
	ELM_LAYOUT_KINDS        /* how many there are */
} ElmLayoutKind;

typedef struct {
	guint lines;      /* that are not empty */
	guint long_lines; /* of more than 80 octets */
	guint blank_run;  /* empty lines in a row, with something behind */
	guint replies;    /* stretches of own text behind quoted text */
	guint counts[ELM_LAYOUT_KINDS];
	gboolean is_plain; /* it is of a body in plain text */
} ElmLayout;

/* The layout of the first body of @facts in plain text, or of the text that
 * shows when there is none; looked at once; owned by @facts. */
const ElmLayout *elm_layout_of(ElmFacts *facts);

/* Look at @text; @layout is filled but for is_plain. */
void elm_layout_read(ElmLayout *layout, const char *text, gsize length);
