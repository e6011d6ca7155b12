/* wording.h -- what a message says and how it is written, for the groups of
 * tests that go by words. */
#pragma once

#include <glib.h>

#include "lib/spam/evidence.h"
#include "lib/spam/phrase.h"
#include "lib/spam/tally.h"

typedef struct {
	ElmPhrases *phrases;
	ElmTally text;
} ElmWording;

/* The wording of the message; worked out once, owned by @facts. */
const ElmWording *elm_wording_of(ElmFacts *facts);

/* The phrases of @theme. */
const ElmPhraseHits *elm_wording_hits(ElmFacts *facts, ElmTheme theme);

/* Do phrases of @theme weigh @weight or more, in a text of up to 8 KiB?  A
 * longer one says more by chance, so it needs more in proportion.  The phrases
 * go to @trace. */
gboolean elm_wording_says(ElmFacts *facts, ElmTheme theme, guint weight,
    ElmTrace *trace);

/* Do phrases of @theme in the subject weigh @weight or more? */
gboolean elm_wording_heads(ElmFacts *facts, ElmTheme theme, guint weight,
    ElmTrace *trace);

/* Does the From, or the Reply-To, belong to a free mail provider? */
gboolean elm_wording_is_private(ElmFacts *facts);

/* Is there a link that a reader may click? */
gboolean elm_wording_has_link(ElmFacts *facts);

/* A test that is elm_wording_says() or elm_wording_heads(). */
#define ELM_WORDING_SAYS(name, theme, weight)                                  \
	static gboolean name(ElmFacts *facts, ElmTrace *trace)                 \
	{                                                                      \
		return elm_wording_says(facts, theme, weight, trace);          \
	}
#define ELM_WORDING_HEADS(name, theme, weight)                                 \
	static gboolean name(ElmFacts *facts, ElmTrace *trace)                 \
	{                                                                      \
		return elm_wording_heads(facts, theme, weight, trace);         \
	}
