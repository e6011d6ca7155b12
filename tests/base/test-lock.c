#include "config.h"

#include "lib/base/lock.h"

#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "lib/base/error.h"

static char *
make_path(void)
{
	g_autofree char *folder = g_dir_make_tmp("elm-XXXXXX", NULL);

	return g_build_filename(folder, "lock", NULL);
}

static void
remove_path(const char *path)
{
	g_autofree char *folder = g_path_get_dirname(path);

	g_unlink(path);
	g_assert_cmpint(g_rmdir(folder), ==, 0);
}

static void
test_one_has_it_at_a_time(void)
{
	g_autofree char *path = make_path();
	gint64 deadline = g_get_monotonic_time() + 20000;
	g_autoptr(GError) error = NULL;
	g_autoptr(ElmLock) first = elm_lock_take(path, 0, &error);

	g_assert_no_error(error);
	g_assert_null(elm_lock_take(path, deadline, &error));
	g_assert_error(error, ELM_ERROR, ELM_ERROR_TEMPORARY);
	g_assert_nonnull(strstr(error->message, path));
	g_assert_cmpint(g_get_monotonic_time(), >=, deadline);
	g_clear_error(&error);
	g_clear_pointer(&first, elm_lock_free);
	first = elm_lock_take(path, 0, &error);
	g_assert_no_error(error);
	remove_path(path);
}

static void
test_it_goes_with_who_is_killed(void)
{
	g_autofree char *path = make_path();
	g_autoptr(GError) error = NULL;
	g_autoptr(ElmLock) lock = NULL;
	int ready[2];
	char octet = 'x';
	pid_t pid;

	g_assert_cmpint(pipe(ready), ==, 0);
	pid = fork();
	if (pid == 0) {
		ElmLock *own = elm_lock_take(path, 0, NULL);

		if (own == NULL || write(ready[1], &octet, 1) != 1)
			_exit(1);
		pause();
		_exit(0);
	}
	g_assert_cmpint(read(ready[0], &octet, 1), ==, 1);
	g_assert_null(elm_lock_take(path, 0, NULL));
	kill(pid, SIGKILL);
	lock = elm_lock_take(path, G_MAXINT64, &error);
	g_assert_no_error(error);
	waitpid(pid, NULL, 0);
	close(ready[0]);
	close(ready[1]);
	remove_path(path);
}

static void
test_a_file_that_cannot_be_had_is_named(void)
{
	g_autoptr(GError) error = NULL;

	g_assert_null(elm_lock_take("/nowhere/lock", G_MAXINT64, &error));
	g_assert_error(error, ELM_ERROR, ELM_ERROR_UNAVAILABLE);
	g_assert_nonnull(strstr(error->message, "'/nowhere/lock'"));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/lock/one-has-it-at-a-time",
	    test_one_has_it_at_a_time);
	g_test_add_func("/lock/it-goes-with-who-is-killed",
	    test_it_goes_with_who_is_killed);
	g_test_add_func("/lock/a-file-that-cannot-be-had-is-named",
	    test_a_file_that_cannot_be_had_is_named);
	return g_test_run();
}
