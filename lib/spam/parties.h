/* parties.h -- who takes part in a message: for whom it is, whom it is from, by
 * way of whom it came. */
#pragma once

#include <glib.h>

#include "lib/spam/facts.h"

/* For whom it is: the first recipient of the envelope, else of Delivered-To,
 * else of To; "" if that is not known.  Owned by @facts. */
const char *elm_parties_recipient(ElmFacts *facts);

/* Does recipient @i of the envelope, of Delivered-To or To (one of these, as
 * above) exist; its address, or NULL after the last. */
const char *elm_parties_recipient_at(ElmFacts *facts, gsize i);

/* Does the local part of @length octets at @local look drawn at random, more
 * than an initial and a name do? */
gboolean elm_parties_is_random(const char *local, gsize length);

/* Behind the last "@" of @address; "" if there is none. */
const char *elm_parties_host(const char *address);

/* The registrable domain of From, and of the envelope sender; "" if there is
 * none. */
const char *elm_parties_from_domain(ElmFacts *facts);
const char *elm_parties_sender_domain(ElmFacts *facts);

/* Is @domain (registrable) one of the site's: configured, or, where nothing is,
 * that of the recipient, unless it is a free mail provider's? */
gboolean elm_parties_is_own(ElmFacts *facts, const char *domain);

/* Do @a and @b have the same registrable domain?  FALSE if one is "". */
gboolean elm_parties_is_same(ElmFacts *facts, const char *a, const char *b);

/* The newest hop whose client is neither of a private address nor of the same
 * domain as who took it: where it came in from the world.  NULL if there is
 * none. */
const ElmHop *elm_parties_entry(ElmFacts *facts);

/* When it came in: the time of the entry, else elm_facts_arrival(). */
gint64 elm_parties_arrival(ElmFacts *facts);

/* Did a mailing list, or somebody who resent it, pass it on? */
gboolean elm_parties_is_passed_on(ElmFacts *facts);

/* Does anybody trusted vouch for the domain of From? */
gboolean elm_parties_is_vouched(ElmFacts *facts);
