/* mbox.h -- where one message of an mbox ends and the next begins.
 *
 * No two programs agree on what an mbox is.  Here a line is a separator when
 * it is a postmark (see postmark.h) that stands behind an empty line.  Bodies
 * have such lines, too, so whatever could be read either way is doubtful:
 *
 *   postmark   behind an     before a    is
 *              empty line    field
 *   dated      yes           yes         a separator
 *   dated      yes           no          a separator, doubtful
 *   dated      no            yes         text, doubtful
 *   loose      yes           yes         text, doubtful
 *   patch      yes           yes         text, doubtful
 *   all other                            text
 *
 * If the mbox itself begins with a patch, patches count as dated.  If it begins
 * with a line that is loose or no postmark at all, what wrote it was careless:
 * loose ones before a field count as dated, and for both the empty line may be
 * missing, which is doubtful.
 *
 * The first line of the file is a separator, whatever it is.  A Content-Length
 * (mboxcl, mboxcl2) is trusted when it leads exactly to a postmark or to the
 * end, one empty line more or less, and is no more than 64 MiB; separators
 * that it leaps over are text, and doubtful.
 *
 * Nothing here reads or writes, and the answers do not depend on how much of
 * the mbox is at hand at a time. */
#pragma once

#include <glib.h>

#include "lib/mail/postmark.h"

/* How far an mbox has been read.  All zero at its start; only the first two
 * members are for others. */
typedef struct {
	gboolean is_doubtful; /* the piece that was found: its separators, or
			       * a line in it, could be read either way */
	gboolean is_unquoted; /* it has lines like separators, unquoted */

	gboolean has_style; /* the first line of the mbox was read */
	ElmPostmark style;  /* and was this */
	gboolean is_next_doubtful;
	gboolean is_begun;       /* the present piece was looked at */
	gboolean is_header_done; /* and its header up to the empty line */
	gsize header_at;         /* or up to here */
	gboolean has_length;     /* and had a Content-Length, */
	gsize length;            /* this one */
	gsize at;                /* lines before this are decided upon */
} ElmMbox;

/* Is a file that begins with @data an mbox?  A byte order mark and some empty
 * lines may come first.  ELM_MBOX_START octets suffice to tell. */
#define ELM_MBOX_START 2048
gboolean elm_mbox_is_start(const char *data, gsize size);

/* Find the end of the piece that begins at @data, of which @size octets are at
 * hand; @is_whole says that the mbox ends with them.  FALSE when more must be
 * at hand to tell: call again with the same and more.  TRUE when the piece
 * ends at @end; the next call is for the next piece. */
gboolean elm_mbox_find(ElmMbox *self, const char *data, gsize size,
    gboolean is_whole, gsize *end);

/* Give up the present piece but for its end: how many octets of what was at
 * hand at the last elm_mbox_find() need not be at hand again.  The next
 * call, and @end, count from behind them. */
gsize elm_mbox_drop(ElmMbox *self);

/* The message in the @piece of an mbox: without its postmark, without the
 * empty line that ends the piece, and unless @is_unquoted with one ">" less
 * before each "From " at the start of a line.  That undoes mboxrd; of mboxo and
 * mboxcl, which cannot be undone for certain, it undoes what they do to "From "
 * itself.  Shares the memory of @piece where it can; the caller unrefs. */
GBytes *elm_mbox_message(GBytes *piece, gboolean is_unquoted);
