/* rtf-text.h -- the text of Rich Text Format (version 1.9.1). */
#pragma once

#include <glib.h>

#include "lib/content/flow.h"
#include "lib/content/span.h"

/* Add the text of @document, and what its fields link to, to @flow. */
void elm_rtf_text(ElmSpan document, ElmFlow *flow);
