#include "config.h"

#include "lib/spam/evidence.h"

#include <string.h>

#include "lib/spam/groups.h"

#define ELM_GROUP_ADDRESS(name) &elm_group_##name,
static const ElmGroup *const groups[] = { ELM_GROUPS(ELM_GROUP_ADDRESS) };

gboolean
elm_trace(ElmTrace *trace, const char *format, ...)
{
	g_autofree char *text = NULL;
	g_autofree char *valid = NULL;
	va_list arguments;

	if (trace == NULL)
		return TRUE;
	va_start(arguments, format);
	text = g_strdup_vprintf(format, arguments);
	va_end(arguments);
	valid = g_utf8_make_valid(text, -1);
	g_string_append(trace, valid);
	return TRUE;
}

const ElmGroup *
elm_evidence_group(gsize i)
{
	return i < G_N_ELEMENTS(groups) ? groups[i] : NULL;
}

const ElmTest *
elm_evidence_test(gsize i, const ElmGroup **group)
{
	for (gsize at = 0; at < G_N_ELEMENTS(groups); at++) {
		if (i < groups[at]->n) {
			if (group != NULL)
				*group = groups[at];
			return &groups[at]->tests[i];
		}
		i -= groups[at]->n;
	}
	return NULL;
}

gssize
elm_evidence_find(const char *name)
{
	const ElmTest *test;

	for (gsize i = 0; (test = elm_evidence_test(i, NULL)) != NULL; i++)
		if (strcmp(test->name, name) == 0)
			return (gssize)i;
	return -1;
}

void
elm_evidence_look(ElmFacts *facts, gboolean wants_trace, ElmEvidenceFunc func,
    gpointer user)
{
	g_autoptr(GString) trace = g_string_new(NULL);
	gsize number = 0;

	for (gsize at = 0; at < G_N_ELEMENTS(groups); at++)
		for (gsize i = 0; i < groups[at]->n; i++, number++) {
			const ElmTest *test = &groups[at]->tests[i];

			g_string_truncate(trace, 0);
			if (test->is_true(facts, wants_trace ? trace : NULL))
				func(number, wants_trace ? trace->str : NULL,
				    user);
		}
}
