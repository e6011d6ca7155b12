/* kind.h -- what a media type is good for, and what may be called so. */
#pragma once

#include <glib.h>

/* Types that stand in for one another without anybody being deceived: raster
 * images, all of audio and video, the text formats.  Bits, so that an ending
 * can allow several. */
typedef enum {
	ELM_FAMILY_PDF = 1 << 0,
	ELM_FAMILY_OLE = 1 << 1, /* legacy office, msg, msi */
	ELM_FAMILY_OOXML = 1 << 2,
	ELM_FAMILY_ODF = 1 << 3,
	ELM_FAMILY_ZIP = 1 << 4,
	ELM_FAMILY_RTF = 1 << 5,
	ELM_FAMILY_HTML = 1 << 6,
	ELM_FAMILY_XML = 1 << 7,
	ELM_FAMILY_TEXT = 1 << 8,
	ELM_FAMILY_IMAGE = 1 << 9, /* raster */
	ELM_FAMILY_SVG = 1 << 10,
	ELM_FAMILY_MEDIA = 1 << 11,   /* audio and video */
	ELM_FAMILY_PACKED = 1 << 12,  /* gzip, bzip2, xz, zstd ... */
	ELM_FAMILY_ARCHIVE = 1 << 13, /* tar, 7z, rar, cab ... */
	ELM_FAMILY_DISK = 1 << 14,
	ELM_FAMILY_PROGRAM = 1 << 15,
	ELM_FAMILY_MESSAGE = 1 << 16,
	ELM_FAMILY_CALENDAR = 1 << 17,
	ELM_FAMILY_POSTSCRIPT = 1 << 18,
	ELM_FAMILY_TNEF = 1 << 19,
	ELM_FAMILY_FONT = 1 << 20,
	ELM_FAMILY_SHORTCUT = 1 << 21
} ElmFamily;

#define ELM_FAMILY_TEXTUAL                                                     \
	(ELM_FAMILY_TEXT | ELM_FAMILY_HTML | ELM_FAMILY_XML |                  \
	    ELM_FAMILY_MESSAGE | ELM_FAMILY_CALENDAR)

/* ElmClass bits for the media type @type, lower case, by content. */
guint elm_kind_classes(const char *type);

/* The one ElmFamily bit of @type, 0 when it has none (then it is never said to
 * belie anything). */
guint elm_kind_family(const char *type);

/* May content of the type @type be declared as @declared (lower case, or
 * NULL)?  "application/octet-stream" and unknown types say nothing. */
gboolean elm_kind_fits_declared(const char *type, const char *declared);
