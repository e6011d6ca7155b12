#include "config.h"

#include "lib/content/qr.h"

#include <string.h>

#include <zbar.h>

#include "lib/base/library.h"
#include "lib/base/sandbox.h"
#include "lib/content/finder.h"
#include "lib/content/raster.h"

#define SIDE_LEAST 42 /* pixels: 21 modules of two (ISO 18004, 5.3.1) */
#define PIXELS_MOST (16u << 20)
#define PIXELS_ENOUGH (4u << 20) /* larger images are halved */
#define SIDE_ENOUGH 400          /* ... and smaller ones enlarged */
#define SCALE_MOST 4
#define BORDER 16 /* pixels: a code may fill the image */
#define CODES_MAX 16
#define LOOKED '!' /* what a child says first that could decode */

static const ElmSandboxLimits limits = {
	.time = 5 * G_USEC_PER_SEC,
	.memory = 512u << 20,
	.output_size = 65536,
};

typedef struct {
	__typeof__(zbar_image_scanner_create) *scanner_create;
	__typeof__(zbar_image_scanner_set_config) *set_config;
	__typeof__(zbar_image_create) *image_create;
	__typeof__(zbar_image_set_format) *set_format;
	__typeof__(zbar_image_set_size) *set_size;
	__typeof__(zbar_image_set_data) *set_data;
	__typeof__(zbar_scan_image) *scan;
	__typeof__(zbar_image_first_symbol) *first;
	__typeof__(zbar_symbol_next) *next;
	__typeof__(zbar_symbol_get_data) *get_data;
	__typeof__(zbar_symbol_get_data_length) *get_length;
} Library;

static const ElmSymbol symbols[] = {
	{ "zbar_image_scanner_create", offsetof(Library, scanner_create) },
	{ "zbar_image_scanner_set_config", offsetof(Library, set_config) },
	{ "zbar_image_create", offsetof(Library, image_create) },
	{ "zbar_image_set_format", offsetof(Library, set_format) },
	{ "zbar_image_set_size", offsetof(Library, set_size) },
	{ "zbar_image_set_data", offsetof(Library, set_data) },
	{ "zbar_scan_image", offsetof(Library, scan) },
	{ "zbar_image_first_symbol", offsetof(Library, first) },
	{ "zbar_symbol_next", offsetof(Library, next) },
	{ "zbar_symbol_get_data", offsetof(Library, get_data) },
	{ "zbar_symbol_get_data_length", offsetof(Library, get_length) },
	{ NULL, 0 },
};

/* The mean of the square of @side pixels at (@x, @y), in squares. */
static guchar
mean(const ElmRaster *raster, guint x, guint y, guint side)
{
	const guchar *at =
	    raster->grey + (gsize)y * side * raster->width + (gsize)x * side;
	guint sum = 0;

	for (guint i = 0; i < side; i++, at += raster->width)
		for (guint j = 0; j < side; j++)
			sum += at[j];
	return (guchar)(sum / (side * side));
}

/* @raster in a size that is read well, with a white border.  The caller
 * frees. */
static ElmRaster *
fit(const ElmRaster *raster)
{
	guint least = MIN(raster->width, raster->height);
	guint times = CLAMP(SIDE_ENOUGH / least, 1, SCALE_MOST);
	guint side =
	    (guint64)raster->width * raster->height > PIXELS_ENOUGH ? 2 : 1;
	guint width = raster->width / side * times;
	guint height = raster->height / side * times;
	ElmRaster *out = g_new0(ElmRaster, 1);

	out->width = width + 2 * BORDER;
	out->height = height + 2 * BORDER;
	out->grey = g_malloc((gsize)out->width * out->height);
	memset(out->grey, 255, (gsize)out->width * out->height);
	for (guint y = 0; y < height; y++) {
		guchar *to =
		    out->grey + (gsize)(y + BORDER) * out->width + BORDER;

		for (guint x = 0; x < width; x++)
			to[x] = mean(raster, x / times, y / times, side);
	}
	return out;
}

