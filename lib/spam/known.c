#include "config.h"

#include "lib/spam/known.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lib/base/error.h"
#include "lib/base/fold.h"
#include "lib/base/io.h"
#include "lib/mail/address.h"

#define MAGIC "ELMKNOW1"
#define SALT_OCTETS 16
#define RECORD sizeof(guint64)
#define TAIL_MOST 4096          /* records, then they are sorted in */
#define RECORDS_MOST (4U << 20) /* 32 MiB */

/* What the file begins with.  Numbers are big-endian, as are the records, so
 * that octets sort as numbers do. */
typedef struct {
	char magic[8];
	guint8 salt[SALT_OCTETS];
	guint64 sorted; /* records */
} Header;

struct ElmKnown {
	int fd; /* -1: there is no file */
	Header header;
	gsize sorted; /* records; behind them comes the tail */
	gsize records;
};

static guint64
hash(const Header *header, const char *address)
{
	g_autoptr(GString) folded = g_string_new(NULL);
	g_autoptr(GHmac) hmac =
	    g_hmac_new(G_CHECKSUM_SHA256, header->salt, sizeof(header->salt));
	guint8 digest[32];
	gsize size = sizeof(digest);
	guint64 first;

	elm_fold_append(folded, address, strlen(address));
	g_hmac_update(hmac, (const guchar *)folded->str, (gssize)folded->len);
	g_hmac_get_digest(hmac, digest, &size);
	memcpy(&first, digest, sizeof(first));
	return GUINT64_FROM_BE(first);
}

static gboolean
read_at(int fd, void *data, gsize size, gsize offset)
{
	char *at = data;

	while (size > 0) {
		gssize n = pread(fd, at, size, (off_t)offset);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return FALSE;
		at += n;
		offset += (gsize)n;
		size -= (gsize)n;
	}
	return TRUE;
}

/* Read what the file says of itself; a record that a crash cut off is not
 * there. */
static gboolean
read_header(ElmKnown *self)
{
	struct stat status;

	if (fstat(self->fd, &status) != 0 || !S_ISREG(status.st_mode) ||
	    status.st_size < (off_t)sizeof(Header) ||
	    !read_at(self->fd, &self->header, sizeof(Header), 0) ||
	    memcmp(self->header.magic, MAGIC, sizeof(self->header.magic)) != 0)
		return FALSE;
	self->records = ((gsize)status.st_size - sizeof(Header)) / RECORD;
	self->sorted = (gsize)GUINT64_FROM_BE(self->header.sorted);
	return GUINT64_FROM_BE(self->header.sorted) <= self->records;
}

ElmKnown *
elm_known_open(const char *path, GError **error)
{
	g_autoptr(ElmKnown) self = g_new0(ElmKnown, 1);

	self->fd = open(path, O_RDONLY | O_CLOEXEC);
	if (self->fd < 0 && errno == ENOENT)
		return g_steal_pointer(&self);
	if (self->fd < 0) {
		g_set_error(error, ELM_ERROR, ELM_ERROR_CONFIG,
		    "cannot open '%s': %s", path, g_strerror(errno));
		return NULL;
	}
	if (read_header(self))
		return g_steal_pointer(&self);
	g_set_error(error, ELM_ERROR, ELM_ERROR_CONFIG,
	    "'%s' is no file of known correspondents; remove it to begin anew",
	    path);
	return NULL;
}

void
elm_known_free(ElmKnown *self)
{
	if (self->fd >= 0)
		close(self->fd);
	g_free(self);
}

/* Record @i, or 0 when it cannot be read. */
static guint64
record_at(const ElmKnown *self, gsize i)
{
	guint64 record = 0;

	if (!read_at(self->fd, &record, RECORD, sizeof(Header) + i * RECORD))
		return 0;
	return GUINT64_FROM_BE(record);
}

static gboolean
is_sorted_in(const ElmKnown *self, guint64 wanted)
{
	gsize from = 0;
	gsize to = self->sorted;

	while (from < to) {
		gsize middle = from + (to - from) / 2;
		guint64 record = record_at(self, middle);

		if (record == wanted)
			return TRUE;
		if (record < wanted)
			from = middle + 1;
		else
			to = middle;
	}
	return FALSE;
}

static gboolean
is_in_tail(const ElmKnown *self, guint64 wanted)
{
	gsize n = MIN(self->records - self->sorted, 2 * TAIL_MOST);
	g_autofree guint64 *tail = g_new(guint64, n + 1);

	wanted = GUINT64_TO_BE(wanted);
	if (!read_at(self->fd, tail, n * RECORD,
		sizeof(Header) + self->sorted * RECORD))
		return FALSE;
	for (gsize i = 0; i < n; i++)
		if (tail[i] == wanted)
			return TRUE;
	return FALSE;
}

