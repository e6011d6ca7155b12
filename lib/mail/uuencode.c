#include "config.h"

#include "lib/mail/uuencode.h"

#include <string.h>

#define UU_BEGIN "begin"
#define YENC_BEGIN "=ybegin "

/* The line at @at: its length without the line ending, and where the next
 * begins. */
static gsize
line_at(const char *data, gsize size, gsize at, gsize *next)
{
	const char *feed = memchr(data + at, '\n', size - at);
	gsize end = feed != NULL ? (gsize)(feed - data) : size;

	*next = feed != NULL ? end + 1 : size;
	if (end > at && data[end - 1] == '\r')
		end--;
	return end - at;
}

/* Is that "begin 644 name" or "begin-base64 644 name"?  The name then begins
 * at @name. */
static gboolean
is_begin(const char *line, gsize length, gsize *name)
{
	gsize i = strlen(UU_BEGIN);
	gsize digits;

	if (length < i || memcmp(line, UU_BEGIN, i) != 0)
		return FALSE;
	while (i < length && line[i] == ' ')
		i++;
	digits = i;
	while (i < length && line[i] >= '0' && line[i] <= '7')
		i++;
	if (i - digits < 3 || i - digits > 6 || digits == strlen(UU_BEGIN))
		return FALSE;
	while (i < length && line[i] == ' ')
		i++;
	*name = i;
	return TRUE;
}

static gboolean
is_yenc(const char *line, gsize length, gsize *name)
{
	const char *found;

	if (length < strlen(YENC_BEGIN) ||
	    memcmp(line, YENC_BEGIN, strlen(YENC_BEGIN)) != 0)
		return FALSE;
	found = memmem(line, length, "name=", 5);
	*name = found != NULL ? (gsize)(found + 5 - line) : length;
	return TRUE;
}

/* Where the file that begins at @from ends: behind the line @last. */
static gsize
find_end(const char *data, gsize size, gsize from, const char *last)
{
	gsize next;

	for (gsize at = from; at < size; at = next) {
		gsize length = line_at(data, size, at, &next);

		if (length >= strlen(last) &&
		    memcmp(data + at, last, strlen(last)) == 0)
			return next;
	}
	return size;
}

/* Where the next line with "begin" or "=ybegin" at its start begins, or
 * @size. */
static gsize
next_candidate(const char *data, gsize size, gsize from)
{
	const char *end = data + size;
	const char *at = data + from;

	while (at < end && (at = memmem(at, (gsize)(end - at), UU_BEGIN,
				strlen(UU_BEGIN))) != NULL) {
		const char *line = at;

		if (line - data >= 2 && memcmp(line - 2, "=y", 2) == 0)
			line -= 2;
		if (line == data || line[-1] == '\n')
			return (gsize)(line - data);
		at += strlen(UU_BEGIN);
	}
	return size;
}

gboolean
elm_uuencode_find(const char *data, gsize size, gsize from,
    ElmUuencodeFile *file)
{
	gsize next;
	gsize name;

	for (gsize at = next_candidate(data, size, from); at < size;
	     at = next_candidate(data, size, next)) {
		gsize length = line_at(data, size, at, &next);
		gboolean is_uu = is_begin(data + at, length, &name);

		if (!is_uu && !is_yenc(data + at, length, &name))
			continue;
		file->offset = at;
		file->way = is_uu ? ELM_DECODE_UUENCODE : ELM_DECODE_YENC;
		file->length =
		    find_end(data, size, next, is_uu ? "end" : "=yend") - at;
		file->name = data + at + name;
		file->name_length = length - name;
		return TRUE;
	}
	return FALSE;
}

static gsize
put(guint8 *out, gsize room, gsize length, guint octet)
{
	if (length < room)
		out[length] = (guint8)octet;
	return length + 1;
}

/* One line: its first octet says how many octets it holds. */
static gsize
uu_line(const char *line, gsize width, guint8 *out, gsize room, gsize length)
{
	guint left = width > 0 ? ((guint)(guchar)line[0] - ' ') & 63 : 0;

	for (gsize i = 1; left > 0 && i < width; i += 4) {
		guint32 bits = 0;

		for (gsize k = i; k < i + 4; k++) {
			guint octet = k < width ? (guchar)line[k] : ' ';

			bits = bits << 6 | ((octet - ' ') & 63);
		}
		for (guint k = 0; k < 3 && left > 0; k++, left--)
			length =
			    put(out, room, length, bits >> (16 - 8 * k) & 0xff);
	}
	return length;
}

static gsize
yenc_line(const char *line, gsize width, guint8 *out, gsize room, gsize length)
{
	for (gsize i = 0; i < width; i++) {
		guint octet = (guchar)line[i];

		if (octet == '=' && i + 1 < width)
			octet = (guchar)line[++i] - 64u;
		length = put(out, room, length, (octet - 42) & 0xff);
	}
	return length;
}

gsize
elm_uuencode_decode(ElmDecodeWay way, const char *data, gsize size, guint8 *out,
    gsize room)
{
	gboolean is_uu = way == ELM_DECODE_UUENCODE;
	gsize length = 0;
	gsize at;
	gsize next;

	line_at(data, size, 0, &at);
	for (; at < size; at = next) {
		gsize width = line_at(data, size, at, &next);
		const char *line = data + at;

		if (width >= 2 && !is_uu && memcmp(line, "=y", 2) == 0)
			continue;
		if (is_uu && width == 3 && memcmp(line, "end", 3) == 0)
			break;
		if (is_uu)
			length = uu_line(line, width, out, room, length);
		else
			length = yenc_line(line, width, out, room, length);
	}
	return length;
}
