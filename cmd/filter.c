#include "config.h"

#include "cmd/filter.h"

#include <string.h>
#include <unistd.h>

#include "lib/base/error.h"
#include "lib/base/io.h"
#include "lib/base/log.h"
#include "lib/base/secret.h"
#include "lib/base/state.h"
#include "lib/mail/chain.h"

#define KEY_FILE "seal.key"
#define TIMEOUT_MAX (24 * 60 * 60)

static char *opt_sender;
static char **opt_recipients;
static gboolean opt_json;
static gboolean opt_exit_code;
static int opt_jobs;
static gboolean opt_null;
static int opt_timeout = -1;
static gboolean opt_strip;
static gboolean opt_verbose;
static char *opt_then;
static char **opt_command; /* behind --then */

static const GOptionEntry filter_options[] = {
	{ "sender", 0, 0, G_OPTION_ARG_FILENAME, &opt_sender,
	    "Envelope sender (else $SENDER)", "ADDR" },
	{ "recipient", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &opt_recipients,
	    "Envelope recipient (else $RECIPIENT); may be repeated", "ADDR" },
	{ "json", 0, 0, G_OPTION_ARG_NONE, &opt_json,
	    "Report in JSON Lines instead of text", NULL },
	{ "exit-code", 0, 0, G_OPTION_ARG_NONE, &opt_exit_code,
	    "Exit with 1 when the verdict is bad", NULL },
	{ "jobs", 0, 0, G_OPTION_ARG_INT, &opt_jobs,
	    "Report with N threads (default: one per processor)", "N" },
	{ "null", '0', 0, G_OPTION_ARG_NONE, &opt_null,
	    "Report on the mailboxes named, NUL-separated, on stdin", NULL },
	{ "timeout", 0, 0, G_OPTION_ARG_INT, &opt_timeout,
	    "Give up with 75 after so many seconds (default 120; 0: never)",
	    "SECONDS" },
	{ "strip", 0, 0, G_OPTION_ARG_NONE, &opt_strip,
	    "Write no verdict fields and remove those that are there", NULL },
	{ "verbose", 0, 0, G_OPTION_ARG_NONE, &opt_verbose,
	    "Say on stderr what was found", NULL },
	{ "then", 0, 0, G_OPTION_ARG_FILENAME, &opt_then,
	    "Hand the message to CMD, which takes the rest of the line",
	    "CMD [ARG...]" },
	G_OPTION_ENTRY_NULL
};

/* The filter that this process is. */
typedef struct {
	const ElmFilter *filter;
	ElmCli *cli;
	char **then;
	ElmSecret key;
} Filter;

static gboolean
fail_usage(GError **error, const char *message)
{
	g_set_error(error, ELM_ERROR, ELM_ERROR_USAGE, "%s (see --help)",
	    message);
	return FALSE;
}

static gboolean
check_options(gboolean is_report, char **then, GError **error)
{
	if (opt_then != NULL)
		return fail_usage(error, "write '--then CMD' in two words");
	if (then != NULL && then[0] == NULL)
		return fail_usage(error, "no command follows '--then'");
	if (then != NULL && is_report)
		return fail_usage(error, "'--then' has no use for a mailbox");
	if (then != NULL && opt_exit_code)
		return fail_usage(error,
		    "'--exit-code' has no use before '--then'");
	if (opt_json && !is_report)
		return fail_usage(error,
		    "'--json' needs a mailbox; '-' is standard input");
	if (opt_jobs < 0 || opt_timeout < -1 || opt_timeout > TIMEOUT_MAX)
		return fail_usage(error, "a number is out of range");
	return TRUE;
}

static gboolean
seconds(const ElmConf *conf, guint *timeout, GError **error)
{
	g_autofree char *origin = elm_conf_origin(conf, "elm", "timeout", 0);
	guint64 number = 0;

	if (opt_timeout >= 0) {
		*timeout = (guint)opt_timeout;
		return TRUE;
	}
	if (!elm_limits_parse(elm_conf_get(conf, "elm", "timeout"), &number,
		error)) {
		g_prefix_error(error, "%s: timeout: ", origin);
		return FALSE;
	}
	*timeout = (guint)MIN(number, TIMEOUT_MAX);
	return TRUE;
}

