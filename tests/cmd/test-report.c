#include "config.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cmd/report.h"
#include "lib/base/error.h"
#include "tests/mail/tree.h"

#define A "From a@example.org Thu Jan  1 00:00:00 1970\n"
#define MESSAGES 500

static gpointer
worker_new(gpointer shared, GError **error)
{
	if (shared != NULL)
		return shared;
	g_set_error(error, ELM_ERROR, ELM_ERROR_CONFIG, "no engine");
	return NULL;
}

static void
worker_free(gpointer worker)
{
	(void)worker;
}

/* Subject is what to say of it; some take longer than those behind them. */
static gboolean
examine(gpointer worker, ElmMessage *message, ElmVerdict *verdict,
    json_t *facts, GError **error)
{
	g_autofree char *subject = elm_message_value(message, "Subject");

	(void)worker;
	json_object_set_new(facts, "fact", json_integer(1));
	if (g_strcmp0(subject, "bad") == 0) {
		g_usleep(2000);
		elm_verdict_raise(verdict, ELM_VERDICT_BAD, "subject");
	}
	if (g_strcmp0(subject, "fail") != 0)
		return TRUE;
	g_set_error(error, ELM_ERROR, ELM_ERROR_TEMPORARY, "no idea");
	return FALSE;
}

static const ElmReport report = { "elm-test", worker_new, worker_free,
	examine };

typedef struct {
	char *out;
	ElmVerdictKind worst;
	GError *error;
} Result;

