/* link-recipient.h -- links that know whom the message was sent to. */
#pragma once

#include <glib.h>

#include "lib/spam/facts.h"

typedef struct ElmLinkRecipients ElmLinkRecipients;

/* The recipients of @facts, by envelope and header, of which the first eight
 * count, in the forms in which links carry them. */
ElmLinkRecipients *elm_link_recipients_new(ElmFacts *facts);
void elm_link_recipients_free(ElmLinkRecipients *self);

/* 1 << ElmLinksMark (lib/spam/links.h) of the recipients in @url. */
guint64 elm_link_recipient_marks(const ElmLinkRecipients *self,
    const ElmUrl *url);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmLinkRecipients, elm_link_recipients_free)
