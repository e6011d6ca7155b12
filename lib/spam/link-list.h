/* link-list.h -- the links of a message, taken apart: those of its text, and
 * those that its images show as QR codes. */
#pragma once

#include <glib.h>

#include "lib/spam/facts.h"

typedef struct ElmLinkList ElmLinkList;

/* The links of @extract, which must outlive it; what leads nowhere is left
 * out. */
ElmLinkList *elm_link_list_new(const ElmExtract *extract);
void elm_link_list_free(ElmLinkList *self);

/* Link @i in the order of the message, those of QR codes last, or NULL after
 * the last; owned by @self.  Images are looked at when all others were asked
 * for. */
const ElmFactsLink *elm_link_list_at(ElmLinkList *self, gsize i);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmLinkList, elm_link_list_free)
