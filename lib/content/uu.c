#include "config.h"

#include "lib/content/uu.h"

#include <string.h>

#include "lib/content/item.h"
#include "lib/content/naming.h"
#include "lib/mail/binhex.h"

typedef struct {
	ElmSpan text;
	gsize at;     /* where the next line begins */
	ElmSpan line; /* without its end */
} Lines;

static gboolean
next_line(Lines *self)
{
	ElmSpan rest = elm_span_from(self->text, self->at);
	const guint8 *end;

	if (rest.size == 0)
		return FALSE;
	end = memchr(rest.data, '\n', rest.size);
	self->line = rest;
	if (end != NULL)
		self->line.size = (gsize)(end - rest.data);
	self->at += self->line.size + 1;
	if (self->line.size > 0 && self->line.data[self->line.size - 1] == '\r')
		self->line.size--;
	return TRUE;
}

/* "begin 644 name" as POSIX uuencode(1) has it; NULL for another line. */
static char *
begin_name(ElmSpan line)
{
	gsize at;

	if (!ELM_SPAN_IS(line, 0, "begin "))
		return NULL;
	at = 6;
	while (elm_span_u8(line, at) >= '0' && elm_span_u8(line, at) <= '7')
		at++;
	if (at < 9 || at > 11 || elm_span_u8(line, at) != ' ')
		return NULL;
	line = elm_span_from(line, at + 1);
	return elm_naming_utf8((const char *)line.data, line.size);
}

/* "=ybegin line=128 size=1 name=x"; NULL for another line. */
static char *
yenc_name(ElmSpan line)
{
	gssize at;

	if (!ELM_SPAN_IS(line, 0, "=ybegin "))
		return NULL;
	at = ELM_SPAN_FIND(line, 0, " name=");
	line =
	    at < 0 ? (ElmSpan){ NULL, 0 } : elm_span_from(line, (gsize)at + 6);
	return elm_naming_utf8((const char *)line.data, line.size);
}

static void
append(GByteArray *data, guint value, gsize limit)
{
	guint8 octet = (guint8)value;

	if (data->len < limit)
		g_byte_array_append(data, &octet, 1);
}

static guint
six(ElmSpan line, gsize i)
{
	return (elm_span_u8(line, i) - ' ') & 0x3F;
}

/* FALSE when @line ends the file. */
static gboolean
decode_uu(ElmSpan line, GByteArray *data, gsize limit)
{
	gsize count = line.size == 0 ? 0 : six(line, 0);

	/* No line of data is as short as the last one. */
	if (count == 0 || (line.size == 3 && ELM_SPAN_IS(line, 0, "end")))
		return FALSE;
	for (gsize i = 0, at = 1; i < count && at < line.size; at += 4) {
		guint group = six(line, at) << 18 | six(line, at + 1) << 12 |
			      six(line, at + 2) << 6 | six(line, at + 3);

		for (int shift = 16; shift >= 0 && i < count; shift -= 8, i++)
			append(data, group >> shift, limit);
	}
	return TRUE;
}

static gboolean
decode_yenc(ElmSpan line, GByteArray *data, gsize limit)
{
	if (ELM_SPAN_IS(line, 0, "=yend"))
		return FALSE;
	if (ELM_SPAN_IS(line, 0, "=ypart"))
		return TRUE;
	for (gsize i = 0; i < line.size; i++) {
		guint c = line.data[i];

		if (c == '=' && i + 1 < line.size)
			c = line.data[++i] - 64u;
		append(data, c - 42u, limit);
	}
	return TRUE;
}

/* The longest uuencoded line has 61 characters; some programs lose blanks at
 * its end. */
static gboolean
is_uu_line(ElmSpan line)
{
	gsize count = line.size == 0 ? 0 : six(line, 0);

	return line.size <= 64 && line.size + 3 >= 1 + (count + 2) / 3 * 4;
}

