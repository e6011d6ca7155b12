/* evidence.h -- the groups of tests, as tables.
 *
 * A test is a statement about a message that is true or not, with a name, the
 * points it is worth (nats of log odds for spam; negative for ham) and a line
 * that says what it means.  One group is one file, group-NAME.c, with one
 * table; this module knows them all. */
#pragma once

#include <glib.h>

#include "lib/spam/facts.h"

/* What made a test true, for people; NULL when nobody asks. */
typedef GString ElmTrace;

/* Note @format as what made the test true, when @trace is not NULL; it becomes
 * valid UTF-8, wherever a text was cut.  Always TRUE, so that a test can end in
 * it. */
gboolean elm_trace(ElmTrace *trace, const char *format, ...)
    G_GNUC_PRINTF(2, 3);

typedef struct {
	const char *name;    /* "FROM_PUNYCODE"; unique over all groups */
	double points;       /* -10 to 10 */
	const char *meaning; /* one line, for --explain and the page */
	gboolean (*is_true)(ElmFacts *facts, ElmTrace *trace);
} ElmTest;

typedef struct {
	const char *name;    /* "received" */
	const char *meaning; /* one line */
	const ElmTest *tests;
	gsize n;
} ElmGroup;

#define ELM_GROUP(name, meaning, tests)                                        \
	{                                                                      \
		name, meaning, tests, G_N_ELEMENTS(tests)                      \
	}

/* Group @i, or NULL after the last. */
const ElmGroup *elm_evidence_group(gsize i);

/* All tests in a row, over the groups; test @i and its @group (may be NULL), or
 * NULL after the last. */
const ElmTest *elm_evidence_test(gsize i, const ElmGroup **group);

/* The number of the test called @name, or -1. */
gssize elm_evidence_find(const char *name);

/* Look at @facts with all tests: called for each that is true, in the order of
 * the tables, with what made it so (NULL unless @wants_trace). */
typedef void (*ElmEvidenceFunc)(gsize test, const char *trace, gpointer user);
void elm_evidence_look(ElmFacts *facts, gboolean wants_trace,
    ElmEvidenceFunc func, gpointer user);
