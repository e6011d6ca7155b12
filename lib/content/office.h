/* office.h -- macros, objects, remote parts and encryption of office documents,
 * as zip (OOXML, OpenDocument) and as compound file. */
#pragma once

#include "lib/content/active.h"
#include "lib/content/span.h"

/* Add to @found what the zip @span does if it is an office document. */
void elm_office_look_zip(ElmSpan span, ElmFinding *found);

/* The same for the compound file @data. */
void elm_office_look_ole(GBytes *data, ElmFinding *found);
