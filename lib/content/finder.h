/* finder.h -- is there anything in an image that looks like a QR code?  Much
 * faster than to read one, and most images have none. */
#pragma once

#include <glib.h>

#include "lib/content/raster.h"

/* Are three finder patterns (ISO 18004, 5.3.2) in @raster: squares of which
 * every line through the middle is dark, light, dark, light, dark in the ratio
 * 1:1:3:1:1?  They lie in the corners of a code. */
gboolean elm_finder_is_code(const ElmRaster *raster);
