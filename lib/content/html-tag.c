#include "config.h"

#include "lib/content/html-tag.h"

#include <math.h>
#include <string.h>

#include "lib/content/charref.h"
#include "lib/content/colour.h"
#include "lib/content/css-value.h"

#define LINK_COLOUR 0x0000EE
#define NAME_MAX_LENGTH 32 /* octets of a name that a style may be for */
#define PIXELS_MAX 100000

/* Of <font size=1> to 7, in pixels (HTML Standard, 15.3.4). */
static const double font_sizes[] = { 10, 13, 16, 18, 24, 32, 48 };

/* What is known of a start tag while it is taken. */
typedef struct {
	ElmPage *page;
	const ElmAttributes *attributes;
	const ElmAppearance *look;
	const guint8 *at;
} Tag;

static gboolean
has(const Tag *tag, ElmAttribute attribute)
{
	return elm_attributes_has(tag->attributes, attribute);
}

static void
style_colour(ElmStyle *style, ElmCssProperty property,
    const ElmAttributes *attributes, ElmAttribute attribute)
{
	guint32 colour;

	if (!elm_attributes_has(attributes, attribute))
		return;
	colour = elm_colour_parse_old(attributes->value[attribute]);
	if (colour != ELM_COLOUR_NONE)
		elm_css_set(style, property, colour);
}

static void
style_font_size(ElmStyle *style, const ElmAttributes *attributes)
{
	ElmSpan size = attributes->value[ELM_ATTRIBUTE_SIZE];
	guint sign = elm_span_u8(size, 0);
	gboolean is_relative = sign == '+' || sign == '-';
	double value = elm_css_length(size);

	if (isnan(value))
		return;
	value = is_relative ? value + 3 : value;
	elm_css_set(style, ELM_CSS_FONT_SIZE,
	    font_sizes[(gsize)CLAMP(value, 1, 7) - 1]);
}

/* What browsers do without being told. */
static void
style_by_nature(ElmStyle *style, const ElmElement *element,
    const ElmAttributes *attributes)
{
	if (element->tag == ELM_TAG_A &&
	    elm_attributes_has(attributes, ELM_ATTRIBUTE_HREF))
		elm_css_set(style, ELM_CSS_COLOUR, LINK_COLOUR);
	if (element->tag == ELM_TAG_BDO)
		elm_css_set(style, ELM_CSS_OVERRIDE, 1);
	if ((element->flags & ELM_ELEMENT_PRE) != 0)
		elm_css_set(style, ELM_CSS_PRE, 1);
	/* A frame shows; what stands in it is for those who have none. */
	if ((element->flags & ELM_ELEMENT_GONE) != 0 &&
	    element->tag != ELM_TAG_FRAME)
		elm_css_set(style, ELM_CSS_NOT_DISPLAYED, 1);
}

static void
style_by_attributes(ElmStyle *style, const ElmElement *element,
    const ElmAttributes *attributes)
{
	style_colour(style, ELM_CSS_BACKGROUND, attributes,
	    ELM_ATTRIBUTE_BGCOLOR);
	if (elm_attributes_has(attributes, ELM_ATTRIBUTE_BACKGROUND) &&
	    !elm_css_has(style, ELM_CSS_BACKGROUND))
		elm_css_set(style, ELM_CSS_BACKGROUND, ELM_COLOUR_NONE);
	if (element == NULL)
		return;
	if (element->tag == ELM_TAG_BODY)
		style_colour(style, ELM_CSS_COLOUR, attributes,
		    ELM_ATTRIBUTE_TEXT);
	if (element->tag == ELM_TAG_FONT) {
		style_colour(style, ELM_CSS_COLOUR, attributes,
		    ELM_ATTRIBUTE_COLOR);
		if (elm_attributes_has(attributes, ELM_ATTRIBUTE_SIZE))
			style_font_size(style, attributes);
	}
}

