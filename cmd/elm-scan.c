/* elm-scan -- viruses, attachments, and what is hidden in a message. */
#include "config.h"

#include "cmd/filter.h"
#include "lib/base/error.h"
#include "lib/base/json.h"
#include "lib/base/log.h"
#include "lib/scan/engine-report.h"
#include "lib/scan/scan-settings.h"

#define NAME "elm-scan"

static ElmScanOptions opt_scan;
static char *opt_check_rules;

static const GOptionEntry options[] = {
	{ "engine", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &opt_scan.engines,
	    "Ask ENGINE: clamd[:SOCKET], clamav[:DATABASE], command:NAME or "
	    "none; may be repeated",
	    "ENGINE" },
	{ "quorum", 0, 0, G_OPTION_ARG_FILENAME, &opt_scan.quorum,
	    "Call infected what N engines find infected", "N" },
	{ "max-database-age", 0, 0, G_OPTION_ARG_FILENAME,
	    &opt_scan.max_database_age, "Trust no signatures older than HOURS",
	    "HOURS" },
	{ "rules", 0, 0, G_OPTION_ARG_FILENAME, &opt_scan.rules,
	    "Read the attachment rules from FILE", "FILE" },
	{ "check-rules", 0, 0, G_OPTION_ARG_FILENAME, &opt_check_rules,
	    "Check the attachment rules in FILE and exit", "FILE" },
	{ "magic", 0, 0, G_OPTION_ARG_FILENAME, &opt_scan.magic,
	    "Read own fingerprints, in magic(5) syntax, from FILE", "FILE" },
	{ "on-infected", 0, 0, G_OPTION_ARG_FILENAME, &opt_scan.on_infected,
	    "What to do with it: pass, strip, refuse or defer", "ACTION" },
	{ "on-blocked", 0, 0, G_OPTION_ARG_FILENAME, &opt_scan.on_blocked,
	    "What to do when a rule denies something", "ACTION" },
	{ "on-unknown", 0, 0, G_OPTION_ARG_FILENAME, &opt_scan.on_unknown,
	    "What to do when it could not be told", "ACTION" },
	{ "notice", 0, 0, G_OPTION_ARG_FILENAME, &opt_scan.notice,
	    "Put the words of FILE where a part was stripped", "FILE" },
	G_OPTION_ENTRY_NULL
};

/* What all threads share. */
typedef struct {
	ElmScanSettings *settings;
	gboolean is_verbose;
} Scanner;

static gpointer
open_scanner(const ElmRun *run, GError **error)
{
	ElmScanSettings *settings =
	    elm_scan_settings_new(run->conf, &opt_scan, run->envelope, error);
	Scanner *self;

	if (settings == NULL)
		return NULL;
	self = g_new(Scanner, 1);
	*self = (Scanner){ settings, run->is_verbose };
	return self;
}

static void
close_scanner(gpointer shared)
{
	Scanner *self = shared;

	elm_scan_settings_free(self->settings);
	g_free(self);
}

/* What a thread has of its own. */
typedef struct {
	const Scanner *shared;
	ElmScan *scan;
} Worker;

static gpointer
new_worker(gpointer shared, GError **error)
{
	const Scanner *scanner = shared;
	ElmScan *scan = elm_scan_new(&scanner->settings->setup, error);
	Worker *self;

	if (scan == NULL)
		return NULL;
	self = g_new(Worker, 1);
	*self = (Worker){ scanner, scan };
	return self;
}

static void
free_worker(gpointer worker)
{
	Worker *self = worker;

	elm_scan_free(self->scan);
	g_free(self);
}

static void
say(const ElmScanResult *result, ElmVerdict *verdict)
{
	elm_finding_verdict(result->findings, verdict);
	if (elm_inquiry_answer(result->inquiry, 0) == NULL)
		elm_verdict_add(verdict, "engine", "none");
}

static gboolean
examine(gpointer worker, ElmMessage *message, ElmVerdict *verdict,
    json_t *facts, GError **error G_GNUC_UNUSED)
{
	const Worker *self = worker;
	g_autoptr(ElmScanResult) result = elm_scan_message(self->scan, message);

	say(result, verdict);
	if (facts == NULL)
		return TRUE;
	elm_json_set_number(facts, "items", result->items);
	json_object_set_new(facts, "findings",
	    elm_finding_json(result->findings));
	json_object_set_new(facts, "engines",
	    elm_engine_report_json(self->shared->settings->engines,
		result->inquiry));
	return TRUE;
}

