#include "config.h"

#include "cmd/spam.h"
#include "lib/base/error.h"
#include "lib/base/json.h"
#include "lib/base/log.h"
#include "lib/spam/roll.h"
#include "lib/spam/school.h"

#define DOUBT 1.0 /* nats against the label */

/* What one reporter said, and how much of it still stands. */
typedef struct {
	const char *who;
	guint64 spam, ham, forgotten;
	guint64 doubtful; /* what the seed and the tests contradict */
} Reporter;

typedef struct {
	const ElmSpamVerb *verb;
	ElmRoll *roll;         /* of the whole journal */
	guint labels;          /* that were looked at */
	GHashTable *reporters; /* Reporter, by name */
	GPtrArray *order;      /* the same as they appear */
} Audit;

/* What is known of a lesson. */
typedef struct {
	const ElmLesson *lesson;
	double odds; /* what those say who were not taught */
	gboolean is_forgotten;
	gboolean is_doubtful;
} Finding;

static Reporter *
find_reporter(Audit *audit, const char *who)
{
	Reporter *reporter = g_hash_table_lookup(audit->reporters, who);

	if (reporter == NULL) {
		char *name = g_strdup(who);

		reporter = g_new0(Reporter, 1);
		reporter->who = name;
		g_hash_table_insert(audit->reporters, name, reporter);
		g_ptr_array_add(audit->order, reporter);
	}
	return reporter;
}

/* What somebody says of a message who was not taught by reporters: a model that
 * was fed with lies believes them. */
static double
independent_odds(const Audit *audit, const ElmLesson *lesson)
{
	ElmModel *seed = audit->verb->settings->setup.seed;
	ElmOpinions opinions = { 0 };
	ElmJudgement judgement;
	g_autoptr(ElmFeatures) features =
	    elm_features_unpack(lesson->features, NULL);

	if (seed != NULL && features != NULL)
		elm_learner_ask(NULL, seed, features, &opinions);
	opinions.evidence = lesson->evidence;
	judgement = elm_learner_judge(NULL, &opinions);
	return judgement.odds - judgement.base;
}

static Finding
examine(Audit *audit, const ElmLesson *lesson)
{
	Finding finding = { .lesson = lesson };

	if (lesson->kind == ELM_LESSON_FORGET)
		return finding;
	finding.is_forgotten = elm_roll_is_struck(audit->roll, audit->labels++);
	finding.odds = independent_odds(audit, lesson);
	finding.is_doubtful = lesson->kind == ELM_LESSON_SPAM
				  ? finding.odds < -DOUBT
				  : finding.odds > DOUBT;
	return finding;
}

static void
count(Audit *audit, const Finding *finding)
{
	Reporter *reporter = find_reporter(audit, finding->lesson->who);

	if (finding->lesson->kind == ELM_LESSON_FORGET)
		return;
	reporter->forgotten += finding->is_forgotten;
	if (finding->is_forgotten)
		return;
	reporter->doubtful += finding->is_doubtful;
	if (finding->lesson->kind == ELM_LESSON_SPAM)
		reporter->spam++;
	else
		reporter->ham++;
}

static const char *
kind_word(const ElmLesson *lesson)
{
	static const char *const words[] = { "ham", "spam", "forget" };

	return words[lesson->kind];
}

static const char *
rank_word(const ElmLesson *lesson)
{
	static const char *const words[] = { "automatic", "trap", "user" };

	return words[lesson->rank];
}

static void
print_json(const Finding *finding)
{
	const ElmLesson *lesson = finding->lesson;
	json_t *object = json_object();
	g_autofree char *line = NULL;

	elm_json_set_text(object, "tool", ELM_SPAM_TOOL);
	elm_json_set_text(object, "version", PACKAGE_VERSION);
	json_object_set_new(object, "time", json_integer(lesson->time));
	elm_json_set_text(object, "kind", kind_word(lesson));
	elm_json_set_text(object, "rank", rank_word(lesson));
	elm_json_set_text(object, "who", lesson->who);
	if (lesson->sha256 != NULL)
		elm_json_set_text(object, "sha256", lesson->sha256);
	if (lesson->kind != ELM_LESSON_FORGET) {
		json_object_set_new(object, "independent",
		    json_real(finding->odds));
		json_object_set_new(object, "doubtful",
		    json_boolean(finding->is_doubtful));
		json_object_set_new(object, "forgotten",
		    json_boolean(finding->is_forgotten));
	}
	line = elm_json_line(object);
	g_print("%s", line);
	json_decref(object);
}

