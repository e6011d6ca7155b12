#include "config.h"

#include "lib/content/html.h"

#include <string.h>

#include "lib/content/appearance.h"
#include "lib/content/charref.h"
#include "lib/content/colour.h"
#include "lib/content/element.h"
#include "lib/content/html-page.h"
#include "lib/content/html-stack.h"
#include "lib/content/html-tag.h"
#include "lib/content/markup-reader.h"
#include "lib/content/sheet.h"

#define HEAD_MAX ((gsize)3 << 19) /* octets that are read from the head */
#define TAIL_MAX ((gsize)1 << 19) /* and from the tail */
#define PLAIN_MANY 6  /* letters as references that are no accident */
#define BROKEN_MANY 4 /* words broken up likewise */
#define SLACK_MANY 25 /* empty lines that fill a screen */

/* What stood last: whether a word goes on behind markup. */
typedef enum { NO_WORD, IN_WORD, MAYBE_BROKEN, BROKEN_WORD } WordState;

typedef struct {
	ElmPage *page;
	ElmSheet *sheet;
	ElmHtmlStack *stack;
	GString *text; /* decoded */
	WordState word;
	guint broken;       /* words */
	guint plain;        /* letters as references */
	gboolean is_over;   /* </html> was met */
	gboolean is_quirky; /* read as browsers of the nineties did */
	guint32 colour;     /* of the text of <body> */
} Walk;

static gboolean
has_flag(const ElmElement *element, guint flag)
{
	return element != NULL && (element->flags & flag) != 0;
}

/* Markup stands behind a word: does it go on behind that? */
static void
break_word(Walk *self, const ElmMarkupToken *token, const ElmElement *element)
{
	if (self->word == NO_WORD)
		return;
	if (token->kind == ELM_MARKUP_COMMENT || element == NULL)
		self->word = BROKEN_WORD;
	else if (has_flag(element,
		     ELM_ELEMENT_BLOCK | ELM_ELEMENT_CELL | ELM_ELEMENT_VOID))
		self->word = NO_WORD;
	else if (token->kind == ELM_MARKUP_START)
		self->word = MAYBE_BROKEN;
	else
		self->word = self->word == MAYBE_BROKEN ? BROKEN_WORD : NO_WORD;
}

/* In a quirky page a table takes its text from the page, not from what it is in
 * (Quirks Mode Standard, 3). */
static void
style_quirky(const Walk *self, ElmStyle *style, const ElmElement *element)
{
	ElmAppearance page;

	if (!self->is_quirky || element == NULL || element->letter != 't')
		return;
	elm_appearance_init(&page);
	elm_css_set(style, ELM_CSS_FONT_SIZE, page.font_size);
	elm_css_set(style, ELM_CSS_COLOUR, self->colour);
}

/* What follows the start of @element. */
static void
note_element(Walk *self, const ElmElement *element, const ElmAppearance *look)
{
	if (element->tag == ELM_TAG_BR) {
		elm_page_break(self->page);
		self->page->slack++;
	}
	if (element->tag == ELM_TAG_IMG)
		self->page->slack = 0;
	if (element->tag == ELM_TAG_BODY)
		self->colour = look->colour;
	if (element->letter != 0)
		g_string_append_c(self->page->structure, element->letter);
}

static void
start(Walk *self, const ElmMarkupToken *token)
{
	const ElmElement *element = elm_element_find(token->text);
	ElmOpen open = { .element = element,
		.tag = token->raw,
		.name = token->text };
	ElmAttributes attributes;

	self->page->html.elements++;
	break_word(self, token, element);
	elm_html_stack_imply(self->stack, element);
	elm_html_stack_edge(self->stack, element);
	elm_attributes_read(&attributes, token->attributes);
	style_quirky(self, &open.style, element);
	elm_html_tag_style(&open.style, self->sheet, element, token->text,
	    &attributes);
	open.look = elm_html_stack_top(self->stack)->look;
	elm_appearance_enter(&open.look, &open.style);
	elm_html_tag_take(self->page, element, &attributes, &open.style,
	    &open.look, token->raw.data);
	if (element != NULL)
		note_element(self, element, &open.look);
	if (!has_flag(element, ELM_ELEMENT_VOID) &&
	    !(token->is_empty && element == NULL))
		elm_html_stack_push(self->stack, &open);
}

static void
end(Walk *self, const ElmMarkupToken *token)
{
	const ElmElement *element = elm_element_find(token->text);

	break_word(self, token, element);
	if (element != NULL && element->tag == ELM_TAG_HTML) {
		self->is_over = TRUE;
		return;
	}
	if (element != NULL &&
	    (element->tag == ELM_TAG_BODY || element->tag == ELM_TAG_BR)) {
		elm_page_break(self->page);
		return;
	}
	elm_html_stack_end(self->stack, element, token->text);
}

