/* spam.h -- what elm-spamscore does beside filtering; a file for each. */
#pragma once

#include <glib.h>

#include "cmd/filter.h"
#include "lib/spam/school.h"
#include "lib/spam/spam-settings.h"

#define ELM_SPAM_TOOL "elm-spamscore"

/* What the command line asks for. */
typedef struct {
	ElmSpamOptions spam;
	char *learn; /* "spam" or "ham" */
	gboolean forgets;
	gboolean is_from_report;
	char *who;   /* reporter; the user when NULL */
	char *since; /* seconds since 1970 */
	char *train; /* an index, each */
	char *score;
	char *evaluate;
	gboolean explains;
	gboolean is_outbound;
	gboolean lists_tests;
	char *check_rules; /* file */
} ElmSpamCommand;

/* --learn, --forget, --train INDEX. */
gboolean elm_spam_learn(const ElmRun *run, ElmSpamCommand *command,
    GError **error);
gboolean elm_spam_forget(const ElmRun *run, ElmSpamCommand *command,
    GError **error);
gboolean elm_spam_train(const ElmRun *run, ElmSpamCommand *command,
    GError **error);
/* Learn @message, which came into a trap, as spam. */
gboolean elm_spam_trap(const ElmRun *run, const ElmSpamSettings *settings,
    const ElmMessage *message, GError **error);

/* --score INDEX, --evaluate INDEX. */
gboolean elm_spam_score(const ElmRun *run, const ElmSpamCommand *command,
    GError **error);
gboolean elm_spam_evaluate(const ElmRun *run, const ElmSpamCommand *command,
    GError **error);

/* --explain. */
gboolean elm_spam_explain(const ElmRun *run, const ElmSpamCommand *command,
    GError **error);

/* --list-tests, --check-rules FILE; @is_bad when the file has an error. */
void elm_spam_list_tests(gboolean is_json);
gboolean elm_spam_check_rules(const ElmRun *run, const char *path,
    GError **error);

/* When to give up waiting for who else learns: monotonic. */
gint64 elm_spam_deadline(const ElmRun *run);
/* The model that @settings name, to be changed. */
ElmSchool *elm_spam_open_school(const ElmRun *run,
    const ElmSpamSettings *settings, GError **error);
/* Save what was done in @school, unless it ended with @cause, which is handed
 * on: but a message that could not be read takes nothing from the others. */
gboolean elm_spam_save_school(ElmSchool *school, GError *cause, GError **error);

/* One run of a verb of "model". */
typedef struct {
	const ElmRun *run;
	const ElmSpamSettings *settings;
	char **arguments; /* behind the verb */
} ElmSpamVerb;

/* The journal of the model, for reading. */
ElmJournal *elm_spam_open_journal(const ElmSpamVerb *verb, GError **error);

typedef gboolean (
    *ElmSpamLessonFunc)(gpointer user, const ElmLesson *lesson, GError **error);
/* Every lesson of @journal to @func, up to one for which it fails. */
gboolean elm_spam_each_lesson(ElmJournal *journal, ElmSpamLessonFunc func,
    gpointer user, GError **error);

/* "model journal": each lesson with what the seed and the tests alone say of
 * the message, and for each reporter how often that is the opposite. */
gboolean elm_spam_show_journal(const ElmSpamVerb *verb, GError **error);

/* "model info", "model check" ...: the operands are @run->operands. */
gboolean elm_spam_model(const ElmRun *run, ElmSpamCommand *command,
    GError **error);
