#include "config.h"

#include "lib/mail/mailbox.h"

#include <string.h>
#include <unistd.h>

#include "lib/base/error.h"
#include "tests/mail/tree.h"

#define DATE " Thu Jan  1 00:00:00 1970\n"
#define A "From a@example.org" DATE
#define B "From b@example.org" DATE
#define LIMIT 100000

static void
append_piece(GString *out, const ElmMailboxMessage *piece)
{
	g_autoptr(GBytes) message = elm_mailbox_message(piece);

	g_assert_cmpuint(g_bytes_get_size(piece->bytes), ==, piece->size);
	g_string_append_printf(out, "%d%s%s:", (int)piece->offset,
	    piece->is_mbox ? "m" : "", piece->is_doubtful ? "d" : "");
	g_string_append_len(out, g_bytes_get_data(message, NULL),
	    (gssize)g_bytes_get_size(message));
	g_string_append_c(out, '|');
}

/* All messages of @path, "offset flags:message|", "offset!size|" for one that
 * is too large. */
static char *
read_all(const char *path, gsize limit)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(ElmMailbox) mailbox = elm_mailbox_open(path, limit, &error);
	GString *out = g_string_new(NULL);
	const ElmMailboxMessage *piece;

	g_assert_no_error(error);
	while ((piece = elm_mailbox_next(mailbox, &error)) != NULL ||
	       error != NULL) {
		if (piece != NULL) {
			append_piece(out, piece);
			continue;
		}
		g_assert_error(error, ELM_ERROR, ELM_ERROR_DATA);
		piece = elm_mailbox_failed(mailbox);
		g_string_append_printf(out, "%d!%d|", (int)piece->offset,
		    (int)piece->size);
		g_clear_error(&error);
	}
	return g_string_free(out, FALSE);
}

static const struct {
	const char *name;
	const char *content;
	const char *wanted;
} files[] = {
	{ "mbox", A "S: 1\n\n>From x\n\n" B "S: 2\n\ny",
	    "0m:S: 1\n\nFrom x\n|59m:S: 2\n\ny|" },
	{ "message", "S: 1\n\n" A "S: 2\n", "0:S: 1\n\n" A "S: 2\n|" },
	{ "x.eml", A "S: 1\n\n" A "S: 2\n", "0:" A "S: 1\n\n" A "S: 2\n|" },
	{ "empty", "", "" },
	{ "empty.eml", "", "0:|" },
	{ "newline", "\n", "0:\n|" },
	{ "1.emlx", "6\nS: 1\n\n<?xml?>\n", "0:S: 1\n\n|" },
	{ "2.emlx", "6      \nS: 1\n\n", "0:S: 1\n\n|" },
	{ "3.emlx", "7\nS: 1\n\n", "0d:S: 1\n\n|" },
	{ "4.emlx", "99999999999999999999999\nS: 1\n",
	    "0d:99999999999999999999999\nS: 1\n|" },
	{ "5.emlx", "S: 1\n\n", "0d:S: 1\n\n|" },
	{ "6.emlx", "6", "0d:6|" },
	{ "\xff\xfe\n", "S: 1\n", "0:S: 1\n|" },
};

static void
test_each_kind_of_file_is_read(void)
{
	g_autofree char *root = tree_new();

	for (gsize i = 0; i < G_N_ELEMENTS(files); i++) {
		g_autofree char *path =
		    g_build_filename(root, files[i].name, NULL);
		g_autofree char *found = NULL;

		tree_add(root, files[i].name, files[i].content);
		found = read_all(path, LIMIT);
		g_test_message("%s", files[i].name);
		g_assert_cmpstr(found, ==, files[i].wanted);
	}
	tree_remove(root);
}

static void
test_folder_is_read_file_by_file(void)
{
	g_autofree char *root = tree_new();
	g_autofree char *found = NULL;

	tree_add(root, "b", A "S: 2\n\n" B "S: 3\n");
	tree_add(root, "a.eml", "S: 1\n");
	tree_add(root, "c/4", A "S: 4\n\n" B "S: 5\n");
	found = read_all(root, LIMIT);
	g_assert_cmpstr(found, ==,
	    "0:S: 1\n|0m:S: 2\n|50m:S: 3\n|0:" A "S: 4\n\n" B "S: 5\n|");
	tree_remove(root);
}

