#include "config.h"

#include <string.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "cmd/spam.h"
#include "lib/base/error.h"
#include "lib/base/io.h"
#include "lib/base/json.h"
#include "lib/base/log.h"
#include "lib/spam/school.h"
#include "lib/spam/seed.h"

/* One run of a verb. */
typedef struct {
	const ElmRun *run;
	const ElmSpamSettings *settings;
	char **arguments; /* behind the verb */
} Verb;

static char *
journal_path(const Verb *verb)
{
	return g_strconcat(verb->settings->model_path, ".journal", NULL);
}

static ElmModel *
open_model(const Verb *verb, GError **error)
{
	return elm_model_open(verb->settings->model_path, error);
}

static gint64
deadline(const ElmRun *run)
{
	return run->timeout > 0
		   ? g_get_monotonic_time() + run->timeout * G_USEC_PER_SEC
		   : G_MAXINT64;
}

static gboolean
show_info(const Verb *verb, GError **error)
{
	g_autoptr(ElmModel) model = open_model(verb, error);
	const ElmModelState *state;

	if (model == NULL)
		return FALSE;
	state = elm_model_state(model);
	g_print("model   %s\n", verb->settings->model_path);
	g_print("spam    %" G_GUINT64_FORMAT "\n", state->spam);
	g_print("ham     %" G_GUINT64_FORMAT "\n", state->ham);
	g_print("lessons %" G_GUINT64_FORMAT "\n", state->lessons);
	for (guint i = 0; i < ELM_MODEL_TABLES; i++)
		g_print("table %u %" G_GSIZE_FORMAT " cells\n", i,
		    elm_model_cells(model, i));
	return TRUE;
}

/* Every lesson of the journal @path to @func; ELM_ERROR_DATA for damage. */
static gboolean
each_lesson(const char *path,
    gboolean (*func)(gpointer user, const ElmLesson *lesson, GError **error),
    gpointer user, GError **error)
{
	g_autoptr(ElmJournal) journal = NULL;
	g_autoptr(GError) cause = NULL;
	guint64 offset = 0;
	ElmLesson lesson;

	if (access(path, F_OK) != 0) {
		g_set_error(error, ELM_ERROR, ELM_ERROR_UNAVAILABLE,
		    "there is no journal '%s'", path);
		return FALSE;
	}
	journal = elm_journal_open(path, error);
	if (journal == NULL)
		return FALSE;
	while (elm_journal_next(journal, &offset, &lesson, &cause))
		if (!func(user, &lesson, error))
			return FALSE;
	if (cause == NULL)
		return TRUE;
	g_propagate_prefixed_error(error, g_steal_pointer(&cause),
	    "%s: ", path);
	return FALSE;
}

static gboolean
count_lesson(gpointer user, const ElmLesson *lesson G_GNUC_UNUSED,
    GError **error G_GNUC_UNUSED)
{
	++*(guint64 *)user;
	return TRUE;
}

static gboolean
check(const Verb *verb, GError **error)
{
	g_autoptr(ElmModel) model = open_model(verb, error);
	g_autofree char *path = journal_path(verb);
	guint64 lessons = 0;

	if (model == NULL || !elm_model_check(model, error) ||
	    !each_lesson(path, count_lesson, &lessons, error))
		return FALSE;
	g_print("the model and its journal of %" G_GUINT64_FORMAT
		" lessons are sound\n",
	    lessons);
	return TRUE;
}

/* "model export [FILE]": standard output without one. */
static gboolean
export_model(const Verb *verb, GError **error)
{
	g_autoptr(ElmModel) model = open_model(verb, error);
	g_autoptr(GBytes) bytes = NULL;
	const void *data;
	gsize size;

	if (model == NULL || !elm_model_check(model, error))
		return FALSE;
	bytes = elm_model_bytes(model);
	if (verb->arguments[0] != NULL)
		return elm_io_replace(verb->arguments[0], 0600, bytes, error);
	data = g_bytes_get_data(bytes, &size);
	return elm_io_write(STDOUT_FILENO, data, size, error);
}

/* "model seed FILE": what others may begin with. */
static gboolean
make_seed(const Verb *verb, GError **error)
{
	g_autoptr(ElmModel) model = open_model(verb, error);
	g_autoptr(GBytes) bytes = NULL;

	if (model == NULL)
		return FALSE;
	if (verb->arguments[0] == NULL) {
		g_set_error(error, ELM_ERROR, ELM_ERROR_USAGE,
		    "name the file of the seed");
		return FALSE;
	}
	bytes = elm_seed_make(model, error);
	return bytes != NULL &&
	       elm_io_replace(verb->arguments[0], 0644, bytes, error);
}

