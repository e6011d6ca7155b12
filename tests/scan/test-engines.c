#include "config.h"

#include "lib/scan/engines.h"

#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>
#include <utime.h>

#include <glib/gstdio.h>

#include "lib/base/error.h"
#include "lib/scan/inquiry.h"

#define EXITS "clean=0 infected=1 unknown=2"

/* Scanners that always say the same. */
static const ElmCommandSpec commands[] = {
	{ "good", "true", EXITS, NULL },
	{ "bad", "sh -c 'echo Bad; exit 1'", EXITS, ".+" },
	{ "worse", "sh -c 'echo Worse; exit 1'", EXITS, ".+" },
	{ "unsure", "sh -c 'exit 2'", EXITS, NULL },
	{ "slow", "sh -c 'sleep 0.4'", EXITS, NULL },
	{ "picky", "grep -vq part", EXITS, NULL },
	{ "absent", "/nowhere/at-all", EXITS, NULL },
};

static ElmEngines *
engines_new(const char *specs, guint quorum, guint64 max_hours, GError **error)
{
	g_auto(GStrv) list = g_strsplit(specs, " ", -1);
	ElmLimits limits;
	const ElmEnginesOptions options = {
		.specs = (const char *const *)list,
		.commands = commands,
		.n_commands = G_N_ELEMENTS(commands),
		.quorum = quorum,
		.max_hours = max_hours,
		.limits = &limits,
	};

	elm_limits_init(&limits);
	limits.engine_time = 1;
	return elm_engines_new(&options, error);
}

static ElmEngineVerdict
ask(ElmInquiry *inquiry, const char *text, const char *path)
{
	g_autoptr(GBytes) data = g_bytes_new(text, strlen(text));

	return elm_inquiry_ask(inquiry, data, path);
}

static void
test_a_bad_specification_is_told(void)
{
	static const struct {
		const char *specs;
		guint quorum;
		const char *culprit;
	} cases[] = {
		{ "clamx", 0, "clamx" },
		{ "clamx:/a", 0, "clamx" },
		{ "clamd:", 0, "clamd:" },
		{ "clamd:host", 0, "'host'" },
		{ "clamd:a:b:1", 0, "a:b:1" },
		{ "clamd:host:", 0, "'host:'" },
		{ "command:nix", 0, "nix" },
		{ "command", 0, "command" },
		{ "clamav clamd clamav", 0, "clamav" },
		{ "none clamd", 0, "none" },
		{ "clamd clamav", 3, "quorum of 3" },
		{ "none", 2, "quorum of 2" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GError) error = NULL;

		g_assert_null(
		    engines_new(cases[i].specs, cases[i].quorum, 0, &error));
		g_assert_error(error, ELM_ERROR, ELM_ERROR_CONFIG);
		g_assert_nonnull(strstr(error->message, cases[i].culprit));
	}
}

static void
test_a_specification_names_its_engine(void)
{
	static const char specs[] =
	    "clamd:/a/b clamd:h:1 clamd:[::1]:1 clamav clamav:/c command:good";
	g_autoptr(GError) error = NULL;
	g_autoptr(ElmEngines) engines = engines_new(specs, 0, 0, &error);
	g_auto(GStrv) labels = g_strsplit(specs, " ", -1);

	g_assert_no_error(error);
	for (gsize i = 0; labels[i] != NULL; i++)
		g_assert_cmpstr(elm_engines_at(engines, i)->label, ==,
		    labels[i]);
	g_assert_null(elm_engines_at(engines, 6));
}