static char *
large_message(gsize size)
{
	char *text = g_malloc(size + 1);

	memset(text, 'x', size);
	text[size] = '\0';
	for (gsize i = 50; i < size; i += 70)
		text[i] = '\n';
	return text;
}

static void
test_too_large_message_is_passed_over(void)
{
	static const gsize limits[] = { 60, 2000, 100000 };
	g_autofree char *root = tree_new();
	g_autofree char *path = g_build_filename(root, "mbox", NULL);
	g_autofree char *large = large_message(3000000);
	g_autofree char *mbox = g_strconcat(A "S: 1\n\n" B "S: 2\n\n", large,
	    "\n\n" A "S: 3\n\nz\n", NULL);

	tree_add(root, "mbox", mbox);
	for (gsize i = 0; i < G_N_ELEMENTS(limits); i++) {
		g_autofree char *found = read_all(path, limits[i]);

		g_assert_cmpstr(found, ==,
		    "0m:S: 1\n|50!3000052|3000102m:S: 3\n\nz\n|");
	}
	tree_remove(root);
}

static void
test_limit_itself_is_allowed(void)
{
	g_autofree char *root = tree_new();
	g_autofree char *path = g_build_filename(root, "a", NULL);
	g_autofree char *fits = NULL;
	g_autofree char *over = NULL;

	tree_add(root, "a", "S: 1\n");
	fits = read_all(path, 5);
	over = read_all(path, 4);
	g_assert_cmpstr(fits, ==, "0:S: 1\n|");
	g_assert_cmpstr(over, ==, "0!5|");
	tree_remove(root);
}

/* Small writes, so that it is read bit by bit. */
static gpointer
write_slowly(gpointer data)
{
	static const char text[] = A "S: 1\n\n" B "S: 2\n\ny\n";
	int fd = GPOINTER_TO_INT(data);

	for (gsize i = 0; i < sizeof(text) - 1; i += 9) {
		gsize n = MIN(9, sizeof(text) - 1 - i);

		g_assert_cmpint(write(fd, text + i, n), ==, (gssize)n);
		g_usleep(500);
	}
	close(fd);
	return NULL;
}

static void
test_standard_input_may_be_a_pipe(void)
{
	g_autofree char *found = NULL;
	int saved = dup(STDIN_FILENO);
	int ends[2];
	GThread *writer;

	g_assert_cmpint(pipe(ends), ==, 0);
	g_assert_cmpint(dup2(ends[0], STDIN_FILENO), ==, STDIN_FILENO);
	writer = g_thread_new("writer", write_slowly, GINT_TO_POINTER(ends[1]));
	found = read_all("-", LIMIT);
	g_thread_join(writer);
	dup2(saved, STDIN_FILENO);
	close(saved);
	close(ends[0]);
	g_assert_cmpstr(found, ==, "0m:S: 1\n|50m:S: 2\n\ny\n|");
	/* g_thread_join() has taken it. */
	/* cppcheck-suppress memleak */
}

static void
test_shrinking_file_does_no_harm(void)
{
	g_autofree char *root = tree_new();
	g_autofree char *path = g_build_filename(root, "mbox", NULL);
	g_autofree char *large = large_message(2000000);
	g_autofree char *mbox =
	    g_strconcat(A "S: 1\n\n" B "S: 2\n\n", large, NULL);
	g_autoptr(ElmMailbox) mailbox = NULL;
	const ElmMailboxMessage *piece;
	GError *error = NULL;

	tree_add(root, "mbox", mbox);
	mailbox = elm_mailbox_open(path, LIMIT * 100, NULL);
	g_assert_nonnull(elm_mailbox_next(mailbox, NULL));
	g_assert_cmpint(truncate(path, 10), ==, 0);
	piece = elm_mailbox_next(mailbox, &error);
	g_assert_no_error(error);
	g_assert_nonnull(piece);
	g_assert_cmpuint(piece->size, <, 2000000);
	g_assert_null(elm_mailbox_next(mailbox, &error));
	g_assert_no_error(error);
	tree_remove(root);
}