typedef struct {
	ElmSchool *school;
	guint64 learnt;
} Merger;

static gboolean
merge_lesson(gpointer user, const ElmLesson *lesson, GError **error)
{
	Merger *merger = user;
	gboolean is_news = FALSE;
	gsize n;

	if (lesson->kind == ELM_LESSON_FORGET)
		return elm_school_forget(merger->school, lesson->sha256,
		    lesson->who, 0, &n, error);
	if (!elm_school_learn(merger->school, lesson, &is_news, error))
		return FALSE;
	merger->learnt += is_news;
	return TRUE;
}

static ElmSchool *
open_school(const Verb *verb, GError **error)
{
	return elm_school_open(verb->settings->model_path,
	    verb->settings->setup.seed, deadline(verb->run), error);
}

/* "model merge MODEL...": what they learnt, lesson by lesson. */
static gboolean
merge(const Verb *verb, GError **error)
{
	g_autoptr(ElmSchool) school = NULL;
	Merger merger = { 0 };

	if (verb->arguments[0] == NULL) {
		g_set_error(error, ELM_ERROR, ELM_ERROR_USAGE,
		    "name the models to merge");
		return FALSE;
	}
	school = open_school(verb, error);
	if (school == NULL)
		return FALSE;
	merger.school = school;
	for (gsize i = 0; verb->arguments[i] != NULL; i++) {
		g_autofree char *path =
		    g_strconcat(verb->arguments[i], ".journal", NULL);

		if (!each_lesson(path, merge_lesson, &merger, error))
			return FALSE;
	}
	if (!elm_school_save(school, error))
		return FALSE;
	g_print("learnt %" G_GUINT64_FORMAT " messages\n", merger.learnt);
	return TRUE;
}

/* What one reporter said. */
typedef struct {
	guint64 spam, ham, forgotten;
	guint64 doubtful; /* what the seed and the tests contradict */
} Reporter;

typedef struct {
	const Verb *verb;
	GHashTable *reporters; /* Reporter, by name */
	GPtrArray *names;      /* in the order they appear */
} Audit;

static Reporter *
find_reporter(Audit *audit, const char *who)
{
	Reporter *reporter = g_hash_table_lookup(audit->reporters, who);

	if (reporter == NULL) {
		char *name = g_strdup(who);

		reporter = g_new0(Reporter, 1);
		g_hash_table_insert(audit->reporters, name, reporter);
		g_ptr_array_add(audit->names, name);
	}
	return reporter;
}

/* What somebody says of a message who was not taught by reporters: a model that
 * was fed with lies believes them. */
static double
independent_odds(const Audit *audit, const ElmLesson *lesson)
{
	ElmModel *seed = audit->verb->settings->setup.seed;
	ElmOpinions opinions = { .evidence = lesson->evidence };
	g_autoptr(ElmFeatures) features =
	    elm_features_unpack(lesson->features, NULL);

	if (seed != NULL && features != NULL)
		elm_learner_ask(NULL, seed, features, &opinions);
	opinions.evidence = lesson->evidence;
	return elm_learner_judge(NULL, &opinions).odds;
}

static json_t *
lesson_json(const ElmLesson *lesson, const char *kind, const char *rank,
    double odds)
{
	json_t *object = json_object();

	elm_json_set_text(object, "tool", ELM_SPAM_TOOL);
	elm_json_set_text(object, "version", PACKAGE_VERSION);
	json_object_set_new(object, "time", json_integer(lesson->time));
	elm_json_set_text(object, "kind", kind);
	elm_json_set_text(object, "rank", rank);
	elm_json_set_text(object, "who", lesson->who);
	elm_json_set_text(object, "sha256", lesson->sha256);
	if (lesson->features != NULL)
		json_object_set_new(object, "independent", json_real(odds));
	return object;
}

