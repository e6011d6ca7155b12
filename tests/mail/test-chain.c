#include "config.h"

#include "lib/mail/chain.h"

#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "lib/base/error.h"

#define LARGE (33 * 1024 * 1024)

typedef struct {
	const char *text; /* the message, in two pieces */
	gsize size;
	char **argv;
	void (*prepare)(void); /* in the child */
} Case;

/* In a child: hand the message over; 100 and more for a failure of this. */
static void
exec_case(const Case *self)
{
	g_autoptr(GPtrArray) pieces =
	    g_ptr_array_new_with_free_func((GDestroyNotify)g_bytes_unref);
	g_autoptr(GError) error = NULL;
	gsize half = self->size / 2;

	g_ptr_array_add(pieces, g_bytes_new(self->text, half));
	g_ptr_array_add(pieces,
	    g_bytes_new(self->text + half, self->size - half));
	if (self->prepare != NULL)
		self->prepare();
	elm_chain_exec(pieces, self->argv, &error);
	_exit(g_error_matches(error, ELM_ERROR, ELM_ERROR_UNAVAILABLE) ? 100
	      : g_error_matches(error, ELM_ERROR, ELM_ERROR_TEMPORARY) ? 101
								       : 102);
}

static char *
read_all(int fd, gsize *size)
{
	GString *text = g_string_new(NULL);
	g_autofree char *chunk = g_malloc(65536);
	gssize n;

	while ((n = read(fd, chunk, 65536)) > 0)
		g_string_append_len(text, chunk, n);
	*size = text->len;
	return g_string_free(text, FALSE);
}

/* What the program wrote to standard output, and how it ended. */
static char *
run(const Case *self, gsize *size, int *status)
{
	int out[2];
	pid_t child;
	char *text;

	g_assert_cmpint(pipe2(out, O_CLOEXEC), ==, 0);
	child = fork();
	g_assert_cmpint(child, >=, 0);
	if (child == 0) {
		dup2(out[1], STDOUT_FILENO);
		exec_case(self);
	}
	close(out[1]);
	text = read_all(out[0], size);
	close(out[0]);
	g_assert_cmpint(waitpid(child, status, 0), ==, child);
	return text;
}

static void
check_prepared(void (*prepare)(void), const char *script, const char *message,
    const char *expected)
{
	char *argv[] = { (char *)"sh", (char *)"-c", (char *)script, NULL };
	const Case self = { message, strlen(message), argv, prepare };
	g_autofree char *text = NULL;
	gsize size;
	int status;

	text = run(&self, &size, &status);
	g_assert_cmpint(status, ==, 0);
	g_assert_cmpmem(text, size, expected, strlen(expected));
}

static void
check_output(const char *script, const char *message, const char *expected)
{
	check_prepared(NULL, script, message, expected);
}

static void
test_the_program_reads_the_message(void)
{
	check_output("cat", "A: b\r\n\r\nbody", "A: b\r\n\r\nbody");
	check_output("cat", "", "");
}

static void
test_a_large_message_arrives_whole(void)
{
	char *argv[] = { (char *)"cat", NULL };
	g_autofree char *message = g_malloc(LARGE);
	const Case self = { message, LARGE, argv, NULL };
	g_autofree char *text = NULL;
	gsize size;
	int status;

	for (gsize i = 0; i < LARGE; i++)
		message[i] = (char)(i * 31 + i / 256);
	text = run(&self, &size, &status);
	g_assert_cmpint(status, ==, 0);
	g_assert_cmpmem(text, size, message, LARGE);
}

static void
test_the_status_is_that_of_the_program(void)
{
	static const struct {
		const char *script;
		int status;
	} cases[] = { { "exit 0", 0 }, { "exit 1", 1 }, { "exit 75", 75 } };

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		char *argv[] = { (char *)"sh", (char *)"-c",
			(char *)cases[i].script, NULL };
		const Case self = { "a", 1, argv, NULL };
		g_autofree char *text = NULL;
		gsize size;
		int status;

		text = run(&self, &size, &status);
		g_assert_true(WIFEXITED(status));
		g_assert_cmpint(WEXITSTATUS(status), ==, cases[i].status);
	}
}

