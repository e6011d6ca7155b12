/* bytes.c -- every other byte stays: gives each message to a filter and sees
 * whether what comes back is the fields it adds, on top, and then the message
 * as it was.
 *
 *     bytes [--jobs=N] --field=NAME... -- COMMAND [ARG...] <FILES
 *
 * FILES are names, one a line; any file will do, message or not.  An empty one
 * must be refused (status 75, nothing written).  Fields that the filter adds
 * and that the message had already may be gone from where they stood.  What
 * would be absorbed by a field above it, lines that start with a blank, stays
 * above, and so does an mbox line.
 *
 * Prints one line for each broken message and how many there were; status 1
 * when a message was broken or there was none. */
#include "config.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <glib.h>

#include "tests/answer.h"
#include "tests/spawn.h"

#define TRY_AGAIN 75
#define SECONDS 60

static char **opt_fields;
static int opt_jobs = 1;
static char **opt_command;

static const GOptionEntry options[] = {
	{ "field", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &opt_fields,
	    "A field that COMMAND adds", "NAME" },
	{ "jobs", 0, 0, G_OPTION_ARG_INT, &opt_jobs, "How many at a time",
	    "N" },
	{ G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &opt_command,
	    NULL, "COMMAND" },
	G_OPTION_ENTRY_NULL,
};

typedef struct {
	gint tried;
	gint broken;
} Tally;

typedef struct {
	const guint8 *data;
	gsize size;
} Span;

static Span
span_from(Span span, gsize offset)
{
	return (Span){ span.data + offset, span.size - offset };
}

static gboolean
span_ends_with(Span span, Span end)
{
	return span.size >= end.size &&
	       (end.size == 0 || memcmp(span.data + span.size - end.size,
				     end.data, end.size) == 0);
}

static gsize
first_line(Span span)
{
	const guint8 *end =
	    span.size == 0 ? NULL : memchr(span.data, '\n', span.size);

	return end == NULL ? span.size : (gsize)(end - span.data) + 1;
}

/* Where fields are added: behind an mbox line, and behind lines that would
 * continue what stands above them. */
static gsize
top_of(Span span)
{
	static const char mark[] = "From ";
	gsize n = strlen(mark);
	gsize top = 0;

	if (span.size > n && memcmp(span.data, mark, n) == 0 &&
	    memchr(span.data, '\n', span.size) != NULL)
		top = first_line(span);
	while (top < span.size &&
	       (span.data[top] == ' ' || span.data[top] == '\t'))
		top += first_line(span_from(span, top));
	return top;
}

static gboolean
is_finished(Span span)
{
	return span.size == 0 || span.data[span.size - 1] == '\n';
}

static const char *
line_ending(Span message)
{
	gsize line = first_line(message);

	return line >= 2 && message.data[line - 2] == '\r' &&
		       message.data[line - 1] == '\n'
		   ? "\r\n"
		   : "\n";
}

/* Whole lines, all of them fields that the filter adds, ending in @eol? */
static gboolean
are_fields(Span added, const char *eol)
{
	gboolean is_crlf = strlen(eol) == 2;
	g_autoptr(TestSplit) split =
	    test_split_new(added.data, added.size, opt_fields);

	for (gsize i = 0; i < added.size; i++)
		if (added.data[i] == '\n' &&
		    (i > 0 && added.data[i - 1] == '\r') != is_crlf)
			return FALSE;
	return split->rest->len == 0 && added.size > 0 && is_finished(added);
}

/* Below an unfinished line the line ending comes first. */
static gboolean
are_fields_below(Span added, const char *eol)
{
	gsize start = first_line(added);
	g_autoptr(GByteArray) lines = g_byte_array_new();

	if (start > strlen(eol))
		return FALSE;
	g_byte_array_append(lines, added.data + start,
	    (guint)(added.size - start));
	g_byte_array_append(lines, (const guint8 *)eol, (guint)strlen(eol));
	return are_fields((Span){ lines->data, lines->len }, eol);
}

/* The fields of the filter stood in the message and are gone from there? */
static gboolean
is_same_without_fields(Span in, Span out)
{
	g_autoptr(TestSplit) before =
	    test_split_new(in.data, in.size, opt_fields);
	g_autoptr(TestSplit) after =
	    test_split_new(out.data, out.size, opt_fields);

	return before->taken->len > 0 &&
	       test_split_has_same_rest(after, before);
}

static const char *
compare(Span in, Span out)
{
	Span above = { in.data, top_of(in) };
	Span below = span_from(in, above.size);
	const char *eol = line_ending(in);
	Span added;

	if (out.size < above.size || memcmp(out.data, in.data, above.size) != 0)
		return "what stays above does not come first";
	out = span_from(out, above.size);
	if (!span_ends_with(out, below))
		return is_same_without_fields(below, out)
			   ? NULL
			   : "some other byte changed";
	added = (Span){ out.data, out.size - below.size };
	if (is_finished(above) ? are_fields(added, eol)
			       : are_fields_below(added, eol))
		return NULL;
	return "what was added is not whole fields";
}

static const char *
judge(Span in, const TestOutcome *outcome)
{
	int status =
	    WIFEXITED(outcome->status) ? WEXITSTATUS(outcome->status) : -1;

	if (outcome->is_late)
		return "does not end";
	if (in.size == 0)
		return status == TRY_AGAIN && outcome->out->len == 0
			   ? NULL
			   : "an empty message is not refused";
	if (status != 0)
		return "another status than 0";
	return compare(in, (Span){ outcome->out->data, outcome->out->len });
}

static void
try_message(gpointer path, gpointer data)
{
	Tally *tally = data;
	g_autofree char *name = path;
	g_autofree char *text = NULL;
	g_autoptr(GByteArray) out = g_byte_array_new();
	TestOutcome outcome = { .out = out };
	const char *why = "cannot be read";
	int input = open(name, O_RDONLY | O_CLOEXEC);
	Span in;

	if (input >= 0 && g_file_get_contents(name, &text, &in.size, NULL)) {
		in.data = (const guint8 *)text;
		why = test_spawn(opt_command, input, SECONDS, &outcome)
			  ? judge(in, &outcome)
			  : "cannot be started";
	}
	if (input >= 0)
		close(input);
	g_atomic_int_inc(&tally->tried);
	if (why == NULL)
		return;
	g_atomic_int_inc(&tally->broken);
	printf("%s: %s\n", name, why);
}

int
main(int argc, char **argv)
{
	g_autoptr(GOptionContext) context = g_option_context_new(NULL);
	g_autoptr(GError) error = NULL;
	Tally tally = { 0 };
	GThreadPool *pool;
	char *line = NULL;
	size_t size = 0;
	ssize_t length;

	g_option_context_add_main_entries(context, options, NULL);
	if (!g_option_context_parse(context, &argc, &argv, &error) ||
	    opt_command == NULL || opt_fields == NULL) {
		printf("%s\n", error != NULL ? error->message : "usage");
		return 1;
	}
	pool = g_thread_pool_new(try_message, &tally, opt_jobs, TRUE, NULL);
	while ((length = getline(&line, &size, stdin)) > 0)
		g_thread_pool_push(pool,
		    g_strndup(line, (gsize)length - (line[length - 1] == '\n')),
		    NULL);
	g_thread_pool_free(pool, FALSE, TRUE);
	g_free(line);
	printf("%d of %d messages broken\n", tally.broken, tally.tried);
	return tally.broken == 0 && tally.tried > 0 ? 0 : 1;
}