static void
clear_result(Result *result)
{
	g_free(result->out);
	g_clear_error(&result->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Result, clear_result)

static void
read_back(FILE *file, Result *result)
{
	GString *text = g_string_new(NULL);
	int c;

	rewind(file);
	while ((c = getc(file)) != EOF)
		g_string_append_c(text, (char)c);
	fclose(file);
	result->out = g_string_free(text, FALSE);
}

/* Run it with standard output in a file. */
static Result
run(const ElmReportOptions *options, char **mailboxes)
{
	Result result = { NULL, ELM_VERDICT_CLEAN, NULL };
	FILE *file = tmpfile();
	int saved = dup(STDOUT_FILENO);
	gboolean is_done;

	fflush(stdout);
	g_assert_cmpint(dup2(fileno(file), STDOUT_FILENO), ==, STDOUT_FILENO);
	is_done = elm_report_run(&report, (gpointer)&report, options, mailboxes,
	    &result.worst, &result.error);
	g_assert_cmpint(is_done, ==, result.error == NULL);
	fflush(stdout);
	dup2(saved, STDOUT_FILENO);
	close(saved);
	read_back(file, &result);
	return result;
}

/* An mbox with messages of all verdicts at @root/mbox. */
static char *
make_mbox(const char *root)
{
	g_autoptr(GString) mbox = g_string_new(NULL);

	for (guint i = 0; i < MESSAGES; i++)
		g_string_append_printf(mbox,
		    A "Subject: %s\nMessage-ID: <%u@example.org>\n\nx\n\n",
		    i % 7 == 0 ? "bad"
		    : i == 100 ? "fail"
			       : "good",
		    i);
	tree_add(root, "mbox", mbox->str);
	return g_build_filename(root, "mbox", NULL);
}

static void
test_output_is_the_same_whatever_the_jobs(void)
{
	g_autofree char *root = tree_new();
	g_autofree char *path = make_mbox(root);
	char *mailboxes[] = { path, root, NULL };
	ElmLimits limits;
	ElmReportOptions options = { .limits = &limits, .is_json = TRUE };
	g_auto(Result) first = { 0 };

	elm_limits_init(&limits);
	options.jobs = 1;
	first = run(&options, mailboxes);
	g_assert_no_error(first.error);
	g_assert_cmpint(first.worst, ==, ELM_VERDICT_BAD);
	for (options.jobs = 0; options.jobs < 6; options.jobs += 2) {
		g_auto(Result) other = run(&options, mailboxes);

		g_assert_cmpstr(other.out, ==, first.out);
	}
	tree_remove(root);
}

static void
test_each_message_has_a_line_in_its_order(void)
{
	g_autofree char *root = tree_new();
	g_autofree char *path = make_mbox(root);
	char *mailboxes[] = { path, NULL };
	ElmLimits limits;
	ElmReportOptions options = { .limits = &limits,
		.jobs = 3,
		.is_json = TRUE };
	g_auto(Result) result = { 0 };
	g_auto(GStrv) lines = NULL;

	elm_limits_init(&limits);
	result = run(&options, mailboxes);
	lines = g_strsplit(result.out, "\n", -1);
	g_assert_cmpuint(g_strv_length(lines), ==, MESSAGES + 1);
	for (guint i = 0; i < MESSAGES; i++) {
		g_autofree char *id =
		    g_strdup_printf("\"<%u@example.org>\"", i);

		g_assert_nonnull(strstr(lines[i], id));
		g_assert_nonnull(strstr(lines[i], "\"fact\":1"));
	}
	g_assert_nonnull(strstr(lines[0], "\"bad\",\"reason\":\"subject\""));
	g_assert_nonnull(strstr(lines[100],
	    "\"unknown\",\"reason\":\"failed\",\"error\":\"no idea\""));
	tree_remove(root);
}

static void
test_missing_mailbox_is_a_line_and_a_failure(void)
{
	g_autofree char *root = tree_new();
	g_autofree char *path = make_mbox(root);
	char gone[] = "/nowhere/at-all";
	char *mailboxes[] = { gone, path, NULL };
	ElmLimits limits;
	ElmReportOptions options = { .limits = &limits, .jobs = 2 };
	g_auto(Result) result = { 0 };
	g_auto(GStrv) lines = NULL;

	elm_limits_init(&limits);
	result = run(&options, mailboxes);
	g_assert_error(result.error, ELM_ERROR, ELM_ERROR_UNAVAILABLE);
	lines = g_strsplit(result.out, "\n", -1);
	g_assert_cmpuint(g_strv_length(lines), ==, MESSAGES + 2);
	g_assert_true(g_str_has_prefix(lines[0], "unknown  /nowhere/at-all "));
	tree_remove(root);
}

static void
test_too_large_message_is_unknown_and_no_failure(void)
{
	g_autofree char *root = tree_new();
	g_autofree char *path = g_build_filename(root, "mbox", NULL);
	char *mailboxes[] = { path, NULL };
	ElmLimits limits;
	ElmReportOptions options = { .limits = &limits, .jobs = 2 };
	g_auto(Result) result = { 0 };

	elm_limits_init(&limits);
	limits.message_size = 70;
	tree_add(root, "mbox",
	    A "Subject: 1\n\n1234567890123456789012345678901234567890\n\n" A
	      "Subject: 2\n\n");
	result = run(&options, mailboxes);
	g_assert_no_error(result.error);
	g_assert_cmpint(result.worst, ==, ELM_VERDICT_UNKNOWN);
	g_assert_true(g_str_has_prefix(result.out, "unknown "));
	g_assert_nonnull(strstr(result.out, "limit: message is larger"));
	g_assert_nonnull(strstr(result.out, "\nclean "));
	tree_remove(root);
}

static void
test_worker_that_cannot_be_made_ends_the_run(void)
{
	char *mailboxes[] = { NULL };
	ElmLimits limits;
	ElmReportOptions options = { .limits = &limits, .jobs = 4 };
	ElmVerdictKind worst;
	g_autoptr(GError) error = NULL;

	elm_limits_init(&limits);
	g_assert_false(
	    elm_report_run(&report, NULL, &options, mailboxes, &worst, &error));
	g_assert_error(error, ELM_ERROR, ELM_ERROR_CONFIG);
}

/* Run it in a child whose standard output nobody reads, with @before as what
 * it was started with for SIGPIPE.  Returns the status of the child. */
static int
run_unread(const char *path, void (*before)(int))
{
	char *mailboxes[] = { (char *)path, NULL };
	ElmLimits limits;
	ElmReportOptions options = { .limits = &limits, .jobs = 2 };
	ElmVerdictKind worst;
	int ends[2];
	int status;
	pid_t child;

	elm_limits_init(&limits);
	g_assert_cmpint(pipe(ends), ==, 0);
	close(ends[0]);
	child = fork();
	g_assert_cmpint(child, >=, 0);
	if (child == 0) {
		signal(SIGPIPE, before);
		dup2(ends[1], STDOUT_FILENO);
		_exit(elm_report_run(&report, (gpointer)&report, &options,
			  mailboxes, &worst, NULL)
			  ? 0
			  : 3);
	}
	close(ends[1]);
	g_assert_cmpint(waitpid(child, &status, 0), ==, child);
	return status;
}

static void
test_broken_pipe_ends_in_silence(void)
{
	g_autofree char *root = tree_new();
	g_autofree char *path = make_mbox(root);
	int status;

	fflush(stdout);
	status = run_unread(path, SIG_DFL);
	g_assert_true(WIFSIGNALED(status));
	g_assert_cmpint(WTERMSIG(status), ==, SIGPIPE);
	status = run_unread(path, SIG_IGN);
	g_assert_true(WIFEXITED(status));
	g_assert_cmpint(WEXITSTATUS(status), ==, 3);
	tree_remove(root);
}

static void
test_names_come_from_standard_input(void)
{
	g_autofree char *root = tree_new();
	char operand[] = "/nowhere/first";
	char *mailboxes[] = { operand, NULL };
	ElmLimits limits;
	ElmReportOptions options = { .limits = &limits,
		.jobs = 2,
		.is_nul = TRUE };
	g_auto(Result) result = { 0 };
	g_auto(GStrv) lines = NULL;
	FILE *list = tmpfile();
	int saved = dup(STDIN_FILENO);

	elm_limits_init(&limits);
	tree_add(root, "a\nb", "Subject: 1\n");
	fprintf(list, "%s/a\nb%c-%c", root, '\0', '\0');
	fflush(list);
	rewind(list);
	dup2(fileno(list), STDIN_FILENO);
	result = run(&options, mailboxes);
	dup2(saved, STDIN_FILENO);
	close(saved);
	fclose(list);
	lines = g_strsplit(result.out, "\n", -1);
	g_assert_cmpuint(g_strv_length(lines), ==, 4);
	g_assert_nonnull(strstr(lines[0], "/nowhere/first"));
	g_assert_nonnull(strstr(lines[1], "/a\\x0ab "));
	g_assert_nonnull(strstr(lines[2], "unknown  ./- "));
	tree_remove(root);
}

static void
test_standard_input_cannot_be_both(void)
{
	char dash[] = "-";
	char *mailboxes[] = { dash, NULL };
	ElmLimits limits;
	ElmReportOptions options = { .limits = &limits, .is_nul = TRUE };
	g_auto(Result) result = { 0 };

	elm_limits_init(&limits);
	result = run(&options, mailboxes);
	g_assert_error(result.error, ELM_ERROR, ELM_ERROR_USAGE);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/report/output-is-the-same-whatever-the-jobs",
	    test_output_is_the_same_whatever_the_jobs);
	g_test_add_func("/report/each-message-has-a-line-in-its-order",
	    test_each_message_has_a_line_in_its_order);
	g_test_add_func("/report/missing-mailbox-is-a-line-and-a-failure",
	    test_missing_mailbox_is_a_line_and_a_failure);
	g_test_add_func("/report/too-large-message-is-unknown-and-no-failure",
	    test_too_large_message_is_unknown_and_no_failure);
	g_test_add_func("/report/worker-that-cannot-be-made-ends-the-run",
	    test_worker_that_cannot_be_made_ends_the_run);
	g_test_add_func("/report/broken-pipe-ends-in-silence",
	    test_broken_pipe_ends_in_silence);
	g_test_add_func("/report/names-come-from-standard-input",
	    test_names_come_from_standard_input);
	g_test_add_func("/report/standard-input-cannot-be-both",
	    test_standard_input_cannot_be_both);
	return g_test_run();
}
