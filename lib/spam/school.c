#include "config.h"

#include "lib/spam/school.h"

#include <unistd.h>

#include <glib/gstdio.h>

#include "lib/base/error.h"
#include "lib/base/lock.h"
#include "lib/spam/journal-mend.h"
#include "lib/spam/roll.h"

struct ElmSchool {
	char *path; /* of the model */
	ElmLock *lock;
	ElmModel *seed;
	ElmJournal *journal;
	ElmRoll *roll;
	guint64 kept;        /* the end of the journal that is there to stay */
	ElmModel *model;     /* as it stands; NULL: made anew when needed */
	gboolean is_thawed;  /* it is in memory */
	gboolean is_changed; /* it is not what the file has */
	guint applied;       /* what counts of so many labels is in it */
};

static char *
beside(const char *path, const char *suffix)
{
	return g_strconcat(path, suffix, NULL);
}

char *
elm_school_base_path(const char *path, const ElmJournalBase *base)
{
	return g_strdup_printf("%s.base-%016" G_GINT64_MODIFIER "x", path,
	    base->digest);
}

void
elm_school_free(ElmSchool *self)
{
	if (self == NULL)
		return;
	if (self->journal != NULL && self->kept > 0)
		elm_journal_cut(self->journal, self->kept, NULL);
	elm_roll_free(self->roll);
	elm_journal_free(self->journal);
	elm_model_free(self->model);
	elm_lock_free(self->lock);
	g_free(self->path);
	g_free(self);
}

static void
drop_model(ElmSchool *self)
{
	g_clear_pointer(&self->model, elm_model_free);
	self->applied = 0;
	self->is_changed = TRUE;
}

/* The model of the settled lessons, that can be changed. */
static ElmModel *
begin(const ElmSchool *self, GError **error)
{
	const ElmJournalBase *base = elm_journal_base(self->journal);
	g_autofree char *path = elm_school_base_path(self->path, base);
	g_autoptr(ElmModel) settled = NULL;
	ElmModel *model = NULL;

	if (base->lessons == 0)
		return elm_learner_model();
	settled = elm_model_open(path, error);
	if (settled == NULL)
		return NULL;
	if (elm_learner_takes(settled, error))
		model = elm_model_thaw(settled, error);
	if (model == NULL)
		g_prefix_error(error, "'%s': ", path);
	return model;
}

/* Have a model that can be changed: the one there is, or, when that turns out
 * to be damaged, the one that all begins with. */
static gboolean
thaw(ElmSchool *self, GError **error)
{
	g_autoptr(ElmModel) frozen = NULL;

	if (self->model != NULL && self->is_thawed)
		return TRUE;
	frozen = g_steal_pointer(&self->model);
	self->is_thawed = TRUE;
	if (frozen != NULL)
		self->model = elm_model_thaw(frozen, NULL);
	if (self->model != NULL)
		return TRUE;
	drop_model(self);
	self->model = begin(self, error);
	return self->model != NULL;
}

static void
learn_features(ElmSchool *self, const ElmLesson *lesson,
    const ElmFeatures *features)
{
	gboolean is_spam = lesson->kind == ELM_LESSON_SPAM;
	ElmModelState *state = elm_model_edit(self->model);

	elm_learner_learn(self->model, self->seed, features, lesson->evidence,
	    is_spam);
	state->spam += is_spam;
	state->ham += !is_spam;
	self->is_changed = TRUE;
}

/* Learn label @i of the roll from the journal. */
static gboolean
learn_label(ElmSchool *self, guint i, GError **error)
{
	guint64 offset = elm_roll_place(self->roll, i);
	g_autoptr(ElmFeatures) features = NULL;
	g_autoptr(GError) cause = NULL;
	ElmLesson lesson;

	if (elm_journal_next(self->journal, &offset, &lesson, &cause))
		features = elm_features_unpack(lesson.features, &cause);
	if (features != NULL) {
		learn_features(self, &lesson, features);
		return TRUE;
	}
	if (cause != NULL)
		g_propagate_error(error, g_steal_pointer(&cause));
	else
		g_set_error(error, ELM_ERROR, ELM_ERROR_DATA,
		    "the end of the journal of '%s' is damaged", self->path);
	return FALSE;
}

