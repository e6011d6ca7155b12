/* waves.h -- near duplicates: fingerprints of text and structure, counted in a
 * small shared file in which everything fades.
 *
 * A message on its own never scores by it; many near-equal ones to different
 * recipients are a wave. */
#pragma once

#include <glib.h>

#include "lib/spam/facts.h"

typedef struct {
	guint64 text[4];   /* bands of a fingerprint of the visible text; near
			    * duplicates share at least one; 0: too short */
	guint64 structure; /* of the HTML; 0 if there is none */
} ElmFingerprint;

/* Robust against word salad, names, numbers and addresses put in. */
void elm_fingerprint_take(ElmFacts *facts, ElmFingerprint *fingerprint);

typedef struct ElmWaves ElmWaves;

/* Open the file @path of 1 MiB, made when missing, shared by all processes.
 * One that is damaged is begun anew: it is only a count. */
ElmWaves *elm_waves_open(const char *path, GError **error);
void elm_waves_free(ElmWaves *self);

/* Count @fingerprint for @recipient (or "") at @now (seconds since 1970); how
 * many different recipients near-equal messages reached lately, this one
 * counted, halved every 4 hours. */
double elm_waves_count(ElmWaves *self, const ElmFingerprint *fingerprint,
    const char *recipient, gint64 now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmWaves, elm_waves_free)
