#include "config.h"

#include "lib/base/ip.h"

#include <arpa/inet.h>
#include <string.h>

#define TEXT_OCTETS_MAX 64 /* with a zone */

typedef struct {
	guint8 octets[16];
	guint bits;
} Network;

/* RFC 1122, 1918, 6598, 3927 and 1112. */
static const Network private4[] = {
	{ { 0 }, 8 },
	{ { 10 }, 8 },
	{ { 100, 64 }, 10 },
	{ { 127 }, 8 },
	{ { 169, 254 }, 16 },
	{ { 172, 16 }, 12 },
	{ { 192, 168 }, 16 },
	{ { 224 }, 3 },
};

/* RFC 4291 and 4193: unspecified and loopback, unique local, of the link (and,
 * once, of the site), multicast. */
static const Network private6[] = {
	{ { 0 }, 127 },
	{ { 0xfc }, 7 },
	{ { 0xfe, 0x80 }, 9 },
	{ { 0xff }, 8 },
};

static const guint8 mapped[12] = { [10] = 0xff, [11] = 0xff };

char *
elm_ip_canonical(const char *text, gsize length)
{
	char bare[TEXT_OCTETS_MAX + 1];
	char out[INET6_ADDRSTRLEN];
	guint8 octets[16];

	if (length > 1 && text[0] == '[' && text[length - 1] == ']') {
		text++;
		length -= 2;
	}
	if (length > 5 && g_ascii_strncasecmp(text, "ipv6:", 5) == 0) {
		text += 5;
		length -= 5;
	}
	if (length > TEXT_OCTETS_MAX || memchr(text, '\0', length) != NULL)
		return NULL;
	memcpy(bare, text, length);
	bare[length] = '\0';
	bare[strcspn(bare, "%")] = '\0';
	if (inet_pton(AF_INET, bare, octets) == 1)
		return g_strdup(bare);
	if (inet_pton(AF_INET6, bare, octets) != 1)
		return NULL;
	if (memcmp(octets, mapped, sizeof(mapped)) == 0)
		inet_ntop(AF_INET, octets + 12, out, sizeof(out));
	else
		inet_ntop(AF_INET6, octets, out, sizeof(out));
	return g_strdup(out);
}

static gboolean
is_in(const guint8 *octets, const Network *network)
{
	guint whole = network->bits / 8;
	guint8 mask = (guint8)(0xff00 >> network->bits % 8);

	return memcmp(octets, network->octets, whole) == 0 &&
	       (mask == 0 || (octets[whole] & mask) == network->octets[whole]);
}

gboolean
elm_ip_is_private(const char *address)
{
	guint8 octets[17] = { 0 };
	gboolean is_found = FALSE;

	if (inet_pton(AF_INET, address, octets) == 1) {
		for (gsize i = 0; i < G_N_ELEMENTS(private4); i++)
			is_found |= is_in(octets, &private4[i]);
	} else if (inet_pton(AF_INET6, address, octets) == 1) {
		for (gsize i = 0; i < G_N_ELEMENTS(private6); i++)
			is_found |= is_in(octets, &private6[i]);
	}
	return is_found;
}
