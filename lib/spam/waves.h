/* waves.h -- near duplicates, counted in a small shared file in which
 * everything fades.
 *
 * A message on its own never scores by it; many near-equal ones to different
 * recipients are a wave.  It is only a count: nobody waits for anybody, and
 * what two processes write at the same moment may be counted once. */
#pragma once

#include <glib.h>

#include "lib/spam/fingerprint.h"

typedef struct ElmWaves ElmWaves;

/* Open the file @path of 1 MiB, made (0600) when missing, shared by all
 * processes.  One that is damaged is begun anew.  ELM_ERROR_UNAVAILABLE when it
 * cannot be had. */
ElmWaves *elm_waves_open(const char *path, GError **error);
void elm_waves_free(ElmWaves *self);

/* Count @fingerprint for @recipient (or "") at @now (seconds since 1970); how
 * many different recipients near-equal messages reached lately, this one
 * counted, halved every 4 hours.  1 when there is nothing to compare. */
double elm_waves_count(ElmWaves *self, const ElmFingerprint *fingerprint,
    const char *recipient, gint64 now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmWaves, elm_waves_free)
