/* raster.h -- images as rows of grey pixels: PNG, JPEG, GIF (its first frame).
 *
 * To be called where a crash does no harm (lib/base/sandbox.h); the libraries
 * are loaded on the first call. */
#pragma once

#include <glib.h>

/* What the first octets of an image say of it. */
typedef enum {
	ELM_RASTER_NONE, /* none of the others, or cut before its size */
	ELM_RASTER_PNG,
	ELM_RASTER_JPEG,
	ELM_RASTER_GIF
} ElmRasterKind;

typedef struct {
	guint width;
	guint height;
	guchar *grey; /* width * height octets, 0 is black; what is transparent
		       * is white */
} ElmRaster;

/* The kind of the @size octets at @data, and the size it says it has.  Nothing
 * is loaded or decoded. */
ElmRasterKind elm_raster_measure(const guchar *data, gsize size, guint *width,
    guint *height);

/* Decode @size octets at @data; NULL when that cannot be, and when it has more
 * than @most pixels.  A large JPEG comes at a fraction of its size.  The caller
 * frees. */
ElmRaster *elm_raster_new(const guchar *data, gsize size, guint64 most);
void elm_raster_free(ElmRaster *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmRaster, elm_raster_free)
