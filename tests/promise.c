/* promise.c -- run a filter, which something may disturb, and see whether it
 * keeps the promise of elm(7):
 *
 *     promise --wanted FILE --input FILE [OPTION...] -- COMMAND [ARG...]
 *
 * It ends with status 75 and has written nothing; or with 0 and has written
 * the whole right answer, which is in the file --wanted; or it was killed, and
 * what it wrote is where the right answer begins.  In a chain (--next FILE)
 * the answer is what the next program wrote into FILE, and a filter that failed
 * or was killed has not run it at all.
 *
 * Status 0: kept.  1: broken, with a line on stdout that says how. */
#include "config.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

#include <glib.h>
#include <glib/gstdio.h>

#include "tests/answer.h"
#include "tests/spawn.h"

#define TRY_AGAIN 75

static char *opt_wanted;
static char *opt_input;
static char *opt_next;
static char **opt_fields;
static gboolean opt_killed;
static gboolean opt_loader;
static gboolean opt_done;
static gboolean opt_torn;
static int opt_seconds = 20;
static char **opt_command;

static const GOptionEntry options[] = {
	{ "wanted", 0, 0, G_OPTION_ARG_FILENAME, &opt_wanted,
	    "The right answer", "FILE" },
	{ "input", 0, 0, G_OPTION_ARG_FILENAME, &opt_input,
	    "Standard input of COMMAND", "FILE" },
	{ "next", 0, 0, G_OPTION_ARG_FILENAME, &opt_next,
	    "What the next program of the chain writes", "FILE" },
	{ "field", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &opt_fields,
	    "A field that may differ", "NAME" },
	{ "killed", 0, 0, G_OPTION_ARG_NONE, &opt_killed,
	    "COMMAND may be killed", NULL },
	{ "loader", 0, 0, G_OPTION_ARG_NONE, &opt_loader,
	    "COMMAND may fail before its main(), with any status", NULL },
	{ "done", 0, 0, G_OPTION_ARG_NONE, &opt_done, "COMMAND must not fail",
	    NULL },
	{ "torn", 0, 0, G_OPTION_ARG_NONE, &opt_torn,
	    "Standard output fails: what it took before cannot be taken back",
	    NULL },
	{ "seconds", 0, 0, G_OPTION_ARG_INT, &opt_seconds,
	    "How long COMMAND may take", "N" },
	{ G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &opt_command,
	    NULL, "COMMAND" },
	G_OPTION_ENTRY_NULL,
};

/* What the world has seen of the answer. */
typedef struct {
	int status;
	gboolean is_late;
	gboolean is_silent;    /* nothing at all */
	gboolean is_right;     /* the whole right answer */
	gboolean is_beginning; /* no more than its beginning */
} Seen;

static TestSplit *
read_split(const char *path)
{
	g_autofree char *data = NULL;
	gsize size;

	if (!g_file_get_contents(path, &data, &size, NULL))
		return NULL;
	return test_split_new((const guint8 *)data, size, opt_fields);
}

static void
look_at_output(Seen *seen, const GByteArray *out, const TestSplit *wanted)
{
	g_autoptr(TestSplit) got =
	    test_split_new(out->data, out->len, opt_fields);

	seen->is_silent = out->len == 0;
	seen->is_right = test_split_is_same(got, wanted);
	seen->is_beginning = test_split_is_beginning(got, wanted);
}

static void
look_at_next(Seen *seen, const GByteArray *out, const TestSplit *wanted)
{
	g_autoptr(TestSplit) got = read_split(opt_next);

	seen->is_silent = got == NULL && out->len == 0;
	seen->is_right =
	    got != NULL && out->len == 0 && test_split_is_same(got, wanted);
	seen->is_beginning = seen->is_silent;
}

/* NULL when the promise is kept. */
static const char *
broken(const Seen *seen)
{
	gboolean is_exit = WIFEXITED(seen->status);
	int exit_status = is_exit ? WEXITSTATUS(seen->status) : -1;

	if (seen->is_late)
		return "does not end";
	if (exit_status == 0)
		return seen->is_right ? NULL : "status 0, but a wrong answer";
	if (exit_status == TRY_AGAIN && !opt_done)
		return seen->is_silent || (opt_torn && seen->is_beginning)
			   ? NULL
			   : "status 75, but an answer";
	if (opt_killed && WIFSIGNALED(seen->status) &&
	    WTERMSIG(seen->status) == SIGKILL)
		return seen->is_beginning ? NULL : "killed in a wrong answer";
	if (opt_loader && seen->is_silent)
		return NULL;
	return is_exit ? "another status" : "died";
}

static gboolean
run(const TestSplit *wanted)
{
	g_autoptr(GByteArray) out = g_byte_array_new();
	TestOutcome outcome = { .out = out };
	Seen seen = { 0 };
	const char *how;
	int input = open(opt_input, O_RDONLY | O_CLOEXEC);

	if (opt_next != NULL)
		g_unlink(opt_next);
	if (!test_spawn(opt_command, input, (guint)opt_seconds, &outcome))
		return FALSE;
	seen.status = outcome.status;
	seen.is_late = outcome.is_late;
	if (opt_next != NULL)
		look_at_next(&seen, out, wanted);
	else
		look_at_output(&seen, out, wanted);
	how = broken(&seen);
	if (how != NULL)
		printf("%s (%s %d, %u octets)\n", how,
		    WIFEXITED(seen.status) ? "status" : "signal",
		    WIFEXITED(seen.status) ? WEXITSTATUS(seen.status)
					   : WTERMSIG(seen.status),
		    out->len);
	return how == NULL;
}

int
main(int argc, char **argv)
{
	static char *none[] = { NULL };
	g_autoptr(GOptionContext) context = g_option_context_new(NULL);
	g_autoptr(GError) error = NULL;
	g_autoptr(TestSplit) wanted = NULL;

	g_option_context_add_main_entries(context, options, NULL);
	if (!g_option_context_parse(context, &argc, &argv, &error) ||
	    opt_command == NULL || opt_wanted == NULL || opt_input == NULL) {
		printf("%s\n", error != NULL ? error->message : "usage");
		return 1;
	}
	if (opt_fields == NULL)
		opt_fields = none;
	wanted = read_split(opt_wanted);
	if (wanted == NULL) {
		printf("no '%s'\n", opt_wanted);
		return 1;
	}
	return run(wanted) ? 0 : 1;
}
