/* entity.h -- what the MIME fields of a header could say of its body. */
#pragma once

#include <glib.h>

#include "lib/mail/block.h"
#include "lib/mail/oddity.h"

/* Every answer that some parser gives; several can be true at once. */
typedef struct {
	gboolean is_multipart; /* or could be */
	gboolean is_digest;
	gboolean is_message;   /* a message of its own follows */
	char *type;            /* media type, lower case, or NULL */
	char *charset;         /* as declared, or NULL */
	char *wide_charset;    /* the same of a text that hides ASCII */
	char *disposition;     /* lower case: "attachment", or NULL */
	char *encoding;        /* as declared, lower case, or NULL */
	char *content_id;      /* without <>, or NULL */
	guint encodings;       /* 1 << ELM_DECODE_IDENTITY, _BASE64, _QUOTED and
				* _UUENCODE */
	GPtrArray *names;      /* of the file: char *, best first */
	GPtrArray *boundaries; /* char *, the surest first */
	gboolean is_sure;      /* the first of them is what all read */
} ElmEntity;

/* Read the fields of @block; without a Content-Type its type is @preset
 * ("text/plain").  Oddities are noted.  The caller clears @self. */
void elm_entity_read(ElmEntity *self, const ElmBlock *block, const char *preset,
    ElmOddities *oddities);
void elm_entity_clear(ElmEntity *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ElmEntity, elm_entity_clear)
