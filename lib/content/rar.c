#include "config.h"

#include "lib/content/rar.h"

#include "lib/content/item.h"

#define MARK4 "Rar!\x1a\x07\0"
#define MARK5 "Rar!\x1a\x07\x01\0"
#define HEADERS_MAX 100000

/* Header types, flags and records of version 5. */
#define TYPE_MAIN 1
#define TYPE_FILE 2
#define TYPE_SERVICE 3
#define TYPE_ENCRYPTION 4
#define FLAG_EXTRA 1
#define FLAG_DATA 2
#define RECORD_ENCRYPTION 1
#define FILE_TIME 2
#define FILE_CRC 4

#define WINDOW4 ((guint64)4 << 20)        /* octets, of version 4 */
#define WINDOW_LEAST ((guint64)128 << 10) /* of version 5 */

/* Seven bits an octet, the lowest first. */
static guint64
take_number(ElmSpan span, gsize *at)
{
	guint64 value = 0;

	for (guint shift = 0; shift < 63; shift += 7) {
		guint octet = elm_span_u8(span, (*at)++);

		value |= (guint64)(octet & 0x7F) << shift;
		if ((octet & 0x80) == 0)
			break;
	}
	return value;
}

static gboolean
has_encryption(ElmSpan extra)
{
	gsize at = 0;

	while (at < extra.size) {
		guint64 size = take_number(extra, &at);
		gsize next = at + (gsize)MIN(size, extra.size);

		if (take_number(extra, &at) == RECORD_ENCRYPTION)
			return TRUE;
		if (size == 0)
			break;
		at = next;
	}
	return FALSE;
}

/* The barriers of the header at *@at, which moves to the next one; 0 octets
 * ahead end the walk. */
static guint
read_header(ElmSpan span, gsize *at)
{
	gsize start = *at + 4;
	guint64 size = take_number(span, &start);
	gsize end = start + (gsize)MIN(size, span.size);
	guint64 type = take_number(span, &start);
	guint64 flags = take_number(span, &start);
	guint64 extra =
	    (flags & FLAG_EXTRA) != 0 ? take_number(span, &start) : 0;
	guint64 data = (flags & FLAG_DATA) != 0 ? take_number(span, &start) : 0;

	*at = size == 0 ? span.size : end + (gsize)MIN(data, span.size);
	if (type == TYPE_ENCRYPTION) {
		*at = span.size;
		return ELM_BARRIER_ENCRYPTED;
	}
	if (type == TYPE_MAIN && (take_number(span, &start) & 1) != 0)
		return ELM_BARRIER_DAMAGED;
	if (type == TYPE_FILE && extra <= end &&
	    has_encryption(
		elm_span_cut(span, end - (gsize)extra, (gsize)extra)))
		return ELM_BARRIER_ENCRYPTED;
	return 0;
}

static guint
barriers5(ElmSpan span)
{
	guint barriers = 0;
	gsize at = 8;

	for (guint i = 0; i < HEADERS_MAX && at < span.size; i++)
		barriers |= read_header(span, &at);
	return barriers;
}

static guint
barriers4(ElmSpan span)
{
	guint flags = elm_span_u16(span, 10);
	guint barriers = 0;

	if ((flags & 0x0001) != 0)
		barriers |= ELM_BARRIER_DAMAGED;
	if ((flags & 0x0080) != 0)
		barriers |= ELM_BARRIER_ENCRYPTED;
	return barriers;
}

guint
elm_rar_barriers(ElmSpan span)
{
	if (ELM_SPAN_IS(span, 0, MARK5))
		return barriers5(span);
	return ELM_SPAN_IS(span, 0, MARK4) ? barriers4(span) : 0;
}

/* The dictionary of the file whose header begins behind its size at @at. */
static guint64
window_of(ElmSpan span, gsize at, guint64 flags)
{
	guint64 file;

	if ((flags & FLAG_EXTRA) != 0)
		take_number(span, &at);
	if ((flags & FLAG_DATA) != 0)
		take_number(span, &at);
	file = take_number(span, &at);
	take_number(span, &at);
	take_number(span, &at);
	at += ((file & FILE_TIME) != 0 ? 4 : 0) +
	      ((file & FILE_CRC) != 0 ? 4 : 0);
	return WINDOW_LEAST << (take_number(span, &at) >> 10 & 15);
}

guint64
elm_rar_window(ElmSpan span)
{
	guint64 window = WINDOW4;
	gsize at = 8;

	if (!ELM_SPAN_IS(span, 0, MARK5))
		return window;
	for (guint i = 0; i < HEADERS_MAX && at < span.size; i++) {
		gsize start = at + 4;
		guint64 type;
		guint64 flags;

		take_number(span, &start);
		type = take_number(span, &start);
		flags = take_number(span, &start);
		if (type == TYPE_FILE || type == TYPE_SERVICE)
			window = MAX(window, window_of(span, start, flags));
		read_header(span, &at);
	}
	return window;
}
