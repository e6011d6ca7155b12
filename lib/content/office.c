#include "config.h"

#include "lib/content/office.h"

#include <string.h>

#include "lib/content/inflate.h"
#include "lib/content/item.h"
#include "lib/content/ole.h"
#include "lib/content/vba.h"
#include "lib/content/zip.h"

#define PART_MAX ((gsize)4 << 20)   /* octets of one part looked at */
#define PARTS_MAX ((gsize)16 << 20) /* of all */
#define ENTRIES_MAX 4096
#define STREAM_MAX ((gsize)4 << 20)

typedef struct {
	const ElmZip *zip;
	gsize left; /* octets that may still be unpacked */
	ElmFinding *found;
} Package;

static void
note_encrypted(ElmFinding *found)
{
	found->classes |= ELM_CLASS_ENCRYPTED;
	found->barriers |= ELM_BARRIER_ENCRYPTED;
}

static GBytes *
read_part(Package *self, const ElmZipEntry *entry)
{
	guint barriers = 0;
	GBytes *part;

	if (elm_zip_is_encrypted(entry))
		return NULL;
	if (self->left == 0) {
		self->found->barriers |= ELM_BARRIER_LIMIT;
		return NULL;
	}
	part = elm_zip_read(self->zip, entry, MIN(PART_MAX, self->left),
	    &barriers);
	if (part != NULL)
		self->left -= g_bytes_get_size(part);
	return part;
}

/* One <Relationship>: what it leads to outside is loaded without a click unless
 * it is a link to click on. */
static void
look_at_relationship(ElmSpan element, ElmFinding *found)
{
	static const char *const words[] = { "\"external\"", "'external'",
		"/hyperlink\"", "/hyperlink'", "vbaproject", "/oleobject",
		"/control", "xlmacrosheet" };
	guint64 seen = elm_span_words(element, words, G_N_ELEMENTS(words));

	if ((seen & 0x03) != 0 && (seen & 0x0c) == 0)
		found->traits |= ELM_TRAIT_REMOTE;
	if ((seen & 0x90) != 0)
		found->classes |= ELM_CLASS_MACRO;
	if ((seen & 0x20) != 0)
		found->traits |= ELM_TRAIT_EMBEDDED;
	if ((seen & 0x40) != 0)
		found->classes |= ELM_CLASS_ACTIVE;
}

static void
look_at_relationships(Package *self, ElmSpan part)
{
	gssize at = ELM_SPAN_FIND(part, 0, "<");

	while (at >= 0) {
		gssize end = ELM_SPAN_FIND(part, (gsize)at + 1, ">");

		if (end < 0)
			return;
		look_at_relationship(elm_span_cut(part, (gsize)at,
					 (gsize)(end - at)),
		    self->found);
		at = ELM_SPAN_FIND(part, (gsize)end, "<");
	}
}

static void
look_at_types(Package *self, ElmSpan part)
{
	static const char *const words[] = { "vbaproject", "macrosheet",
		"activex" };
	guint64 seen = elm_span_words(part, words, G_N_ELEMENTS(words));

	if ((seen & 3) != 0)
		self->found->classes |= ELM_CLASS_MACRO;
	if ((seen & 4) != 0)
		self->found->classes |= ELM_CLASS_ACTIVE;
}

/* The text of all field instructions, which may be cut into many runs. */
static void
look_at_word(Package *self, ElmSpan part)
{
	static const char *const words[] = { "ddeauto", "dde " };
	g_autoptr(GByteArray) text = g_byte_array_new();
	gssize at = ELM_SPAN_FIND(part, 0, "instr");

	while (at >= 0) {
		gssize from = ELM_SPAN_FIND(part, (gsize)at, ">");
		gssize to =
		    from < 0 ? -1 : ELM_SPAN_FIND(part, (gsize)from, "<");
		ElmSpan element;

		if (to < 0)
			break;
		element = elm_span_cut(part, (gsize)at, (gsize)(from - at));
		if (ELM_SPAN_IS(element, 0, "instr="))
			g_byte_array_append(text, element.data,
			    (guint)element.size);
		g_byte_array_append(text, part.data + from + 1,
		    (guint)(to - from - 1));
		at = ELM_SPAN_FIND(part, (gsize)to + 12, "instr");
	}
	if (elm_span_words((ElmSpan){ text->data, text->len }, words,
		G_N_ELEMENTS(words)) != 0)
		self->found->traits |= ELM_TRAIT_LAUNCH;
}

static void
look_at_links(Package *self, ElmSpan part)
{
	static const char *const words[] = { "ddelink" };

	if (elm_span_words(part, words, G_N_ELEMENTS(words)) != 0)
		self->found->traits |= ELM_TRAIT_LAUNCH;
}

/* A click on a shape, or the pointer over it, that starts a program. */
static void
look_at_slide(Package *self, ElmSpan part)
{
	static const char *const words[] = { "ppaction://program",
		"ppaction://macro" };

	if (elm_span_words(part, words, G_N_ELEMENTS(words)) != 0)
		self->found->traits |= ELM_TRAIT_LAUNCH;
}

