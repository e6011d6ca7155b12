/* uuencode.h -- files inside plain text: uuencode (POSIX) and yEnc. */
#pragma once

#include "lib/mail/decode.h"

/* A file in a text. */
typedef struct {
	gsize offset; /* of its first line */
	gsize length; /* up to its last line, or the end of the text */
	ElmDecodeWay way;
	const char *name; /* as it stands in the text; not terminated */
	gsize name_length;
} ElmUuencodeFile;

/* The first file in @size octets at @data at or behind @from; FALSE when there
 * is none. */
gboolean elm_uuencode_find(const char *data, gsize size, gsize from,
    ElmUuencodeFile *file);

/* As elm_base64_decode(). */
gsize elm_uuencode_decode(ElmDecodeWay way, const char *data, gsize size,
    guint8 *out, gsize room);
