/* auth-results.h -- Authentication-Results (RFC 8601) of authserv-ids that are
 * trusted; what anybody else claims does not count. */
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

typedef struct {
	const char *method; /* "spf", "dkim", "dmarc", "arc", "smime" */
	ElmAuthResult result;
	const char *property; /* "header.d", "smtp.mailfrom", "header.from";
			       * "" if none */
	const char *value;    /* "example.org"; "" if none */
	const char *policy;   /* "p=reject" and the like from comments; "" */
	const char *server;   /* authserv-id */
} ElmAuthStatement;

typedef struct ElmAuthResults ElmAuthResults;

/* Read the statements of @message by one of @trusted (NULL-terminated
 * authserv-ids; "*" trusts the newest field, as a site does whose border
 * server removes what arrives), and a Received-SPF above them.  Never NULL. */
ElmAuthResults *elm_auth_results_new(const ElmMessage *message,
    const char *const *trusted);
void elm_auth_results_free(ElmAuthResults *self);

/* Statement @i, or NULL after the last. */
const ElmAuthStatement *elm_auth_results_at(const ElmAuthResults *self,
    gsize i);

/* The best result of @method ("pass" of one DKIM signature beats "fail" of
 * another); ELM_AUTH_NONE when nobody trusted said anything. */
ElmAuthResult elm_auth_results_of(const ElmAuthResults *self,
    const char *method);

/* Is a mail from @domain authenticated: DMARC passed for it, or SPF or DKIM
 * passed for the same registrable domain? */
gboolean elm_auth_results_vouch(const ElmAuthResults *self, const char *domain);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmAuthResults, elm_auth_results_free)
