#include "config.h"

#include "lib/content/extract.h"

#include <string.h>

#include "lib/content/document.h"
#include "lib/content/span.h"
#include "lib/content/url.h"
#include "lib/mail/charset.h"
#include "lib/mail/view.h"

#define HEAD_MAX ((gsize)3 << 19) /* octets that are read from the head */
#define TAIL_MAX ((gsize)1 << 19) /* and from the tail */
#define TEXT_MAX ((gsize)8 << 20) /* octets of all texts together */
#define LINKS_MAX 10000
#define LOOK_MAX 2048 /* octets in which HTML says its charset */

typedef struct {
	ElmPiece piece; /* first: a pointer to it is one to this */
	char *text;
	ElmHtml *html;
	gboolean is_alternative; /* of a part that shows instead of it */
} Piece;

struct ElmExtract {
	const ElmLimits *limits;
	guint flags;
	ElmView *view;       /* what pieces and leaves point into */
	GPtrArray *pieces;   /* Piece */
	GArray *leaves;      /* ElmLeaf */
	GPtrArray *links;    /* ElmLink *, not owned */
	GPtrArray *found;    /* ElmLink * from text, owned */
	GStringChunk *words; /* what these point to */
	GString *text;
	gsize contents_left; /* octets that leaves may still have */
	gsize text_left;     /* octets of text likewise */
	gboolean is_cut;
};

static void
free_piece(gpointer data)
{
	Piece *self = data;

	g_free(self->text);
	g_clear_pointer(&self->html, elm_html_free);
	g_free(self);
}

static void
clear_leaf(gpointer data)
{
	g_bytes_unref(((ElmLeaf *)data)->content);
}

static gboolean
is_any(const char *type, const char *const *types)
{
	for (; *types != NULL; types++)
		if (g_strcmp0(type, *types) == 0)
			return TRUE;
	return FALSE;
}

/* The word that a declared type begins with, as some write no more. */
static gboolean
is_shown_type(const char *type)
{
	static const char *const others[] = { "text/calendar", "text/vcard",
		"text/x-vcard", "text/directory", "text/csv", "text/css",
		"text/javascript", "text/x-amp-html", "text/rfc822-headers",
		"text/rtf", "text/xml", NULL };

	return type == NULL || g_str_has_prefix(type, "multipart/") ||
	       g_str_has_prefix(type, "message/delivery-status") ||
	       (g_str_has_prefix(type, "text") && !is_any(type, others));
}

/* HTML that is not called so begins with a tag that only HTML has. */
static gboolean
is_html_inside(ElmSpan content)
{
	static const char *const starts[] = { "<!doctype html", "<html",
		"<head", "<body", "<meta", "<table", "<div" };

	while (content.size > 0 && content.data[0] <= ' ')
		content = elm_span_from(content, 1);
	for (gsize i = 0; i < G_N_ELEMENTS(starts); i++)
		if (elm_span_starts(content, starts[i]))
			return TRUE;
	return FALSE;
}

static gboolean
is_html(const char *type, ElmSpan content)
{
	static const char *const types[] = { "text/html", "text/enriched",
		"text/richtext", "application/xhtml+xml", "text/x-amp-html",
		NULL };

	return is_any(type, types) || is_html_inside(content);
}

/* The charset that HTML itself names (HTML Standard, 13.2.3.2), or NULL. */
static char *
charset_inside(ElmSpan content)
{
	static const char word[] = "charset=";
	ElmSpan head = elm_span_cut(content, 0, LOOK_MAX);
	g_autofree char *text =
	    g_ascii_strdown((const char *)head.data, (gssize)head.size);
	const char *at = strstr(text, word);

	if (at == NULL || strstr(text, "<meta") == NULL)
		return NULL;
	at += strlen(word);
	at += strspn(at, " \"'");
	return g_strndup(at, strcspn(at, " \"';/>\r\n\t"));
}

/* What is too long is read from its head and tail. */
static GBytes *
sample(GBytes *content, gboolean *is_cut)
{
	gsize size;
	const guint8 *data = g_bytes_get_data(content, &size);
	GByteArray *both;

	if (size <= HEAD_MAX + TAIL_MAX)
		return g_bytes_ref(content);
	*is_cut = TRUE;
	both = g_byte_array_sized_new(HEAD_MAX + TAIL_MAX);
	g_byte_array_append(both, data, HEAD_MAX);
	g_byte_array_append(both, data + size - TAIL_MAX, TAIL_MAX);
	return g_byte_array_free_to_bytes(both);
}

