/* qr.h -- QR codes in images; the libraries are loaded on the first call. */
#pragma once

#include <glib.h>

/* The texts of the QR codes in @image (PNG, JPEG, GIF; at most 16 megapixels),
 * valid UTF-8; NULL when there is none.  @is_cut, which may be NULL, is set
 * when it is an image that could not be looked at.  The caller unrefs. */
GPtrArray *elm_qr_read(GBytes *image, gboolean *is_cut);
