#include "config.h"

#include "lib/content/filetype.h"

#include <string.h>

#include <glib/gstdio.h>

#include "lib/base/error.h"

#define ROW(content, type)                                                     \
	{                                                                      \
		content, sizeof(content) - 1, type                             \
	}

static const struct {
	const char *content;
	gsize size;
	const char *type;
} rows[] = {
	ROW("", "application/x-empty"),
	ROW("Hello\n", "text/plain"),
	ROW("Gr\xfc\xdf"
	    "e\n",
	    "text/plain"),
	ROW("\xff\xfeH\0i\0", "text/plain"),
	ROW("%PDF-1.4\n", "application/pdf"),
	ROW("\x89PNG\r\n\x1a\n\0\0\0\r", "image/png"),
	ROW("PK\5\6\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", "application/zip"),
	ROW("MZ stands for Mark Z.\n", "text/plain"),
	ROW("  <!DOCTYPE HTML><p>", "text/html"),
	ROW("\xef\xbb\xbf<html>", "text/html"),
	ROW("\xff\xfe<\0h\0t\0m\0l\0>\0", "text/html"),
	ROW("<?xml version=\"1.0\"?><svg/>", "image/svg+xml"),
	ROW("BEGIN:VCALENDAR\r\n", "text/calendar"),
	ROW("[InternetShortcut]\nURL=x\n", "application/x-mswinurl"),
	ROW("#!/usr/bin/perl\n", "text/x-perl"),
	ROW("@echo off\r\n", "text/x-msdos-batch"),
	ROW("From: a@example.org\nSubject: x\n\n", "message/rfc822"),
	ROW("Subject: as people write\nit in a text\n", "text/plain"),
	ROW("begin 644 a\n", "text/plain"),
	ROW("{\\rtf1}", "text/rtf"),
	ROW("\x78\x9f\x3e\x22\0\0", "application/vnd.ms-tnef"),
	ROW("L\0\0\0\x01\x14\x02\0\0\0\0\0", "application/x-ms-shortcut"),
	ROW("\0\1\2\3\4\5\6\7", "application/octet-stream"),
};

static void
test_content_alone_tells_the_type(void)
{
	g_autoptr(ElmFiletype) filetype = elm_filetype_new(NULL, NULL);

	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(GBytes) data =
		    g_bytes_new_static(rows[i].content, rows[i].size);

		g_assert_cmpstr(elm_filetype_type(filetype, data), ==,
		    rows[i].type);
		g_assert_null(elm_filetype_label(filetype, data));
	}
}

/* A file with @text that lives until the caller removes it. */
static char *
magic_file(const char *text)
{
	g_autofree char *folder = g_dir_make_tmp("elm-XXXXXX", NULL);
	char *path = g_build_filename(folder, "magic", NULL);

	g_assert_true(g_file_set_contents(path, text, -1, NULL));
	return path;
}

static void
remove_file(const char *path)
{
	g_autofree char *folder = g_path_get_dirname(path);

	g_assert_cmpint(g_unlink(path), ==, 0);
	g_assert_cmpint(g_rmdir(folder), ==, 0);
}

static void
test_the_sites_own_magic_gives_names(void)
{
	g_autofree char *path =
	    magic_file("0 string ELMCAD house drawing\n"
		       "0 string \\x01\\x02\\x03 house box\n");
	g_autoptr(GError) error = NULL;
	g_autoptr(ElmFiletype) filetype = elm_filetype_new(path, &error);
	g_autoptr(GBytes) text = g_bytes_new_static("ELMCAD 1\n", 9);
	g_autoptr(GBytes) box = g_bytes_new_static("\1\2\3\0\0", 5);
	g_autoptr(GBytes) other = g_bytes_new_static("other\n", 6);

	g_assert_no_error(error);
	g_assert_cmpstr(elm_filetype_label(filetype, text), ==,
	    "house drawing");
	g_assert_cmpstr(elm_filetype_type(filetype, text), ==, "text/plain");
	g_assert_cmpstr(elm_filetype_label(filetype, box), ==, "house box");
	g_assert_null(elm_filetype_label(filetype, other));
	remove_file(path);
}

static void
test_a_missing_magic_file_is_a_configuration_error(void)
{
	g_autoptr(GError) error = NULL;

	g_assert_null(elm_filetype_new("/nonexistent/magic", &error));
	g_assert_error(error, ELM_ERROR, ELM_ERROR_CONFIG);
	g_assert_nonnull(strstr(error->message, "/nonexistent/magic"));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/filetype/content-alone-tells-the-type",
	    test_content_alone_tells_the_type);
	g_test_add_func("/filetype/the-sites-own-magic-gives-names",
	    test_the_sites_own_magic_gives_names);
	g_test_add_func("/filetype/a-missing-magic-file-is-an-error",
	    test_a_missing_magic_file_is_a_configuration_error);
	return g_test_run();
}
