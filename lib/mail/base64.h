/* base64.h -- base64 (RFC 2045, 6.8), tolerant.  Used through decode.h. */
#pragma once

#include "lib/mail/decode.h"

/* Decode @size octets at @data in @way into @out, which has room for @room
 * octets.  Returns how many there were; what had no room is only counted. */
gsize elm_base64_decode(ElmDecodeWay way, const char *data, gsize size,
    guint8 *out, gsize room);