/* The column that says what others think of the lesson. */
static char *
describe_doubt(const Finding *finding)
{
	if (finding->lesson->kind == ELM_LESSON_FORGET)
		return g_strdup("-");
	if (finding->is_forgotten)
		return g_strdup("forgotten");
	return g_strdup_printf("%.3f%c", finding->odds,
	    finding->is_doubtful ? '?' : ' ');
}

static void
print_text(const Finding *finding)
{
	const ElmLesson *lesson = finding->lesson;
	g_autoptr(GDateTime) time = g_date_time_new_from_unix_utc(lesson->time);
	g_autofree char *when =
	    time != NULL ? g_date_time_format(time, "%Y-%m-%dT%H:%M:%SZ")
			 : g_strdup("-");
	g_autofree char *doubt = describe_doubt(finding);
	g_autofree char *who = elm_log_escape(lesson->who);

	g_print("%s  %-6s  %-9s  %9s  %s  %s\n", when, kind_word(lesson),
	    rank_word(lesson), doubt,
	    lesson->sha256 != NULL ? lesson->sha256 : "-", who);
}

static gboolean
audit_lesson(gpointer user, const ElmLesson *lesson,
    GError **error G_GNUC_UNUSED)
{
	Audit *audit = user;
	Finding finding = examine(audit, lesson);

	count(audit, &finding);
	if (audit->verb->run->is_json)
		print_json(&finding);
	else
		print_text(&finding);
	return TRUE;
}

static void
print_reporters(const Audit *audit)
{
	g_print("\n    spam      ham  doubtful  forgotten  who\n");
	for (guint i = 0; i < audit->order->len; i++) {
		const Reporter *one = audit->order->pdata[i];
		g_autofree char *who = elm_log_escape(one->who);

		g_print("%8" G_GUINT64_FORMAT " %8" G_GUINT64_FORMAT
			" %9" G_GUINT64_FORMAT " %10" G_GUINT64_FORMAT "  %s\n",
		    one->spam, one->ham, one->doubtful, one->forgotten, who);
	}
}

static gboolean
note_lesson(gpointer user, const ElmLesson *lesson,
    GError **error G_GNUC_UNUSED)
{
	elm_roll_add(user, lesson, NULL);
	return TRUE;
}

gboolean
elm_spam_each_lesson(ElmJournal *journal, ElmSpamLessonFunc func, gpointer user,
    GError **error)
{
	g_autoptr(GError) cause = NULL;
	guint64 offset = 0;
	ElmLesson lesson;

	while (elm_journal_next(journal, &offset, &lesson, &cause))
		if (!func(user, &lesson, error))
			return FALSE;
	if (cause == NULL)
		return TRUE;
	g_propagate_error(error, g_steal_pointer(&cause));
	return FALSE;
}

gboolean
elm_spam_show_journal(const ElmSpamVerb *verb, GError **error)
{
	g_autoptr(ElmJournal) journal = elm_spam_open_journal(verb, error);
	g_autoptr(GHashTable) reporters =
	    g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	g_autoptr(GPtrArray) order = g_ptr_array_new();
	g_autoptr(ElmRoll) roll = NULL;
	Audit audit = { verb, NULL, 0, reporters, order };

	if (journal == NULL)
		return FALSE;
	roll = elm_roll_new(elm_journal_base(journal));
	audit.roll = roll;
	if (!elm_spam_each_lesson(journal, note_lesson, roll, error) ||
	    !elm_spam_each_lesson(journal, audit_lesson, &audit, error))
		return FALSE;
	if (!verb->run->is_json)
		print_reporters(&audit);
	return TRUE;
}
