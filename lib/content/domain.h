/* domain.h -- domain names as people see them. */
#pragma once

#include <glib.h>

/* The registrable domain of @host ("example.co.uk" of "www.example.co.uk"), by
 * the public suffix list, of A-labels and small; @host itself when it is an
 * address or a public suffix.  The section of private domains counts: two
 * customers of one hoster are two ("ann.github.io").  The caller frees. */
char *elm_domain_registrable(const char *host);

/* The public suffix of @host ("co.uk"); the last label when the list has no
 * rule for it, and @host itself when it is an address.  The caller frees. */
char *elm_domain_suffix(const char *host);

/* Does @host end in a top-level domain that the list knows? */
gboolean elm_domain_is_known(const char *host);

/* Is @host an IPv4 or IPv6 address, the latter with or without brackets? */
gboolean elm_domain_is_address(const char *host);

/* Do @a and @b belong to the same registrable domain? */
gboolean elm_domain_is_same(const char *a, const char *b);

/* @host with its A-labels as Unicode, as a reader might see it; a label that is
 * none stays.  The caller frees. */
char *elm_domain_unicode(const char *host);
