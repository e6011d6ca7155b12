/* report.h -- the skeleton of every report: one line per message of some
 * mailboxes, in their order, worked out by several threads. */
#pragma once

#include <glib.h>
#include <jansson.h>

#include "lib/base/limits.h"
#include "lib/mail/message.h"
#include "lib/mail/verdict.h"

/* What a program does for a report.  @shared is what it made once for all. */
typedef struct {
	const char *tool; /* "elm-scan" */
	/* One for each thread; ELM_ERROR_* ends the run. */
	gpointer (*worker_new)(gpointer shared, GError **error);
	void (*worker_free)(gpointer worker);
	/* Say of @message what there is to say, in @verdict and, for --json, as
	 * further members of @facts, else NULL.  An error is that message's
	 * alone. */
	gboolean (*examine)(gpointer worker, ElmMessage *message,
	    ElmVerdict *verdict, json_t *facts, GError **error);
} ElmReport;

typedef struct {
	const ElmLimits *limits;
	guint jobs; /* threads; 0 for one per processor */
	gboolean is_json;
	gboolean is_nul;   /* names of mailboxes come NUL-separated on stdin */
	gboolean is_quiet; /* no progress line, terminal or not */
} ElmReportOptions;

/* Report the @mailboxes on standard output, in their order; a program that is
 * given none and no -0 does not come here.  The worst verdict is in @worst.  A
 * mailbox or message that cannot be read is a line with the verdict "unknown"
 * and a line on stderr; it does not end the run, but FALSE with
 * ELM_ERROR_UNAVAILABLE comes back at the end.  One over a limit is "unknown",
 * too, but no failure.  When nobody reads the output any more the process ends
 * as SIGPIPE ends one, in silence.  GMime is in use by then. */
gboolean elm_report_run(const ElmReport *report, gpointer shared,
    const ElmReportOptions *options, char **mailboxes, ElmVerdictKind *worst,
    GError **error);
