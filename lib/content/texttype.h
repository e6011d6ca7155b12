/* texttype.h -- what a text is: HTML, a script, a shortcut, a message ... */
#pragma once

#include <glib.h>

#include "lib/content/span.h"

/* Is all of @span text: no octet that no text has (UTF-16 with its mark is
 * text)? */
gboolean elm_texttype_is_text(ElmSpan span);

/* The media type of the text @span, lower case, a constant; "text/plain" at
 * least. */
const char *elm_texttype_type(ElmSpan span);

/* The start of @span as ASCII-compatible text: UTF-16 is converted, a mark
 * removed.  The caller unrefs. */
GBytes *elm_texttype_plain(ElmSpan span, gsize limit);
