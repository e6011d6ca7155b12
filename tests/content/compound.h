/* compound.h -- a small compound file (MS-CFB) for tests. */
#pragma once

#include <glib.h>

/* A root that has the storage @storage that has the stream @stream of 4096
 * octets, @content with zeros behind.  The FAT is sector 0, the directory
 * sector 1, the stream sectors 2 to 9.  The caller unrefs. */
GByteArray *compound_new(const char *storage, const char *stream,
    const char *content, gsize size);
