#include "config.h"

#include "lib/mail/binhex.h"

#include <string.h>

#define RUN 0x90
#define NAME_MAX_SIZE 63
#define SKIPPED 11 /* octets: version, type, creator, flags */

static const char alphabet[] =
    "!\"#$%&'()*+,-012345689@ABCDEFGHIJKLMNPQRSTUVXYZ[`abcdefhijklmpqr";

typedef struct {
	const char *at;
	const char *end;
	guint bits;
	guint count; /* of bits */
	int last;    /* octet, or -1 */
	guint left;  /* times it comes again */
} Stream;

static Stream
stream_of(const char *data, gsize size)
{
	gsize skip = size > 0 && *data == ':' ? 1 : 0;

	return (Stream){ .at = data + skip, .end = data + size, .last = -1 };
}

/* The next octet that six bits a character make, or -1. */
static int
next_packed(Stream *self)
{
	while (self->count < 8) {
		const char *found;

		while (self->at < self->end && g_ascii_isspace(*self->at))
			self->at++;
		if (self->at == self->end || *self->at == '\0')
			return -1;
		found = strchr(alphabet, *self->at);
		if (found == NULL)
			return -1;
		self->at++;
		self->bits = self->bits << 6 | (guint)(found - alphabet);
		self->count += 6;
	}
	self->count -= 8;
	return (int)(self->bits >> self->count & 0xFF);
}

/* The same with its runs: the octet before comes so many times in all; none is
 * the mark itself. */
static int
next_octet(Stream *self)
{
	int times = 1;

	if (self->left > 0) {
		self->left--;
		return self->last;
	}
	while (times == 1) {
		int octet = next_packed(self);

		if (octet != RUN)
			return self->last = octet;
		times = next_packed(self);
	}
	if (times < 0)
		return -1;
	if (times == 0)
		return self->last = RUN;
	self->left = (guint)times - 2;
	return self->last;
}

static guint32
next_number(Stream *self)
{
	guint32 value = 0;

	for (guint i = 0; i < 4; i++)
		value = value << 8 | (guint)(next_octet(self) & 0xFF);
	return value;
}

static char *
next_name(Stream *self)
{
	int size = next_octet(self);
	GString *name = g_string_new(NULL);

	for (int i = 0; i < size; i++) {
		int octet = next_octet(self);

		if (octet > 0 && i < NAME_MAX_SIZE)
			g_string_append_c(name, (char)octet);
	}
	return g_string_free(name, FALSE);
}

gboolean
elm_binhex_find(const char *data, gsize size, gsize from, gsize *offset,
    gsize *length)
{
	const char *end = data + size;
	const char *at = from < size
			     ? memmem(data + from, size - from, ELM_BINHEX_MARK,
				   strlen(ELM_BINHEX_MARK))
			     : NULL;
	const char *last;

	while (at != NULL &&
	       (at = memchr(at, ':', (gsize)(end - at))) != NULL &&
	       at[-1] != '\n' && at[-1] != '\r')
		at++;
	if (at == NULL)
		return FALSE;
	last = memchr(at + 1, ':', (gsize)(end - at) - 1);
	*offset = (gsize)(at - data);
	*length = (gsize)((last != NULL ? last + 1 : end) - at);
	return TRUE;
}

char *
elm_binhex_name(const char *data, gsize size)
{
	Stream stream = stream_of(data, size);

	return next_name(&stream);
}

/* Copy a fork of @length octets, as far as there is @room; fewer when the
 * stream ends.  Without room a run takes no time. */
static gsize
take_fork(Stream *self, guint32 length, guint8 *out, gsize room)
{
	gsize taken = 0;

	while (taken < length) {
		int octet = next_octet(self);
		guint more = 0;

		if (octet < 0)
			break;
		if (taken < room)
			out[taken] = (guint8)octet;
		else
			more = (guint)MIN(self->left, length - taken - 1);
		self->left -= more;
		taken += 1 + more;
	}
	return taken;
}

gsize
elm_binhex_size(ElmDecodeWay way, const char *data, gsize size)
{
	return elm_binhex_decode(way, data, size, NULL, 0);
}

gsize
elm_binhex_decode(ElmDecodeWay way, const char *data, gsize size, guint8 *out,
    gsize room)
{
	Stream stream = stream_of(data, size);
	guint32 length;
	guint32 resource;

	g_free(next_name(&stream));
	take_fork(&stream, SKIPPED, NULL, 0);
	length = next_number(&stream);
	resource = next_number(&stream);
	take_fork(&stream, 2, NULL, 0); /* the checksum */
	if (way == ELM_DECODE_BINHEX)
		return take_fork(&stream, length, out, room);
	take_fork(&stream, length, NULL, 0);
	take_fork(&stream, 2, NULL, 0);
	return take_fork(&stream, resource, out, room);
}
