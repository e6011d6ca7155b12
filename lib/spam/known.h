/* known.h -- whom the site writes to, as salted hashes.
 *
 * A file of whom somebody writes to is nobody's business, and nobody has to
 * edit it: it holds no address, only the first 64 bits of an HMAC under a salt
 * of its own.  It is sorted but for a short tail that many processes may append
 * to. */
#pragma once

#include <glib.h>

typedef struct ElmKnown ElmKnown;

/* Open the file @path for reading; one that is not there knows nobody.
 * ELM_ERROR_CONFIG when it is something else or cannot be read. */
ElmKnown *elm_known_open(const char *path, GError **error);
void elm_known_free(ElmKnown *self);

/* Is @address, as elm_address_normalise() has it, known? */
gboolean elm_known_has(const ElmKnown *self, const char *address);

/* Make @addresses (NULL-terminated, as they stand in an envelope) known in the
 * file @path, made (0600) when missing; those that are known stay once.
 * ELM_ERROR_TEMPORARY when it cannot be written. */
gboolean elm_known_add(const char *path, const char *const *addresses,
    GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmKnown, elm_known_free)
