#include "config.h"

#include "lib/content/ole-text.h"

#include <string.h>

#include "lib/content/ole.h"
#include "lib/content/span.h"
#include "lib/mail/charset.h"

#define STREAM_MAX ((gsize)8 << 20)
#define SHORTEST 4 /* characters in a row that are a text */

typedef struct {
	ElmOle *ole;
	ElmFlow *flow;
	gboolean is_cut;
} Document;

static GBytes *
read_stream(Document *self, const char *name)
{
	const ElmOleEntry *entry = elm_ole_find(self->ole, name);

	if (entry == NULL)
		return NULL;
	self->is_cut |= entry->size > STREAM_MAX;
	return elm_ole_read(self->ole, entry, STREAM_MAX);
}

/* Marks of fields, cells and lines become blanks and line ends; of a field its
 * instruction stays, for it may be a link. */
static void
add_utf8(Document *self, char *text, gsize length)
{
	for (gsize i = 0; i < length; i++) {
		if (text[i] == '\r' || text[i] == '\v' || text[i] == '\f')
			text[i] = '\n';
		else if ((guchar)text[i] < ' ' && text[i] != '\n')
			text[i] = ' ';
	}
	elm_flow_add(self->flow, text, length, TRUE);
}

static void
add_octets(Document *self, ElmSpan octets, gboolean is_wide)
{
	gsize length;
	g_autofree char *text = elm_charset_decode((const char *)octets.data,
	    octets.size, is_wide ? "UTF-16LE" : "windows-1252", &length, NULL);

	add_utf8(self, text, length);
}

/* Whatever in @data is written in the letters of ASCII, in one octet or two. */
static void
add_strings(Document *self, ElmSpan data)
{
	for (guint width = 1; width <= 2; width++) {
		gsize run = 0;

		for (gsize at = 0; at <= data.size; at += run > 0 ? width : 1) {
			guint c = width == 1 ? elm_span_u8(data, at)
					     : elm_span_u16(data, at);

			if (c >= ' ' && c < 0x7F) {
				run++;
				continue;
			}
			if (run >= SHORTEST) {
				add_octets(self,
				    elm_span_cut(data, at - run * width,
					run * width),
				    width == 2);
				elm_flow_break(self->flow);
			}
			run = 0;
		}
	}
}

/* MS-DOC 2.8.35: the pieces that make up the text. */
static void
add_pieces(Document *self, ElmSpan stream, ElmSpan table)
{
	gsize n = table.size >= 16 ? (table.size - 4) / 12 : 0;
	gsize left = stream.size;

	for (gsize i = 0; i < n; i++) {
		guint32 first = elm_span_u32(table, i * 4);
		guint32 last = elm_span_u32(table, i * 4 + 4);
		guint32 place = elm_span_u32(table, (n + 1) * 4 + i * 8 + 2);
		gboolean is_narrow = (place >> 30 & 1) != 0;
		gsize offset = place & 0x3FFFFFFF;
		gsize size = last > first ? last - first : 0;

		if (is_narrow)
			offset /= 2;
		else
			size *= 2;
		/* Honest ones do not overlap, so they are no more than all. */
		self->is_cut |= size > left;
		size = MIN(size, left);
		left -= size;
		if (size > 0)
			add_octets(self, elm_span_cut(stream, offset, size),
			    !is_narrow);
	}
}

/* MS-DOC 2.4.1: the piece table lies behind properties in the Clx. */
static void
read_doc(Document *self, ElmSpan stream)
{
	gboolean is_first = (elm_span_u16(stream, 10) & 0x0200) != 0;
	g_autoptr(GBytes) bytes =
	    read_stream(self, is_first ? "1Table" : "0Table");
	ElmSpan clx = { NULL, 0 };
	gsize at = 0;

	if ((elm_span_u16(stream, 10) & 0x0100) != 0) {
		self->is_cut = TRUE;
		return;
	}
	if (bytes != NULL)
		clx = elm_span_cut(elm_span_of(bytes),
		    elm_span_u32(stream, 0x1A2), elm_span_u32(stream, 0x1A6));
	while (elm_span_u8(clx, at) == 1)
		at += 3 + elm_span_u16(clx, at + 1);
	if (elm_span_u8(clx, at) == 2)
		add_pieces(self, stream,
		    elm_span_cut(clx, at + 5, elm_span_u32(clx, at + 1)));
	else
		add_strings(self, stream);
}

