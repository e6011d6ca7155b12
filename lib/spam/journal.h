/* journal.h -- what was learnt, in order, so that it can be looked at and
 * unlearnt.
 *
 * An append-only file of framed, check-summed lessons beside the model.  What a
 * crash cut off at its end is not there; damage before a lesson that is whole
 * is an error and says where.  Only who holds the lock of the school writes;
 * anybody may read meanwhile.
 *
 *     64 octets    "ELM journal 1", what the lessons before the first were (see
 *                  elm_journal_base()) and ELM_FEATURES_VERSION of all
 *                  features, as text; a sum
 *     each lesson  24 octets: magic, how long facts and features are, their
 *                  sums, and a sum of all that; the facts, one line of text;
 * the features
 */
#pragma once

#include <glib.h>

#define ELM_JOURNAL_FACTS_MAX 4096
#define ELM_JOURNAL_FEATURES_MAX (16 * 1024 * 1024)

typedef enum {
	ELM_LESSON_HAM,
	ELM_LESSON_SPAM,
	/* What was learnt of this hash does not count; without a hash, what
	 * @who said since @time. */
	ELM_LESSON_FORGET
} ElmLessonKind;

/* Who says so; a later label of a higher rank gives way to none of a lower. */
typedef enum { ELM_RANK_AUTOMATIC, ELM_RANK_TRAP, ELM_RANK_USER } ElmRank;

typedef struct {
	ElmLessonKind kind;
	ElmRank rank;
	gint64 time;        /* seconds since 1970 */
	const char *who;    /* the reporter: user name or address */
	const char *sha256; /* of the message without our fields, hexadecimal;
			     * NULL or 64 digits */
	double evidence;    /* points of the tests then */
	GBytes *features;   /* packed; NULL for FORGET */
	guint64 place;      /* in the journal, and the sum of the features: */
	guint32 sum;        /* both are set by the journal */
} ElmLesson;

/* How many lessons were settled, so that they are in no journal any more, and
 * which: lib/spam/roll.h. */
typedef struct {
	guint64 lessons;
	guint64 digest;
} ElmJournalBase;

typedef struct ElmJournal ElmJournal;

/* Open the journal @path, made (0600) when missing.  ELM_ERROR_UNAVAILABLE when
 * it cannot be, ELM_ERROR_CONFIG when it is none, or one of features that are
 * of no use any more. */
ElmJournal *elm_journal_open(const char *path, GError **error);
/* The same for reading only: a missing one is not made. */
ElmJournal *elm_journal_open_reader(const char *path, GError **error);
void elm_journal_free(ElmJournal *self);

/* Make the journal @path, in which all that was learnt so far is @base; when it
 * is there already it stays as it is.  Durably. */
gboolean elm_journal_create(const char *path, const ElmJournalBase *base,
    GError **error);

const ElmJournalBase *elm_journal_base(const ElmJournal *self);

/* Append @lesson, durably once synced.  When it cannot be written,
 * ELM_ERROR_TEMPORARY, the journal is as before. */
gboolean elm_journal_append(ElmJournal *self, ElmLesson *lesson,
    GError **error);
gboolean elm_journal_sync(ElmJournal *self, GError **error);

/* Go through the lessons from @offset on, which is 0 at first: FALSE without
 * error at the end.  @lesson lives until the next call.  ELM_ERROR_DATA for
 * damage, with where. */
gboolean elm_journal_next(ElmJournal *self, guint64 *offset, ElmLesson *lesson,
    GError **error);
/* The same without the features, which are not read; but the last lesson always
 * is. */
gboolean elm_journal_skim(ElmJournal *self, guint64 *offset, ElmLesson *lesson,
    GError **error);
/* Go to the next lesson that is whole, over what is damaged or cut off; @lost
 * grows by as many octets. */
gboolean elm_journal_salvage(ElmJournal *self, guint64 *offset,
    ElmLesson *lesson, guint64 *lost);

/* Octets up to the end of the last lesson; known once one of the above has
 * come to the end, or something was appended. */
guint64 elm_journal_end(const ElmJournal *self);
/* Leave out what is behind @end, where a lesson ends. */
gboolean elm_journal_cut(ElmJournal *self, guint64 end, GError **error);

/* Is the lesson at @place to be kept? */
typedef gboolean (*ElmJournalKeep)(gpointer user, guint64 place);

/* Make the journal hold only the lessons that @keep, which may be NULL, wants
 * of those that are whole, behind @base; durably, as a whole or not at all.
 * @keep is asked in their order. */
gboolean elm_journal_rewrite(ElmJournal *self, const ElmJournalBase *base,
    ElmJournalKeep keep, gpointer user, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmJournal, elm_journal_free)
