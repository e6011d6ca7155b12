/* mailer.h -- mail programs: by what else one can tell that a message is from
 * the one it claims to be from. */
#pragma once

#include <glib.h>

#include "lib/spam/facts.h"

#define ELM_MAILER_SHAPES 5

/* Shapes are those of lib/spam/look.h. */
typedef struct {
	const char *name;                          /* in X-Mailer, User-Agent */
	const char *ids[ELM_MAILER_SHAPES];        /* Message-ID, without <> */
	const char *boundaries[ELM_MAILER_SHAPES]; /* of multiparts it makes */
	gboolean is_strict; /* it gives every message one of these IDs */
} ElmMailer;

/* What X-Mailer, else User-Agent, says; "" if neither is there. */
const char *elm_mailer_claim(ElmFacts *facts);

/* The mail program that is claimed, or NULL when it is none that is known. */
const ElmMailer *elm_mailer_of(ElmFacts *facts);

/* Is the Message-ID one of @self, @id without <>? */
gboolean elm_mailer_fits_id(const ElmMailer *self, const char *id);

/* The same of the boundary of a multipart.  TRUE if nothing is known. */
gboolean elm_mailer_fits_boundary(const ElmMailer *self, const char *boundary);

/* A name known from programs that send spam, which stands in @claim; or
 * NULL. */
const char *elm_mailer_ratware(const char *claim);

/* The last year in which the mail program of @claim was in honest use, or 0
 * when it is none that is known to be gone. */
gint elm_mailer_last_year(const char *claim);
