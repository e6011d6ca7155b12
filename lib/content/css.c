#include "config.h"

#include "lib/content/css.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "lib/content/colour.h"
#include "lib/content/css-value.h"
#include "lib/content/markup-reader.h"

#define LONGEST_NAME 24

void
elm_css_set(ElmStyle *self, ElmCssProperty property, double value)
{
	self->set |= 1u << property;
	self->value[property] = value;
}

gboolean
elm_css_has(const ElmStyle *self, ElmCssProperty property)
{
	return (self->set >> property & 1) != 0;
}

void
elm_css_merge(ElmStyle *self, const ElmStyle *other)
{
	guint32 wins = other->set & (~self->important | other->important);

	for (guint i = 0; wins >> i != 0; i++)
		if ((wins >> i & 1) != 0)
			self->value[i] = other->value[i];
	self->set |= wins;
	self->important |= other->important;
	if (other->image.size > 0)
		self->image = other->image;
}

/* CSS Fonts 4, 2.5. */
static const ElmCssKeyword sizes[] = { { "xx-small", 9 }, { "x-small", 10 },
	{ "small", 13 }, { "medium", 16 }, { "large", 18 }, { "x-large", 24 },
	{ "xx-large", 32 } };
static const ElmCssKeyword scales[] = { { "smaller", 0.83 }, { "larger", 1.2 },
	{ "inherit", 1 } };

static void
set_known(ElmStyle *self, ElmCssProperty property, double value)
{
	if (!isnan(value))
		elm_css_set(self, property, value);
}

static gboolean
set_size(ElmStyle *self, ElmSpan text)
{
	static const ElmCssKeyword relative[] = { { "em", 1 }, { "%", 0.01 },
		{ "ex", 0.5 } };
	ElmSpan unit;
	double value = elm_css_number(text, &unit);
	double factor = elm_css_keyword(elm_css_trim(unit), relative,
	    G_N_ELEMENTS(relative));

	if (isnan(value)) {
		value = elm_css_keyword(text, sizes, G_N_ELEMENTS(sizes));
		factor = (double)NAN;
	}
	if (isnan(value)) {
		value = elm_css_keyword(text, scales, G_N_ELEMENTS(scales));
		factor = 1;
	}
	if (isnan(value) || value < 0)
		return FALSE;
	self->set &= ~(1u << ELM_CSS_FONT_SIZE | 1u << ELM_CSS_FONT_SCALE);
	if (value > 0 && !isnan(factor)) {
		elm_css_set(self, ELM_CSS_FONT_SCALE, value * factor);
		return TRUE;
	}
	if (unit.size > 0 && value > 0 && !isnan(elm_css_length(text)))
		value = elm_css_length(text);
	elm_css_set(self, ELM_CSS_FONT_SIZE, value);
	return TRUE;
}

static void
read_size(ElmStyle *self, ElmSpan text, guint property G_GNUC_UNUSED)
{
	set_size(self, text);
}

/* "font: bold 0/0 a": the first size in it; the weight 400 is none. */
static void
read_font(ElmStyle *self, ElmSpan text, guint property G_GNUC_UNUSED)
{
	while (text.size > 0) {
		ElmSpan word = elm_css_next_word(&text);
		ElmSpan unit;
		double value = elm_css_number(word, &unit);

		if (!isnan(value) && value >= 100 && unit.size == 0)
			continue;
		if (set_size(self, word))
			return;
	}
}

static void
read_length(ElmStyle *self, ElmSpan text, guint property)
{
	set_known(self, property, elm_css_length(text));
}

/* Only what is said in pixels, or is nothing. */
static void
read_extent(ElmStyle *self, ElmSpan text, guint property)
{
	double value = elm_css_length(text);

	elm_css_set(self, property, isnan(value) ? INFINITY : value);
}

/* "margin: top right bottom left" and its short forms. */
static void
read_margin(ElmStyle *self, ElmSpan text, guint property G_GNUC_UNUSED)
{
	double value[4];
	guint n = 0;

	for (ElmSpan word = elm_css_next_word(&text); word.size > 0 && n < 4;
	     word = elm_css_next_word(&text))
		value[n++] = elm_css_length(word);
	if (n == 0)
		return;
	set_known(self, ELM_CSS_MARGIN_TOP, value[0]);
	set_known(self, ELM_CSS_MARGIN_LEFT, value[n == 4 ? 3 : MIN(n, 2) - 1]);
}

static void
read_opacity(ElmStyle *self, ElmSpan text, guint property)
{
	ElmSpan unit;
	double value = elm_css_number(text, &unit);

	set_known(self, property,
	    unit.size > 0 && unit.data[0] == '%' ? value / 100 : value);
}

/* Internet Explorer's: alpha(opacity=0). */
static void
read_filter(ElmStyle *self, ElmSpan text, guint property)
{
	static const char *const words[] = { "opacity=0)", "opacity(0)",
		"opacity(0%)" };

	if (elm_span_words(text, words, G_N_ELEMENTS(words)) != 0)
		elm_css_set(self, property, 0);
}

