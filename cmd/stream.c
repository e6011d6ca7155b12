#include "config.h"

#include "cmd/stream.h"

#include <unistd.h>

#include "cmd/progress.h"
#include "lib/base/crew.h"
#include "lib/base/error.h"
#include "lib/base/io.h"
#include "lib/base/log.h"
#include "lib/mail/mailbox.h"
#include "lib/spam/index.h"

#define JOBS_MAX 64
#define ROOM_OF_ONE 8

/* A message, and what becomes of it. */
typedef struct {
	ElmStreamItem item;
	char *name;
	GError *error;
} Job;

typedef struct {
	const ElmStream *stream;
	ElmCrew *crew;
	ElmProgress *progress;
	guint64 failures; /* messages that could not be read */
	GError *error;    /* what ended the run */
} Flow;

static void
free_job(const ElmStream *stream, Job *job)
{
	g_clear_pointer(&job->item.bytes, g_bytes_unref);
	if (job->item.result != NULL)
		stream->free_result(job->item.result);
	g_clear_error(&job->error);
	g_free(job->name);
	g_free(job);
}

/* In a thread of the crew. */
static void
work(gpointer worker, gpointer item)
{
	const ElmStream *stream = worker;
	Job *job = item;
	g_autoptr(ElmMessage) message = NULL;

	if (job->item.bytes == NULL)
		return;
	message = elm_message_new(job->item.bytes,
	    elm_conf_limits(stream->run->conf));
	job->item.result = stream->work(stream->user, message, &job->error);
}

static void
complain(Flow *flow, const Job *job)
{
	elm_progress_clear(flow->progress);
	elm_log_line(flow->stream->tool, "'%s': %s", job->name,
	    job->error->message);
	flow->failures++;
}

/* Hand on the oldest message inside. */
static void
take(Flow *flow)
{
	const ElmStream *stream = flow->stream;
	Job *job = elm_crew_take(flow->crew);

	if (flow->error == NULL && job->item.bytes == NULL)
		complain(flow, job);
	else if (flow->error == NULL && job->error != NULL)
		flow->error = g_steal_pointer(&job->error);
	else if (flow->error == NULL)
		stream->take(stream->user, &job->item, &flow->error);
	free_job(stream, job);
}

/* @error, which is owned, says why there are no @bytes. */
static void
put(Flow *flow, GBytes *bytes, const char *name, gboolean is_spam,
    GError *error)
{
	Job *job = g_new0(Job, 1);

	job->name = g_strdup(name);
	job->error = error;
	job->item = (ElmStreamItem){ bytes != NULL ? g_bytes_ref(bytes) : NULL,
		job->name, is_spam, NULL };
	while (elm_crew_is_full(flow->crew))
		take(flow);
	elm_crew_put(flow->crew, job);
	while (elm_crew_is_ready(flow->crew))
		take(flow);
}

static gboolean
start(Flow *flow, gpointer *workers, GError **error)
{
	const ElmStream *stream = flow->stream;
	guint wanted = stream->run->jobs;
	guint jobs =
	    MIN(wanted > 0 ? wanted : g_get_num_processors(), JOBS_MAX);

	for (guint i = 0; i < jobs; i++)
		workers[i] = (gpointer)stream;
	flow->crew =
	    elm_crew_new(workers, jobs, jobs * ROOM_OF_ONE, work, error);
	if (flow->crew == NULL)
		return FALSE;
	flow->progress = elm_progress_new(TRUE);
	return TRUE;
}

static gboolean
finish(Flow *flow, GError **error)
{
	while (!elm_crew_is_empty(flow->crew))
		take(flow);
	elm_crew_free(flow->crew);
	elm_progress_free(flow->progress);
	if (flow->error != NULL) {
		g_propagate_error(error, flow->error);
		return FALSE;
	}
	if (flow->failures == 0)
		return TRUE;
	g_set_error(error, ELM_ERROR, ELM_ERROR_UNAVAILABLE,
	    "%" G_GUINT64_FORMAT " of the messages could not be read",
	    flow->failures);
	return FALSE;
}

static void
put_mailbox(Flow *flow, const char *path)
{
	gsize limit = elm_conf_limits(flow->stream->run->conf)->message_size;
	GError *error = NULL;
	g_autoptr(ElmMailbox) mailbox = elm_mailbox_open(path, limit, &error);

	if (mailbox == NULL)
		put(flow, NULL, path, FALSE, error);
	while (mailbox != NULL && flow->error == NULL) {
		const ElmMailboxMessage *piece =
		    elm_mailbox_next(mailbox, &error);
		g_autoptr(GBytes) bytes = NULL;
		guint64 done, total;

		if (piece == NULL && error == NULL)
			break;
		if (piece != NULL)
			bytes = elm_mailbox_message(piece);
		put(flow, bytes, piece != NULL ? piece->source : path, FALSE,
		    g_steal_pointer(&error));
		elm_mailbox_progress(mailbox, &done, &total);
		elm_progress_step(flow->progress, done, total);
	}
	elm_progress_next(flow->progress);
}

static void
put_stdin(Flow *flow)
{
	gsize limit = elm_conf_limits(flow->stream->run->conf)->message_size;
	g_autoptr(GBytes) bytes =
	    elm_io_read(STDIN_FILENO, limit, &flow->error);

	if (bytes != NULL && g_bytes_get_size(bytes) == 0)
		g_set_error(&flow->error, ELM_ERROR, ELM_ERROR_DATA,
		    "no message on standard input");
	else if (bytes != NULL)
		put(flow, bytes, "-", FALSE, NULL);
}

gboolean
elm_stream_mailboxes(const ElmStream *stream, char **mailboxes, GError **error)
{
	Flow flow = { .stream = stream };
	gpointer workers[JOBS_MAX];

	if (!start(&flow, workers, error))
		return FALSE;
	if (mailboxes[0] == NULL)
		put_stdin(&flow);
	for (gsize i = 0; mailboxes[i] != NULL && flow.error == NULL; i++)
		put_mailbox(&flow, mailboxes[i]);
	return finish(&flow, error);
}

gboolean
elm_stream_index(const ElmStream *stream, const char *path, GError **error)
{
	g_autoptr(GPtrArray) index = elm_index_read(path, error);
	gsize limit = elm_conf_limits(stream->run->conf)->message_size;
	Flow flow = { .stream = stream };
	gpointer workers[JOBS_MAX];

	if (index == NULL || !start(&flow, workers, error))
		return FALSE;
	if (stream->is_mixed)
		elm_index_mix(index);
	for (guint i = 0; i < index->len && flow.error == NULL; i++) {
		const ElmIndexEntry *entry = index->pdata[i];
		GError *cause = NULL;
		g_autoptr(GBytes) bytes =
		    elm_io_read_file(entry->path, limit, &cause);

		put(&flow, bytes, entry->name, entry->is_spam, cause);
		elm_progress_step(flow.progress, i + 1, index->len);
	}
	return finish(&flow, error);
}
