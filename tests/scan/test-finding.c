#include "config.h"

#include "lib/scan/finding.h"

#include <string.h>

static ElmFinding *
add(GPtrArray *findings, ElmFindingKind kind, const char *reason,
    const char *detail, const char *path)
{
	ElmFinding *finding = elm_finding_new(kind, reason, detail);

	finding->path = g_strdup(path);
	g_ptr_array_add(findings, finding);
	return finding;
}

static GPtrArray *
findings_new(void)
{
	return g_ptr_array_new_with_free_func((GDestroyNotify)elm_finding_free);
}

static char *
format(GPtrArray *findings)
{
	g_autoptr(ElmVerdict) verdict = elm_verdict_new(ELM_VERDICT_CLEAN);

	elm_finding_verdict(findings, verdict);
	return elm_verdict_format(verdict);
}

static void
test_the_worst_comes_first(void)
{
	g_autoptr(GPtrArray) findings = findings_new();
	g_autofree char *text = NULL;
	g_autofree char *status = NULL;
	ElmFinding *finding;

	add(findings, ELM_FINDING_FLAGGED, "flagged", "macros", "a");
	add(findings, ELM_FINDING_UNKNOWN, "encrypted", NULL, "b");
	finding = add(findings, ELM_FINDING_BLOCKED, "blocked", "no", "c");
	finding->line = 7;
	finding = add(findings, ELM_FINDING_INFECTED, "infected", "X.Y", "d");
	finding->engine = g_strdup("clamav");
	text = format(findings);
	g_assert_cmpstr(text, ==,
	    "verdict=bad; reason=infected; signature=X.Y; part=d; "
	    "engine=clamav; detail=no; part=c; rule=7; part=b; "
	    "flagged=macros; part=a");
	status = elm_finding_status(findings);
	g_assert_cmpstr(status, ==, "Infected (X.Y)");
}

static void
test_each_kind_has_its_verdict_and_status(void)
{
	static const struct {
		ElmFindingKind kind;
		const char *reason, *detail, *text, *status;
	} cases[] = {
		{ ELM_FINDING_FLAGGED, "flagged", "x",
		    "verdict=clean; flagged=x", "Clean" },
		{ ELM_FINDING_UNKNOWN, "limit", NULL,
		    "verdict=unknown; reason=limit", "Unknown (limit)" },
		{ ELM_FINDING_UNKNOWN, "ambiguous", "x",
		    "verdict=unknown; reason=ambiguous; detail=x",
		    "Unknown (ambiguous)" },
		{ ELM_FINDING_BLOCKED, "blocked", "x",
		    "verdict=bad; reason=blocked; detail=x", "Blocked (x)" },
		{ ELM_FINDING_BLOCKED, "blocked", NULL,
		    "verdict=bad; reason=blocked", "Blocked (blocked)" },
		{ ELM_FINDING_INFECTED, "infected", "x\ny\033\303\274",
		    "verdict=bad; reason=infected; "
		    "signature=\"x%0Ay%1B%C3%BC\"",
		    "Infected (x?y?"
		    "?"
		    "?)" },
		{ ELM_FINDING_INFECTED, "infected", "\377",
		    "verdict=bad; reason=infected; signature=\"%EF%BF%BD\"",
		    "Infected (?"
		    "?"
		    "?)" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GPtrArray) findings = findings_new();
		g_autofree char *text = NULL;
		g_autofree char *status = NULL;

		add(findings, cases[i].kind, cases[i].reason, cases[i].detail,
		    NULL);
		text = format(findings);
		status = elm_finding_status(findings);
		g_assert_cmpstr(text, ==, cases[i].text);
		g_assert_cmpstr(status, ==, cases[i].status);
	}
}

static void
test_nothing_found_is_clean(void)
{
	g_autoptr(GPtrArray) findings = findings_new();
	g_autofree char *text = format(findings);
	g_autofree char *status = elm_finding_status(findings);

	g_assert_cmpstr(text, ==, "verdict=clean");
	g_assert_cmpstr(status, ==, "Clean");
}

