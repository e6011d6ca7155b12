#include "config.h"

#include "lib/scan/filename.h"

static void
test_what_looks_alike_becomes_alike(void)
{
	static const struct {
		const char *in, *out;
	} cases[] = {
		{ "photo.EXE .", "photo.exe" },
		{ "photo.exe \t. ..", "photo.exe" },
		{ "photo.exe\xc2\xa0", "photo.exe" },
		{ "photo.exe/", "photo.exe" },
		/* Fullwidth letters and full stop, U+202E, U+200B. */
		{ "a\xef\xbc\x8e\xef\xbd\x85\xef\xbc\xb8\xef\xbd\x85",
		    "a.exe" },
		{ "a.\xe2\x80\xae"
		  "ex\xe2\x80\x8b"
		  "e\xe2\x80\xac",
		    "a.exe" },
		{ "a.e\x01x\x7f"
		  "e\r\n",
		    "a.exe" },
		{ "\xc3\x84.txt", "\xc3\xa4.txt" },
		{ "A\xcc\x88.txt", "\xc3\xa4.txt" },
		{ " . / ", "" },
		{ "", "" },
		{ "\xff.exe", "\xef\xbf\xbd.exe" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *out = elm_filename_fold(cases[i].in);

		g_assert_cmpstr(out, ==, cases[i].out);
	}
}

static void
test_plain_names_need_no_folding(void)
{
	static const struct {
		const char *name;
		gboolean is_plain;
	} cases[] = {
		{ "photo.EXE", TRUE },
		{ "", TRUE },
		{ "a b/c.d", TRUE },
		{ "a.", FALSE },
		{ "a ", FALSE },
		{ "a/", FALSE },
		{ "a\\", FALSE },
		{ "\xc3\xa4", FALSE },
		{ "a\tb", FALSE },
		{ "a\x7f", FALSE },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
		g_assert_cmpint(elm_filename_is_plain(cases[i].name), ==,
		    cases[i].is_plain);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/filename/what-looks-alike-becomes-alike",
	    test_what_looks_alike_becomes_alike);
	g_test_add_func("/filename/plain-names-need-no-folding",
	    test_plain_names_need_no_folding);
	return g_test_run();
}
