#include "config.h"

#include "cmd/report.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cmd/progress.h"
#include "lib/base/crew.h"
#include "lib/base/error.h"
#include "lib/base/log.h"
#include "lib/mail/mailbox.h"
#include "lib/mail/report-line.h"

#define JOBS_LIMIT 256

/* Messages and octets that may be read ahead of the one to be written next. */
#define ROOM_OF_ONE 8
#define OCTETS_INSIDE (64 * 1024 * 1024)

typedef struct {
	const ElmReport *report;
	const ElmReportOptions *options;
	gpointer *workers; /* of the program */
	struct Worker *pairs;
	guint jobs;
	ElmCrew *crew;
	guint64 inside; /* octets in the crew */
	ElmProgress *progress;
	ElmVerdictKind worst;
	guint64 failures; /* mailboxes and messages not read */
	int write_error;  /* errno, 0 while standard output takes lines */
} Run;

/* What a thread of the crew works with. */
typedef struct Worker {
	const Run *run;
	gpointer worker;
} Worker;

/* A message on its way through the crew. */
typedef struct {
	ElmMailboxMessage piece; /* its source is owned */
	GError *error;           /* why it was not read, or not examined */
	ElmVerdictKind kind;
	char *line;
} Job;

static Job *
job_new(const ElmMailboxMessage *piece, GError *error)
{
	Job *job = g_new0(Job, 1);

	job->piece = *piece;
	job->piece.source = g_strdup(piece->source);
	if (piece->bytes != NULL)
		g_bytes_ref(piece->bytes);
	job->error = error;
	return job;
}

static void
job_free(Job *job)
{
	g_free((char *)job->piece.source);
	g_clear_pointer(&job->piece.bytes, g_bytes_unref);
	g_clear_error(&job->error);
	g_free(job->line);
	g_free(job);
}

/* Was it read, but for its size? */
static gboolean
is_over_limit(const Job *job)
{
	return g_error_matches(job->error, ELM_ERROR, ELM_ERROR_DATA);
}

static char *
format(const Run *run, const ElmReportLine *line)
{
	return run->options->is_json ? elm_report_line_json(line)
				     : elm_report_line_text(line);
}

static void
report_unread(const Run *run, Job *job)
{
	g_autoptr(ElmVerdict) verdict = elm_verdict_new(ELM_VERDICT_CLEAN);
	ElmReportLine line = { .tool = run->report->tool,
		.piece = &job->piece,
		.verdict = verdict,
		.error = job->error->message };

	elm_verdict_raise(verdict, ELM_VERDICT_UNKNOWN,
	    is_over_limit(job) ? "limit" : "unreadable");
	job->kind = ELM_VERDICT_UNKNOWN;
	job->line = format(run, &line);
}

static void
report_message(const Worker *worker, Job *job)
{
	const Run *run = worker->run;
	g_autoptr(GBytes) bytes = elm_mailbox_message(&job->piece);
	g_autoptr(ElmMessage) message =
	    elm_message_new(bytes, run->options->limits);
	g_autoptr(ElmVerdict) verdict = elm_verdict_new(ELM_VERDICT_CLEAN);
	g_autofree char *id = elm_message_value(message, "Message-ID");
	g_autofree char *subject = elm_message_value(message, "Subject");
	g_autofree char *sha256 = NULL;
	json_t *facts = NULL;
	ElmReportLine line = { .tool = run->report->tool,
		.piece = &job->piece,
		.verdict = verdict,
		.message_id = id,
		.subject = subject };

	if (run->options->is_json) {
		line.sha256 = sha256 =
		    g_compute_checksum_for_bytes(G_CHECKSUM_SHA256, bytes);
		line.facts = facts = json_object();
	}
	if (!run->report->examine(worker->worker, message, verdict, facts,
		&job->error)) {
		elm_verdict_raise(verdict, ELM_VERDICT_UNKNOWN, "failed");
		line.error = job->error->message;
	}
	job->kind = elm_verdict_kind(verdict);
	job->line = format(run, &line);
	json_decref(facts);
}

/* In a thread of the crew. */
static void
work(gpointer worker, gpointer item)
{
	Job *job = item;

	if (job->piece.bytes == NULL)
		report_unread(((Worker *)worker)->run, job);
	else
		report_message(worker, job);
}

static void
complain(Run *run, const Job *job)
{
	elm_progress_clear(run->progress);
	if (job->piece.is_mbox || job->piece.offset > 0)
		elm_log_line(run->report->tool,
		    "'%s', offset %" G_GUINT64_FORMAT ": %s", job->piece.source,
		    job->piece.offset, job->error->message);
	else if (strstr(job->error->message, job->piece.source) != NULL)
		elm_log_line(run->report->tool, "%s", job->error->message);
	else
		elm_log_line(run->report->tool, "'%s': %s", job->piece.source,
		    job->error->message);
}

/* Write what the crew made of the oldest message inside. */
static void
take(Run *run)
{
	Job *job = elm_crew_take(run->crew);

	run->inside -= job->piece.size;
	run->worst = MAX(run->worst, job->kind);
	if (job->piece.bytes == NULL && !is_over_limit(job))
		run->failures++;
	if (run->write_error == 0 && job->error != NULL)
		complain(run, job);
	if (run->write_error == 0 && fputs(job->line, stdout) == EOF)
		run->write_error = errno;
	job_free(job);
}

