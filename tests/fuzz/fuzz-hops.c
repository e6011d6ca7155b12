/* Hops are valid UTF-8 and their addresses canonical, whatever was read. */
#include "config.h"

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "lib/base/ip.h"
#include "lib/content/hops.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autoptr(GBytes) raw = g_bytes_new(data, size);
	g_autoptr(ElmMessage) message = NULL;
	g_autoptr(ElmHops) hops = NULL;
	const ElmHop *hop;
	ElmLimits limits;

	elm_limits_init(&limits);
	message = elm_message_new(raw, &limits);
	hops = elm_hops_new(message);
	for (gsize i = 0; (hop = elm_hops_at(hops, i)) != NULL; i++) {
		g_autofree char *address =
		    elm_ip_canonical(hop->address, strlen(hop->address));

		g_assert(*hop->address == '\0' ||
			 g_strcmp0(address, hop->address) == 0);
		g_assert(g_utf8_validate(hop->helo, -1, NULL));
		g_assert(g_utf8_validate(hop->name, -1, NULL));
		g_assert(g_utf8_validate(hop->raw, -1, NULL));
		g_assert(hop->time >= -1);
	}
	return 0;
}
