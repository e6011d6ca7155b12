#include "config.h"

#include "lib/content/html.h"

#include <string.h>

#include "lib/content/appearance.h"
#include "lib/content/charref.h"
#include "lib/content/colour.h"
#include "lib/content/element.h"
#include "lib/content/html-page.h"
#include "lib/content/html-tag.h"
#include "lib/content/markup-reader.h"
#include "lib/content/sheet.h"

#define HEAD_MAX ((gsize)3 << 19) /* octets that are read from the head */
#define TAIL_MAX ((gsize)1 << 19) /* and from the tail */
#define DEPTH_MAX 256
#define ALIKE_MAX 3   /* equal elements in each other (13.2.4.3) */
#define PLAIN_MANY 6  /* letters as references that are no accident */
#define BROKEN_MANY 4 /* words broken up likewise */
#define SLACK_MANY 25 /* empty lines that fill a screen */

/* An element that is open. */
typedef struct {
	const ElmElement *element; /* NULL: HTML has none of this name */
	ElmSpan tag;               /* its start tag */
	ElmSpan name;
	ElmStyle style;
	ElmAppearance look;
	const guint8 *culprit; /* the tag that hides what is in it */
} Open;

/* What stood last: whether a word goes on behind markup. */
typedef enum { NO_WORD, IN_WORD, MAYBE_BROKEN, BROKEN_WORD } WordState;

typedef struct {
	ElmPage *page;
	ElmSheet *sheet;
	GArray *stack; /* Open; the first stands for the page */
	gsize beyond;  /* elements that are open, but too deep */
	GString *text; /* decoded */
	WordState word;
	guint broken;       /* words */
	guint plain;        /* letters as references */
	guint slack;        /* empty lines since the last letter */
	gboolean is_blank;  /* the line has a blank that stands for itself */
	gboolean is_over;   /* </html> was met */
	gboolean is_quirky; /* read as browsers of the nineties did */
	guint32 colour;     /* of the text of <body> */
} Walk;

static Open *
open_at(const Walk *self, gsize i)
{
	return &g_array_index(self->stack, Open, i);
}

static Open *
top(const Walk *self)
{
	return open_at(self, self->stack->len - 1);
}

/* Work out the looks of what is open from number @from on. */
static void
look_again(const Walk *self, gsize from)
{
	for (gsize i = MAX(from, 1); i < self->stack->len; i++) {
		const Open *outer = open_at(self, i - 1);
		Open *open = open_at(self, i);
		guint hides = elm_appearance_hides(&outer->look);

		open->look = outer->look;
		elm_appearance_enter(&open->look, &open->style);
		open->culprit =
		    (elm_appearance_hides(&open->look) & ~hides) != 0
			? open->tag.data
			: outer->culprit;
	}
}

static gboolean
has_flag(const Open *open, guint flag)
{
	return open->element != NULL && (open->element->flags & flag) != 0;
}

static void
break_line(Walk *self)
{
	elm_flow_break(&self->page->visible);
	elm_flow_break(&self->page->hidden);
	elm_flow_space(&self->page->anchor);
}

/* What the edge of an element does to the text. */
static void
pass_edge(Walk *self, const ElmElement *element)
{
	if (element == NULL)
		return;
	if ((element->flags & ELM_ELEMENT_BLOCK) != 0)
		break_line(self);
	if ((element->flags & ELM_ELEMENT_CELL) != 0) {
		elm_flow_space(&self->page->visible);
		elm_flow_space(&self->page->hidden);
		elm_flow_space(&self->page->anchor);
	}
	if ((element->flags & (ELM_ELEMENT_BLOCK | ELM_ELEMENT_CELL)) != 0 &&
	    self->is_blank) {
		self->slack++;
		self->is_blank = FALSE;
	}
}

/* Close number @i and what is in it; what styles text goes on (HTML Standard,
 * 13.2.4.3), but not out of a cell and the like. */
