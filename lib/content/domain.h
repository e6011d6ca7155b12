/* domain.h -- domain names as people see them. */
#pragma once

#include <glib.h>

/* The registrable domain of @host ("example.co.uk" of "www.example.co.uk"), by
 * the public suffix list, of A-labels and small; @host itself when it is an
 * address or a public suffix.  The caller frees. */
char *elm_domain_registrable(const char *host);

/* The public suffix of @host ("co.uk"); the caller frees. */
char *elm_domain_suffix(const char *host);

/* Do @a and @b belong to the same registrable domain? */
gboolean elm_domain_is_same(const char *a, const char *b);

/* @host with its A-labels as Unicode, as a reader might see it.  The caller
 * frees. */
char *elm_domain_unicode(const char *host);