void
elm_html_tag_style(ElmStyle *style, const ElmSheet *sheet,
    const ElmElement *element, ElmSpan name, const ElmAttributes *attributes)
{
	g_autofree char *other = NULL;

	if (element != NULL)
		style_by_nature(style, element, attributes);
	if (elm_attributes_has(attributes, ELM_ATTRIBUTE_HIDDEN))
		elm_css_set(style, ELM_CSS_NOT_DISPLAYED, 1);
	if (elm_attributes_has(attributes, ELM_ATTRIBUTE_DIR))
		elm_css_set(style, ELM_CSS_RIGHT_TO_LEFT,
		    elm_markup_is(attributes->value[ELM_ATTRIBUTE_DIR], "rtl"));
	style_by_attributes(style, element, attributes);
	if (element == NULL)
		other = g_ascii_strdown((const char *)name.data,
		    (gssize)MIN(name.size, NAME_MAX_LENGTH));
	elm_sheet_apply(sheet, style, element != NULL ? element->name : other,
	    elm_attributes_has(attributes, ELM_ATTRIBUTE_CLASS)
		? attributes->value[ELM_ATTRIBUTE_CLASS]
		: (ElmSpan){ NULL, 0 },
	    elm_attributes_has(attributes, ELM_ATTRIBUTE_ID)
		? attributes->value[ELM_ATTRIBUTE_ID]
		: (ElmSpan){ NULL, 0 });
	if (elm_attributes_has(attributes, ELM_ATTRIBUTE_STYLE))
		elm_css_declare(style, attributes->value[ELM_ATTRIBUTE_STYLE]);
}

static guint
pixels(const Tag *tag, ElmAttribute attribute)
{
	double value = has(tag, attribute)
			   ? elm_css_length(tag->attributes->value[attribute])
			   : 0;

	return isnan(value) ? 0 : (guint)CLAMP(value, 0, PIXELS_MAX);
}

static gboolean
is_out_of_sight(const ElmAppearance *look)
{
	return look->gone != 0 || look->is_invisible;
}

/* Add the link that @attribute is, with the tricks that its scheme is. */
static ElmLink *
add_link(const Tag *tag, ElmLinkKind kind, ElmAttribute attribute)
{
	ElmLink *link;

	if (!has(tag, attribute))
		return NULL;
	link =
	    elm_page_link(tag->page, kind, tag->attributes->value[attribute]);
	if (link == NULL)
		return NULL;
	link->is_hidden = is_out_of_sight(tag->look);
	if (kind == ELM_LINK_IMAGE)
		return link;
	if (g_ascii_strncasecmp(link->target, "data:", 5) == 0)
		elm_page_note(tag->page, ELM_HTML_DATA_URI, tag->at);
	if (g_ascii_strncasecmp(link->target, "javascript:", 11) == 0 ||
	    g_ascii_strncasecmp(link->target, "vbscript:", 9) == 0)
		elm_page_note(tag->page, ELM_HTML_SCRIPT, tag->at);
	return link;
}

static void
take_anchor(const Tag *tag)
{
	ElmAttribute attribute = has(tag, ELM_ATTRIBUTE_HREF)
				     ? ELM_ATTRIBUTE_HREF
				     : ELM_ATTRIBUTE_XLINK;
	const ElmLink *link;
	gsize before = tag->page->links->len;

	elm_page_close(tag->page);
	link = add_link(tag, ELM_LINK_ANCHOR, attribute);
	if (link != NULL)
		elm_page_open(tag->page, before,
		    elm_appearance_hides(tag->look) != 0);
}

static void
take_area(const Tag *tag)
{
	ElmLink *link = add_link(tag, ELM_LINK_ANCHOR, ELM_ATTRIBUTE_HREF);

	if (link != NULL && has(tag, ELM_ATTRIBUTE_ALT))
		link->text = elm_page_keep(tag->page,
		    tag->attributes->value[ELM_ATTRIBUTE_ALT]);
}

