/* example.h -- what is learnt of a message: neither its text nor its names, but
 * what makes it known again. */
#pragma once

#include <glib.h>

#include "lib/spam/journal.h"
#include "lib/spam/sample.h"

typedef struct {
	char *sha256;     /* elm_seal_digest() */
	double evidence;  /* points of the tests */
	GBytes *features; /* packed */
} ElmExample;

/* Take what there is to learn from @message, as it is scored under @setup and
 * @rules, which may be NULL.  The caller frees. */
ElmExample *elm_example_new(const ElmFactsSetup *setup,
    const ElmSpamRules *rules, const ElmMessage *message);
void elm_example_free(ElmExample *self);

/* The lesson that @self is @kind, as @who of @rank says now; it lives as long
 * as both. */
ElmLesson elm_example_lesson(const ElmExample *self, ElmLessonKind kind,
    ElmRank rank, const char *who);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmExample, elm_example_free)
