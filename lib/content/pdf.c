#include "config.h"

#include "lib/content/pdf.h"

#include <string.h>

#include "lib/content/inflate.h"
#include "lib/content/item.h"

#define NAME_MAX_SIZE 20               /* longer names mean nothing here */
#define OBJECTS_MAX ((gsize)4 << 20)   /* octets of one object stream */
#define UNPACKED_MAX ((gsize)16 << 20) /* of all */

typedef enum {
	MARK_SCRIPT = 1 << 0,
	MARK_LAUNCH = 1 << 1,
	MARK_FILE = 1 << 2,
	MARK_MEDIA = 1 << 3,
	MARK_ENCRYPT = 1 << 4,
	MARK_SUBMIT = 1 << 5,
	MARK_OBJECTS = 1 << 6,
	MARK_FLATE = 1 << 7,
	MARK_OTHER_FILTER = 1 << 8
} Mark;

static const struct {
	const char *name;
	guint mark;
} names[] = {
	{ "JavaScript", MARK_SCRIPT },
	{ "JS", MARK_SCRIPT },
	{ "Launch", MARK_LAUNCH },
	{ "EmbeddedFile", MARK_FILE },
	{ "EmbeddedFiles", MARK_FILE },
	{ "GoToE", MARK_FILE },
	{ "RichMedia", MARK_MEDIA },
	{ "Encrypt", MARK_ENCRYPT },
	{ "SubmitForm", MARK_SUBMIT },
	{ "ImportData", MARK_SUBMIT },
	{ "ObjStm", MARK_OBJECTS },
	{ "FlateDecode", MARK_FLATE },
	{ "Fl", MARK_FLATE },
	{ "Predictor", MARK_OTHER_FILTER },
	{ "ASCIIHexDecode", MARK_OTHER_FILTER },
	{ "ASCII85Decode", MARK_OTHER_FILTER },
	{ "LZWDecode", MARK_OTHER_FILTER },
	{ "RunLengthDecode", MARK_OTHER_FILTER },
};

/* ISO 32000-1, 7.2.2 */
static gboolean
ends_name(guint c)
{
	return c <= ' ' || strchr("()<>[]{}/%", (int)c) != NULL;
}

/* The mark of the name at @at, behind its slash.  Any character of it may be
 * written as "#" and two digits (7.3.5). */
static guint
mark_at(ElmSpan span, gsize at)
{
	char name[NAME_MAX_SIZE + 1] = { 0 };
	gsize n = 0;

	while (at < span.size && !ends_name(span.data[at])) {
		int high =
		    g_ascii_xdigit_value((char)elm_span_u8(span, at + 1));
		int low = g_ascii_xdigit_value((char)elm_span_u8(span, at + 2));
		gboolean is_escape =
		    span.data[at] == '#' && high >= 0 && low >= 0;

		if (n == NAME_MAX_SIZE)
			return 0;
		name[n++] =
		    is_escape ? (char)(high << 4 | low) : (char)span.data[at];
		at += is_escape ? 3 : 1;
	}
	for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
		if (strcmp(name, names[i].name) == 0)
			return names[i].mark;
	}
	return 0;
}

static guint
marks_in(ElmSpan span)
{
	const guint8 *at = span.data;
	const guint8 *end;
	guint marks = 0;

	if (span.size == 0)
		return 0;
	end = span.data + span.size;
	while (at < end && (at = memchr(at, '/', (gsize)(end - at))) != NULL) {
		at++;
		marks |= mark_at(span, (gsize)(at - span.data));
	}
	return marks;
}

/* Packed octets may happen to spell a short name, hardly a long one; what only
 * pretends to be a stream must not hide anything either. */
static guint
marks_in_stream(ElmSpan data)
{
	guint marks = 0;

	if (ELM_SPAN_FIND(data, 0, "/JavaScript") >= 0)
		marks |= MARK_SCRIPT;
	if (ELM_SPAN_FIND(data, 0, "/Launch") >= 0)
		marks |= MARK_LAUNCH;
	return marks;
}

/* The part of @before that describes the stream behind it: its object. */
static ElmSpan
dictionary(ElmSpan before)
{
	gssize at = elm_span_find_last(before, "obj", 3);

	return at < 0 ? before : elm_span_from(before, (gsize)at);
}

static guint
marks_in_objects(ElmSpan data, gsize *left, guint *barriers)
{
	gboolean is_whole;
	g_autoptr(GBytes) objects = NULL;

	while (elm_span_u8(data, 0) == '\r' || elm_span_u8(data, 0) == '\n')
		data = elm_span_from(data, 1);
	objects = elm_inflate(data, ELM_INFLATE_ZLIB, MIN(*left, OBJECTS_MAX),
	    &is_whole);
	if (!is_whole)
		*barriers |= ELM_BARRIER_LIMIT;
	if (objects == NULL)
		return 0;
	*left -= g_bytes_get_size(objects);
	return marks_in(elm_span_of(objects));
}

/* The next "stream" that is not "endstream", or -1. */
static gssize
next_stream(ElmSpan span, gsize from)
{
	gssize at = ELM_SPAN_FIND(span, from, "stream");

	while (at >= 3 && ELM_SPAN_IS(span, (gsize)at - 3, "end"))
		at = ELM_SPAN_FIND(span, (gsize)at + 6, "stream");
	return at;
}

static guint
all_marks(ElmSpan span, guint *barriers)
{
	gsize left = UNPACKED_MAX;
	guint marks = 0;
	gsize at = 0;
	gssize begin;

	while ((begin = next_stream(span, at)) >= 0) {
		gsize from = (gsize)begin + 6;
		gssize end = ELM_SPAN_FIND(span, from, "endstream");
		gsize to = end < 0 ? span.size : (gsize)end;
		ElmSpan before = elm_span_cut(span, at, (gsize)begin - at);
		ElmSpan data = elm_span_cut(span, from, to - from);
		guint kind = marks_in(dictionary(before));

		marks |= marks_in(before) | marks_in_stream(data);
		if ((kind & MARK_OBJECTS) != 0 &&
		    (kind & MARK_OTHER_FILTER) != 0)
			*barriers |= ELM_BARRIER_UNREADABLE;
		else if ((kind & MARK_OBJECTS) != 0)
			marks |= (kind & MARK_FLATE) != 0
				     ? marks_in_objects(data, &left, barriers)
				     : marks_in(data);
		at = to;
	}
	return marks | marks_in(elm_span_from(span, at));
}

void
elm_pdf_look(ElmSpan span, ElmFinding *found)
{
	static const ElmFinding rows[] = {
		{ ELM_CLASS_ACTIVE, ELM_TRAIT_SCRIPTED, 0 },
		{ ELM_CLASS_ACTIVE, ELM_TRAIT_LAUNCH, 0 },
		{ 0, ELM_TRAIT_EMBEDDED, 0 },
		{ ELM_CLASS_ACTIVE, ELM_TRAIT_EMBEDDED, 0 },
		{ ELM_CLASS_ENCRYPTED, 0, ELM_BARRIER_ENCRYPTED },
		{ 0, ELM_TRAIT_REMOTE, 0 },
	};
	guint barriers = 0;
	guint marks = all_marks(span, &barriers);

	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		if ((marks >> i & 1) == 0)
			continue;
		found->classes |= rows[i].classes;
		found->traits |= rows[i].traits;
		found->barriers |= rows[i].barriers;
	}
	/* In an encrypted file object streams do not unpack. */
	if ((found->barriers & ELM_BARRIER_ENCRYPTED) == 0)
		found->barriers |= barriers;
}