/* Learn what counts of the first @n labels and is not in the model yet. */
static gboolean
catch_up(ElmSchool *self, guint n, GError **error)
{
	if ((self->model == NULL || self->applied < n) && !thaw(self, error))
		return FALSE;
	for (; self->applied < n; self->applied++)
		if (elm_roll_counts(self->roll, self->applied) &&
		    !learn_label(self, self->applied, error))
			return FALSE;
	return TRUE;
}

/* Is what now counts what the model was made from? */
static gboolean
is_up_to_date(const ElmSchool *self)
{
	const ElmModelState *state = elm_model_state(self->model);

	return state->lessons == elm_roll_lessons(self->roll) &&
	       state->digest == elm_roll_digest(self->roll);
}

/* Read from the journal what counts. */
static gboolean
read_roll(ElmSchool *self, GError **error)
{
	g_autoptr(GError) cause = NULL;
	guint64 offset = 0;
	ElmLesson lesson;

	elm_roll_free(self->roll);
	self->roll = elm_roll_new(elm_journal_base(self->journal));
	while (elm_journal_skim(self->journal, &offset, &lesson, &cause))
		elm_roll_add(self->roll, &lesson, NULL);
	if (cause != NULL) {
		g_propagate_error(error, g_steal_pointer(&cause));
		return FALSE;
	}
	return TRUE;
}

/* A process died before it had saved the model: read the journal once more, and
 * find out which lessons are in it.  FALSE when it has others. */
static gboolean
find_state(ElmSchool *self)
{
	gboolean is_known = FALSE;
	gboolean is_other = FALSE;
	guint64 offset = 0;
	ElmLesson lesson;

	elm_roll_free(self->roll);
	self->roll = elm_roll_new(elm_journal_base(self->journal));
	do {
		if (is_up_to_date(self)) {
			is_known = TRUE;
			is_other = FALSE;
			self->applied = elm_roll_size(self->roll);
		}
		if (!elm_journal_skim(self->journal, &offset, &lesson, NULL))
			break;
		if (elm_roll_add(self->roll, &lesson, NULL) == ELM_ROLL_OTHER)
			is_other = TRUE;
	} while (TRUE);
	if (is_known && is_other)
		drop_model(self);
	return is_known;
}

/* May a model be made in the place of one that has the fault @cause?  Where
 * there is no journal it may be anything, such as a seed. */
static gboolean
can_replace(const ElmSchool *self, GError *cause, GError **error)
{
	gboolean has_lessons = elm_roll_size(self->roll) > 0 ||
			       elm_journal_base(self->journal)->lessons > 0;

	if (!g_file_test(self->path, G_FILE_TEST_EXISTS) ||
	    (has_lessons &&
		!g_error_matches(cause, ELM_ERROR, ELM_ERROR_UNAVAILABLE))) {
		g_error_free(cause);
		return TRUE;
	}
	g_propagate_error(error, cause);
	return FALSE;
}

/* Open the model, and see what it lacks.  It is the journal that is durable; a
 * model that is not there, not whole or not ours is made from it. */
static gboolean
open_model(ElmSchool *self, GError **error)
{
	g_autoptr(GError) cause = NULL;

	self->model = elm_model_open(self->path, &cause);
	if (self->model == NULL || !elm_learner_takes(self->model, &cause)) {
		drop_model(self);
		return can_replace(self, g_steal_pointer(&cause), error);
	}
	self->applied = elm_roll_size(self->roll);
	if (is_up_to_date(self) || find_state(self))
		return TRUE;
	g_set_error(error, ELM_ERROR, ELM_ERROR_CONFIG,
	    "model '%s' has learnt what is not in its journal: put the journal "
	    "back, or 'elm-spamscore model rebuild' forgets it",
	    self->path);
	return FALSE;
}

