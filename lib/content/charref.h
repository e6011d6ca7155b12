/* charref.h -- character references (HTML Standard, 13.2.5.72): "&amp;",
 * "&#38;", "&#x26". */
#pragma once

#include <glib.h>

#include "lib/content/span.h"

/* Append @text to @out with its references decoded as browsers decode them in
 * text, or, with @is_attribute, in the value of an attribute.  Returns how many
 * ASCII letters and digits were written as references. */
guint elm_charref_append(GString *out, ElmSpan text, gboolean is_attribute);
