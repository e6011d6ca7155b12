/* zip.h -- the members of a zip in all the ways it can be read.
 *
 * Programs find members through the central directory at the end, through the
 * local headers from the start, or through whichever end record they meet
 * first; a hostile zip shows each of them something else.  Here are all members
 * of all readings, and a word on whether they agree.  APPNOTE 6.3.10. */
#pragma once

#include <glib.h>

#include "lib/content/member.h"
#include "lib/content/span.h"

typedef struct ElmZip ElmZip;

typedef struct {
	char *name;   /* valid UTF-8 */
	guint method; /* 0 stored, 8 deflated ... */
	guint flags;
	guint64 packed;     /* octets in the file */
	guint64 size;       /* octets, unpacked, as declared */
	gsize offset;       /* of the local header */
	guint32 attributes; /* external */
	guint maker;        /* system of the attributes; 3 is Unix */
	gboolean is_central;
} ElmZipEntry;

/* The entries of @span, which must outlive the result, at most @most; NULL when
 * there is neither an end record nor a local header at the start.  Data may
 * stand before it (a self-extractor) and behind it. */
ElmZip *elm_zip_new(ElmSpan span, gsize most);
void elm_zip_free(ElmZip *self);

/* Entry @i, or NULL after the last. */
const ElmZipEntry *elm_zip_entry(const ElmZip *self, gsize i);
/* The first entry called @name, whatever the case of ASCII, or NULL. */
const ElmZipEntry *elm_zip_find(const ElmZip *self, const char *name);

gboolean elm_zip_is_encrypted(const ElmZipEntry *entry);

/* ElmBarrier bits: DAMAGED when the readings part in a way that may hide
 * members, LIMIT when there are more than @most. */
guint elm_zip_barriers(const ElmZip *self);

/* At most @limit octets of @entry; @barriers gets what went wrong.  NULL when
 * nothing could be unpacked (another method, no data).  The caller unrefs. */
GBytes *elm_zip_read(const ElmZip *self, const ElmZipEntry *entry, gsize limit,
    guint *barriers);
/* Does elm_zip_read() know the method of @entry? */
gboolean elm_zip_can_read(const ElmZipEntry *entry);

/* The bytes from the local header of @entry on, for another reader. */
ElmSpan elm_zip_rest(const ElmZip *self, const ElmZipEntry *entry);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmZip, elm_zip_free)
