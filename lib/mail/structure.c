#include "config.h"

#include "lib/mail/structure.h"

#include <string.h>

#include "lib/mail/block.h"
#include "lib/mail/boundary.h"
#include "lib/mail/decode.h"
#include "lib/mail/entity.h"
#include "lib/mail/stray.h"

#define BASE64_LINE 40   /* octets that no word has */
#define QUOTED_ESCAPES 6 /* escapes that no text begins with */

/* A multipart that is open: its boundaries are [first, first + count) of the
 * list of ids. */
typedef struct {
	gsize first;
	gsize count;
	gsize offset; /* of its header */
	gboolean is_digest;
	gboolean is_met;    /* a delimiter was */
	gboolean is_empty;  /* nothing but blanks stands before one */
	gboolean is_closed; /* its last delimiter was */
	guint nesting;      /* messages around it */
	char *type;         /* media type */
} Level;

/* The stretch that is being read. */
typedef struct {
	ElmEntity entity;
	gsize start;
	gsize other;         /* where it begins for some, or start */
	gboolean is_outside; /* before or behind the parts of a multipart */
	guint nesting;       /* messages around it */
} Stretch;

typedef struct {
	ElmBlockSource source;
	ElmBoundaries *boundaries;
	ElmReadings *readings;
	ElmStray *stray;
	const ElmLimits *limits;
	GArray *ids;    /* gsize: numbers of boundaries */
	GArray *levels; /* Level */
	Stretch open;
	gsize parts;
	gboolean is_cut;
} Walk;

static void
note(const Walk *self, ElmOddity oddity, gsize offset)
{
	elm_oddities_note(self->source.oddities, oddity, offset);
}

static gboolean
is_field(const char *line, const char *end)
{
	static const char prefix[] = "content-";

	return (gsize)(end - line) > strlen(prefix) &&
	       g_ascii_strncasecmp(line, prefix, strlen(prefix)) == 0;
}

/* Does a line of the stretch begin with a MIME field? */
static gboolean
has_field(const char *data, gsize size)
{
	const char *end = data + size;

	for (const char *at = data; at != NULL && at < end;) {
		if (is_field(at, end))
			return TRUE;
		at = memchr(at, '\n', (gsize)(end - at));
		if (at != NULL)
			at++;
	}
	return FALSE;
}

/* Does the text begin with a line of base64? */
static gboolean
is_like_base64(const char *data, gsize size)
{
	gsize start = 0;
	gsize end;

	while (start < size && g_ascii_isspace(data[start]))
		start++;
	for (end = start; end < size; end++)
		if (!g_ascii_isalnum(data[end]) && data[end] != '+' &&
		    data[end] != '/' && data[end] != '=')
			break;
	return end - start >= BASE64_LINE && data[start] != '=' &&
	       (end == size || data[end] == '\r' || data[end] == '\n');
}

/* Does the text begin with escapes of quoted-printable and nothing else? */
static gboolean
is_like_quoted(const char *data, gsize size)
{
	gsize count = 0;

	while (size > 0 && g_ascii_isspace(*data)) {
		data++;
		size--;
	}
	while (count * 3 + 2 < size && count < QUOTED_ESCAPES &&
	       data[count * 3] == '=' &&
	       g_ascii_isxdigit(data[count * 3 + 1]) &&
	       g_ascii_isxdigit(data[count * 3 + 2]))
		count++;
	return count == QUOTED_ESCAPES;
}

static void
check_stretch(const Walk *self, gsize start, gsize end)
{
	const char *data = self->source.data + start;
	gboolean is_plain =
	    self->open.is_outside ||
	    self->open.entity.encodings == 1 << ELM_DECODE_IDENTITY;

	if (is_plain && is_like_base64(data, end - start))
		note(self, ELM_ODDITY_UNDECLARED_BASE64, start);
	if (is_plain && is_like_quoted(data, end - start))
		note(self, ELM_ODDITY_UNDECLARED_QUOTED, start);
	if (is_field(data, data + (end - start)))
		note(self, ELM_ODDITY_HEADER_LATE, start);
	if (!has_field(data, end - start))
		return;
	note(self,
	    self->open.is_outside ? ELM_ODDITY_HEADER_OUTSIDE
				  : ELM_ODDITY_EMBEDDED_HEADER,
	    start);
}

