/* school.h -- learning and forgetting: a model and its journal under one lock.
 *
 * The model is what the journal says: replayed from the start it gives the same
 * model, octet for octet.  So forgetting is: note it, leave the lesson out,
 * replay.  lib/spam/roll.h says which lessons count.
 *
 * Of a model M there are the files M, M.journal, M.lock; and M.base-N when old
 * lessons were settled.  Everything is written in such an order that a process
 * may die anywhere: the journal first, durably, then the model as a whole, and
 * the model says which lessons are in it.  What it lacks is learnt by the next
 * who opens the school. */
#pragma once

#include <glib.h>

#include "lib/spam/journal.h"
#include "lib/spam/learner.h"

typedef struct ElmSchool ElmSchool;

/* Where the model of the settled lessons @base is, of the model @path.  The
 * caller frees. */
char *elm_school_base_path(const char *path, const ElmJournalBase *base);

/* Lock the model @path and get ready to change it; waits at most until
 * @deadline (monotonic), then ELM_ERROR_TEMPORARY.  A model that is not there
 * is made from its journal, if that is there, and so is one that is damaged or
 * made by another version.  @seed, which may be NULL, outlives the school.
 * ELM_ERROR_CONFIG when the model has learnt what is not in the journal;
 * ELM_ERROR_DATA when the journal is damaged.
 */
ElmSchool *elm_school_open(const char *path, ElmModel *seed, gint64 deadline,
    GError **error);
/* Let go without saving what was not saved. */
void elm_school_free(ElmSchool *self);

/* Learn @lesson; @is_news, which may be NULL, says whether another label than
 * before counts for its message.  What changes nothing is not noted. */
gboolean elm_school_learn(ElmSchool *self, const ElmLesson *lesson,
    gboolean *is_news, GError **error);
/* Forget what was learnt of @sha256 until now, at @time, as @who says.  @n is
 * how many lessons. */
gboolean elm_school_forget(ElmSchool *self, const char *sha256, const char *who,
    gint64 time, gsize *n, GError **error);
/* The same for all lessons by @who since @time (seconds since 1970). */
gboolean elm_school_forget_reporter(ElmSchool *self, const char *who,
    gint64 time, gsize *n, GError **error);

/* Make all of it durable: the journal first, then the model.  When only the
 * model cannot be written, the lessons stay in the journal, and the next who
 * opens the school learns them. */
gboolean elm_school_save(ElmSchool *self, GError **error);
/* The model as it now stands, owned by @self.  NULL with ELM_ERROR_DATA when a
 * lesson of the journal turns out to be damaged. */
ElmModel *elm_school_model(ElmSchool *self, GError **error);

/* Make the model anew from its journal, whatever it now is, and leave out what
 * is damaged of the journal, @lost octets; what that was like is then kept as
 * @path.journal.damaged. */
gboolean elm_school_rebuild(const char *path, ElmModel *seed, gint64 deadline,
    guint64 *lost, GError **error);

/* Settle all lessons up to the first of @time or later: they go into a model of
 * their own and out of the journal, which is as much shorter; they stay learnt
 * and can never be forgotten.  @n is how many.
 *
 * A journal takes some 3 octets a feature: 10 KB for a message of 3,000, 10 GB
 * for a million of them, which take minutes to replay.  Nothing is settled
 * unless somebody asks for it. */
gboolean elm_school_settle(ElmSchool *self, gint64 time, gsize *n,
    GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmSchool, elm_school_free)
