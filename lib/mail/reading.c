#include "config.h"

#include "lib/mail/reading.h"

#include <string.h>

#include "lib/mail/binhex.h"
#include "lib/mail/decode.h"
#include "lib/mail/uuencode.h"

typedef struct {
	ElmReading reading; /* first, so that a pointer to it is one to this */
	ElmDecodeWay way;
	const char *charset; /* to turn into UTF-8 from, or NULL */
} Reading;

struct ElmReadings {
	GBytes *message;
	const char *data;
	gsize most;
	gsize limit;
	ElmOddities *oddities;
	GArray *list;        /* Reading */
	GStringChunk *words; /* what the readings point to */
	GHashTable *offsets; /* where readings begin: TRUE if decoded */
	gboolean is_cut;
};

ElmReadings *
elm_readings_new(GBytes *message, gsize most, gsize limit,
    ElmOddities *oddities)
{
	ElmReadings *self = g_new0(ElmReadings, 1);

	self->message = g_bytes_ref(message);
	self->data = g_bytes_get_data(message, NULL);
	self->most = most;
	self->limit = limit;
	self->oddities = oddities;
	self->list = g_array_new(FALSE, FALSE, sizeof(Reading));
	self->words = g_string_chunk_new(256);
	self->offsets = g_hash_table_new(NULL, NULL);
	return self;
}

void
elm_readings_free(ElmReadings *self)
{
	g_bytes_unref(self->message);
	g_array_unref(self->list);
	g_string_chunk_free(self->words);
	g_hash_table_unref(self->offsets);
	g_free(self);
}

static const char *
keep(ElmReadings *self, const char *text)
{
	g_autofree char *valid = NULL;

	if (text == NULL)
		return NULL;
	if (g_utf8_validate(text, -1, NULL))
		return g_string_chunk_insert_const(self->words, text);
	valid = g_utf8_make_valid(text, -1);
	return g_string_chunk_insert_const(self->words, valid);
}

static void
append(ElmReadings *self, const Reading *reading)
{
	if (self->list->len >= self->most) {
		self->is_cut = TRUE;
		return;
	}
	g_array_append_val(self->list, *reading);
	if (reading->way != ELM_DECODE_IDENTITY ||
	    !elm_readings_has(self, reading->reading.offset))
		g_hash_table_insert(self->offsets,
		    GSIZE_TO_POINTER(reading->reading.offset),
		    GINT_TO_POINTER(reading->way != ELM_DECODE_IDENTITY));
}

static GBytes *
content_of(const ElmReadings *self, const Reading *reading, gboolean *is_cut)
{
	g_autoptr(GBytes) bytes =
	    elm_decode(reading->way, self->data + reading->reading.offset,
		reading->reading.length, self->limit, is_cut);
	gsize size;
	const char *data = g_bytes_get_data(bytes, &size);
	char *text;

	if (reading->charset == NULL)
		return g_steal_pointer(&bytes);
	text = g_convert_with_fallback(data, (gssize)size, "UTF-8",
	    reading->charset, NULL, NULL, &size, NULL);
	if (text == NULL)
		return g_steal_pointer(&bytes);
	if (size > self->limit && is_cut != NULL)
		*is_cut = TRUE;
	return g_bytes_new_take(text, MIN(size, self->limit));
}

/* Is the content of @reading none of those in @seen?  It is then added. */
static gboolean
is_new(const ElmReadings *self, const Reading *reading, GHashTable *seen)
{
	g_autoptr(GBytes) content = content_of(self, reading, NULL);

	return g_hash_table_add(seen,
	    g_compute_checksum_for_bytes(G_CHECKSUM_SHA256, content));
}

