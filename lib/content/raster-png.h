/* raster-png.h -- PNG (ISO 15948) through libpng, for lib/content/raster. */
#pragma once

#include <glib.h>

/* The pixels of the image of @width and @height, which must be its size; NULL
 * when it has none.  The caller frees. */
guchar *elm_raster_png(const guchar *data, gsize size, guint width,
    guint height);
