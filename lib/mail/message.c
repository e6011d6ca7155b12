#include "config.h"

#include "lib/mail/message.h"

#include <string.h>

#include "lib/base/error.h"
#include "lib/mail/field.h"
#include "lib/mail/gmime-auto.h"
#include "lib/mail/gmime-init.h"

#define PIECE_OCTETS_MIN 4096

typedef struct {
	gsize offset;
	gsize length;
	GBytes *with; /* NULL for nothing */
} Splice;

struct ElmMessage {
	GBytes *raw;
	const char *data; /* of raw */
	gsize size;
	gsize header;     /* offset, after any mbox line */
	gsize top;        /* where fields are added */
	gsize header_end; /* the empty line, or the end */
	gsize body;
	gsize header_limit;
	GArray *splices; /* in the order they were made */
};

/* Offset behind the line at @offset. */
static gsize
line_end(const ElmMessage *self, gsize offset)
{
	const char *end =
	    memchr(self->data + offset, '\n', self->size - offset);

	return end != NULL ? (gsize)(end + 1 - self->data) : self->size;
}

static gboolean
is_empty_line(const ElmMessage *self, gsize offset)
{
	const char *at = self->data + offset;
	gsize left = self->size - offset;

	return (left > 0 && at[0] == '\n') ||
	       (left > 1 && at[0] == '\r' && at[1] == '\n');
}

static gboolean
is_continuation(const ElmMessage *self, gsize offset)
{
	return offset < self->header_end &&
	       (self->data[offset] == ' ' || self->data[offset] == '\t');
}

/* RFC 5322, 2.1: the header ends at the first empty line. */
static void
find_body(ElmMessage *self)
{
	gsize at = self->header;

	while (at < self->size && !is_empty_line(self, at))
		at = line_end(self, at);
	self->header_end = at;
	self->body = line_end(self, at);
}

/* A header that begins with blanks would continue whatever is put above. */
static void
find_top(ElmMessage *self)
{
	self->top = self->header;
	while (is_continuation(self, self->top))
		self->top = line_end(self, self->top);
}

/* The size of the mbox "From " line, which is a whole line or none. */
static gsize
mailbox_line(const ElmMessage *self)
{
	gsize end = line_end(self, 0);

	return end > 5 && memcmp(self->data, "From ", 5) == 0 &&
		       self->data[end - 1] == '\n'
		   ? end
		   : 0;
}

static void
clear_splice(void *data)
{
	Splice *splice = data;

	g_clear_pointer(&splice->with, g_bytes_unref);
}

ElmMessage *
elm_message_new(GBytes *raw, const ElmLimits *limits)
{
	ElmMessage *self = g_new0(ElmMessage, 1);

	self->raw = g_bytes_ref(raw);
	self->data = g_bytes_get_data(raw, &self->size);
	if (self->data == NULL)
		self->data = ""; /* no arithmetic on NULL */
	self->header_limit = limits->header_size;
	self->header = mailbox_line(self);
	find_body(self);
	find_top(self);
	self->splices = g_array_new(FALSE, FALSE, sizeof(Splice));
	g_array_set_clear_func(self->splices, clear_splice);
	return self;
}

void
elm_message_free(ElmMessage *self)
{
	g_array_unref(self->splices);
	g_bytes_unref(self->raw);
	g_free(self);
}

gboolean
elm_message_is_cut(const ElmMessage *self)
{
	return self->header_end - self->header > self->header_limit;
}

GBytes *
elm_message_raw(const ElmMessage *self)
{
	return self->raw;
}

gsize
elm_message_header_offset(const ElmMessage *self)
{
	return self->header;
}

gsize
elm_message_body_offset(const ElmMessage *self)
{
	return self->body;
}

const char *
elm_message_line_ending(const ElmMessage *self)
{
	gsize start = self->header < self->size ? self->header : 0;
	gsize end = line_end(self, start);

	return end > start + 1 && self->data[end - 1] == '\n' &&
		       self->data[end - 2] == '\r'
		   ? "\r\n"
		   : "\n";
}

/* RFC 5322, 2.2: a name, a colon; 4.5.8: perhaps blanks between them. */
static gboolean
read_field(const ElmMessage *self, gsize offset, ElmMessageField *field)
{
	gsize end = self->header_end;
	gsize at = offset;

	while (at < end && g_ascii_isgraph(self->data[at]) &&
	       self->data[at] != ':')
		at++;
	field->offset = offset;
	field->name_length = at - offset;
	while (at < end && (self->data[at] == ' ' || self->data[at] == '\t'))
		at++;
	if (field->name_length == 0 || at == end || self->data[at] != ':')
		return FALSE;
	field->value_offset = at + 1;
	do
		at = line_end(self, at);
	while (is_continuation(self, at));
	field->length = at - offset;
	return TRUE;
}

gboolean
elm_message_next_field(const ElmMessage *self, ElmMessageField *field)
{
	gsize at =
	    field->length > 0 ? field->offset + field->length : self->header;

	while (at < self->header_end) {
		if (read_field(self, at, field))
			return TRUE;
		at = line_end(self, at);
	}
	return FALSE;
}

gboolean
elm_message_find_field(const ElmMessage *self, const char *name,
    ElmMessageField *field)
{
	while (elm_message_next_field(self, field))
		if (elm_message_field_is(self, field, name))
			return TRUE;
	return FALSE;
}

gboolean
elm_message_field_is(const ElmMessage *self, const ElmMessageField *field,
    const char *name)
{
	return strlen(name) == field->name_length &&
	       g_ascii_strncasecmp(self->data + field->offset, name,
		   field->name_length) == 0;
}

