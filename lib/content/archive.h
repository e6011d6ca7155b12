/* archive.h -- the members of what libarchive reads: 7z, rar, tar, cab, iso ...
 *
 * libarchive is loaded on the first call. */
#pragma once

#include <glib.h>

#include "lib/content/member.h"
#include "lib/content/span.h"

typedef struct ElmArchive ElmArchive;

ElmArchive *elm_archive_new(void);
void elm_archive_free(ElmArchive *self);

/* Give the members of @span to @sink; @name is what it is called, for the one
 * member of a compressed file.  The result is ElmBarrier bits: UNREADABLE when
 * it is nothing libarchive knows or libarchive is missing. */
guint elm_archive_walk(ElmArchive *self, ElmSpan span, const char *name,
    ElmSink *sink);

/* The one member that the zip at the start of @span begins with, at most
 * @limit octets; for methods that elm_zip_read() does not know.  NULL when it
 * cannot be unpacked.  The caller unrefs. */
GBytes *elm_archive_unzip(ElmArchive *self, ElmSpan span, gsize limit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmArchive, elm_archive_free)
