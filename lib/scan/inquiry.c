#include "config.h"

#include "lib/scan/inquiry.h"

#include <string.h>

typedef struct {
	ElmEngineAnswer answer;
	gint64 spent;     /* microseconds */
	gboolean is_over; /* not to be asked again */
} Witness;

struct ElmInquiry {
	ElmEngines *engines;
	GArray *witnesses; /* one for each engine */
};

static void
witness_clear(void *data)
{
	Witness *witness = data;

	elm_engine_result_clear(&witness->answer.result);
	g_free(witness->answer.path);
}

ElmInquiry *
elm_inquiry_new(ElmEngines *engines)
{
	ElmInquiry *self = g_new0(ElmInquiry, 1);
	ElmEngine *engine;

	self->engines = engines;
	self->witnesses = g_array_new(FALSE, TRUE, sizeof(Witness));
	g_array_set_clear_func(self->witnesses, witness_clear);
	for (gsize i = 0; (engine = elm_engines_at(engines, i)) != NULL; i++) {
		ElmEngineAnswer *answer;

		g_array_set_size(self->witnesses, (guint)i + 1);
		answer = &g_array_index(self->witnesses, Witness, i).answer;
		answer->label = engine->label;
		answer->path = g_strdup("");
	}
	return self;
}

void
elm_inquiry_free(ElmInquiry *self)
{
	if (self == NULL)
		return;
	g_array_unref(self->witnesses);
	g_free(self);
}

static Witness *
witness_at(const ElmInquiry *self, gsize i)
{
	return &g_array_index(self->witnesses, Witness, i);
}

/* Keep the worst, and of two alike that with the name of a part: the message
 * is infected because the part is. */
static void
keep(ElmEngineAnswer *answer, ElmEngineResult *result, const char *path)
{
	gboolean is_nearer = result->verdict == answer->result.verdict &&
			     result->verdict != ELM_ENGINE_CLEAN &&
			     *answer->path == '\0' && *path != '\0';

	if (is_nearer)
		elm_engine_result_clear(&answer->result);
	if (is_nearer || result->verdict > answer->result.verdict) {
		g_free(answer->path);
		answer->path = g_strdup(path);
	}
	elm_engine_result_worsen(&answer->result, result);
}

/* Whoever takes his time for every part of many is over it in the end. */
static void
mind_time(const ElmInquiry *self, Witness *witness, ElmEngineResult *result)
{
	guint64 seconds = elm_engines_time(self->engines);

	if (witness->spent < (gint64)seconds * G_USEC_PER_SEC)
		return;
	witness->is_over = TRUE;
	if (result->verdict == ELM_ENGINE_CLEAN)
		elm_engine_result_unknown(result, "timeout",
		    "%s has no time for the rest of the message: raise the "
		    "limit engine-time",
		    witness->answer.label);
}

static ElmEngineVerdict
ask_one(const ElmInquiry *self, gsize i, GBytes *data, const char *path)
{
	Witness *witness = witness_at(self, i);
	g_auto(ElmEngineResult) result = { 0 };
	gint64 start = g_get_monotonic_time();
	ElmEngineVerdict verdict;

	if (witness->is_over)
		return ELM_ENGINE_UNKNOWN;
	elm_engine_scan(elm_engines_at(self->engines, i), data, &result);
	witness->spent += g_get_monotonic_time() - start;
	witness->is_over = g_strcmp0(result.reason, "no-engine") == 0;
	mind_time(self, witness, &result);
	verdict = result.verdict;
	keep(&witness->answer, &result, path);
	return verdict;
}

ElmEngineVerdict
elm_inquiry_ask(ElmInquiry *self, GBytes *data, const char *path)
{
	ElmEngineVerdict worst = ELM_ENGINE_CLEAN;

	for (gsize i = 0; i < self->witnesses->len; i++) {
		ElmEngineVerdict verdict = ask_one(self, i, data, path);

		worst = MAX(worst, verdict);
	}
	return worst;
}

static void
copy_result(ElmEngineResult *to, const ElmEngineResult *from)
{
	*to = (ElmEngineResult){
		.verdict = from->verdict,
		.name = g_strdup(from->name),
		.reason = g_strdup(from->reason),
		.detail = g_strdup(from->detail),
	};
}

/* The first answer of the worst kind. */
static const ElmEngineAnswer *
find_worst(const ElmInquiry *self)
{
	const ElmEngineAnswer *worst = NULL;

	for (gsize i = 0; i < self->witnesses->len; i++) {
		const ElmEngineAnswer *answer = &witness_at(self, i)->answer;

		if (worst == NULL ||
		    answer->result.verdict > worst->result.verdict)
			worst = answer;
	}
	return worst;
}

void
elm_inquiry_conclude(ElmInquiry *self, ElmEngineResult *result)
{
	guint quorum = elm_engines_quorum(self->engines);
	const ElmEngineAnswer *worst;
	guint votes = 0;

	*result = (ElmEngineResult){ .verdict = ELM_ENGINE_CLEAN };
	for (gsize i = 0; i < self->witnesses->len; i++) {
		ElmEngineResult *answer = &witness_at(self, i)->answer.result;

		elm_engines_check_age(self->engines, i, answer);
		votes += answer->verdict == ELM_ENGINE_INFECTED;
	}
	worst = find_worst(self);
	if (worst == NULL)
		return;
	if (votes > 0 && votes < quorum) {
		result->name = g_strdup(worst->result.name);
		elm_engine_result_unknown(result, "no-quorum",
		    "%s says '%s', but %u of %u engines are not a quorum of %u",
		    worst->label, worst->result.name, votes,
		    self->witnesses->len, quorum);
		return;
	}
	copy_result(result, &worst->result);
}

const ElmEngineAnswer *
elm_inquiry_answer(const ElmInquiry *self, gsize i)
{
	return i < self->witnesses->len ? &witness_at(self, i)->answer : NULL;
}
