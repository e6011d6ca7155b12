/* raster-gif.h -- the first frame of a GIF (CompuServe, GIF89a), for
 * lib/content/raster. */
#pragma once

#include <glib.h>

/* The pixels of the image of @width and @height, those without any white; NULL
 * when it has no frame.  The caller frees. */
guchar *elm_raster_gif(const guchar *data, gsize size, guint width,
    guint height);
