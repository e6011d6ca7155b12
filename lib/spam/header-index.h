/* header-index.h -- the fields of a header by their names, each value worked
 * out once, when it is first asked for. */
#pragma once

#include <glib.h>

#include "lib/mail/address-list.h"
#include "lib/mail/message.h"

typedef struct ElmHeaderIndex ElmHeaderIndex;

/* Index @message, which must outlive it. */
ElmHeaderIndex *elm_header_index_new(const ElmMessage *message);
void elm_header_index_free(ElmHeaderIndex *self);

/* How many fields @name there are, whatever the case. */
guint elm_header_index_count(ElmHeaderIndex *self, const char *name);
/* Of the first: unfolded, octets as they are; decoded, valid UTF-8; its
 * mailboxes.  "" and an empty list when there is none.  Owned by @self. */
const char *elm_header_index_raw(ElmHeaderIndex *self, const char *name);
const char *elm_header_index_value(ElmHeaderIndex *self, const char *name);
const ElmAddressList *elm_header_index_addresses(ElmHeaderIndex *self,
    const char *name);

/* Were there more fields than are indexed? */
gboolean elm_header_index_is_cut(const ElmHeaderIndex *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmHeaderIndex, elm_header_index_free)