static void
test_a_field_names_some_and_a_report_all(void)
{
	g_autoptr(GPtrArray) findings = findings_new();
	g_autofree char *text = NULL;
	g_auto(GStrv) named = NULL;
	json_t *array;

	for (int i = 0; i < 100; i++)
		add(findings, ELM_FINDING_UNKNOWN, "encrypted", NULL, "x");
	text = format(findings);
	named = g_strsplit(text, "part=x", -1);
	g_assert_cmpuint(g_strv_length(named), ==, 5);
	array = elm_finding_json(findings);
	g_assert_cmpuint(json_array_size(array), ==, 100);
	json_decref(array);
}

static void
test_a_report_has_what_is_known(void)
{
	g_autoptr(GPtrArray) findings = findings_new();
	ElmFinding *finding =
	    add(findings, ELM_FINDING_BLOCKED, "blocked", "no", "a/b");
	json_t *array;
	g_autofree char *text = NULL;

	finding->line = 3;
	add(findings, ELM_FINDING_UNKNOWN, "limit", NULL, NULL);
	array = elm_finding_json(findings);
	text = json_dumps(array, JSON_COMPACT);
	g_assert_cmpstr(text, ==,
	    "[{\"kind\":\"blocked\",\"reason\":\"blocked\","
	    "\"detail\":\"no\",\"part\":\"a/b\",\"rule\":3},"
	    "{\"kind\":\"unknown\",\"reason\":\"limit\"}]");
	json_decref(array);
}

static void
test_the_same_of_the_same_is_equal(void)
{
	g_autoptr(GPtrArray) findings = findings_new();
	const ElmFinding *a =
	    add(findings, ELM_FINDING_UNKNOWN, "limit", "x", "p");
	const ElmFinding *b =
	    add(findings, ELM_FINDING_UNKNOWN, "limit", "x", "p");
	const ElmFinding *others[] = {
		add(findings, ELM_FINDING_BLOCKED, "limit", "x", "p"),
		add(findings, ELM_FINDING_UNKNOWN, "other", "x", "p"),
		add(findings, ELM_FINDING_UNKNOWN, "limit", NULL, "p"),
		add(findings, ELM_FINDING_UNKNOWN, "limit", "x", NULL),
	};

	g_assert_true(elm_finding_equal(a, b));
	g_assert_cmpuint(elm_finding_hash(a), ==, elm_finding_hash(b));
	for (gsize i = 0; i < G_N_ELEMENTS(others); i++)
		g_assert_false(elm_finding_equal(a, others[i]));
}

static void
test_what_was_stripped_is_told(void)
{
	static const ElmPart part = { .type = "text/plain" };
	g_autoptr(GPtrArray) findings = findings_new();
	g_autoptr(ElmVerdict) verdict = elm_verdict_new(ELM_VERDICT_CLEAN);
	g_autofree char *text = NULL;

	add(findings, ELM_FINDING_INFECTED, "infected", "X", "a")->part = &part;
	add(findings, ELM_FINDING_UNKNOWN, "limit", NULL, NULL)->part = &part;
	add(findings, ELM_FINDING_UNKNOWN, "limit", NULL, "nowhere");
	add(findings, ELM_FINDING_FLAGGED, "flagged", "x", "b")->part = &part;
	elm_finding_stripped(findings, verdict);
	text = elm_verdict_format(verdict);
	g_assert_cmpstr(text, ==,
	    "verdict=clean; stripped=\"a: X\"; stripped=\"-: limit\"");
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/finding/the-worst-comes-first",
	    test_the_worst_comes_first);
	g_test_add_func("/finding/each-kind-has-its-verdict-and-status",
	    test_each_kind_has_its_verdict_and_status);
	g_test_add_func("/finding/nothing-found-is-clean",
	    test_nothing_found_is_clean);
	g_test_add_func("/finding/a-field-names-some-and-a-report-all",
	    test_a_field_names_some_and_a_report_all);
	g_test_add_func("/finding/a-report-has-what-is-known",
	    test_a_report_has_what_is_known);
	g_test_add_func("/finding/the-same-of-the-same-is-equal",
	    test_the_same_of_the_same_is_equal);
	g_test_add_func("/finding/what-was-stripped-is-told",
	    test_what_was_stripped_is_told);
	return g_test_run();
}
