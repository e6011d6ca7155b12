/* rtf.h -- objects, templates and fields in RTF. */
#pragma once

#include "lib/content/active.h"
#include "lib/content/span.h"

/* Add to @found what the RTF document @span does. */
void elm_rtf_look(ElmSpan span, ElmFinding *found);