gboolean
elm_filter_load_key(ElmSecret *key, GError **error)
{
	g_autofree char *folder = elm_state_folder(error);
	g_autofree char *path = NULL;

	if (folder == NULL)
		return FALSE;
	path = g_build_filename(folder, KEY_FILE, NULL);
	return elm_secret_load(key, path, error);
}

static void
remove_companions(const ElmFilter *filter, ElmMessage *message)
{
	for (gsize i = 0; filter->companions[i] != NULL; i++) {
		ElmMessageField field = { 0 };

		while (elm_message_find_field(message, filter->companions[i],
		    &field))
			elm_message_remove_field(message, &field);
	}
}

static void
say_lines(const char *name, const char *text)
{
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);

	for (gsize i = 0; lines[i] != NULL; i++)
		if (*lines[i] != '\0')
			elm_log_line(name, "%s", lines[i]);
}

static void
say(const Filter *self, const ElmJob *job)
{
	const char *name = self->filter->program.name;
	g_autofree char *text = elm_verdict_format(job->verdict);

	if (opt_verbose && elm_seal_was_forged(job->seal))
		elm_log_line(name, "removed verdict fields without a seal");
	if (opt_verbose)
		elm_log_line(name, "%s", text);
	if (opt_verbose && job->remarks != NULL)
		say_lines(name, job->remarks);
}

/* Put the verdicts on top. */
static gboolean
mark(const Filter *self, ElmJob *job, GError **error)
{
	const ElmFilter *filter = self->filter;
	g_autofree char *text = elm_verdict_format(job->verdict);
	gint64 now = g_get_real_time() / G_USEC_PER_SEC;

	if (opt_strip)
		return TRUE;
	elm_seal_set(job->seal, filter->field, text);
	if (!elm_seal_close(job->seal, job->message, &self->key, now, error))
		return FALSE;
	for (gsize i = 0; filter->companions[i] != NULL; i++)
		if (job->companions[i] != NULL &&
		    !elm_message_add_field(job->message, filter->companions[i],
			job->companions[i], error))
			return FALSE;
	return TRUE;
}

static gboolean
deliver(const Filter *self, const ElmJob *job, GError **error)
{
	g_autoptr(GPtrArray) pieces = elm_message_pieces(job->message);

	if (self->then != NULL)
		return elm_chain_exec(pieces, self->then, error);
	for (guint i = 0; i < pieces->len; i++) {
		gsize size;
		const void *data = g_bytes_get_data(pieces->pdata[i], &size);

		if (!elm_io_write(STDOUT_FILENO, data, size, error))
			return FALSE;
	}
	if (opt_exit_code && elm_verdict_kind(job->verdict) == ELM_VERDICT_BAD)
		self->cli->status = ELM_EXIT_BAD;
	return TRUE;
}

/* After the work: a message that was rewritten is a new one to be sealed. */
static gboolean
finish(const Filter *self, ElmJob *job, gboolean is_rewritten, GError **error)
{
	/* A mail server takes the first line for its answer. */
	if (job->refusal != NULL) {
		g_autofree char *line = elm_log_escape(job->refusal);

		g_printerr("%s\n", line);
		self->cli->status = ELM_EXIT_REFUSED;
	}
	say(self, job);
	if (job->refusal != NULL)
		return TRUE;
	if (is_rewritten) {
		g_autoptr(ElmMessage) before = job->message;
		g_autoptr(GBytes) bytes = elm_message_bytes(before);

		job->message =
		    elm_message_new(bytes, elm_conf_limits(self->cli->conf));
	}
	return mark(self, job, error) && deliver(self, job, error);
}

static gboolean
work(const Filter *self, gpointer worker, ElmJob *job, GError **error)
{
	gsize before;

	job->seal = elm_seal_open(job->message, &self->key);
	remove_companions(self->filter, job->message);
	before = elm_message_splices(job->message);
	return self->filter->work(worker, job, error) &&
	       finish(self, job, elm_message_splices(job->message) > before,
		   error);
}

