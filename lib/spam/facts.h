/* facts.h -- what the tests of a message look at; each worked out once, when it
 * is first asked for. */
#pragma once

#include <glib.h>

#include "lib/base/limits.h"
#include "lib/content/auth-results.h"
#include "lib/content/extract.h"
#include "lib/content/hops.h"
#include "lib/content/item.h"
#include "lib/content/url.h"
#include "lib/mail/address-list.h"
#include "lib/mail/envelope.h"
#include "lib/mail/message.h"
#include "lib/mail/seal.h"
#include "lib/mail/view.h"

/* What the site says of itself; all lists are NULL-terminated, never NULL. */
typedef struct {
	const char *const *own_domains;     /* the site's */
	const char *const *partner_domains; /* whom it deals with */
	const char *const *trusted_servers; /* authserv-ids */
	const char *const *languages;       /* wanted: "en", "de"; empty: all */
} ElmSite;

/* What facts are drawn from; all of it outlives them. */
typedef struct {
	const ElmLimits *limits;
	const ElmSite *site;
	const ElmEnvelope *envelope; /* may be empty, never NULL */
	const ElmSeal *seal;         /* NULL in a report */
	guint extract;               /* ElmExtractFlags: which text is taken */
} ElmFactsSetup;

typedef struct ElmFacts ElmFacts;

/* A link of the message that leads somewhere, taken apart. */
typedef struct {
	const ElmLink *link; /* as it stands */
	const ElmUrl *url;   /* where it leads, as written */
	const ElmUrl *aim;   /* behind wrappers and redirectors; often @url */
	gboolean is_qr;      /* read from a QR code: @link is a TEXT */
} ElmFactsLink;

/* Facts about @message, which must stay as it is and outlive them. */
ElmFacts *elm_facts_new(const ElmFactsSetup *setup, const ElmMessage *message);
void elm_facts_free(ElmFacts *self);

const ElmFactsSetup *elm_facts_setup(const ElmFacts *self);
const ElmMessage *elm_facts_message(const ElmFacts *self);

/* The value of the first field @name, decoded, valid UTF-8; "" if none. */
const char *elm_facts_value(ElmFacts *self, const char *name);
/* The same, unfolded, not decoded; octets as they are. */
const char *elm_facts_raw(ElmFacts *self, const char *name);
/* How many fields @name there are. */
guint elm_facts_count(ElmFacts *self, const char *name);
/* The mailboxes of the first field @name. */
const ElmAddressList *elm_facts_addresses(ElmFacts *self, const char *name);
/* The first mailbox of From; never NULL, "" all over if there is none. */
const ElmAddressEntry *elm_facts_from(ElmFacts *self);
/* The envelope sender: of the envelope, else of Return-Path; NULL if neither
 * is known, "" the null sender. */
const char *elm_facts_sender(ElmFacts *self);
/* Registrable domain of @host, cached. */
const char *elm_facts_domain(ElmFacts *self, const char *host);
/* The time of Date in seconds since 1970, or -1. */
gint64 elm_facts_date(ElmFacts *self);
/* When the message came in: newest Received; -1 if unknown.  The clock is never
 * asked, so that the same bytes give the same score. */
gint64 elm_facts_arrival(ElmFacts *self);

const ElmHops *elm_facts_hops(ElmFacts *self);
const ElmAuthResults *elm_facts_auth(ElmFacts *self);
const ElmView *elm_facts_view(ElmFacts *self);
const ElmExtract *elm_facts_extract(ElmFacts *self);

/* Text the reader sees, blanks collapsed: Subject excluded. */
const char *elm_facts_text(ElmFacts *self);
/* Its skeleton (lib/content/skeleton.h), for phrases; @marks of the fold. */
const char *elm_facts_skeleton(ElmFacts *self, guint *marks);
/* The skeleton of Subject likewise. */
const char *elm_facts_subject_skeleton(ElmFacts *self, guint *marks);
/* Two small letters (ISO 639-1) of the language of the text, "" if too short
 * to tell. */
const char *elm_facts_language(ElmFacts *self);
/* Is @domain a free mail provider, or under one? */
gboolean elm_facts_is_freemail(ElmFacts *self, const char *domain);
/* Is @domain one of @domains, or under one of them? */
gboolean elm_facts_is_among(const char *domain, const char *const *domains);

/* Link @i, in the order of the message, those of QR codes last; NULL after the
 * last. */
const ElmFactsLink *elm_facts_link(ElmFacts *self, gsize i);
/* Attachment or member @i (lib/content/item.h), not the shown text. */
const ElmItem *elm_facts_item(ElmFacts *self, gsize i);
/* What @make makes of @self, made when it is first asked for and kept: for what
 * several tests share.  @destroy frees it with the facts. */
gconstpointer elm_facts_memo(ElmFacts *self, gpointer (*make)(ElmFacts *self),
    GDestroyNotify destroy);
/* Was a limit met in anything asked so far? */
gboolean elm_facts_is_cut(const ElmFacts *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmFacts, elm_facts_free)
