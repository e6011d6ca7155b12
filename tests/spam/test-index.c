#include "config.h"

#include "lib/spam/index.h"

#include <string.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "lib/base/error.h"

/* A folder with "index", which holds @text, and "one" and "two words". */
static char *
make_folder(const char *text)
{
	static const char *const names[] = { "one", "two words", "index" };
	g_autoptr(GError) error = NULL;
	char *folder = g_dir_make_tmp("elm-XXXXXX", &error);

	g_assert_no_error(error);
	for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
		g_autofree char *path =
		    g_build_filename(folder, names[i], NULL);

		g_assert_true(g_file_set_contents(path, text, -1, &error));
	}
	return folder;
}

static void
remove_folder(const char *folder)
{
	g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
	const char *name;

	while ((name = g_dir_read_name(dir)) != NULL) {
		g_autofree char *path = g_build_filename(folder, name, NULL);

		g_unlink(path);
	}
	g_assert_cmpint(g_rmdir(folder), ==, 0);
}

static GPtrArray *
read_index(const char *text, GError **error)
{
	g_autofree char *folder = make_folder(text);
	g_autofree char *path = g_build_filename(folder, "index", NULL);
	GPtrArray *entries = elm_index_read(path, error);

	remove_folder(folder);
	return entries;
}

static void
test_entries_come_in_order_and_can_be_opened(void)
{
	g_autofree char *here = g_get_current_dir();
	g_autofree char *folder =
	    make_folder("spam one\r\n\nHAM\t two words \nham ../one\nspam one");
	g_autofree char *path = g_build_filename(folder, "index", NULL);
	g_autoptr(GError) error = NULL;
	g_autoptr(GPtrArray) entries = NULL;
	static const struct {
		const char *name;
		gboolean is_spam;
	} expected[] = { { "one", TRUE }, { "two words", FALSE },
		{ "../one", FALSE }, { "one", TRUE } };
	g_autofree char *below = g_build_filename(folder, "below", NULL);

	/* "../one" is not beside the index, but beside the working folder. */
	g_assert_cmpint(g_mkdir(below, 0700), ==, 0);
	g_assert_cmpint(chdir(below), ==, 0);
	entries = elm_index_read(path, &error);
	g_assert_cmpint(chdir(here), ==, 0);
	g_assert_cmpint(g_rmdir(below), ==, 0);
	g_assert_no_error(error);
	g_assert_cmpuint(entries->len, ==, G_N_ELEMENTS(expected));
	for (guint i = 0; i < entries->len; i++) {
		const ElmIndexEntry *entry = g_ptr_array_index(entries, i);

		g_assert_cmpstr(entry->name, ==, expected[i].name);
		g_assert_cmpint(entry->is_spam, ==, expected[i].is_spam);
		g_assert_true(g_str_has_suffix(entry->path, entry->name));
	}
	remove_folder(folder);
}

static void
test_what_is_wrong_is_named_by_its_line(void)
{
	static const struct {
		const char *text;
		const char *fault;
	} cases[] = {
		{ "spam one\nspan one\n", "index:2: expected" },
		{ "spam\n", "index:1: expected" },
		{ "spamone\n", "index:1: expected" },
		{ "ham  \n", "index:1: expected" },
		{ "ham one\n\nham three\n", "index:3: there is no message" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GError) error = NULL;

		g_assert_null(read_index(cases[i].text, &error));
		g_assert_error(error, ELM_ERROR, ELM_ERROR_DATA);
		g_assert_nonnull(strstr(error->message, cases[i].fault));
	}
}

static void
test_an_index_that_is_missing_is_named(void)
{
	g_autoptr(GError) error = NULL;

	g_assert_null(elm_index_read("/nowhere/index", &error));
	g_assert_error(error, ELM_ERROR, ELM_ERROR_UNAVAILABLE);
}

static void
test_mixed_the_labels_no_longer_stand_together(void)
{
	g_autoptr(GPtrArray) entries = g_ptr_array_new_with_free_func(g_free);
	guint changes = 0;

	for (guint i = 0; i < 1000; i++) {
		ElmIndexEntry *entry = g_new0(ElmIndexEntry, 1);

		entry->name = g_strdup_printf("data/inmail.%u", i);
		entry->is_spam = i < 500;
		g_ptr_array_add(entries, entry);
	}
	elm_index_mix(entries);
	for (guint i = 0; i < entries->len; i++) {
		ElmIndexEntry *entry = entries->pdata[i];

		if (i > 0)
			changes +=
			    entry->is_spam !=
			    ((ElmIndexEntry *)entries->pdata[i - 1])->is_spam;
	}
	for (guint i = 0; i < entries->len; i++)
		g_free(((ElmIndexEntry *)entries->pdata[i])->name);
	g_assert_cmpuint(changes, >, 400);
	g_assert_cmpuint(changes, <, 600);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/index/entries-come-in-order-and-can-be-opened",
	    test_entries_come_in_order_and_can_be_opened);
	g_test_add_func("/index/what-is-wrong-is-named-by-its-line",
	    test_what_is_wrong_is_named_by_its_line);
	g_test_add_func("/index/an-index-that-is-missing-is-named",
	    test_an_index_that_is_missing_is_named);
	g_test_add_func("/index/mixed-the-labels-no-longer-stand-together",
	    test_mixed_the_labels_no_longer_stand_together);
	return g_test_run();
}
