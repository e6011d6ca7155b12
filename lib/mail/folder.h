/* folder.h -- the message files of a folder, in an order that is always the
 * same: by name, octet by octet, a subfolder where its name stands.
 *
 * A folder that has both "cur" and "new" is a Maildir, and these two are all
 * that is read of it.  A folder whose name ends in ".mbox" is a bundle of Apple
 * Mail, of which the file "mbox" is read, or if there is none the files *.emlx
 * below it.  Any other folder is read with all that is below it, MH folders
 * among them.
 *
 * What begins with a dot is skipped (".git", ".mh_sequences", the ".Name" of
 * Maildir++, which is a mailbox of its own).  Symbolic links are not followed:
 * they may lead out of the folder and in circles.  They are errors, as is what
 * is neither file nor folder, so that nothing is passed over in silence. */
#pragma once

#include <glib.h>

typedef enum {
	ELM_FOLDER_ANY,     /* by its content: an mbox or one message */
	ELM_FOLDER_MESSAGE, /* one message, whatever it looks like */
	ELM_FOLDER_EMLX     /* one message of Apple Mail */
} ElmFolderKind;

typedef struct ElmFolder ElmFolder;

/* Begin to walk through @path.  ELM_ERROR_UNAVAILABLE when it cannot be
 * read. */
ElmFolder *elm_folder_open(const char *path, GError **error);
void elm_folder_free(ElmFolder *self);

/* The path of the next file, owned by @self until the next call, and its @kind;
 * NULL at the end.  NULL with @error set, too, when something cannot be
 * read: elm_folder_path() says what, and the next call goes on behind it. */
const char *elm_folder_next(ElmFolder *self, ElmFolderKind *kind,
    GError **error);

/* What the last call was about. */
const char *elm_folder_path(const ElmFolder *self);

/* What the name of a file says about it. */
ElmFolderKind elm_folder_kind(const char *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmFolder, elm_folder_free)
