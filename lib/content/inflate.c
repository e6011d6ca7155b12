#include "config.h"

#include "lib/content/inflate.h"

#include <string.h>

#include <zlib.h>

#define BLOCK 32768

/* A block is taken on only when there is something to put into it, so that a
 * limit of many octets costs nothing for a short stream. */
static int
inflate_all(z_stream *stream, GByteArray *data, gsize limit)
{
	guint8 block[BLOCK];
	int status = Z_OK;

	while (status == Z_OK && data->len < limit) {
		stream->next_out = block;
		stream->avail_out = (uInt)MIN(BLOCK, limit - data->len);
		status = inflate(stream, Z_SYNC_FLUSH);
		g_byte_array_append(data, block,
		    (guint)(stream->next_out - block));
	}
	return status;
}

GBytes *
elm_inflate(ElmSpan packed, ElmInflateKind kind, gsize limit,
    gboolean *is_whole)
{
	GByteArray *data = g_byte_array_new();
	z_stream stream = { 0 };
	int status;

	stream.next_in = (z_const Bytef *)(gpointer)packed.data;
	stream.avail_in = (uInt)MIN(packed.size, G_MAXUINT);
	if (inflateInit2(&stream, kind == ELM_INFLATE_RAW ? -15 : 15) != Z_OK)
		g_error("cannot start zlib");
	status = inflate_all(&stream, data, limit);
	inflateEnd(&stream);
	if (is_whole != NULL)
		*is_whole = status == Z_STREAM_END;
	if (data->len == 0 && status != Z_STREAM_END) {
		g_byte_array_unref(data);
		return NULL;
	}
	return g_byte_array_free_to_bytes(data);
}
