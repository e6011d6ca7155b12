/* journal.h -- what was learnt, in order, so that it can be looked at and
 * unlearnt.
 *
 * An append-only file of framed, check-summed records beside the model.  A
 * record that was cut off by a crash is not there; nothing behind a damaged one
 * is lost in silence. */
#pragma once

#include <glib.h>

typedef enum {
	ELM_LESSON_HAM,
	ELM_LESSON_SPAM,
	ELM_LESSON_FORGET /* what was learnt of this hash does not count */
} ElmLessonKind;

/* Who says so; a later label of a higher rank gives way to none of a lower. */
typedef enum { ELM_RANK_AUTOMATIC, ELM_RANK_TRAP, ELM_RANK_USER } ElmRank;

typedef struct {
	ElmLessonKind kind;
	ElmRank rank;
	gint64 time;        /* seconds since 1970 */
	const char *who;    /* the reporter: user name or address */
	const char *sha256; /* of the message without our fields, hexadecimal */
	double evidence;    /* points of the tests then */
	GBytes *features;   /* packed; NULL for FORGET */
} ElmLesson;

typedef struct ElmJournal ElmJournal;

/* Open the journal @path, made (0600) when missing.  ELM_ERROR_UNAVAILABLE when
 * it cannot be. */
ElmJournal *elm_journal_open(const char *path, GError **error);
void elm_journal_free(ElmJournal *self);

/* Append @lesson, durably once synced. */
gboolean elm_journal_append(ElmJournal *self, const ElmLesson *lesson,
    GError **error);
gboolean elm_journal_sync(ElmJournal *self, GError **error);

/* Go through the lessons from @offset on: FALSE without error at the end.
 * @lesson lives until the next call.  ELM_ERROR_DATA for damage, with where. */
gboolean elm_journal_next(ElmJournal *self, guint64 *offset, ElmLesson *lesson,
    GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmJournal, elm_journal_free)
