/* office-text.h -- the text of office documents that are zips of XML: Office
 * Open XML (ECMA-376) and OpenDocument (ISO/IEC 26300). */
#pragma once

#include <glib.h>

#include "lib/content/flow.h"
#include "lib/content/span.h"

/* Add the text of @document, and the addresses it links to, to @flow.  Returns
 * its media type, a constant, or NULL when it is none.  When not all of it
 * could be read @is_cut is set. */
const char *elm_office_text(ElmSpan document, ElmFlow *flow, gboolean *is_cut);
