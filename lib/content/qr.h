/* qr.h -- QR codes in images.
 *
 * Decoding happens in a child (lib/base/sandbox.h), which alone loads the
 * libraries, so that a hostile image can do no harm, and only when the image
 * says that it is large enough to hold a code. */
#pragma once

#include <glib.h>

/* The texts of the QR codes in @image (PNG, JPEG, or the first frame of a GIF;
 * at most 16 megapixels and 16 codes), valid UTF-8; NULL when there is none.
 * @is_cut, which may be NULL, is set when it is an image that could not be
 * looked at: too large, broken, WebP, or no library there.  The caller
 * unrefs. */
GPtrArray *elm_qr_read(GBytes *image, gboolean *is_cut);
