#include "config.h"

#include <string.h>
#include <unistd.h>

#include "cmd/spam.h"
#include "lib/base/error.h"
#include "lib/base/io.h"
#include "lib/spam/model-text.h"
#include "lib/spam/school.h"
#include "lib/spam/seed.h"
#include "lib/spam/transfer.h"

/* A model of 64 MiB is some four times as long as text. */
#define TEXT_OCTETS_MAX (512 * 1024 * 1024)

static char *
journal_path(const char *model)
{
	return g_strconcat(model, ".journal", NULL);
}

ElmJournal *
elm_spam_open_journal(const ElmSpamVerb *verb, GError **error)
{
	g_autofree char *path = journal_path(verb->settings->model_path);

	return elm_journal_open_reader(path, error);
}

static ElmModel *
open_model(const ElmSpamVerb *verb, GError **error)
{
	return elm_model_open(verb->settings->model_path, error);
}

/* The only argument, or NULL; FALSE when there are more. */
static gboolean
take_file(const ElmSpamVerb *verb, const char **file, GError **error)
{
	*file = verb->arguments[0];
	if (*file == NULL || verb->arguments[1] == NULL)
		return TRUE;
	g_set_error(error, ELM_ERROR, ELM_ERROR_USAGE,
	    "one file at most is expected, and not '%s' as well",
	    verb->arguments[1]);
	return FALSE;
}

/* "model info" */
static gboolean
show_info(const ElmSpamVerb *verb, GError **error)
{
	g_autoptr(ElmModel) model = open_model(verb, error);
	const ElmModelState *state;

	if (model == NULL)
		return FALSE;
	state = elm_model_state(model);
	g_print("model   %s\n", verb->settings->model_path);
	g_print("octets  %" G_GSIZE_FORMAT "\n", elm_model_size(model));
	g_print("version features %u, learner %u\n", state->features,
	    state->learner);
	g_print("spam    %" G_GUINT64_FORMAT "\n", state->spam);
	g_print("ham     %" G_GUINT64_FORMAT "\n", state->ham);
	g_print("lessons %" G_GUINT64_FORMAT "\n", state->lessons);
	for (guint i = 0; i < ELM_MODEL_TABLES; i++)
		g_print("table %u %" G_GSIZE_FORMAT " cells\n", i,
		    elm_model_cells(model, i));
	return TRUE;
}

static gboolean
count_lesson(gpointer user, const ElmLesson *lesson G_GNUC_UNUSED,
    GError **error G_GNUC_UNUSED)
{
	++*(guint64 *)user;
	return TRUE;
}

/* "model check" */
static gboolean
check(const ElmSpamVerb *verb, GError **error)
{
	g_autoptr(ElmModel) model = open_model(verb, error);
	g_autoptr(ElmJournal) journal = NULL;
	guint64 lessons = 0;

	if (model == NULL || !elm_learner_takes(model, error) ||
	    !elm_model_check(model, error))
		return FALSE;
	journal = elm_spam_open_journal(verb, error);
	if (journal == NULL ||
	    !elm_spam_each_lesson(journal, count_lesson, &lessons, error))
		return FALSE;
	g_print("the model and its journal of %" G_GUINT64_FORMAT
		" lessons are sound\n",
	    lessons);
	return TRUE;
}

static gboolean
add_line(gpointer user, const char *line, GError **error G_GNUC_UNUSED)
{
	g_string_append(user, line);
	return TRUE;
}

/* "model export [FILE]": as text, on standard output without one. */
static gboolean
export_model(const ElmSpamVerb *verb, GError **error)
{
	g_autoptr(ElmModel) model = NULL;
	g_autoptr(GBytes) bytes = NULL;
	GString *text;
	const char *file;

	if (!take_file(verb, &file, error))
		return FALSE;
	model = open_model(verb, error);
	if (model == NULL)
		return FALSE;
	text = g_string_new(NULL);
	if (!elm_model_text_write(model, add_line, text, error)) {
		g_string_free(text, TRUE);
		return FALSE;
	}
	bytes = g_string_free_to_bytes(text);
	if (file != NULL)
		return elm_io_replace(file, 0600, bytes, error);
	return elm_io_write(STDOUT_FILENO, g_bytes_get_data(bytes, NULL),
	    g_bytes_get_size(bytes), error);
}

