#include "config.h"

#include "lib/content/tnef.h"

#include <string.h>

#include "lib/content/item.h"
#include "lib/content/naming.h"

#define SIGNATURE 0x223E9F78u

/* Attributes, MS-OXTNEF 2.1.3.2 */
#define ATT_BODY 0x800C
#define ATT_DATA 0x800F
#define ATT_TITLE 0x8010
#define ATT_RENDDATA 0x9002
#define ATT_MAPI_PROPS 0x9003
#define ATT_ATTACHMENT 0x9005

/* Properties, MS-OXPROPS */
#define PROP_HTML 0x1013
#define PROP_DISPLAY_NAME 0x3001
#define PROP_DATA 0x3701
#define PROP_FILENAME 0x3704
#define PROP_LONG_FILENAME 0x3707
#define PROP_MIME_TAG 0x370E

/* Property types, MS-OXCDATA 2.11.1 */
#define TYPE_MULTIPLE 0x1000
#define TYPE_OBJECT 13
#define TYPE_STRING8 30
#define TYPE_UNICODE 31
#define TYPE_CLSID 72
#define TYPE_BINARY 258

typedef struct {
	ElmSink *sink;
	guint barriers;
	gboolean is_full; /* the sink wants no more */
	gboolean is_open; /* an attachment has begun */
	char *title;
	char *name; /* the long one, which wins */
	char *declared;
	ElmSpan data;
} Reader;

gboolean
elm_tnef_is_one(ElmSpan span)
{
	return elm_span_u32(span, 0) == SIGNATURE;
}

static void
give(Reader *self, const char *name, const char *declared, ElmSpan data)
{
	g_autoptr(GBytes) content = NULL;
	ElmMember member = { .name = name,
		.declared = declared,
		.size = data.size };

	if (self->is_full)
		return;
	member.is_cut = data.size > self->sink->room;
	if (!elm_member_spend(self->sink, data.size)) {
		member.is_cut = TRUE;
		member.barriers |= ELM_BARRIER_LIMIT;
	}
	if (member.is_cut)
		data = elm_span_cut(data, 0, ELM_MEMBER_HEAD);
	/* Borrowed: @data lives as long as the walk. */
	content = g_bytes_new_static(data.data, data.size);
	member.content = content;
	self->barriers |= member.barriers;
	self->is_full = !self->sink->take(self->sink, &member);
}

static void
finish_attachment(Reader *self)
{
	const char *name = self->name != NULL ? self->name : self->title;

	if (self->is_open)
		give(self, name == NULL ? "" : name, self->declared,
		    self->data);
	self->is_open = FALSE;
	g_clear_pointer(&self->title, g_free);
	g_clear_pointer(&self->name, g_free);
	g_clear_pointer(&self->declared, g_free);
	self->data = (ElmSpan){ NULL, 0 };
}

/* A string that ends with a NUL, or where it ends. */
static char *
text_of(ElmSpan value, guint type)
{
	const guint8 *end;

	if (type == TYPE_UNICODE) {
		g_autofree gunichar2 *wide =
		    g_new0(gunichar2, value.size / 2 + 1);
		char *text;

		for (gsize i = 0; i < value.size / 2; i++)
			wide[i] = (gunichar2)elm_span_u16(value, i * 2);
		text = g_utf16_to_utf8(wide, -1, NULL, NULL, NULL);
		return text == NULL ? g_strdup("") : text;
	}
	end = value.size == 0 ? NULL : memchr(value.data, '\0', value.size);
	if (end != NULL)
		value.size = (gsize)(end - value.data);
	return elm_naming_utf8((const char *)value.data, value.size);
}

static void
set_text(char **slot, ElmSpan value, guint type)
{
	g_free(*slot);
	*slot = text_of(value, type);
}

static void
take_property(Reader *self, guint id, guint type, ElmSpan value)
{
	switch (id) {
	case PROP_LONG_FILENAME:
		set_text(&self->name, value, type);
		break;
	case PROP_DISPLAY_NAME:
	case PROP_FILENAME:
		if (self->title == NULL)
			set_text(&self->title, value, type);
		break;
	case PROP_MIME_TAG:
		set_text(&self->declared, value, type);
		break;
	case PROP_DATA:
		/* An object begins with the identifier of its interface. */
		self->data =
		    type == TYPE_OBJECT ? elm_span_from(value, 16) : value;
		break;
	case PROP_HTML:
		if (!self->is_open)
			give(self, "body.html", "text/html", value);
		break;
	default:
		break;
	}
}