static void
close_at(Walk *self, gsize i)
{
	gboolean is_scope = has_flag(open_at(self, i), ELM_ELEMENT_SCOPE);
	gboolean is_style = has_flag(open_at(self, i), ELM_ELEMENT_STYLE);
	gsize to = i;

	if (open_at(self, i)->element != NULL &&
	    open_at(self, i)->element->tag == ELM_TAG_A)
		elm_page_close(self->page);
	pass_edge(self, open_at(self, i)->element);
	for (gsize k = i + 1; k < self->stack->len; k++) {
		const Open *inner = open_at(self, k);
		gboolean goes_on =
		    is_style ||
		    (!is_scope && has_flag(inner, ELM_ELEMENT_STYLE));

		if (goes_on) {
			*open_at(self, to++) = *inner;
			continue;
		}
		pass_edge(self, inner->element);
		if (inner->element != NULL && inner->element->tag == ELM_TAG_A)
			elm_page_close(self->page);
	}
	g_array_set_size(self->stack, (guint)to);
	look_again(self, i);
}

/* Does an end, or a start that implies one, of @element look no further out
 * than @open? */
static gboolean
is_barrier(const Open *open, const ElmElement *element)
{
	char group = element != NULL ? element->group : 0;
	char letter = element != NULL ? element->letter : 0;

	if (open->element == NULL)
		return FALSE;
	if (letter == 't' || group == 'e' || group == 'w' || group == 'g')
		return open->element->letter == 't';
	if ((group == 'l' || group == 'd') && open->element->letter == 'u')
		return TRUE;
	return has_flag(open, ELM_ELEMENT_SCOPE);
}

/* The number of the innermost open element that an end of @token closes, or
 * 0. */
static gsize
find_open(const Walk *self, const ElmElement *element, ElmSpan name)
{
	for (gsize i = self->stack->len - 1; i > 0; i--) {
		const Open *open = open_at(self, i);

		if (element != NULL ? open->element == element
				    : open->element == NULL &&
					  open->name.size == name.size &&
					  memcmp(open->name.data, name.data,
					      name.size) == 0)
			return i;
		if (is_barrier(open, element))
			break;
	}
	return 0;
}

/* A start of @element closes the open one of its group: <li> <li>. */
static void
close_group(Walk *self, const ElmElement *element)
{
	for (gsize i = self->stack->len - 1; i > 0; i--) {
		const Open *open = open_at(self, i);

		if (open->element != NULL &&
		    open->element->group == element->group) {
			close_at(self, i);
			return;
		}
		if (is_barrier(open, element))
			return;
	}
}

static void
close_implied(Walk *self, const ElmElement *element)
{
	static const ElmElement paragraph = { .group = 'p' };

	if (element == NULL)
		return;
	if (element->group != 0)
		close_group(self, element);
	if ((element->flags & ELM_ELEMENT_BLOCK) != 0 && element->group != 'p')
		close_group(self, &paragraph);
}

/* Of elements of one start tag in each other only the innermost count, as in a
 * page that opens a <font> again and again. */
static void
drop_alike(Walk *self, const Open *open)
{
	guint alike = 0;

	for (gsize i = self->stack->len - 1; i > 0; i--) {
		const Open *other = open_at(self, i);

		if (has_flag(other, ELM_ELEMENT_SCOPE))
			return;
		if (other->element != open->element ||
		    other->tag.size != open->tag.size ||
		    memcmp(other->tag.data, open->tag.data, open->tag.size) !=
			0 ||
		    ++alike < ALIKE_MAX)
			continue;
		g_array_remove_index(self->stack, (guint)i);
		look_again(self, i);
		return;
	}
}

static void
push(Walk *self, const Open *open)
{
	if (has_flag(open, ELM_ELEMENT_STYLE))
		drop_alike(self, open);
	if (self->stack->len >= DEPTH_MAX) {
		self->page->html.is_cut = TRUE;
		self->beyond++;
		return;
	}
	g_array_append_val(self->stack, *open);
	look_again(self, self->stack->len - 1);
}

