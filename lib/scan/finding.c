#include "config.h"

#include "lib/scan/finding.h"

#include "lib/base/json.h"

/* So many are named in a field; a report has them all. */
#define NAMED 4

static const char *const kind_words[] = {
	[ELM_FINDING_FLAGGED] = "flagged",
	[ELM_FINDING_UNKNOWN] = "unknown",
	[ELM_FINDING_BLOCKED] = "blocked",
	[ELM_FINDING_INFECTED] = "infected",
};

static char *
valid(const char *text)
{
	return text != NULL ? g_utf8_make_valid(text, -1) : NULL;
}

ElmFinding *
elm_finding_new(ElmFindingKind kind, const char *reason, const char *detail)
{
	ElmFinding *self = g_new0(ElmFinding, 1);

	self->kind = kind;
	self->reason = valid(reason);
	self->detail = valid(detail);
	return self;
}

void
elm_finding_free(ElmFinding *self)
{
	g_free(self->reason);
	g_free(self->detail);
	g_free(self->engine);
	g_free(self->path);
	g_free(self);
}

gboolean
elm_finding_equal(gconstpointer a, gconstpointer b)
{
	const ElmFinding *x = a;
	const ElmFinding *y = b;

	return x->kind == y->kind && x->line == y->line &&
	       g_strcmp0(x->reason, y->reason) == 0 &&
	       g_strcmp0(x->detail, y->detail) == 0 &&
	       g_strcmp0(x->engine, y->engine) == 0 &&
	       g_strcmp0(x->path, y->path) == 0;
}

guint
elm_finding_hash(gconstpointer self)
{
	const ElmFinding *finding = self;
	guint hash = g_str_hash(finding->reason) + finding->kind;

	if (finding->path != NULL)
		hash ^= g_str_hash(finding->path);
	return hash;
}

static ElmVerdictKind
verdict_kind(ElmFindingKind kind)
{
	static const ElmVerdictKind kinds[] = {
		[ELM_FINDING_FLAGGED] = ELM_VERDICT_CLEAN,
		[ELM_FINDING_UNKNOWN] = ELM_VERDICT_UNKNOWN,
		[ELM_FINDING_BLOCKED] = ELM_VERDICT_BAD,
		[ELM_FINDING_INFECTED] = ELM_VERDICT_BAD,
	};

	return kinds[kind];
}

/* What the finding is called by those who only want one word. */
static const char *
detail_key(const ElmFinding *finding)
{
	if (finding->kind == ELM_FINDING_INFECTED)
		return "signature";
	return finding->kind == ELM_FINDING_FLAGGED ? "flagged" : "detail";
}

static void
add(ElmVerdict *verdict, const char *key, const char *value)
{
	if (value != NULL)
		elm_verdict_add(verdict, key, value);
}

static void
describe(const ElmFinding *finding, ElmVerdict *verdict)
{
	g_autofree char *line = NULL;

	if (finding->line > 0)
		line = g_strdup_printf("%u", finding->line);
	elm_verdict_raise(verdict, verdict_kind(finding->kind),
	    finding->reason);
	add(verdict, detail_key(finding), finding->detail);
	add(verdict, "part", finding->path);
	add(verdict, "engine", finding->engine);
	add(verdict, "rule", line);
}

void
elm_finding_verdict(GPtrArray *findings, ElmVerdict *verdict)
{
	guint named = 0;

	for (int kind = ELM_FINDING_LAST; kind >= 0; kind--)
		for (guint i = 0; i < findings->len; i++) {
			const ElmFinding *finding = findings->pdata[i];

			if (finding->kind == (ElmFindingKind)kind &&
			    named++ < NAMED)
				describe(finding, verdict);
		}
}

void
elm_finding_stripped(GPtrArray *findings, ElmVerdict *verdict)
{
	guint named = 0;

	for (guint i = 0; i < findings->len; i++) {
		const ElmFinding *finding = findings->pdata[i];
		g_autofree char *what = NULL;

		if (finding->kind < ELM_FINDING_UNKNOWN ||
		    finding->part == NULL || named++ >= NAMED)
			continue;
		what = g_strdup_printf("%s: %s",
		    finding->path != NULL ? finding->path : "-",
		    finding->detail != NULL ? finding->detail
					    : finding->reason);
		elm_verdict_add(verdict, "stripped", what);
	}
}

static json_t *
to_json(const ElmFinding *finding)
{
	json_t *object = json_object();

	elm_json_set_text(object, "kind", kind_words[finding->kind]);
	elm_json_set_text(object, "reason", finding->reason);
	if (finding->detail != NULL)
		elm_json_set_text(object, "detail", finding->detail);
	if (finding->path != NULL)
		elm_json_set_text(object, "part", finding->path);
	if (finding->engine != NULL)
		elm_json_set_text(object, "engine", finding->engine);
	if (finding->line > 0)
		elm_json_set_number(object, "rule", finding->line);
	return object;
}

json_t *
elm_finding_json(GPtrArray *findings)
{
	json_t *array = json_array();

	for (guint i = 0; i < findings->len; i++)
		json_array_append_new(array, to_json(findings->pdata[i]));
	return array;
}

static const ElmFinding *
worst(GPtrArray *findings)
{
	const ElmFinding *found = NULL;

	for (guint i = 0; i < findings->len; i++) {
		const ElmFinding *finding = findings->pdata[i];

		if (finding->kind > ELM_FINDING_FLAGGED &&
		    (found == NULL || finding->kind > found->kind))
			found = finding;
	}
	return found;
}

char *
elm_finding_status(GPtrArray *findings)
{
	static const char *const words[] = {
		[ELM_FINDING_UNKNOWN] = "Unknown",
		[ELM_FINDING_BLOCKED] = "Blocked",
		[ELM_FINDING_INFECTED] = "Infected",
	};
	const ElmFinding *finding = worst(findings);
	const char *why;
	char *status;

	if (finding == NULL)
		return g_strdup("Clean");
	why = finding->kind == ELM_FINDING_UNKNOWN || finding->detail == NULL
		  ? finding->reason
		  : finding->detail;
	status = g_strdup_printf("%s (%.200s)", words[finding->kind], why);
	for (char *at = status; *at != '\0'; at++)
		if (!g_ascii_isprint(*at))
			*at = '?';
	return status;
}