/* When no delimiter of the innermost multipart was met, the stretch that ends
 * is all of it so far: a header that was returned without its body has an
 * empty one. */
static void
check_level(Walk *self, gsize end)
{
	const char *data = self->source.data;
	gsize at = self->open.start;
	Level *level;

	if (self->levels->len == 0)
		return;
	level = &g_array_index(self->levels, Level, self->levels->len - 1);
	if (level->is_met)
		return;
	while (at < end && g_ascii_isspace(data[at]))
		at++;
	level->is_empty = at >= end;
}

/* The media type of the multipart that the open stretch is a part of. */
static const char *
container(const Walk *self)
{
	if (self->levels->len == 0)
		return NULL;
	return g_array_index(self->levels, Level, self->levels->len - 1).type;
}

/* The stretch that is open ends at @end, the beginning of a line, whose line
 * ending belongs to the delimiter when there is one. */
static void
close_stretch(Walk *self, gsize end, gboolean is_delimited)
{
	Stretch *open = &self->open;
	const char *data = self->source.data;
	const ElmReadingPlace place = { container(self), open->nesting };

	check_level(self, end);
	if (is_delimited && end > open->start && data[end - 1] == '\n')
		end--;
	if (is_delimited && end > open->start && data[end - 1] == '\r')
		end--;
	if (end > open->start) {
		check_stretch(self, open->start, end);
		if (!open->is_outside)
			elm_readings_add(self->readings, &open->entity, &place,
			    open->start, end);
	}
	if (open->other < open->start && end > open->other)
		elm_readings_add(self->readings, &open->entity, NULL,
		    open->other, end);
	elm_entity_clear(&open->entity);
}

/* A multipart without a boundary: the first line with two dashes may be its
 * delimiter. */
static void
guess_boundary(const Walk *self, GPtrArray *boundaries, gsize from)
{
	const char *data = self->source.data;
	const char *end = data + self->source.size;
	const char *at = data + from;
	gsize length;

	while (at != NULL && end - at > 3) {
		if (at[0] == '-' && at[1] == '-' && g_ascii_isgraph(at[2])) {
			length = 0;
			for (at += 2; at + length < end &&
				      !g_ascii_isspace(at[length]) &&
				      at[length] != '\0';)
				length++;
			g_ptr_array_add(boundaries, g_strndup(at, length));
			return;
		}
		at = memchr(at, '\n', (gsize)(end - at));
		if (at != NULL)
			at++;
	}
}

static Level *
level_at(const Walk *self, gsize i)
{
	return &g_array_index(self->levels, Level, i);
}

static gboolean
level_has(const Walk *self, const Level *level, gsize boundary)
{
	for (gsize i = 0; i < level->count; i++)
		if (g_array_index(self->ids, gsize, level->first + i) ==
		    boundary)
			return TRUE;
	return FALSE;
}

/* The innermost open multipart with @boundary, counted from 1, or 0. */
static gsize
find_level(const Walk *self, gsize boundary)
{
	for (gsize i = self->levels->len; i > 0; i--)
		if (level_has(self, level_at(self, i - 1), boundary))
			return i;
	return 0;
}

static void
push_level(Walk *self, const ElmBlock *block)
{
	const ElmEntity *entity = &self->open.entity;
	Level level = { .first = self->ids->len,
		.offset = block->offset,
		.is_digest = entity->is_digest,
		.nesting = self->open.nesting };

	if (self->levels->len >= self->limits->depth) {
		self->is_cut = TRUE;
		return;
	}
	if (entity->boundaries->len == 0)
		guess_boundary(self, entity->boundaries, block->body);
	for (gsize i = 0; i < entity->boundaries->len; i++) {
		gsize id = elm_boundaries_add(self->boundaries,
		    entity->boundaries->pdata[i], i == 0 && entity->is_sure);

		if (i == 0 && find_level(self, id) > 0)
			note(self, ELM_ODDITY_BOUNDARY_REUSED, block->offset);
		g_array_append_val(self->ids, id);
	}
	level.count = self->ids->len - level.first;
	level.type = g_strdup(entity->type);
	g_array_append_val(self->levels, level);
}

