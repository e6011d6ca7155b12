#include "config.h"

#include "lib/mail/part.h"

#include <string.h>

#include "lib/mail/gmime-auto.h"
#include "lib/mail/gmime-init.h"
#include "lib/mail/prescan.h"
#include "lib/mail/uuencode.h"

#define CHUNK_SIZE 65536

typedef struct {
	ElmPart part; /* first, so that a part is its node */
	char *type;
	char *name;
	char *charset;
	char *disposition;
	GMimeContentEncoding encoding;
} Node;

struct ElmPartTree {
	GBytes *message;
	gsize offset;
	gsize size; /* of the message */
	const ElmLimits *limits;
	GPtrArray *nodes;
	GArray *warnings;
	gboolean is_cut;
};

static void
free_node(void *data)
{
	Node *node = data;

	g_free(node->type);
	g_free(node->name);
	g_free(node->charset);
	g_free(node->disposition);
	g_free(node);
}

static void
take_warning(gint64 offset, GMimeParserWarning code,
    const char *item G_GNUC_UNUSED, gpointer user)
{
	static const char *const words[] = {
		[GMIME_WARN_DUPLICATED_HEADER] = "duplicate-field",
		[GMIME_WARN_DUPLICATED_PARAMETER] = "duplicate-parameter",
		[GMIME_WARN_UNENCODED_8BIT_HEADER] = "8bit-header",
		[GMIME_WARN_INVALID_CONTENT_TYPE] = "invalid-content-type",
		[GMIME_WARN_INVALID_RFC2047_HEADER_VALUE] =
		    "invalid-encoded-word",
		[GMIME_WARN_MALFORMED_MULTIPART] = "malformed-multipart",
		[GMIME_WARN_TRUNCATED_MESSAGE] = "truncated",
		[GMIME_WARN_MALFORMED_MESSAGE] = "malformed-message",
		[GMIME_CRIT_INVALID_HEADER_NAME] = "invalid-field-name",
		[GMIME_CRIT_CONFLICTING_HEADER] = "conflicting-field",
		[GMIME_CRIT_CONFLICTING_PARAMETER] = "conflicting-parameter",
		[GMIME_CRIT_MULTIPART_WITHOUT_BOUNDARY] = "no-boundary",
		[GMIME_WARN_INVALID_PARAMETER] = "invalid-parameter",
		[GMIME_WARN_INVALID_ADDRESS_LIST] = "invalid-address-list",
		[GMIME_CRIT_NESTING_OVERFLOW] = "nesting-overflow",
		[GMIME_WARN_PART_WITHOUT_CONTENT] = "part-without-content",
		[GMIME_CRIT_PART_WITHOUT_HEADERS_OR_CONTENT] = "empty-part",
	};
	ElmPartTree *self = user;
	ElmPartWarning warning;

	if (code == GMIME_CRIT_NESTING_OVERFLOW)
		self->is_cut = TRUE;
	if (self->warnings->len >= self->limits->parts)
		return;
	g_assert(code < G_N_ELEMENTS(words) && words[code] != NULL);
	warning.what = words[code];
	warning.offset = self->offset + (offset > 0 ? (gsize)offset : 0);
	g_array_append_val(self->warnings, warning);
}

static char *
lower(const char *text)
{
	return text != NULL ? g_ascii_strdown(text, -1) : NULL;
}

/* The name a reader would save it under (RFC 2183, 2.3; RFC 2045, 5). */
static char *
file_name(GMimeObject *object)
{
	const char *name =
	    g_mime_object_get_content_disposition_parameter(object, "filename");

	if (name == NULL)
		name = g_mime_object_get_content_type_parameter(object, "name");
	return g_utf8_make_valid(name != NULL ? name : "", -1);
}

/* Where the header of @object starts: its first field, or, when it has none,
 * the empty line before @body. */
static gsize
header_offset(const ElmPartTree *self, GMimeObject *object, gsize body)
{
	GMimeHeaderList *list = g_mime_object_get_header_list(object);
	const char *data = g_bytes_get_data(self->message, NULL);
	gint64 offset = -1;

	if (g_mime_header_list_get_count(list) > 0)
		offset = g_mime_header_get_offset(
		    g_mime_header_list_get_header_at(list, 0));
	if (offset >= 0)
		return self->offset + (gsize)offset;
	if (body > self->offset && data[body - 1] == '\n')
		body--;
	if (body > self->offset && data[body - 1] == '\r')
		body--;
	return body;
}

/* Where the content of a leaf lies: the bounds of its stream, which reads from
 * our own bytes. */
static void
find_content(const ElmPartTree *self, GMimeObject *object, Node *node)
{
	GMimeDataWrapper *content =
	    GMIME_IS_PART(object) ? g_mime_part_get_content(GMIME_PART(object))
				  : NULL;
	GMimeStream *stream =
	    content != NULL ? g_mime_data_wrapper_get_stream(content) : NULL;

	if (stream == NULL)
		return;
	node->part.body =
	    MIN(self->offset + (gsize)stream->bound_start, self->size);
	node->part.end = stream->bound_end < 0
			     ? self->size
			     : CLAMP(self->offset + (gsize)stream->bound_end,
				   node->part.body, self->size);
	node->encoding = g_mime_data_wrapper_get_encoding(content);
}

