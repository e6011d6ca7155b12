#include "config.h"

#include "cmd/spam.h"
#include "cmd/stream.h"
#include "lib/spam/explain.h"
#include "lib/spam/spam-fields.h"

typedef struct {
	const ElmSpamSettings *settings;
	gboolean is_first;
	gboolean is_alone;
} Reader;

static gpointer
work(gpointer user, const ElmMessage *message, GError **error)
{
	const Reader *reader = user;

	return elm_explain_message(&reader->settings->setup, message, NULL,
	    error);
}

static gboolean
take(gpointer user, ElmStreamItem *item, GError **error G_GNUC_UNUSED)
{
	Reader *reader = user;
	g_autofree char *text = elm_explanation_text(item->result);

	if (!reader->is_first)
		g_print("\n");
	if (!reader->is_alone)
		g_print("%s: ", item->name);
	g_print("%s", text);
	reader->is_first = FALSE;
	return TRUE;
}

static void
free_result(gpointer explanation)
{
	elm_explanation_free(explanation);
}

static gboolean
explain_text(const ElmRun *run, const ElmSpamSettings *settings, GError **error)
{
	Reader reader = { settings, TRUE, run->operands[0] == NULL };
	ElmStream stream = { run, ELM_SPAM_TOOL, work, take, free_result,
		&reader, FALSE };

	return elm_stream_mailboxes(&stream, run->operands, error);
}

/* The threads share everything. */
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
	    &((const ElmSpamSettings *)worker)->setup;
	g_autoptr(ElmExplanation) explanation =
	    elm_explain_message(setup, message, NULL, error);

	if (explanation == NULL)
		return FALSE;
	elm_spam_fields_verdict(setup, elm_explanation_result(explanation),
	    verdict);
	elm_explanation_json(explanation, facts);
	return TRUE;
}

static gboolean
explain_json(const ElmRun *run, ElmSpamSettings *settings, GError **error)
{
	static const ElmReport report = {
		.tool = ELM_SPAM_TOOL,
		.worker_new = new_worker,
		.worker_free = free_worker,
		.examine = examine,
	};
	ElmReportOptions options = {
		.limits = elm_conf_limits(run->conf),
		.jobs = run->jobs,
		.is_json = TRUE,
	};
	char stdin_name[] = "-";
	char *alone[] = { stdin_name, NULL };
	ElmVerdictKind worst;

	return elm_report_run(&report, settings, &options,
	    run->operands[0] != NULL ? run->operands : alone, &worst, error);
}

gboolean
elm_spam_explain(const ElmRun *run, const ElmSpamCommand *command,
    GError **error)
{
	g_autoptr(ElmSpamSettings) settings = elm_spam_settings_new(run->conf,
	    &command->spam, run->envelope, error);

	if (settings == NULL)
		return FALSE;
	return run->is_json ? explain_json(run, settings, error)
			    : explain_text(run, settings, error);
}
