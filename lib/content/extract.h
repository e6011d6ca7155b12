/* extract.h -- the text a reader would see: of the parts that a mail program
 * shows, of attached documents, of messages inside.
 *
 * One piece for each leaf that has a text.  Text is valid UTF-8 from whatever
 * charset the part has (declared, or what it looks like when the declaration
 * lies or is missing), without NUL, with its lines ended by "\n". */
#pragma once

#include <glib.h>

#include "lib/base/limits.h"
#include "lib/content/html.h"
#include "lib/mail/view.h"

typedef enum {
	ELM_PIECE_BODY,       /* shown when the message is opened */
	ELM_PIECE_ATTACHMENT, /* a document one has to open: office, PDF, text
			       */
	ELM_PIECE_NESTED      /* the body of a message inside */
} ElmPieceRole;

typedef struct {
	ElmPieceRole role;
	const char *type;    /* media type by content: "text/html" */
	const char *name;    /* file name, "" if none */
	const char *charset; /* as declared, lower case, or NULL */
	const char *text;    /* what shows */
	gsize length;        /* of @text, in octets */
	const ElmHtml *html; /* when it is HTML, else NULL */
	gsize offset;        /* of the part's content in the message, encoded */
	gboolean is_other_charset; /* the text is not of the charset declared */
	gboolean is_cut;           /* a limit was met: there is more */
} ElmPiece;

/* An attachment or other leaf, text or not, as the message declares it. */
typedef struct {
	const char *type;        /* declared media type, lower case, or NULL */
	const char *name;        /* "" if none */
	const char *disposition; /* lower case, or NULL */
	const char *encoding;    /* transfer encoding, lower case, or NULL */
	const char *content_id;  /* without <>, or NULL */
	gsize offset;            /* of the content in the message, encoded */
	gsize size;              /* decoded octets */
	GBytes *content;         /* decoded; cut at the limit part-size */
} ElmLeaf;

typedef enum {
	ELM_EXTRACT_BODY = 0,           /* what shows */
	ELM_EXTRACT_DOCUMENTS = 1 << 0, /* office documents, RTF, HTML, text */
	ELM_EXTRACT_PDF = 1 << 1,       /* through pdftotext(1), under limits */
	ELM_EXTRACT_ALL = 3
} ElmExtractFlags;

typedef struct ElmExtract ElmExtract;

/* Take the text of @message; @header is the offset of its header (behind an
 * mbox "From " line).  The message is read by lib/mail/view.h alone: of each
 * stretch of it the likeliest reading, so that GMime is not met.  @limits must
 * outlive it.  Never NULL. */
ElmExtract *elm_extract_new(GBytes *message, gsize header,
    const ElmLimits *limits, guint flags);
void elm_extract_free(ElmExtract *self);

/* Piece @i in the order of the message, or NULL after the last. */
const ElmPiece *elm_extract_piece(const ElmExtract *self, gsize i);
/* Leaf @i likewise; pieces from inside a document have no leaf of their own. */
const ElmLeaf *elm_extract_leaf(const ElmExtract *self, gsize i);

/* Link @i over all pieces with role BODY, those that HTML has and those that
 * stand in text, or NULL after the last. */
const ElmLink *elm_extract_link(const ElmExtract *self, gsize i);

/* All visible text of role BODY: of several alternatives the HTML one, "\n"
 * between parts.  Owned by @self. */
const char *elm_extract_text(const ElmExtract *self, gsize *length);

/* The view it was taken from; owned by @self. */
const ElmView *elm_extract_view(const ElmExtract *self);

/* Was a limit met anywhere, or a document not readable? */
gboolean elm_extract_is_cut(const ElmExtract *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmExtract, elm_extract_free)