static void
put(Run *run, const ElmMailboxMessage *piece, GError *error)
{
	Job *job = job_new(piece, error);

	while (elm_crew_is_full(run->crew) ||
	       (run->inside > 0 && run->inside + piece->size > OCTETS_INSIDE))
		take(run);
	run->inside += piece->size;
	elm_crew_put(run->crew, job);
	while (elm_crew_is_ready(run->crew))
		take(run);
}

static void
run_mailbox(Run *run, const char *path)
{
	g_autoptr(ElmMailbox) mailbox = NULL;
	const ElmMailboxMessage *piece;
	GError *error = NULL;
	guint64 done, total;

	mailbox =
	    elm_mailbox_open(path, run->options->limits->message_size, &error);
	if (mailbox == NULL) {
		put(run, &(ElmMailboxMessage){ .source = path }, error);
		return;
	}
	while (run->write_error == 0) {
		piece = elm_mailbox_next(mailbox, &error);
		if (piece == NULL && error == NULL)
			break;
		if (piece == NULL)
			piece = elm_mailbox_failed(mailbox);
		put(run, piece, g_steal_pointer(&error));
		elm_mailbox_progress(mailbox, &done, &total);
		elm_progress_step(run->progress, done, total);
	}
	elm_progress_next(run->progress);
}

/* Names that are read are names of files, "-" among them. */
static void
run_named(Run *run)
{
	g_autofree char *name = NULL;
	char *text = NULL;
	size_t room = 0;

	while (
	    run->write_error == 0 && getdelim(&text, &room, '\0', stdin) > 0) {
		g_free(name);
		name = g_strdup(strcmp(text, "-") == 0 ? "./-" : text);
		run_mailbox(run, name);
	}
	free(text);
}

static gboolean
make_workers(Run *run, gpointer shared, GError **error)
{
	for (guint i = 0; i < run->jobs; i++) {
		gpointer worker = run->report->worker_new(shared, error);

		if (worker == NULL)
			return FALSE;
		run->pairs[i] = (Worker){ run, worker };
		run->workers[i] = &run->pairs[i];
	}
	run->crew = elm_crew_new(run->workers, run->jobs,
	    run->jobs * ROOM_OF_ONE, work, error);
	return run->crew != NULL;
}

static void
free_workers(Run *run)
{
	g_clear_pointer(&run->crew, elm_crew_free);
	for (guint i = 0; i < run->jobs; i++)
		if (run->pairs[i].worker != NULL)
			run->report->worker_free(run->pairs[i].worker);
	g_free(run->workers);
	g_free(run->pairs);
}

static void
run_all(Run *run, char **mailboxes)
{
	run->progress = elm_progress_new(!run->options->is_quiet);
	for (gsize i = 0; mailboxes[i] != NULL && run->write_error == 0; i++)
		run_mailbox(run, mailboxes[i]);
	if (run->options->is_nul)
		run_named(run);
	while (!elm_crew_is_empty(run->crew))
		take(run);
	if (run->write_error == 0 && fflush(stdout) != 0)
		run->write_error = errno;
	elm_progress_free(run->progress);
}

static gboolean
outcome(const Run *run, GError **error)
{
	if (run->write_error != 0)
		g_set_error(error, ELM_ERROR, ELM_ERROR_TEMPORARY,
		    "cannot write the report: %s",
		    g_strerror(run->write_error));
	else if (run->failures > 0)
		g_set_error(error, ELM_ERROR, ELM_ERROR_UNAVAILABLE,
		    "%" G_GUINT64_FORMAT " of the mailboxes or messages "
		    "could not be read",
		    run->failures);
	return run->write_error == 0 && run->failures == 0;
}

static gboolean
check_operands(const ElmReportOptions *options, char **mailboxes,
    GError **error)
{
	if (!options->is_nul ||
	    !g_strv_contains((const char *const *)mailboxes, "-"))
		return TRUE;
	g_set_error(error, ELM_ERROR, ELM_ERROR_USAGE,
	    "'-' and -0 cannot both read standard input");
	return FALSE;
}

static guint
count_jobs(guint wanted)
{
	guint jobs = wanted > 0 ? wanted : g_get_num_processors();

	return MIN(jobs, JOBS_LIMIT);
}

gboolean
elm_report_run(const ElmReport *report, gpointer shared,
    const ElmReportOptions *options, char **mailboxes, ElmVerdictKind *worst,
    GError **error)
{
	Run run = { .report = report,
		.options = options,
		.jobs = count_jobs(options->jobs) };
	struct sigaction ignore = { .sa_handler = SIG_IGN };
	struct sigaction before;
	gboolean is_made;

	if (!check_operands(options, mailboxes, error))
		return FALSE;
	/* A helper program that dies must not take the run with it; only
	 * standard output means what SIGPIPE is for. */
	sigaction(SIGPIPE, &ignore, &before);
	json_object_seed(0); /* before there are threads */
	run.workers = g_new0(gpointer, run.jobs);
	run.pairs = g_new0(Worker, run.jobs);
	is_made = make_workers(&run, shared, error);
	if (is_made)
		run_all(&run, mailboxes);
	free_workers(&run);
	sigaction(SIGPIPE, &before, NULL);
	if (run.write_error == EPIPE && before.sa_handler == SIG_DFL)
		raise(SIGPIPE);
	*worst = run.worst;
	return is_made && outcome(&run, error);
}
