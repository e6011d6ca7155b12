/* embedded.h -- files inside documents: OLE packages, the attachments of an
 * Outlook message, files in OneNote. */
#pragma once

#include <glib.h>

#include "lib/content/member.h"
#include "lib/content/span.h"

/* May @span have some?  Quick. */
gboolean elm_embedded_is_likely(ElmSpan span);

/* Give the files in @content to @sink.  The result is ElmBarrier bits. */
guint elm_embedded_walk(GBytes *content, ElmSink *sink);
