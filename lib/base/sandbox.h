/* sandbox.h -- do what may go wrong in a process of its own.
 *
 * Decoders of images have had many holes.  What they do with a hostile one
 * happens to a child, which holds nothing but a pipe, and which may crash, eat
 * memory or never come back. */
#pragma once

#include <glib.h>

typedef struct {
	gint64 time;       /* microseconds until the child is killed */
	gsize memory;      /* octets it may have in addition; not kept when
			    * built with sanitizers */
	gsize output_size; /* octets of its output that are read */
} ElmSandboxLimits;

/* What the child does: its result is written to @output. */
typedef void (*ElmSandboxFunc)(gconstpointer data, GByteArray *output);

/* Run @func with @data in a child.  What it put out, cut at the limit;
 * ELM_ERROR_UNAVAILABLE when there can be no child, ELM_ERROR_TEMPORARY when it
 * did not come to its end in time or at all.  The caller unrefs. */
GByteArray *elm_sandbox_run(ElmSandboxFunc func, gconstpointer data,
    const ElmSandboxLimits *limits, GError **error);
