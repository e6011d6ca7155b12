#include "config.h"

#include "lib/mail/mailbox.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lib/base/error.h"
#include "lib/mail/folder.h"
#include "lib/mail/mailfile.h"
#include "lib/mail/mbox.h"

struct ElmMailbox {
	gsize limit;
	ElmFolder *folder; /* NULL when it is one file */
	ElmMailfile *file; /* the present one, or NULL */
	char *source;      /* its name */
	ElmMailboxMessage piece;
	guint64 done; /* octets of the files before */
	guint64 total;
};

static gboolean
fail(const char *path, GError **error)
{
	g_set_error(error, ELM_ERROR, ELM_ERROR_UNAVAILABLE,
	    "cannot open '%s': %s", path, g_strerror(errno));
	return FALSE;
}

static gboolean
open_file(ElmMailbox *self, const char *path, ElmFolderKind kind, int flags,
    GError **error)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC | flags);

	g_free(self->source);
	self->source = g_strdup(path);
	if (fd < 0)
		return fail(path, error);
	self->file = elm_mailfile_new(fd, kind, self->limit);
	return TRUE;
}

static gboolean
open_standard_input(ElmMailbox *self, GError **error)
{
	int fd = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3);

	if (fd < 0)
		return fail("-", error);
	self->source = g_strdup("-");
	self->file = elm_mailfile_new(fd, ELM_FOLDER_ANY, self->limit);
	return TRUE;
}

static gboolean
open_path(ElmMailbox *self, const char *path, GError **error)
{
	struct stat status;

	if (stat(path, &status) != 0)
		return fail(path, error);
	if (S_ISDIR(status.st_mode)) {
		self->folder = elm_folder_open(path, error);
		return self->folder != NULL;
	}
	return open_file(self, path, elm_folder_kind(path), 0, error);
}

ElmMailbox *
elm_mailbox_open(const char *path, gsize limit, GError **error)
{
	g_autoptr(ElmMailbox) self = g_new0(ElmMailbox, 1);
	gboolean is_open;

	self->limit = limit;
	is_open = strcmp(path, "-") == 0 ? open_standard_input(self, error)
					 : open_path(self, path, error);
	if (!is_open)
		return NULL;
	if (self->file != NULL)
		self->total = elm_mailfile_total(self->file);
	return g_steal_pointer(&self);
}

static void
close_file(ElmMailbox *self)
{
	self->done += elm_mailfile_done(self->file);
	g_clear_pointer(&self->file, elm_mailfile_free);
}

void
elm_mailbox_free(ElmMailbox *self)
{
	g_clear_pointer(&self->piece.bytes, g_bytes_unref);
	g_clear_pointer(&self->folder, elm_folder_free);
	g_clear_pointer(&self->file, elm_mailfile_free);
	g_free(self->source);
	g_free(self);
}

/* Open the next file of the folder.  FALSE at the end, or with @error set. */
static gboolean
next_file(ElmMailbox *self, GError **error)
{
	GError *cause = NULL;
	ElmFolderKind kind;
	const char *path;

	if (self->folder == NULL)
		return FALSE;
	path = elm_folder_next(self->folder, &kind, &cause);
	if (path != NULL)
		return open_file(self, path, kind, O_NOFOLLOW | O_NONBLOCK,
		    error);
	if (cause == NULL)
		return FALSE;
	g_free(self->source);
	self->source = g_strdup(elm_folder_path(self->folder));
	g_propagate_error(error, cause);
	return FALSE;
}

const ElmMailboxMessage *
elm_mailbox_next(ElmMailbox *self, GError **error)
{
	GError *cause = NULL;
	gboolean is_there;

	g_clear_pointer(&self->piece.bytes, g_bytes_unref);
	self->piece = (ElmMailboxMessage){ 0 };
	while (self->file != NULL || next_file(self, &cause)) {
		is_there = elm_mailfile_next(self->file, &self->piece, &cause);
		self->piece.source = self->source;
		if (is_there)
			return &self->piece;
		if (cause != NULL)
			break;
		close_file(self);
	}
	self->piece.source = self->source;
	if (cause != NULL)
		g_propagate_error(error, cause);
	return NULL;
}

const ElmMailboxMessage *
elm_mailbox_failed(const ElmMailbox *self)
{
	return &self->piece;
}

GBytes *
elm_mailbox_message(const ElmMailboxMessage *piece)
{
	if (piece->is_mbox)
		return elm_mbox_message(piece->bytes, piece->is_unquoted);
	return g_bytes_new_from_bytes(piece->bytes, piece->start,
	    piece->length);
}

void
elm_mailbox_progress(const ElmMailbox *self, guint64 *done, guint64 *total)
{
	*done = self->done;
	if (self->file != NULL)
		*done += elm_mailfile_done(self->file);
	*total = self->total;
}
