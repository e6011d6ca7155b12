/* pdf.h -- what a PDF does (ISO 32000-1): scripts, actions, files in it. */
#pragma once

#include "lib/content/active.h"
#include "lib/content/span.h"

/* Add to @found what the PDF @span does.  Names count however they are
 * written, and in object streams, too. */
void elm_pdf_look(ElmSpan span, ElmFinding *found);