/* MS-XLS 2.5.293: a count of characters, how they are written, what is left out
 * here, the characters.  Returns where the string at @at ends. */
static gsize
add_string(Document *self, ElmSpan record, gsize at)
{
	gsize count = elm_span_u16(record, at);
	guint flags = elm_span_u8(record, at + 2);
	gboolean is_wide = (flags & 1) != 0;
	gsize size = is_wide ? count * 2 : count;
	gsize behind = 0;

	at += 3;
	if ((flags & 8) != 0) {
		behind += (gsize)elm_span_u16(record, at) * 4;
		at += 2;
	}
	if ((flags & 4) != 0) {
		behind += elm_span_u32(record, at);
		at += 4;
	}
	add_octets(self, elm_span_cut(record, at, size), is_wide);
	elm_flow_break(self->flow);
	return at + size + behind;
}

/* What goes on in the next record is read roughly. */
static void
add_table(Document *self, ElmSpan record)
{
	gsize at = 8;

	while (at + 3 < record.size)
		at = add_string(self, record, at);
}

/* MS-XLS 2.1.4: records of type, size and data; those with text. */
static void
read_xls(Document *self, ElmSpan stream)
{
	gboolean is_text = FALSE;
	gsize at = 0;

	while (at + 4 <= stream.size) {
		guint type = elm_span_u16(stream, at);
		gsize size = elm_span_u16(stream, at + 2);
		ElmSpan record = elm_span_cut(stream, at + 4, size);

		/* FilePass: all that follows is encrypted. */
		if (type == 0x002F) {
			self->is_cut = TRUE;
			return;
		}
		/* SST; Label, String, HLink; TxO; Continue */
		if (type == 0x00FC)
			add_table(self, record);
		else if (type == 0x0204 || type == 0x0207 || type == 0x01B8 ||
			 (type == 0x003C && is_text))
			add_strings(self, record);
		if (type != 0x003C)
			is_text = type == 0x00FC || type == 0x01B6;
		at += 4 + size;
	}
}

/* MS-OFFCRYPTO 1.3.2: a document that asks for a password. */
static void
read_encrypted(Document *self, ElmSpan stream G_GNUC_UNUSED)
{
	self->is_cut = TRUE;
}

/* MS-PPT 2.3.1: records in records; TextCharsAtom and TextBytesAtom. */
static void
read_ppt(Document *self, ElmSpan stream)
{
	gsize at = 0;

	while (at + 8 <= stream.size) {
		gboolean is_container = (elm_span_u8(stream, at) & 0xF) == 0xF;
		guint type = elm_span_u16(stream, at + 2);
		gsize size = elm_span_u32(stream, at + 4);

		ElmSpan record = elm_span_cut(stream, at + 8, size);

		/* Of the names in CString only addresses say something. */
		if (type == 0x0FA0 || type == 0x0FA8 ||
		    (type == 0x0FBA &&
			ELM_SPAN_FIND(record, 0, ":\0/\0/") >= 0)) {
			add_octets(self, record, type != 0x0FA8);
			elm_flow_break(self->flow);
		}
		at += is_container ? 8 : 8 + size;
	}
}

static const struct {
	const char *stream;
	const char *type;
	void (*read)(Document *self, ElmSpan stream);
} documents[] = {
	{ "WordDocument", "application/msword", read_doc },
	{ "Workbook", "application/vnd.ms-excel", read_xls },
	{ "Book", "application/vnd.ms-excel", read_xls },
	{ "PowerPoint Document", "application/vnd.ms-powerpoint", read_ppt },
	{ "EncryptedPackage", "application/encrypted", read_encrypted },
};

const char *
elm_ole_text(GBytes *document, ElmFlow *flow, gboolean *is_cut)
{
	g_autoptr(ElmOle) ole = elm_ole_new(document);
	Document self = { ole, flow, FALSE };

	for (gsize i = 0; ole != NULL && i < G_N_ELEMENTS(documents); i++) {
		g_autoptr(GBytes) stream =
		    read_stream(&self, documents[i].stream);

		if (stream == NULL)
			continue;
		documents[i].read(&self, elm_span_of(stream));
		*is_cut |= self.is_cut || elm_ole_is_damaged(ole);
		return documents[i].type;
	}
	return NULL;
}
