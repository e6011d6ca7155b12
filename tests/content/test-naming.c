#include "config.h"

#include "lib/content/naming.h"

#include "lib/content/item.h"

#define RLO "\xe2\x80\xae"
#define BRAILLE "\xe2\xa0\x80"
#define NBSP "\xc2\xa0"

static const struct {
	const char *name;
	guint traits;
	guint class; /* one that must be there, or 0: none of those that act */
} names[] = {
	{ "report.pdf", 0, 0 },
	{ "Re: version 2.0", 0, 0 },
	{ "Letter to J. Smith Inc.", 0, 0 },
	{ "archive.tar.gz", 0, 0 },
	{ "jquery.min.txt", 0, 0 },
	{ "photo {1}.jpg", 0, 0 },
	{ "a b.pdf", 0, 0 },
	{ "setup.exe", 0, ELM_CLASS_EXECUTABLE },
	{ "SETUP.EXE", 0, ELM_CLASS_EXECUTABLE },
	{ "invoice.pdf.exe", ELM_TRAIT_DOUBLE_ENDING, ELM_CLASS_EXECUTABLE },
	{ "photo.jpg.lnk", ELM_TRAIT_DOUBLE_ENDING, ELM_CLASS_SHORTCUT },
	{ "ann" RLO "fdp.exe", ELM_TRAIT_BIDI, ELM_CLASS_EXECUTABLE },
	{ "a.exe" RLO, ELM_TRAIT_BIDI, ELM_CLASS_EXECUTABLE },
	{ "setup.exe.", ELM_TRAIT_TRAILING, ELM_CLASS_EXECUTABLE },
	{ "setup.exe . .", ELM_TRAIT_TRAILING, ELM_CLASS_EXECUTABLE },
	{ "setup.exe" NBSP, ELM_TRAIT_TRAILING, ELM_CLASS_EXECUTABLE },
	{ "a.pdf          .scr", ELM_TRAIT_PADDED | ELM_TRAIT_DOUBLE_ENDING,
	    ELM_CLASS_EXECUTABLE },
	{ "a" BRAILLE BRAILLE BRAILLE BRAILLE BRAILLE BRAILLE BRAILLE BRAILLE
		BRAILLE BRAILLE ".js",
	    ELM_TRAIT_PADDED, ELM_CLASS_SCRIPT },
	{ "a         .txt", 0, 0 }, /* nine */
	{ "x.{3050f4d8-98B5-11CF-BB82-00AA00BDCE0B}", ELM_TRAIT_CLSID, 0 },
	{ "{3050f4d8-98B5-11CF-BB82-00AA00BDCE0B}.png", 0, 0 },
	{ "a.exe\n.txt", ELM_TRAIT_CONTROL, ELM_CLASS_EXECUTABLE },
	{ "a.hta\xe2\x90\x80.txt", ELM_TRAIT_CONTROL, ELM_CLASS_SCRIPT },
	{ "a.vbs:stream.txt", 0, ELM_CLASS_SCRIPT },
	{ "../etc/passwd", ELM_TRAIT_TRAVERSAL, 0 },
	{ "a/..\\b.txt", ELM_TRAIT_TRAVERSAL, 0 },
	{ "/etc/passwd", ELM_TRAIT_TRAVERSAL, 0 },
	{ "C:\\x.txt", ELM_TRAIT_TRAVERSAL, 0 },
	{ "a..b/c.txt", 0, 0 },
};

static void
test_odd_names_are_told_from_ordinary_ones(void)
{
	const guint acts = ELM_CLASS_EXECUTABLE | ELM_CLASS_SCRIPT |
			   ELM_CLASS_SHORTCUT | ELM_CLASS_DISK_IMAGE;

	for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
		guint classes = elm_naming_classes(names[i].name);

		g_test_message("%s", names[i].name);
		g_assert_cmphex(elm_naming_traits(names[i].name), ==,
		    names[i].traits);
		if (names[i].class == 0)
			g_assert_cmphex(classes & acts, ==, 0);
		else
			g_assert_cmphex(classes & names[i].class, !=, 0);
	}
}

static void
test_any_octets_become_text_that_shows_them(void)
{
	static const struct {
		const char *octets;
		gsize size;
		const char *text;
	} rows[] = {
		{ "a.txt", 5, "a.txt" },
		{ "\xc3\xa4", 2, "\xc3\xa4" },
		{ "\x84.exe", 5, "\xc2\x84.exe" },
		{ "\x83\x65.exe", 6,
		    "\xc2\x83"
		    "e.exe" },
		{ "a\0b", 3,
		    "a\xe2\x90\x80"
		    "b" },
		{ "\xf0\x9f", 2, "\xc3\xb0\xc2\x9f" },
		{ NULL, 0, "" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autofree char *text =
		    elm_naming_utf8(rows[i].octets, rows[i].size);

		g_assert_cmpstr(text, ==, rows[i].text);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/naming/odd-names-are-told-from-ordinary-ones",
	    test_odd_names_are_told_from_ordinary_ones);
	g_test_add_func("/naming/any-octets-become-text-that-shows-them",
	    test_any_octets_become_text_that_shows_them);
	return g_test_run();
}