static void
test_arguments_meet_no_shell(void)
{
	char *argv[] = { (char *)"printf", (char *)"%s|", (char *)"a b",
		(char *)"$HOME", (char *)"*", (char *)"; echo", (char *)"",
		NULL };
	const Case self = { "a", 1, argv, NULL };
	g_autofree char *text = NULL;
	gsize size;
	int status;

	text = run(&self, &size, &status);
	g_assert_cmpint(status, ==, 0);
	g_assert_cmpmem(text, size, "a b|$HOME|*|; echo||",
	    strlen("a b|$HOME|*|; echo||"));
}

/* Exit status 100 stands for ELM_ERROR_UNAVAILABLE. */
static void
test_a_program_that_cannot_run_is_unavailable(void)
{
	static const char *const names[] = { "elm-is-not-there",
		"/nowhere/at-all", "/", "/dev/null", "" };

	for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
		char *argv[] = { (char *)names[i], NULL };
		const Case self = { "a", 1, argv, NULL };
		g_autofree char *text = NULL;
		gsize size;
		int status;

		text = run(&self, &size, &status);
		g_assert_true(WIFEXITED(status));
		g_assert_cmpint(WEXITSTATUS(status), ==, 100);
		g_assert_cmpuint(size, ==, 0);
	}
}

/* A sealed file cannot be written, and the next program may rely on that. */
static void
test_the_message_cannot_be_changed(void)
{
	check_output("echo more 2>/dev/null >&0 || echo refused", "a",
	    "refused\n");
}

static void
ignore_pipe(void)
{
	signal(SIGPIPE, SIG_IGN);
}

static void
test_a_broken_pipe_kills_again(void)
{
	/* The shell cannot reset what was ignored when it started. */
	check_prepared(ignore_pipe, "sh -c 'kill -PIPE $$; echo alive'; :", "a",
	    "");
}

static void
start_timer(void)
{
	alarm(1);
}

static void
test_a_running_timer_stops(void)
{
	check_prepared(start_timer, "sleep 1.2; echo alive", "a", "alive\n");
}

static void
close_all_but_three(void)
{
	g_assert_cmpint(close_range(3, ~0U, 0), ==, 0);
}

static void
test_the_program_has_three_descriptors(void)
{
	check_prepared(close_all_but_three,
	    "for n in 0 1 2 3 4 5 6 7 8 9 10 11 12; do"
	    " test -e /proc/$$/fd/$n && echo $n; done; :",
	    "a", "0\n1\n2\n");
}

static void
close_input(void)
{
	close(STDIN_FILENO);
}

static void
test_a_closed_input_is_opened(void)
{
	check_prepared(close_input, "cat", "a", "a");
}

static void
fill_disk(void)
{
	const struct rlimit limit = { 10, 10 };

	signal(SIGXFSZ, SIG_IGN);
	g_assert_cmpint(setrlimit(RLIMIT_FSIZE, &limit), ==, 0);
}

/* Exit status 101 stands for ELM_ERROR_TEMPORARY. */
static void
test_a_full_disk_runs_nothing(void)
{
	char *argv[] = { (char *)"cat", NULL };
	const Case self = { "more than ten octets", 20, argv, fill_disk };
	g_autofree char *text = NULL;
	gsize size;
	int status;

	text = run(&self, &size, &status);
	g_assert_true(WIFEXITED(status));
	g_assert_cmpint(WEXITSTATUS(status), ==, 101);
	g_assert_cmpuint(size, ==, 0);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/chain/program-reads-the-message",
	    test_the_program_reads_the_message);
	g_test_add_func("/chain/large-message-arrives-whole",
	    test_a_large_message_arrives_whole);
	g_test_add_func("/chain/message-cannot-be-changed",
	    test_the_message_cannot_be_changed);
	g_test_add_func("/chain/status-is-that-of-the-program",
	    test_the_status_is_that_of_the_program);
	g_test_add_func("/chain/arguments-meet-no-shell",
	    test_arguments_meet_no_shell);
	g_test_add_func("/chain/broken-pipe-kills-again",
	    test_a_broken_pipe_kills_again);
	g_test_add_func("/chain/running-timer-stops",
	    test_a_running_timer_stops);
	g_test_add_func("/chain/program-has-three-descriptors",
	    test_the_program_has_three_descriptors);
	g_test_add_func("/chain/closed-input-is-opened",
	    test_a_closed_input_is_opened);
	g_test_add_func("/chain/program-that-cannot-run-is-unavailable",
	    test_a_program_that_cannot_run_is_unavailable);
	g_test_add_func("/chain/full-disk-runs-nothing",
	    test_a_full_disk_runs_nothing);
	return g_test_run();
}
