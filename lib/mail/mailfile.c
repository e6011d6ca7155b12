#include "config.h"

#include "lib/mail/mailfile.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lib/base/error.h"
#include "lib/mail/mbox.h"

#define LEAST_ROOM 4096
#define USUAL_ROOM (512 * 1024)
#define READ_SIZE (256 * 1024)

/* A piece as large as this takes the buffer with it instead of being copied. */
#define HANDED_OVER (256 * 1024)

struct ElmMailfile {
	int fd;
	ElmFolderKind kind;
	gsize limit;
	guint64 total;
	guint64 done;

	/* The buffer, and in it the octets [start, filled). */
	char *data;
	gsize room, start, filled;
	gboolean is_whole; /* the end of the file was read */

	gboolean is_known; /* whether it is an mbox */
	gboolean is_mbox;
	gboolean is_over; /* nothing more comes of it */
	ElmMbox mbox;
	guint64 offset;  /* of the present piece in the file */
	guint64 dropped; /* octets of it that are not kept */
};

ElmMailfile *
elm_mailfile_new(int fd, ElmFolderKind kind, gsize limit)
{
	ElmMailfile *self = g_new0(ElmMailfile, 1);
	struct stat status;

	self->fd = fd;
	self->kind = kind;
	self->limit = limit;
	self->is_known = kind != ELM_FOLDER_ANY;
	self->room = USUAL_ROOM;
	if (fstat(fd, &status) == 0 && S_ISREG(status.st_mode)) {
		self->total = (guint64)status.st_size;
		self->room =
		    (gsize)CLAMP(self->total + 1, LEAST_ROOM, USUAL_ROOM);
	}
	self->data = g_malloc(self->room);
	return self;
}

void
elm_mailfile_free(ElmMailfile *self)
{
	close(self->fd);
	g_free(self->data);
	g_free(self);
}

guint64
elm_mailfile_done(const ElmMailfile *self)
{
	return self->done;
}

guint64
elm_mailfile_total(const ElmMailfile *self)
{
	return self->total;
}

/* Octets at hand. */
static gsize
at_hand(const ElmMailfile *self)
{
	return self->filled - self->start;
}

/* Make room at the end of the buffer.  It is moved only when that gains as much
 * as it moves, so that no octet is moved over and over. */
static void
make_room(ElmMailfile *self)
{
	gsize size = at_hand(self);

	if (self->filled < self->room)
		return;
	if (self->start >= size) {
		memcpy(self->data, self->data + self->start, size);
		self->start = 0;
		self->filled = size;
		return;
	}
	self->room *= 2;
	self->data = g_realloc(self->data, self->room);
}

/* Read more, or find that there is no more. */
static gboolean
fill(ElmMailfile *self, GError **error)
{
	gssize n;

	make_room(self);
	do {
		n = read(self->fd, self->data + self->filled,
		    MIN(self->room - self->filled, READ_SIZE));
	} while (n < 0 && errno == EINTR);
	if (n < 0) {
		g_set_error(error, ELM_ERROR, ELM_ERROR_UNAVAILABLE,
		    "cannot read: %s", g_strerror(errno));
		return FALSE;
	}
	self->filled += (gsize)n;
	self->done += (guint64)n;
	self->is_whole = n == 0;
	return TRUE;
}

/* Is it an mbox?  FALSE when more must be read to tell. */
static gboolean
know(ElmMailfile *self)
{
	if (self->is_known)
		return TRUE;
	if (at_hand(self) < ELM_MBOX_START && !self->is_whole)
		return FALSE;
	self->is_known = TRUE;
	self->is_mbox =
	    elm_mbox_is_start(self->data + self->start, at_hand(self));
	return TRUE;
}

/* Does the present piece end within what is at hand, and where? */
static gboolean
find(ElmMailfile *self, gsize *end)
{
	if (!know(self))
		return FALSE;
	if (self->is_mbox)
		return elm_mbox_find(&self->mbox, self->data + self->start,
		    at_hand(self), self->is_whole, end);
	*end = at_hand(self);
	return self->is_whole;
}

/* What is too large is not kept. */
static void
drop(ElmMailfile *self)
{
	gsize n = at_hand(self);

	if (!self->is_known || (self->dropped == 0 && n <= self->limit))
		return;
	if (self->is_mbox)
		n = elm_mbox_drop(&self->mbox);
	self->start += n;
	self->dropped += n;
}

static GBytes *
take(ElmMailfile *self, gsize size)
{
	g_autoptr(GBytes) all = NULL;
	gsize start = self->start;
	gsize rest = at_hand(self) - size;
	char *data;

	if (size < HANDED_OVER) {
		self->start += size;
		return g_bytes_new(self->data + start, size);
	}
	self->room = MAX(USUAL_ROOM, rest);
	data = g_malloc(self->room);
	memcpy(data, self->data + start + size, rest);
	all = g_bytes_new_take(self->data, self->filled);
	self->data = data;
	self->start = 0;
	self->filled = rest;
	return g_bytes_new_from_bytes(all, start, size);
}

/* An *.emlx has the length of the message on its first line, and a property
 * list behind it. */
static void
find_inside(ElmMailboxMessage *piece)
{
	gsize size;
	const char *data = g_bytes_get_data(piece->bytes, &size);
	gsize digits = 0;
	gsize at;
	guint64 count = 0;

	while (digits < MIN(size, 19) && g_ascii_isdigit(data[digits]))
		count = count * 10 + (guint64)(data[digits++] - '0');
	at = digits;
	while (at < size && g_ascii_isspace(data[at]) && data[at] != '\n')
		at++;
	piece->is_doubtful = TRUE;
	if (digits == 0 || at == size || data[at] != '\n')
		return;
	piece->start = at + 1;
	piece->length = (gsize)MIN(count, size - piece->start);
	piece->is_doubtful = piece->length != count;
}

static gboolean
give(ElmMailfile *self, ElmMailboxMessage *piece, gsize size, GError **error)
{
	piece->size = self->dropped + size;
	self->offset += piece->size;
	self->dropped = 0;
	piece->is_mbox = self->is_mbox;
	if (piece->size > self->limit) {
		self->start += size;
		g_set_error(error, ELM_ERROR, ELM_ERROR_DATA,
		    "message is larger than %" G_GSIZE_FORMAT " bytes",
		    self->limit);
		return FALSE;
	}
	piece->bytes = take(self, size);
	piece->length = size;
	piece->is_unquoted = self->is_mbox && self->mbox.is_unquoted;
	piece->is_doubtful = self->is_mbox && self->mbox.is_doubtful;
	if (self->kind == ELM_FOLDER_EMLX)
		find_inside(piece);
	return TRUE;
}

/* An empty file is an mbox without messages, but where a file is a message an
 * empty one is an empty message. */
static gboolean
is_at_end(const ElmMailfile *self)
{
	if (!self->is_whole || at_hand(self) > 0 || self->dropped > 0)
		return FALSE;
	return self->offset > 0 || self->kind == ELM_FOLDER_ANY;
}

gboolean
elm_mailfile_next(ElmMailfile *self, ElmMailboxMessage *piece, GError **error)
{
	gsize end;

	*piece = (ElmMailboxMessage){ .offset = self->offset };
	while (!self->is_over && !is_at_end(self)) {
		if (find(self, &end)) {
			self->is_over = self->is_whole && !self->is_mbox;
			return give(self, piece, end, error);
		}
		drop(self);
		if (!fill(self, error)) {
			piece->size = self->dropped + at_hand(self);
			piece->is_mbox = self->is_mbox;
			self->is_over = TRUE;
			return FALSE;
		}
	}
	return FALSE;
}