static void
keep_piece(ElmExtract *self, Piece *one, const ElmLeaf *leaf)
{
	one->piece.name = leaf->name;
	one->piece.offset = leaf->offset;
	self->is_cut |= one->piece.is_cut;
	self->text_left -= MIN(self->text_left, one->piece.length);
	g_ptr_array_add(self->pieces, one);
}

/* @leaf as a document that one has to open; FALSE when it is none. */
static gboolean
add_document(ElmExtract *self, const ElmLeaf *leaf)
{
	guint kinds = 0;
	Piece *one = g_new0(Piece, 1);
	ElmPiece *piece = &one->piece;

	if ((self->flags & ELM_EXTRACT_DOCUMENTS) != 0)
		kinds |= ELM_DOCUMENT_OFFICE;
	if ((self->flags & ELM_EXTRACT_PDF) != 0)
		kinds |= ELM_DOCUMENT_PDF;
	one->text = elm_document_text(leaf->content, kinds, &piece->type,
	    &piece->length, &piece->is_cut);
	if (one->text == NULL) {
		free_piece(one);
		return FALSE;
	}
	piece->role = ELM_PIECE_ATTACHMENT;
	piece->text = one->text;
	keep_piece(self, one, leaf);
	return TRUE;
}

/* @leaf as text, in the order of the message. */
static Piece *
add_piece(ElmExtract *self, const ElmLeaf *leaf, const char *charset,
    ElmPieceRole role)
{
	Piece *one = g_new0(Piece, 1);
	ElmPiece *piece = &one->piece;
	g_autoptr(GBytes) content = sample(leaf->content, &piece->is_cut);
	ElmSpan span = elm_span_of(content);
	gboolean is_marked_up = is_html(leaf->type, span);
	g_autofree char *inside =
	    is_marked_up && charset == NULL ? charset_inside(span) : NULL;

	piece->role = role;
	piece->type = is_marked_up ? "text/html" : "text/plain";
	piece->charset = charset;
	one->text = elm_charset_decode((const char *)span.data, span.size,
	    charset != NULL ? charset : inside, &piece->length,
	    &piece->is_other_charset);
	piece->text = one->text;
	if (is_marked_up) {
		piece->html = one->html =
		    elm_html_read(one->text, piece->length);
		g_clear_pointer(&one->text, g_free);
		piece->text = one->html->visible;
		piece->length = one->html->visible_length;
		piece->is_cut |= one->html->is_cut;
	}
	keep_piece(self, one, leaf);
	return one;
}

/* The role of the text of @reading; -1 when it is none. */
static int
role_of(const ElmReading *reading, const ElmLeaf *leaf)
{
	gboolean is_attached =
	    g_strcmp0(reading->disposition, "attachment") == 0;

	if (!is_shown_type(leaf->type))
		return -1;
	if (is_attached)
		return ELM_PIECE_ATTACHMENT;
	return reading->place.nesting > 0 ? ELM_PIECE_NESTED : ELM_PIECE_BODY;
}

/* Is it a text that one has to open? */
static gboolean
is_text_inside(const ElmExtract *self, const ElmLeaf *leaf)
{
	ElmSpan head = elm_span_cut(elm_span_of(leaf->content), 0, LOOK_MAX);

	if ((self->flags & ELM_EXTRACT_DOCUMENTS) == 0)
		return FALSE;
	return g_str_has_prefix(leaf->type != NULL ? leaf->type : "", "text") ||
	       is_html_inside(head);
}

static void
add_leaf(ElmExtract *self, gsize i)
{
	const ElmReading *reading = elm_view_reading(self->view, i);
	ElmLeaf leaf = { .type = reading->type,
		.name = reading->name,
		.disposition = reading->disposition,
		.encoding = reading->encoding,
		.content_id = reading->content_id,
		.offset = reading->offset };
	gboolean is_cut = FALSE;
	Piece *piece;
	int role;

	if (self->contents_left == 0) {
		self->is_cut = TRUE;
		leaf.content = g_bytes_new_static("", 0);
		g_array_append_val(self->leaves, leaf);
		return;
	}
	leaf.content = elm_view_content(self->view, i, &is_cut);
	leaf.size = g_bytes_get_size(leaf.content);
	self->contents_left -= MIN(self->contents_left, leaf.size);
	self->is_cut |= is_cut;
	g_array_append_val(self->leaves, leaf);
	if (self->text_left == 0) {
		self->is_cut = TRUE;
		return;
	}
	role = role_of(reading, &leaf);
	if (role != ELM_PIECE_BODY && role != ELM_PIECE_NESTED) {
		if (self->flags == 0 || add_document(self, &leaf) ||
		    !is_text_inside(self, &leaf))
			return;
		role = ELM_PIECE_ATTACHMENT;
	}
	piece = add_piece(self, &leaf, reading->charset, (ElmPieceRole)role);
	piece->is_alternative =
	    piece->html == NULL &&
	    g_strcmp0(reading->place.container, "multipart/alternative") == 0;
}

