#include "config.h"

#include "lib/base/state.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "lib/base/error.h"

#define SITE_FOLDER "/var/lib/elm"

static char *
scratch(void)
{
	g_autoptr(GError) error = NULL;
	char *folder = g_dir_make_tmp("elm-XXXXXX", &error);

	g_assert_no_error(error);
	return folder;
}

static void
test_the_environment_names_the_folder(void)
{
	g_autofree char *folder = scratch();
	g_autofree char *found = NULL;
	g_autoptr(GError) error = NULL;

	g_setenv("ELM_STATE_DIR", folder, TRUE);
	found = elm_state_folder(&error);
	g_assert_no_error(error);
	g_assert_cmpstr(found, ==, folder);
	g_rmdir(folder);
}

static void
test_a_missing_folder_is_made_for_its_owner_alone(void)
{
	g_autofree char *folder = scratch();
	g_autofree char *middle = g_build_filename(folder, "a", NULL);
	g_autofree char *path = g_build_filename(middle, "b", NULL);
	g_autofree char *found = NULL;
	g_autoptr(GError) error = NULL;
	struct stat status;

	g_setenv("ELM_STATE_DIR", path, TRUE);
	found = elm_state_folder(&error);
	g_assert_no_error(error);
	g_assert_cmpstr(found, ==, path);
	g_assert_cmpint(stat(path, &status), ==, 0);
	g_assert_true(S_ISDIR(status.st_mode));
	g_assert_cmpint(status.st_mode & 0777, ==, 0700);
	g_rmdir(path);
	g_rmdir(middle);
	g_rmdir(folder);
}

static void
check_refused(const char *path)
{
	g_autoptr(GError) error = NULL;

	g_setenv("ELM_STATE_DIR", path, TRUE);
	g_assert_null(elm_state_folder(&error));
	g_assert_error(error, ELM_ERROR, ELM_ERROR_CONFIG);
	g_assert_nonnull(strstr(error->message, "ELM_STATE_DIR"));
}

static void
test_what_cannot_be_a_folder_is_refused(void)
{
	g_autofree char *folder = scratch();
	g_autofree char *file = g_build_filename(folder, "file", NULL);
	g_autofree char *below = g_build_filename(file, "below", NULL);

	g_assert_true(g_file_set_contents(file, "", 0, NULL));
	check_refused(file);
	check_refused(below);
	check_refused("/dev/null");
	check_refused("/proc/elm");
	g_unlink(file);
	g_rmdir(folder);
}

static void
test_a_folder_that_cannot_be_written_is_refused(void)
{
	g_autofree char *folder = scratch();

	if (geteuid() == 0) {
		g_test_skip("the superuser may write everywhere");
	} else {
		g_assert_cmpint(g_chmod(folder, 0500), ==, 0);
		check_refused(folder);
	}
	g_rmdir(folder);
}

static void
test_without_a_site_folder_the_user_has_one(void)
{
	g_autofree char *home = NULL;
	g_autofree char *expected = NULL;
	g_autofree char *found = NULL;
	g_autofree char *again = NULL;
	g_autoptr(GError) error = NULL;

	if (access(SITE_FOLDER, W_OK) == 0 || geteuid() == 0) {
		g_test_skip("this user may write to " SITE_FOLDER);
		return;
	}
	g_unsetenv("ELM_STATE_DIR");
	home = scratch();
	g_setenv("XDG_STATE_HOME", home, TRUE);
	expected = g_build_filename(home, "elm", NULL);
	found = elm_state_folder(&error);
	g_assert_no_error(error);
	g_assert_cmpstr(found, ==, expected);
	g_setenv("ELM_STATE_DIR", "", TRUE);
	again = elm_state_folder(&error);
	g_assert_no_error(error);
	g_assert_cmpstr(again, ==, expected);
	g_rmdir(expected);
	g_rmdir(home);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/state/environment-names-the-folder",
	    test_the_environment_names_the_folder);
	g_test_add_func("/state/missing-folder-is-made-for-its-owner-alone",
	    test_a_missing_folder_is_made_for_its_owner_alone);
	g_test_add_func("/state/what-cannot-be-a-folder-is-refused",
	    test_what_cannot_be_a_folder_is_refused);
	g_test_add_func("/state/folder-that-cannot-be-written-is-refused",
	    test_a_folder_that_cannot_be_written_is_refused);
	g_test_add_func("/state/without-a-site-folder-the-user-has-one",
	    test_without_a_site_folder_the_user_has_one);
	return g_test_run();
}
