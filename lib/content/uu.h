/* uu.h -- files that stand in plain text uuencoded, or as yEnc or BinHex. */
#pragma once

#include <glib.h>

#include "lib/content/member.h"
#include "lib/content/span.h"

/* May there be one in @span?  Quick. */
gboolean elm_uu_is_likely(ElmSpan span);

/* Give the files in the text @span to @sink.  The result is ElmBarrier bits. */
guint elm_uu_walk(ElmSpan span, ElmSink *sink);