static Node *
add_node(ElmPartTree *self, GMimeObject *object, const ElmPart *parent)
{
	Node *node = g_new0(Node, 1);
	GMimeContentType *type = g_mime_object_get_content_type(object);
	g_autofree char *media_type = g_mime_content_type_get_mime_type(type);

	node->part.parent = parent;
	node->part.depth = parent != NULL ? parent->depth + 1 : 0;
	node->part.type = node->type = lower(media_type);
	node->part.name = node->name = file_name(object);
	node->part.charset = node->charset =
	    g_strdup(g_mime_content_type_get_parameter(type, "charset"));
	node->part.disposition = node->disposition =
	    lower(g_mime_object_get_disposition(object));
	node->part.is_leaf = GMIME_IS_PART(object);
	find_content(self, object, node);
	node->part.offset = header_offset(self, object, node->part.body);
	g_ptr_array_add(self->nodes, node);
	return node;
}

static void add_parts(ElmPartTree *self, GMimeObject *object,
    const ElmPart *parent);

static void
add_children(ElmPartTree *self, GMimeObject *object, const ElmPart *parent)
{
	GMimeMessage *message;

	if (GMIME_IS_MULTIPART(object)) {
		int n = g_mime_multipart_get_count(GMIME_MULTIPART(object));

		for (int i = 0; i < n; i++)
			add_parts(self,
			    g_mime_multipart_get_part(GMIME_MULTIPART(object),
				i),
			    parent);
	} else if (GMIME_IS_MESSAGE_PART(object)) {
		message =
		    g_mime_message_part_get_message(GMIME_MESSAGE_PART(object));
		if (message != NULL &&
		    g_mime_message_get_mime_part(message) != NULL)
			add_parts(self, g_mime_message_get_mime_part(message),
			    parent);
	}
}

/* @object and all in it; a container ends where the last part in it does. */
static void
add_parts(ElmPartTree *self, GMimeObject *object, const ElmPart *parent)
{
	Node *node;
	const Node *last;

	if (self->nodes->len >= self->limits->parts ||
	    (parent != NULL && parent->depth >= self->limits->depth)) {
		self->is_cut = TRUE;
		return;
	}
	node = add_node(self, object, parent);
	if (node->part.is_leaf)
		return;
	node->part.body = node->part.offset;
	add_children(self, object, &node->part);
	last = self->nodes->pdata[self->nodes->len - 1];
	node->part.end = MAX(last->part.end, node->part.body);
}

static void
parse(ElmPartTree *self, GByteArray *bytes)
{
	g_autoptr(GMimeStream) stream =
	    g_mime_stream_mem_new_with_byte_array(bytes);
	g_autoptr(GMimeParser) parser = g_mime_parser_new_with_stream(stream);
	g_autoptr(GMimeParserOptions) options = g_mime_parser_options_new();
	g_autoptr(GMimeMessage) parsed = NULL;

	g_mime_stream_mem_set_owner(GMIME_STREAM_MEM(stream), FALSE);
	g_mime_parser_options_set_warning_callback(options, take_warning, self);
	parsed = g_mime_parser_construct_message(parser, options);
	if (parsed != NULL && g_mime_message_get_mime_part(parsed) != NULL)
		add_parts(self, g_mime_message_get_mime_part(parsed), NULL);
}

/* GMime copies what it is given, unless that is an array; so it is lent one
 * over our own bytes, which it only reads. */
static void
parse_in_place(ElmPartTree *self)
{
	const char *data =
	    (const char *)g_bytes_get_data(self->message, NULL) + self->offset;
	gsize whole = self->size - self->offset;
	gsize size = elm_prescan(data, whole, self->limits);
	GByteArray *lent =
	    g_byte_array_new_take((guint8 *)(gpointer)data, size);

	self->is_cut = size < whole;
	if (size > 0)
		parse(self, lent);
	g_byte_array_steal(lent, NULL);
	g_byte_array_unref(lent);
}

ElmPartTree *
elm_part_tree_new(GBytes *message, gsize offset, const ElmLimits *limits)
{
	ElmPartTree *self = g_new0(ElmPartTree, 1);

	elm_gmime_init();
	self->message = g_bytes_ref(message);
	self->size = g_bytes_get_size(message);
	self->offset = MIN(offset, self->size);
	self->limits = limits;
	self->nodes = g_ptr_array_new_with_free_func(free_node);
	self->warnings = g_array_new(FALSE, FALSE, sizeof(ElmPartWarning));
	if (self->offset < self->size)
		parse_in_place(self);
	return self;
}

