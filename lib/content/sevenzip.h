/* sevenzip.h -- how much memory the unpacking of a 7z takes.
 *
 * The archive itself says how large a dictionary its decoder has to hold, up to
 * 4 GiB, and libarchive believes it: so its header is read before. */
#pragma once

#include <glib.h>

#include "lib/content/span.h"

typedef struct {
	guint64 held; /* octets that are needed whatever is read */
	guint64
	    window; /* octets that fill up as content is unpacked, at most */
} ElmSevenzipNeed;

/* Unpack the LZMA file (".lzma") @file, at most @limit octets; NULL when that
 * fails.  The caller unrefs. */
typedef GBytes *(*ElmSevenzipUnpack)(gpointer user, GBytes *file, gsize limit);

/* What the 7z @span needs; @unpack is called for a header that is packed.
 * FALSE when there is no header to be read. */
gboolean elm_sevenzip_look(ElmSpan span, ElmSevenzipUnpack unpack,
    gpointer user, ElmSevenzipNeed *need);
