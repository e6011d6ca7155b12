/* addr-spec.h -- the letters of an address (RFC 5322, 3.4.1, with the UTF-8 of
 * RFC 6532). */
#pragma once

#include <glib.h>

/* Behind the quoted string that begins at @at (RFC 5322, 3.2.4); NULL when it
 * has no end. */
const char *elm_addr_spec_quoted_end(const char *at);

/* Behind the quoted string or the octet at @at.  @has_lone_quote is set when a
 * quote has no end; then no other is looked for, so that it takes linear time
 * to go through a text. */
const char *elm_addr_spec_step(const char *at, gboolean *has_lone_quote);

/* The first octet of @chars in @text outside of quotes; NULL if none. */
const char *elm_addr_spec_find(const char *text, const char *chars);

/* Are @length octets at @text a dot-atom (RFC 5322, 3.2.3)? */
gboolean elm_addr_spec_is_dot_atom(const char *text, gsize length);

/* Is @text an addr-spec, without comments and blanks? */
gboolean elm_addr_spec_is_valid(const char *text);

/* Take the blanks outside of quotes off @text, in place.  Were there any
 * inside, where only obsolete syntax has them? */
gboolean elm_addr_spec_squeeze(char *text);
