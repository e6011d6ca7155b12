#include "config.h"

#include "lib/scan/command.h"

#include <string.h>

#include "lib/base/error.h"

#define EXITS "clean=0 infected=1,3 unknown=2"

static ElmEngine *
engine_new(const char *command, const char *exits, const char *signature,
    GError **error)
{
	const ElmCommandSpec spec = { "test", command, exits, signature };
	ElmLimits limits;

	elm_limits_init(&limits);
	limits.engine_time = 1;
	return elm_command_new(&spec, &limits, error);
}

static void
test_the_status_tells(void)
{
	static const struct {
		const char *command;
		ElmEngineVerdict verdict;
		const char *name;
		const char *reason;
	} cases[] = {
		{ "true", ELM_ENGINE_CLEAN, NULL, NULL },
		{ "sh -c 'echo x: A.B FOUND; exit 1'", ELM_ENGINE_INFECTED,
		    "A.B", NULL },
		{ "sh -c 'exit 3'", ELM_ENGINE_INFECTED, "unnamed", NULL },
		{ "sh -c 'exit 2'", ELM_ENGINE_UNKNOWN, NULL, "error" },
		{ "sh -c 'exit 4'", ELM_ENGINE_UNKNOWN, NULL, "error" },
		{ "sh -c 'kill -9 $$'", ELM_ENGINE_UNKNOWN, NULL, "error" },
		{ "sh -c 'kill -1 $$'", ELM_ENGINE_UNKNOWN, NULL, "error" },
		{ "sleep 60", ELM_ENGINE_UNKNOWN, NULL, "timeout" },
		{ "/nowhere/at-all", ELM_ENGINE_UNKNOWN, NULL, "no-engine" },
		{ "grep -q not-there %f", ELM_ENGINE_INFECTED, "unnamed",
		    NULL },
		{ "grep -q content %f", ELM_ENGINE_CLEAN, NULL, NULL },
		{ "grep -q content", ELM_ENGINE_CLEAN, NULL, NULL },
		{ "test %%f = '%%f'", ELM_ENGINE_CLEAN, NULL, NULL },
		{ "test '$HOME;x' = '$HOME;x'", ELM_ENGINE_CLEAN, NULL, NULL },
	};
	g_autoptr(GBytes) data = g_bytes_new_static("the content", 11);

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GError) error = NULL;
		g_autoptr(ElmEngine) engine = engine_new(cases[i].command,
		    EXITS, "^.*: (\\S+) FOUND$", &error);
		g_auto(ElmEngineResult) result = { 0 };

		g_assert_no_error(error);
		elm_engine_scan(engine, data, &result);
		g_test_message("%s: %s", cases[i].command, result.detail);
		g_assert_cmpint(result.verdict, ==, cases[i].verdict);
		g_assert_cmpstr(result.name, ==, cases[i].name);
		g_assert_cmpstr(result.reason, ==, cases[i].reason);
		g_assert_true(
		    (result.reason == NULL) == (result.detail == NULL));
	}
}

static void
test_a_bad_configuration_is_told(void)
{
	static const struct {
		const char *command;
		const char *exits;
		const char *signature;
		const char *culprit;
	} cases[] = {
		{ NULL, EXITS, NULL, "command line" },
		{ "", EXITS, NULL, "command line" },
		{ "a 'b", EXITS, NULL, "a 'b" },
		{ "a %x", EXITS, NULL, "%x" },
		{ "a %", EXITS, NULL, "'%'" },
		{ "a", NULL, NULL, "infected" },
		{ "a", "clean=0", NULL, "clean=0" },
		{ "a", "infected=256", NULL, "infected=256" },
		{ "a", "infected=-1", NULL, "infected=-1" },
		{ "a", "infected=1,", NULL, "infected=1," },
		{ "a", "infected=", NULL, "infected=" },
		{ "a", "infected", NULL, "infected" },
		{ "a", "bad=1", NULL, "bad=1" },
		{ "a", "infected=1 clean=1", NULL, "clean=1" },
		{ "a", EXITS, "a(b", "a(b" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GError) error = NULL;

		g_assert_null(engine_new(cases[i].command, cases[i].exits,
		    cases[i].signature, &error));
		g_assert_error(error, ELM_ERROR, ELM_ERROR_CONFIG);
		g_assert_nonnull(strstr(error->message, cases[i].culprit));
		g_assert_nonnull(strstr(error->message, "'test'"));
	}
}

static void
test_a_hostile_name_stays_text(void)
{
	g_autoptr(GBytes) data = g_bytes_new_static("x", 1);
	g_autoptr(ElmEngine) engine =
	    engine_new("sh -c 'printf \"%%b\" \"\\0377\\0000evil\"; exit 1'",
		EXITS, "(?s).+", NULL);
	g_auto(ElmEngineResult) result = { 0 };

	elm_engine_scan(engine, data, &result);
	g_assert_cmpint(result.verdict, ==, ELM_ENGINE_INFECTED);
	g_assert_true(g_utf8_validate(result.name, -1, NULL));
	g_assert_cmpuint(strlen(result.name), >, 0);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/command/the-status-tells", test_the_status_tells);
	g_test_add_func("/command/a-bad-configuration-is-told",
	    test_a_bad_configuration_is_told);
	g_test_add_func("/command/a-hostile-name-stays-text",
	    test_a_hostile_name_stays_text);
	return g_test_run();
}