/* Its text stands for it where images are not loaded. */
static void
take_image(const Tag *tag)
{
	gboolean is_hidden = is_out_of_sight(tag->look);
	const char *text = "";
	ElmLink *link;

	tag->page->html.images++;
	if (has(tag, ELM_ATTRIBUTE_ALT))
		text = elm_page_keep(tag->page,
		    tag->attributes->value[ELM_ATTRIBUTE_ALT]);
	elm_page_text(tag->page, text, strlen(text), is_hidden, FALSE);
	if (!is_hidden)
		tag->page->anchor.marks++;
	link = add_link(tag, ELM_LINK_IMAGE,
	    has(tag, ELM_ATTRIBUTE_SRC) ? ELM_ATTRIBUTE_SRC
					: ELM_ATTRIBUTE_XLINK);
	if (link == NULL)
		return;
	link->text = text;
	link->width = pixels(tag, ELM_ATTRIBUTE_WIDTH);
	link->height = pixels(tag, ELM_ATTRIBUTE_HEIGHT);
}

static void
take_input(const Tag *tag)
{
	static const char *const shown[] = { "submit", "button", "reset" };
	ElmSpan type = { NULL, 0 };
	const char *value;

	if (has(tag, ELM_ATTRIBUTE_TYPE))
		type = tag->attributes->value[ELM_ATTRIBUTE_TYPE];
	if (elm_markup_is(type, "password"))
		elm_page_note(tag->page, ELM_HTML_PASSWORD, tag->at);
	if (elm_markup_is(type, "image"))
		add_link(tag, ELM_LINK_IMAGE, ELM_ATTRIBUTE_SRC);
	for (gsize i = 0; i < G_N_ELEMENTS(shown); i++) {
		if (!elm_markup_is(type, shown[i]) ||
		    !has(tag, ELM_ATTRIBUTE_VALUE))
			continue;
		value = elm_page_decode(tag->page,
		    tag->attributes->value[ELM_ATTRIBUTE_VALUE]);
		elm_flow_space(&tag->page->visible);
		elm_page_text(tag->page, value, strlen(value),
		    elm_appearance_hides(tag->look) != 0, FALSE);
		elm_flow_space(&tag->page->visible);
	}
}

static void
take_form(const Tag *tag)
{
	elm_page_note(tag->page, ELM_HTML_FORM, tag->at);
	add_link(tag, ELM_LINK_FORM, ELM_ATTRIBUTE_ACTION);
}

static void
take_frame(const Tag *tag)
{
	elm_page_note(tag->page, ELM_HTML_FRAME, tag->at);
	add_link(tag, ELM_LINK_OTHER,
	    has(tag, ELM_ATTRIBUTE_SRC) ? ELM_ATTRIBUTE_SRC
					: ELM_ATTRIBUTE_DATA);
}

static void
take_base(const Tag *tag)
{
	if (!has(tag, ELM_ATTRIBUTE_HREF) || tag->page->html.base != NULL)
		return;
	tag->page->html.base = elm_page_keep(tag->page,
	    tag->attributes->value[ELM_ATTRIBUTE_HREF]);
	elm_page_note(tag->page, ELM_HTML_BASE, tag->at);
}

static void
take_sheet(const Tag *tag)
{
	static const char *const words[] = { "stylesheet" };

	if (!has(tag, ELM_ATTRIBUTE_REL) ||
	    elm_span_words(tag->attributes->value[ELM_ATTRIBUTE_REL], words,
		1) == 0)
		return;
	if (add_link(tag, ELM_LINK_OTHER, ELM_ATTRIBUTE_HREF) != NULL)
		elm_page_note(tag->page, ELM_HTML_EXTERNAL_STYLE, tag->at);
}

