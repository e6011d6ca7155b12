#include "config.h"

#include "lib/mail/decode.h"

#include "lib/mail/base64.h"
#include "lib/mail/binhex.h"
#include "lib/mail/quoted.h"
#include "lib/mail/uuencode.h"

typedef gsize (*Decoder)(ElmDecodeWay way, const char *data, gsize size,
    guint8 *out, gsize room);

static const struct {
	const char *word;
	Decoder decoder; /* NULL: the octets as they are */
} ways[ELM_DECODE_WAYS] = {
	[ELM_DECODE_IDENTITY] = { "as it is", NULL },
	[ELM_DECODE_BASE64] = { "base64", elm_base64_decode },
	[ELM_DECODE_BASE64_PIECES] = { "base64 in pieces", elm_base64_decode },
	[ELM_DECODE_BASE64_PADDING] = { "base64 up to its padding",
	    elm_base64_decode },
	[ELM_DECODE_BASE64_JUNK] = { "base64 up to the first foreign octet",
	    elm_base64_decode },
	[ELM_DECODE_BASE64_URL] = { "base64 for URLs", elm_base64_decode },
	[ELM_DECODE_BASE64_LINES] = { "base64 line by line",
	    elm_base64_decode },
	[ELM_DECODE_QUOTED] = { "quoted-printable", elm_quoted_decode },
	[ELM_DECODE_QUOTED_DROP_1] = { "quoted-printable without wrong \"=\"",
	    elm_quoted_decode },
	[ELM_DECODE_QUOTED_DROP_2] = { "quoted-printable without wrong pairs",
	    elm_quoted_decode },
	[ELM_DECODE_QUOTED_DROP_3] = { "quoted-printable without wrong escapes",
	    elm_quoted_decode },
	[ELM_DECODE_QUOTED_JOIN] = { "quoted-printable across line ends",
	    elm_quoted_decode },
	[ELM_DECODE_QUOTED_BARE] = { "quoted-printable without blanks",
	    elm_quoted_decode },
	[ELM_DECODE_UUENCODE] = { "uuencode", elm_uuencode_decode },
	[ELM_DECODE_YENC] = { "yEnc", elm_uuencode_decode },
	[ELM_DECODE_BINHEX] = { "BinHex", elm_binhex_decode },
	[ELM_DECODE_BINHEX_OTHER] = { "BinHex, its resource fork",
	    elm_binhex_decode },
};

const char *
elm_decode_word(ElmDecodeWay way)
{
	return ways[way].word;
}

GBytes *
elm_decode(ElmDecodeWay way, const char *data, gsize size, gsize limit,
    gboolean *is_cut)
{
	gsize room = MIN(size, limit);
	gsize length = size;
	guint8 *out;

	/* No other decoder makes more octets than it takes. */
	if (ways[way].decoder == elm_binhex_decode)
		room = MIN(elm_binhex_size(way, data, size), limit);
	if (ways[way].decoder == NULL) {
		out = g_memdup2(data, room);
	} else {
		out = g_malloc(room + 1);
		length = ways[way].decoder(way, data, size, out, room);
	}
	if (is_cut != NULL)
		*is_cut = length > room;
	return g_bytes_new_take(out, MIN(length, room));
}
