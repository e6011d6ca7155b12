#include "config.h"

#include "lib/content/zip.h"

#include <string.h>

#include "lib/content/inflate.h"
#include "lib/content/item.h"
#include "lib/content/naming.h"
#include "lib/content/stretch.h"

#define LOCAL "PK\3\4"
#define CENTRAL "PK\1\2"
#define END "PK\5\6"
#define END64 "PK\6\6"
#define LOCATOR64 "PK\6\7"
#define DESCRIPTOR "PK\7\10"
#define LOCAL_SIZE 30
#define CENTRAL_SIZE 46
#define MAX_ENDS 16 /* end records that are looked at */

#define FLAG_ENCRYPTED 0x0001
#define FLAG_DESCRIPTOR 0x0008
#define FLAG_MASKED 0x2000

struct ElmZip {
	ElmSpan span;
	gsize most;
	GArray *entries;
	ElmStretches *known;     /* where members and directories are */
	GHashTable *directories; /* offsets read already */
	guint barriers;
};

static void
clear_entry(gpointer data)
{
	g_free(((ElmZipEntry *)data)->name);
}

static char *
name_at(ElmSpan span, gsize offset, gsize size)
{
	ElmSpan name = elm_span_cut(span, offset, size);

	return elm_naming_utf8((const char *)name.data, name.size);
}

/* Field @id of the extra fields at @offset; empty when it is not there. */
static ElmSpan
extra_field(ElmSpan span, gsize offset, gsize size, guint id)
{
	ElmSpan extra = elm_span_cut(span, offset, size);
	gsize at = 0;

	while (at + 4 <= extra.size) {
		gsize length = elm_span_u16(extra, at + 2);

		if (elm_span_u16(extra, at) == id)
			return elm_span_cut(extra, at + 4, length);
		at += 4 + length;
	}
	return (ElmSpan){ NULL, 0 };
}

/* APPNOTE 4.5.3: numbers that do not fit stand here, in this order. */
static void
widen(ElmZipEntry *entry, guint64 *offset, ElmSpan wide)
{
	guint64 *numbers[] = { &entry->size, &entry->packed, offset };
	gsize at = 0;

	for (gsize i = 0; i < G_N_ELEMENTS(numbers); i++) {
		if (*numbers[i] != G_MAXUINT32 || at + 8 > wide.size)
			continue;
		*numbers[i] = elm_span_u64(wide, at);
		at += 8;
	}
}

static gboolean
add(ElmZip *self, ElmZipEntry *entry)
{
	if (self->entries->len >= self->most) {
		self->barriers |= ELM_BARRIER_LIMIT;
		g_free(entry->name);
		return FALSE;
	}
	g_array_append_val(self->entries, *entry);
	return TRUE;
}

/* The same member under another @name. */
static gboolean
add_alias(ElmZip *self, const ElmZipEntry *entry, char *name)
{
	ElmZipEntry alias = *entry;

	alias.name = name;
	return add(self, &alias);
}

/* Info-ZIP's Unicode path (APPNOTE 4.6.9): programs differ in which of the two
 * names they take. */
static gboolean
add_unicode_path(ElmZip *self, const ElmZipEntry *entry, ElmSpan path)
{
	g_autofree char *name = NULL;

	if (path.size <= 5)
		return TRUE;
	name = name_at(path, 5, path.size - 5);
	if (strcmp(name, entry->name) == 0)
		return TRUE;
	return add_alias(self, entry, g_steal_pointer(&name));
}

static void
cover(ElmZip *self, const ElmZipEntry *entry)
{
	gsize at = entry->offset;
	gsize head = LOCAL_SIZE + elm_span_u16(self->span, at + 26) +
		     elm_span_u16(self->span, at + 28);
	guint64 size = MIN(entry->packed, self->span.size);

	elm_stretches_add(self->known, at, at + head + (gsize)size);
}

