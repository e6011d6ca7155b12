/* taker.h -- a sink for tests that writes down what it is given. */
#pragma once

#include "lib/content/member.h"

typedef struct {
	ElmSink sink;
	guint64 octets;
	guint64 held;
	GString *members; /* "NAME: CONTENT\n" each, CONTENT up to 20 octets,
			   * with C escapes; "NAME: (SIZE)\n" for more */
} Taker;

void taker_init(Taker *self);

/* What came since the last time or the beginning is @members. */
void taker_assert(Taker *self, const char *members);
void taker_clear(Taker *self);

/* The file @name of tests/data; its absence ends the test.  The caller
 * unrefs. */
GBytes *taker_sample(const char *name);

/* The file @name of the set @set ("attach/oletools") of the corpora, which are
 * not part of the tree (tests/corpora.sh): NULL, and the test is skipped, when
 * they are not there.  The caller unrefs. */
GBytes *taker_corpus_file(const char *set, const char *name);
