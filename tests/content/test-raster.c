#include "config.h"

#include "lib/content/raster.h"

#include <string.h>

#define MOST (16u << 20)

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

static const struct {
	const char *name;
	ElmRasterKind kind;
	guint width, height;
	guchar corner; /* the first pixel, near enough */
} samples[] = {
	{ "code.png", ELM_RASTER_PNG, 75, 75, 0 },
	{ "code.gif", ELM_RASTER_GIF, 75, 75, 0 },
	{ "code.jpg", ELM_RASTER_JPEG, 132, 132, 255 },
	{ "empty.png", ELM_RASTER_PNG, 100, 100, 255 },
};

static void
test_knows_kind_and_size(void)
{
	for (gsize i = 0; i < G_N_ELEMENTS(samples); i++) {
		g_autoptr(GBytes) image = sample(samples[i].name);
		gsize size;
		const guchar *data = g_bytes_get_data(image, &size);
		guint width = 0;
		guint height = 0;

		g_assert_cmpint(elm_raster_measure(data, size, &width, &height),
		    ==, samples[i].kind);
		g_assert_cmpuint(width, ==, samples[i].width);
		g_assert_cmpuint(height, ==, samples[i].height);
		g_assert_cmpint(elm_raster_measure(data, 5, &width, &height),
		    ==, ELM_RASTER_NONE);
	}
}

static void
test_decodes_pixels(void)
{
	for (gsize i = 0; i < G_N_ELEMENTS(samples); i++) {
		g_autoptr(GBytes) image = sample(samples[i].name);
		gsize size;
		const guchar *data = g_bytes_get_data(image, &size);
		g_autoptr(ElmRaster) raster = elm_raster_new(data, size, MOST);

		g_assert_nonnull(raster);
		g_assert_cmpuint(raster->width, ==, samples[i].width);
		g_assert_cmpuint(raster->height, ==, samples[i].height);
		g_assert_cmpint(ABS(raster->grey[0] - samples[i].corner), <,
		    16);
	}
}

/* The same pixels from both. */
static void
test_decodes_interlaced_gif_as_png(void)
{
	g_autoptr(GBytes) one = sample("code.png");
	g_autoptr(GBytes) other = sample("code.gif");
	g_autoptr(ElmRaster) png = elm_raster_new(g_bytes_get_data(one, NULL),
	    g_bytes_get_size(one), MOST);
	g_autoptr(ElmRaster) gif = elm_raster_new(g_bytes_get_data(other, NULL),
	    g_bytes_get_size(other), MOST);

	g_assert_cmpmem(png->grey, (gsize)png->width * png->height, gif->grey,
	    (gsize)gif->width * gif->height);
}

static void
test_refuses_what_is_too_large(void)
{
	for (gsize i = 0; i < G_N_ELEMENTS(samples); i++) {
		g_autoptr(GBytes) image = sample(samples[i].name);
		gsize size;
		const guchar *data = g_bytes_get_data(image, &size);
		guint64 pixels = (guint64)samples[i].width * samples[i].height;
		g_autoptr(ElmRaster) whole = elm_raster_new(data, size, pixels);
		g_autoptr(ElmRaster) none =
		    elm_raster_new(data, size, pixels - 1);

		g_assert_nonnull(whole);
		g_assert_null(none);
	}
}

/* Each octet changed, each length: nothing but pixels or NULL comes out. */
static void
test_survives_what_is_broken(void)
{
	for (gsize i = 0; i < G_N_ELEMENTS(samples); i++) {
		g_autoptr(GBytes) image = sample(samples[i].name);
		gsize size;
		const guchar *data = g_bytes_get_data(image, &size);

		for (gsize at = 0; at < size; at += 1 + size / 500) {
			g_autofree guchar *cut = g_memdup2(data, at + 1);
			g_autofree guchar *changed = g_memdup2(data, size);
			g_autoptr(ElmRaster) one =
			    elm_raster_new(cut, at, 1 << 20);
			g_autoptr(ElmRaster) other = NULL;

			changed[at] ^= 0xff;
			other = elm_raster_new(changed, size, 1 << 20);
			g_assert_true(one == NULL || one->grey != NULL);
			g_assert_true(other == NULL || other->grey != NULL);
		}
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/raster/knows-kind-and-size",
	    test_knows_kind_and_size);
	g_test_add_func("/raster/decodes-pixels", test_decodes_pixels);
	g_test_add_func("/raster/decodes-interlaced-gif-as-png",
	    test_decodes_interlaced_gif_as_png);
	g_test_add_func("/raster/refuses-what-is-too-large",
	    test_refuses_what_is_too_large);
	g_test_add_func("/raster/survives-what-is-broken",
	    test_survives_what_is_broken);
	return g_test_run();
}
