#include "config.h"

#include "lib/spam/known.h"

#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "lib/base/error.h"

typedef struct {
	char *folder;
	char *path;
} Place;

static void
place_init(Place *place)
{
	place->folder = g_dir_make_tmp("known-XXXXXX", NULL);
	place->path = g_build_filename(place->folder, "known", NULL);
}

static void
place_clear(Place *place)
{
	g_remove(place->path);
	g_rmdir(place->folder);
	g_free(place->path);
	g_free(place->folder);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Place, place_clear)

static gboolean
is_known(const Place *place, const char *address)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(ElmKnown) known = elm_known_open(place->path, &error);

	g_assert_no_error(error);
	return elm_known_has(known, address);
}

static void
meet(const Place *place, const char *address)
{
	const char *const addresses[] = { address, NULL };
	g_autoptr(GError) error = NULL;

	g_assert_true(elm_known_add(place->path, addresses, &error));
	g_assert_no_error(error);
}

static gsize
size_of(const Place *place)
{
	struct stat status;

	g_assert_cmpint(g_stat(place->path, &status), ==, 0);
	return (gsize)status.st_size;
}

static void
test_who_was_met_is_known(void)
{
	g_auto(Place) place = { NULL, NULL };

	place_init(&place);
	g_assert_false(is_known(&place, "friend@example.org"));
	meet(&place, "<Friend@EXAMPLE.org>");
	g_assert_true(is_known(&place, "friend@example.org"));
	g_assert_true(is_known(&place, "FRIEND@example.org"));
	g_assert_false(is_known(&place, "fiend@example.org"));
	g_assert_false(is_known(&place, ""));
}

static void
test_nobody_is_kept_twice_or_in_clear(void)
{
	g_auto(Place) place = { NULL, NULL };
	g_autofree char *data = NULL;
	gsize size;

	place_init(&place);
	meet(&place, "friend@example.org");
	size = size_of(&place);
	meet(&place, "FRIEND@example.org");
	meet(&place, "<>");
	g_assert_cmpuint(size_of(&place), ==, size);
	g_assert_true(g_file_get_contents(place.path, &data, &size, NULL));
	g_assert_null(g_strstr_len(data, (gssize)size, "friend"));
	g_assert_null(g_strstr_len(data, (gssize)size, "example"));
}

static void
test_salts_differ(void)
{
	g_auto(Place) one = { NULL, NULL };
	g_auto(Place) other = { NULL, NULL };
	g_autofree char *a = NULL;
	g_autofree char *b = NULL;
	gsize size;

	place_init(&one);
	place_init(&other);
	meet(&one, "friend@example.org");
	meet(&other, "friend@example.org");
	g_assert_true(g_file_get_contents(one.path, &a, &size, NULL));
	g_assert_true(g_file_get_contents(other.path, &b, NULL, NULL));
	g_assert_cmpint(memcmp(a + size - 8, b + size - 8, 8), !=, 0);
}

static void
test_thousands_are_sorted_in(void)
{
	g_auto(Place) place = { NULL, NULL };
	g_autoptr(GPtrArray) all = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(ElmKnown) known = NULL;

	place_init(&place);
	for (guint i = 0; i < 5000; i++)
		g_ptr_array_add(all, g_strdup_printf("u%u@example.org", i));
	g_ptr_array_add(all, NULL);
	g_assert_true(
	    elm_known_add(place.path, (const char *const *)all->pdata, NULL));
	meet(&place, "last@example.org");
	known = elm_known_open(place.path, NULL);
	for (guint i = 0; i < 5000; i++)
		g_assert_true(elm_known_has(known, all->pdata[i]));
	g_assert_true(elm_known_has(known, "last@example.org"));
	g_assert_false(elm_known_has(known, "u5000@example.org"));
}

static void
test_a_record_cut_off_by_a_crash_is_not_there(void)
{
	g_auto(Place) place = { NULL, NULL };

	place_init(&place);
	meet(&place, "a@example.org");
	meet(&place, "b@example.org");
	g_assert_cmpint(truncate(place.path, (off_t)size_of(&place) - 3), ==,
	    0);
	g_assert_true(is_known(&place, "a@example.org"));
	g_assert_false(is_known(&place, "b@example.org"));
	meet(&place, "c@example.org");
	g_assert_true(is_known(&place, "a@example.org"));
	g_assert_true(is_known(&place, "c@example.org"));
}

static void
test_another_file_is_refused_and_stays(void)
{
	static const char *const texts[] = { "", "a@example.org\n",
		"a text that is longer than any header of such a file\n" };
	const char *const addresses[] = { "a@example.org", NULL };
	g_auto(Place) place = { NULL, NULL };

	place_init(&place);
	for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
		g_autoptr(GError) error = NULL;
		g_autofree char *text = NULL;

		g_assert_true(
		    g_file_set_contents(place.path, texts[i], -1, NULL));
		g_assert_null(elm_known_open(place.path, &error));
		g_assert_error(error, ELM_ERROR, ELM_ERROR_CONFIG);
		g_assert_false(elm_known_add(place.path, addresses, NULL));
		g_file_get_contents(place.path, &text, NULL, NULL);
		g_assert_cmpstr(text, ==, texts[i]);
	}
}

static void
meet_many(const char *path, guint number)
{
	for (guint i = 0; i < 400; i++) {
		g_autofree char *address =
		    g_strdup_printf("u%u.%u@example.org", number, i);
		const char *const addresses[] = { address, NULL };

		if (!elm_known_add(path, addresses, NULL))
			_exit(1);
	}
	_exit(0);
}

static void
test_many_processes_forget_nobody(void)
{
	g_auto(Place) place = { NULL, NULL };
	g_autoptr(ElmKnown) known = NULL;
	pid_t children[16];

	place_init(&place);
	for (guint i = 0; i < G_N_ELEMENTS(children); i++) {
		children[i] = fork();
		g_assert_cmpint(children[i], >=, 0);
		if (children[i] == 0)
			meet_many(place.path, i);
	}
	for (guint i = 0; i < G_N_ELEMENTS(children); i++) {
		int status;

		waitpid(children[i], &status, 0);
		g_assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 0);
	}
	known = elm_known_open(place.path, NULL);
	for (guint i = 0; i < 16 * 400; i++) {
		g_autofree char *address =
		    g_strdup_printf("u%u.%u@example.org", i / 400, i % 400);

		g_assert_true(elm_known_has(known, address));
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/known/met", test_who_was_met_is_known);
	g_test_add_func("/known/once", test_nobody_is_kept_twice_or_in_clear);
	g_test_add_func("/known/salt", test_salts_differ);
	g_test_add_func("/known/thousands", test_thousands_are_sorted_in);
	g_test_add_func("/known/cut",
	    test_a_record_cut_off_by_a_crash_is_not_there);
	g_test_add_func("/known/other", test_another_file_is_refused_and_stays);
	g_test_add_func("/known/processes", test_many_processes_forget_nobody);
	return g_test_run();
}
