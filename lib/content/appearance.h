/* appearance.h -- what style does to a text: does it show? */
#pragma once

#include <glib.h>

#include "lib/content/css.h"

/* What holds for the text in an element, and how it comes about. */
typedef struct {
	double font_size;      /* pixels */
	guint32 colour;        /* of the text */
	guint32 background;    /* behind it; NONE: an image, or not known */
	guint gone;            /* ElmHtmlTrick bits: nothing in it shows */
	gboolean is_invisible; /* may be undone further in */
	gboolean is_pre;
	gboolean is_right_to_left;
	gboolean is_reversed;
} ElmAppearance;

/* That of a page without any style. */
void elm_appearance_init(ElmAppearance *self);

/* Turn that of the parent into that of an element with @style. */
void elm_appearance_enter(ElmAppearance *self, const ElmStyle *style);

/* Why text in it does not show: ElmHtmlTrick bits, 0 when it does. */
guint elm_appearance_hides(const ElmAppearance *self);
