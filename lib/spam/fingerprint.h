/* fingerprint.h -- a few numbers that near duplicates share.
 *
 * A text is the set of the triples of words that stand in a row in it, and the
 * least of the numbers that many hashes make of them (minhash) tell how much
 * two such sets have in common.  Tokens that differ from copy to copy, as
 * numbers, addresses and links do, are no words. */
#pragma once

#include <glib.h>

#include "lib/spam/facts.h"

#define ELM_FINGERPRINT_BANDS 4

typedef struct {
	/* Of the visible text.  Near duplicates share at least one; 0: too
	 * short to say anything. */
	guint64 text[ELM_FINGERPRINT_BANDS];
	guint64 structure; /* of the HTML; 0 if there is hardly any */
} ElmFingerprint;

/* Take that of @facts: robust against word salad, names, numbers and addresses
 * put in. */
void elm_fingerprint_take(ElmFacts *facts, ElmFingerprint *fingerprint);

/* The same of a text (lib/content/skeleton.h) and a structure
 * (lib/content/html.h), which may be NULL. */
void elm_fingerprint_of(const char *skeleton, const char *structure,
    ElmFingerprint *fingerprint);
