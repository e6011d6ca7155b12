#include "config.h"

#include "lib/content/element.h"

#include <stdlib.h>
#include <string.h>

#define LONGEST 20 /* octets of a name; longer ones are not known */

#define BLOCK ELM_ELEMENT_BLOCK
#define CELL ELM_ELEMENT_CELL
#define VOID ELM_ELEMENT_VOID
#define GONE ELM_ELEMENT_GONE
#define SCOPE ELM_ELEMENT_SCOPE
#define STYLE ELM_ELEMENT_STYLE
#define PRE ELM_ELEMENT_PRE

/* clang-format off */
static const ElmElement elements[] = {
	{ "a", ELM_TAG_A, STYLE, 'a', 'a' },
	{ "abbr", ELM_TAG_OTHER, 0, 0, 0 },
	{ "acronym", ELM_TAG_OTHER, 0, 0, 0 },
	{ "address", ELM_TAG_OTHER, BLOCK, 'd', 0 },
	{ "applet", ELM_TAG_OBJECT, SCOPE, 'o', 0 },
	{ "area", ELM_TAG_AREA, VOID, 'a', 0 },
	{ "article", ELM_TAG_OTHER, BLOCK, 'd', 0 },
	{ "aside", ELM_TAG_OTHER, BLOCK, 'd', 0 },
	{ "audio", ELM_TAG_OTHER, GONE, 'o', 0 },
	{ "b", ELM_TAG_OTHER, STYLE, 'b', 0 },
	{ "base", ELM_TAG_BASE, VOID, 0, 0 },
	{ "bdi", ELM_TAG_OTHER, 0, 0, 0 },
	{ "bdo", ELM_TAG_BDO, 0, 0, 0 },
	{ "big", ELM_TAG_OTHER, STYLE, 'b', 0 },
	{ "blink", ELM_TAG_BLINK, 0, 'b', 0 },
	{ "blockquote", ELM_TAG_OTHER, BLOCK, 'q', 0 },
	{ "body", ELM_TAG_BODY, BLOCK, 0, 0 },
	{ "br", ELM_TAG_BR, VOID, 'n', 0 },
	{ "button", ELM_TAG_OTHER, SCOPE, 'f', 0 },
	{ "canvas", ELM_TAG_OTHER, 0, 'o', 0 },
	{ "caption", ELM_TAG_OTHER, BLOCK | SCOPE, 'd', 0 },
	{ "center", ELM_TAG_OTHER, BLOCK, 'c', 0 },
	{ "cite", ELM_TAG_OTHER, 0, 0, 0 },
	{ "code", ELM_TAG_OTHER, STYLE, 0, 0 },
	{ "col", ELM_TAG_OTHER, VOID, 0, 0 },
	{ "colgroup", ELM_TAG_OTHER, 0, 0, 0 },
	{ "data", ELM_TAG_OTHER, 0, 0, 0 },
	{ "datalist", ELM_TAG_OTHER, GONE, 0, 0 },
	{ "dd", ELM_TAG_OTHER, BLOCK, 'l', 'd' },
	{ "del", ELM_TAG_OTHER, 0, 0, 0 },
	{ "details", ELM_TAG_OTHER, BLOCK, 'd', 0 },
	{ "dfn", ELM_TAG_OTHER, 0, 0, 0 },
	{ "dir", ELM_TAG_OTHER, BLOCK, 'u', 0 },
	{ "div", ELM_TAG_OTHER, BLOCK, 'd', 0 },
	{ "dl", ELM_TAG_OTHER, BLOCK, 'u', 0 },
	{ "dt", ELM_TAG_OTHER, BLOCK, 'l', 'd' },
	{ "em", ELM_TAG_OTHER, STYLE, 'b', 0 },
	{ "embed", ELM_TAG_OBJECT, VOID, 'o', 0 },
	{ "fieldset", ELM_TAG_OTHER, BLOCK, 'd', 0 },
	{ "figcaption", ELM_TAG_OTHER, BLOCK, 'd', 0 },
	{ "figure", ELM_TAG_OTHER, BLOCK, 'd', 0 },
	{ "font", ELM_TAG_FONT, STYLE, 'b', 0 },
	{ "footer", ELM_TAG_OTHER, BLOCK, 'd', 0 },
	{ "foreignobject", ELM_TAG_FOREIGN, SCOPE, 'o', 0 },
	{ "form", ELM_TAG_FORM, BLOCK, 'f', 0 },
	{ "frame", ELM_TAG_FRAME, VOID, 'o', 0 },
	{ "frameset", ELM_TAG_OTHER, 0, 0, 0 },
	{ "h1", ELM_TAG_OTHER, BLOCK, 'h', 0 },
	{ "h2", ELM_TAG_OTHER, BLOCK, 'h', 0 },
	{ "h3", ELM_TAG_OTHER, BLOCK, 'h', 0 },
	{ "h4", ELM_TAG_OTHER, BLOCK, 'h', 0 },
	{ "h5", ELM_TAG_OTHER, BLOCK, 'h', 0 },
	{ "h6", ELM_TAG_OTHER, BLOCK, 'h', 0 },
	{ "head", ELM_TAG_OTHER, 0, 0, 0 },
	{ "header", ELM_TAG_OTHER, BLOCK, 'd', 0 },
	{ "hgroup", ELM_TAG_OTHER, BLOCK, 'd', 0 },
	{ "hr", ELM_TAG_OTHER, BLOCK | VOID, 'r', 0 },
	{ "html", ELM_TAG_HTML, BLOCK, 0, 0 },
	{ "i", ELM_TAG_OTHER, STYLE, 'b', 0 },
	{ "iframe", ELM_TAG_FRAME, GONE, 'o', 0 },
	{ "image", ELM_TAG_IMG, VOID, 'i', 0 },
	{ "img", ELM_TAG_IMG, VOID, 'i', 0 },
	{ "input", ELM_TAG_INPUT, VOID, 'f', 0 },
	{ "ins", ELM_TAG_OTHER, 0, 0, 0 },
	{ "isindex", ELM_TAG_OTHER, VOID, 0, 0 },
	{ "kbd", ELM_TAG_OTHER, 0, 0, 0 },
	{ "label", ELM_TAG_OTHER, 0, 'f', 0 },
	{ "legend", ELM_TAG_OTHER, BLOCK, 'd', 0 },
	{ "li", ELM_TAG_OTHER, BLOCK, 'l', 'l' },
	{ "link", ELM_TAG_LINK, VOID, 0, 0 },
	{ "listing", ELM_TAG_OTHER, BLOCK | PRE, 'p', 0 },
	{ "main", ELM_TAG_OTHER, BLOCK, 'd', 0 },
	{ "map", ELM_TAG_OTHER, 0, 0, 0 },
	{ "mark", ELM_TAG_OTHER, 0, 0, 0 },
	{ "marquee", ELM_TAG_BLINK, SCOPE, 'b', 0 },
	{ "math", ELM_TAG_OTHER, 0, 'o', 0 },
	{ "menu", ELM_TAG_OTHER, BLOCK, 'u', 0 },
	{ "meta", ELM_TAG_META, VOID, 0, 0 },
	{ "nav", ELM_TAG_OTHER, BLOCK, 'd', 0 },
	{ "nobr", ELM_TAG_OTHER, STYLE, 0, 0 },
	{ "noembed", ELM_TAG_OTHER, GONE, 0, 0 },
	{ "noframes", ELM_TAG_OTHER, GONE, 0, 0 },
	{ "noscript", ELM_TAG_OTHER, 0, 0, 0 },
	{ "object", ELM_TAG_OBJECT, SCOPE, 'o', 0 },
	{ "ol", ELM_TAG_OTHER, BLOCK, 'u', 0 },
	{ "optgroup", ELM_TAG_OTHER, BLOCK, 0, 0 },
	{ "option", ELM_TAG_OTHER, BLOCK, 'f', 'o' },
	{ "p", ELM_TAG_OTHER, BLOCK, 'p', 'p' },
	{ "param", ELM_TAG_OTHER, VOID, 0, 0 },
	{ "picture", ELM_TAG_OTHER, 0, 0, 0 },
	{ "plaintext", ELM_TAG_OTHER, BLOCK | PRE, 'p', 0 },
	{ "pre", ELM_TAG_OTHER, BLOCK | PRE, 'p', 0 },
	{ "progress", ELM_TAG_OTHER, 0, 'f', 0 },
	{ "q", ELM_TAG_OTHER, 0, 0, 0 },
	{ "rp", ELM_TAG_OTHER, GONE, 0, 0 },
	{ "rt", ELM_TAG_OTHER, 0, 0, 0 },
	{ "ruby", ELM_TAG_OTHER, 0, 0, 0 },
	{ "s", ELM_TAG_OTHER, STYLE, 'b', 0 },
	{ "samp", ELM_TAG_OTHER, 0, 0, 0 },
	{ "script", ELM_TAG_SCRIPT, GONE, 'x', 0 },
	{ "section", ELM_TAG_OTHER, BLOCK, 'd', 0 },
	{ "select", ELM_TAG_OTHER, 0, 'f', 0 },
	{ "small", ELM_TAG_OTHER, STYLE, 'b', 0 },
	{ "source", ELM_TAG_OTHER, VOID, 0, 0 },
	{ "span", ELM_TAG_OTHER, 0, 's', 0 },
	{ "strike", ELM_TAG_OTHER, STYLE, 'b', 0 },
	{ "strong", ELM_TAG_OTHER, STYLE, 'b', 0 },
	{ "style", ELM_TAG_STYLE, GONE, 0, 0 },
	{ "sub", ELM_TAG_OTHER, 0, 0, 0 },
	{ "summary", ELM_TAG_OTHER, BLOCK, 0, 0 },
	{ "sup", ELM_TAG_OTHER, 0, 0, 0 },
	{ "svg", ELM_TAG_SVG, 0, 'o', 0 },
	{ "table", ELM_TAG_OTHER, BLOCK | SCOPE, 't', 0 },
	{ "tbody", ELM_TAG_OTHER, BLOCK, 0, 0 },
	{ "td", ELM_TAG_OTHER, CELL | SCOPE, 'e', 'e' },
	{ "template", ELM_TAG_OTHER, GONE | SCOPE, 0, 0 },
	{ "textarea", ELM_TAG_OTHER, PRE, 'f', 0 },
	{ "tfoot", ELM_TAG_OTHER, BLOCK, 0, 0 },
	{ "th", ELM_TAG_OTHER, CELL | SCOPE, 'e', 'e' },
	{ "thead", ELM_TAG_OTHER, BLOCK, 0, 0 },
	{ "time", ELM_TAG_OTHER, 0, 0, 0 },
	{ "title", ELM_TAG_TITLE, GONE, 0, 0 },
	{ "tr", ELM_TAG_OTHER, BLOCK, 'w', 'w' },
	{ "track", ELM_TAG_OTHER, VOID, 0, 0 },
	{ "tt", ELM_TAG_OTHER, STYLE, 0, 0 },
	{ "u", ELM_TAG_OTHER, STYLE, 'b', 0 },
	{ "ul", ELM_TAG_OTHER, BLOCK, 'u', 0 },
	{ "var", ELM_TAG_OTHER, 0, 0, 0 },
	{ "video", ELM_TAG_OTHER, GONE, 'o', 0 },
	{ "wbr", ELM_TAG_OTHER, VOID, 0, 0 },
	{ "xmp", ELM_TAG_OTHER, BLOCK | PRE, 'p', 0 },
};

