/* ip.h -- IPv4 and IPv6 addresses as texts. */
#pragma once

#include <glib.h>

/* The canonical form of @length octets at @text (RFC 5952; an IPv4 address
 * mapped into IPv6 as IPv4), read with or without brackets, a leading "IPv6:"
 * (RFC 5321, 4.1.3) and a zone ("%eth0").  NULL when it is no address; the
 * caller frees. */
char *elm_ip_canonical(const char *text, gsize length);

/* Is @address, canonical, one that cannot be reached from the world: private,
 * shared, of the link, the host or a group? */
gboolean elm_ip_is_private(const char *address);
