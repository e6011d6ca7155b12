#include "config.h"

#include "lib/content/ole.h"

#include <string.h>

#include "lib/content/span.h"

#define MAGIC "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"
#define LAST_SECTOR 0xFFFFFFFAu /* above: marks, MS-CFB 2.1 */
#define NO_STREAM 0xFFFFFFFFu
#define HEADER_FATS 109
#define ENTRY_SIZE 128
#define MAX_ENTRIES 16384

struct ElmOle {
	GBytes *content;
	ElmSpan span;
	guint sector;      /* octets */
	guint mini_sector; /* octets */
	guint32 cutoff;    /* smaller streams are in the mini stream */
	GArray *fat;       /* guint32: next sector of each sector */
	GArray *mini_fat;
	GBytes *mini; /* the mini stream, once needed */
	GArray *entries;
	gboolean is_damaged;
};

/* Sector @i; empty outside the file. */
static ElmSpan
sector_at(const ElmOle *self, guint32 i)
{
	return elm_span_cut(self->span, ((gsize)i + 1) * self->sector,
	    self->sector);
}

static void
append_numbers(GArray *array, ElmSpan sector)
{
	for (gsize i = 0; i + 4 <= sector.size; i += 4) {
		guint32 number = elm_span_u32(sector, i);

		g_array_append_val(array, number);
	}
}

static gboolean
add_fat_sector(ElmOle *self, guint32 i, gsize most)
{
	ElmSpan sector = sector_at(self, i);

	if (sector.size == 0 || self->fat->len >= most) {
		self->is_damaged = TRUE;
		return FALSE;
	}
	append_numbers(self->fat, sector);
	return TRUE;
}

/* MS-CFB 2.5: the first sectors of the table are named in the header, the rest
 * in a chain of sectors of its own. */
static void
read_fat(ElmOle *self)
{
	gsize most = self->span.size / self->sector + 2 * self->sector;
	guint32 next = elm_span_u32(self->span, 68);
	guint per_sector = self->sector / 4;

	for (guint i = 0; i < HEADER_FATS; i++) {
		guint32 at = elm_span_u32(self->span, 76 + i * 4);

		if (at >= LAST_SECTOR || !add_fat_sector(self, at, most))
			return;
	}
	for (gsize hops = 0; next < LAST_SECTOR && hops < most; hops++) {
		ElmSpan sector = sector_at(self, next);

		for (guint i = 0; i + 1 < per_sector; i++) {
			guint32 at = elm_span_u32(sector, i * 4);

			if (at >= LAST_SECTOR ||
			    !add_fat_sector(self, at, most))
				return;
		}
		next = elm_span_u32(sector, (gsize)(per_sector - 1) * 4);
	}
}

/* The @limit first octets of the chain that begins with @sector. */
static GByteArray *
read_chain(ElmOle *self, guint32 sector, gsize limit)
{
	GByteArray *data = g_byte_array_new();
	gsize hops = 0;

	while (sector < LAST_SECTOR && data->len < limit) {
		ElmSpan piece = sector_at(self, sector);

		if (piece.size == 0 || ++hops > self->fat->len) {
			self->is_damaged = TRUE;
			break;
		}
		g_byte_array_append(data, piece.data,
		    (guint)MIN(piece.size, limit - data->len));
		if (sector >= self->fat->len)
			break;
		sector = g_array_index(self->fat, guint32, sector);
	}
	return data;
}

static void
clear_entry(gpointer data)
{
	g_free(((ElmOleEntry *)data)->name);
}

static void
add_entry(ElmOle *self, ElmSpan row)
{
	guint size = MIN(elm_span_u16(row, 64), 64) / 2;
	gunichar2 name[32] = { 0 };
	ElmOleEntry entry = { 0 };

	for (guint i = 0; i + 1 < size; i++)
		name[i] = (gunichar2)elm_span_u16(row, i * 2);
	entry.name = g_utf16_to_utf8(name, 32, NULL, NULL, NULL);
	if (entry.name == NULL)
		entry.name = g_strdup("");
	entry.kind = elm_span_u8(row, 66);
	memcpy(entry.clsid, row.data + 80, sizeof(entry.clsid));
	entry.start = elm_span_u32(row, 116);
	entry.size = self->sector == 512 ? elm_span_u32(row, 120)
					 : elm_span_u64(row, 120);
	entry.parent = -1;
	g_array_append_val(self->entries, entry);
}

/* Give all siblings below @child the parent @parent; each entry is given one
 * once, so that circles end. */
static void
adopt(ElmOle *self, ElmSpan directory, gsize parent, guint32 child)
{
	g_autoptr(GArray) todo = g_array_new(FALSE, FALSE, sizeof(guint32));

	g_array_append_val(todo, child);
	while (todo->len > 0) {
		guint32 at = g_array_index(todo, guint32, todo->len - 1);
		ElmOleEntry *entry;
		guint32 left;
		guint32 right;

		g_array_set_size(todo, todo->len - 1);
		if (at >= self->entries->len)
			continue;
		entry = &g_array_index(self->entries, ElmOleEntry, at);
		if (entry->parent >= 0 || at == parent)
			continue;
		entry->parent = (gssize)parent;
		left = elm_span_u32(directory, (gsize)at * ENTRY_SIZE + 68);
		right = elm_span_u32(directory, (gsize)at * ENTRY_SIZE + 72);
		g_array_append_val(todo, left);
		g_array_append_val(todo, right);
	}
}

