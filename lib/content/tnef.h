/* tnef.h -- the attachments in Outlook's winmail.dat (MS-OXTNEF). */
#pragma once

#include <glib.h>

#include "lib/content/member.h"
#include "lib/content/span.h"

gboolean elm_tnef_is_one(ElmSpan span);

/* Give the attachments of @span, and the HTML of its body, to @sink.  Messages
 * attached are TNEF again.  The result is ElmBarrier bits. */
guint elm_tnef_walk(ElmSpan span, ElmSink *sink);