static void
add_link(ElmExtract *self, const char *text, gsize length)
{
	ElmLink *link = g_new0(ElmLink, 1);

	link->kind = ELM_LINK_TEXT;
	link->target = link->text =
	    g_string_chunk_insert_len(self->words, text, (gssize)length);
	g_ptr_array_add(self->found, link);
	g_ptr_array_add(self->links, link);
}

/* Links that stand in the text of @piece. */
static void
find_links(ElmExtract *self, const ElmPiece *piece)
{
	ElmUrlSpan span;

	for (gsize at = 0; elm_url_find(piece->text, piece->length, at, &span);
	     at = span.offset + span.length) {
		if (span.is_address)
			continue;
		if (self->links->len >= LINKS_MAX) {
			self->is_cut = TRUE;
			return;
		}
		add_link(self, piece->text + span.offset, span.length);
	}
}

static void
collect_links(ElmExtract *self, const ElmPiece *piece)
{
	const ElmLink *link;

	for (gsize i = 0; piece->html != NULL &&
			  (link = elm_html_link(piece->html, i)) != NULL;
	     i++)
		g_ptr_array_add(self->links, (gpointer)link);
	find_links(self, piece);
}

/* The text of all that shows; of alternatives the last that is HTML. */
static void
collect_text(ElmExtract *self)
{
	const Piece *later = NULL;

	for (guint i = self->pieces->len; i > 0; i--) {
		Piece *piece = self->pieces->pdata[i - 1];

		if (piece->piece.role != ELM_PIECE_BODY)
			continue;
		piece->is_alternative = piece->is_alternative && later != NULL;
		if (piece->html != NULL)
			later = piece;
	}
	for (guint i = 0; i < self->pieces->len; i++) {
		const Piece *piece = self->pieces->pdata[i];

		if (piece->piece.role != ELM_PIECE_BODY)
			continue;
		collect_links(self, &piece->piece);
		if (piece->is_alternative)
			continue;
		if (self->text->len > 0)
			g_string_append_c(self->text, '\n');
		g_string_append_len(self->text, piece->piece.text,
		    (gssize)piece->piece.length);
	}
}

ElmExtract *
elm_extract_new(GBytes *message, gsize header, const ElmLimits *limits,
    guint flags)
{
	ElmExtract *self = g_new0(ElmExtract, 1);
	const ElmReading *reading;

	self->limits = limits;
	self->flags = flags;
	self->view = elm_view_new(message, limits);
	self->pieces = g_ptr_array_new_with_free_func(free_piece);
	self->leaves = g_array_new(FALSE, FALSE, sizeof(ElmLeaf));
	g_array_set_clear_func(self->leaves, clear_leaf);
	self->links = g_ptr_array_new();
	self->found = g_ptr_array_new_with_free_func(g_free);
	self->words = g_string_chunk_new(256);
	self->text = g_string_new(NULL);
	self->contents_left = limits->part_size;
	self->text_left = TEXT_MAX;
	self->is_cut = elm_view_is_cut(self->view);
	for (gsize i = 0; (reading = elm_view_reading(self->view, i)); i++)
		if (reading->is_main && reading->offset >= header)
			add_leaf(self, i);
	collect_text(self);
	return self;
}

void
elm_extract_free(ElmExtract *self)
{
	g_ptr_array_unref(self->pieces);
	g_array_unref(self->leaves);
	g_ptr_array_unref(self->links);
	g_ptr_array_unref(self->found);
	g_string_chunk_free(self->words);
	g_string_free(self->text, TRUE);
	elm_view_free(self->view);
	g_free(self);
}

const ElmPiece *
elm_extract_piece(const ElmExtract *self, gsize i)
{
	return i < self->pieces->len ? self->pieces->pdata[i] : NULL;
}

const ElmLeaf *
elm_extract_leaf(const ElmExtract *self, gsize i)
{
	return i < self->leaves->len ? &g_array_index(self->leaves, ElmLeaf, i)
				     : NULL;
}

const ElmLink *
elm_extract_link(const ElmExtract *self, gsize i)
{
	return i < self->links->len ? self->links->pdata[i] : NULL;
}

const char *
elm_extract_text(const ElmExtract *self, gsize *length)
{
	if (length != NULL)
		*length = self->text->len;
	return self->text->str;
}

const ElmView *
elm_extract_view(const ElmExtract *self)
{
	return self->view;
}

gboolean
elm_extract_is_cut(const ElmExtract *self)
{
	return self->is_cut;
}
