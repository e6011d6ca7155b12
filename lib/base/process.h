/* process.h -- run a program on some bytes, within limits. */
#pragma once

#include <glib.h>

typedef struct {
	char **argv; /* the program, by path or by name in PATH, and arguments;
		      * no shell reads them */
	int input;   /* what becomes its standard input */
	gint64 deadline;      /* of g_get_monotonic_time() */
	gsize output_limit;   /* octets of output that are kept */
	guint64 memory_limit; /* octets of its address space; 0: no limit */
} ElmProcess;

/* Run it and wait for it.  What it writes on standard output and standard error
 * is in @output, cut at the limit; its wait status in @status.  It is alone in
 * a process group, which is killed when the deadline passes and when it ends;
 * it does not outlive the calling thread.
 *
 * ELM_ERROR_UNAVAILABLE when it cannot be started, ELM_ERROR_TEMPORARY when the
 * deadline passed.  The caller unrefs @output. */
gboolean elm_process_run(const ElmProcess *self, GByteArray **output,
    int *status, GError **error);