static void
read_colour(ElmStyle *self, ElmSpan text, guint property)
{
	guint32 colour = elm_colour_parse(text);

	if (colour != ELM_COLOUR_NONE)
		elm_css_set(self, property, colour);
}

/* The address in "url('x')". */
static ElmSpan
address_in(ElmSpan word)
{
	guint8 quote;

	word = elm_span_from(word, strlen("url("));
	if (word.size > 0 && word.data[word.size - 1] == ')')
		word.size--;
	word = elm_css_trim(word);
	quote = (guint8)elm_span_u8(word, 0);
	if (quote != '"' && quote != '\'')
		return word;
	word = elm_span_from(word, 1);
	if (word.size > 0 && word.data[word.size - 1] == quote)
		word.size--;
	return word;
}

static void
read_background(ElmStyle *self, ElmSpan text, guint property)
{
	guint32 colour = ELM_COLOUR_NONE;
	gboolean has_image = FALSE;

	for (ElmSpan word = elm_css_next_word(&text); word.size > 0;
	     word = elm_css_next_word(&text)) {
		guint32 one = elm_colour_parse(word);

		if (elm_span_starts(word, "url("))
			self->image = address_in(word);
		if (one != ELM_COLOUR_NONE)
			colour = one;
		has_image |= elm_span_starts(word, "url(") ||
			     memchr(word.data, '(', word.size) != NULL;
	}
	if (has_image && colour > 0xFFFFFF)
		elm_css_set(self, property, ELM_COLOUR_NONE);
	else if (colour != ELM_COLOUR_NONE)
		elm_css_set(self, property, colour);
}

/* Is the property set to one of its words that count?  They stand behind its
 * name in the table below. */
static const ElmCssKeyword hiding[] = { { "none", 1 }, { "hidden", 1 },
	{ "collapse", 1 }, { "clip", 1 }, { "auto", 1 }, { "scroll", 1 },
	{ "absolute", 1 }, { "fixed", 1 }, { "relative", 1 }, { "rtl", 1 },
	{ "bidi-override", 1 }, { "isolate-override", 1 }, { "pre", 1 },
	{ "pre-wrap", 1 }, { "pre-line", 1 }, { "break-spaces", 1 } };

static void
read_word(ElmStyle *self, ElmSpan text, guint property)
{
	double value = elm_css_keyword(text, hiding, G_N_ELEMENTS(hiding));

	if (!elm_markup_is(text, "inherit"))
		elm_css_set(self, property, isnan(value) ? 0 : value);
}

/* rect(0 0 0 0), rect(1px,1px,1px,1px), inset(50%), inset(100%), circle(0). */
static void
read_clip(ElmStyle *self, ElmSpan text, guint property)
{
	static const char *const words[] = { "inset(50%", "inset(100%",
		"circle(0" };
	const guint8 *open =
	    text.size > 0 ? memchr(text.data, '(', text.size) : NULL;
	gboolean is_nothing =
	    elm_span_words(text, words, G_N_ELEMENTS(words)) != 0;

	if (open != NULL && elm_span_starts(text, "rect(")) {
		is_nothing = TRUE;
		for (const guint8 *c = open; c < text.data + text.size; c++)
			is_nothing &= !g_ascii_isdigit((char)*c) || *c <= '1';
	}
	elm_css_set(self, property, is_nothing);
}

static void
read_transform(ElmStyle *self, ElmSpan text, guint property)
{
	static const char *const words[] = { "scale(0)", "scale(0,",
		"scalex(0)", "scaley(0)", "translate(-999", "translatex(-999",
		"translatey(-999" };

	elm_css_set(self, property,
	    elm_span_words(text, words, G_N_ELEMENTS(words)) != 0);
}

typedef struct {
	const char *name;
	void (*read)(ElmStyle *self, ElmSpan text, guint property);
	guint property;
} Row;

static const Row rows[] = {
	{ "background", read_background, ELM_CSS_BACKGROUND },
	{ "background-color", read_colour, ELM_CSS_BACKGROUND },
	{ "background-image", read_background, ELM_CSS_BACKGROUND },
	{ "bottom", read_length, ELM_CSS_BOTTOM },
	{ "clip", read_clip, ELM_CSS_CLIPPED },
	{ "clip-path", read_clip, ELM_CSS_CLIPPED },
	{ "color", read_colour, ELM_CSS_COLOUR },
	{ "direction", read_word, ELM_CSS_RIGHT_TO_LEFT },
	{ "display", read_word, ELM_CSS_NOT_DISPLAYED },
	{ "filter", read_filter, ELM_CSS_OPACITY },
	{ "font", read_font, 0 },
	{ "font-size", read_size, 0 },
	{ "height", read_extent, ELM_CSS_HEIGHT },
	{ "left", read_length, ELM_CSS_LEFT },
	{ "margin", read_margin, 0 },
	{ "margin-left", read_length, ELM_CSS_MARGIN_LEFT },
	{ "margin-top", read_length, ELM_CSS_MARGIN_TOP },
	{ "max-height", read_extent, ELM_CSS_MAX_HEIGHT },
	{ "max-width", read_extent, ELM_CSS_MAX_WIDTH },
	{ "opacity", read_opacity, ELM_CSS_OPACITY },
	{ "overflow", read_word, ELM_CSS_CROPPED },
	{ "overflow-x", read_word, ELM_CSS_CROPPED },
	{ "overflow-y", read_word, ELM_CSS_CROPPED },
	{ "position", read_word, ELM_CSS_POSITIONED },
	{ "right", read_length, ELM_CSS_RIGHT },
	{ "text-indent", read_length, ELM_CSS_INDENT },
	{ "top", read_length, ELM_CSS_TOP },
	{ "transform", read_transform, ELM_CSS_SHRUNK },
	{ "unicode-bidi", read_word, ELM_CSS_OVERRIDE },
	{ "visibility", read_word, ELM_CSS_INVISIBLE },
	{ "white-space", read_word, ELM_CSS_PRE },
	{ "width", read_extent, ELM_CSS_WIDTH },
};