/* "5; url='x'" (HTML Standard, 4.2.5.3) */
static void
take_refresh(const Tag *tag)
{
	ElmSpan content = { NULL, 0 };
	gssize at;
	ElmLink *link;

	if (has(tag, ELM_ATTRIBUTE_CONTENT))
		content = tag->attributes->value[ELM_ATTRIBUTE_CONTENT];
	at = ELM_SPAN_FIND(content, 0, "=");
	if (at < 0)
		at = ELM_SPAN_FIND(content, 0, ";");
	if (at < 0)
		return;
	content = elm_span_from(content, (gsize)at + 1);
	while (content.size > 0 && strchr(" \t\r\n\"'", content.data[0]))
		content = elm_span_from(content, 1);
	while (content.size > 0 &&
	       strchr(" \t\r\n\"'", content.data[content.size - 1]))
		content.size--;
	link = elm_page_link(tag->page, ELM_LINK_OTHER, content);
	if (link == NULL)
		return;
	elm_page_note(tag->page, ELM_HTML_REFRESH, tag->at);
	if (g_ascii_strncasecmp(link->target, "data:", 5) == 0)
		elm_page_note(tag->page, ELM_HTML_DATA_URI, tag->at);
}

static void
take_meta(const Tag *tag)
{
	if (has(tag, ELM_ATTRIBUTE_HTTP_EQUIV) &&
	    elm_markup_is(tag->attributes->value[ELM_ATTRIBUTE_HTTP_EQUIV],
		"refresh"))
		take_refresh(tag);
}

static void
take_script(const Tag *tag)
{
	elm_page_note(tag->page, ELM_HTML_SCRIPT, tag->at);
	add_link(tag, ELM_LINK_OTHER, ELM_ATTRIBUTE_SRC);
	if (tag->page->is_in_svg)
		elm_page_note(tag->page, ELM_HTML_SVG, tag->at);
}

static void
take_svg(const Tag *tag)
{
	tag->page->is_in_svg = TRUE;
}

static void
take_foreign(const Tag *tag)
{
	elm_page_note(tag->page, ELM_HTML_SVG, tag->at);
}

static void
take_blink(const Tag *tag)
{
	elm_page_note(tag->page, ELM_HTML_BLINK, tag->at);
}

static void (*const takers[])(const Tag *tag) = {
	[ELM_TAG_A] = take_anchor,
	[ELM_TAG_AREA] = take_area,
	[ELM_TAG_BASE] = take_base,
	[ELM_TAG_BLINK] = take_blink,
	[ELM_TAG_FORM] = take_form,
	[ELM_TAG_FRAME] = take_frame,
	[ELM_TAG_IMG] = take_image,
	[ELM_TAG_INPUT] = take_input,
	[ELM_TAG_LINK] = take_sheet,
	[ELM_TAG_META] = take_meta,
	[ELM_TAG_OBJECT] = take_frame,
	[ELM_TAG_SCRIPT] = take_script,
	[ELM_TAG_SVG] = take_svg,
	[ELM_TAG_FOREIGN] = take_foreign,
};

void
elm_html_tag_take(ElmPage *page, const ElmElement *element,
    const ElmAttributes *attributes, const ElmStyle *style,
    const ElmAppearance *look, const guint8 *at)
{
	Tag tag = { page, attributes, look, at };

	if (attributes->has_handler)
		elm_page_note(page, ELM_HTML_SCRIPT, at);
	add_link(&tag, ELM_LINK_IMAGE, ELM_ATTRIBUTE_BACKGROUND);
	add_link(&tag, ELM_LINK_FORM, ELM_ATTRIBUTE_FORMACTION);
	if (style->image.size > 0)
		elm_page_link(page, ELM_LINK_IMAGE, style->image);
	if (element != NULL && element->tag < G_N_ELEMENTS(takers) &&
	    takers[element->tag] != NULL)
		takers[element->tag](&tag);
}

void
elm_html_tag_title(ElmPage *page, ElmSpan text)
{
	if (*page->html.title == '\0')
		page->html.title = elm_page_keep(page, text);
}