static void
look_at_manifest(Package *self, ElmSpan part)
{
	static const char *const words[] = { "encryption-data" };

	if (elm_span_words(part, words, G_N_ELEMENTS(words)) != 0)
		note_encrypted(self->found);
}

static void
look_at_events(Package *self, ElmSpan part)
{
	static const char *const words[] = { "script:event-listener" };

	if (elm_span_words(part, words, G_N_ELEMENTS(words)) != 0)
		self->found->traits |= ELM_TRAIT_MACRO_AUTO;
}

/* Defined names that Excel calls on opening. */
static void
look_at_workbook(Package *self, ElmSpan part)
{
	static const char *const words[] = { "auto_open", "auto_close",
		"auto_activate" };

	if (elm_span_words(part, words, G_N_ELEMENTS(words)) != 0)
		self->found->traits |= ELM_TRAIT_MACRO_AUTO;
}

static void
look_at_project(Package *self, const ElmZipEntry *entry)
{
	g_autoptr(GBytes) part = read_part(self, entry);
	g_autoptr(ElmOle) ole = part == NULL ? NULL : elm_ole_new(part);

	if (ole != NULL)
		elm_vba_look(ole, self->found);
}

typedef struct {
	const char *start; /* of the name, or "" */
	const char *end;   /* of the name, or "" */
	guint classes;     /* that the name alone stands for */
	guint traits;
	void (*look)(Package *self, ElmSpan part); /* or NULL */
} Part;

static const Part parts[] = {
	{ "", ".rels", 0, 0, look_at_relationships },
	{ "[content_types].xml", "", 0, 0, look_at_types },
	{ "word/", ".xml", 0, 0, look_at_word },
	{ "xl/externallinks/", ".xml", 0, 0, look_at_links },
	{ "ppt/slides/", ".xml", 0, 0, look_at_slide },
	{ "xl/workbook.xml", "", 0, 0, look_at_workbook },
	{ "xl/macrosheets/", "", ELM_CLASS_MACRO, 0, NULL },
	{ "", "vbaproject.bin", ELM_CLASS_MACRO, 0, NULL },
	{ "", "vbadata.xml", ELM_CLASS_MACRO, 0, NULL },
	{ "word/embeddings/", ".bin", 0, ELM_TRAIT_EMBEDDED, NULL },
	{ "xl/embeddings/", ".bin", 0, ELM_TRAIT_EMBEDDED, NULL },
	{ "ppt/embeddings/", ".bin", 0, ELM_TRAIT_EMBEDDED, NULL },
	{ "word/activex/", "", ELM_CLASS_ACTIVE, 0, NULL },
	{ "xl/activex/", "", ELM_CLASS_ACTIVE, 0, NULL },
	{ "ppt/activex/", "", ELM_CLASS_ACTIVE, 0, NULL },
	{ "basic/", ".xml", ELM_CLASS_MACRO, 0, NULL },
	{ "scripts/", "", ELM_CLASS_MACRO, 0, NULL },
	{ "meta-inf/manifest.xml", "", 0, 0, look_at_manifest },
	{ "content.xml", "", 0, 0, look_at_events },
};

static void
look_at_part(Package *self, const ElmZipEntry *entry, const Part *row)
{
	g_autoptr(GBytes) part = NULL;

	self->found->classes |= row->classes;
	self->found->traits |= row->traits;
	if (row->look == NULL)
		return;
	part = read_part(self, entry);
	if (part != NULL)
		row->look(self, elm_span_of(part));
}

static gboolean
is_office(const ElmZip *zip)
{
	return elm_zip_find(zip, "[Content_Types].xml") != NULL ||
	       elm_zip_find(zip, "META-INF/manifest.xml") != NULL ||
	       elm_zip_find(zip, "xl/workbook.xml") != NULL ||
	       elm_zip_find(zip, "word/document.xml") != NULL;
}

void
elm_office_look_zip(ElmSpan span, ElmFinding *found)
{
	g_autoptr(ElmZip) zip = elm_zip_new(span, ENTRIES_MAX);
	Package self = { zip, PARTS_MAX, found };
	const ElmZipEntry *entry;

	if (zip == NULL || !is_office(zip))
		return;
	for (gsize i = 0; (entry = elm_zip_entry(zip, i)) != NULL; i++) {
		g_autofree char *name = g_ascii_strdown(entry->name, -1);

		g_strdelimit(name, "\\", '/');
		for (gsize j = 0; j < G_N_ELEMENTS(parts); j++) {
			if (g_str_has_prefix(name, parts[j].start) &&
			    g_str_has_suffix(name, parts[j].end))
				look_at_part(&self, entry, &parts[j]);
		}
		if (g_str_has_suffix(name, ".bin"))
			look_at_project(&self, entry);
	}
}

