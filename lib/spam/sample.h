/* sample.h -- a message as it is judged and learnt: which tests are true of it,
 * and the features that the learners see. */
#pragma once

#include <glib.h>

#include "lib/spam/feature.h"
#include "lib/spam/rules.h"

/* What is true of a message by the user's own rules. */
typedef struct {
	char *name;
	char *meaning;
	char *trace; /* or NULL */
	double points;
} ElmSampleRule;

typedef struct {
	ElmFacts *facts;
	GArray *tests;     /* gsize: the built-in tests that are true */
	GPtrArray *traces; /* char *: what made each true; NULL unless asked */
	GPtrArray *rules;  /* ElmSampleRule */
	double evidence;   /* points of the built-in tests, added up */
	gboolean is_cut;   /* a limit was met: not all was seen */
	ElmFeatures *features; /* of elm_sample_features() */
} ElmSample;

/* Look at @message with all tests and with @rules, which may be NULL.  All of
 * it must outlive the sample.  The caller frees. */
ElmSample *elm_sample_new(const ElmFactsSetup *setup, const ElmSpamRules *rules,
    const ElmMessage *message, gboolean wants_trace);
void elm_sample_free(ElmSample *self);

/* The features, taken when first asked for; owned by @self. */
const ElmFeatures *elm_sample_features(ElmSample *self);

/* The points of test @i as @rules, which may be NULL, have them. */
double elm_sample_points(const ElmSpamRules *rules, gsize i);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmSample, elm_sample_free)