/* Markup stands behind a word; @is_nothing: a reader sees nothing of it. */
static void
break_word(Walk *self, gboolean is_nothing, gboolean is_start)
{
	if (self->word == NO_WORD)
		return;
	if (is_nothing)
		self->word = BROKEN_WORD;
	else if (is_start)
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

static void
start(Walk *self, const ElmMarkupToken *token)
{
	const ElmElement *element = elm_element_find(token->text);
	Open open = { .element = element,
		.tag = token->raw,
		.name = token->text };
	ElmAttributes attributes;

	self->page->html.elements++;
	if (element != NULL && element->letter != 0)
		g_string_append_c(self->page->structure, element->letter);
	break_word(self, element == NULL,
	    element != NULL &&
		(element->flags & (ELM_ELEMENT_BLOCK | ELM_ELEMENT_CELL |
				      ELM_ELEMENT_VOID)) == 0);
	close_implied(self, element);
	pass_edge(self, element);
	elm_attributes_read(&attributes, token->attributes);
	style_quirky(self, &open.style, element);
	elm_html_tag_style(&open.style, self->sheet, element, token->text,
	    &attributes);
	open.look = top(self)->look;
	elm_appearance_enter(&open.look, &open.style);
	elm_html_tag_take(self->page, element, &attributes, &open.style,
	    &open.look, token->raw.data);
	if (element != NULL && element->tag == ELM_TAG_BR) {
		break_line(self);
		self->slack++;
	}
	if (element != NULL && element->tag == ELM_TAG_IMG)
		self->slack = 0;
	if (element != NULL && element->tag == ELM_TAG_BODY)
		self->colour = open.look.colour;
	if (!has_flag(&open, ELM_ELEMENT_VOID) &&
	    !(token->is_empty && element == NULL))
		push(self, &open);
}

static void
end(Walk *self, const ElmMarkupToken *token)
{
	const ElmElement *element = elm_element_find(token->text);
	gsize i;

	break_word(self, element == NULL, FALSE);
	if (element != NULL && element->tag == ELM_TAG_HTML) {
		self->is_over = TRUE;
		return;
	}
	if (element != NULL &&
	    (element->tag == ELM_TAG_BODY || element->tag == ELM_TAG_BR)) {
		break_line(self);
		return;
	}
	if (self->beyond > 0) {
		self->beyond--;
		return;
	}
	i = find_open(self, element, token->text);
	if (i > 0)
		close_at(self, i);
	else if (element != NULL && element->group == 'p')
		break_line(self);
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
	if (top(self)->look.is_reversed)
		elm_page_note(self->page, ELM_HTML_REVERSED,
		    top(self)->tag.data);
	if (self->is_over)
		elm_page_note(self->page, ELM_HTML_AFTER_END, token->raw.data);
	if (self->slack >= SLACK_MANY)
		elm_page_note(self->page, ELM_HTML_SLACK, token->raw.data);
	self->slack = 0;
	self->is_blank = FALSE;
}

static void
count_lines(Walk *self)
{
	for (const char *at = self->text->str; *at != '\0'; at++)
		self->slack += *at == '\n' && self->slack < SLACK_MANY;
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
	const Open *open = top(self);
	guint hides = elm_appearance_hides(&open->look);

	if (has_flag(open, ELM_ELEMENT_GONE)) {
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
		self->is_blank |= strstr(self->text->str, "\xc2\xa0") != NULL;
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
			break_word(self, TRUE, FALSE);
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
	g_autoptr(GArray) stack = g_array_new(FALSE, FALSE, sizeof(Open));
	g_autoptr(GString) decoded = g_string_new(NULL);
	ElmSpan head = page->source;
	ElmSpan tail = tail_of(page, &head);
	Open root = { .culprit = page->source.data };
	Walk self = { .page = page,
		.sheet = sheet,
		.stack = stack,
		.text = decoded,
		.is_quirky = is_quirky(head) };

	elm_appearance_init(&root.look);
	g_array_append_val(stack, root);
	read_sheets(&self, head);
	read_sheets(&self, tail);
	walk(&self, head);
	g_array_set_size(stack, 1);
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
