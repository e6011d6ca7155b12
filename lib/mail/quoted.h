/* quoted.h -- quoted-printable (RFC 2045, 6.7), tolerant.  Used through
 * decode.h. */
#pragma once

#include "lib/mail/decode.h"

/* As elm_base64_decode(). */
gsize elm_quoted_decode(ElmDecodeWay way, const char *data, gsize size,
    guint8 *out, gsize room);
