/* engine.h -- the interface that every virus scanner is met through. */
#pragma once

#include <glib.h>

#include "lib/base/limits.h"

typedef enum {
	ELM_ENGINE_CLEAN,
	ELM_ENGINE_INFECTED,
	ELM_ENGINE_UNKNOWN
} ElmEngineVerdict;

/* What an engine said of some bytes.  A word and a name, both owned. */
typedef struct {
	ElmEngineVerdict verdict;
	char *name;   /* of the signature when infected, else NULL */
	char *reason; /* when unknown: "no-engine", "timeout", "encrypted",
		       * "limit", "old-database", "error"; else NULL */
	char *detail; /* words for the log when unknown, or NULL */
} ElmEngineResult;

typedef struct ElmEngine ElmEngine;

/* What an engine implements; one const table in each of clamav.c, clamd.c and
 * command.c.  All of it may be called by several threads at once. */
typedef struct {
	const char *name; /* "clamd" */
	void (*scan)(ElmEngine *engine, GBytes *data, ElmEngineResult *result);
	/* Seconds since 1970 of the signatures, or 0 when it cannot be known;
	 * @version gets words ("ClamAV 1.4.6/27000"), owned by the caller. */
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

void elm_engine_result_clear(ElmEngineResult *result);
void elm_engine_free(ElmEngine *engine);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmEngine, elm_engine_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ElmEngineResult, elm_engine_result_clear)