/* What the local header says of @entry must be what the directory says. */
static gboolean
compare_local(ElmZip *self, const ElmZipEntry *entry)
{
	ElmSpan span = self->span;
	gsize at = entry->offset;
	guint flags = elm_span_u16(span, at + 6);
	guint32 packed = elm_span_u32(span, at + 18);
	g_autofree char *name = NULL;

	if (!ELM_SPAN_IS(span, at, LOCAL)) {
		self->barriers |= ELM_BARRIER_DAMAGED;
		return TRUE;
	}
	if (((flags ^ entry->flags) & FLAG_ENCRYPTED) != 0 ||
	    elm_span_u16(span, at + 8) != entry->method ||
	    ((flags & FLAG_DESCRIPTOR) == 0 && packed != G_MAXUINT32 &&
		packed != entry->packed))
		self->barriers |= ELM_BARRIER_DAMAGED;
	if ((flags & FLAG_MASKED) != 0)
		return TRUE;
	name = name_at(span, at + LOCAL_SIZE, elm_span_u16(span, at + 26));
	if (strcmp(name, entry->name) == 0)
		return TRUE;
	self->barriers |= ELM_BARRIER_DAMAGED;
	return add_alias(self, entry, g_steal_pointer(&name));
}

/* The entry of the directory at @at; @base stands before all offsets.  Returns
 * the size of its row, 0 when no more can be taken. */
static gsize
read_central(ElmZip *self, gsize at, gsize base)
{
	ElmSpan row = elm_span_from(self->span, at);
	gsize name = elm_span_u16(row, 28);
	gsize extra = elm_span_u16(row, 30);
	guint64 offset = elm_span_u32(row, 42);
	ElmZipEntry entry = { 0 };

	entry.maker = elm_span_u16(row, 4) >> 8;
	entry.flags = elm_span_u16(row, 8);
	entry.method = elm_span_u16(row, 10);
	entry.packed = elm_span_u32(row, 20);
	entry.size = elm_span_u32(row, 24);
	entry.attributes = elm_span_u32(row, 38);
	entry.is_central = TRUE;
	widen(&entry, &offset, extra_field(row, CENTRAL_SIZE + name, extra, 1));
	entry.offset = (gsize)MIN(offset + base, self->span.size);
	entry.name = name_at(row, CENTRAL_SIZE, name);
	if (!add(self, &entry) || !compare_local(self, &entry) ||
	    !add_unicode_path(self, &entry,
		extra_field(row, CENTRAL_SIZE + name, extra, 0x7075)))
		return 0;
	cover(self, &entry);
	return CENTRAL_SIZE + name + extra + elm_span_u16(row, 32);
}

static void
read_directory(ElmZip *self, gsize at, gsize base, guint64 count)
{
	guint64 seen = 0;
	gsize from = at;

	if (!g_hash_table_add(self->directories, GSIZE_TO_POINTER(at)))
		return;
	while (ELM_SPAN_IS(self->span, at, CENTRAL)) {
		gsize size = read_central(self, at, base);

		if (size == 0)
			return;
		at += size;
		seen++;
	}
	elm_stretches_add(self->known, from, at);
	if ((seen & 0xFFFF) != (count & 0xFFFF))
		self->barriers |= ELM_BARRIER_DAMAGED;
}

/* The end record at @end leads to a directory: at the offset it names, or
 * right before it when something stands before the zip. */
