#include "config.h"

#include "lib/content/raster-png.h"

#include <png.h>

#include "lib/base/library.h"

typedef struct {
	__typeof__(png_image_begin_read_from_memory) *begin;
	__typeof__(png_image_finish_read) *finish;
	__typeof__(png_image_free) *release;
} Library;

static const ElmSymbol symbols[] = {
	{ "png_image_begin_read_from_memory", offsetof(Library, begin) },
	{ "png_image_finish_read", offsetof(Library, finish) },
	{ "png_image_free", offsetof(Library, release) },
	{ NULL, 0 },
};

guchar *
elm_raster_png(const guchar *data, gsize size, guint width, guint height)
{
	const png_color white = { 255, 255, 255 };
	png_image image = { .version = PNG_IMAGE_VERSION };
	g_autofree guchar *grey = NULL;
	Library library;
	gboolean is_read = FALSE;

	if (!elm_library_load("libpng16.so.16", symbols, &library, NULL) ||
	    !library.begin(&image, data, size))
		return NULL;
	image.format = PNG_FORMAT_GRAY;
	if (image.width == width && image.height == height) {
		grey = g_malloc((gsize)width * height);
		is_read =
		    library.finish(&image, &white, grey, (int)width, NULL);
	}
	library.release(&image);
	return is_read ? g_steal_pointer(&grey) : NULL;
}
