/* feature.h -- what the learners see of a message: a set of hashed features.
 *
 * They are binary n-grams of octets of the head of the header and of the text a
 * reader would see, words of structure, and the tests that are true.  A model
 * holds weights for hashes, never a text. */
#pragma once

#include <glib.h>

#include "lib/spam/facts.h"

/* Another number when a message has other features, or other hashes for them:
 * what was learnt of the former is then of no use. */
#define ELM_FEATURES_VERSION 1

typedef struct {
	guint32 *hashes; /* ascending, no two alike */
	gsize n;
	guint32 *pairs; /* the same for the second learner */
	gsize n_pairs;
} ElmFeatures;

/* The features of @facts; @tests are the numbers of the tests that are true
 * (lib/spam/evidence.h), @n of them.  The caller frees. */
ElmFeatures *elm_features_new(ElmFacts *facts, const gsize *tests, gsize n);
void elm_features_free(ElmFeatures *self);

/* Call @func for each feature with its text, for --explain; the same hash may
 * come several times. */
typedef void (*ElmFeatureFunc)(guint32 hash, const char *text, gsize length,
    gpointer user);
void elm_features_each(ElmFacts *facts, const gsize *tests, gsize n,
    ElmFeatureFunc func, gpointer user);

/* As bytes for the journal, and back; NULL with ELM_ERROR_DATA for what is
 * none.  The caller frees or unrefs. */
GBytes *elm_features_pack(const ElmFeatures *self);
ElmFeatures *elm_features_unpack(GBytes *bytes, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmFeatures, elm_features_free)