static void
test_missing_mailbox_is_named(void)
{
	g_autoptr(GError) error = NULL;

	g_assert_null(elm_mailbox_open("/nowhere/at-all", LIMIT, &error));
	g_assert_error(error, ELM_ERROR, ELM_ERROR_UNAVAILABLE);
	g_assert_nonnull(strstr(error->message, "'/nowhere/at-all'"));
}

static void
test_progress_ends_at_the_size_of_the_file(void)
{
	g_autofree char *root = tree_new();
	g_autofree char *path = g_build_filename(root, "mbox", NULL);
	g_autoptr(ElmMailbox) mailbox = NULL;
	guint64 done, total;

	tree_add(root, "mbox", A "S: 1\n\n" B "S: 2\n");
	mailbox = elm_mailbox_open(path, LIMIT, NULL);
	while (elm_mailbox_next(mailbox, NULL) != NULL)
		;
	elm_mailbox_progress(mailbox, &done, &total);
	g_assert_cmpuint(done, ==, 99);
	g_assert_cmpuint(total, ==, 99);
	tree_remove(root);
}

/* Do the pieces of each file of @mailbox, put together, give the file? */
static guint
check_pieces(ElmMailbox *mailbox)
{
	const ElmMailboxMessage *piece;
	g_autofree char *path = NULL;
	g_autofree char *content = NULL;
	gsize size = 0;
	guint64 at = 0;
	guint n = 0;
	GError *error = NULL;

	while ((piece = elm_mailbox_next(mailbox, &error)) != NULL) {
		g_autoptr(GBytes) message = elm_mailbox_message(piece);

		if (piece->offset == 0) {
			g_assert_cmpuint(at, ==, size);
			g_free(path);
			path = g_strdup(piece->source);
			g_clear_pointer(&content, g_free);
			g_assert_true(
			    g_file_get_contents(path, &content, &size, NULL));
			at = 0;
		}
		g_assert_cmpstr(piece->source, ==, path);
		g_assert_cmpuint(piece->offset, ==, at);
		g_assert_cmpmem(g_bytes_get_data(piece->bytes, NULL),
		    g_bytes_get_size(piece->bytes), content + at, piece->size);
		g_assert_cmpuint(g_bytes_get_size(message), <=, piece->size);
		at += piece->size;
		n++;
	}
	g_assert_no_error(error);
	g_assert_cmpuint(at, ==, size);
	return n;
}

static void
test_pieces_of_real_mail_make_the_files(void)
{
	const char *set = g_getenv("ELM_CORPORA");
	const char *srcdir = g_getenv("srcdir");
	g_autofree char *usual = g_build_filename(srcdir != NULL ? srcdir : ".",
	    "..", "shared", "corpora", NULL);
	const char *path = set != NULL ? set : usual;
	g_autoptr(ElmMailbox) mailbox = NULL;

	if (!g_file_test(path, G_FILE_TEST_IS_DIR)) {
		g_test_skip("there are no corpora");
		return;
	}
	mailbox = elm_mailbox_open(path, G_MAXINT32, NULL);
	g_assert_nonnull(mailbox);
	g_assert_cmpuint(check_pieces(mailbox), >, 100);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/mailbox/each-kind-of-file-is-read",
	    test_each_kind_of_file_is_read);
	g_test_add_func("/mailbox/folder-is-read-file-by-file",
	    test_folder_is_read_file_by_file);
	g_test_add_func("/mailbox/too-large-message-is-passed-over",
	    test_too_large_message_is_passed_over);
	g_test_add_func("/mailbox/limit-itself-is-allowed",
	    test_limit_itself_is_allowed);
	g_test_add_func("/mailbox/standard-input-may-be-a-pipe",
	    test_standard_input_may_be_a_pipe);
	g_test_add_func("/mailbox/shrinking-file-does-no-harm",
	    test_shrinking_file_does_no_harm);
	g_test_add_func("/mailbox/missing-one-is-named",
	    test_missing_mailbox_is_named);
	g_test_add_func("/mailbox/progress-ends-at-the-size-of-the-file",
	    test_progress_ends_at_the_size_of_the_file);
	g_test_add_func("/mailbox/pieces-of-real-mail-make-the-files",
	    test_pieces_of_real_mail_make_the_files);
	return g_test_run();
}