static void
clear_level(gpointer level)
{
	g_free(((Level *)level)->type);
}

static void
pop_levels(Walk *self, gsize count)
{
	while (self->levels->len > count) {
		const Level *level = level_at(self, self->levels->len - 1);

		if (!level->is_met && !level->is_empty)
			note(self, ELM_ODDITY_BOUNDARY_NOT_FOUND,
			    level->offset);
		if (!level->is_closed)
			note(self, ELM_ODDITY_NOT_CLOSED, level->offset);
		g_array_set_size(self->ids, (guint)level->first);
		g_array_set_size(self->levels, self->levels->len - 1);
	}
}

static const char *
preset_type(const Walk *self)
{
	if (self->levels->len > 0 &&
	    level_at(self, self->levels->len - 1)->is_digest)
		return "message/rfc822";
	return "text/plain";
}

/* Read the header at @offset, and those of the messages that it holds; returns
 * where the body begins. */
static gsize
enter(Walk *self, gsize offset, gboolean is_message)
{
	const char *preset = is_message ? "text/plain" : preset_type(self);

	self->open.nesting =
	    self->levels->len > 0
		? level_at(self, self->levels->len - 1)->nesting
		: 0;
	for (;;) {
		g_auto(ElmBlock) block = { 0 };

		if (!elm_block_read(&block, &self->source, offset) ||
		    ++self->parts > self->limits->parts)
			self->is_cut = TRUE;
		elm_stray_declare(self->stray, block.offset, block.body);
		elm_entity_read(&self->open.entity, &block, preset,
		    self->source.oddities);
		if (is_message && !block.has_version && block.types->len > 0)
			note(self, ELM_ODDITY_NO_VERSION, offset);
		self->open.start = block.body;
		self->open.other = block.other;
		self->open.is_outside = FALSE;
		if (self->open.entity.is_multipart) {
			push_level(self, &block);
			self->open.is_outside = self->open.entity.is_sure;
		}
		if (!self->open.entity.is_message || self->is_cut ||
		    block.delimiter != G_MAXSIZE ||
		    block.body >= self->source.size)
			return block.body;
		offset = block.body;
		self->open.nesting++;
		is_message = TRUE;
		preset = "text/plain";
		elm_entity_clear(&self->open.entity);
	}
}

/* Behind the last delimiter of a multipart. */
static void
leave(Walk *self, gsize offset)
{
	const ElmBlock none = { 0 };
	g_autoptr(GPtrArray) empty = g_ptr_array_new();
	ElmBlock block = none;

	block.types = block.encodings = block.dispositions = block.ids = empty;
	elm_entity_read(&self->open.entity, &block, "text/plain",
	    self->source.oddities);
	self->open.start = offset;
	self->open.other = offset;
	self->open.is_outside = TRUE;
}

static void
check_delimiter(Walk *self, const ElmDelimiter *delimiter, gsize offset)
{
	if (delimiter->kind == ELM_DELIMITER_JUNK)
		note(self, ELM_ODDITY_DELIMITER_JUNK, offset);
	if (delimiter->is_other_case)
		note(self, ELM_ODDITY_DELIMITER_CASE, offset);
	if (delimiter->is_ambiguous ||
	    !elm_boundaries_is_sure(self->boundaries, delimiter->boundary))
		note(self, ELM_ODDITY_BOUNDARY_AMBIGUOUS, offset);
}

/* Take the delimiter at @offset, behind which comes @next; returns where to
 * go on. */
