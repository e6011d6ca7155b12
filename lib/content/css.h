/* css.h -- the declarations of a style, as far as they say whether text shows.
 */
#pragma once

#include <glib.h>

#include "lib/content/span.h"

/* What is understood.  Lengths are in CSS pixels, "em" being 16 where nothing
 * else is known; keywords are as told here; the rest is not 0 when it is so. */
typedef enum {
	ELM_CSS_NOT_DISPLAYED, /* display: none */
	ELM_CSS_INVISIBLE,     /* visibility */
	ELM_CSS_OPACITY,       /* 0 to 1 */
	ELM_CSS_FONT_SIZE,     /* in pixels */
	ELM_CSS_FONT_SCALE,    /* times that of the parent */
	ELM_CSS_COLOUR,        /* as in colour.h */
	ELM_CSS_BACKGROUND,    /* NONE with an image */
	ELM_CSS_INDENT,
	ELM_CSS_LEFT,
	ELM_CSS_TOP,
	ELM_CSS_RIGHT,
	ELM_CSS_BOTTOM,
	ELM_CSS_MARGIN_LEFT,
	ELM_CSS_MARGIN_TOP,
	ELM_CSS_WIDTH, /* width, height and their maxima: when in pixels */
	ELM_CSS_HEIGHT,
	ELM_CSS_MAX_WIDTH,
	ELM_CSS_MAX_HEIGHT,
	ELM_CSS_CROPPED,    /* overflow */
	ELM_CSS_POSITIONED, /* position: absolute, fixed, relative */
	ELM_CSS_CLIPPED,    /* clip or clip-path to nothing */
	ELM_CSS_SHRUNK,     /* transform to nothing or away */
	ELM_CSS_RIGHT_TO_LEFT,
	ELM_CSS_OVERRIDE, /* unicode-bidi: bidi-override */
	ELM_CSS_PRE,      /* white-space that keeps line ends */
	ELM_CSS_PROPERTIES
} ElmCssProperty;

typedef struct {
	guint32 set;       /* 1 << ElmCssProperty: those that are declared */
	guint32 important; /* those with "!important" */
	double value[ELM_CSS_PROPERTIES];
	ElmSpan image; /* url() of a background, a piece of what was read */
} ElmStyle;

/* Add the declarations of @text ("color: red; display: none") to @self. */
void elm_css_declare(ElmStyle *self, ElmSpan text);

/* Let @other win over @self, but for what is important in @self alone. */
void elm_css_merge(ElmStyle *self, const ElmStyle *other);

void elm_css_set(ElmStyle *self, ElmCssProperty property, double value);
gboolean elm_css_has(const ElmStyle *self, ElmCssProperty property);
