/* engine.h -- the interface that every virus scanner is met through. */
#pragma once

#include <glib.h>

#include "lib/base/limits.h"

/* From good to bad, so that the worse of two is the larger. */
typedef enum {
	ELM_ENGINE_CLEAN,
	ELM_ENGINE_UNKNOWN,
	ELM_ENGINE_INFECTED
} ElmEngineVerdict;

/* What an engine said of some bytes.  All text is owned and valid UTF-8. */
typedef struct {
	ElmEngineVerdict verdict;
	char *name;   /* of the signature when infected; else of the heuristic
		       * that made it unknown or was only remarked, or NULL */
	char *reason; /* when unknown: "no-engine", "timeout", "error", "limit",
		       * "encrypted", "damaged", "phishing", "macro",
		       * "suspicious", "no-quorum", "old-database"; else NULL */
	char *detail; /* when unknown: what to do about it, or NULL */
} ElmEngineResult;

typedef struct ElmEngine ElmEngine;

/* What an engine implements; one const table in each of clamav.c, clamd.c and
 * command.c.  All but free may be called by several threads at once. */
typedef struct {
	const char *name; /* "clamd" */
	void (*scan)(ElmEngine *engine, GBytes *data, ElmEngineResult *result);
	/* Seconds since 1970 of the signatures, or 0 when it cannot be known;
	 * @version gets words ("ClamAV 1.4.6/27000") or NULL, owned by the
	 * caller. */
	gint64 (*database)(ElmEngine *engine, char **version);
	void (*free)(ElmEngine *engine);
} ElmEngineClass;

struct ElmEngine {
	const ElmEngineClass *class;
	char *label; /* as configured: "clamd:/run/clamav/clamd.ctl" */
};

/* Ask @engine about @data.  Never fails: what went wrong is a result, the
 * verdict "unknown" with its reason.  The caller clears @result. */
void elm_engine_scan(ElmEngine *engine, GBytes *data, ElmEngineResult *result);

/* As the member of the class says. */
gint64 elm_engine_database(ElmEngine *engine, char **version);

void elm_engine_free(ElmEngine *engine);

/* For engines: make @result, which is clean, unknown for @reason; a remark
 * stays. */
void elm_engine_result_unknown(ElmEngineResult *result, const char *reason,
    const char *detail, ...) G_GNUC_PRINTF(3, 4);

/* For engines: the name @name was reported; make @result what it means, unless
 * it is worse already.  A signature is an infection.  A heuristic says what it
 * says: that something is encrypted, damaged or over a limit makes "unknown";
 * so does the suspicion of phishing, which is for the spam score to judge.
 * That a document has macros is only remarked: what is to be done about them
 * is a matter of the attachment rules. */
void elm_engine_result_found(ElmEngineResult *result, const char *name);

/* Make @result @other when that is worse.  @other is cleared. */
void elm_engine_result_worsen(ElmEngineResult *result, ElmEngineResult *other);

/* Back to clean, nothing owned. */
void elm_engine_result_clear(ElmEngineResult *result);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmEngine, elm_engine_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ElmEngineResult, elm_engine_result_clear)
