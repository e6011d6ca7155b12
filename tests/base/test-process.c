#include "config.h"

#include "lib/base/process.h"

#include <fcntl.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "lib/base/error.h"
#include "lib/base/io.h"

#define SECONDS (gint64) G_USEC_PER_SEC

/* Run sh(1) with @script on @text, for a second. */
static gboolean
run(const char *script, const char *text, GByteArray **output, int *status,
    GError **error)
{
	char *argv[] = { (char *)(guintptr) "sh", (char *)(guintptr) "-c",
		(char *)(guintptr)script, NULL };
	g_autoptr(GBytes) data = g_bytes_new_static(text, strlen(text));
	ElmProcess process = { argv, elm_io_spool(&data, 1, NULL),
		g_get_monotonic_time() + SECONDS, 100, 0 };
	gboolean is_done = elm_process_run(&process, output, status, error);

	close(process.input);
	return is_done;
}

static void
test_input_output_and_status_are_passed(void)
{
	static const struct {
		const char *script;
		int status;
		const char *output;
	} cases[] = {
		{ "cat; exit 3", 3, "data" },
		{ "cat /dev/stdin /dev/stdin", 0, "datadata" },
		{ "echo words >&2", 0, "words\n" },
		{ "exec >&- 2>&-; sleep 0.1; exit 4", 4, "" },
		{ "ls /proc/self/fd | tr '\\n' ' '", 0, "0 1 2 3 " },
		{ "trap", 0, "" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GByteArray) output = NULL;
		g_autoptr(GError) error = NULL;
		int status = 0;

		g_assert_true(
		    run(cases[i].script, "data", &output, &status, &error));
		g_assert_no_error(error);
		g_assert_true(WIFEXITED(status));
		g_assert_cmpint(WEXITSTATUS(status), ==, cases[i].status);
		g_assert_cmpmem(output->data, output->len, cases[i].output,
		    strlen(cases[i].output));
	}
}

static void
test_output_is_cut_and_does_not_block(void)
{
	g_autoptr(GByteArray) output = NULL;
	g_autoptr(GError) error = NULL;
	int status;

	g_assert_true(run("head -c 1000000 /dev/zero; exit 5", "", &output,
	    &status, &error));
	g_assert_cmpint(WEXITSTATUS(status), ==, 5);
	g_assert_cmpuint(output->len, ==, 100);
}

/* Wait until the last one who held the other end of @watch has gone. */
static void
assert_gone(int watch)
{
	char octet;

	alarm(10);
	g_assert_cmpint(read(watch, &octet, 1), ==, 0);
	alarm(0);
	close(watch);
}

static void
test_the_deadline_ends_the_whole_group(void)
{
	static const char script[] = "exec 3<&0; sleep 60 <&3 & wait";
	char *argv[] = { (char *)(guintptr) "sh", (char *)(guintptr) "-c",
		(char *)(guintptr)script, NULL };
	g_autoptr(GByteArray) output = NULL;
	g_autoptr(GError) error = NULL;
	ElmProcess process = { .argv = argv };
	int watch[2];
	int status;

	g_assert_cmpint(pipe2(watch, O_CLOEXEC), ==, 0);
	process.input = watch[1];
	process.deadline = g_get_monotonic_time() + SECONDS / 2;
	g_assert_false(elm_process_run(&process, &output, &status, &error));
	g_assert_error(error, ELM_ERROR, ELM_ERROR_TEMPORARY);
	close(watch[1]);
	assert_gone(watch[0]);
}

static void
test_memory_ends_at_the_limit(void)
{
	char *argv[] = { (char *)(guintptr) "sh", (char *)(guintptr) "-c",
		(char *)(guintptr) "ulimit -v", NULL };
	g_autoptr(GByteArray) output = NULL;
	g_autoptr(GError) error = NULL;
	g_autoptr(GBytes) data = g_bytes_new_static("", 0);
	ElmProcess process = { .argv = argv,
		.input = elm_io_spool(&data, 1, NULL),
		.deadline = g_get_monotonic_time() + SECONDS,
		.output_limit = 100,
		.memory_limit = 256 << 20 };
	int status;

	g_assert_true(elm_process_run(&process, &output, &status, &error));
	g_assert_cmpmem(output->data, output->len, "262144\n", 7);
	close(process.input);
}

static void
test_whom_it_leaves_behind_does_not_keep_us(void)
{
	g_autoptr(GByteArray) output = NULL;
	g_autoptr(GError) error = NULL;
	gint64 start = g_get_monotonic_time();
	int status;

	g_assert_true(run("sleep 60 & exit 6", "", &output, &status, &error));
	g_assert_cmpint(WEXITSTATUS(status), ==, 6);
	g_assert_cmpint(g_get_monotonic_time() - start, <, SECONDS);
}

static void
test_what_cannot_be_run_is_unavailable(void)
{
	static const char *const programs[] = {
		"/nowhere/at-all",
		"elm-no-such-program",
		"/dev/null",
	};

	for (gsize i = 0; i < G_N_ELEMENTS(programs); i++) {
		char *argv[] = { (char *)(guintptr)programs[i], NULL };
		const ElmProcess process = { argv, STDIN_FILENO,
			g_get_monotonic_time() + SECONDS, 100, 0 };
		g_autoptr(GByteArray) output = NULL;
		g_autoptr(GError) error = NULL;
		int status;

		g_assert_false(
		    elm_process_run(&process, &output, &status, &error));
		g_assert_error(error, ELM_ERROR, ELM_ERROR_UNAVAILABLE);
		g_assert_nonnull(strstr(error->message, programs[i]));
	}
}

/* A process that dies while its program runs: the program dies, too. */
static void
test_it_dies_with_its_parent(void)
{
	g_autoptr(GByteArray) output = NULL;
	int watch[2];
	int status;
	pid_t pid;

	g_assert_cmpint(pipe(watch), ==, 0);
	pid = fork();
	if (pid == 0) {
		char *argv[] = { (char *)(guintptr) "sleep",
			(char *)(guintptr) "60", NULL };
		const ElmProcess process = { argv, watch[1],
			g_get_monotonic_time() + 60 * SECONDS, 100, 0 };

		close(watch[0]);
		alarm(1);
		elm_process_run(&process, &output, &status, NULL);
		_exit(0);
	}
	close(watch[1]);
	waitpid(pid, &status, 0);
	g_assert_true(WIFSIGNALED(status));
	assert_gone(watch[0]);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/process/input-output-and-status-are-passed",
	    test_input_output_and_status_are_passed);
	g_test_add_func("/process/output-is-cut-and-does-not-block",
	    test_output_is_cut_and_does_not_block);
	g_test_add_func("/process/memory-ends-at-the-limit",
	    test_memory_ends_at_the_limit);
	g_test_add_func("/process/the-deadline-ends-the-whole-group",
	    test_the_deadline_ends_the_whole_group);
	g_test_add_func("/process/whom-it-leaves-behind-does-not-keep-us",
	    test_whom_it_leaves_behind_does_not_keep_us);
	g_test_add_func("/process/what-cannot-be-run-is-unavailable",
	    test_what_cannot_be_run_is_unavailable);
	g_test_add_func("/process/it-dies-with-its-parent",
	    test_it_dies_with_its_parent);
	return g_test_run();
}
