/* pdf-text.h -- the text of a PDF, by pdftotext(1) of Poppler, which is not
 * trusted: it has little memory and time, and what it writes is bounded. */
#pragma once

#include <glib.h>

#include "lib/content/flow.h"

/* Add the addresses that @document links to, as far as they are not packed, and
 * the text of its first pages to @flow.  When not all of it
 * could be read, or there is no such program, @is_cut is set. */
void elm_pdf_text(GBytes *document, ElmFlow *flow, gboolean *is_cut);