static gboolean
is_letter_at(const char *at)
{
	return (*at & 0x80) == 0 ? g_ascii_isalnum(*at)
				 : g_unichar_isalnum(g_utf8_get_char(at));
}

static gboolean
has_letter(const GString *text)
{
	for (const char *at = text->str; *at != '\0'; at = g_utf8_next_char(at))
		if (is_letter_at(at))
			return TRUE;
	return FALSE;
}

/* Is a word of @text the rest of one that markup broke up?  And may @text end
 * in one? */
static void
join_word(Walk *self, const guint8 *at)
{
	const GString *text = self->text;

	if (self->word == BROKEN_WORD && is_letter_at(text->str) &&
	    ++self->broken >= BROKEN_MANY)
		elm_page_note(self->page, ELM_HTML_MANY_COMMENTS,
		    MAX(self->page->source.data, at - 40));
	self->word = text->len > 0 && is_letter_at(g_utf8_prev_char(
					  text->str + text->len))
			 ? IN_WORD
			 : NO_WORD;
}

/* Text with letters that shows: what is odd about it? */
static void
check_visible(Walk *self, const ElmMarkupToken *token)
{
	if (elm_html_stack_top(self->stack)->look.is_reversed)
		elm_page_note(self->page, ELM_HTML_REVERSED,
		    elm_html_stack_top(self->stack)->tag.data);
	if (self->is_over)
		elm_page_note(self->page, ELM_HTML_AFTER_END, token->raw.data);
	if (self->page->slack >= SLACK_MANY)
		elm_page_note(self->page, ELM_HTML_SLACK, token->raw.data);
	self->page->slack = 0;
	self->page->is_blank = FALSE;
}

static void
count_lines(Walk *self)
{
	for (const char *at = self->text->str; *at != '\0'; at++)
		self->page->slack +=
		    *at == '\n' && self->page->slack < SLACK_MANY;
}

static void
decode(Walk *self, const ElmMarkupToken *token)
{
	guint plain = 0;

	g_string_truncate(self->text, 0);
	if (token->is_literal)
		g_string_append_len(self->text, (const char *)token->text.data,
		    (gssize)token->text.size);
	else
		plain = elm_charref_append(self->text, token->text, FALSE);
	self->plain += plain;
	if (plain > 0 && self->plain >= PLAIN_MANY)
		elm_page_note(self->page, ELM_HTML_ENTITIES, token->raw.data);
}

static void
text(Walk *self, const ElmMarkupToken *token)
{
	const ElmOpen *open = elm_html_stack_top(self->stack);
	guint hides = elm_appearance_hides(&open->look);

	if (has_flag(open->element, ELM_ELEMENT_GONE)) {
		if (open->element->tag == ELM_TAG_TITLE)
			elm_html_tag_title(self->page, token->text);
		return;
	}
	decode(self, token);
	if (has_letter(self->text)) {
		if (hides != 0)
			elm_page_note(self->page, hides, open->culprit);
		else
			check_visible(self, token);
	} else {
		if (open->look.is_pre)
			count_lines(self);
		self->page->is_blank |=
		    strstr(self->text->str, "\xc2\xa0") != NULL;
	}
	join_word(self, token->raw.data);
	elm_page_text(self->page, self->text->str, self->text->len, hides != 0,
	    open->look.is_pre);
}

static void
walk(Walk *self, ElmSpan source)
{
	ElmMarkupReader reader;
	ElmMarkupToken token;

	elm_markup_reader_init(&reader, source, FALSE);
	while (elm_markup_reader_next(&reader, &token)) {
		switch (token.kind) {
		case ELM_MARKUP_TEXT:
			text(self, &token);
			break;
		case ELM_MARKUP_START:
			start(self, &token);
			break;
		case ELM_MARKUP_END:
			end(self, &token);
			break;
		case ELM_MARKUP_COMMENT:
			break_word(self, &token, NULL);
			self->page->html.comments +=
			    ELM_SPAN_IS(token.raw, 0, "<!--");
			break;
		}
	}
}

/* A style counts for all of the page, wherever it stands. */
static void
read_sheets(Walk *self, ElmSpan source)
{
	static const char *const words[] = { "<style" };
	ElmMarkupReader reader;
	ElmMarkupToken token;
	gboolean is_sheet = FALSE;

	if (elm_span_words(source, words, G_N_ELEMENTS(words)) == 0)
		return;
	elm_markup_reader_init(&reader, source, FALSE);
	while (elm_markup_reader_next(&reader, &token)) {
		if (is_sheet && token.kind == ELM_MARKUP_TEXT) {
			elm_sheet_add(self->sheet, token.text);
			if (elm_sheet_has_import(self->sheet))
				elm_page_note(self->page,
				    ELM_HTML_EXTERNAL_STYLE, token.raw.data);
		}
		is_sheet = token.kind == ELM_MARKUP_START &&
			   elm_markup_is(token.text, "style");
	}
	self->page->html.is_cut |= elm_sheet_is_cut(self->sheet);
}