/* @data has one octet more than there is room for, if it had to be cut. */
static gboolean
give(ElmSink *sink, const char *name, ElmSpan data, guint *barriers)
{
	g_autoptr(GBytes) content = NULL;
	ElmMember member = { .name = name, .size = data.size };

	member.is_cut = data.size > sink->room;
	if (member.is_cut || !elm_member_spend(sink, data.size)) {
		member.is_cut = TRUE;
		member.barriers |= ELM_BARRIER_LIMIT;
		data = elm_span_cut(data, 0, ELM_MEMBER_HEAD);
	}
	content = g_bytes_new_static(data.data, data.size);
	member.content = content;
	*barriers |= member.barriers;
	return sink->take(sink, &member);
}

static gboolean
read_file(Lines *lines, const char *name, gboolean is_yenc, ElmSink *sink,
    guint *barriers)
{
	g_autoptr(GByteArray) data = g_byte_array_new();
	gsize limit = (gsize)sink->room + 1;
	Lines ahead = *lines;

	if (!is_yenc && (!next_line(&ahead) || !is_uu_line(ahead.line)))
		return TRUE;
	while (next_line(lines)) {
		gboolean goes_on = is_yenc
				       ? decode_yenc(lines->line, data, limit)
				       : decode_uu(lines->line, data, limit);

		if (!goes_on)
			break;
	}
	return give(sink, name, (ElmSpan){ data->data, data->len }, barriers);
}

gboolean
elm_uu_is_likely(ElmSpan span)
{
	return ELM_SPAN_IS(span, 0, "begin ") ||
	       ELM_SPAN_IS(span, 0, "=ybegin ") ||
	       ELM_SPAN_FIND(span, 0, "\nbegin ") >= 0 ||
	       ELM_SPAN_FIND(span, 0, "\n=ybegin ") >= 0 ||
	       ELM_SPAN_FIND(span, 0, ELM_BINHEX_MARK) >= 0;
}

/* The resource fork goes by the name that macOS gives it elsewhere. */
static gboolean
give_binhex(ElmSpan file, ElmSink *sink, guint *barriers)
{
	const char *data = (const char *)file.data;
	g_autofree char *raw = elm_binhex_name(data, file.size);
	g_autofree char *name = elm_naming_utf8(raw, strlen(raw));
	g_autofree char *other = g_strconcat("._", name, NULL);
	g_autoptr(GBytes) content = NULL;
	g_autoptr(GBytes) resource = NULL;

	content = elm_decode(ELM_DECODE_BINHEX, data, file.size,
	    (gsize)sink->room + 1, NULL);
	if (!give(sink, name, elm_span_of(content), barriers))
		return FALSE;
	g_clear_pointer(&content, g_bytes_unref);
	resource = elm_decode(ELM_DECODE_BINHEX_OTHER, data, file.size,
	    (gsize)sink->room + 1, NULL);
	return g_bytes_get_size(resource) == 0 ||
	       give(sink, other, elm_span_of(resource), barriers);
}

static guint
walk_binhex(ElmSpan text, ElmSink *sink)
{
	const char *data = (const char *)text.data;
	guint barriers = 0;
	gsize at;
	gsize length;

	for (gsize from = 0;
	     elm_binhex_find(data, text.size, from, &at, &length);
	     from = at + length)
		if (!give_binhex(elm_span_cut(text, at, length), sink,
			&barriers))
			break;
	return barriers;
}

guint
elm_uu_walk(ElmSpan span, ElmSink *sink)
{
	Lines lines = { .text = span };
	guint barriers = 0;

	while (next_line(&lines)) {
		g_autofree char *uu = begin_name(lines.line);
		g_autofree char *yenc = yenc_name(lines.line);

		if (uu != NULL &&
		    !read_file(&lines, uu, FALSE, sink, &barriers))
			break;
		if (yenc != NULL &&
		    !read_file(&lines, yenc, TRUE, sink, &barriers))
			break;
	}
	return barriers | walk_binhex(span, sink);
}
