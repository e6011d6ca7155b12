#include "config.h"

#include <string.h>

#include "cmd/spam.h"
#include "cmd/stream.h"
#include "lib/base/error.h"
#include "lib/base/log.h"
#include "lib/spam/example.h"
#include "lib/spam/report-mail.h"
#include "lib/spam/school.h"

/* What is going on in a lesson. */
typedef struct {
	const ElmSpamSettings *settings;
	ElmSchool *school;
	const char *who;
	gboolean is_indexed;  /* each message has a label of its own */
	ElmLessonKind kind;   /* or all have this */
	const ElmSecret *key; /* of reports that are to be opened, or NULL */
	guint64 learnt;       /* messages */
	guint64 known;        /* of which this was known already */
	guint64 strange;      /* reported, but they did not pass here */
} Class;

/* What one message teaches: that it is, or what it reports. */
typedef struct {
	GPtrArray *examples; /* ElmExample */
	char *who;           /* the reporter, or NULL */
	guint64 strange;
	GError *error; /* why it reports nothing */
} Lesson;

/* One report that is being opened. */
typedef struct {
	const Class *class;
	Lesson *lesson;
} Opening;

gint64
elm_spam_deadline(const ElmRun *run)
{
	return run->timeout > 0
		   ? g_get_monotonic_time() + run->timeout * G_USEC_PER_SEC
		   : G_MAXINT64;
}

ElmSchool *
elm_spam_open_school(const ElmRun *run, const ElmSpamSettings *settings,
    GError **error)
{
	return elm_school_open(settings->model_path, settings->setup.seed,
	    elm_spam_deadline(run), error);
}

static void
free_example(gpointer example)
{
	elm_example_free(example);
}

static void
free_lesson(gpointer data)
{
	Lesson *lesson = data;

	g_ptr_array_unref(lesson->examples);
	g_clear_error(&lesson->error);
	g_free(lesson->who);
	g_free(lesson);
}

static void
add_example(const Class *class, Lesson *lesson, const ElmMessage *message)
{
	const ElmSpamscoreSetup *setup = &class->settings->setup;

	g_ptr_array_add(lesson->examples,
	    elm_example_new(&setup->facts, setup->rules, message));
}

/* Anybody can send a report, but not what passed here. */
static void
add_reported(const ElmReported *reported, gpointer user)
{
	const Opening *opening = user;
	const ElmSpamscoreSetup *setup = &opening->class->settings->setup;
	g_autoptr(ElmMessage) original = NULL;

	if (!reported->is_passed) {
		opening->lesson->strange++;
		return;
	}
	original = elm_message_new(reported->original, setup->facts.limits);
	add_example(opening->class, opening->lesson, original);
}

static void
open_report(const Class *class, Lesson *lesson, const ElmMessage *message)
{
	ElmReportSetup setup = { class->settings->setup.facts.limits,
		class->key };
	Opening opening = { class, lesson };

	lesson->who = elm_report_mail_who(message);
	elm_report_mail_each(message, &setup, add_reported, &opening,
	    &lesson->error);
}

static gpointer
take_lesson(gpointer user, const ElmMessage *message,
    GError **error G_GNUC_UNUSED)
{
	const Class *class = user;
	Lesson *lesson = g_new0(Lesson, 1);

	lesson->examples = g_ptr_array_new_with_free_func(free_example);
	if (class->key != NULL)
		open_report(class, lesson, message);
	else
		add_example(class, lesson, message);
	return lesson;
}

static const char *
name_reporter(const Class *class, const Lesson *lesson)
{
	if (class->who != NULL)
		return class->who;
	return lesson->who != NULL && *lesson->who != '\0' ? lesson->who
							   : g_get_user_name();
}

static gboolean
learn_lesson(gpointer user, ElmStreamItem *item, GError **error)
{
	Class *class = user;
	const Lesson *lesson = item->result;
	ElmLessonKind kind = class->kind;

	if (class->is_indexed)
		kind = item->is_spam ? ELM_LESSON_SPAM : ELM_LESSON_HAM;
	if (lesson->error != NULL)
		elm_log_line(ELM_SPAM_TOOL, "'%s': %s", item->name,
		    lesson->error->message);
	class->strange += lesson->strange + (lesson->error != NULL);
	for (guint i = 0; i < lesson->examples->len; i++) {
		ElmLesson one = elm_example_lesson(lesson->examples->pdata[i],
		    kind, ELM_RANK_USER, name_reporter(class, lesson));
		gboolean is_news;

		if (!elm_school_learn(class->school, &one, &is_news, error))
			return FALSE;
		class->learnt += is_news;
		class->known += !is_news;
	}
	return TRUE;
}