static void
read_end(ElmZip *self, gsize end)
{
	ElmSpan span = self->span;
	guint64 count = elm_span_u16(span, end + 10);
	guint64 size = elm_span_u32(span, end + 12);
	guint64 offset = elm_span_u32(span, end + 16);
	gsize behind = end; /* the directory ends before it */

	if (end >= 20 && ELM_SPAN_IS(span, end - 20, LOCATOR64)) {
		guint64 at = elm_span_u64(span, end - 20 + 8);

		if (at < end && ELM_SPAN_IS(span, (gsize)at, END64)) {
			count = elm_span_u64(span, (gsize)at + 32);
			size = elm_span_u64(span, (gsize)at + 40);
			offset = elm_span_u64(span, (gsize)at + 48);
			behind = (gsize)at;
		}
	}
	/* One disk of several has its directory, or its members, elsewhere. */
	if (elm_span_u16(span, end + 4) != 0)
		self->barriers |= ELM_BARRIER_DAMAGED;
	if (count == 0 && size == 0)
		return;
	if (size <= behind && behind - size >= offset &&
	    ELM_SPAN_IS(span, behind - (gsize)size, CENTRAL)) {
		gsize at = behind - (gsize)size;

		read_directory(self, at, at - (gsize)offset, count);
		/* Some programs take the offset at its word. */
		if (offset != at && ELM_SPAN_IS(span, (gsize)offset, CENTRAL))
			read_directory(self, (gsize)offset, 0, count);
	} else if (offset < span.size &&
		   ELM_SPAN_IS(span, (gsize)offset, CENTRAL)) {
		self->barriers |= ELM_BARRIER_DAMAGED;
		read_directory(self, (gsize)offset, 0, count);
	} else {
		self->barriers |= ELM_BARRIER_DAMAGED;
	}
}

static gboolean
is_plausible(ElmSpan span, gsize at)
{
	guint method = elm_span_u16(span, at + 8);
	gsize name = elm_span_u16(span, at + 26);

	return (elm_span_u16(span, at + 4) & 0xFF) <= 90 && method <= 99 &&
	       name > 0 && name <= elm_span_from(span, at + LOCAL_SIZE).size;
}

/* A member that only the local header at @at knows of. */
static gboolean
add_orphan(ElmZip *self, gsize at)
{
	ElmSpan row = elm_span_from(self->span, at);
	gsize name = elm_span_u16(row, 26);
	gsize extra = elm_span_u16(row, 28);
	guint64 offset = 0;
	ElmZipEntry entry = { 0 };

	entry.flags = elm_span_u16(row, 6);
	entry.method = elm_span_u16(row, 8);
	entry.packed = elm_span_u32(row, 18);
	entry.size = elm_span_u32(row, 22);
	entry.offset = at;
	widen(&entry, &offset, extra_field(row, LOCAL_SIZE + name, extra, 1));
	if ((entry.flags & FLAG_DESCRIPTOR) != 0 && entry.packed == 0)
		entry.packed = row.size;
	entry.name = name_at(row, LOCAL_SIZE, name);
	return add(self, &entry);
}

/* Local headers between @from and @to, where no known member is. */
static gboolean
search_gap(ElmZip *self, gsize from, gsize to)
{
	ElmSpan gap = elm_span_cut(self->span, 0, to);
	gssize at = ELM_SPAN_FIND(gap, from, LOCAL);

	while (at >= 0) {
		gsize next = (gsize)at + 4;

		if (is_plausible(self->span, (gsize)at)) {
			guint32 packed =
			    elm_span_u32(self->span, (gsize)at + 18);

			if (!add_orphan(self, (gsize)at))
				return FALSE;
			if (packed < to - next)
				next += packed;
		}
		at = ELM_SPAN_FIND(gap, next, LOCAL);
	}
	return TRUE;
}

static void
search_gaps(ElmZip *self)
{
	const ElmStretch *known;
	gsize from = 0;

	for (gsize i = 0; (known = elm_stretches_at(self->known, i)) != NULL;
	     i++) {
		if (known->from > from && !search_gap(self, from, known->from))
			return;
		from = MAX(from, known->to);
	}
	search_gap(self, from, self->span.size);
}

/* Directories from the last end record backwards, the one most programs take,
 * then those of other zips in the same bytes.  Those inside known members are
 * met again when the member is looked into. */
static guint
read_ends(ElmZip *self)
{
	ElmSpan rest = self->span;
	guint ends = 0;
	gssize at;

	while (
	    ends < MAX_ENDS && (at = elm_span_find_last(rest, END, 4)) >= 0) {
		rest.size = elm_stretches_start(self->known, (gsize)at);
		if (rest.size != (gsize)at)
			continue;
		read_end(self, (gsize)at);
		ends++;
	}
	if (ends == MAX_ENDS)
		self->barriers |= ELM_BARRIER_DAMAGED;
	return ends;
}

