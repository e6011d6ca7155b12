/* excerpt.h -- what the learners read of a message: a bounded piece of each of
 * its sides, so that a message of any size costs the same. */
#pragma once

#include <glib.h>

#include "lib/spam/facts.h"

typedef enum {
	ELM_EXCERPT_HEADER, /* fields that the author's side wrote */
	ELM_EXCERPT_TRACE,  /* fields that servers on the way added */
	ELM_EXCERPT_BODY,   /* the body as it lies, without encoded blocks */
	ELM_EXCERPT_TEXT,   /* Subject and what a reader sees, head and tail */
	ELM_EXCERPT_SIDES
} ElmExcerptSide;

typedef struct {
	GString *sides[ELM_EXCERPT_SIDES]; /* lines end in "\n" */
} ElmExcerpt;

/* The excerpt of the message of @facts; never NULL.  What says how a message
 * was stored, not what it is (line endings, mailbox fields), is not in it. */
ElmExcerpt *elm_excerpt_new(ElmFacts *facts);
void elm_excerpt_free(ElmExcerpt *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmExcerpt, elm_excerpt_free)
