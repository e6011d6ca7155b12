#include "config.h"

#include "lib/content/html-stack.h"

#include <string.h>

#define DEPTH_MAX 256
#define ALIKE_MAX 3 /* equal elements in each other (13.2.4.3) */

struct ElmHtmlStack {
	ElmPage *page;
	GArray *open; /* ElmOpen; the first stands for the page */
	gsize beyond; /* elements that are open, but too deep */
};

ElmHtmlStack *
elm_html_stack_new(ElmPage *page)
{
	ElmHtmlStack *self = g_new0(ElmHtmlStack, 1);
	ElmOpen root = { .culprit = page->source.data };

	self->page = page;
	self->open = g_array_new(FALSE, FALSE, sizeof(ElmOpen));
	elm_appearance_init(&root.look);
	g_array_append_val(self->open, root);
	return self;
}

void
elm_html_stack_free(ElmHtmlStack *self)
{
	g_array_unref(self->open);
	g_free(self);
}

static ElmOpen *
open_at(const ElmHtmlStack *self, gsize i)
{
	return &g_array_index(self->open, ElmOpen, i);
}

/* Work out the looks of what is open from number @from on. */
static void
look_again(const ElmHtmlStack *self, gsize from)
{
	for (gsize i = MAX(from, 1); i < self->open->len; i++) {
		const ElmOpen *outer = open_at(self, i - 1);
		ElmOpen *open = open_at(self, i);
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
has_flag(const ElmOpen *open, guint flag)
{
	return open->element != NULL && (open->element->flags & flag) != 0;
}

void
elm_html_stack_edge(ElmHtmlStack *self, const ElmElement *element)
{
	if (element == NULL)
		return;
	if ((element->flags & ELM_ELEMENT_BLOCK) != 0)
		elm_page_break(self->page);
	if ((element->flags & ELM_ELEMENT_CELL) != 0)
		elm_page_space(self->page);
	if ((element->flags & (ELM_ELEMENT_BLOCK | ELM_ELEMENT_CELL)) != 0)
		elm_page_end_line(self->page);
}

/* Close number @i and what is in it; what styles text goes on (HTML Standard,
 * 13.2.4.3), but not out of a cell and the like. */
static void
close_at(ElmHtmlStack *self, gsize i)
{
	gboolean is_scope = has_flag(open_at(self, i), ELM_ELEMENT_SCOPE);
	gboolean is_style = has_flag(open_at(self, i), ELM_ELEMENT_STYLE);
	gsize to = i;

	if (open_at(self, i)->element != NULL &&
	    open_at(self, i)->element->tag == ELM_TAG_A)
		elm_page_close(self->page);
	elm_html_stack_edge(self, open_at(self, i)->element);
	for (gsize k = i + 1; k < self->open->len; k++) {
		const ElmOpen *inner = open_at(self, k);
		gboolean goes_on =
		    is_style ||
		    (!is_scope && has_flag(inner, ELM_ELEMENT_STYLE));

		if (goes_on) {
			*open_at(self, to++) = *inner;
			continue;
		}
		elm_html_stack_edge(self, inner->element);
		if (inner->element != NULL && inner->element->tag == ELM_TAG_A)
			elm_page_close(self->page);
	}
	g_array_set_size(self->open, (guint)to);
	look_again(self, i);
}

/* Does an end, or a start that implies one, of @element look no further out
 * than @open? */
static gboolean
is_barrier(const ElmOpen *open, const ElmElement *element)
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
find_open(const ElmHtmlStack *self, const ElmElement *element, ElmSpan name)
{
	for (gsize i = self->open->len - 1; i > 0; i--) {
		const ElmOpen *open = open_at(self, i);

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
close_group(ElmHtmlStack *self, const ElmElement *element)
{
	for (gsize i = self->open->len - 1; i > 0; i--) {
		const ElmOpen *open = open_at(self, i);

		if (open->element != NULL &&
		    open->element->group == element->group) {
			close_at(self, i);
			return;
		}
		if (is_barrier(open, element))
			return;
	}
}

void
elm_html_stack_imply(ElmHtmlStack *self, const ElmElement *element)
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
drop_alike(ElmHtmlStack *self, const ElmOpen *open)
{
	guint alike = 0;

	for (gsize i = self->open->len - 1; i > 0; i--) {
		const ElmOpen *other = open_at(self, i);

		if (has_flag(other, ELM_ELEMENT_SCOPE))
			return;
		if (other->element != open->element ||
		    other->tag.size != open->tag.size ||
		    memcmp(other->tag.data, open->tag.data, open->tag.size) !=
			0 ||
		    ++alike < ALIKE_MAX)
			continue;
		g_array_remove_index(self->open, (guint)i);
		look_again(self, i);
		return;
	}
}

void
elm_html_stack_push(ElmHtmlStack *self, const ElmOpen *open)
{
	if (has_flag(open, ELM_ELEMENT_STYLE))
		drop_alike(self, open);
	if (self->open->len >= DEPTH_MAX) {
		self->page->html.is_cut = TRUE;
		self->beyond++;
		return;
	}
	g_array_append_val(self->open, *open);
	look_again(self, self->open->len - 1);
}

const ElmOpen *
elm_html_stack_top(const ElmHtmlStack *self)
{
	return open_at(self, self->open->len - 1);
}

void
elm_html_stack_end(ElmHtmlStack *self, const ElmElement *element, ElmSpan name)
{
	gsize i;

	if (self->beyond > 0) {
		self->beyond--;
		return;
	}
	i = find_open(self, element, name);
	if (i > 0)
		close_at(self, i);
	else if (element != NULL && element->group == 'p')
		elm_page_break(self->page);
}
