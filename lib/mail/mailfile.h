/* mailfile.h -- the messages of one file, or of a descriptor. */
#pragma once

#include <glib.h>

#include "lib/mail/folder.h"
#include "lib/mail/mailbox.h"

typedef struct ElmMailfile ElmMailfile;

/* Read from @fd, which is closed in the end.  Messages may have up to @limit
 * octets. */
ElmMailfile *elm_mailfile_new(int fd, ElmFolderKind kind, gsize limit);
void elm_mailfile_free(ElmMailfile *self);

/* Fill in the next @piece but for its source; the caller unrefs its bytes.
 * FALSE at the end.  FALSE with @error set, too, when it cannot be read; then
 * @piece has its offset and size.  One that is too large is ELM_ERROR_DATA and
 * the next call goes on behind it, anything else ends the file. */
gboolean elm_mailfile_next(ElmMailfile *self, ElmMailboxMessage *piece,
    GError **error);

/* Octets read so far. */
guint64 elm_mailfile_done(const ElmMailfile *self);
/* Octets in the file when it was opened; 0 when it is no regular file. */
guint64 elm_mailfile_total(const ElmMailfile *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmMailfile, elm_mailfile_free)
