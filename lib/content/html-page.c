#include "config.h"

#include "lib/content/html-page.h"

#include <string.h>

#include "lib/content/charref.h"

#define LINKS_MAX 10000
#define EVIDENCE_LENGTH 80
#define TARGET_MAX 65536 /* octets of a target that are kept */

ElmPage *
elm_page_new(ElmSpan source)
{
	ElmPage *self = g_new0(ElmPage, 1);

	self->source = source;
	elm_flow_init(&self->visible);
	elm_flow_init(&self->hidden);
	elm_flow_init(&self->anchor);
	self->structure = g_string_new(NULL);
	self->scratch = g_string_new(NULL);
	self->links = g_array_new(FALSE, TRUE, sizeof(ElmLink));
	self->words = g_string_chunk_new(1024);
	self->open = G_MAXSIZE;
	self->html.title = "";
	return self;
}

void
elm_page_free(ElmPage *self)
{
	g_string_free(self->visible.text, TRUE);
	g_string_free(self->hidden.text, TRUE);
	g_string_free(self->anchor.text, TRUE);
	g_string_free(self->structure, TRUE);
	g_string_free(self->scratch, TRUE);
	g_array_unref(self->links);
	g_string_chunk_free(self->words);
	for (gsize i = 0; i < ELM_HTML_TRICKS; i++)
		g_free(self->evidence[i]);
	g_free(self);
}

void
elm_page_finish(ElmPage *self)
{
	ElmHtml *html = &self->html;

	elm_page_close(self);
	html->visible = self->visible.text->str;
	html->visible_length = self->visible.text->len;
	html->hidden = self->hidden.text->str;
	html->hidden_length = self->hidden.text->len;
	html->structure = self->structure->str;
}

/* @length octets at most of @text, without half a character at the end. */
static char *
excerpt(const guint8 *text, gsize length)
{
	const char *end;

	if (!g_utf8_validate_len((const char *)text, length, &end))
		length = (gsize)(end - (const char *)text);
	return g_strndup((const char *)text, length);
}

void
elm_page_note(ElmPage *self, guint tricks, const guint8 *at)
{
	const guint8 *end = self->source.data + self->source.size;

	tricks &= ~self->html.tricks;
	self->html.tricks |= tricks;
	for (guint i = 0; tricks >> i != 0; i++)
		if ((tricks >> i & 1) != 0)
			self->evidence[i] = excerpt(at,
			    MIN((gsize)(end - at), EVIDENCE_LENGTH));
}

const char *
elm_page_decode(ElmPage *self, ElmSpan text)
{
	g_string_truncate(self->scratch, 0);
	elm_charref_append(self->scratch, text, TRUE);
	return self->scratch->str;
}

const char *
elm_page_keep(ElmPage *self, ElmSpan text)
{
	const char *decoded = elm_page_decode(self, text);
	ElmFlow flow;
	const char *kept;

	elm_flow_init(&flow);
	elm_flow_add(&flow, decoded, strlen(decoded), FALSE);
	kept = g_string_chunk_insert_len(self->words, flow.text->str,
	    (gssize)flow.text->len);
	g_string_free(flow.text, TRUE);
	return kept;
}

ElmLink *
elm_page_link(ElmPage *self, ElmLinkKind kind, ElmSpan target)
{
	ElmLink link = { .kind = kind, .text = "" };
	const char *start;
	gsize length;

	if (self->links->len >= LINKS_MAX) {
		self->html.is_cut = TRUE;
		return NULL;
	}
	if (target.size > TARGET_MAX) {
		self->html.is_cut = TRUE;
		target.size = TARGET_MAX;
		while ((target.data[target.size] & 0xC0) == 0x80)
			target.size--;
	}
	start = elm_page_decode(self, target);
	while (*start != '\0' && (guchar)*start <= ' ')
		start++;
	length = strlen(start);
	while (length > 0 && (guchar)start[length - 1] <= ' ')
		length--;
	if (length == 0)
		return NULL;
	link.target =
	    g_string_chunk_insert_len(self->words, start, (gssize)length);
	g_array_append_val(self->links, link);
	return &g_array_index(self->links, ElmLink, self->links->len - 1);
}

void
elm_page_text(ElmPage *self, const char *text, gsize length, gboolean is_hidden,
    gboolean is_pre)
{
	elm_flow_add(is_hidden ? &self->hidden : &self->visible, text, length,
	    is_pre);
	if (self->open != G_MAXSIZE && (!is_hidden || self->is_anchor_gone))
		elm_flow_add(&self->anchor, text, length, FALSE);
}

void
elm_page_break(ElmPage *self)
{
	elm_flow_break(&self->visible);
	elm_flow_break(&self->hidden);
	elm_flow_space(&self->anchor);
}

void
elm_page_space(ElmPage *self)
{
	elm_flow_space(&self->visible);
	elm_flow_space(&self->hidden);
	elm_flow_space(&self->anchor);
}

void
elm_page_end_line(ElmPage *self)
{
	self->slack += self->is_blank;
	self->is_blank = FALSE;
}

void
elm_page_open(ElmPage *self, gsize link, gboolean is_hidden)
{
	self->open = link;
	self->is_anchor_gone = is_hidden;
}

void
elm_page_close(ElmPage *self)
{
	ElmFlow *flow = &self->anchor;
	ElmLink *link;

	if (self->open == G_MAXSIZE)
		return;
	link = &g_array_index(self->links, ElmLink, self->open);
	link->is_hidden = self->is_anchor_gone || flow->marks == 0;
	if (flow->text->len > 0)
		link->text = g_string_chunk_insert_len(self->words,
		    flow->text->str, (gssize)flow->text->len);
	g_string_truncate(flow->text, 0);
	*flow = (ElmFlow){ .text = flow->text };
	self->open = G_MAXSIZE;
}
