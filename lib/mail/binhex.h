/* binhex.h -- files that stand in a text as BinHex 4.0 (RFC 1741). */
#pragma once

#include "lib/mail/decode.h"

/* The words of the line before such a file. */
#define ELM_BINHEX_MARK "(This file must be converted with BinHex"

/* The first file in @size octets at @data at or behind @from, from its colon
 * up to the other or the end of the text; FALSE when there is none. */
gboolean elm_binhex_find(const char *data, gsize size, gsize from,
    gsize *offset, gsize *length);

/* The name in the file of @size octets at @data, as it is there.  The caller
 * frees. */
char *elm_binhex_name(const char *data, gsize size);

/* How many octets elm_binhex_decode() makes; runs make them more than @size. */
gsize elm_binhex_size(ElmDecodeWay way, const char *data, gsize size);

/* As elm_base64_decode(): the data fork or, with ELM_DECODE_BINHEX_OTHER, the
 * resource fork. */
gsize elm_binhex_decode(ElmDecodeWay way, const char *data, gsize size,
    guint8 *out, gsize room);
