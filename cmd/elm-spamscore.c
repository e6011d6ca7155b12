/* elm-spamscore -- how likely a message is spam, and why. */
#include "config.h"

#include <string.h>

#include "cmd/spam.h"
#include "lib/base/error.h"
#include "lib/base/log.h"
#include "lib/spam/spam-fields.h"

#define UNTIMELY "outbound"

static ElmSpamCommand opt;

static const GOptionEntry options[] = {
	{ "model", 0, 0, G_OPTION_ARG_FILENAME, &opt.spam.model,
	    "What was learnt is in FILE", "FILE" },
	{ "seed", 0, 0, G_OPTION_ARG_FILENAME, &opt.spam.seed,
	    "Begin with the model in FILE; 'none' for nothing", "FILE" },
	{ "no-model", 0, 0, G_OPTION_ARG_NONE, &opt.spam.is_without_model,
	    "Score without what was learnt", NULL },
	{ "rules", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &opt.spam.rules,
	    "Read own tests and points from FILE; may be repeated", "FILE" },
	{ "check-rules", 0, 0, G_OPTION_ARG_FILENAME, &opt.check_rules,
	    "Check the tests and points in FILE and exit", "FILE" },
	{ "list-tests", 0, 0, G_OPTION_ARG_NONE, &opt.lists_tests,
	    "List all tests, what they are worth and mean, and exit", NULL },
	{ "explain", 0, 0, G_OPTION_ARG_NONE, &opt.explains,
	    "Say why a message has the score it has", NULL },
	{ "learn", 0, 0, G_OPTION_ARG_FILENAME, &opt.learn,
	    "Learn that messages are CLASS: spam or ham", "CLASS" },
	{ "forget", 0, 0, G_OPTION_ARG_NONE, &opt.forgets,
	    "Forget what was learnt of messages, or by --who", NULL },
	{ "from-report", 0, 0, G_OPTION_ARG_NONE, &opt.is_from_report,
	    "Learn the messages that are attached to a report", NULL },
	{ "who", 0, 0, G_OPTION_ARG_FILENAME, &opt.who,
	    "Who says so (default: the user)", "NAME" },
	{ "since", 0, 0, G_OPTION_ARG_FILENAME, &opt.since,
	    "Forget what was learnt since then, in seconds since 1970",
	    "TIME" },
	{ "trap", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &opt.spam.traps,
	    "Learn as spam what is for an address in FILE; may be repeated",
	    "FILE" },
	{ "outbound", 0, 0, G_OPTION_ARG_NONE, &opt.is_outbound,
	    "Note the recipients as known, and do not score", NULL },
	{ "train", 0, 0, G_OPTION_ARG_FILENAME, &opt.train,
	    "Learn all messages of INDEX, in its order", "INDEX" },
	{ "score", 0, 0, G_OPTION_ARG_FILENAME, &opt.score,
	    "Score all messages of INDEX", "INDEX" },
	{ "evaluate", 0, 0, G_OPTION_ARG_FILENAME, &opt.evaluate,
	    "Measure how well the messages of INDEX are told apart", "INDEX" },
	G_OPTION_ENTRY_NULL
};

/* What all threads share. */
typedef struct {
	const ElmRun *run;
	ElmSpamSettings *settings;
} Scorer;

static gpointer
open_scorer(const ElmRun *run, GError **error)
{
	ElmSpamSettings *settings;
	Scorer *self;

	opt.spam.counts_waves = !run->is_report;
	settings =
	    elm_spam_settings_new(run->conf, &opt.spam, run->envelope, error);
	if (settings == NULL)
		return NULL;
	self = g_new(Scorer, 1);
	*self = (Scorer){ run, settings };
	return self;
}

static void
close_scorer(gpointer shared)
{
	Scorer *self = shared;

	elm_spam_settings_free(self->settings);
	g_free(self);
}

static gpointer
new_worker(gpointer shared, GError **error G_GNUC_UNUSED)
{
	return shared;
}

static void
free_worker(gpointer worker G_GNUC_UNUSED)
{
}

static gboolean
examine(gpointer worker, ElmMessage *message, ElmVerdict *verdict,
    json_t *facts, GError **error)
{
	const ElmSpamscoreSetup *setup =
	    &((const Scorer *)worker)->settings->setup;
	g_autoptr(ElmSpamResult) result =
	    elm_spamscore_message(setup, message, NULL, FALSE, error);

	if (result == NULL)
		return FALSE;
	elm_spam_fields_verdict(setup, result, verdict);
	if (facts != NULL)
		elm_spam_fields_json(setup, result, facts);
	return TRUE;
}

/* Whom the site writes to may write back. */
static gboolean
note_recipients(const Scorer *self, ElmJob *job, GError **error)
{
	const char *const *recipients =
	    elm_envelope_recipients(self->run->envelope);

	elm_verdict_raise(job->verdict, ELM_VERDICT_UNKNOWN, UNTIMELY);
	return elm_lists_meet(self->settings->known_path, recipients, error);
}

