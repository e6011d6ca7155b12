/* mailbox.h -- the messages of a mailbox of any kind, one after the other.
 *
 * A mailbox is a message file, an mbox (mboxo, mboxrd, mboxcl, mboxcl2; LF or
 * CRLF), a Maildir, an Apple .mbox bundle, a folder of message files, or an
 * mbox on a descriptor.  Reading is streaming: memory holds one message. */
#pragma once

#include <glib.h>

typedef struct ElmMailbox ElmMailbox;

/* One message as it lies in the mailbox.  The pieces
 * [offset, offset + size) of a file, put together, are the file. */
typedef struct {
	const char *source; /* the file it is in */
	guint64 offset;     /* of its first octet, the "From " line included */
	guint64 size;       /* up to the next message */
	GBytes *bytes;      /* the whole piece as it lies in the file: "From "
			     * line, quoting and separator line included */
	gboolean is_mbox;   /* a piece of an mbox */
	gboolean
	    is_doubtful; /* the separator before or after it could be text */
} ElmMailboxMessage;

/* Open the mailbox @path; "-" is an mbox on standard input.
 * ELM_ERROR_UNAVAILABLE when it cannot be read. */
ElmMailbox *elm_mailbox_open(const char *path, gsize limit, GError **error);
void elm_mailbox_free(ElmMailbox *self);

/* The next message, owned by @self until the next call but for @bytes, which
 * may be referenced; NULL at the end, and NULL with @error set when a message
 * could not be read (one larger than @limit is ELM_ERROR_DATA): the next call
 * then goes on behind it. */
const ElmMailboxMessage *elm_mailbox_next(ElmMailbox *self, GError **error);

/* The message inside the piece: without the "From " line of an mbox, its
 * quoting (">From ", RFC 4155 and mboxrd) undone, and without the empty line
 * that ends the piece.  The caller unrefs. */
GBytes *elm_mailbox_message(const ElmMailboxMessage *piece);

/* How far in octets of how many (0 when unknown), for a progress line. */
void elm_mailbox_progress(const ElmMailbox *self, guint64 *done,
    guint64 *total);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmMailbox, elm_mailbox_free)