/* Lock it and open its journal. */
static ElmSchool *
enter(const char *path, ElmModel *seed, gint64 deadline, GError **error)
{
	g_autoptr(ElmSchool) self = g_new0(ElmSchool, 1);
	g_autofree char *lock = beside(path, ".lock");
	g_autofree char *journal = beside(path, ".journal");

	self->path = g_strdup(path);
	self->seed = seed;
	self->lock = elm_lock_take(lock, deadline, error);
	if (self->lock == NULL)
		return NULL;
	self->journal = elm_journal_open(journal, error);
	return self->journal != NULL ? g_steal_pointer(&self) : NULL;
}

ElmSchool *
elm_school_open(const char *path, ElmModel *seed, gint64 deadline,
    GError **error)
{
	g_autoptr(ElmSchool) self = enter(path, seed, deadline, error);

	if (self == NULL || !read_roll(self, error) || !open_model(self, error))
		return NULL;
	/* Not before: a torn end may turn out to be more than that. */
	self->kept = elm_journal_end(self->journal);
	return g_steal_pointer(&self);
}

gboolean
elm_school_learn(ElmSchool *self, const ElmLesson *lesson, gboolean *is_news,
    GError **error)
{
	g_autoptr(ElmFeatures) features = NULL;
	ElmLesson noted = *lesson;
	ElmRollChange change;
	gboolean is_level;

	if (is_news != NULL)
		*is_news = FALSE;
	if (!elm_roll_is_news(self->roll, lesson))
		return TRUE;
	features = elm_features_unpack(lesson->features, error);
	if (features == NULL || !thaw(self, error) ||
	    !elm_journal_append(self->journal, &noted, error))
		return FALSE;
	is_level = self->applied == elm_roll_size(self->roll);
	change = elm_roll_add(self->roll, &noted, NULL);
	if (is_news != NULL)
		*is_news = change != ELM_ROLL_SAME;
	if (change == ELM_ROLL_LONGER && is_level)
		learn_features(self, &noted, features);
	if (change == ELM_ROLL_OTHER)
		drop_model(self);
	else if (is_level)
		self->applied = elm_roll_size(self->roll);
	return TRUE;
}

static gboolean
forget(ElmSchool *self, ElmLesson *lesson, gsize *n, GError **error)
{
	lesson->kind = ELM_LESSON_FORGET;
	lesson->rank = ELM_RANK_USER;
	*n = 0;
	if (!elm_roll_is_news(self->roll, lesson))
		return TRUE;
	if (!elm_journal_append(self->journal, lesson, error))
		return FALSE;
	if (elm_roll_add(self->roll, lesson, n) == ELM_ROLL_OTHER)
		drop_model(self);
	return TRUE;
}

gboolean
elm_school_forget(ElmSchool *self, const char *sha256, const char *who,
    gint64 time, gsize *n, GError **error)
{
	ElmLesson lesson = { .time = time, .who = who, .sha256 = sha256 };

	g_assert(sha256 != NULL);
	return forget(self, &lesson, n, error);
}

gboolean
elm_school_forget_reporter(ElmSchool *self, const char *who, gint64 time,
    gsize *n, GError **error)
{
	ElmLesson lesson = { .time = time, .who = who };

	return forget(self, &lesson, n, error);
}

ElmModel *
elm_school_model(ElmSchool *self, GError **error)
{
	guint n = elm_roll_size(self->roll);

	return catch_up(self, n, error) ? self->model : NULL;
}

static gboolean
save_journal(ElmSchool *self, GError **error)
{
	guint64 end = elm_journal_end(self->journal);

	if (self->kept == end)
		return TRUE;
	if (!elm_journal_sync(self->journal, error))
		return FALSE;
	self->kept = end;
	return TRUE;
}

