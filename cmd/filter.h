/* filter.h -- the skeleton of every filter: read, unseal, work, seal, write or
 * hand over; given mailboxes, report on them instead. */
#pragma once

#include <glib.h>

#include "cmd/cli.h"
#include "cmd/report.h"
#include "lib/mail/envelope.h"
#include "lib/mail/message.h"
#include "lib/mail/seal.h"
#include "lib/mail/verdict.h"

/* One message on its way through a filter. */
typedef struct {
	ElmMessage *message; /* to look at and to splice */
	ElmSeal *seal;       /* the verdicts of programs before, if sealed */
	ElmVerdict *verdict; /* clean, until the filter raises it */
	char *companion;     /* value of the companion field, or NULL; owned */
	char *refusal;       /* "5.7.1 reason": exit 77, no message; owned */
	char *remarks;       /* lines for --verbose, or NULL; owned */
} ElmJob;

/* What every part of a filter may want to know of the run. */
typedef struct {
	const ElmConf *conf;
	const ElmEnvelope *envelope;
	gboolean is_report;
	gboolean is_verbose; /* say more on stderr than must be */
} ElmRun;

typedef struct {
	ElmProgram program;    /* but for run, which is elm_filter_run() */
	const char *field;     /* "X-ELM-Scan" */
	const char *companion; /* what the world reads ("X-Virus-Status"); one
				* that arrives gives way to ours */

	/* Do what an option asks for instead of filtering and set @is_all, or
	 * leave it FALSE; NULL when there is no such option. */
	gboolean (*instead)(ElmCli *cli, gboolean *is_all, GError **error);
	/* Make what all threads share, from the options; free it. */
	gpointer (*open)(const ElmRun *run, GError **error);
	void (*close)(gpointer shared);
	/* Report mode, and the threads of both modes. */
	ElmReport report;
	/* Filter mode.  An error is "try again". */
	gboolean (*work)(gpointer worker, ElmJob *job, GError **error);
} ElmFilter;

/* The whole of a main function. */
int elm_filter_main(const ElmFilter *filter, int argc, char **argv);