/* Append the text of each code in @raster and a NUL to @output, its octets as
 * they are, for zbar's guess at their charset is often wrong.  What zbar keeps
 * goes with the child. */
static void
scan(const Library *library, const ElmRaster *raster, GByteArray *output)
{
	static const guint8 end = 0;
	zbar_image_scanner_t *scanner = library->scanner_create();
	zbar_image_t *image = library->image_create();
	const zbar_symbol_t *symbol;

	library->set_config(scanner, ZBAR_NONE, ZBAR_CFG_ENABLE, 0);
	library->set_config(scanner, ZBAR_QRCODE, ZBAR_CFG_ENABLE, 1);
	library->set_config(scanner, ZBAR_QRCODE, ZBAR_CFG_BINARY, 1);
	library->set_format(image, zbar_fourcc('Y', '8', '0', '0'));
	library->set_size(image, raster->width, raster->height);
	library->set_data(image, raster->grey,
	    (gulong)raster->width * raster->height, NULL);
	library->scan(scanner, image);
	for (symbol = library->first(image); symbol != NULL;
	     symbol = library->next(symbol)) {
		g_byte_array_append(output,
		    (const guint8 *)library->get_data(symbol),
		    library->get_length(symbol));
		g_byte_array_append(output, &end, 1);
	}
}

static void
invert(ElmRaster *raster)
{
	for (gsize i = 0; i < (gsize)raster->width * raster->height; i++)
		raster->grey[i] ^= 255;
}

/* In the child: try the image as it is, then with light and dark changed. */
static void
look(gconstpointer data, GByteArray *output)
{
	static const guint8 looked = LOOKED;
	gsize size;
	const guchar *octets = g_bytes_get_data((GBytes *)data, &size);
	g_autoptr(ElmRaster) image = elm_raster_new(octets, size, PIXELS_MOST);
	Library library;

	for (guint pass = 0; image != NULL && pass < 2 && output->len == 0;
	     pass++) {
		if (pass == 1)
			invert(image);
		if (elm_finder_is_code(image)) {
			g_autoptr(ElmRaster) raster = fit(image);

			if (!elm_library_load("libzbar.so.0", symbols, &library,
				NULL))
				return;
			scan(&library, raster, output);
		}
	}
	if (image != NULL)
		g_byte_array_prepend(output, &looked, 1);
}

/* The texts that a child has put out; NULL when there are none. */
static GPtrArray *
split(const GByteArray *output)
{
	g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func(g_free);
	gsize at = 1;

	while (at < output->len && texts->len < CODES_MAX) {
		const char *text = (const char *)output->data + at;
		gsize length = strnlen(text, output->len - at);

		if (length > 0)
			g_ptr_array_add(texts,
			    g_utf8_make_valid(text, (gssize)length));
		at += length + 1;
	}
	return texts->len > 0 ? g_steal_pointer(&texts) : NULL;
}

/* Kinds of images that are not decoded. */
static gboolean
is_other_image(const guchar *data, gsize size)
{
	return size >= 12 && memcmp(data, "RIFF", 4) == 0 &&
	       memcmp(data + 8, "WEBP", 4) == 0;
}

GPtrArray *
elm_qr_read(GBytes *image, gboolean *is_cut)
{
	g_autoptr(GByteArray) output = NULL;
	gsize size;
	const guchar *data = g_bytes_get_data(image, &size);
	guint width = 0;
	guint height = 0;
	ElmRasterKind kind = elm_raster_measure(data, size, &width, &height);
	gboolean is_seen = TRUE;

	if (kind == ELM_RASTER_NONE)
		is_seen = !is_other_image(data, size);
	else if ((guint64)width * height > PIXELS_MOST)
		is_seen = FALSE;
	else if (MIN(width, height) >= SIDE_LEAST) {
		output = elm_sandbox_run(look, image, &limits, NULL);
		is_seen = output != NULL && output->len > 0;
	}
	if (!is_seen && is_cut != NULL)
		*is_cut = TRUE;
	return output != NULL ? split(output) : NULL;
}