/* Mail goes its way whether it was learnt or not. */
static void
learn_trapped(const Scorer *self, const ElmMessage *message)
{
	const char *const *recipients =
	    elm_envelope_recipients(self->run->envelope);
	g_autoptr(GError) cause = NULL;

	for (; *recipients != NULL; recipients++) {
		if (!elm_spam_settings_is_trap(self->settings, *recipients))
			continue;
		if (!elm_spam_trap(self->run, self->settings, message, &cause))
			elm_log_line(ELM_SPAM_TOOL, "nothing learnt: %s",
			    cause->message);
		return;
	}
}

static char *
describe(const ElmSpamResult *result)
{
	GString *lines = g_string_new(NULL);

	for (guint i = 0; i < result->shares->len; i++) {
		const ElmShare *share = result->shares->pdata[i];
		g_autofree char *points = elm_spam_fields_points(share->points);

		g_string_append_printf(lines, "%s %s: %s\n", points,
		    share->name, share->meaning);
	}
	return g_string_free(lines, FALSE);
}

static gboolean
work(gpointer worker, ElmJob *job, GError **error)
{
	const Scorer *self = worker;
	const ElmSpamscoreSetup *setup = &self->settings->setup;
	g_autoptr(ElmSpamResult) result = NULL;

	if (opt.is_outbound)
		return note_recipients(self, job, error);
	result =
	    elm_spamscore_message(setup, job->message, job->seal, FALSE, error);
	if (result == NULL)
		return FALSE;
	elm_spam_fields_verdict(setup, result, job->verdict);
	job->companions[0] = elm_spam_fields_flag(setup, result);
	job->companions[1] = elm_spam_fields_status(setup, result);
	job->companions[2] = elm_spam_fields_score(setup, result);
	job->companions[3] = elm_spam_fields_level(setup, result);
	if (self->run->is_verbose)
		job->remarks = describe(result);
	learn_trapped(self, job->message);
	return TRUE;
}

/* What is asked for instead of filtering; at most one thing. */
static gboolean
check_command(GError **error)
{
	int n = (opt.learn != NULL) + opt.forgets + (opt.train != NULL) +
		(opt.score != NULL) + (opt.evaluate != NULL) + opt.explains +
		opt.lists_tests + (opt.check_rules != NULL) + opt.is_outbound;

	if (n > 1)
		g_set_error(error, ELM_ERROR, ELM_ERROR_USAGE,
		    "ask for one thing at a time (see --help)");
	else if (opt.is_from_report && opt.learn == NULL)
		g_set_error(error, ELM_ERROR, ELM_ERROR_USAGE,
		    "'--from-report' says how to '--learn'");
	else if (opt.since != NULL && (!opt.forgets || opt.who == NULL))
		g_set_error(error, ELM_ERROR, ELM_ERROR_USAGE,
		    "'--since' says what to '--forget' of '--who'");
	else
		return TRUE;
	return FALSE;
}

static gboolean
do_command(const ElmRun *run, GError **error)
{
	if (opt.learn != NULL)
		return elm_spam_learn(run, &opt, error);
	if (opt.forgets)
		return elm_spam_forget(run, &opt, error);
	if (opt.train != NULL)
		return elm_spam_train(run, &opt, error);
	if (opt.score != NULL)
		return elm_spam_score(run, &opt, error);
	if (opt.evaluate != NULL)
		return elm_spam_evaluate(run, &opt, error);
	if (opt.explains)
		return elm_spam_explain(run, &opt, error);
	if (opt.check_rules != NULL)
		return elm_spam_check_rules(run, opt.check_rules, error);
	if (opt.lists_tests)
		elm_spam_list_tests(run->is_json);
	else
		return elm_spam_model(run, &opt, error);
	return TRUE;
}

static gboolean
instead(ElmCli *cli, const ElmRun *run, gboolean *is_all, GError **error)
{
	gboolean is_verb =
	    run->operands[0] != NULL && strcmp(run->operands[0], "model") == 0;

	*is_all = is_verb || opt.learn != NULL || opt.forgets ||
		  opt.train != NULL || opt.score != NULL ||
		  opt.evaluate != NULL || opt.explains || opt.lists_tests ||
		  opt.check_rules != NULL;
	cli->is_exact |= *is_all;
	if (!check_command(error))
		return FALSE;
	return !*is_all || do_command(run, error);
}

int
main(int argc, char **argv)
{
	static const ElmFilter filter = {
		.program = {
			.name = ELM_SPAM_TOOL,
			.arguments = "[MAILBOX...] | model VERB [FILE...]",
			.summary = "Tell how likely mail is spam, and why; "
				   "learn what is.",
			.options = options,
		},
		.field = "X-ELM-Spam",
		.companions = { "X-Spam-Flag", "X-Spam-Status", "X-Spam-Score",
		    "X-Spam-Level" },
		.instead = instead,
		.open = open_scorer,
		.close = close_scorer,
		.report = {
			.tool = ELM_SPAM_TOOL,
			.worker_new = new_worker,
			.worker_free = free_worker,
			.examine = examine,
		},
		.work = work,
	};

	return elm_filter_main(&filter, argc, argv);
}
