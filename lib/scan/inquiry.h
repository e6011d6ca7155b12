/* inquiry.h -- what all engines say of one message.
 *
 * Each engine is asked about the message and about all that is in it; its
 * answer is the worst it said.  "Infected" needs a quorum of engines, each of
 * which may have seen it in another part; fewer make "unknown", "no-quorum".
 * Without infection one engine that could not tell makes all "unknown".  Where
 * no engine was wanted the result is "clean": nobody was asked. */
#pragma once

#include "lib/scan/engines.h"

typedef struct ElmInquiry ElmInquiry;

/* What one engine says. */
typedef struct {
	const char *label; /* of the engine */
	ElmEngineResult result;
	char *path; /* of the worst there is: "invoice.zip/a/b.exe"; "" for the
		     * message itself */
} ElmEngineAnswer;

/* An inquiry of @engines, which must outlive it, about one message. */
ElmInquiry *elm_inquiry_new(ElmEngines *engines);
void elm_inquiry_free(ElmInquiry *self);

/* Ask about @data, which is called @path in the message ("" for the message
 * itself); the worst that any engine says of it.  An engine that is not there,
 * or has taken the limit engine-time for this message, is not asked again. */
ElmEngineVerdict elm_inquiry_ask(ElmInquiry *self, GBytes *data,
    const char *path);

/* All in one.  The caller clears @result. */
void elm_inquiry_conclude(ElmInquiry *self, ElmEngineResult *result);

/* The answer of engine @i, or NULL after the last; whole after the conclusion.
 * Owned by @self. */
const ElmEngineAnswer *elm_inquiry_answer(const ElmInquiry *self, gsize i);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmInquiry, elm_inquiry_free)
