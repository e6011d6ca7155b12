/* lesson.h -- a lesson as the octets of a journal. */
#pragma once

#include <glib.h>

#include "lib/spam/journal.h"

#define ELM_LESSON_HEAD 24

/* What the head of a lesson says. */
typedef struct {
	guint32 facts; /* octets */
	guint32 features;
	guint32 facts_sum;
	guint32 features_sum;
} ElmLessonHead;

/* Octets of the whole lesson. */
guint64 elm_lesson_head_size(const ElmLessonHead *self);

/* Are these the first octets of a lesson? */
gboolean elm_lesson_head_decode(ElmLessonHead *self,
    const guint8 octets[ELM_LESSON_HEAD]);

/* The first place in the @size octets of @octets where a lesson may begin; NULL
 * when there is none. */
const guint8 *elm_lesson_find(const guint8 *octets, gsize size);

/* Read the @head->facts octets of @facts, behind which is a NUL, into @lesson,
 * which points into them; they are changed.  It has no features yet.
 * FALSE when they are no facts, or damaged. */
gboolean elm_lesson_decode(ElmLesson *lesson, const ElmLessonHead *head,
    char *facts);

/* All octets of @lesson, whose sum is set.  Its text is cut where it is longer
 * than a journal holds.  The caller unrefs. */
GBytes *elm_lesson_encode(ElmLesson *lesson);
