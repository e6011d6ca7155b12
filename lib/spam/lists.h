/* lists.h -- senders that are let in or kept out, per recipient and for all;
 * and whom the site writes to.
 *
 *     # for all            for one recipient
 *     friend@example.org
 *     @example.org         to=user@example.com   authenticated=no
 *
 * Text files, one pattern of lib/mail/address.h a line; elm-quarantine writes
 * them, too.  Whom the site writes to is kept as hashes (lib/spam/known.h). */
#pragma once

#include <glib.h>

#include "lib/spam/facts.h"

typedef struct ElmLists ElmLists;

typedef enum {
	ELM_LISTED_NOT,
	ELM_LISTED_ALLOWED,
	ELM_LISTED_UNPROVEN, /* allowed, but nothing proves that it is he */
	ELM_LISTED_BLOCKED
} ElmListed;

/* Read the files @allow, @block (NULL-terminated), @known (written by
 * elm_lists_meet(); NULL for none; need not be there).  ELM_ERROR_CONFIG with
 * file, line and culprit. */
ElmLists *elm_lists_new(const char *const *allow, const char *const *block,
    const char *known, GError **error);
void elm_lists_free(ElmLists *self);

/* How the sender of @facts is listed: the address of From, or that of the
 * envelope.  A block beats an allowance unless the latter is narrower (an
 * address beats a domain, a recipient beats all) and proven.  With several
 * recipients it is what holds for each of them, or not listed.  @where, which
 * may be NULL, is "FILE:LINE", and lives as long as the process. */
ElmListed elm_lists_look(const ElmLists *self, ElmFacts *facts,
    const char **where);

/* Has the site written to the From of @facts? */
gboolean elm_lists_is_known(const ElmLists *self, ElmFacts *facts);

/* Note in the file @known that the site writes to @recipients; many processes
 * at once may. */
gboolean elm_lists_meet(const char *known, const char *const *recipients,
    GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmLists, elm_lists_free)
