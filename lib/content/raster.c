#include "config.h"

#include "lib/content/raster.h"

#include <string.h>

#include "lib/content/raster-gif.h"
#include "lib/content/raster-jpeg.h"
#include "lib/content/raster-png.h"

static guint
big16(const guchar *at)
{
	return (guint)at[0] << 8 | at[1];
}

static guint
little16(const guchar *at)
{
	return (guint)at[1] << 8 | at[0];
}

/* ITU-T T.81, B.1.1.3 and B.2.2: the frame header, one of the segments before
 * the data, has the size. */
static gboolean
measure_jpeg(const guchar *data, gsize size, guint *width, guint *height)
{
	gsize at = 2;

	while (at + 9 <= size && data[at] == 0xff) {
		guchar marker = data[at + 1];

		if (marker == 0xff) {
			at++;
			continue;
		}
		if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 &&
		    marker != 0xc8 && marker != 0xcc) {
			*height = big16(data + at + 5);
			*width = big16(data + at + 7);
			return TRUE;
		}
		if (marker == 0xd9 || marker == 0xda)
			return FALSE;
		at += 2 + (gsize)big16(data + at + 2);
	}
	return FALSE;
}

ElmRasterKind
elm_raster_measure(const guchar *data, gsize size, guint *width, guint *height)
{
	if (size >= 24 && memcmp(data, "\x89PNG\r\n\x1a\n", 8) == 0) {
		*width = big16(data + 16) << 16 | big16(data + 18);
		*height = big16(data + 20) << 16 | big16(data + 22);
		return ELM_RASTER_PNG;
	}
	if (size >= 10 && memcmp(data, "GIF8", 4) == 0) {
		*width = little16(data + 6);
		*height = little16(data + 8);
		return ELM_RASTER_GIF;
	}
	if (size >= 4 && memcmp(data, "\xff\xd8\xff", 3) == 0 &&
	    measure_jpeg(data, size, width, height))
		return ELM_RASTER_JPEG;
	return ELM_RASTER_NONE;
}

static guchar *
decode(ElmRasterKind kind, const guchar *data, gsize size, ElmRaster *out)
{
	switch (kind) {
	case ELM_RASTER_PNG:
		return elm_raster_png(data, size, out->width, out->height);
	case ELM_RASTER_JPEG:
		return elm_raster_jpeg(data, size, &out->width, &out->height);
	case ELM_RASTER_GIF:
		return elm_raster_gif(data, size, out->width, out->height);
	default:
		return NULL;
	}
}

ElmRaster *
elm_raster_new(const guchar *data, gsize size, guint64 most)
{
	g_autoptr(ElmRaster) self = g_new0(ElmRaster, 1);
	ElmRasterKind kind =
	    elm_raster_measure(data, size, &self->width, &self->height);

	if (kind == ELM_RASTER_NONE || self->width == 0 || self->height == 0 ||
	    (guint64)self->width * self->height > most)
		return NULL;
	self->grey = decode(kind, data, size, self);
	return self->grey != NULL ? g_steal_pointer(&self) : NULL;
}

void
elm_raster_free(ElmRaster *self)
{
	g_free(self->grey);
	g_free(self);
}
