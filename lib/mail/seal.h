/* seal.h -- verdict fields that can be trusted.
 *
 * Anybody can send a mail that carries "X-ELM-Scan: verdict=clean".  So verdict
 * fields count only under a valid X-ELM-Seal: an HMAC over its time, all
 * X-ELM-* fields in their order, and a digest of the rest of the message.
 *
 * The digest leaves out what carriers of mail change: the mbox "From " line,
 * line endings, empty lines at the end, and the trace and result fields they
 * put on top (the list is in seal.c, and in elm(7)). */
#pragma once

#include <glib.h>

#include "lib/base/secret.h"
#include "lib/mail/message.h"

/* The verdict fields of a message, taken off it. */
typedef struct ElmSeal ElmSeal;

/* Take all X-ELM-* fields out of @message, and keep those that stood under a
 * valid seal of @key, the only one there.  @message must be unedited and
 * outlive the call only. */
ElmSeal *elm_seal_open(ElmMessage *message, const ElmSecret *key);
void elm_seal_free(ElmSeal *self);

/* The digest of @message, SHA-256 in hexadecimal: the same wherever the message
 * is met on its way.  The caller frees. */
char *elm_seal_digest(const ElmMessage *message);

/* Was there a seal, and was it valid? */
gboolean elm_seal_was_valid(const ElmSeal *self);
/* Were there X-ELM-* fields that had to go because nothing vouched for them? */
gboolean elm_seal_was_forged(const ElmSeal *self);

/* The value of verdict field @name ("X-ELM-Scan"), or NULL.  Owned by @self. */
const char *elm_seal_get(const ElmSeal *self, const char *name);
/* Set it, without the blanks around it; a field of that name gives way.  @name
 * begins with "X-ELM-" and is not that of the seal. */
void elm_seal_set(ElmSeal *self, const char *name, const char *value);

/* Put the seal of @key, dated @now (seconds since 1970), and the verdict fields
 * on top of @message: the message that was opened, or one made anew from what
 * it was rewritten to.  No splice in it may touch anything but verdict fields
 * and those the digest leaves out, or the seal is not valid.  ELM_ERROR_DATA
 * when a value cannot be a field. */
gboolean elm_seal_close(ElmSeal *self, ElmMessage *message,
    const ElmSecret *key, gint64 now, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmSeal, elm_seal_free)