/* Write the model as that of the first @n labels to @path. */
static gboolean
save_model(ElmSchool *self, guint n, const char *path, GError **error)
{
	ElmModelState *state;
	ElmJournalBase base;

	if (!thaw(self, error) || !catch_up(self, n, error))
		return FALSE;
	elm_roll_settle(self->roll, n, &base);
	state = elm_model_edit(self->model);
	state->lessons = base.lessons;
	state->digest = base.digest;
	return elm_model_save(self->model, path, error);
}

gboolean
elm_school_save(ElmSchool *self, GError **error)
{
	guint n = elm_roll_size(self->roll);

	if (!catch_up(self, n, error) || !save_journal(self, error))
		return FALSE;
	if (self->is_changed && !save_model(self, n, self->path, error)) {
		g_prefix_error(error,
		    "the lessons are kept in the journal, but model '%s' "
		    "is as before: ",
		    self->path);
		return FALSE;
	}
	self->is_changed = FALSE;
	return TRUE;
}

gboolean
elm_school_rebuild(const char *path, ElmModel *seed, gint64 deadline,
    guint64 *lost, GError **error)
{
	g_autofree char *journal = beside(path, ".journal");
	g_autoptr(ElmSchool) self = NULL;

	if (!g_file_test(journal, G_FILE_TEST_EXISTS)) {
		g_set_error(error, ELM_ERROR, ELM_ERROR_UNAVAILABLE,
		    "there is no journal '%s' to rebuild the model from; "
		    "without the file '%s' learning begins anew",
		    journal, path);
		return FALSE;
	}
	self = enter(path, seed, deadline, error);
	if (self == NULL ||
	    !elm_journal_mend(self->journal, journal, lost, error) ||
	    !read_roll(self, error))
		return FALSE;
	drop_model(self);
	return elm_school_save(self, error);
}

/* The lessons that stay in the journal when @n labels are settled. */
typedef struct {
	const ElmRoll *roll;
	guint n;
	guint next; /* label */
} Rest;

static gboolean
keep_rest(gpointer user, guint64 place)
{
	Rest *rest = user;
	guint size = elm_roll_size(rest->roll);

	while (
	    rest->next < size && elm_roll_place(rest->roll, rest->next) < place)
		rest->next++;
	if (rest->next < size &&
	    elm_roll_place(rest->roll, rest->next) == place)
		return rest->next >= rest->n &&
		       !elm_roll_is_settled(rest->roll, rest->next, rest->n);
	/* What forgets is of no use before the first label that stays. */
	return rest->next > rest->n;
}

static guint
count_labels_before(const ElmRoll *roll, gint64 time)
{
	guint n = 0;

	while (n < elm_roll_size(roll) && elm_roll_time(roll, n) < time)
		n++;
	return n;
}

/* Make the settled lessons of @base a model of its own, and the journal one of
 * the others. */
static gboolean
settle(ElmSchool *self, guint n, const ElmJournalBase *base, GError **error)
{
	g_autofree char *old =
	    elm_school_base_path(self->path, elm_journal_base(self->journal));
	g_autofree char *new = elm_school_base_path(self->path, base);
	Rest rest = { self->roll, n, 0 };

	drop_model(self);
	if (!save_model(self, n, new, error) ||
	    !catch_up(self, elm_roll_size(self->roll), error) ||
	    !elm_journal_rewrite(self->journal, base, keep_rest, &rest, error))
		return FALSE;
	g_unlink(old);
	if (!read_roll(self, error))
		return FALSE;
	self->kept = elm_journal_end(self->journal);
	self->applied = elm_roll_size(self->roll);
	return elm_school_save(self, error);
}

gboolean
elm_school_settle(ElmSchool *self, gint64 time, gsize *n, GError **error)
{
	guint labels = count_labels_before(self->roll, time);
	ElmJournalBase base;

	*n = 0;
	elm_roll_settle(self->roll, labels, &base);
	if (base.lessons == elm_journal_base(self->journal)->lessons)
		return TRUE;
	*n = base.lessons - elm_journal_base(self->journal)->lessons;
	return elm_school_save(self, error) &&
	       settle(self, labels, &base, error);
}
