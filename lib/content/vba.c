#include "config.h"

#include "lib/content/vba.h"

#include <string.h>

#include "lib/content/item.h"
#include "lib/content/span.h"

#define STREAM_MAX ((gsize)4 << 20)
#define STREAMS_MAX ((gsize)16 << 20) /* of all */
#define SOURCE_MAX ((gsize)8 << 20)
#define CHUNK 4096

/* Procedures that office calls by itself. */
static const char *const automatic[] = { "autoopen", "auto_open", "autoexec",
	"autoclose", "auto_close", "autonew", "autoexit", "document_open",
	"documentopen", "document_close", "document_new", "documentchange",
	"documentbeforeclose", "workbook_open", "workbook_close",
	"workbook_beforeclose", "workbook_activate", "workbook_deactivate",
	"worksheet_calculate", "newdocument", "_layout", "_onload", "_painted",
	"_painting", "_gotfocus", "_resize", "_mouseenter", "_mousehover",
	"_mouseleave", "_mousemove", "_pageload", "onslideshowpagechange",
	"slideshowbegin", "_documentcomplete" };

/* MS-OVBA 2.4.1.3.19.1: a copy token parts into offset and length by how much
 * of the chunk is there already. */
static void
copy_token(GByteArray *text, gsize chunk_start, guint token)
{
	gsize done = text->len - chunk_start;
	guint bits = 4;
	gsize length;
	gsize offset;

	while (((gsize)1 << bits) < done)
		bits++;
	length = (token & (0xFFFFu >> bits)) + 3;
	offset = (token >> (16 - bits)) + 1;
	for (gsize i = 0; i < length; i++) {
		guint8 octet;

		if (offset > text->len - chunk_start)
			return;
		octet = text->data[text->len - offset];
		g_byte_array_append(text, &octet, 1);
	}
}

static void
decompress_chunk(GByteArray *text, ElmSpan chunk)
{
	gsize start = text->len;
	gsize at = 0;

	while (at < chunk.size && text->len - start < CHUNK) {
		guint flags = elm_span_u8(chunk, at++);

		for (guint i = 0; i < 8 && at < chunk.size; i++) {
			if ((flags >> i & 1) != 0) {
				copy_token(text, start,
				    elm_span_u16(chunk, at));
				at += 2;
			} else {
				g_byte_array_append(text, chunk.data + at, 1);
				at++;
			}
		}
	}
}

/* The compressed source that begins at @at, behind its signature. */
static void
decompress(GByteArray *text, ElmSpan stream, gsize at)
{
	while (at + 2 < stream.size && text->len < SOURCE_MAX) {
		guint header = elm_span_u16(stream, at);
		gsize size = (header & 0x0FFF) + 1;
		ElmSpan chunk = elm_span_cut(stream, at + 2, size);

		if ((header & 0x7000) != 0x3000)
			return;
		if ((header & 0x8000) != 0)
			decompress_chunk(text, chunk);
		else
			g_byte_array_append(text, chunk.data,
			    (guint)chunk.size);
		at += 2 + size;
	}
}

static gboolean
names_automatic(ElmSpan text)
{
	return elm_span_words(text, automatic, G_N_ELEMENTS(automatic)) != 0;
}

/* The source of a module begins with "Attribute VB_Name", whose first eight
 * letters cannot be compressed; before them stand flags, header, signature. */
static gboolean
is_automatic(ElmSpan stream)
{
	g_autoptr(GByteArray) text = g_byte_array_new();
	gssize at = elm_span_find(stream, 0, "\0Attribut", 9);

	if (at >= 3)
		decompress(text, stream, (gsize)at - 2);
	return names_automatic((ElmSpan){ text->data, text->len }) ||
	       names_automatic(stream);
}

static gboolean
is_macro_storage(const char *name)
{
	static const char *const names[] = { "VBA", "_VBA_PROJECT",
		"_VBA_PROJECT_CUR", "Macros", NULL };

	return g_strv_contains(names, name);
}

void
elm_vba_look(ElmOle *ole, ElmFinding *found)
{
	const ElmOleEntry *entry;
	gboolean has_macros = FALSE;
	gsize left = STREAMS_MAX;

	for (gsize i = 0; (entry = elm_ole_entry(ole, i)) != NULL; i++)
		has_macros = has_macros || is_macro_storage(entry->name);
	if (!has_macros)
		return;
	found->classes |= ELM_CLASS_MACRO;
	for (gsize i = 0; (entry = elm_ole_entry(ole, i)) != NULL; i++) {
		const ElmOleEntry *storage =
		    entry->parent < 0
			? NULL
			: elm_ole_entry(ole, (gsize)entry->parent);
		g_autoptr(GBytes) stream = NULL;

		if (entry->kind != ELM_OLE_STREAM || storage == NULL ||
		    g_ascii_strcasecmp(storage->name, "VBA") != 0)
			continue;
		if (left == 0) {
			found->barriers |= ELM_BARRIER_LIMIT;
			return;
		}
		stream = elm_ole_read(ole, entry, MIN(left, STREAM_MAX));
		left -= g_bytes_get_size(stream);
		if (is_automatic(elm_span_of(stream)))
			found->traits |= ELM_TRAIT_MACRO_AUTO;
	}
}
