/* bare.h -- a message as it was before anybody judged it: what a filter said of
 * it once, ours or another, must not be what it is judged by. */
#pragma once

#include <glib.h>

#include "lib/mail/message.h"

/* A copy of @message, with the edits made to it, without X-ELM-* and the fields
 * of other spam filters.  The caller frees. */
ElmMessage *elm_bare_new(const ElmMessage *message, const ElmLimits *limits);
