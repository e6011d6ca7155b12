/* address-list.h -- the mailboxes of From, To, Reply-To ... (RFC 5322, 3.4). */
#pragma once

#include <glib.h>

/* One mailbox.  Valid UTF-8; owned by the list. */
typedef struct {
	const char *display; /* display name or comment, decoded; "" if none */
	const char *address; /* as elm_address_normalise() has it; "" if none */
	const char *local;   /* before the last "@", "" if none */
	const char *domain;  /* behind it, small; "" if none */
	gboolean is_defect;  /* it is no addr-spec; another reader may see
			      * another address */
} ElmAddressEntry;

typedef struct ElmAddressList ElmAddressList;

/* Read the value of a field (raw octets, unfolded, not decoded); groups are
 * opened; at most 10,000 mailboxes.  NULL is an empty list.  Never NULL. */
ElmAddressList *elm_address_list_new(const char *value);
void elm_address_list_free(ElmAddressList *self);

/* Mailbox @i, or NULL after the last. */
const ElmAddressEntry *elm_address_list_at(const ElmAddressList *self, gsize i);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmAddressList, elm_address_list_free)
