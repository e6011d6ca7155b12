/* html-stack.h -- the elements of HTML that are open, and what their starts and
 * ends close (HTML Standard, 13.2.4 and 13.2.6, as far as it changes what a
 * reader sees). */
#pragma once

#include <glib.h>

#include "lib/content/appearance.h"
#include "lib/content/element.h"
#include "lib/content/html-page.h"

/* An element that is open. */
typedef struct {
	const ElmElement *element; /* NULL: HTML has none of this name */
	ElmSpan tag;               /* its start tag */
	ElmSpan name;
	ElmStyle style;
	ElmAppearance look;
	const guint8 *culprit; /* the tag that hides what is in it */
} ElmOpen;

typedef struct ElmHtmlStack ElmHtmlStack;

/* A stack on which only the page is open; its lines end in @page. */
ElmHtmlStack *elm_html_stack_new(ElmPage *page);
void elm_html_stack_free(ElmHtmlStack *self);

/* The innermost open element; valid until something is opened or closed. */
const ElmOpen *elm_html_stack_top(const ElmHtmlStack *self);

/* A start of @element, which may be NULL, closes what cannot go on in it. */
void elm_html_stack_imply(ElmHtmlStack *self, const ElmElement *element);

/* Open @open, of which look and culprit are worked out here.  Deeper than 256
 * it counts as open, but has no style, and the page is cut. */
void elm_html_stack_push(ElmHtmlStack *self, const ElmOpen *open);

/* An end of @element, or with NULL of one called @name. */
void elm_html_stack_end(ElmHtmlStack *self, const ElmElement *element,
    ElmSpan name);

/* What the edge of @element, which may be NULL, does to lines. */
void elm_html_stack_edge(ElmHtmlStack *self, const ElmElement *element);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmHtmlStack, elm_html_stack_free)