/* Who said what, and with signatures of which age. */
static char *
describe_engines(const Scanner *shared, const ElmScanResult *result)
{
	ElmEngines *engines = shared->settings->engines;
	const char *note = elm_engines_note(engines);
	gint64 now = g_get_real_time() / G_USEC_PER_SEC;
	GString *lines = g_string_new(note);

	for (gsize i = 0;; i++) {
		g_autofree char *line =
		    elm_engine_report_line(engines, result->inquiry, i, now);

		if (line == NULL)
			return g_string_free(lines, FALSE);
		g_string_append_printf(lines, "\n%s", line);
	}
}

static gboolean
defer(const ElmScanResult *result, GError **error)
{
	g_autofree char *status = elm_finding_status(result->findings);

	g_set_error(error, ELM_ERROR, ELM_ERROR_TEMPORARY,
	    "message deferred: %s", status);
	return FALSE;
}

/* Where no engine was asked, nobody may read of a virus status "Clean". */
static void
mark(const ElmScanResult *result, ElmJob *job)
{
	gboolean is_asked = elm_inquiry_answer(result->inquiry, 0) != NULL;

	say(result, job->verdict);
	if (is_asked || elm_verdict_kind(job->verdict) != ELM_VERDICT_CLEAN)
		job->companions[0] = elm_finding_status(result->findings);
}

/* Strip, and look again: what is left must be good by the same measure, or the
 * message is refused. */
static gboolean
strip(const Worker *self, ElmJob *job, const ElmScanResult *before,
    GError **error)
{
	const ElmActions *actions = &self->shared->settings->actions;
	g_autoptr(GBytes) bytes = NULL;
	g_autoptr(ElmMessage) message = NULL;
	g_autoptr(ElmScanResult) after = NULL;
	ElmAction action;

	elm_action_strip(actions, before, job->message);
	bytes = elm_message_bytes(job->message);
	message = elm_message_new(bytes, self->shared->settings->setup.limits);
	after = elm_scan_message(self->scan, message);
	action = elm_action_choose(actions, after);
	if (action == ELM_ACTION_DEFER)
		return defer(after, error);
	if (action != ELM_ACTION_PASS) {
		job->refusal = elm_action_refusal(before);
		return TRUE;
	}
	mark(after, job);
	elm_finding_stripped(before->findings, job->verdict);
	return TRUE;
}

static gboolean
work(gpointer worker, ElmJob *job, GError **error)
{
	const Worker *self = worker;
	g_autoptr(ElmScanResult) result =
	    elm_scan_message(self->scan, job->message);
	ElmAction action =
	    elm_action_choose(&self->shared->settings->actions, result);

	if (self->shared->is_verbose)
		job->remarks = describe_engines(self->shared, result);
	if (action == ELM_ACTION_DEFER)
		return defer(result, error);
	if (action == ELM_ACTION_STRIP)
		return strip(self, job, result, error);
	if (action == ELM_ACTION_REFUSE)
		job->refusal = elm_action_refusal(result);
	mark(result, job);
	return TRUE;
}

/* --check-rules: nothing is filtered. */
static gboolean
check_rules(ElmCli *cli, const ElmRun *run G_GNUC_UNUSED, gboolean *is_all,
    GError **error)
{
	g_autoptr(ElmRules) rules = NULL;
	g_autofree char *remarks = NULL;

	*is_all = opt_check_rules != NULL;
	if (!*is_all)
		return TRUE;
	cli->is_exact = TRUE;
	rules = elm_scan_settings_rules(opt_check_rules,
	    elm_conf_limits(cli->conf), error);
	if (rules == NULL)
		return FALSE;
	remarks = elm_rules_check(rules);
	if (remarks != NULL)
		g_print("%s\n", remarks);
	return TRUE;
}

int
main(int argc, char **argv)
{
	static const ElmFilter filter = {
		.program = {
			.name = NAME,
			.summary = "Look for viruses, forbidden attachments and "
				   "hidden content in mail.",
			.options = options,
		},
		.field = "X-ELM-Scan",
		.companions = { "X-Virus-Status" },
		.instead = check_rules,
		.open = open_scanner,
		.close = close_scanner,
		.report = {
			.tool = NAME,
			.worker_new = new_worker,
			.worker_free = free_worker,
			.examine = examine,
		},
		.work = work,
	};

	return elm_filter_main(&filter, argc, argv);
}