ElmZip *
elm_zip_new(ElmSpan span, gsize most)
{
	g_autoptr(ElmZip) self = g_new0(ElmZip, 1);
	guint ends;

	self->span = span;
	self->most = most;
	self->entries = g_array_new(FALSE, TRUE, sizeof(ElmZipEntry));
	g_array_set_clear_func(self->entries, clear_entry);
	self->known = elm_stretches_new();
	self->directories = g_hash_table_new(NULL, NULL);
	ends = read_ends(self);
	if (ends == 0 && !ELM_SPAN_IS(span, 0, LOCAL))
		return NULL;
	if (ends == 0)
		self->barriers |= ELM_BARRIER_DAMAGED;
	/* Members on top of one another are the make of a bomb. */
	if (elm_stretches_join(self->known))
		self->barriers |= ELM_BARRIER_DAMAGED;
	if ((self->barriers & ELM_BARRIER_LIMIT) == 0)
		search_gaps(self);
	return g_steal_pointer(&self);
}

void
elm_zip_free(ElmZip *self)
{
	if (self == NULL)
		return;
	g_array_unref(self->entries);
	elm_stretches_free(self->known);
	g_hash_table_unref(self->directories);
	g_free(self);
}

const ElmZipEntry *
elm_zip_entry(const ElmZip *self, gsize i)
{
	return i < self->entries->len
		   ? &g_array_index(self->entries, ElmZipEntry, i)
		   : NULL;
}

const ElmZipEntry *
elm_zip_find(const ElmZip *self, const char *name)
{
	const ElmZipEntry *entry;

	for (gsize i = 0; (entry = elm_zip_entry(self, i)) != NULL; i++) {
		if (g_ascii_strcasecmp(entry->name, name) == 0)
			return entry;
	}
	return NULL;
}

gboolean
elm_zip_is_encrypted(const ElmZipEntry *entry)
{
	return (entry->flags & FLAG_ENCRYPTED) != 0 || entry->method == 99;
}

gboolean
elm_zip_can_read(const ElmZipEntry *entry)
{
	return entry->method == 0 || entry->method == 8;
}

guint
elm_zip_barriers(const ElmZip *self)
{
	return self->barriers;
}

ElmSpan
elm_zip_rest(const ElmZip *self, const ElmZipEntry *entry)
{
	return elm_span_from(self->span, entry->offset);
}

/* APPNOTE 4.3.9: the length of stored data may only be known by what follows.
 */
static ElmSpan
stored(ElmSpan data, const ElmZipEntry *entry)
{
	gssize end;

	if (entry->is_central || (entry->flags & FLAG_DESCRIPTOR) == 0)
		return data;
	end = ELM_SPAN_FIND(data, 0, DESCRIPTOR);
	return end < 0 ? data : elm_span_cut(data, 0, (gsize)end);
}

GBytes *
elm_zip_read(const ElmZip *self, const ElmZipEntry *entry, gsize limit,
    guint *barriers)
{
	ElmSpan local = elm_zip_rest(self, entry);
	gsize head = (gsize)LOCAL_SIZE + elm_span_u16(local, 26) +
		     elm_span_u16(local, 28);
	ElmSpan data =
	    elm_span_cut(local, head, (gsize)MIN(entry->packed, G_MAXSIZE));
	gboolean is_whole = TRUE;
	GBytes *content = NULL;

	if (!ELM_SPAN_IS(local, 0, LOCAL)) {
		*barriers |= ELM_BARRIER_DAMAGED;
		return NULL;
	}
	if (entry->method == 0) {
		data = stored(data, entry);
		is_whole = data.size >= entry->size;
		content = g_bytes_new(data.data, MIN(data.size, limit));
	} else if (entry->method == 8) {
		content = elm_inflate(data, ELM_INFLATE_RAW, limit, &is_whole);
		is_whole = is_whole || (content != NULL &&
					   g_bytes_get_size(content) >= limit);
	}
	if (!is_whole)
		*barriers |= ELM_BARRIER_DAMAGED;
	return content;
}