static gboolean
filter_message(const Filter *self, gpointer worker, GError **error)
{
	const ElmLimits *limits = elm_conf_limits(self->cli->conf);
	g_autoptr(GBytes) raw = NULL;
	g_autoptr(ElmVerdict) verdict = elm_verdict_new(ELM_VERDICT_CLEAN);
	ElmJob job = { .verdict = verdict };
	gboolean is_done;

	raw = elm_io_read(STDIN_FILENO, limits->message_size, error);
	if (raw == NULL)
		return FALSE;
	if (g_bytes_get_size(raw) == 0) {
		g_set_error(error, ELM_ERROR, ELM_ERROR_DATA,
		    "no message on standard input; did the program before "
		    "fail?");
		return FALSE;
	}
	job.message = elm_message_new(raw, limits);
	is_done = work(self, worker, &job, error);
	elm_message_free(job.message);
	elm_seal_free(job.seal);
	for (gsize i = 0; i < ELM_COMPANIONS; i++)
		g_free(job.companions[i]);
	g_free(job.refusal);
	g_free(job.remarks);
	return is_done;
}

static gboolean
run_filter(Filter *self, const ElmRun *run, gpointer shared, GError **error)
{
	const ElmReport *report = &self->filter->report;
	gpointer worker;
	gboolean is_done;

	elm_cli_guard(run->timeout);
	if (!elm_filter_load_key(&self->key, error))
		return FALSE;
	worker = report->worker_new(shared, error);
	if (worker == NULL)
		return FALSE;
	is_done = filter_message(self, worker, error);
	report->worker_free(worker);
	return is_done;
}

static gboolean
run_report(const Filter *self, const ElmRun *run, gpointer shared,
    GError **error)
{
	ElmReportOptions options = {
		.limits = elm_conf_limits(run->conf),
		.jobs = run->jobs,
		.is_json = run->is_json,
		.is_nul = opt_null,
	};
	ElmVerdictKind worst = ELM_VERDICT_CLEAN;
	gboolean is_done;

	is_done = elm_report_run(&self->filter->report, shared, &options,
	    run->operands, &worst, error);
	if (opt_exit_code && worst == ELM_VERDICT_BAD)
		self->cli->status = ELM_EXIT_BAD;
	return is_done;
}

static ElmEnvelope *
make_envelope(void)
{
	ElmEnvelope *envelope =
	    elm_envelope_new(opt_sender, (const char *const *)opt_recipients);

	elm_envelope_fill(envelope, g_getenv("SENDER"), g_getenv("RECIPIENT"));
	return envelope;
}

static gboolean
is_for_report(int argc)
{
	return argc > 1 || opt_null;
}

static gboolean
run_with(Filter *self, const ElmRun *run, GError **error)
{
	gpointer shared;
	gboolean is_done;

	if (!check_options(run->is_report, self->then, error))
		return FALSE;
	shared = self->filter->open(run, error);
	if (shared == NULL)
		return FALSE;

	is_done = run->is_report ? run_report(self, run, shared, error)
				 : run_filter(self, run, shared, error);
	self->filter->close(shared);
	return is_done;
}

/* The program is the first member of the filter. */
static gboolean
run(ElmCli *cli, int argc, char **argv, GError **error)
{
	Filter self = { (const ElmFilter *)(const void *)cli->program, cli,
		opt_command, { { 0 } } };
	g_autoptr(ElmEnvelope) envelope = make_envelope();
	ElmRun run = { .conf = cli->conf,
		.envelope = envelope,
		.operands = argv + 1,
		.is_report = is_for_report(argc),
		.is_json = opt_json,
		.is_verbose = opt_verbose,
		.jobs = (guint)MAX(opt_jobs, 0) };
	gboolean is_all = FALSE;

	if (!seconds(cli->conf, &run.timeout, error))
		return FALSE;
	if (self.filter->instead != NULL &&
	    !self.filter->instead(cli, &run, &is_all, error))
		return FALSE;
	return is_all || run_with(&self, &run, error);
}

/* "--then" takes the rest of the line, so no option parser may see it. */
static int
split_command(int argc, char **argv)
{
	for (int i = 1; i < argc && strcmp(argv[i], "--") != 0; i++)
		if (strcmp(argv[i], "--then") == 0) {
			opt_command = argv + i + 1;
			argv[i] = NULL;
			return i;
		}
	return argc;
}

int
elm_filter_main(const ElmFilter *filter, int argc, char **argv)
{
	ElmFilter self = *filter;

	self.program.more_options = filter_options;
	self.program.run = run;
	self.program.is_exact = is_for_report;
	if (self.program.arguments == NULL)
		self.program.arguments = "[MAILBOX...]";
	return elm_cli_main(&self.program, split_command(argc, argv), argv);
}
