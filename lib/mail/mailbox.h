/* mailbox.h -- the messages of a mailbox of any kind, one after the other.
 *
 * A mailbox is a message file, an mbox (mbox.h: mboxo, mboxrd, mboxcl, mboxcl2;
 * LF or CRLF), a Maildir, an Apple .mbox bundle, a folder of message files or
 * mboxes (folder.h), or an mbox or message on standard input, which need not be
 * seekable.  A file is one message when its name ends in ".eml", when it is in
 * a Maildir or MH folder, or when it does not begin as an mbox does; *.emlx are
 * messages of Apple Mail.
 *
 * Reading is streaming: memory holds one message.  A file that grows, shrinks
 * or vanishes meanwhile does no harm; what was read of it is what there is. */
#pragma once

#include <glib.h>

typedef struct ElmMailbox ElmMailbox;

/* One message as it lies in the mailbox.  The pieces
 * [offset, offset + size) of a file, put together, are the file. */
typedef struct {
	const char *source;   /* the file it is in */
	guint64 offset;       /* of its first octet, the "From " line
			       * included */
	guint64 size;         /* up to the next message */
	GBytes *bytes;        /* the whole piece as it lies in the file:
			       * "From " line, quoting and the empty line at
			       * its end included; NULL if it was not read */
	gboolean is_mbox;     /* a piece of an mbox */
	gboolean is_unquoted; /* of one whose lines are not quoted (mboxcl2) */
	gboolean is_doubtful; /* its separators, or a line in it, could be read
			       * either way; the byte count of an *.emlx is
			       * wrong */
	gsize start;          /* of the message in @bytes, if no mbox; */
	gsize length;         /* all of @bytes but for *.emlx */
} ElmMailboxMessage;

/* Open the mailbox @path; "-" is standard input.  A piece may have up to
 * @limit octets.  ELM_ERROR_UNAVAILABLE when it cannot be read. */
ElmMailbox *elm_mailbox_open(const char *path, gsize limit, GError **error);
void elm_mailbox_free(ElmMailbox *self);

/* The next message, owned by @self until the next call but for @bytes, which
 * may be referenced; NULL at the end, and NULL with @error set when a message
 * could not be read (one larger than the limit is ELM_ERROR_DATA, all else
 * ELM_ERROR_UNAVAILABLE): the next call then goes on behind it. */
const ElmMailboxMessage *elm_mailbox_next(ElmMailbox *self, GError **error);

/* Where the message was that could not be read: its source, offset and size, 0
 * if unknown.  Owned by @self until the next call of elm_mailbox_next(). */
const ElmMailboxMessage *elm_mailbox_failed(const ElmMailbox *self);

/* The message inside the piece: without the "From " line of an mbox, its
 * quoting undone as far as it can be (mbox.h), and without the empty line that
 * ends the piece.  The caller unrefs. */
GBytes *elm_mailbox_message(const ElmMailboxMessage *piece);

/* How far in octets of how many (0 when unknown), for a progress line. */
void elm_mailbox_progress(const ElmMailbox *self, guint64 *done,
    guint64 *total);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmMailbox, elm_mailbox_free)