static gsize
take_delimiter(Walk *self, const ElmDelimiter *delimiter, gsize offset,
    gsize next)
{
	gsize found = find_level(self, delimiter->boundary);
	Level *level;

	check_delimiter(self, delimiter, offset);
	if (found == 0)
		note(self, ELM_ODDITY_DELIMITER_STALE, offset);
	else
		pop_levels(self, found);
	level = found > 0 ? level_at(self, found - 1) : NULL;
	if (level != NULL && level->is_closed)
		note(self, ELM_ODDITY_DELIMITER_AFTER_END, offset);
	if (level != NULL)
		level->is_met = TRUE;
	if (delimiter->kind != ELM_DELIMITER_CLOSE)
		return enter(self, next, FALSE);
	if (level != NULL)
		level->is_closed = TRUE;
	leave(self, next);
	return next;
}

/* The next line at or behind the line at @at that begins with two dashes. */
static gsize
find_dashes(const ElmBlockSource *source, gsize at)
{
	const char *end = source->data + source->size;
	const char *line = source->data + at;

	while (line != NULL && end - line >= 2) {
		if (line[0] == '-' && line[1] == '-')
			return (gsize)(line - source->data);
		line = memchr(line, '\n', (gsize)(end - line));
		if (line != NULL)
			line++;
	}
	return source->size;
}

static void
walk_parts(Walk *self, gsize at)
{
	const ElmBlockSource *source = &self->source;
	gsize next;

	for (at = find_dashes(source, at); at < source->size && !self->is_cut;
	     at = find_dashes(source, next)) {
		const char *line = source->data + at;
		const char *feed = memchr(line, '\n', source->size - at);
		gsize end =
		    feed != NULL ? (gsize)(feed - source->data) : source->size;
		ElmDelimiter delimiter;

		next = feed != NULL ? end + 1 : end;
		if (end > at && source->data[end - 1] == '\r')
			end--;
		delimiter =
		    elm_boundaries_match(self->boundaries, line, end - at);
		if (delimiter.kind == ELM_DELIMITER_NONE)
			continue;
		close_stretch(self, at, TRUE);
		next = take_delimiter(self, &delimiter, at, next);
	}
	close_stretch(self, source->size, FALSE);
	pop_levels(self, 0);
}

/* Length of what may stand before the header: a byte order mark, an mbox
 * line. */
static gsize
skip_prefix(Walk *self)
{
	const ElmBlockSource *source = &self->source;
	gsize at = 0;
	const char *feed;

	if (source->size >= 3 && memcmp(source->data, "\xef\xbb\xbf", 3) == 0)
		at = 3;
	if (at > 0 || (source->size >= 2 &&
			  (memcmp(source->data, "\xff\xfe", 2) == 0 ||
			      memcmp(source->data, "\xfe\xff", 2) == 0)))
		note(self, ELM_ODDITY_BYTE_ORDER_MARK, 0);
	if (source->size - at < 5 || memcmp(source->data + at, "From ", 5) != 0)
		return at;
	feed = memchr(source->data + at, '\n', source->size - at);
	return feed != NULL ? (gsize)(feed + 1 - source->data) : source->size;
}

gboolean
elm_structure_walk(const char *data, gsize size, const ElmLimits *limits,
    ElmOddities *oddities, ElmReadings *readings)
{
	g_autoptr(ElmBoundaries) boundaries = elm_boundaries_new();
	g_autoptr(ElmStray) stray = elm_stray_new();
	g_autoptr(GArray) ids = g_array_new(FALSE, FALSE, sizeof(gsize));
	g_autoptr(GArray) levels = g_array_new(FALSE, FALSE, sizeof(Level));
	Walk walk = { .source = { data, size, limits->header_size, boundaries,
			  oddities },
		.boundaries = boundaries,
		.readings = readings,
		.stray = stray,
		.limits = limits,
		.ids = ids,
		.levels = levels };

	g_array_set_clear_func(levels, clear_level);
	walk_parts(&walk, enter(&walk, skip_prefix(&walk), TRUE));
	if (!elm_stray_check(stray, data, size, boundaries, oddities))
		walk.is_cut = TRUE;
	return walk.is_cut || elm_boundaries_is_cut(boundaries);
}
