/* html-tag.h -- what a start tag of HTML means to a reader: its style, its
 * links, its tricks. */
#pragma once

#include "lib/content/appearance.h"
#include "lib/content/element.h"
#include "lib/content/html-page.h"
#include "lib/content/sheet.h"

/* The style of an element called @name: what browsers do, its attributes, the
 * rules of @sheet, its own style, in this order.  @element may be NULL. */
void elm_html_tag_style(ElmStyle *style, const ElmSheet *sheet,
    const ElmElement *element, ElmSpan name, const ElmAttributes *attributes);

/* Take into @page what the element is, which looks like @look; @at is where it
 * stands. */
void elm_html_tag_take(ElmPage *page, const ElmElement *element,
    const ElmAttributes *attributes, const ElmStyle *style,
    const ElmAppearance *look, const guint8 *at);

/* @text stands in a <title>; the first counts. */
void elm_html_tag_title(ElmPage *page, ElmSpan text);
