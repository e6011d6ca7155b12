/* markup.h -- what a text does: HTML that builds a file, SVG with script, a
 * calendar entry that carries one, an office document as one XML file. */
#pragma once

#include "lib/content/active.h"
#include "lib/content/span.h"

/* Add to @found what the text @span of the media type @type does. */
void elm_markup_look(ElmSpan span, const char *type, ElmFinding *found);
