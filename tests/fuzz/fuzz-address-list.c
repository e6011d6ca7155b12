/* Mailboxes are valid UTF-8 and fit together, whatever was read. */
#include "config.h"

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "lib/mail/address-list.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autofree char *text = g_strndup((const char *)data, size);
	g_autoptr(ElmAddressList) list = elm_address_list_new(text);
	const ElmAddressEntry *entry;

	for (gsize i = 0; (entry = elm_address_list_at(list, i)) != NULL; i++) {
		g_assert(g_utf8_validate(entry->display, -1, NULL));
		g_assert(g_utf8_validate(entry->address, -1, NULL));
		g_assert(g_str_has_prefix(entry->address, entry->local));
		g_assert(g_str_has_suffix(entry->address, entry->domain));
		g_assert(strchr(entry->domain, '@') == NULL);
	}
	return 0;
}