static void
print_lesson(const Audit *audit, const ElmLesson *lesson, double odds)
{
	static const char *const kinds[] = { "ham", "spam", "forget" };
	static const char *const ranks[] = { "automatic", "trap", "user" };
	const char *kind = kinds[lesson->kind], *rank = ranks[lesson->rank];
	g_autoptr(GDateTime) time = g_date_time_new_from_unix_utc(lesson->time);
	g_autofree char *when =
	    time != NULL ? g_date_time_format(time, "%Y-%m-%dT%H:%M:%SZ")
			 : g_strdup("-");
	g_autofree char *who = elm_log_escape(lesson->who);

	if (audit->verb->run->is_json) {
		json_t *object = lesson_json(lesson, kind, rank, odds);
		g_autofree char *line = elm_json_line(object);

		g_print("%s", line);
		json_decref(object);
		return;
	}
	g_print("%s  %-6s  %-9s  %8.3f  %s  %s\n", when, kind, rank, odds,
	    lesson->sha256, who);
}

static gboolean
audit_lesson(gpointer user, const ElmLesson *lesson,
    GError **error G_GNUC_UNUSED)
{
	Audit *audit = user;
	Reporter *reporter = find_reporter(audit, lesson->who);
	gboolean is_spam = lesson->kind == ELM_LESSON_SPAM;
	double odds = 0;

	if (lesson->kind == ELM_LESSON_FORGET) {
		reporter->forgotten++;
	} else {
		odds = independent_odds(audit, lesson);
		reporter->spam += is_spam;
		reporter->ham += !is_spam;
		reporter->doubtful += is_spam ? odds < -1 : odds > 1;
	}
	print_lesson(audit, lesson, odds);
	return TRUE;
}

static void
print_reporters(const Audit *audit)
{
	if (audit->verb->run->is_json)
		return;
	g_print("\n    spam      ham  forgot  doubtful  who\n");
	for (guint i = 0; i < audit->names->len; i++) {
		const char *name = audit->names->pdata[i];
		const Reporter *one =
		    g_hash_table_lookup(audit->reporters, name);
		g_autofree char *who = elm_log_escape(name);

		g_print("%8" G_GUINT64_FORMAT " %8" G_GUINT64_FORMAT
			" %7" G_GUINT64_FORMAT " %9" G_GUINT64_FORMAT "  %s\n",
		    one->spam, one->ham, one->forgotten, one->doubtful, who);
	}
}

/* Each lesson with what the seed and the tests alone say of the message, and
 * for each reporter how often that is the opposite. */
static gboolean
show_journal(const Verb *verb, GError **error)
{
	g_autofree char *path = journal_path(verb);
	g_autoptr(GHashTable) reporters =
	    g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	g_autoptr(GPtrArray) names = g_ptr_array_new();
	Audit audit = { verb, reporters, names };

	if (!each_lesson(path, audit_lesson, &audit, error))
		return FALSE;
	print_reporters(&audit);
	return TRUE;
}

static ElmSchool *
replay(const Verb *verb, GError **error)
{
	g_autoptr(ElmSchool) school = open_school(verb, error);

	if (school == NULL || !elm_school_save(school, error))
		return NULL;
	return g_steal_pointer(&school);
}

/* The model anew from its journal: where there is none, a school begins so.
 * Only one that is of no use any more need be rebuilt, so nobody misses it. */
static gboolean
rebuild(const Verb *verb, GError **error)
{
	const char *path = verb->settings->model_path;
	g_autofree char *journal = journal_path(verb);
	g_autofree char *before = g_strconcat(path, ".before", NULL);
	g_autoptr(ElmSchool) school = NULL;
	guint64 lessons = 0;

	if (!each_lesson(journal, count_lesson, &lessons, error))
		return FALSE;
	g_rename(path, before);
	school = replay(verb, error);
	if (school == NULL) {
		g_rename(before, path);
		return FALSE;
	}
	g_unlink(before);
	g_print("rebuilt from %" G_GUINT64_FORMAT " lessons\n", lessons);
	return TRUE;
}

static const struct {
	const char *name;
	gboolean (*run)(const Verb *verb, GError **error);
} verbs[] = {
	{ "info", show_info },
	{ "check", check },
	{ "export", export_model },
	{ "merge", merge },
	{ "seed", make_seed },
	{ "journal", show_journal },
	{ "rebuild", rebuild },
};

gboolean
elm_spam_model(const ElmRun *run, ElmSpamCommand *command, GError **error)
{
	const char *name = run->operands[1];
	g_autoptr(ElmSpamSettings) settings = NULL;
	Verb verb = { .run = run };

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
	    "'model' wants info, check, export, merge, seed, journal or "
	    "rebuild");
	return FALSE;
}