/* The pieces of @source that are read: all of it, or its head and tail. */
static ElmSpan
tail_of(ElmPage *page, ElmSpan *source)
{
	ElmSpan tail = { source->data, 0 };
	gsize at;

	if (source->size <= HEAD_MAX + TAIL_MAX)
		return tail;
	page->html.is_cut = TRUE;
	tail = elm_span_from(*source, source->size - TAIL_MAX);
	/* Neither half a character nor half a tag, where it can be told. */
	for (at = 0; at < tail.size && tail.data[at] != '<'; at++)
		if ((tail.data[at] & 0xC0) != 0x80 && at >= 1024)
			break;
	tail = elm_span_from(tail, at);
	at = HEAD_MAX;
	while ((source->data[at] & 0xC0) == 0x80)
		at--;
	*source = elm_span_cut(*source, 0, at);
	return tail;
}

/* Is there no document type, or one of the nineties (HTML Standard, 13.2.6.4.1,
 * as far as mail has it)? */
static gboolean
is_quirky(ElmSpan source)
{
	static const char *const old[] = { "//dtd html 3", "//dtd html 2",
		"html 4.0 transitional", "html 4.01 transitional",
		"html 4.0 frameset", "html 4.01 frameset" };
	static const char *const system[] = { "http://www.w3.org/tr/html4/" };
	ElmMarkupReader reader;
	ElmMarkupToken token;

	elm_markup_reader_init(&reader, source, FALSE);
	while (elm_markup_reader_next(&reader, &token) &&
	       token.kind != ELM_MARKUP_START) {
		if (token.kind != ELM_MARKUP_COMMENT ||
		    !elm_span_starts(token.raw, "<!doctype"))
			continue;
		return elm_span_words(token.text, old, G_N_ELEMENTS(old)) !=
			   0 &&
		       elm_span_words(token.text, system, 1) == 0;
	}
	return TRUE;
}

/* NUL is nothing in HTML. */
static char *
clean(const char *data, gsize *size)
{
	g_autofree char *bare = g_malloc(*size + 1);
	gsize length = 0;
	char *valid;

	for (gsize i = 0; i < *size; i++)
		if (data[i] != '\0')
			bare[length++] = data[i];
	bare[length] = '\0';
	valid = g_utf8_make_valid(bare, (gssize)length);
	*size = strlen(valid);
	return valid;
}

static void
read_page(ElmPage *page)
{
	g_autoptr(ElmSheet) sheet = elm_sheet_new();
	g_autoptr(ElmHtmlStack) stack = elm_html_stack_new(page);
	g_autoptr(ElmHtmlStack) other = elm_html_stack_new(page);
	g_autoptr(GString) decoded = g_string_new(NULL);
	ElmSpan head = page->source;
	ElmSpan tail = tail_of(page, &head);
	Walk self = { .page = page,
		.sheet = sheet,
		.stack = stack,
		.text = decoded,
		.is_quirky = is_quirky(head) };

	read_sheets(&self, head);
	read_sheets(&self, tail);
	walk(&self, head);
	self.stack = other;
	walk(&self, tail);
}

ElmHtml *
elm_html_read(const char *data, gsize size)
{
	g_autofree char *copy = NULL;
	ElmPage *page;

	if (size == 0)
		data = "";
	if (!g_utf8_validate_len(data, size, NULL))
		data = copy = clean(data, &size);
	page = elm_page_new((ElmSpan){ (const guint8 *)data, size });
	if (size > 0)
		read_page(page);
	elm_page_finish(page);
	page->source = (ElmSpan){ NULL, 0 };
	return &page->html;
}

void
elm_html_free(ElmHtml *self)
{
	elm_page_free((ElmPage *)self);
}

const ElmLink *
elm_html_link(const ElmHtml *self, gsize i)
{
	const ElmPage *page = (const ElmPage *)self;

	return i < page->links->len ? &g_array_index(page->links, ElmLink, i)
				    : NULL;
}

const char *
elm_html_evidence(const ElmHtml *self, ElmHtmlTrick trick)
{
	const ElmPage *page = (const ElmPage *)self;

	for (gsize i = 0; i < ELM_HTML_TRICKS; i++)
		if (((guint)trick >> i & 1) != 0)
			return page->evidence[i];
	return NULL;
}
