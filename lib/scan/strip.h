/* strip.h -- replace parts of a message by words about them. */
#pragma once

#include <glib.h>

#include "lib/mail/message.h"
#include "lib/mail/part.h"
#include "lib/scan/finding.h"

/* The words that stand for a part when the site has none of its own. */
const char *elm_strip_preset(void);

/* Is @words, which a site wrote, valid UTF-8 without unknown placeholders?
 * ELM_ERROR_CONFIG if not. */
gboolean elm_strip_check(const char *words, GError **error);

/* Splice @words, a text/plain part in UTF-8, over the leaf @part of @tree, the
 * parts of @message.  In them "{name}", "{type}", "{size}" (octets), "{sha256}"
 * (all of the decoded content) and "{reason}" are filled in.  Nothing but the
 * part changes; when it is all of the message, the fields that describe its
 * body (RFC 2045, 9) change with it. */
void elm_strip_part(ElmMessage *message, const ElmPartTree *tree,
    const ElmPart *part, const char *words, const char *reason);