static int
by_name(const void *key, const void *row)
{
	return strcmp(key, ((const Row *)row)->name);
}

/* The name @text, its escapes undone (CSS Syntax 3, 4.3.7): "d\69splay". */
static const Row *
find_row(ElmSpan text)
{
	char name[LONGEST_NAME + 1];
	gsize length = 0;

	text = elm_css_trim(text);
	for (gsize at = 0; at < text.size && length < LONGEST_NAME; at++) {
		guint c = text.data[at];

		if (c == '\\') {
			c = 0;
			while (
			    g_ascii_isxdigit((char)elm_span_u8(text, at + 1)) &&
			    c < 0x1000)
				c = c * 16 + (guint)g_ascii_xdigit_value(
						 (char)text.data[++at]);
			at += elm_span_u8(text, at + 1) == ' ';
		}
		name[length++] = g_ascii_tolower((char)c);
	}
	name[length] = '\0';
	return bsearch(name, rows, G_N_ELEMENTS(rows), sizeof(Row), by_name);
}

/* Take "!important" off the end of @value. */
static gboolean
take_important(ElmSpan *value)
{
	const guint8 *mark =
	    value->size > 0 ? memrchr(value->data, '!', value->size) : NULL;
	gsize at = mark != NULL ? (gsize)(mark - value->data) : 0;

	if (mark == NULL ||
	    !elm_markup_is(elm_css_trim(elm_span_from(*value, at + 1)),
		"important"))
		return FALSE;
	*value = elm_css_trim(elm_span_cut(*value, 0, at));
	return TRUE;
}

static void
declare(ElmStyle *self, ElmSpan name, ElmSpan value)
{
	const Row *row = find_row(name);
	ElmStyle one = { 0 };

	if (row == NULL)
		return;
	value = elm_css_trim(value);
	if (take_important(&value)) {
		row->read(&one, value, row->property);
		one.important = one.set;
	} else {
		row->read(&one, value, row->property);
	}
	elm_css_merge(self, &one);
}

/* Where the declaration at @at ends; @colon is behind its name.  Quotes and
 * parentheses may hold a ";". */
static gsize
declaration_end(ElmSpan text, gsize at, gsize *colon)
{
	guint8 closing = 0;

	*colon = G_MAXSIZE;
	for (; at < text.size; at++) {
		guint8 c = text.data[at];

		if (closing != 0) {
			closing = c == closing ? 0 : closing;
			continue;
		}
		if (c == '"' || c == '\'' || c == '(')
			closing = c == '(' ? ')' : c;
		else if (c == ':' && *colon == G_MAXSIZE)
			*colon = at;
		else if (c == ';')
			break;
	}
	return at;
}

static void
declare_all(ElmStyle *self, ElmSpan text)
{
	gsize end;
	gsize colon;

	for (gsize at = 0; at < text.size; at = end + 1) {
		end = declaration_end(text, at, &colon);
		if (colon != G_MAXSIZE)
			declare(self, elm_span_cut(text, at, colon - at),
			    elm_span_cut(text, colon + 1, end - colon - 1));
	}
}

void
elm_css_declare(ElmStyle *self, ElmSpan text)
{
	g_autoptr(GString) bare = NULL;
	ElmSpan image = self->image;
	gssize open = ELM_SPAN_FIND(text, 0, "/*");

	if (open < 0) {
		declare_all(self, text);
		return;
	}
	bare = g_string_new(NULL);
	while (open >= 0) {
		gssize end = ELM_SPAN_FIND(text, (gsize)open + 2, "*/");

		g_string_append_len(bare, (const char *)text.data, open);
		text =
		    elm_span_from(text, end < 0 ? text.size : (gsize)end + 2);
		open = ELM_SPAN_FIND(text, 0, "/*");
	}
	g_string_append_len(bare, (const char *)text.data, (gssize)text.size);
	declare_all(self, (ElmSpan){ (const guint8 *)bare->str, bare->len });
	self->image = image;
}
