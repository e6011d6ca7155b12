/* part.h -- the MIME parts of a message (RFC 2045, 2046), as GMime sees them.
 *
 * Each part knows where it lies in the bytes of the message, so that it can be
 * replaced by a splice; its content is decoded when somebody asks. */
#pragma once

#include <glib.h>

#include "lib/base/limits.h"

typedef struct ElmPartTree ElmPartTree;

typedef struct ElmPart ElmPart;
struct ElmPart {
	const ElmPart *parent; /* NULL for the root */
	guint depth;           /* 0 for the root */
	gsize offset;          /* of its header in the message */
	gsize body;            /* of its content, encoded */
	gsize end;             /* behind it; the delimiter line is not in it */
	gboolean is_leaf;      /* neither multipart nor an open message */
	const char *type;      /* media type, lower case: "text/plain" */
	const char *name;      /* file name, decoded, UTF-8; "" if none */
	const char *charset;   /* as declared, or NULL */
	const char *disposition; /* "attachment", "inline", or NULL */
};

/* Something the parser did not like. */
typedef struct {
	const char *what; /* a constant word: "conflicting-field" */
	gsize offset;     /* in the message */
} ElmPartWarning;

/* Parse @message from @offset (behind an mbox "From " line) on.  Never NULL.
 * @limits must outlive it. */
ElmPartTree *elm_part_tree_new(GBytes *message, gsize offset,
    const ElmLimits *limits);
void elm_part_tree_free(ElmPartTree *self);

/* Part @i, a container before what is in it, or NULL after the last; owned by
 * @self. */
const ElmPart *elm_part_tree_at(const ElmPartTree *self, gsize i);

/* Warning @i in the order in which the parser met them, or NULL after the
 * last; owned by @self. */
const ElmPartWarning *elm_part_tree_warning(const ElmPartTree *self, gsize i);

/* Was a limit (parts, depth) met, so that there may be more parts? */
gboolean elm_part_tree_is_cut(const ElmPartTree *self);

/* The decoded content of the leaf @part; over the limit part-size it is cut
 * there and @is_cut, which may be NULL, is set.  The caller unrefs. */
GBytes *elm_part_content(const ElmPartTree *self, const ElmPart *part,
    gboolean *is_cut);

/* The same as text in valid UTF-8, from the charset declared, or from what it
 * looks like when that is missing or wrong.  The caller frees. */
char *elm_part_text(const ElmPartTree *self, const ElmPart *part,
    gboolean *is_cut);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmPartTree, elm_part_tree_free)
