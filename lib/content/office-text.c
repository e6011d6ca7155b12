#include "config.h"

#include "lib/content/office-text.h"

#include <string.h>

#include "lib/content/charref.h"
#include "lib/content/markup-reader.h"
#include "lib/content/zip.h"

#define ENTRIES_MAX 4096
#define PART_MAX ((gsize)4 << 20)   /* octets of one part, unpacked */
#define PARTS_MAX ((gsize)16 << 20) /* of all */

typedef enum { TEXT_IN_T, TEXT_ALL, LINKS } Kind;

static const struct {
	const char *start; /* of a name, small */
	const char *end;
	Kind kind;
} parts[] = {
	{ "word/document", ".xml", TEXT_IN_T },
	{ "word/header", ".xml", TEXT_IN_T },
	{ "word/footer", ".xml", TEXT_IN_T },
	{ "word/footnotes", ".xml", TEXT_IN_T },
	{ "word/comments", ".xml", TEXT_IN_T },
	{ "word/_rels/", ".rels", LINKS },
	{ "xl/sharedstrings", ".xml", TEXT_IN_T },
	{ "xl/worksheets/sheet", ".xml", TEXT_IN_T },
	{ "xl/drawings/drawing", ".xml", TEXT_IN_T },
	{ "xl/worksheets/_rels/", ".rels", LINKS },
	{ "ppt/slides/slide", ".xml", TEXT_IN_T },
	{ "ppt/notesslides/notesslide", ".xml", TEXT_IN_T },
	{ "ppt/slides/_rels/", ".rels", LINKS },
	{ "content.xml", "", TEXT_ALL },
};