static gboolean
has(const ElmKnown *self, guint64 wanted)
{
	return is_sorted_in(self, wanted) || is_in_tail(self, wanted);
}

gboolean
elm_known_has(const ElmKnown *self, const char *address)
{
	return self->fd >= 0 && *address != '\0' &&
	       has(self, hash(&self->header, address));
}

static gboolean
fail(GError **error, const char *what, const char *path)
{
	g_set_error(error, ELM_ERROR, ELM_ERROR_TEMPORARY, "cannot %s '%s': %s",
	    what, path, g_strerror(errno));
	return FALSE;
}

static gboolean
create(const char *path, GError **error)
{
	Header header = { .sorted = 0 };
	g_autoptr(GBytes) bytes = NULL;

	memcpy(header.magic, MAGIC, sizeof(header.magic));
	if (getrandom(header.salt, SALT_OCTETS, 0) != SALT_OCTETS)
		return fail(error, "get random numbers for", path);
	bytes = g_bytes_new(&header, sizeof(header));
	return elm_io_create(path, 0600, bytes, error);
}

/* Is @fd still the file that @path names?  Another process may have put a
 * sorted one in its place while this one waited. */
static gboolean
is_current(int fd, const char *path)
{
	struct stat mine;
	struct stat theirs;

	return fstat(fd, &mine) == 0 && stat(path, &theirs) == 0 &&
	       mine.st_dev == theirs.st_dev && mine.st_ino == theirs.st_ino;
}

/* The file @path open for writing under a lock, made when missing; -1 on
 * error. */
static int
open_locked(const char *path, GError **error)
{
	for (;;) {
		int fd = open(path, O_RDWR | O_CLOEXEC);

		if (fd < 0 && errno == ENOENT && create(path, error))
			continue;
		if (fd < 0 && (error == NULL || *error == NULL))
			fail(error, "open", path);
		if (fd < 0)
			return -1;
		while (flock(fd, LOCK_EX) != 0 && errno == EINTR)
			continue;
		if (is_current(fd, path))
			return fd;
		close(fd);
	}
}

static int
compare(gconstpointer a, gconstpointer b)
{
	return memcmp(a, b, RECORD);
}

/* All records sorted, each once; the caller unrefs. */
static GBytes *
sorted_file(const ElmKnown *self)
{
	g_autofree guint64 *records = g_new(guint64, self->records + 1);
	GByteArray *file = g_byte_array_new();
	Header header = self->header;
	gsize n = 0;

	if (!read_at(self->fd, records, self->records * RECORD, sizeof(Header)))
		memset(records, 0, self->records * RECORD);
	qsort(records, self->records, RECORD, compare);
	for (gsize i = 0; i < self->records; i++)
		if (records[i] != 0 && (n == 0 || records[i] != records[n - 1]))
			records[n++] = records[i];
	header.sorted = GUINT64_TO_BE((guint64)n);
	g_byte_array_append(file, (const guint8 *)&header, sizeof(header));
	g_byte_array_append(file, (const guint8 *)records, (guint)(n * RECORD));
	return g_byte_array_free_to_bytes(file);
}

/* Append the hash of @address unless it is there. */
static gboolean
add(ElmKnown *self, const char *path, const char *address, GError **error)
{
	g_autofree char *normal = elm_address_normalise(address);
	guint64 wanted = hash(&self->header, normal);
	gsize end = sizeof(Header) + self->records * RECORD;
	guint64 record = GUINT64_TO_BE(wanted);

	if (*normal == '\0' || has(self, wanted))
		return TRUE;
	if (self->records >= RECORDS_MOST) {
		errno = EFBIG;
		return fail(error, "add to", path);
	}
	if (ftruncate(self->fd, (off_t)end) != 0 ||
	    pwrite(self->fd, &record, RECORD, (off_t)end) != RECORD)
		return fail(error, "write", path);
	self->records++;
	return TRUE;
}

static gboolean
add_all(ElmKnown *self, const char *path, const char *const *addresses,
    GError **error)
{
	g_autoptr(GBytes) sorted = NULL;

	if (!read_header(self)) {
		g_set_error(error, ELM_ERROR, ELM_ERROR_CONFIG,
		    "'%s' is no file of known correspondents; remove it to "
		    "begin anew",
		    path);
		return FALSE;
	}
	for (; *addresses != NULL; addresses++)
		if (!add(self, path, *addresses, error))
			return FALSE;
	if (self->records - self->sorted <= TAIL_MOST)
		return TRUE;
	sorted = sorted_file(self);
	return elm_io_replace(path, 0600, sorted, error);
}

gboolean
elm_known_add(const char *path, const char *const *addresses, GError **error)
{
	ElmKnown self = { .fd = open_locked(path, error) };
	gboolean is_done;

	if (self.fd < 0)
		return FALSE;
	is_done = add_all(&self, path, addresses, error);
	close(self.fd);
	return is_done;
}