static void
read_directory(ElmOle *self)
{
	g_autoptr(GByteArray) data = read_chain(self,
	    elm_span_u32(self->span, 48), (gsize)MAX_ENTRIES * ENTRY_SIZE);
	ElmSpan directory = { data->data, data->len };

	if (data->len == MAX_ENTRIES * ENTRY_SIZE)
		self->is_damaged = TRUE;
	for (gsize i = 0; i + ENTRY_SIZE <= directory.size; i += ENTRY_SIZE)
		add_entry(self, elm_span_cut(directory, i, ENTRY_SIZE));
	for (gsize i = 0; i < self->entries->len; i++) {
		guint32 child = elm_span_u32(directory, i * ENTRY_SIZE + 76);

		if (child != NO_STREAM)
			adopt(self, directory, i, child);
	}
}

ElmOle *
elm_ole_new(GBytes *content)
{
	ElmSpan span = elm_span_of(content);
	guint shift = elm_span_u16(span, 30);
	guint mini_shift = elm_span_u16(span, 32);
	g_autoptr(GByteArray) mini = NULL;
	ElmOle *self;

	if (!ELM_SPAN_IS(span, 0, MAGIC) || shift < 7 || shift > 16 ||
	    mini_shift < 4 || mini_shift >= shift)
		return NULL;
	self = g_new0(ElmOle, 1);
	self->content = g_bytes_ref(content);
	self->span = span;
	self->sector = 1u << shift;
	self->mini_sector = 1u << mini_shift;
	self->cutoff = elm_span_u32(span, 56);
	self->fat = g_array_new(FALSE, FALSE, sizeof(guint32));
	self->mini_fat = g_array_new(FALSE, FALSE, sizeof(guint32));
	self->entries = g_array_new(FALSE, FALSE, sizeof(ElmOleEntry));
	g_array_set_clear_func(self->entries, clear_entry);
	read_fat(self);
	read_directory(self);
	mini = read_chain(self, elm_span_u32(span, 60), span.size / 8 + 65536);
	append_numbers(self->mini_fat, (ElmSpan){ mini->data, mini->len });
	return self;
}

void
elm_ole_free(ElmOle *self)
{
	if (self == NULL)
		return;
	g_array_unref(self->fat);
	g_array_unref(self->mini_fat);
	g_array_unref(self->entries);
	g_clear_pointer(&self->mini, g_bytes_unref);
	g_bytes_unref(self->content);
	g_free(self);
}

const ElmOleEntry *
elm_ole_entry(const ElmOle *self, gsize i)
{
	return i < self->entries->len
		   ? &g_array_index(self->entries, ElmOleEntry, i)
		   : NULL;
}

const ElmOleEntry *
elm_ole_find(const ElmOle *self, const char *name)
{
	const ElmOleEntry *entry;

	for (gsize i = 0; (entry = elm_ole_entry(self, i)) != NULL; i++) {
		if (g_ascii_strcasecmp(entry->name, name) == 0)
			return entry;
	}
	return NULL;
}

const ElmOleEntry *
elm_ole_child(const ElmOle *self, gsize parent, const char *name)
{
	const ElmOleEntry *entry;

	for (gsize i = 0; (entry = elm_ole_entry(self, i)) != NULL; i++) {
		if (entry->parent == (gssize)parent &&
		    g_ascii_strcasecmp(entry->name, name) == 0)
			return entry;
	}
	return NULL;
}

static ElmSpan
mini_stream(ElmOle *self)
{
	const ElmOleEntry *root = elm_ole_entry(self, 0);

	if (self->mini == NULL && root != NULL) {
		gsize limit = (gsize)MIN(root->size, self->span.size);

		self->mini = g_byte_array_free_to_bytes(
		    read_chain(self, root->start, limit));
	}
	return self->mini == NULL ? (ElmSpan){ NULL, 0 }
				  : elm_span_of(self->mini);
}

static GByteArray *
read_mini_chain(ElmOle *self, guint32 sector, gsize limit)
{
	ElmSpan mini = mini_stream(self);
	GByteArray *data = g_byte_array_new();
	gsize hops = 0;

	while (sector < LAST_SECTOR && data->len < limit) {
		ElmSpan piece =
		    elm_span_cut(mini, (gsize)sector * self->mini_sector,
			MIN(self->mini_sector, limit - data->len));

		if (piece.size == 0 || ++hops > self->mini_fat->len) {
			self->is_damaged = TRUE;
			break;
		}
		g_byte_array_append(data, piece.data, (guint)piece.size);
		if (sector >= self->mini_fat->len)
			break;
		sector = g_array_index(self->mini_fat, guint32, sector);
	}
	return data;
}

GBytes *
elm_ole_read(ElmOle *self, const ElmOleEntry *entry, gsize limit)
{
	gsize size = (gsize)MIN(entry->size, limit);

	size = MIN(size, self->span.size);
	if (entry->size < self->cutoff && entry->kind == ELM_OLE_STREAM)
		return g_byte_array_free_to_bytes(
		    read_mini_chain(self, entry->start, size));
	return g_byte_array_free_to_bytes(read_chain(self, entry->start, size));
}

gboolean
elm_ole_is_damaged(const ElmOle *self)
{
	return self->is_damaged;
}