static const struct {
	const char *name;
	ElmAttribute attribute;
} attributes[] = {
	{ "action", ELM_ATTRIBUTE_ACTION },
	{ "alt", ELM_ATTRIBUTE_ALT },
	{ "background", ELM_ATTRIBUTE_BACKGROUND },
	{ "bgcolor", ELM_ATTRIBUTE_BGCOLOR },
	{ "class", ELM_ATTRIBUTE_CLASS },
	{ "color", ELM_ATTRIBUTE_COLOR },
	{ "content", ELM_ATTRIBUTE_CONTENT },
	{ "data", ELM_ATTRIBUTE_DATA },
	{ "dir", ELM_ATTRIBUTE_DIR },
	{ "formaction", ELM_ATTRIBUTE_FORMACTION },
	{ "height", ELM_ATTRIBUTE_HEIGHT },
	{ "hidden", ELM_ATTRIBUTE_HIDDEN },
	{ "href", ELM_ATTRIBUTE_HREF },
	{ "http-equiv", ELM_ATTRIBUTE_HTTP_EQUIV },
	{ "id", ELM_ATTRIBUTE_ID },
	{ "rel", ELM_ATTRIBUTE_REL },
	{ "size", ELM_ATTRIBUTE_SIZE },
	{ "src", ELM_ATTRIBUTE_SRC },
	{ "style", ELM_ATTRIBUTE_STYLE },
	{ "text", ELM_ATTRIBUTE_TEXT },
	{ "type", ELM_ATTRIBUTE_TYPE },
	{ "value", ELM_ATTRIBUTE_VALUE },
	{ "width", ELM_ATTRIBUTE_WIDTH },
	{ "xlink:href", ELM_ATTRIBUTE_XLINK },
};
/* clang-format on */

