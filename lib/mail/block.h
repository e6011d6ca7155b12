/* block.h -- the header of a message or part as it lies in the bytes, read
 * tolerantly: its MIME fields, and where the body could begin. */
#pragma once

#include <glib.h>

#include "lib/mail/boundary.h"
#include "lib/mail/oddity.h"

typedef struct {
	gsize offset;    /* of its first line */
	gsize body;      /* of the body */
	gsize other;     /* where the body begins for some, or body */
	gsize delimiter; /* of the delimiter that ends it, or G_MAXSIZE */
	gboolean has_version;
	GPtrArray *types; /* values of the fields, unfolded: char * */
	GPtrArray *encodings;
	GPtrArray *dispositions;
	GPtrArray *ids; /* of Content-ID */
} ElmBlock;

/* Where blocks are read from. */
typedef struct {
	const char *data;
	gsize size;
	gsize limit; /* octets of one block */
	const ElmBoundaries *boundaries;
	ElmOddities *oddities; /* what is odd is noted there */
} ElmBlockSource;

/* Read the block at @offset.  It ends at a delimiter at the latest; FALSE when
 * it met the limit.  The caller clears @self. */
gboolean elm_block_read(ElmBlock *self, const ElmBlockSource *source,
    gsize offset);
void elm_block_clear(ElmBlock *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ElmBlock, elm_block_clear)
