/* url-host.h -- the host of a link, parsed as browsers do (URL standard,
 * 3.5). */
#pragma once

#include <glib.h>

/* The host that @length octets at @text mean: %-escapes undone, small, of
 * A-labels, an IPv4 address in whatever notation with its four numbers, an
 * IPv6 address in brackets.  Adds to @marks what it met (ElmUrlMark of
 * lib/content/url.h).  NULL when no browser would go there.  The caller
 * frees. */
char *elm_url_host(const char *text, gsize length, guint *marks);

/* @length octets at @text with their %-escapes undone, all but that of NUL and
 * those that are none.  The caller frees. */
char *elm_url_unescape(const char *text, gsize length);