gboolean
elm_spam_save_school(ElmSchool *school, GError *cause, GError **error)
{
	gboolean is_partial = cause == NULL || g_error_matches(cause, ELM_ERROR,
						   ELM_ERROR_UNAVAILABLE);

	if (is_partial && !elm_school_save(school, error)) {
		g_clear_error(&cause);
		return FALSE;
	}
	if (cause != NULL)
		g_propagate_error(error, cause);
	return cause == NULL;
}

static gboolean
hold_class(const ElmRun *run, const ElmSpamCommand *command, Class *class,
    GError **error)
{
	ElmStream stream = { run, ELM_SPAM_TOOL, take_lesson, learn_lesson,
		free_lesson, class, class->is_indexed };
	g_autoptr(ElmSpamSettings) settings = elm_spam_settings_new(run->conf,
	    &command->spam, run->envelope, error);
	g_autoptr(ElmSchool) school = NULL;
	GError *cause = NULL;

	if (settings == NULL)
		return FALSE;
	school = elm_spam_open_school(run, settings, error);
	if (school == NULL)
		return FALSE;
	class->settings = settings;
	class->school = school;
	class->who = command->who;
	if (class->is_indexed)
		elm_stream_index(&stream, command->train, &cause);
	else
		elm_stream_mailboxes(&stream, run->operands, &cause);
	return elm_spam_save_school(school, cause, error);
}

static gboolean
say_learnt(const Class *class, GError **error)
{
	g_print("learnt %" G_GUINT64_FORMAT " message%s", class->learnt,
	    class->learnt == 1 ? "" : "s");
	if (class->known > 0)
		g_print(", %" G_GUINT64_FORMAT " were known", class->known);
	g_print("\n");
	if (class->strange > 0)
		g_set_error(error, ELM_ERROR, ELM_ERROR_DATA,
		    "%" G_GUINT64_FORMAT " of what was reported did not pass "
		    "here",
		    class->strange);
	return class->strange == 0;
}

gboolean
elm_spam_learn(const ElmRun *run, ElmSpamCommand *command, GError **error)
{
	Class class = { .kind = ELM_LESSON_SPAM };
	ElmSecret key;

	if (strcmp(command->learn, "ham") == 0) {
		class.kind = ELM_LESSON_HAM;
	} else if (strcmp(command->learn, "spam") != 0) {
		g_set_error(error, ELM_ERROR, ELM_ERROR_USAGE,
		    "'spam' or 'ham' is to be learnt, not '%s'",
		    command->learn);
		return FALSE;
	}
	if (command->is_from_report) {
		if (!elm_filter_load_key(&key, error))
			return FALSE;
		class.key = &key;
	}
	command->spam.makes_model = TRUE;
	return hold_class(run, command, &class, error) &&
	       say_learnt(&class, error);
}

gboolean
elm_spam_train(const ElmRun *run, ElmSpamCommand *command, GError **error)
{
	Class class = { .is_indexed = TRUE };

	command->spam.makes_model = TRUE;
	return hold_class(run, command, &class, error) &&
	       say_learnt(&class, error);
}

gboolean
elm_spam_trap(const ElmRun *run, const ElmSpamSettings *settings,
    const ElmMessage *message, GError **error)
{
	const ElmSpamscoreSetup *setup = &settings->setup;
	g_autoptr(ElmExample) example = NULL;
	g_autoptr(ElmSchool) school =
	    elm_spam_open_school(run, settings, error);
	ElmLesson lesson;

	if (school == NULL)
		return FALSE;
	example = elm_example_new(&setup->facts, setup->rules, message);
	lesson =
	    elm_example_lesson(example, ELM_LESSON_SPAM, ELM_RANK_TRAP, "trap");
	return elm_school_learn(school, &lesson, NULL, error) &&
	       elm_school_save(school, error);
}