/* A document is of the type whose part it has. */
static const struct {
	const char *part;
	const char *type;
} types[] = {
	{ "word/document.xml",
	    "application/"
	    "vnd.openxmlformats-officedocument.wordprocessingml.document" },
	{ "xl/workbook.xml",
	    "application/"
	    "vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
	{ "xl/workbook.bin",
	    "application/vnd.ms-excel.sheet.binary.macroenabled.12" },
	{ "ppt/presentation.xml",
	    "application/"
	    "vnd.openxmlformats-officedocument.presentationml.presentation" },
	{ "content.xml", "application/vnd.oasis.opendocument.text" },
};

/* What the end of an element means for the text. */
static const struct {
	const char *name; /* without its prefix */
	gboolean is_line;
} ends[] = {
	{ "p", TRUE },
	{ "h", TRUE },
	{ "si", TRUE },
	{ "is", TRUE },
	{ "tr", TRUE },
	{ "table-row", TRUE },
	{ "br", TRUE },
	{ "line-break", TRUE },
	{ "tab", FALSE },
	{ "tc", FALSE },
	{ "s", FALSE },
	{ "cr", FALSE },
};

typedef struct {
	const ElmZip *zip;
	ElmFlow *flow;
	gsize left; /* octets that may still be unpacked */
	gboolean is_cut;
} Document;

/* The name behind its prefix. */
static ElmSpan
local_name(ElmSpan name)
{
	const guint8 *colon =
	    name.size > 0 ? memchr(name.data, ':', name.size) : NULL;

	return colon == NULL
		   ? name
		   : elm_span_from(name, (gsize)(colon - name.data) + 1);
}

static void
pass_end(ElmFlow *flow, ElmSpan name)
{
	name = local_name(name);
	for (gsize i = 0; i < G_N_ELEMENTS(ends); i++) {
		if (!elm_markup_is(name, ends[i].name))
			continue;
		if (ends[i].is_line)
			elm_flow_break(flow);
		else
			elm_flow_space(flow);
	}
}

static void
add_text(ElmFlow *flow, ElmSpan text, gboolean is_literal)
{
	g_autoptr(GString) decoded = g_string_new(NULL);

	if (is_literal)
		g_string_append_len(decoded, (const char *)text.data,
		    (gssize)text.size);
	else
		elm_charref_append(decoded, text, FALSE);
	elm_flow_add(flow, decoded->str, decoded->len, FALSE);
}

static void
read_text(Document *self, ElmSpan part, Kind kind)
{
	gboolean is_text = kind == TEXT_ALL;
	ElmMarkupReader reader;
	ElmMarkupToken token;

	elm_markup_reader_init(&reader, part, TRUE);
	while (elm_markup_reader_next(&reader, &token)) {
		if (token.kind == ELM_MARKUP_TEXT && is_text)
			add_text(self->flow, token.text, token.is_literal);
		if (token.kind == ELM_MARKUP_END ||
		    (token.kind == ELM_MARKUP_START && token.is_empty))
			pass_end(self->flow, token.text);
		if (kind == TEXT_IN_T && token.kind != ELM_MARKUP_TEXT)
			is_text = token.kind == ELM_MARKUP_START &&
				  elm_markup_is(local_name(token.text), "t");
	}
	elm_flow_break(self->flow);
}

/* A <Relationship> whose Type is a hyperlink: its Target. */
static void
read_link(Document *self, ElmSpan attributes)
{
	static const char *const words[] = { "/hyperlink" };
	ElmSpan target = { NULL, 0 };
	gboolean is_link = FALSE;
	ElmSpan name;
	ElmSpan value;

	while (elm_markup_attribute(&attributes, &name, &value)) {
		if (elm_markup_is(name, "target"))
			target = value;
		if (elm_markup_is(name, "type"))
			is_link = elm_span_words(value, words, 1) != 0;
	}
	if (!is_link)
		return;
	add_text(self->flow, target, FALSE);
	elm_flow_break(self->flow);
}

static void
read_links(Document *self, ElmSpan part)
{
	ElmMarkupReader reader;
	ElmMarkupToken token;

	elm_markup_reader_init(&reader, part, TRUE);
	while (elm_markup_reader_next(&reader, &token))
		if (token.kind == ELM_MARKUP_START)
			read_link(self, token.attributes);
}

static void
read_part(Document *self, const ElmZipEntry *entry, Kind kind)
{
	guint barriers = 0;
	gsize room = MIN(PART_MAX, self->left);
	g_autoptr(GBytes) part = NULL;
	g_autofree char *valid = NULL;

	if (room > 0 && !elm_zip_is_encrypted(entry))
		part = elm_zip_read(self->zip, entry, room, &barriers);
	if (part == NULL || barriers != 0)
		self->is_cut = TRUE;
	if (part == NULL || g_bytes_get_size(part) == 0)
		return;
	self->left -= MIN(self->left, g_bytes_get_size(part));
	valid = g_utf8_make_valid(g_bytes_get_data(part, NULL),
	    (gssize)g_bytes_get_size(part));
	if (kind == LINKS)
		read_links(self, elm_span_of_text(valid));
	else
		read_text(self, elm_span_of_text(valid), kind);
}

static void
look_at_entry(Document *self, const ElmZipEntry *entry)
{
	g_autofree char *name = g_ascii_strdown(entry->name, -1);

	g_strdelimit(name, "\\", '/');
	for (gsize i = 0; i < G_N_ELEMENTS(parts); i++) {
		if (!g_str_has_prefix(name, parts[i].start) ||
		    !g_str_has_suffix(name, parts[i].end))
			continue;
		read_part(self, entry, parts[i].kind);
		return;
	}
}

const char *
elm_office_text(ElmSpan document, ElmFlow *flow, gboolean *is_cut)
{
	g_autoptr(ElmZip) zip = elm_zip_new(document, ENTRIES_MAX);
	Document self = { zip, flow, PARTS_MAX, FALSE };
	const ElmZipEntry *entry;
	const char *type = NULL;

	for (gsize i = 0;
	     zip != NULL && type == NULL && i < G_N_ELEMENTS(types); i++)
		if (elm_zip_find(zip, types[i].part) != NULL)
			type = types[i].type;
	if (type == NULL)
		return NULL;
	for (gsize i = 0; (entry = elm_zip_entry(zip, i)) != NULL; i++)
		look_at_entry(&self, entry);
	*is_cut |= self.is_cut || elm_zip_barriers(zip) != 0;
	return type;
}
