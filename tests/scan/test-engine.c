#include "config.h"

#include "lib/scan/engine.h"

static void
test_a_name_means_what_it_says(void)
{
	static const struct {
		const char *name;
		ElmEngineVerdict verdict;
		const char *reason;
	} cases[] = {
		{ "Win.Test.EICAR_HDB-1", ELM_ENGINE_INFECTED, NULL },
		{ "Heuristics.Exploit.W32.MS05-002", ELM_ENGINE_INFECTED,
		    NULL },
		{ "Heuristics.Phishing.URL.Blocked", ELM_ENGINE_INFECTED,
		    NULL },
		{ "Email.Phishing.Bank-1", ELM_ENGINE_INFECTED, NULL },
		{ "Heuristics.Encrypted.Zip", ELM_ENGINE_UNKNOWN, "encrypted" },
		{ "Heuristics.Limits.Exceeded.MaxFiles", ELM_ENGINE_UNKNOWN,
		    "limit" },
		{ "Heuristics.Limits.Exceeded", ELM_ENGINE_UNKNOWN, "limit" },
		{ "Heuristics.Broken.Media.PNG.EOFReadingChunk",
		    ELM_ENGINE_UNKNOWN, "damaged" },
		{ "Heuristics.Phishing.Email.SpoofedDomain", ELM_ENGINE_UNKNOWN,
		    "phishing" },
		{ "Heuristics.OLE2.ContainsMacros.VBA", ELM_ENGINE_CLEAN,
		    NULL },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_auto(ElmEngineResult) result = { 0 };

		elm_engine_result_found(&result, cases[i].name);
		g_assert_cmpint(result.verdict, ==, cases[i].verdict);
		g_assert_cmpstr(result.reason, ==, cases[i].reason);
		g_assert_cmpstr(result.name, ==, cases[i].name);
	}
}

static void
test_the_worst_name_wins_in_any_order(void)
{
	static const char *const names[] = {
		"Heuristics.OLE2.ContainsMacros.VBA",
		"Heuristics.Encrypted.Zip",
		"Real.Virus",
	};
	static const guint8 orders[][3] = {
		{ 0, 1, 2 },
		{ 2, 1, 0 },
		{ 1, 2, 0 },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(orders); i++) {
		g_auto(ElmEngineResult) result = { 0 };

		for (gsize j = 0; j < 3; j++)
			elm_engine_result_found(&result, names[orders[i][j]]);
		g_assert_cmpint(result.verdict, ==, ELM_ENGINE_INFECTED);
		g_assert_cmpstr(result.name, ==, "Real.Virus");
		g_assert_null(result.reason);
	}
}

static void
test_what_is_no_utf8_is_made_so(void)
{
	g_auto(ElmEngineResult) result = { 0 };

	elm_engine_result_unknown(&result, "error", "says '%s'", "\377\376");
	g_assert_true(g_utf8_validate(result.detail, -1, NULL));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/engine/a-name-means-what-it-says",
	    test_a_name_means_what_it_says);
	g_test_add_func("/engine/the-worst-name-wins-in-any-order",
	    test_the_worst_name_wins_in_any_order);
	g_test_add_func("/engine/what-is-no-utf8-is-made-so",
	    test_what_is_no_utf8_is_made_so);
	return g_test_run();
}
