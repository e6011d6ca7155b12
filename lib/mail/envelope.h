/* envelope.h -- from whom and for whom a message travels, which is not what its
 * header says. */
#pragma once

#include <glib.h>

typedef struct ElmEnvelope ElmEnvelope;

/* An envelope from the values of --sender and --recipient.  @sender is NULL
 * when it is not known, and "" or "<>" for the null sender; @recipients is
 * NULL-terminated, or NULL.  Never NULL; the caller frees. */
ElmEnvelope *elm_envelope_new(const char *sender,
    const char *const *recipients);
void elm_envelope_free(ElmEnvelope *self);

/* Take what is not known yet from the environment: @sender is the value of
 * SENDER, @recipient that of RECIPIENT, both may be NULL.  Postfix's local(8),
 * procmail and maildrop set one recipient; a script may set several,
 * separated by commas or blanks outside of quotes.  SENDER set to nothing is
 * the null sender. */
void elm_envelope_fill(ElmEnvelope *self, const char *sender,
    const char *recipient);

/* The sender as elm_address_normalise() has it: "" for the null sender, NULL
 * when it is not known.  Owned by @self. */
const char *elm_envelope_sender(const ElmEnvelope *self);

/* The recipients likewise, NULL-terminated, in their order; never NULL, empty
 * when they are not known.  Owned by @self. */
const char *const *elm_envelope_recipients(const ElmEnvelope *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmEnvelope, elm_envelope_free)
