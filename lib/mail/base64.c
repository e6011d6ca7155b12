#include "config.h"

#include "lib/mail/base64.h"

/* What an octet is: its value, or one of these. */
enum {
	P = 64, /* padding */
	E,      /* end of a line */
	B,      /* blank */
	M,      /* minus: 62 in the alphabet for URLs */
	U,      /* underscore: 63 there */
	J       /* junk */
};

/* clang-format off */
static const guint8 table[256] = {
	J, J, J, J, J, J, J, J, J, B, E, J, J, E, J, J,
	J, J, J, J, J, J, J, J, J, J, J, J, J, J, J, J,
	B, J, J, J, J, J, J, J, J, J, J, 62, J, M, J, 63,
	52, 53, 54, 55, 56, 57, 58, 59, 60, 61, J, J, J, P, J, J,
	J, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14,
	15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, J, J, J, J, U,
	J, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40,
	41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, J, J, J, J, J,
	J, J, J, J, J, J, J, J, J, J, J, J, J, J, J, J,
	J, J, J, J, J, J, J, J, J, J, J, J, J, J, J, J,
	J, J, J, J, J, J, J, J, J, J, J, J, J, J, J, J,
	J, J, J, J, J, J, J, J, J, J, J, J, J, J, J, J,
	J, J, J, J, J, J, J, J, J, J, J, J, J, J, J, J,
	J, J, J, J, J, J, J, J, J, J, J, J, J, J, J, J,
	J, J, J, J, J, J, J, J, J, J, J, J, J, J, J, J,
	J, J, J, J, J, J, J, J, J, J, J, J, J, J, J, J,
};
/* clang-format on */

typedef struct {
	guint8 *out;
	gsize room;
	gsize length;
	guint32 bits;
	guint count; /* sextets in bits */
} Sink;

static void
put(Sink *self, guint32 octet)
{
	if (self->length < self->room)
		self->out[self->length] = (guint8)octet;
	self->length++;
}

static void
put_sextet(Sink *self, guint8 value)
{
	self->bits = self->bits << 6 | value;
	if (++self->count < 4)
		return;
	put(self, self->bits >> 16 & 0xff);
	put(self, self->bits >> 8 & 0xff);
	put(self, self->bits & 0xff);
	self->count = 0;
}

/* End the quantum; the octets that are whole count. */
static void
flush(Sink *self)
{
	if (self->count == 2)
		put(self, self->bits >> 4 & 0xff);
	if (self->count == 3) {
		put(self, self->bits >> 10 & 0xff);
		put(self, self->bits >> 2 & 0xff);
	}
	self->count = 0;
}

/* Take what is no sextet; FALSE when it ends the data. */
static gboolean
take_other(Sink *self, ElmDecodeWay way, guint8 kind)
{
	switch (kind) {
	case P:
		if (way == ELM_DECODE_BASE64_PIECES ||
		    way == ELM_DECODE_BASE64_URL)
			flush(self);
		return way != ELM_DECODE_BASE64_PADDING;
	case E:
		if (way == ELM_DECODE_BASE64_LINES)
			flush(self);
		return TRUE;
	case B:
		return TRUE;
	case M:
	case U:
		if (way == ELM_DECODE_BASE64_URL) {
			put_sextet(self, kind == M ? 62 : 63);
			return TRUE;
		}
		break;
	default:
		break;
	}
	return way != ELM_DECODE_BASE64_JUNK;
}

gsize
elm_base64_decode(ElmDecodeWay way, const char *data, gsize size, guint8 *out,
    gsize room)
{
	Sink sink = { .out = out, .room = room };

	for (gsize i = 0; i < size; i++) {
		guint8 kind = table[(guchar)data[i]];

		if (kind < 64)
			put_sextet(&sink, kind);
		else if (!take_other(&sink, way, kind))
			break;
	}
	flush(&sink);
	return sink.length;
}

guint
elm_decode_base64_ways(const char *data, gsize size)
{
	guint ways = 1 << ELM_DECODE_BASE64;
	gboolean is_padded = FALSE;
	gboolean is_ragged = FALSE;
	gsize sextets = 0;

	for (gsize i = 0; i < size; i++) {
		guint8 kind = table[(guchar)data[i]];

		if (kind < 64) {
			sextets++;
			if (is_padded)
				ways |= 1 << ELM_DECODE_BASE64_PIECES |
					1 << ELM_DECODE_BASE64_PADDING;
			if (is_ragged)
				ways |= 1 << ELM_DECODE_BASE64_LINES;
		} else if (kind == P) {
			is_padded = TRUE;
		} else if (kind == E) {
			is_ragged = sextets % 4 != 0 && !is_padded;
		} else if (kind == M || kind == U) {
			ways |= 1 << ELM_DECODE_BASE64_URL |
				1 << ELM_DECODE_BASE64_JUNK;
		} else if (kind == J) {
			ways |= 1 << ELM_DECODE_BASE64_JUNK;
		}
	}
	return ways;
}
