/* raster-jpeg.h -- JPEG (ITU-T T.81) through libjpeg, for
 * lib/content/raster. */
#pragma once

#include <glib.h>

/* The pixels of an image of *@width and *@height, which become smaller when it
 * is large; NULL when it has none.  The caller frees. */
guchar *elm_raster_jpeg(const guchar *data, gsize size, guint *width,
    guint *height);
