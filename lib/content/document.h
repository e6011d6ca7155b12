/* document.h -- the text of an attached document, whatever it is called. */
#pragma once

#include <glib.h>

typedef enum {
	ELM_DOCUMENT_OFFICE = 1 << 0, /* office documents, RTF */
	ELM_DOCUMENT_PDF = 1 << 1     /* by another program */
} ElmDocumentKind;

/* The text of @content, which is one of @kinds, with its media type, a
 * constant, in @type.  NULL when it is none of them.  When not all of it could
 * be read @is_cut is set.  Valid UTF-8, blanks collapsed; the caller frees. */
char *elm_document_text(GBytes *content, guint kinds, const char **type,
    gsize *length, gboolean *is_cut);
