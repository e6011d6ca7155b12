/* marks.h -- what was found in one pass over many things, as bits, with the
 * first thing at which each was met. */
#pragma once

#include <glib.h>

/* How many there can be. */
#define ELM_MARKS_MOST 64

typedef struct {
	guint64 bits; /* 1 << mark */
	gsize first[ELM_MARKS_MOST];
} ElmMarks;

/* Thing @i has @bits. */
void elm_marks_note(ElmMarks *self, guint64 bits, gsize i);

/* Was @mark met, and where first?  @first may be NULL. */
gboolean elm_marks_have(const ElmMarks *self, guint mark, gsize *first);