/* The ways to decode the stretch, and what is odd about it. */
static guint
ways_for(ElmReadings *self, guint encodings, const Reading *stretch)
{
	const char *data = self->data + stretch->reading.offset;
	gsize size = stretch->reading.length;
	guint ways = 0;

	if (encodings & 1 << ELM_DECODE_IDENTITY)
		ways |= 1 << ELM_DECODE_IDENTITY;
	if (encodings & 1 << ELM_DECODE_BASE64)
		ways |= elm_decode_base64_ways(data, size);
	if (encodings & 1 << ELM_DECODE_QUOTED)
		ways |= elm_decode_quoted_ways(data, size);
	return ways;
}

/* Add a reading for each of @ways that gives a content of its own; returns how
 * many. */
static gsize
add_ways(ElmReadings *self, const Reading *stretch, guint ways)
{
	g_autoptr(GHashTable) seen =
	    g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	gboolean is_alone = (ways & (ways - 1)) == 0;
	gsize first = self->list->len;
	Reading one = *stretch;

	for (guint way = 0; way < ELM_DECODE_WAYS; way++) {
		if (!(ways & 1u << way))
			continue;
		one.way = way;
		one.reading.how = elm_decode_word(way);
		if (is_alone || is_new(self, &one, seen))
			append(self, &one);
	}
	return self->list->len - first;
}

/* A text to be read, no file: there a wrong "=" is a common mistake. */
static gboolean
is_plain_text(const Reading *stretch)
{
	return *stretch->reading.name == '\0' &&
	       stretch->reading.type != NULL &&
	       g_str_has_prefix(stretch->reading.type, "text/");
}

/* The same for a stretch that claims to be encoded so: then several contents
 * are odd. */
static void
add_declared_ways(ElmReadings *self, const Reading *stretch, guint ways)
{
	if (add_ways(self, stretch, ways) < 2)
		return;
	if (ways & 1 << ELM_DECODE_BASE64)
		elm_oddities_note(self->oddities, ELM_ODDITY_BROKEN_BASE64,
		    stretch->reading.offset);
	if (ways & 1 << ELM_DECODE_QUOTED)
		elm_oddities_note(self->oddities,
		    is_plain_text(stretch) &&
			    !(ways & 1 << ELM_DECODE_QUOTED_BARE)
			? ELM_ODDITY_LOOSE_QUOTED
			: ELM_ODDITY_BROKEN_QUOTED,
		    stretch->reading.offset);
}

/* Add the files that stand uuencoded in the text [@offset, @end). */
static void
add_files(ElmReadings *self, const char *type, gsize offset, gsize end)
{
	const char *data = self->data + offset;
	gsize size = end - offset;
	ElmUuencodeFile file;

	for (gsize from = 0; elm_uuencode_find(data, size, from, &file);
	     from = file.offset + file.length) {
		g_autofree char *name = g_strndup(file.name, file.name_length);
		Reading one = { .reading = { .offset = offset + file.offset,
				    .length = file.length,
				    .name = keep(self, name),
				    .type = type,
				    .how = elm_decode_word(file.way) },
			.way = file.way };

		elm_oddities_note(self->oddities, ELM_ODDITY_EMBEDDED_FILE,
		    one.reading.offset);
		append(self, &one);
	}
}

/* Add the files that stand in it as BinHex, both forks of each. */
static void
add_binhex(ElmReadings *self, const char *type, gsize offset, gsize end)
{
	const char *data = self->data + offset;
	gsize size = end - offset;
	gsize at;
	gsize length;

	for (gsize from = 0; elm_binhex_find(data, size, from, &at, &length);
	     from = at + length) {
		g_autofree char *name = elm_binhex_name(data + at, length);
		Reading one = { .reading = { .offset = offset + at,
				    .length = length,
				    .name = keep(self, name),
				    .type = type } };

		elm_oddities_note(self->oddities, ELM_ODDITY_EMBEDDED_FILE,
		    one.reading.offset);
		add_ways(self, &one,
		    1u << ELM_DECODE_BINHEX | 1u << ELM_DECODE_BINHEX_OTHER);
	}
}

static void
add_texts(ElmReadings *self, const char *type, gsize offset, gsize end)
{
	add_files(self, type, offset, end);
	add_binhex(self, type, offset, end);
}

