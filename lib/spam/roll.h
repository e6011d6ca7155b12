/* roll.h -- which lessons of a journal count, and in which order.
 *
 * Of several labels for one message the last of the highest rank counts, and it
 * stands where it came in; who repeats the label that counts changes nothing.
 * FORGET strikes out what came before it.
 *
 * A digest tells which lessons count in which order, and so what a model was
 * made from.  After learning and forgetting it is what it was before. */
#pragma once

#include <glib.h>

#include "lib/spam/journal.h"

typedef struct ElmRoll ElmRoll;

typedef enum {
	ELM_ROLL_SAME,   /* the same lessons count as before */
	ELM_ROLL_LONGER, /* and one more at the end */
	ELM_ROLL_OTHER   /* others count, or in another order */
} ElmRollChange;

/* A roll of no lessons, those of @base set aside. */
ElmRoll *elm_roll_new(const ElmJournalBase *base);
void elm_roll_free(ElmRoll *self);

/* Would @lesson change anything: what counts, or the rank of what counts? */
gboolean elm_roll_is_news(const ElmRoll *self, const ElmLesson *lesson);

/* Note @lesson of the journal.  @struck, which may be NULL, is how many lessons
 * it struck out. */
ElmRollChange elm_roll_add(ElmRoll *self, const ElmLesson *lesson,
    gsize *struck);

/* How many lessons count, the base with them. */
guint64 elm_roll_lessons(const ElmRoll *self);
/* Which; takes the longer the more there are. */
guint64 elm_roll_digest(const ElmRoll *self);
/* What a base would be that is made of what counts now of the first @n labels.
 */
void elm_roll_settle(const ElmRoll *self, guint n, ElmJournalBase *base);
/* Is what counts of the message of label @i among the first @n labels? */
gboolean elm_roll_is_settled(const ElmRoll *self, guint i, guint n);

/* How many labels were added; whether label @i of these, from 0, counts; where
 * it is in the journal, and when it was given.  What is struck out never counts
 * again. */
guint elm_roll_size(const ElmRoll *self);
gboolean elm_roll_counts(const ElmRoll *self, guint i);
gboolean elm_roll_is_struck(const ElmRoll *self, guint i);
guint64 elm_roll_place(const ElmRoll *self, guint i);
gint64 elm_roll_time(const ElmRoll *self, guint i);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmRoll, elm_roll_free)
