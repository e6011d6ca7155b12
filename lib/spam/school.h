/* school.h -- learning and forgetting: a model and its journal under one lock.
 *
 * The model is what the journal says: replayed from the start it gives the same
 * model, bit for bit.  So forgetting is: note it, leave the lesson out, replay.
 * Of several labels for one message the last of the highest rank counts. */
#pragma once

#include <glib.h>

#include "lib/spam/journal.h"
#include "lib/spam/learner.h"

typedef struct ElmSchool ElmSchool;

/* Lock the model @path (its journal is @path.journal, its lock @path.lock) and
 * get ready to change it; waits at most until @deadline (monotonic), then
 * ELM_ERROR_TEMPORARY.  What a process that died left undone is done first. */
ElmSchool *elm_school_open(const char *path, ElmModel *seed, gint64 deadline,
    GError **error);
/* Let go without saving what was not saved. */
void elm_school_free(ElmSchool *self);

/* Learn @lesson; @is_news, which may be NULL, says whether it changed
 * anything: the same label of the same message again does not. */
gboolean elm_school_learn(ElmSchool *self, const ElmLesson *lesson,
    gboolean *is_news, GError **error);
/* Forget what was learnt of @sha256, or of all lessons by @who since @time when
 * @sha256 is NULL; @n is how many. */
gboolean elm_school_forget(ElmSchool *self, const char *sha256, const char *who,
    gint64 time, gsize *n, GError **error);
/* Make all of it durable: journal first, then the model. */
gboolean elm_school_save(ElmSchool *self, GError **error);
/* The model as it now stands; owned by @self. */
ElmModel *elm_school_model(ElmSchool *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmSchool, elm_school_free)
