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

/* Fields beside its own that a filter writes, at most. */
#define ELM_COMPANIONS 4

/* One message on its way through a filter. */
typedef struct {
	ElmMessage *message; /* to look at and to splice */
	ElmSeal *seal;       /* the verdicts of programs before, if sealed */
	ElmVerdict *verdict; /* clean, until the filter raises it */
	char *companions[ELM_COMPANIONS]; /* values, NULL for none; owned */
	char *refusal; /* "5.7.1 reason": exit 77, no message; owned */
	char *remarks; /* lines for --verbose, or NULL; owned */
} ElmJob;

/* What every part of a filter may want to know of the run. */
typedef struct {
	const ElmConf *conf;
	const ElmEnvelope *envelope;
	char **operands; /* NULL-terminated */
	gboolean is_report;
	gboolean is_json;
	gboolean is_verbose; /* say more on stderr than must be */
	guint jobs;          /* threads; 0 for one per processor */
	guint timeout;       /* seconds; 0 for none */
} ElmRun;

typedef struct {
	ElmProgram program; /* but for run, which is elm_filter_run() */
	const char *field;  /* "X-ELM-Scan" */
	/* What the world reads ("X-Virus-Status"), up to the first NULL; one
	 * that arrives gives way to ours. */
	const char *companions[ELM_COMPANIONS + 1];

	/* Do what an option or a verb asks for instead of filtering and set
	 * @is_all, or leave it FALSE; NULL when there is no such thing. */
	gboolean (*instead)(ElmCli *cli, const ElmRun *run, gboolean *is_all,
	    GError **error);
	/* Make what all threads share, from the options; free it. */
	gpointer (*open)(const ElmRun *run, GError **error);
	void (*close)(gpointer shared);
	/* Report mode, and the threads of both modes. */
	ElmReport report;
	/* Filter mode.  An error is "try again". */
	gboolean (*work)(gpointer worker, ElmJob *job, GError **error);
} ElmFilter;

/* The key of the site, from the state folder, made when it is missing. */
gboolean elm_filter_load_key(ElmSecret *key, GError **error);

/* The whole of a main function. */
int elm_filter_main(const ElmFilter *filter, int argc, char **argv);
