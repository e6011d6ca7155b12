/* A rules file is refused with an error, or decides about anything; what the
 * check calls impossible never happens. */
#include "config.h"

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "lib/scan/rules.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Is rule @line of what @said complains of? */
static gboolean
is_named(const char *said, guint line)
{
	g_autofree char *head = g_strdup_printf("rules:%u: ", line);
	const char *at = strstr(said, head);

	return at != NULL && (at == said || at[-1] == '\n');
}

static void
decide(const ElmRules *rules, const char *said, const ElmItem *item,
    const ElmEnvelope *envelope)
{
	ElmRuleDecision decision;

	elm_rules_decide(rules, item, envelope, &decision);
	g_assert(decision.line != 0 || decision.action == ELM_RULE_ALLOW);
	g_assert(said == NULL || decision.line == 0 ||
		 !is_named(said, decision.line));
}

static void
decide_about_many(const ElmRules *rules, const char *said,
    const ElmEnvelope *envelope)
{
	static const char *const names[] = { "", "a.exe", "A.EXE . ", "b.pdf",
		"x/y.js", "\xc3\xa4\xe2\x80\xae.txt" };

	for (guint i = 0; i < 64; i++) {
		ElmItem item = {
			.path = names[i % G_N_ELEMENTS(names)],
			.name = names[i % G_N_ELEMENTS(names)],
			.declared = i % 3 == 0 ? NULL : "audio/mpeg",
			.type = i % 2 == 0 ? "text/plain" : "audio/mpeg",
			.label = i % 5 == 0 ? "own" : NULL,
			.classes = i * 0x9e37,
			.traits = i * 0x79b9,
			.size = i < 4 ? i : (guint64)i << i,
			.depth = i % 4,
		};

		decide(rules, said, &item, envelope);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const recipients[] = { "a@x.org", "b@y.x.org",
		NULL };
	g_autoptr(GBytes) text = g_bytes_new(data, size);
	g_autoptr(ElmEnvelope) known = elm_envelope_new("<>", recipients);
	g_autoptr(GError) error = NULL;
	g_autoptr(ElmRules) rules = NULL;
	g_autofree char *said = NULL;
	ElmLimits limits;

	elm_limits_init(&limits);
	limits.regex_steps = 1000;
	rules = elm_rules_parse(text, "rules", &limits, &error);
	g_assert((rules == NULL) == (error != NULL));
	if (rules == NULL)
		return 0;
	said = elm_rules_check(rules);
	decide_about_many(rules, said, known);
	decide_about_many(rules, said, NULL);
	return 0;
}
