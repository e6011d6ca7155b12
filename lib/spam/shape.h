/* shape.h -- which parts a message is made of: what is to be read, what is to
 * be seen, what else there is. */
#pragma once

#include <glib.h>

#include "lib/spam/facts.h"

typedef struct {
	const ElmPiece *plain; /* the first body that is plain text, or NULL */
	const ElmPiece *html;  /* the first body that is HTML, or NULL */
	guint bodies;
	guint leaves;
	guint text_leaves;   /* declared as plain text, to be shown */
	guint images;        /* leaves that are */
	gsize image_octets;  /* of all of them */
	guint shown_images;  /* in all HTML bodies */
	gsize letters;       /* of the text that shows; of other scripts, too */
	gsize plain_letters; /* of @plain */
	gsize html_letters;  /* of what @html shows */
	gboolean is_multipart; /* as the header says */
} ElmShape;

/* The shape of @facts, looked at once; owned by @facts. */
const ElmShape *elm_shape_of(ElmFacts *facts);

/* The leaf that @piece is the text of, or NULL. */
const ElmLeaf *elm_shape_leaf(ElmFacts *facts, const ElmPiece *piece);
