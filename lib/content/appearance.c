#include "config.h"

#include "lib/content/appearance.h"

#include <math.h>

#include "lib/content/colour.h"
#include "lib/content/html.h"

#define MEDIUM 16.0     /* pixels of usual text */
#define TOO_SMALL 2.0   /* nobody reads this */
#define FAINT 0.1       /* opacity that hardly shows */
#define AWAY (-400.0)   /* pixels to the left or above of the page */
#define FAR_AWAY 3000.0 /* to the right or below: nobody scrolls there */
#define NO_EXTENT 1.0   /* pixels of a box that is none */

void
elm_appearance_init(ElmAppearance *self)
{
	*self = (ElmAppearance){ .font_size = MEDIUM,
		.colour = 0x000000,
		.background = 0xFFFFFF };
}

static double
value_or(const ElmStyle *style, ElmCssProperty property, double other)
{
	return elm_css_has(style, property) ? style->value[property] : other;
}

static gboolean
is_set(const ElmStyle *style, ElmCssProperty property)
{
	return value_or(style, property, 0) != 0;
}

/* Is the box moved to where nobody looks? */
static gboolean
is_moved_away(const ElmStyle *style)
{
	gboolean is_positioned = is_set(style, ELM_CSS_POSITIONED);

	if (value_or(style, ELM_CSS_INDENT, 0) <= AWAY ||
	    value_or(style, ELM_CSS_MARGIN_LEFT, 0) <= AWAY ||
	    value_or(style, ELM_CSS_MARGIN_TOP, 0) <= AWAY ||
	    is_set(style, ELM_CSS_SHRUNK))
		return TRUE;
	return is_positioned &&
	       (value_or(style, ELM_CSS_LEFT, 0) <= AWAY ||
		   value_or(style, ELM_CSS_TOP, 0) <= AWAY ||
		   value_or(style, ELM_CSS_LEFT, 0) >= FAR_AWAY ||
		   value_or(style, ELM_CSS_TOP, 0) >= FAR_AWAY ||
		   value_or(style, ELM_CSS_RIGHT, 0) >= FAR_AWAY ||
		   value_or(style, ELM_CSS_BOTTOM, 0) >= FAR_AWAY ||
		   value_or(style, ELM_CSS_RIGHT, 0) <= AWAY ||
		   value_or(style, ELM_CSS_BOTTOM, 0) <= AWAY);
}

static gboolean
is_clipped(const ElmStyle *style)
{
	double width = fmin(value_or(style, ELM_CSS_WIDTH, INFINITY),
	    value_or(style, ELM_CSS_MAX_WIDTH, INFINITY));
	double height = fmin(value_or(style, ELM_CSS_HEIGHT, INFINITY),
	    value_or(style, ELM_CSS_MAX_HEIGHT, INFINITY));

	if (is_set(style, ELM_CSS_CLIPPED))
		return TRUE;
	return is_set(style, ELM_CSS_CROPPED) &&
	       fmin(width, height) <= NO_EXTENT;
}

static void
take_size(ElmAppearance *self, const ElmStyle *style)
{
	self->font_size *= value_or(style, ELM_CSS_FONT_SCALE, 1);
	self->font_size = value_or(style, ELM_CSS_FONT_SIZE, self->font_size);
}

static void
take_colours(ElmAppearance *self, const ElmStyle *style)
{
	guint32 colour = (guint32)value_or(style, ELM_CSS_COLOUR, self->colour);
	guint32 background =
	    (guint32)value_or(style, ELM_CSS_BACKGROUND, ELM_COLOUR_CLEAR);

	self->colour = colour;
	if (background != ELM_COLOUR_CLEAR)
		self->background = background;
}

void
elm_appearance_enter(ElmAppearance *self, const ElmStyle *style)
{
	if (style->set == 0)
		return;
	take_size(self, style);
	take_colours(self, style);
	if (is_set(style, ELM_CSS_NOT_DISPLAYED) ||
	    value_or(style, ELM_CSS_OPACITY, 1) < FAINT)
		self->gone |= ELM_HTML_HIDDEN;
	if (is_moved_away(style))
		self->gone |= ELM_HTML_OFF_SCREEN;
	if (is_clipped(style))
		self->gone |= ELM_HTML_CLIPPED;
	self->is_invisible =
	    value_or(style, ELM_CSS_INVISIBLE, self->is_invisible) != 0;
	self->is_pre = value_or(style, ELM_CSS_PRE, self->is_pre) != 0;
	self->is_right_to_left =
	    value_or(style, ELM_CSS_RIGHT_TO_LEFT, self->is_right_to_left) != 0;
	self->is_reversed |=
	    is_set(style, ELM_CSS_OVERRIDE) && self->is_right_to_left;
}

guint
elm_appearance_hides(const ElmAppearance *self)
{
	guint tricks = self->gone;

	if (self->is_invisible)
		tricks |= ELM_HTML_HIDDEN;
	if (self->font_size <= TOO_SMALL)
		tricks |= ELM_HTML_ZERO_FONT;
	if (self->colour == ELM_COLOUR_CLEAR ||
	    elm_colour_is_near(self->colour, self->background))
		tricks |= ELM_HTML_SAME_COLOUR;
	return tricks;
}