/* "model import [FILE]": what "model export" wrote. */
static gboolean
import_model(const ElmSpamVerb *verb, GError **error)
{
	g_autoptr(ElmModel) model = NULL;
	g_autoptr(GBytes) text = NULL;
	const char *file;

	if (!take_file(verb, &file, error))
		return FALSE;
	text = file != NULL ? elm_io_read_file(file, TEXT_OCTETS_MAX, error)
			    : elm_io_read(STDIN_FILENO, TEXT_OCTETS_MAX, error);
	if (text == NULL)
		return FALSE;
	model = elm_model_text_read(g_bytes_get_data(text, NULL),
	    g_bytes_get_size(text), error);
	return model != NULL &&
	       elm_transfer_model(model, verb->settings->model_path,
		   elm_spam_deadline(verb->run), error);
}

/* "model seed FILE": what others may begin with. */
static gboolean
make_seed(const ElmSpamVerb *verb, GError **error)
{
	g_autoptr(ElmModel) model = NULL;
	g_autoptr(GBytes) bytes = NULL;
	const char *file;

	if (!take_file(verb, &file, error))
		return FALSE;
	if (file == NULL) {
		g_set_error(error, ELM_ERROR, ELM_ERROR_USAGE,
		    "name the file of the seed");
		return FALSE;
	}
	model = open_model(verb, error);
	if (model == NULL || !elm_learner_takes(model, error))
		return FALSE;
	bytes = elm_seed_make(model, error);
	return bytes != NULL && elm_io_replace(file, 0644, bytes, error);
}

/* "model merge MODEL...": what they learnt, lesson by lesson. */
static gboolean
merge(const ElmSpamVerb *verb, GError **error)
{
	g_autoptr(ElmSchool) school = NULL;
	ElmTransfer transfer = { 0 };

	if (verb->arguments[0] == NULL) {
		g_set_error(error, ELM_ERROR, ELM_ERROR_USAGE,
		    "name the models to merge");
		return FALSE;
	}
	school = elm_spam_open_school(verb->run, verb->settings, error);
	if (school == NULL)
		return FALSE;
	for (gsize i = 0; verb->arguments[i] != NULL; i++) {
		g_autofree char *path = journal_path(verb->arguments[i]);

		if (!elm_transfer_lessons(school, path, &transfer, error))
			return FALSE;
	}
	if (!elm_school_save(school, error))
		return FALSE;
	g_print("learnt %" G_GUINT64_FORMAT " lessons", transfer.learnt);
	if (transfer.settled > 0)
		g_print("; %" G_GUINT64_FORMAT " that are in no journal were "
			"left behind",
		    transfer.settled);
	g_print("\n");
	return TRUE;
}

/* "model rebuild": filters have the old model until there is the new. */
static gboolean
rebuild(const ElmSpamVerb *verb, GError **error)
{
	const char *path = verb->settings->model_path;
	guint64 lost;

	if (!elm_school_rebuild(path, verb->settings->setup.seed,
		elm_spam_deadline(verb->run), &lost, error))
		return FALSE;
	g_print("the model is rebuilt from its journal\n");
	if (lost > 0)
		g_print("%" G_GUINT64_FORMAT " damaged octets of the journal "
			"were left out; '%s.journal.damaged' has them\n",
		    lost, path);
	return TRUE;
}

static const struct {
	const char *name;
	gboolean (*run)(const ElmSpamVerb *verb, GError **error);
} verbs[] = {
	{ "info", show_info },
	{ "check", check },
	{ "journal", elm_spam_show_journal },
	{ "rebuild", rebuild },
	{ "merge", merge },
	{ "export", export_model },
	{ "import", import_model },
	{ "seed", make_seed },
};

gboolean
elm_spam_model(const ElmRun *run, ElmSpamCommand *command, GError **error)
{
	const char *name = run->operands[1];
	g_autoptr(ElmSpamSettings) settings = NULL;
	ElmSpamVerb verb = { .run = run };

	command->spam.makes_model = TRUE;
	settings = elm_spam_settings_new(run->conf, &command->spam,
	    run->envelope, error);
	if (settings == NULL)
		return FALSE;
	verb.settings = settings;
	for (gsize i = 0; name != NULL && i < G_N_ELEMENTS(verbs); i++)
		if (strcmp(verbs[i].name, name) == 0) {
			verb.arguments = run->operands + 2;
			return verbs[i].run(&verb, error);
		}
	g_set_error(error, ELM_ERROR, ELM_ERROR_USAGE,
	    "'model' wants info, check, journal, rebuild, merge, export, "
	    "import or seed");
	return FALSE;
}
