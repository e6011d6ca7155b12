/* colour.h -- colours as style sheets and old attributes write them. */
#pragma once

#include <glib.h>

#include "lib/content/span.h"

#define ELM_COLOUR_NONE 0xFF000000u  /* not known, or none */
#define ELM_COLOUR_CLEAR 0xFE000000u /* transparent */

/* The colour @text as 0xRRGGBB (CSS Color 4: names, "#rgb", "#rrggbbaa",
 * "rgb()", "hsl()"; what has hardly any opacity is CLEAR), or NONE. */
guint32 elm_colour_parse(ElmSpan text);
/* The same for an attribute, where "ff0000" is one, too (HTML Standard,
 * 2.3.6). */
guint32 elm_colour_parse_old(ElmSpan text);

/* Can the eye hardly tell @a from @b?  FALSE when one of them is not known. */
gboolean elm_colour_is_near(guint32 a, guint32 b);
