#include "config.h"

#include "lib/spam/transfer.h"

#include "lib/base/error.h"
#include "lib/base/lock.h"
#include "lib/spam/roll.h"

/* What the journal says in the end of each of its labels. */
static ElmRoll *
read_roll(ElmJournal *journal, GError **error)
{
	g_autoptr(ElmRoll) roll = elm_roll_new(elm_journal_base(journal));
	g_autoptr(GError) cause = NULL;
	guint64 offset = 0;
	ElmLesson lesson;

	while (elm_journal_skim(journal, &offset, &lesson, &cause))
		elm_roll_add(roll, &lesson, NULL);
	if (cause == NULL)
		return g_steal_pointer(&roll);
	g_propagate_error(error, g_steal_pointer(&cause));
	return NULL;
}

/* Learn the lesson at @offset.  That it ends there is an error, too: it was
 * there a moment ago. */
static gboolean
learn_at(ElmSchool *school, ElmJournal *journal, guint64 offset,
    ElmTransfer *transfer, GError **error)
{
	g_autoptr(GError) cause = NULL;
	gboolean is_news = FALSE;
	ElmLesson lesson;

	if (elm_journal_next(journal, &offset, &lesson, &cause)) {
		if (!elm_school_learn(school, &lesson, &is_news, error))
			return FALSE;
		transfer->learnt += is_news;
		return TRUE;
	}
	if (cause != NULL)
		g_propagate_error(error, g_steal_pointer(&cause));
	else
		g_set_error(error, ELM_ERROR, ELM_ERROR_DATA,
		    "the end of the journal is damaged");
	return FALSE;
}

gboolean
elm_transfer_lessons(ElmSchool *school, const char *path, ElmTransfer *transfer,
    GError **error)
{
	g_autoptr(ElmJournal) journal = elm_journal_open_reader(path, error);
	g_autoptr(ElmRoll) roll = NULL;

	if (journal == NULL)
		return FALSE;
	roll = read_roll(journal, error);
	if (roll == NULL)
		return FALSE;
	transfer->settled += elm_journal_base(journal)->lessons;
	for (guint i = 0; i < elm_roll_size(roll); i++)
		if (!elm_roll_is_struck(roll, i) &&
		    !learn_at(school, journal, elm_roll_place(roll, i),
			transfer, error))
			return FALSE;
	return TRUE;
}

static gboolean
is_free(const char *path, const char *journal, GError **error)
{
	const char *taken = NULL;

	if (g_file_test(path, G_FILE_TEST_EXISTS))
		taken = path;
	else if (g_file_test(journal, G_FILE_TEST_EXISTS))
		taken = journal;
	if (taken != NULL)
		g_set_error(error, ELM_ERROR, ELM_ERROR_UNAVAILABLE,
		    "there is '%s' already: move it away, or name another "
		    "model",
		    taken);
	return taken == NULL;
}

/* The model itself comes last: without it, who learns makes it of the others.
 */
gboolean
elm_transfer_model(ElmModel *model, const char *path, gint64 deadline,
    GError **error)
{
	g_autofree char *lock_path = g_strconcat(path, ".lock", NULL);
	g_autofree char *journal = g_strconcat(path, ".journal", NULL);
	ElmModelState *state = elm_model_edit(model);
	g_autofree char *base_path = NULL;
	g_autoptr(ElmLock) lock = NULL;
	ElmJournalBase base;

	if (!elm_learner_takes(model, error))
		return FALSE;
	lock = elm_lock_take(lock_path, deadline, error);
	if (lock == NULL || !is_free(path, journal, error))
		return FALSE;
	/* A model of no lesson, such as one made by hand, is of one here: a
	 * journal without settled lessons begins with an empty model. */
	state->lessons = MAX(state->lessons, 1);
	base = (ElmJournalBase){ state->lessons, state->digest };
	base_path = elm_school_base_path(path, &base);
	return elm_model_save(model, base_path, error) &&
	       elm_journal_create(journal, &base, error) &&
	       elm_model_save(model, path, error);
}
