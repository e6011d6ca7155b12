#include "config.h"

#include "lib/scan/engine.h"

#include <string.h>

typedef struct {
	const char *prefix;
	const char *reason; /* NULL for a remark */
} Heuristic;

/* What ClamAV reports without a signature.  The first that matches counts; any
 * other name is an infection. */
static const Heuristic heuristics[] = {
	{ "Heuristics.Encrypted.", "encrypted" },
	{ "Heuristics.Limits.Exceeded", "limit" },
	{ "Heuristics.XZ.DicSizeLimit", "limit" },
	{ "Heuristics.Zip.OverlappingFiles", "limit" },
	{ "Heuristics.Broken.", "damaged" },
	{ "Heuristics.BoundsCheck", "damaged" },
	{ "Heuristics.APMPartition", "damaged" },
	{ "Heuristics.GPTPartition", "damaged" },
	{ "Heuristics.MBRPartition", "damaged" },
	{ "Heuristics.Phishing.Email.", "phishing" },
	{ "Heuristics.PDF.ObfuscatedNameObject", "suspicious" },
	{ "Heuristics.Structured.", "suspicious" },
	{ "Heuristics.OLE2.ContainsMacros", NULL },
};

void
elm_engine_scan(ElmEngine *engine, GBytes *data, ElmEngineResult *result)
{
	*result = (ElmEngineResult){ .verdict = ELM_ENGINE_CLEAN };
	engine->class->scan(engine, data, result);
}

gint64
elm_engine_database(ElmEngine *engine, char **version)
{
	*version = NULL;
	return engine->class->database(engine, version);
}

void
elm_engine_free(ElmEngine *engine)
{
	if (engine == NULL)
		return;
	g_free(engine->label);
	engine->class->free(engine);
}

void
elm_engine_result_unknown(ElmEngineResult *result, const char *reason,
    const char *detail, ...)
{
	g_autofree char *words = NULL;
	va_list arguments;

	g_assert(result->verdict == ELM_ENGINE_CLEAN);
	va_start(arguments, detail);
	words = g_strdup_vprintf(detail, arguments);
	va_end(arguments);
	result->verdict = ELM_ENGINE_UNKNOWN;
	result->reason = g_strdup(reason);
	result->detail = g_utf8_make_valid(words, -1);
}

static const Heuristic *
find_heuristic(const char *name)
{
	for (gsize i = 0; i < G_N_ELEMENTS(heuristics); i++)
		if (g_str_has_prefix(name, heuristics[i].prefix))
			return &heuristics[i];
	return NULL;
}

void
elm_engine_result_found(ElmEngineResult *result, const char *name)
{
	const Heuristic *heuristic = find_heuristic(name);
	ElmEngineResult found = { .verdict = ELM_ENGINE_INFECTED };

	found.name = g_utf8_make_valid(name, -1);
	if (heuristic != NULL) {
		found.verdict = heuristic->reason != NULL ? ELM_ENGINE_UNKNOWN
							  : ELM_ENGINE_CLEAN;
		found.reason = g_strdup(heuristic->reason);
	}
	elm_engine_result_worsen(result, &found);
}

void
elm_engine_result_worsen(ElmEngineResult *result, ElmEngineResult *other)
{
	gboolean is_remark = other->verdict == result->verdict &&
			     other->verdict == ELM_ENGINE_CLEAN &&
			     result->name == NULL && other->name != NULL;

	if (other->verdict > result->verdict || is_remark) {
		elm_engine_result_clear(result);
		*result = *other;
		*other = (ElmEngineResult){ .verdict = ELM_ENGINE_CLEAN };
		return;
	}
	elm_engine_result_clear(other);
}

void
elm_engine_result_clear(ElmEngineResult *result)
{
	g_free(result->name);
	g_free(result->reason);
	g_free(result->detail);
	*result = (ElmEngineResult){ .verdict = ELM_ENGINE_CLEAN };
}
