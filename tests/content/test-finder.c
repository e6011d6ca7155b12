#include "config.h"

#include "lib/content/finder.h"

#include <string.h>

#define SIDE 200

static ElmRaster *
white_raster(void)
{
	ElmRaster *raster = g_new0(ElmRaster, 1);

	raster->width = SIDE;
	raster->height = SIDE;
	raster->grey = g_malloc(SIDE * SIDE);
	memset(raster->grey, 255, SIDE * SIDE);
	return raster;
}

static void
draw_square(ElmRaster *raster, guint x, guint y, guint side, guchar shade)
{
	for (guint i = 0; i < side; i++)
		memset(raster->grey + (gsize)(y + i) * SIDE + x, shade, side);
}

/* A finder pattern of @module pixels a module. */
static void
draw_pattern(ElmRaster *raster, guint x, guint y, guint module)
{
	draw_square(raster, x, y, 7 * module, 40);
	draw_square(raster, x + module, y + module, 5 * module, 220);
	draw_square(raster, x + 2 * module, y + 2 * module, 3 * module, 40);
}

static void
test_sees_three_patterns_of_any_size(void)
{
	static const guint modules[] = { 2, 3, 4, 7, 10 };

	for (gsize i = 0; i < G_N_ELEMENTS(modules); i++) {
		g_autoptr(ElmRaster) raster = white_raster();
		guint far = SIDE - 7 * modules[i];

		draw_pattern(raster, 0, 0, modules[i]);
		draw_pattern(raster, far, 0, modules[i]);
		g_assert_false(elm_finder_is_code(raster));
		draw_pattern(raster, 0, far, modules[i]);
		g_assert_true(elm_finder_is_code(raster));
	}
}

static void
test_takes_nothing_else_for_one(void)
{
	g_autoptr(ElmRaster) raster = white_raster();
	guint seed = 1;

	g_assert_false(elm_finder_is_code(raster));
	for (guint i = 0; i < 5; i++)
		draw_square(raster, 10 + 35 * i, 10 + 35 * i, 28, 0);
	g_assert_false(elm_finder_is_code(raster));
	for (guint x = 0; x < SIDE; x++)
		for (guint y = 0; y < SIDE; y++)
			raster->grey[y * SIDE + x] = x % 14 < 6 ? 0 : 255;
	g_assert_false(elm_finder_is_code(raster));
	for (guint i = 0; i < SIDE * SIDE; i++) {
		seed = seed * 1103515245 + 12345;
		raster->grey[i] = (guchar)(seed >> 24);
	}
	g_assert_false(elm_finder_is_code(raster));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/finder/sees-three-patterns-of-any-size",
	    test_sees_three_patterns_of_any_size);
	g_test_add_func("/finder/takes-nothing-else-for-one",
	    test_takes_nothing_else_for_one);
	return g_test_run();
}
