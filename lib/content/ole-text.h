/* ole-text.h -- the text of office documents of 1997 to 2003 (MS-DOC, MS-XLS,
 * MS-PPT), roughly: what is written, not how it is laid out. */
#pragma once

#include <glib.h>

#include "lib/content/flow.h"

/* Add the text of @document, a compound file, to @flow.  Returns its media
 * type, a constant, or NULL when it is none of these.  When not all of it could
 * be read @is_cut is set. */
const char *elm_ole_text(GBytes *document, ElmFlow *flow, gboolean *is_cut);