/* MS-XLS 2.1.4: records of type, size and data. */
static void
look_at_biff(ElmSpan stream, ElmFinding *found)
{
	gsize at = 0;

	while (at + 4 <= stream.size) {
		guint type = elm_span_u16(stream, at);
		guint size = elm_span_u16(stream, at + 2);
		ElmSpan data = elm_span_cut(stream, at + 4, size);

		/* FilePass; BoundSheet8 of a macro sheet; Lbl that is built in
		 * and called Auto_Open or Auto_Close. */
		if (type == 0x002F)
			note_encrypted(found);
		if (type == 0x0085 && elm_span_u8(data, 5) == 1)
			found->classes |= ELM_CLASS_MACRO;
		if (type == 0x0018 && (elm_span_u16(data, 0) & 0x20) != 0 &&
		    (elm_span_u8(data, 15) == 1 || elm_span_u8(data, 15) == 2))
			found->traits |= ELM_TRAIT_MACRO_AUTO;
		at += 4 + (gsize)size;
	}
}

/* MS-DOC 2.5.2: the flags of the file; fields stand in the text. */
static void
look_at_doc(ElmSpan stream, ElmFinding *found)
{
	static const char *const words[] = { "\x13"
					     "ddeauto",
		"\x13 ddeauto",
		"\x13"
		"dde ",
		"\x13 dde " };
	g_autoptr(GByteArray) text = g_byte_array_sized_new(1024);

	if ((elm_span_u16(stream, 10) & 0x0100) != 0)
		note_encrypted(found);
	for (gsize i = 0; i < stream.size; i++) {
		if (stream.data[i] != 0)
			g_byte_array_append(text, stream.data + i, 1);
	}
	if (elm_span_words((ElmSpan){ text->data, text->len }, words,
		G_N_ELEMENTS(words)) != 0)
		found->traits |= ELM_TRAIT_LAUNCH;
}

/* MS-PPT 2.3.2: a token tells an encrypted presentation. */
static void
look_at_user(ElmSpan stream, ElmFinding *found)
{
	if (elm_span_u32(stream, 12) == 0xF3D1C4DFu)
		note_encrypted(found);
}

/* MS-PPT 2.10.34: macros and objects are compound files of their own, packed
 * or not, in records of the presentation. */
static void
look_at_storage(ElmSpan record, gboolean is_packed, ElmFinding *found)
{
	g_autoptr(GBytes) file = NULL;
	g_autoptr(ElmOle) ole = NULL;

	if (is_packed)
		file = elm_inflate(elm_span_from(record, 4), ELM_INFLATE_ZLIB,
		    STREAM_MAX, NULL);
	else
		file = g_bytes_new(record.data, record.size);
	ole = file == NULL ? NULL : elm_ole_new(file);
	if (ole == NULL)
		return;
	elm_vba_look(ole, found);
	if ((found->classes & ELM_CLASS_MACRO) == 0)
		found->traits |= ELM_TRAIT_EMBEDDED;
}

static void
look_at_slides(ElmSpan stream, ElmFinding *found)
{
	gsize at = 0;

	while (at + 8 <= stream.size) {
		guint instance = elm_span_u16(stream, at) >> 4;
		gsize size = elm_span_u32(stream, at + 4);

		if (elm_span_u16(stream, at + 2) == 0x1011)
			look_at_storage(elm_span_cut(stream, at + 8, size),
			    instance == 1, found);
		at += 8 + size;
	}
}

static const struct {
	const char *name;
	void (*look)(ElmSpan stream, ElmFinding *found);
} streams[] = {
	{ "PowerPoint Document", look_at_slides },
	{ "Workbook", look_at_biff },
	{ "Book", look_at_biff },
	{ "WordDocument", look_at_doc },
	{ "Current User", look_at_user },
};

static void
look_at_entry(ElmOle *ole, const ElmOleEntry *entry, gsize *left,
    ElmFinding *found)
{
	if (strcmp(entry->name, "EncryptedPackage") == 0 ||
	    strcmp(entry->name, "EncryptedSummary") == 0)
		note_encrypted(found);
	if (g_ascii_strcasecmp(entry->name, "\1Ole10Native") == 0)
		found->traits |= ELM_TRAIT_EMBEDDED;
	for (gsize i = 0; i < G_N_ELEMENTS(streams); i++) {
		g_autoptr(GBytes) stream = NULL;

		if (entry->kind != ELM_OLE_STREAM ||
		    g_ascii_strcasecmp(entry->name, streams[i].name) != 0)
			continue;
		if (*left == 0)
			found->barriers |= ELM_BARRIER_LIMIT;
		stream = elm_ole_read(ole, entry, MIN(*left, STREAM_MAX));
		*left -= g_bytes_get_size(stream);
		streams[i].look(elm_span_of(stream), found);
	}
}

void
elm_office_look_ole(GBytes *data, ElmFinding *found)
{
	g_autoptr(ElmOle) ole = elm_ole_new(data);
	const ElmOleEntry *entry;
	gsize left = PARTS_MAX;

	if (ole == NULL)
		return;
	for (gsize i = 0; (entry = elm_ole_entry(ole, i)) != NULL; i++)
		look_at_entry(ole, entry, &left, found);
	elm_vba_look(ole, found);
}
