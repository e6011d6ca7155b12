#include "config.h"

#include "lib/mail/quoted.h"

#include <string.h>

typedef struct {
	const char *data;
	gsize size;
} Text;

static gboolean
is_end(const Text *text, gsize i)
{
	return i >= text->size || text->data[i] == '\r' ||
	       text->data[i] == '\n';
}

/* Length of the line end at @i: CRLF, LF, or CR alone; 0 if there is none. */
static gsize
end_length(const Text *text, gsize i)
{
	if (i >= text->size || !is_end(text, i))
		return 0;
	if (text->data[i] == '\r' && i + 1 < text->size &&
	    text->data[i + 1] == '\n')
		return 2;
	return 1;
}

/* Length of the soft line break at @i, or 0.  Blanks behind the "=" do not
 * count (RFC 2045, 6.7, rule 3), nor does a "=" that ends the data. */
static gsize
soft_break(const Text *text, gsize i)
{
	gsize end = i + 1;

	while (end < text->size &&
	       (text->data[end] == ' ' || text->data[end] == '\t'))
		end++;
	if (!is_end(text, end))
		return 0;
	return end + end_length(text, end) - i;
}

static int
hex_at(const Text *text, gsize i)
{
	return i < text->size ? g_ascii_xdigit_value(text->data[i]) : -1;
}

/* Length of the escape at @i whose value goes to @octet, or 0.  One that may
 * go on in the next line does so behind a line end or a soft break. */
static gsize
escape(const Text *text, gsize i, gboolean is_joined, guint8 *octet)
{
	gsize second = i + 2;

	if (hex_at(text, i + 1) < 0)
		return 0;
	if (is_joined && second < text->size) {
		if (text->data[second] == '=')
			second += soft_break(text, second);
		else
			second += end_length(text, second);
	}
	if (hex_at(text, second) < 0)
		return 0;
	*octet = (guint8)(hex_at(text, i + 1) << 4 | hex_at(text, second));
	return second + 1 - i;
}

/* How many octets go with a "=" that means nothing; 0 when it stays. */
static gsize
dropped(ElmDecodeWay way)
{
	switch (way) {
	case ELM_DECODE_QUOTED_DROP_1:
		return 1;
	case ELM_DECODE_QUOTED_DROP_2:
		return 2;
	case ELM_DECODE_QUOTED_DROP_3:
		return 3;
	default:
		return 0;
	}
}

static gsize
put(guint8 *out, gsize room, gsize length, char octet)
{
	if (length < room)
		out[length] = (guint8)octet;
	return length + 1;
}

gsize
elm_quoted_decode(ElmDecodeWay way, const char *data, gsize size, guint8 *out,
    gsize room)
{
	const Text text = { data, size };
	gboolean is_bare = way == ELM_DECODE_QUOTED_BARE;
	gsize length = 0;
	guint8 octet;
	gsize n;

	for (gsize i = 0; i < size; i += n) {
		n = 1;
		if (data[i] != '=') {
			if (!is_bare || g_ascii_isgraph(data[i]))
				length = put(out, room, length, data[i]);
			continue;
		}
		n = escape(&text, i, way == ELM_DECODE_QUOTED_JOIN, &octet);
		if (n > 0) {
			length = put(out, room, length, (char)octet);
			continue;
		}
		n = soft_break(&text, i);
		if (n == 0)
			n = dropped(way);
		if (n == 0) {
			length = put(out, room, length, '=');
			n = 1;
		}
	}
	return length;
}

/* The ways that differ at the "=" at @i, which is no escape. */
static guint
wrong_ways(const Text *text, gsize i)
{
	guint8 octet;

	if (soft_break(text, i) > 0)
		return 0;
	if (escape(text, i, TRUE, &octet) > 0)
		return 1 << ELM_DECODE_QUOTED_JOIN;
	return 1 << ELM_DECODE_QUOTED_DROP_1 | 1 << ELM_DECODE_QUOTED_DROP_2 |
	       1 << ELM_DECODE_QUOTED_DROP_3;
}

guint
elm_decode_quoted_ways(const char *data, gsize size)
{
	const Text text = { data, size };
	const char *end = data + size;
	guint ways = 1 << ELM_DECODE_QUOTED;
	gsize escapes = 0;
	gsize needless = 0;
	guint8 octet;

	for (const char *at = size > 0 ? memchr(data, '=', size) : NULL;
	     at != NULL; at = memchr(at + 1, '=', (gsize)(end - at - 1))) {
		gsize i = (gsize)(at - data);

		if (escape(&text, i, FALSE, &octet) == 0) {
			ways |= wrong_ways(&text, i);
			continue;
		}
		escapes++;
		if (octet < 0x80 && g_ascii_isalnum((char)octet))
			needless++;
	}
	/* Who escapes letters hides something: then blanks and line ends
	 * between them may be padding. */
	if (needless >= 16 && needless * 3 > escapes)
		ways |= 1 << ELM_DECODE_QUOTED_BARE;
	return ways;
}
