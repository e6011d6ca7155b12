/* secret.h -- key files, and what is authenticated under them. */
#pragma once

#include <glib.h>

#define ELM_SECRET_OCTETS 32

typedef struct {
	guint8 octets[ELM_SECRET_OCTETS];
} ElmSecret;

/* Read the key file @path: 64 hexadecimal digits on one line.  It is made from
 * the kernel's random numbers, mode 0600, when it is missing; of several
 * processes at once all get the same key.  ELM_ERROR_CONFIG when it holds
 * something else or others than its owner and group may read it. */
gboolean elm_secret_load(ElmSecret *self, const char *path, GError **error);

/* HMAC-SHA256 (RFC 2104) of @text under the key, in hexadecimal.  The caller
 * frees. */
char *elm_secret_sign(const ElmSecret *self, const char *text);

/* Are @a and @b the same text?  Takes as long whether they are or not. */
gboolean elm_secret_equal(const char *a, const char *b);
