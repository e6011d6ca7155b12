/* inflate.h -- unpack deflate (RFC 1951) and zlib (RFC 1950) under a limit. */
#pragma once

#include <glib.h>

#include "lib/content/span.h"

typedef enum {
	ELM_INFLATE_RAW, /* as in zip */
	ELM_INFLATE_ZLIB /* as in PDF */
} ElmInflateKind;

/* At most @limit octets out of @packed.  @is_whole (may be NULL) tells whether
 * the stream came to its end.  NULL when there is nothing.  The caller
 * unrefs. */
GBytes *elm_inflate(ElmSpan packed, ElmInflateKind kind, gsize limit,
    gboolean *is_whole);