static gsize
fixed_size(guint type)
{
	switch (type) {
	case 2:
	case 3:
	case 4:
	case 10:
	case 11:
		return 4;
	case 5:
	case 6:
	case 7:
	case 20:
	case 64:
		return 8;
	case TYPE_CLSID:
		return 16;
	default:
		return 0;
	}
}

static gsize
padded(gsize size)
{
	return (size + 3) & ~(gsize)3;
}

/* The value at @at, MS-OXTNEF 2.1.3.4.  Returns where the next property stands,
 * 0 when that cannot be known. */
static gsize
read_value(Reader *self, ElmSpan list, gsize at, guint id, guint type)
{
	gsize fixed = fixed_size(type & ~(guint)TYPE_MULTIPLE);
	gboolean is_counted = fixed == 0 || (type & TYPE_MULTIPLE) != 0;
	guint32 count = 1;

	type &= ~(guint)TYPE_MULTIPLE;
	if (fixed == 0 && type != TYPE_OBJECT && type != TYPE_STRING8 &&
	    type != TYPE_UNICODE && type != TYPE_BINARY)
		return 0;
	if (is_counted) {
		count = elm_span_u32(list, at);
		at += 4;
	}
	for (guint32 i = 0; i < count && at < list.size; i++) {
		gsize size = fixed;

		if (fixed == 0) {
			size = elm_span_u32(list, at);
			at += 4;
			take_property(self, id, type,
			    elm_span_cut(list, at, size));
		}
		at += padded(size);
	}
	return at;
}

static gsize
skip_name(ElmSpan list, gsize at)
{
	gboolean is_text = elm_span_u32(list, at + 16) == 1;

	if (!is_text)
		return at + 24;
	return at + 24 + padded(elm_span_u32(list, at + 20));
}

static void
read_properties(Reader *self, ElmSpan list)
{
	guint32 count = elm_span_u32(list, 0);
	gsize at = 4;

	for (guint32 i = 0; i < count && !self->is_full; i++) {
		guint type = elm_span_u16(list, at);
		guint id = elm_span_u16(list, at + 2);

		if (at >= list.size) {
			self->barriers |= ELM_BARRIER_DAMAGED;
			return;
		}
		at += 4;
		if (id >= 0x8000)
			at = skip_name(list, at);
		at = read_value(self, list, at, id, type);
		if (at == 0) {
			self->barriers |= ELM_BARRIER_DAMAGED;
			return;
		}
	}
}

static void
take_attribute(Reader *self, guint id, ElmSpan value)
{
	switch (id) {
	case ATT_RENDDATA:
		finish_attachment(self);
		self->is_open = TRUE;
		break;
	case ATT_TITLE:
		self->is_open = TRUE;
		set_text(&self->title, value, TYPE_STRING8);
		break;
	case ATT_DATA:
		self->is_open = TRUE;
		self->data = value;
		break;
	case ATT_ATTACHMENT:
		self->is_open = TRUE;
		read_properties(self, value);
		break;
	case ATT_MAPI_PROPS:
		read_properties(self, value);
		break;
	case ATT_BODY:
		give(self, "body.txt", "text/plain", value);
		break;
	default:
		break;
	}
}

guint
elm_tnef_walk(ElmSpan span, ElmSink *sink)
{
	Reader self = { .sink = sink };
	gsize at = 6;

	while (at < span.size && !self.is_full) {
		guint level = elm_span_u8(span, at);
		guint id = elm_span_u16(span, at + 1);
		gsize size = elm_span_u32(span, at + 5);
		ElmSpan value = elm_span_cut(span, at + 9, size);

		if (level != 1 && level != 2) {
			self.barriers |= ELM_BARRIER_DAMAGED;
			break;
		}
		if (value.size < size)
			self.barriers |= ELM_BARRIER_DAMAGED;
		take_attribute(&self, id, value);
		at += 9 + size + 2;
	}
	finish_attachment(&self);
	return self.barriers;
}