/* Order of @name, whatever its case, and @word, which is small. */
static int
compare(ElmSpan name, const char *word)
{
	for (gsize i = 0; i < name.size; i++) {
		char c = (char)name.data[i];

		if (c >= 'A' && c <= 'Z')
			c = (char)(c - 'A' + 'a');
		if (c != word[i] || c == '\0')
			return (guchar)c - (guchar)word[i];
	}
	return word[name.size] == '\0' ? 0 : -1;
}

static int
by_element(const void *key, const void *row)
{
	return compare(*(const ElmSpan *)key, ((const ElmElement *)row)->name);
}

const ElmElement *
elm_element_find(ElmSpan name)
{
	if (name.size > LONGEST)
		return NULL;
	return bsearch(&name, elements, G_N_ELEMENTS(elements),
	    sizeof(ElmElement), by_element);
}

static void
read_attribute(ElmAttributes *self, ElmSpan name, ElmSpan value)
{
	gsize low = 0;
	gsize high = G_N_ELEMENTS(attributes);

	while (low < high) {
		gsize middle = (low + high) / 2;
		int order = compare(name, attributes[middle].name);
		ElmAttribute attribute = attributes[middle].attribute;

		if (order == 0 && !elm_attributes_has(self, attribute)) {
			self->set |= 1u << attribute;
			self->value[attribute] = value;
		}
		if (order == 0)
			return;
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	if (name.size > 4 && (name.data[0] | 0x20) == 'o' &&
	    (name.data[1] | 0x20) == 'n')
		self->has_handler = TRUE;
}

void
elm_attributes_read(ElmAttributes *self, ElmSpan rest)
{
	ElmSpan name;
	ElmSpan value;

	self->set = 0;
	self->has_handler = FALSE;
	while (elm_markup_attribute(&rest, &name, &value))
		read_attribute(self, name, value);
}

gboolean
elm_attributes_has(const ElmAttributes *self, ElmAttribute attribute)
{
	return (self->set >> attribute & 1) != 0;
}
