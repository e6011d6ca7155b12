/* elm-scan -- viruses, attachments, and what is hidden in a message. */
#include "config.h"

#include <string.h>

#include "cmd/filter.h"
#include "lib/base/error.h"
#include "lib/base/io.h"
#include "lib/base/json.h"
#include "lib/base/log.h"
#include "lib/scan/action.h"
#include "lib/scan/scan.h"
#include "lib/scan/strip.h"

#define NAME "elm-scan"
#define FILE_OCTETS_MAX (16 * 1024 * 1024)
#define SECONDS_PER_HOUR 3600

static char **opt_engines;
static char *opt_quorum;
static char *opt_age;
static char *opt_rules;
static char *opt_check_rules;
static char *opt_magic;
static char *opt_on_infected;
static char *opt_on_blocked;
static char *opt_on_unknown;
static char *opt_notice;

static const GOptionEntry options[] = {
	{ "engine", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &opt_engines,
	    "Ask ENGINE: clamd[:SOCKET], clamav[:DATABASE], command:NAME or "
	    "none; may be repeated",
	    "ENGINE" },
	{ "quorum", 0, 0, G_OPTION_ARG_FILENAME, &opt_quorum,
	    "Call infected what N engines find infected", "N" },
	{ "max-database-age", 0, 0, G_OPTION_ARG_FILENAME, &opt_age,
	    "Trust no signatures older than HOURS", "HOURS" },
	{ "rules", 0, 0, G_OPTION_ARG_FILENAME, &opt_rules,
	    "Read the attachment rules from FILE", "FILE" },
	{ "check-rules", 0, 0, G_OPTION_ARG_FILENAME, &opt_check_rules,
	    "Check the attachment rules in FILE and exit", "FILE" },
	{ "magic", 0, 0, G_OPTION_ARG_FILENAME, &opt_magic,
	    "Read own fingerprints, in magic(5) syntax, from FILE", "FILE" },
	{ "on-infected", 0, 0, G_OPTION_ARG_FILENAME, &opt_on_infected,
	    "What to do with it: pass, strip, refuse or defer", "ACTION" },
	{ "on-blocked", 0, 0, G_OPTION_ARG_FILENAME, &opt_on_blocked,
	    "What to do when a rule denies something", "ACTION" },
	{ "on-unknown", 0, 0, G_OPTION_ARG_FILENAME, &opt_on_unknown,
	    "What to do when it could not be told", "ACTION" },
	{ "notice", 0, 0, G_OPTION_ARG_FILENAME, &opt_notice,
	    "Put the words of FILE where a part was stripped", "FILE" },
	G_OPTION_ENTRY_NULL
};

/* What all threads share. */
typedef struct {
	ElmScanSetup setup;
	ElmActions actions;
	ElmEngines *engines;
	ElmRules *rules;
	char *notice;
} Scanner;

static const char *
setting(const ElmConf *conf, const char *option, const char *key)
{
	return option != NULL ? option : elm_conf_get(conf, "scan", key);
}

static gboolean
number(const ElmConf *conf, const char *option, const char *key, guint64 *value,
    GError **error)
{
	if (elm_limits_parse(setting(conf, option, key), value, error))
		return TRUE;
	g_prefix_error(error, "%s: ", key);
	return FALSE;
}

/* The sections [engine NAME]. */
static GArray *
command_specs(const ElmConf *conf)
{
	GArray *specs = g_array_new(FALSE, FALSE, sizeof(ElmCommandSpec));
	const char *name;

	for (gsize i = 0; (name = elm_conf_named(conf, i)) != NULL; i++) {
		g_autofree char *section = g_strdup_printf("engine %s", name);
		ElmCommandSpec spec = { name,
			elm_conf_get(conf, section, "command"),
			elm_conf_get(conf, section, "exits"),
			elm_conf_get(conf, section, "signature") };

		g_array_append_val(specs, spec);
	}
	return specs;
}

static ElmEngines *
make_engines(const ElmConf *conf, GError **error)
{
	g_autoptr(GArray) specs = command_specs(conf);
	g_autofree const char **configured =
	    elm_conf_list(conf, "scan", "engine");
	ElmEnginesOptions engines = {
		.specs = opt_engines != NULL ? (const char *const *)opt_engines
					     : configured,
		.commands = (const ElmCommandSpec *)(void *)specs->data,
		.n_commands = specs->len,
		.limits = elm_conf_limits(conf),
	};
	guint64 quorum;

	if (!number(conf, opt_quorum, "quorum", &quorum, error) ||
	    !number(conf, opt_age, "max-database-age", &engines.max_hours,
		error))
		return NULL;
	engines.quorum = (guint)MIN(quorum, G_MAXUINT);
	return elm_engines_new(&engines, error);
}

/* The rules of the site, else those that are built in. */
static ElmRules *
load_rules(const char *path, const ElmLimits *limits, GError **error)
{
	g_autoptr(GBytes) text = NULL;

	if (*path == '\0')
		return elm_rules_preset(limits);
	text = elm_io_read_file(path, FILE_OCTETS_MAX, error);
	return text != NULL ? elm_rules_parse(text, path, limits, error) : NULL;
}

