/* auth-field.h -- the grammar of Authentication-Results (RFC 8601, 2.2) and
 * Received-SPF (RFC 7208, 9.1), without the question who may be believed. */
#pragma once

#include <glib.h>

#include "lib/content/auth-results.h"

/* Read @value, unfolded, and append what it states to @statements
 * (ElmAuthStatement), with their texts in @texts.  Returns the authserv-id,
 * small, of @texts; "" where there is none, as Exchange Online writes it.
 * Never NULL. */
const char *elm_auth_field_read(const char *value, GStringChunk *texts,
    GArray *statements);

/* Read @value of a Received-SPF field as a statement on "spf"; its server is
 * "". */
void elm_auth_field_read_spf(const char *value, GStringChunk *texts,
    ElmAuthStatement *statement);
