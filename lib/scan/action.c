#include "config.h"

#include "lib/scan/action.h"

#include <string.h>

#include "lib/base/error.h"
#include "lib/scan/strip.h"

static const char *const words[] = {
	[ELM_ACTION_PASS] = "pass",
	[ELM_ACTION_STRIP] = "strip",
	[ELM_ACTION_REFUSE] = "refuse",
	[ELM_ACTION_DEFER] = "defer",
};

gboolean
elm_action_parse(const char *word, const char *key, ElmAction *action,
    GError **error)
{
	for (guint i = 0; i < G_N_ELEMENTS(words); i++)
		if (strcmp(words[i], word) == 0) {
			*action = (ElmAction)i;
			return TRUE;
		}
	g_set_error(error, ELM_ERROR, ELM_ERROR_CONFIG,
	    "%s is pass, strip, refuse or defer, not '%s'", key, word);
	return FALSE;
}

static gboolean
is_to_strip(const ElmActions *self, const ElmFinding *finding)
{
	return self->on[finding->kind] == ELM_ACTION_STRIP;
}

/* Can all that is to be stripped be stripped? */
static gboolean
can_strip(const ElmActions *self, const ElmScanResult *result)
{
	if (result->is_signed || result->is_encrypted ||
	    elm_part_tree_is_cut(result->tree))
		return FALSE;
	for (guint i = 0; i < result->findings->len; i++) {
		const ElmFinding *finding = result->findings->pdata[i];

		if (is_to_strip(self, finding) && finding->part == NULL)
			return FALSE;
	}
	return TRUE;
}

/* Could it not be told for want of an engine, which is not the fault of the
 * message? */
static gboolean
is_trouble(const ElmScanResult *result)
{
	static const char *const reasons[] = { "no-engine", "timeout", "error",
		"old-database", NULL };

	for (guint i = 0; i < result->findings->len; i++) {
		const ElmFinding *finding = result->findings->pdata[i];

		if (finding->kind == ELM_FINDING_UNKNOWN &&
		    g_strv_contains(reasons, finding->reason))
			return TRUE;
	}
	return FALSE;
}

ElmAction
elm_action_choose(const ElmActions *self, const ElmScanResult *result)
{
	ElmFindingKind worst = ELM_FINDING_FLAGGED;
	ElmAction action;

	for (guint i = 0; i < result->findings->len; i++) {
		const ElmFinding *finding = result->findings->pdata[i];

		if (self->on[finding->kind] != ELM_ACTION_PASS)
			worst = MAX(worst, finding->kind);
	}
	action = self->on[worst];
	if (worst == ELM_FINDING_UNKNOWN && is_trouble(result))
		return ELM_ACTION_DEFER;
	if (action == ELM_ACTION_STRIP && !can_strip(self, result))
		return ELM_ACTION_REFUSE;
	return action;
}

static char *
reason_of(const ElmFinding *finding)
{
	if (finding->detail == NULL)
		return g_strdup(finding->reason);
	return g_strdup_printf("%s (%s)", finding->reason, finding->detail);
}

void
elm_action_strip(const ElmActions *self, const ElmScanResult *result,
    ElmMessage *message)
{
	g_autoptr(GHashTable) done = g_hash_table_new(NULL, NULL);

	for (int kind = ELM_FINDING_LAST; kind >= 0; kind--)
		for (guint i = 0; i < result->findings->len; i++) {
			const ElmFinding *finding = result->findings->pdata[i];
			g_autofree char *reason = reason_of(finding);

			if ((int)finding->kind == kind &&
			    is_to_strip(self, finding) &&
			    g_hash_table_add(done, (gpointer)finding->part))
				elm_strip_part(message, result->tree,
				    finding->part, self->notice, reason);
		}
}

char *
elm_action_refusal(const ElmScanResult *result)
{
	g_autofree char *status = elm_finding_status(result->findings);

	status[0] = g_ascii_tolower(status[0]);
	return g_strdup_printf("5.7.1 message refused: %s", status);
}