void
elm_part_tree_free(ElmPartTree *self)
{
	g_ptr_array_unref(self->nodes);
	g_array_unref(self->warnings);
	g_bytes_unref(self->message);
	g_free(self);
}

const ElmPart *
elm_part_tree_at(const ElmPartTree *self, gsize i)
{
	const Node *node;

	if (i >= self->nodes->len)
		return NULL;
	node = self->nodes->pdata[i];
	return &node->part;
}

const ElmPartWarning *
elm_part_tree_warning(const ElmPartTree *self, gsize i)
{
	return i < self->warnings->len
		   ? &g_array_index(self->warnings, ElmPartWarning, i)
		   : NULL;
}

gboolean
elm_part_tree_is_cut(const ElmPartTree *self)
{
	return self->is_cut;
}

/* GMime's decoder wants what follows the "begin" line, and to be told so. */
static gsize
skip_begin(GMimeEncoding *state, const guint8 *data, gsize size)
{
	const char *text = (const char *)data;
	ElmUuencodeFile file;
	const char *end;

	if (!elm_uuencode_find(text, size, 0, &file))
		return 0;
	end = memchr(text + file.offset, '\n', size - file.offset);
	state->state |= GMIME_UUDECODE_STATE_BEGIN;
	return end != NULL ? (gsize)(end + 1 - text) : size;
}

/* Decode in chunks, so that no more than @limit and one chunk is ever held;
 * more than @limit says that there is more. */
static GByteArray *
decode(const guint8 *data, gsize size, GMimeContentEncoding encoding,
    gsize limit)
{
	GByteArray *out = g_byte_array_new();
	GMimeEncoding state;
	gsize at = 0;

	g_mime_encoding_init_decode(&state, encoding);
	if (encoding == GMIME_CONTENT_ENCODING_UUENCODE)
		at = skip_begin(&state, data, size);
	while (at < size && out->len <= limit) {
		gsize n = MIN(size - at, CHUNK_SIZE);
		guint before = out->len;
		gsize room = g_mime_encoding_outlen(&state, n);

		g_byte_array_set_size(out, before + (guint)room);
		n = g_mime_encoding_step(&state, (const char *)data + at, n,
		    (char *)out->data + before);
		g_byte_array_set_size(out, before + (guint)n);
		at += MIN(size - at, CHUNK_SIZE);
	}
	return out;
}

static gboolean
is_encoded(GMimeContentEncoding encoding)
{
	return encoding == GMIME_CONTENT_ENCODING_BASE64 ||
	       encoding == GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE ||
	       encoding == GMIME_CONTENT_ENCODING_UUENCODE;
}

GBytes *
elm_part_content(const ElmPartTree *self, const ElmPart *part, gboolean *is_cut)
{
	const Node *node = (const Node *)part;
	const guint8 *data = g_bytes_get_data(self->message, NULL);
	gsize size = part->end - part->body;
	gsize limit = MIN(self->limits->part_size, G_MAXINT32);
	GByteArray *decoded = NULL;

	g_assert(part->is_leaf);
	if (is_encoded(node->encoding)) {
		decoded =
		    decode(data + part->body, size, node->encoding, limit);
		size = decoded->len;
	}
	if (is_cut != NULL && size > limit)
		*is_cut = TRUE;
	size = MIN(size, limit);
	if (decoded == NULL)
		return g_bytes_new_from_bytes(self->message, part->body, size);
	g_byte_array_set_size(decoded, (guint)size);
	return g_byte_array_free_to_bytes(decoded);
}

/* NULL when @charset is unknown, or nothing of @data is in it. */
static char *
convert(const char *charset, const char *data, gsize size)
{
	g_autoptr(GMimeStream) memory = g_mime_stream_mem_new();
	g_autoptr(GMimeStream) stream = g_mime_stream_filter_new(memory);
	g_autoptr(GMimeFilter) filter =
	    g_mime_filter_charset_new(charset, "utf-8");
	GByteArray *out;

	if (filter == NULL)
		return NULL;
	g_mime_stream_filter_add(GMIME_STREAM_FILTER(stream), filter);
	g_mime_stream_write(stream, data, size);
	g_mime_stream_flush(stream);
	out = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory));
	if (out->len == 0)
		return NULL;
	return g_utf8_make_valid((const char *)out->data, (gssize)out->len);
}

char *
elm_part_text(const ElmPartTree *self, const ElmPart *part, gboolean *is_cut)
{
	g_autoptr(GBytes) content = elm_part_content(self, part, is_cut);
	gsize size;
	const char *data = g_bytes_get_data(content, &size);
	char *text = NULL;

	if (size == 0)
		return g_strdup("");
	if (g_utf8_validate_len(data, size, NULL))
		return g_strndup(data, size);
	if (part->charset != NULL &&
	    g_ascii_strcasecmp(part->charset, "utf-8") != 0)
		text = convert(part->charset, data, size);
	if (text == NULL)
		text = convert("windows-1252", data, size);
	return text != NULL ? text : g_utf8_make_valid(data, (gssize)size);
}