static char *
load_notice(const char *path, GError **error)
{
	g_autoptr(GBytes) data = NULL;
	g_autofree char *text = NULL;

	if (*path == '\0')
		return g_strdup(elm_strip_preset());
	data = elm_io_read_file(path, FILE_OCTETS_MAX, error);
	if (data == NULL)
		return NULL;
	text = g_strndup(g_bytes_get_data(data, NULL), g_bytes_get_size(data));
	if (elm_strip_check(text, error))
		return g_steal_pointer(&text);
	g_prefix_error(error, "%s: ", path);
	return NULL;
}

static gboolean
set_actions(ElmActions *actions, const ElmConf *conf, GError **error)
{
	const struct {
		ElmFindingKind kind;
		const char *option, *key;
	} rows[] = {
		{ ELM_FINDING_INFECTED, opt_on_infected, "on-infected" },
		{ ELM_FINDING_BLOCKED, opt_on_blocked, "on-blocked" },
		{ ELM_FINDING_UNKNOWN, opt_on_unknown, "on-unknown" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++)
		if (!elm_action_parse(setting(conf, rows[i].option,
					  rows[i].key),
			rows[i].key, &actions->on[rows[i].kind], error))
			return FALSE;
	return TRUE;
}

static void
close_scanner(gpointer shared)
{
	Scanner *self = shared;

	g_clear_pointer(&self->rules, elm_rules_free);
	g_clear_pointer(&self->engines, elm_engines_free);
	g_free(self->notice);
	g_free(self);
}

static gboolean
set_up(Scanner *self, const ElmRun *run, GError **error)
{
	const ElmConf *conf = run->conf;
	const char *magic = setting(conf, opt_magic, "magic");

	self->setup.limits = elm_conf_limits(conf);
	self->setup.envelope = run->envelope;
	self->setup.magic = *magic != '\0' ? magic : NULL;
	if (!set_actions(&self->actions, conf, error))
		return FALSE;
	self->notice = load_notice(setting(conf, opt_notice, "notice"), error);
	if (self->notice == NULL)
		return FALSE;
	self->actions.notice = self->notice;
	self->rules = load_rules(setting(conf, opt_rules, "rules"),
	    self->setup.limits, error);
	self->setup.rules = self->rules;
	if (self->rules == NULL)
		return FALSE;
	self->engines = make_engines(conf, error);
	self->setup.engines = self->engines;
	return self->engines != NULL;
}

static gpointer
open_scanner(const ElmRun *run, GError **error)
{
	Scanner *self = g_new0(Scanner, 1);

	if (set_up(self, run, error))
		return self;
	close_scanner(self);
	return NULL;
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
	ElmScan *scan = elm_scan_new(&scanner->setup, error);
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

static gboolean
examine(gpointer worker, ElmMessage *message, ElmVerdict *verdict,
    json_t *facts, GError **error G_GNUC_UNUSED)
{
	const Worker *self = worker;
	g_autoptr(ElmScanResult) result = elm_scan_message(self->scan, message);

	elm_finding_verdict(result->findings, verdict);
	elm_json_set_number(facts, "items", result->items);
	json_object_set_new(facts, "findings",
	    elm_finding_json(result->findings));
	return TRUE;
}

static gboolean
defer(const ElmScanResult *result, GError **error)
{
	g_autofree char *status = elm_finding_status(result->findings);

	g_set_error(error, ELM_ERROR, ELM_ERROR_TEMPORARY,
	    "message deferred: %s", status);
	return FALSE;
}

/* Strip, and look again: what is left must be good by the same measure, or the
 * message is refused. */
static void
strip(const Worker *self, ElmJob *job, const ElmScanResult *before)
{
	const ElmActions *actions = &self->shared->actions;
	g_autoptr(GBytes) bytes = NULL;
	g_autoptr(ElmMessage) message = NULL;
	g_autoptr(ElmScanResult) after = NULL;

	elm_action_strip(actions, before, job->message);
	bytes = elm_message_bytes(job->message);
	message = elm_message_new(bytes, self->shared->setup.limits);
	after = elm_scan_message(self->scan, message);
	if (elm_action_choose(actions, after) != ELM_ACTION_PASS) {
		job->refusal = elm_action_refusal(before);
		return;
	}
	elm_finding_verdict(after->findings, job->verdict);
	elm_finding_stripped(before->findings, job->verdict);
	job->companion = elm_finding_status(after->findings);
}

static gboolean
work(gpointer worker, ElmJob *job, GError **error)
{
	const Worker *self = worker;
	g_autoptr(ElmScanResult) result =
	    elm_scan_message(self->scan, job->message);
	ElmAction action = elm_action_choose(&self->shared->actions, result);

	if (action == ELM_ACTION_DEFER)
		return defer(result, error);
	if (action == ELM_ACTION_STRIP) {
		strip(self, job, result);
		return TRUE;
	}
	if (action == ELM_ACTION_REFUSE)
		job->refusal = elm_action_refusal(result);
	elm_finding_verdict(result->findings, job->verdict);
	job->companion = elm_finding_status(result->findings);
	return TRUE;
}

/* --check-rules: nothing is filtered. */
static gboolean
check_rules(ElmCli *cli, gboolean *is_all, GError **error)
{
	g_autoptr(ElmRules) rules = NULL;
	g_autofree char *remarks = NULL;

	*is_all = opt_check_rules != NULL;
	if (!*is_all)
		return TRUE;
	cli->is_exact = TRUE;
	rules = load_rules(opt_check_rules, elm_conf_limits(cli->conf), error);
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
		.companion = "X-Virus-Status",
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
