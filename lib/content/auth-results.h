/* auth-results.h -- Authentication-Results (RFC 8601) of authserv-ids that are
 * trusted; what anybody else claims does not count.
 *
 * Anybody can write such a field, with any authserv-id.  What makes it true is
 * where it stands: servers add their fields above those that are there, so only
 * what stands above the fields that came in with the message can be the site's.
 * Of a border server that keeps to RFC 8601, 5, it is certain as well that none
 * of the fields below claims its authserv-id.  Since not all do that:
 *
 *   - fields count from the newest that is trusted down to the first field
 *     Received that may be the sender's: the next one, if above it a server
 *     took the message from the world, else the one that says so;
 *   - once a server of the domain of a trusted authserv-id took the message
 *     from the world, nothing counts below the Received next to that.
 *
 * What cannot be told: a field that the sender put right at the top of his
 * message, where the border server neither removes nor adds any. */
#pragma once

#include <glib.h>

#include "lib/mail/message.h"

typedef enum {
	ELM_AUTH_NONE, /* not tested, or no statement */
	ELM_AUTH_PASS,
	ELM_AUTH_FAIL, /* fail, hardfail, policy */
	ELM_AUTH_SOFT, /* softfail, neutral */
	ELM_AUTH_ERROR /* temperror, permerror */
} ElmAuthResult;

/* Valid UTF-8, owned by the results. */
typedef struct {
	const char *method; /* "spf", "dkim", "dmarc", "arc", "smime" ...,
			     * small */
	ElmAuthResult result;
	const char *property; /* "header.d", "smtp.mailfrom", "header.from";
			       * "" if none */
	const char *value;    /* "example.org"; "" if none */
	const char *policy;   /* "p=reject" from a comment, or "action=none"; ""
			       * if none */
	const char *server;   /* authserv-id, small; "" if it has none */
} ElmAuthStatement;

typedef struct ElmAuthResults ElmAuthResults;

/* Read the statements of @message by one of @trusted (NULL-terminated
 * authserv-ids; "*" trusts the newest field, as a site does whose border
 * server removes what arrives, also one without authserv-id, as Exchange Online
 * writes it), and where these do not speak of SPF, a Received-SPF above them.
 * At most 100 fields.  Never NULL. */
ElmAuthResults *elm_auth_results_new(const ElmMessage *message,
    const char *const *trusted);
void elm_auth_results_free(ElmAuthResults *self);

/* Statement @i, or NULL after the last. */
const ElmAuthStatement *elm_auth_results_at(const ElmAuthResults *self,
    gsize i);

/* The best result of @method ("pass" of one DKIM signature beats "fail" of
 * another, and that what is uncertain); ELM_AUTH_NONE when nobody trusted said
 * anything. */
ElmAuthResult elm_auth_results_of(const ElmAuthResults *self,
    const char *method);

/* Is a mail from @domain authenticated: DMARC passed for it, or SPF or DKIM
 * passed for the same registrable domain? */
gboolean elm_auth_results_vouch(const ElmAuthResults *self, const char *domain);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmAuthResults, elm_auth_results_free)
