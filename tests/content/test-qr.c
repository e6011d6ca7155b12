#include "config.h"

#include "lib/content/qr.h"

#include <string.h>

static GBytes *
sample(const char *name)
{
	g_autofree char *path = g_build_filename(g_getenv("srcdir"), "tests",
	    "data", "qr", name, NULL);
	char *data;
	gsize size;

	g_assert_true(g_file_get_contents(path, &data, &size, NULL));
	return g_bytes_new_take(data, size);
}

#define LINK "https://example.org/a?b=c"

static void
test_reads_codes_in_every_kind_of_image(void)
{
	static const struct {
		const char *name;
		const char *texts[3];
	} cases[] = {
		{ "code.png", { LINK } },
		{ "code.jpg", { LINK } },
		{ "code.gif", { LINK } },
		{ "inverted.png", { LINK } },
		{ "two.png", { LINK, "B\xc3\xbc"
				     "cher" } },
		{ "empty.png", { NULL } },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GBytes) image = sample(cases[i].name);
		gboolean is_cut = FALSE;
		g_autoptr(GPtrArray) texts = elm_qr_read(image, &is_cut);
		guint n = texts != NULL ? texts->len : 0;

		g_assert_false(is_cut);
		g_assert_cmpuint(n, ==, g_strv_length((char **)cases[i].texts));
		for (guint j = 0; j < n; j++)
			g_assert_true(
			    g_strv_contains(cases[i].texts, texts->pdata[j]));
	}
}

static void
test_says_what_it_could_not_look_at(void)
{
	static const struct {
		const char *data;
		gsize size;
		gboolean is_cut;
	} cases[] = {
		{ "", 0, FALSE },
		{ "no image", 8, FALSE },
		{ "RIFF\0\0\0\0WEBPVP8 ", 16, TRUE },
		{ "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\1\0\0\0\1\0\0", 24, TRUE },
		{ "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x80\0\0\0\x80", 24,
		    TRUE },
		{ "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10\0\0\0\x80", 24,
		    FALSE },
		{ "GIF89a\x80\0\x80\0\0\0\0", 13, TRUE },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GBytes) image =
		    g_bytes_new(cases[i].data, cases[i].size);
		gboolean is_cut = FALSE;

		g_assert_null(elm_qr_read(image, &is_cut));
		g_assert_cmpint(is_cut, ==, cases[i].is_cut);
		g_assert_null(elm_qr_read(image, NULL));
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/qr/reads-codes-in-every-kind-of-image",
	    test_reads_codes_in_every_kind_of_image);
	g_test_add_func("/qr/says-what-it-could-not-look-at",
	    test_says_what_it_could_not_look_at);
	return g_test_run();
}
