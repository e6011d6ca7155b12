/* nested.h -- the parts of a message that came out of something: an archive,
 * an encoded part, a TNEF.
 *
 * Nobody has read its bytes yet, so it is read twice, like the message it came
 * in: by the parser (lib/mail/part.h) and, where its structure is not ordinary,
 * by the tolerant view (lib/mail/view.h). */
#pragma once

#include <glib.h>

#include "lib/base/limits.h"
#include "lib/content/member.h"

/* Give the leaves of @message, those of messages inside it among them, to
 * @sink; where readings part, those of each, but no content twice.  The result
 * is ElmBarrier bits: AMBIGUOUS when they part in a way that could hide
 * something. */
guint elm_nested_walk(GBytes *message, const ElmLimits *limits, ElmSink *sink);
