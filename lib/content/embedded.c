#include "config.h"

#include "lib/content/embedded.h"

#include <string.h>

#include "lib/content/item.h"
#include "lib/content/naming.h"
#include "lib/content/ole.h"

#define COMPOUND "\xd0\xcf\x11\xe0"
#define ONENOTE                                                                \
	"\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d\xae\xb1\x53\x78\xd0\x29\x96\xd3"
/* FileDataStoreObject, MS-ONESTORE 2.6.13 */
#define ONENOTE_FILE                                                           \
	"\xe7\x16\xe3\xbd\x65\x26\x11\x45\xa4\xc4\x8d\x4d\x0b\x7a\x9e\xac"

gboolean
elm_embedded_is_likely(ElmSpan span)
{
	return ELM_SPAN_IS(span, 0, COMPOUND) || ELM_SPAN_IS(span, 0, ONENOTE);
}

static gboolean
give(ElmSink *sink, ElmMember *member, ElmSpan data, guint *barriers)
{
	g_autoptr(GBytes) content = NULL;

	member->size = MAX(member->size, data.size);
	member->is_cut = data.size > sink->room;
	if (!elm_member_spend(sink, data.size)) {
		member->is_cut = TRUE;
		member->barriers |= ELM_BARRIER_LIMIT;
	}
	if (member->is_cut)
		data = elm_span_cut(data, 0, ELM_MEMBER_HEAD);
	content = g_bytes_new_static(data.data, data.size);
	member->content = content;
	*barriers |= member->barriers;
	return sink->take(sink, member);
}

/* The string at *@at, which moves behind its NUL. */
static char *
take_string(ElmSpan span, gsize *at)
{
	ElmSpan rest = elm_span_from(span, *at);
	const guint8 *end =
	    rest.size == 0 ? NULL : memchr(rest.data, '\0', rest.size);
	gsize size = end == NULL ? rest.size : (gsize)(end - rest.data);

	*at += size + 1;
	return elm_naming_utf8((const char *)rest.data, size);
}

/* A package: size, mark, label, path, another mark, path again, data. */
static gboolean
give_package(ElmSink *sink, ElmSpan stream, guint *barriers)
{
	gsize at = 6;
	g_autofree char *label = take_string(stream, &at);
	g_autofree char *path = take_string(stream, &at);
	gsize temporary;
	ElmMember member = { .name = *label != '\0' ? label : path };
	ElmSpan data;

	at += 4;
	temporary = elm_span_u32(stream, at);
	at += 4 + temporary;
	data = elm_span_cut(stream, at + 4, elm_span_u32(stream, at));
	if (elm_span_u16(stream, 4) != 2 || data.size == 0) {
		data = elm_span_from(stream, 4);
		member.name = "";
	}
	return give(sink, &member, data, barriers);
}

/* The text of property @stream of the storage @parent of an Outlook message. */
static char *
property(ElmOle *ole, gsize parent, const char *tag)
{
	g_autofree char *wide_name =
	    g_strconcat("__substg1.0_", tag, "001F", NULL);
	g_autofree char *name = g_strconcat("__substg1.0_", tag, "001E", NULL);
	const ElmOleEntry *entry = elm_ole_child(ole, parent, wide_name);
	g_autoptr(GBytes) bytes = NULL;
	ElmSpan value;

	if (entry != NULL) {
		bytes = elm_ole_read(ole, entry, 2048);
		value = elm_span_of(bytes);
		return g_convert((const char *)value.data,
		    (gssize)(value.size & ~(gsize)1), "UTF-8", "UTF-16LE", NULL,
		    NULL, NULL);
	}
	entry = elm_ole_child(ole, parent, name);
	if (entry == NULL)
		return NULL;
	bytes = elm_ole_read(ole, entry, 2048);
	value = elm_span_of(bytes);
	return elm_naming_utf8((const char *)value.data, value.size);
}

/* An attachment of an Outlook message is a storage of properties, MS-OXMSG. */
static gboolean
give_attachment(ElmOle *ole, const ElmOleEntry *entry, ElmSpan data,
    ElmSink *sink, guint *barriers)
{
	gsize parent = (gsize)MAX(entry->parent, 0);
	g_autofree char *name = property(ole, parent, "3707");
	g_autofree char *declared = property(ole, parent, "370E");
	ElmMember member = { .declared = declared };

	if (name == NULL)
		name = property(ole, parent, "3704");
	member.name = name == NULL ? "" : name;
	return give(sink, &member, data, barriers);
}

/* Streams that are files of their own, and how they are wrapped. */
static gboolean
take_stream(ElmOle *ole, const ElmOleEntry *entry, ElmSink *sink,
    guint *barriers)
{
	gboolean is_package =
	    g_ascii_strcasecmp(entry->name, "\1Ole10Native") == 0;
	gboolean is_attachment =
	    strcmp(entry->name, "__substg1.0_37010102") == 0;
	gboolean is_file = strcmp(entry->name, "Package") == 0 ||
			   strcmp(entry->name, "CONTENTS") == 0;
	g_autoptr(GBytes) stream = NULL;
	ElmMember member = { .name = entry->name };
	gboolean goes_on = TRUE;

	if (entry->kind != ELM_OLE_STREAM ||
	    (!is_package && !is_attachment && !is_file))
		return TRUE;
	stream = elm_ole_read(ole, entry, (gsize)sink->room + 1);
	if (is_package)
		goes_on = give_package(sink, elm_span_of(stream), barriers);
	if (is_attachment)
		goes_on = give_attachment(ole, entry, elm_span_of(stream), sink,
		    barriers);
	if (is_file)
		goes_on = give(sink, &member, elm_span_of(stream), barriers);
	return goes_on;
}

static guint
walk_compound(GBytes *content, ElmSink *sink)
{
	g_autoptr(ElmOle) ole = elm_ole_new(content);
	const ElmOleEntry *entry;
	guint barriers = 0;

	if (ole == NULL)
		return ELM_BARRIER_DAMAGED;
	for (gsize i = 0; (entry = elm_ole_entry(ole, i)) != NULL; i++) {
		if (!take_stream(ole, entry, sink, &barriers))
			break;
	}
	return elm_ole_is_damaged(ole) ? barriers | ELM_BARRIER_DAMAGED
				       : barriers;
}

static guint
walk_onenote(ElmSpan span, ElmSink *sink)
{
	gssize at = ELM_SPAN_FIND(span, 0, ONENOTE_FILE);
	guint barriers = 0;

	while (at >= 0) {
		guint64 size = elm_span_u64(span, (gsize)at + 16);
		ElmSpan data = elm_span_cut(span, (gsize)at + 36,
		    (gsize)MIN(size, span.size));
		ElmMember member = { .name = "" };

		if (data.size > 0 && !give(sink, &member, data, &barriers))
			break;
		at = ELM_SPAN_FIND(span, (gsize)at + 36, ONENOTE_FILE);
	}
	return barriers;
}

guint
elm_embedded_walk(GBytes *content, ElmSink *sink)
{
	ElmSpan span = elm_span_of(content);

	return ELM_SPAN_IS(span, 0, ONENOTE) ? walk_onenote(span, sink)
					     : walk_compound(content, sink);
}