char *
elm_message_field_value(const ElmMessage *self, const ElmMessageField *field)
{
	gsize size = field->offset + field->length - field->value_offset;

	return elm_field_unfold(self->data + field->value_offset,
	    MIN(size, self->header_limit));
}

char *
elm_message_value(const ElmMessage *self, const char *name)
{
	ElmMessageField field = { 0 };
	g_autofree char *value = NULL;
	g_autofree char *decoded = NULL;

	if (!elm_message_find_field(self, name, &field))
		return NULL;
	value = elm_message_field_value(self, &field);
	elm_gmime_init();
	decoded = g_mime_utils_header_decode_text(NULL, value);
	return g_utf8_make_valid(decoded, -1);
}

void
elm_message_splice(ElmMessage *self, gsize offset, gsize length, GBytes *with)
{
	Splice splice = { offset, length, NULL };

	g_assert(offset <= self->size && length <= self->size - offset);
	if (with != NULL)
		splice.with = g_bytes_ref(with);
	g_array_append_val(self->splices, splice);
}

/* Move @eol from the end of @text to its start, for there is an unfinished line
 * above, which ends in @last: half a CRLF becomes a whole one. */
static void
end_before(char **text, const char *eol, char last)
{
	gsize size = strlen(*text) - strlen(eol);
	char *moved = g_strdup_printf("%s%.*s", last == '\r' ? "\n" : eol,
	    (int)size, *text);

	g_free(*text);
	*text = moved;
}

gboolean
elm_message_add_field(ElmMessage *self, const char *name, const char *value,
    GError **error)
{
	const char *eol = elm_message_line_ending(self);
	g_autofree char *text = elm_field_format(name, value, eol, error);
	g_autoptr(GBytes) line = NULL;

	if (text == NULL)
		return FALSE;
	if (self->top > 0 && self->data[self->top - 1] != '\n')
		end_before(&text, eol, self->data[self->top - 1]);
	line = g_bytes_new(text, strlen(text));
	elm_message_splice(self, self->top, 0, line);
	return TRUE;
}

void
elm_message_remove_field(ElmMessage *self, const ElmMessageField *field)
{
	elm_message_splice(self, field->offset, field->length, NULL);
}

gsize
elm_message_splices(const ElmMessage *self)
{
	return self->splices->len;
}

/* By offset; what is put in at an offset comes before what is taken out there,
 * else what was asked for first comes first. */
static int
compare_splices(const void *a, const void *b, void *data)
{
	const GArray *splices = data;
	const Splice *x = &g_array_index(splices, Splice, *(const guint *)a);
	const Splice *y = &g_array_index(splices, Splice, *(const guint *)b);

	if (x->offset != y->offset)
		return x->offset < y->offset ? -1 : 1;
	if ((x->length == 0) != (y->length == 0))
		return x->length == 0 ? -1 : 1;
	return *(const guint *)a < *(const guint *)b ? -1 : 1;
}

static GArray *
splice_order(const ElmMessage *self)
{
	GArray *order = g_array_new(FALSE, FALSE, sizeof(guint));

	for (guint i = 0; i < self->splices->len; i++)
		g_array_append_val(order, i);
	g_array_sort_with_data(order, compare_splices, self->splices);
	return order;
}

typedef struct {
	GPtrArray *all;
	GByteArray *small; /* the last ones, together */
} Pieces;

static void
end_small(Pieces *self)
{
	if (self->small->len > 0)
		g_ptr_array_add(self->all,
		    g_byte_array_free_to_bytes(self->small));
	else
		g_byte_array_unref(self->small);
	self->small = g_byte_array_new();
}

/* A message of many small splices shall not become as many writes. */
static void
add_piece(Pieces *self, GBytes *bytes, gsize from, gsize to)
{
	const guint8 *data = g_bytes_get_data(bytes, NULL);

	g_assert(from <= to);
	if (to - from >= PIECE_OCTETS_MIN) {
		end_small(self);
		g_ptr_array_add(self->all,
		    g_bytes_new_from_bytes(bytes, from, to - from));
	} else if (from < to) {
		if (self->small->len >= PIECE_OCTETS_MIN)
			end_small(self);
		g_byte_array_append(self->small, data + from,
		    (guint)(to - from));
	}
}

GPtrArray *
elm_message_pieces(const ElmMessage *self)
{
	g_autoptr(GArray) order = splice_order(self);
	Pieces pieces = {
		g_ptr_array_new_with_free_func((GDestroyNotify)g_bytes_unref),
		g_byte_array_new(),
	};
	gsize at = 0;

	for (guint i = 0; i < order->len; i++) {
		const Splice *splice = &g_array_index(self->splices, Splice,
		    g_array_index(order, guint, i));

		add_piece(&pieces, self->raw, at, splice->offset);
		if (splice->with != NULL)
			add_piece(&pieces, splice->with, 0,
			    g_bytes_get_size(splice->with));
		at = splice->offset + splice->length;
	}
	add_piece(&pieces, self->raw, at, self->size);
	end_small(&pieces);
	g_byte_array_unref(pieces.small);
	return pieces.all;
}

GBytes *
elm_message_bytes(const ElmMessage *self)
{
	g_autoptr(GPtrArray) pieces = elm_message_pieces(self);
	gsize size = 0;
	char *data;

	if (pieces->len == 1)
		return g_bytes_ref(pieces->pdata[0]);
	for (guint i = 0; i < pieces->len; i++)
		size += g_bytes_get_size(pieces->pdata[i]);
	data = g_malloc(MAX(size, 1));
	size = 0;
	for (guint i = 0; i < pieces->len; i++) {
		gsize length;
		const void *piece = g_bytes_get_data(pieces->pdata[i], &length);

		if (length > 0)
			memcpy(data + size, piece, length);
		size += length;
	}
	return g_bytes_new_take(data, size);
}
