#include "config.h"

#include "lib/base/io.h"

#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "lib/base/error.h"

static GBytes *
bytes_of(const char *text)
{
	return g_bytes_new(text, strlen(text));
}

static void
test_spool_is_sealed_and_read_back(void)
{
	g_autoptr(GBytes) first = bytes_of("one ");
	g_autoptr(GBytes) second = bytes_of("two");
	GBytes *pieces[] = { first, second };
	g_autoptr(GBytes) back = NULL;
	g_autoptr(GError) error = NULL;
	int fd = elm_io_spool(pieces, G_N_ELEMENTS(pieces), &error);

	g_assert_no_error(error);
	g_assert_cmpint(write(fd, "x", 1), ==, -1);
	back = elm_io_read(fd, 7, &error);
	g_assert_no_error(error);
	g_assert_cmpmem(g_bytes_get_data(back, NULL), g_bytes_get_size(back),
	    "one two", 7);
	close(fd);
}

static void
test_read_starts_where_the_descriptor_stands(void)
{
	g_autoptr(GBytes) all = bytes_of("header body");
	g_autoptr(GBytes) back = NULL;
	g_autoptr(GError) error = NULL;
	int fd = elm_io_spool(&all, 1, &error);

	g_assert_no_error(error);
	g_assert_cmpint(lseek(fd, 7, SEEK_SET), ==, 7);
	back = elm_io_read(fd, 100, &error);
	g_assert_no_error(error);
	g_assert_cmpmem(g_bytes_get_data(back, NULL), g_bytes_get_size(back),
	    "body", 4);
	close(fd);
}

static void
test_read_refuses_one_byte_too_many(void)
{
	g_autoptr(GBytes) all = bytes_of("12345678");
	g_autoptr(GBytes) back = NULL;
	g_autoptr(GError) error = NULL;
	int fd = elm_io_spool(&all, 1, &error);

	back = elm_io_read(fd, 7, &error);
	g_assert_null(back);
	g_assert_error(error, ELM_ERROR, ELM_ERROR_DATA);
	close(fd);
}

static void
test_a_mapped_file_stays_when_it_is_replaced(void)
{
	g_autofree char *folder = g_dir_make_tmp("elm-XXXXXX", NULL);
	g_autofree char *path = g_build_filename(folder, "model", NULL);
	g_autoptr(GBytes) first = bytes_of("first");
	g_autoptr(GBytes) second = bytes_of("second");
	g_autoptr(GBytes) nothing = NULL;
	g_autoptr(GBytes) mapped = NULL;
	g_autoptr(GError) error = NULL;

	g_assert_true(elm_io_replace(path, 0600, first, &error));
	mapped = elm_io_map_file(path, &error);
	g_assert_no_error(error);
	g_assert_true(elm_io_replace(path, 0600, second, &error));
	g_assert_true(g_bytes_equal(mapped, first));
	nothing = elm_io_map_file(folder, &error);
	g_assert_cmpuint(g_bytes_get_size(nothing), ==, 0);
	g_unlink(path);
	g_assert_cmpint(g_rmdir(folder), ==, 0);
	g_assert_null(elm_io_map_file(path, &error));
	g_assert_error(error, ELM_ERROR, ELM_ERROR_UNAVAILABLE);
}

static void
test_create_keeps_what_is_there(void)
{
	g_autofree char *folder = g_dir_make_tmp("elm-XXXXXX", NULL);
	g_autofree char *path = g_build_filename(folder, "key", NULL);
	g_autoptr(GBytes) first = bytes_of("first");
	g_autoptr(GBytes) second = bytes_of("second");
	g_autoptr(GBytes) back = NULL;
	g_autoptr(GError) error = NULL;
	struct stat status;

	g_assert_true(elm_io_create(path, 0600, first, &error));
	g_assert_true(elm_io_create(path, 0600, second, &error));
	back = elm_io_read_file(path, 100, &error);
	g_assert_no_error(error);
	g_assert_true(g_bytes_equal(back, first));
	g_assert_cmpint(stat(path, &status), ==, 0);
	g_assert_cmpint(status.st_mode & 0777, ==, 0600);
	g_assert_true(elm_io_replace(path, 0600, second, &error));
	g_bytes_unref(back);
	back = elm_io_read_file(path, 100, &error);
	g_assert_true(g_bytes_equal(back, second));
	g_unlink(path);
	g_assert_cmpint(g_rmdir(folder), ==, 0);
}

static void
test_missing_file_is_named(void)
{
	g_autoptr(GError) error = NULL;

	g_assert_null(elm_io_read_file("/nowhere/at-all", 1, &error));
	g_assert_error(error, ELM_ERROR, ELM_ERROR_UNAVAILABLE);
	g_assert_nonnull(strstr(error->message, "'/nowhere/at-all'"));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/io/spool/is-sealed-and-read-back",
	    test_spool_is_sealed_and_read_back);
	g_test_add_func("/io/read/starts-where-the-descriptor-stands",
	    test_read_starts_where_the_descriptor_stands);
	g_test_add_func("/io/read/refuses-one-byte-too-many",
	    test_read_refuses_one_byte_too_many);
	g_test_add_func("/io/map/stays-when-replaced",
	    test_a_mapped_file_stays_when_it_is_replaced);
	g_test_add_func("/io/create/keeps-what-is-there",
	    test_create_keeps_what_is_there);
	g_test_add_func("/io/missing-file-is-named",
	    test_missing_file_is_named);
	return g_test_run();
}