static void
test_the_answers_become_one(void)
{
	static const struct {
		const char *specs;
		guint quorum;
		ElmEngineVerdict verdict;
		const char *name;
		const char *reason;
	} cases[] = {
		{ "none", 0, ELM_ENGINE_CLEAN, NULL, NULL },
		{ "command:good", 0, ELM_ENGINE_CLEAN, NULL, NULL },
		{ "command:bad", 0, ELM_ENGINE_INFECTED, "Bad", NULL },
		{ "command:good command:bad", 1, ELM_ENGINE_INFECTED, "Bad",
		    NULL },
		{ "command:good command:bad", 2, ELM_ENGINE_UNKNOWN, "Bad",
		    "no-quorum" },
		{ "command:bad command:worse", 2, ELM_ENGINE_INFECTED, "Bad",
		    NULL },
		{ "command:good command:unsure", 1, ELM_ENGINE_UNKNOWN, NULL,
		    "error" },
		{ "command:unsure command:bad", 1, ELM_ENGINE_INFECTED, "Bad",
		    NULL },
		{ "command:unsure command:bad", 2, ELM_ENGINE_UNKNOWN, "Bad",
		    "no-quorum" },
		{ "command:absent command:good", 1, ELM_ENGINE_UNKNOWN, NULL,
		    "no-engine" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(ElmEngines) engines =
		    engines_new(cases[i].specs, cases[i].quorum, 0, NULL);
		g_autoptr(ElmInquiry) inquiry = elm_inquiry_new(engines);
		g_auto(ElmEngineResult) result = { 0 };

		ask(inquiry, "x", "");
		elm_inquiry_conclude(inquiry, &result);
		g_assert_cmpint(result.verdict, ==, cases[i].verdict);
		g_assert_cmpstr(result.name, ==, cases[i].name);
		g_assert_cmpstr(result.reason, ==, cases[i].reason);
	}
}

static void
test_each_engine_is_named_with_what_it_said(void)
{
	g_autoptr(ElmEngines) engines =
	    engines_new("command:picky command:good", 0, 0, NULL);
	g_autoptr(ElmInquiry) inquiry = elm_inquiry_new(engines);
	g_auto(ElmEngineResult) result = { 0 };
	const ElmEngineAnswer *answer;

	g_assert_cmpint(ask(inquiry, "a part\n", ""), ==, ELM_ENGINE_INFECTED);
	g_assert_cmpint(ask(inquiry, "other\n", "a"), ==, ELM_ENGINE_CLEAN);
	g_assert_cmpint(ask(inquiry, "part\n", "z.zip/b"), ==,
	    ELM_ENGINE_INFECTED);
	g_assert_cmpint(ask(inquiry, "part\n", "c"), ==, ELM_ENGINE_INFECTED);
	elm_inquiry_conclude(inquiry, &result);
	answer = elm_inquiry_answer(inquiry, 0);
	g_assert_cmpstr(answer->label, ==, "command:picky");
	g_assert_cmpint(answer->result.verdict, ==, ELM_ENGINE_INFECTED);
	g_assert_cmpstr(answer->path, ==, "z.zip/b");
	answer = elm_inquiry_answer(inquiry, 1);
	g_assert_cmpstr(answer->label, ==, "command:good");
	g_assert_cmpint(answer->result.verdict, ==, ELM_ENGINE_CLEAN);
	g_assert_null(elm_inquiry_answer(inquiry, 2));
}

static void
test_many_slow_parts_end_in_time(void)
{
	g_autoptr(ElmEngines) engines = engines_new("command:slow", 0, 0, NULL);
	g_autoptr(ElmInquiry) inquiry = elm_inquiry_new(engines);
	gint64 start = g_get_monotonic_time();
	g_auto(ElmEngineResult) result = { 0 };

	for (int i = 0; i < 1000; i++)
		ask(inquiry, "x", "");
	elm_inquiry_conclude(inquiry, &result);
	g_assert_cmpint(result.verdict, ==, ELM_ENGINE_UNKNOWN);
	g_assert_cmpstr(result.reason, ==, "timeout");
	g_assert_cmpint(g_get_monotonic_time() - start, <, 10000000);
}

/* A folder with a database that was made @hours ago. */
static char *
make_database(guint hours)
{
	char *folder = g_dir_make_tmp("elm-XXXXXX", NULL);
	g_autofree char *file = g_build_filename(folder, "test.ndb", NULL);
	struct utimbuf when;

	when.actime = time(NULL) - (time_t)hours * 3600;
	when.modtime = when.actime;
	g_assert_true(g_file_set_contents(file,
	    "ELM.Test:0:*:454c4d2d544553542d343731312d580a\n", -1, NULL));
	g_assert_cmpint(utime(file, &when), ==, 0);
	return folder;
}

static void
remove_database(const char *folder)
{
	g_autofree char *file = g_build_filename(folder, "test.ndb", NULL);

	g_unlink(file);
	g_rmdir(folder);
}

static void
check_age(const char *spec, guint64 max_hours, const char *text,
    const char *reason)
{
	g_autoptr(ElmEngines) engines = engines_new(spec, 0, max_hours, NULL);
	g_autoptr(ElmInquiry) inquiry = elm_inquiry_new(engines);
	g_auto(ElmEngineResult) result = { 0 };

	ask(inquiry, text, "");
	elm_inquiry_conclude(inquiry, &result);
	g_assert_cmpstr(result.reason, ==, reason);
	g_assert_true((result.reason == NULL) == (result.detail == NULL));
}

static void
test_old_signatures_cannot_tell(void)
{
	g_autofree char *folder = make_database(5);
	g_autofree char *spec = g_strconcat("clamav:", folder, NULL);

	check_age(spec, 0, "x", NULL);
	check_age(spec, 6, "x", NULL);
	check_age(spec, 5, "x", "old-database");
	check_age(spec, 5, "ELM-TEST-4711-X\n", NULL);
	check_age("command:good", 6, "x", "old-database");
	check_age("command:bad", 6, "x", NULL);
	check_age("command:unsure", 6, "x", "error");
	remove_database(folder);
}

/* A socket at @path that listens, or is as dead as what a crash leaves. */
static int
make_socket(const char *path, gboolean listens)
{
	struct sockaddr_un to = { .sun_family = AF_UNIX };
	int fd = socket(AF_UNIX, SOCK_STREAM, 0);

	g_strlcpy(to.sun_path, path, sizeof(to.sun_path));
	g_assert_cmpint(bind(fd, (struct sockaddr *)&to, sizeof(to)), ==, 0);
	if (listens)
		g_assert_cmpint(listen(fd, 1), ==, 0);
	return fd;
}

static void
check_choice(const char *const *specs, const char *const *sockets,
    const char *database, const char *label, const char *note)
{
	ElmLimits limits;
	const ElmEnginesOptions options = { .specs = specs,
		.limits = &limits,
		.sockets = sockets,
		.database = database };
	g_autoptr(ElmEngines) engines = NULL;

	elm_limits_init(&limits);
	engines = elm_engines_new(&options, NULL);
	g_assert_null(elm_engines_note(engines));
	g_assert_cmpstr(elm_engines_at(engines, 0)->label, ==, label);
	g_assert_null(elm_engines_at(engines, 1));
	if (note == NULL)
		g_assert_null(elm_engines_note(engines));
	else
		g_assert_nonnull(strstr(elm_engines_note(engines), note));
}

static void
test_the_default_is_clamd_that_listens_else_libclamav(void)
{
	static const char *const clamd[] = { "clamd", NULL };
	g_autofree char *folder = g_dir_make_tmp("elm-XXXXXX", NULL);
	g_autofree char *dead = g_build_filename(folder, "dead", NULL);
	g_autofree char *live = g_build_filename(folder, "live", NULL);
	g_autofree char *label = g_strconcat("clamd:", live, NULL);
	g_autofree char *dead_label = g_strconcat("clamd:", dead, NULL);
	const char *const both[] = { "/nowhere/at-all", dead, live, NULL };
	const char *const only_dead[] = { dead, NULL };
	const char *const nothing[] = { "/nowhere/at-all", NULL };
	int dead_fd = make_socket(dead, FALSE);
	int live_fd = make_socket(live, TRUE);

	check_choice(NULL, both, NULL, label, dead);
	check_choice(NULL, only_dead, "/db", "clamav:/db", dead);
	check_choice(NULL, nothing, "/db", "clamav:/db", NULL);
	check_choice(clamd, both, NULL, label, dead);
	check_choice(clamd, only_dead, NULL, dead_label, dead);
	close(dead_fd);
	close(live_fd);
	g_unlink(dead);
	g_unlink(live);
	g_rmdir(folder);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/engines/a-bad-specification-is-told",
	    test_a_bad_specification_is_told);
	g_test_add_func("/engines/a-specification-names-its-engine",
	    test_a_specification_names_its_engine);
	g_test_add_func("/engines/old-signatures-cannot-tell",
	    test_old_signatures_cannot_tell);
	g_test_add_func("/engines/"
			"the-default-is-clamd-that-listens-else-libclamav",
	    test_the_default_is_clamd_that_listens_else_libclamav);
	g_test_add_func("/inquiry/the-answers-become-one",
	    test_the_answers_become_one);
	g_test_add_func("/inquiry/each-engine-is-named-with-what-it-said",
	    test_each_engine_is_named_with_what_it_said);
	g_test_add_func("/inquiry/many-slow-parts-end-in-time",
	    test_many_slow_parts_end_in_time);
	return g_test_run();
}
