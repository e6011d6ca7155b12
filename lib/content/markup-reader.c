#include "config.h"

#include "lib/content/markup-reader.h"

#include <string.h>

void
elm_markup_reader_init(ElmMarkupReader *self, ElmSpan input, gboolean is_xml)
{
	*self = (ElmMarkupReader){ .input = input, .is_xml = is_xml };
}

gboolean
elm_markup_is(ElmSpan name, const char *word)
{
	gsize length = strlen(word);

	return name.size == length && length > 0 &&
	       g_ascii_strncasecmp((const char *)name.data, word, length) == 0;
}

static gboolean
is_blank(guint8 c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

static gsize
find(ElmSpan input, gsize from, char c)
{
	const guint8 *found;

	if (from >= input.size)
		return input.size;
	found = memchr(input.data + from, c, input.size - from);
	return found != NULL ? (gsize)(found - input.data) : input.size;
}

/* Where the value at @at ends, and @next where to go on. */
static gsize
value_end(ElmSpan span, gsize at, gsize *next)
{
	guint8 quote = span.data[at];
	gsize end = at;

	if (quote == '"' || quote == '\'') {
		end = find(span, at + 1, (char)quote);
		*next = MIN(end + 1, span.size);
		return end;
	}
	while (end < span.size && !is_blank(span.data[end]) &&
	       span.data[end] != '>')
		end++;
	*next = end;
	return end;
}

static gsize
skip_blanks(ElmSpan span, gsize at)
{
	while (at < span.size && is_blank(span.data[at]))
		at++;
	return at;
}

static gboolean
ends_name(guint8 c)
{
	return is_blank(c) || c == '/' || c == '>' || c == '=';
}

gboolean
elm_markup_attribute(ElmSpan *attributes, ElmSpan *name, ElmSpan *value)
{
	ElmSpan span = *attributes;
	gsize at = 0;
	gsize start;

	while (
	    at < span.size && (is_blank(span.data[at]) || span.data[at] == '/'))
		at++;
	*attributes = elm_span_from(span, at);
	if (at >= span.size || span.data[at] == '>')
		return FALSE;
	/* A "=" in the first place belongs to the name. */
	start = at++;
	while (at < span.size && !ends_name(span.data[at]))
		at++;
	*name = elm_span_cut(span, start, at - start);
	*value = (ElmSpan){ span.data + at, 0 };
	start = skip_blanks(span, at);
	if (start < span.size && span.data[start] == '=') {
		start = at = skip_blanks(span, start + 1);
		if (start < span.size && span.data[start] != '>') {
			gsize end = value_end(span, start, &at);

			start +=
			    span.data[start] == '"' || span.data[start] == '\'';
			*value = elm_span_cut(span, start, end - start);
		}
	}
	*attributes = elm_span_from(span, at);
	return TRUE;
}

static gboolean
is_name_start(const ElmMarkupReader *self, gsize at)
{
	guint8 c = at < self->input.size ? self->input.data[at] : 0;

	if (c >= 0x80 || c == '_' || c == ':')
		return self->is_xml;
	return g_ascii_isalpha((char)c);
}

/* Does markup begin with the "<" at @at? */
static gboolean
is_markup(const ElmMarkupReader *self, gsize at)
{
	guint8 c = elm_span_u8(self->input, at + 1);

	if (c == '/')
		return at + 2 < self->input.size;
	return c == '!' || c == '?' || is_name_start(self, at + 1);
}

/* Whose content is text up to its own end (HTML Standard, 13.2.6.2), and
 * whether references count in it. */
static const struct {
	const char *name;
	gsize length;
	gboolean has_references;
} raw_texts[] = {
	{ "xmp", 3, FALSE },
	{ "style", 5, FALSE },
	{ "title", 5, TRUE },
	{ "iframe", 6, FALSE },
	{ "script", 6, FALSE },
	{ "noembed", 7, FALSE },
	{ "noframes", 8, FALSE },
	{ "textarea", 8, TRUE },
	{ "plaintext", 9, FALSE },
};

/* The row of the table for @name, or the number of rows. */
static gsize
raw_text_row(ElmSpan name)
{
	gsize i;

	for (i = 0; i < G_N_ELEMENTS(raw_texts); i++)
		if (raw_texts[i].length == name.size &&
		    elm_markup_is(name, raw_texts[i].name))
			break;
	return i;
}

/* Where the end tag of the element whose text it is begins. */
static gsize
raw_text_end(const ElmMarkupReader *self)
{
	ElmSpan input = self->input;
	ElmSpan name = self->raw_text;
	gsize at = self->at;

	if (elm_markup_is(name, "plaintext"))
		return input.size;
	for (at = find(input, at, '<'); at < input.size;
	     at = find(input, at + 1, '<')) {
		ElmSpan word = elm_span_cut(input, at + 2, name.size);

		if (elm_span_u8(input, at + 1) == '/' &&
		    word.size == name.size &&
		    g_ascii_strncasecmp((const char *)word.data,
			(const char *)name.data, name.size) == 0 &&
		    (at + 2 + name.size >= input.size ||
			ends_name(input.data[at + 2 + name.size])))
			break;
	}
	return at;
}

static gboolean
take_text(ElmMarkupReader *self, ElmMarkupToken *token, gsize end)
{
	token->kind = ELM_MARKUP_TEXT;
	token->raw = token->text =
	    elm_span_cut(self->input, self->at, end - self->at);
	self->at = end;
	return TRUE;
}

static gboolean
take_comment(ElmMarkupReader *self, ElmMarkupToken *token, gsize start,
    gsize end)
{
	gsize next = find(self->input, end, '>');

	token->kind = ELM_MARKUP_COMMENT;
	token->text = elm_span_cut(self->input, start, end - start);
	token->raw = elm_span_cut(self->input, self->at, next + 1 - self->at);
	self->at = MIN(next + 1, self->input.size);
	return TRUE;
}

/* The comment whose text begins at @start ends at "-->" or "--!>"; "<!-->" and
 * "<!--->" are comments, too. */
static gboolean
take_dashed(ElmMarkupReader *self, ElmMarkupToken *token, gsize start)
{
	const guint8 *data = self->input.data;
	gsize size = self->input.size;
	gsize at;

	for (at = find(self->input, start, '>'); at < size;
	     at = find(self->input, at + 1, '>')) {
		gsize length = at - start;

		if (length == 0 || (length == 1 && data[start] == '-'))
			return take_comment(self, token, start, start);
		if (length >= 2 && data[at - 1] == '-' && data[at - 2] == '-')
			return take_comment(self, token, start, at - 2);
		if (length >= 3 && data[at - 1] == '!' && data[at - 2] == '-' &&
		    data[at - 3] == '-')
			return take_comment(self, token, start, at - 3);
	}
	return take_comment(self, token, start, size);
}

/* A document type of XML may have markup of its own in brackets. */
static gsize
declaration_end(const ElmMarkupReader *self, gsize from)
{
	gsize end = find(self->input, from, '>');
	gsize open = self->is_xml ? find(self->input, from, '[') : end;

	if (open >= end)
		return end;
	return find(self->input, find(self->input, open, ']'), '>');
}

static gboolean
take_declaration(ElmMarkupReader *self, ElmMarkupToken *token)
{
	ElmSpan input = self->input;
	gsize at = self->at;

	if (ELM_SPAN_IS(input, at, "<!--"))
		return take_dashed(self, token, at + 4);
	if (ELM_SPAN_IS(input, at, "<![CDATA[") &&
	    (self->is_xml || self->foreign > 0)) {
		gssize end = ELM_SPAN_FIND(input, at + 9, "]]>");

		token->kind = ELM_MARKUP_TEXT;
		token->is_literal = TRUE;
		self->at = end < 0 ? input.size : (gsize)end + 3;
		token->raw = elm_span_cut(input, at, self->at - at);
		token->text = elm_span_cut(input, at + 9,
		    (end < 0 ? input.size : (gsize)end) -
			MIN(at + 9, input.size));
		return TRUE;
	}
	return take_comment(self, token, at + 2, declaration_end(self, at + 2));
}

static void
note_element(ElmMarkupReader *self, const ElmMarkupToken *token)
{
	gboolean is_start = token->kind == ELM_MARKUP_START;

	if (self->is_xml)
		return;
	if (elm_markup_is(token->text, "svg") ||
	    elm_markup_is(token->text, "math")) {
		if (is_start && !token->is_empty)
			self->foreign++;
		else if (!is_start && self->foreign > 0)
			self->foreign--;
	} else if (is_start && self->foreign == 0 &&
		   raw_text_row(token->text) < G_N_ELEMENTS(raw_texts)) {
		self->raw_text = token->text;
	}
}

/* The tag whose name begins at @start; FALSE when the input ends in it. */
static gboolean
take_tag(ElmMarkupReader *self, ElmMarkupToken *token, gsize start)
{
	ElmSpan input = self->input;
	gsize end = start;
	ElmSpan rest;
	ElmSpan name;
	ElmSpan value;

	while (end < input.size && !is_blank(input.data[end]) &&
	       input.data[end] != '/' && input.data[end] != '>')
		end++;
	token->text = elm_span_cut(input, start, end - start);
	rest = elm_span_from(input, end);
	while (elm_markup_attribute(&rest, &name, &value))
		;
	if (rest.size == 0) {
		self->at = input.size;
		return FALSE;
	}
	start = self->at;
	self->at = (gsize)(rest.data - input.data) + 1;
	token->raw = elm_span_cut(input, start, self->at - start);
	token->attributes = elm_span_cut(input, end, self->at - 1 - end);
	token->is_empty = input.data[self->at - 2] == '/';
	note_element(self, token);
	return TRUE;
}

static gboolean
take_markup(ElmMarkupReader *self, ElmMarkupToken *token)
{
	gsize at = self->at;
	guint8 c = self->input.data[at + 1];

	if (c == '!')
		return take_declaration(self, token);
	if (c == '?')
		return take_comment(self, token, at + 1,
		    find(self->input, at, '>'));
	if (c != '/') {
		token->kind = ELM_MARKUP_START;
		return take_tag(self, token, at + 1);
	}
	if (!is_name_start(self, at + 2))
		return take_comment(self, token, at + 2,
		    find(self->input, at + 2, '>'));
	token->kind = ELM_MARKUP_END;
	return take_tag(self, token, at + 2);
}

gboolean
elm_markup_reader_next(ElmMarkupReader *self, ElmMarkupToken *token)
{
	gsize end;

	*token = (ElmMarkupToken){ 0 };
	if (self->raw_text.size > 0) {
		end = raw_text_end(self);
		token->is_literal =
		    !raw_texts[raw_text_row(self->raw_text)].has_references;
		self->raw_text.size = 0;
		if (end > self->at)
			return take_text(self, token, end);
		token->is_literal = FALSE;
	}
	if (self->at >= self->input.size)
		return FALSE;
	if (self->input.data[self->at] == '<' && is_markup(self, self->at))
		return take_markup(self, token);
	end = self->at;
	do
		end = find(self->input, end + 1, '<');
	while (end < self->input.size && !is_markup(self, end));
	return take_text(self, token, end);
}
