/* hops.h -- the Received chain (RFC 5321, 4.4), newest first.
 *
 * Every program writes these fields in its own way.  They are read by their
 * clauses, and what a clause holds by what it looks like, not by who wrote it.
 * All but the fields that own servers added may be forged. */
#pragma once

#include <glib.h>

#include "lib/mail/message.h"

/* Texts are valid UTF-8, never NULL, owned by the chain. */
typedef struct {
	const char *helo;      /* what the client said, "" if unknown */
	const char *name;      /* what its address resolves to, small; "" if
				* unknown */
	const char *address;   /* IPv4 or IPv6, canonical; "" if unknown */
	const char *by;        /* small; "" if unknown */
	const char *with;      /* "esmtps", small; "" if unknown */
	const char *id;        /* without <>; "" if unknown */
	const char *recipient; /* of "for", without <>; "" if unknown */
	gint64 time; /* seconds since 1970, or -1 when there is none */
	gint zone;   /* offset from UTC in minutes */
	gboolean
	    is_private; /* the address is of RFC 1918, 4193, loopback ... */
	gboolean is_tls;
	gboolean is_understood; /* has "from" or "by", or is a note in brackets
				 * as qmail leaves, and has a date */
	const char *raw;        /* the unfolded value */
} ElmHop;

typedef struct ElmHops ElmHops;

/* Read the chain of @message; at most 200 fields.  Never NULL. */
ElmHops *elm_hops_new(const ElmMessage *message);
void elm_hops_free(ElmHops *self);

/* Hop @i, newest first, or NULL after the last; owned by @self. */
const ElmHop *elm_hops_at(const ElmHops *self, gsize i);

/* The newest hop whose client has a public address: where the mail came in from
 * the world; NULL if there is none. */
const ElmHop *elm_hops_entry(const ElmHops *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmHops, elm_hops_free)