/* Of the readings from number @first on: the first decoded one, where some are,
 * is what most programs show. */
static void
mark_main(ElmReadings *self, gsize first)
{
	Reading *main = NULL;

	for (gsize i = first; i < self->list->len; i++) {
		Reading *one = &g_array_index(self->list, Reading, i);

		if (main == NULL || (main->way == ELM_DECODE_IDENTITY &&
					one->way != ELM_DECODE_IDENTITY))
			main = one;
	}
	if (main != NULL)
		main->reading.is_main = TRUE;
}

/* What the fields say of the part. */
static void
describe(ElmReadings *self, ElmReading *reading, const ElmEntity *entity,
    const ElmReadingPlace *place)
{
	reading->type = keep(self, entity->type);
	if (entity->names->len > 0)
		reading->name = keep(self, entity->names->pdata[0]);
	reading->charset = keep(self, entity->charset);
	reading->disposition = keep(self, entity->disposition);
	reading->encoding = keep(self, entity->encoding);
	reading->content_id = keep(self, entity->content_id);
	if (place == NULL)
		return;
	reading->place.container = keep(self, place->container);
	reading->place.nesting = place->nesting;
}

void
elm_readings_add(ElmReadings *self, const ElmEntity *entity,
    const ElmReadingPlace *place, gsize offset, gsize end)
{
	gsize first = self->list->len;
	gsize last;
	Reading one = { .reading = { .offset = offset,
			    .length = end - offset,
			    .name = "" } };

	describe(self, &one.reading, entity, place);
	add_declared_ways(self, &one, ways_for(self, entity->encodings, &one));
	if (place != NULL)
		mark_main(self, first);
	if (entity->wide_charset != NULL) {
		one.charset = keep(self, entity->wide_charset);
		add_declared_ways(self, &one,
		    ways_for(self, entity->encodings, &one));
	}
	if (self->list->len == first)
		return;
	last = self->list->len;
	for (gsize i = 1; i < entity->names->len; i++) {
		one = g_array_index(self->list, Reading, first);
		one.reading.is_main = FALSE;
		one.reading.name = keep(self, entity->names->pdata[i]);
		append(self, &one);
	}
	if (last > first)
		add_texts(self, one.reading.type, offset, end);
}

void
elm_readings_add_bare(ElmReadings *self, guint encodings, gsize offset,
    gsize end)
{
	Reading one = { .reading = { .offset = offset,
			    .length = end - offset,
			    .name = "" } };

	add_ways(self, &one, ways_for(self, encodings, &one));
	if (encodings & 1 << ELM_DECODE_IDENTITY)
		add_texts(self, NULL, offset, end);
}

gboolean
elm_readings_has(const ElmReadings *self, gsize offset)
{
	return g_hash_table_contains(self->offsets, GSIZE_TO_POINTER(offset));
}

gboolean
elm_readings_has_decoded(const ElmReadings *self, gsize offset)
{
	return GPOINTER_TO_INT(g_hash_table_lookup(self->offsets,
		   GSIZE_TO_POINTER(offset))) != 0;
}

static gint
by_offset(gconstpointer a, gconstpointer b)
{
	const Reading *one = a;
	const Reading *two = b;

	if (one->reading.offset != two->reading.offset)
		return one->reading.offset < two->reading.offset ? -1 : 1;
	return 0;
}

void
elm_readings_sort(ElmReadings *self)
{
	g_array_sort(self->list, by_offset);
}

const ElmReading *
elm_readings_at(const ElmReadings *self, gsize i)
{
	if (i >= self->list->len)
		return NULL;
	return &g_array_index(self->list, Reading, i).reading;
}

GBytes *
elm_readings_content(const ElmReadings *self, gsize i, gboolean *is_cut)
{
	g_assert(i < self->list->len);
	return content_of(self, &g_array_index(self->list, Reading, i), is_cut);
}

gboolean
elm_readings_is_cut(const ElmReadings *self)
{
	return self->is_cut;
}
