#include "config.h"

#include "lib/base/io.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "lib/base/error.h"

#define CHUNK_SIZE 65536
#define SEALS (F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE)
#define NAMES_TRIED 8
#define MEMORY_FILE_LIMIT (32 * 1024 * 1024)

static gboolean
fail(GError **error, const char *what)
{
	g_set_error(error, ELM_ERROR, ELM_ERROR_TEMPORARY, "cannot %s: %s",
	    what, g_strerror(errno));
	return FALSE;
}

static gboolean
fail_path(GError **error, const char *what, const char *path)
{
	g_set_error(error, ELM_ERROR, ELM_ERROR_TEMPORARY, "cannot %s '%s': %s",
	    what, path, g_strerror(errno));
	return FALSE;
}

static gboolean
check_size(guint64 size, gsize limit, GError **error)
{
	if (size <= limit)
		return TRUE;
	g_set_error(error, ELM_ERROR, ELM_ERROR_DATA,
	    "message is larger than %" G_GSIZE_FORMAT " bytes", limit);
	return FALSE;
}

typedef struct {
	void *address;
	gsize size;
} Mapping;

static void
unmap(void *data)
{
	Mapping *mapping = data;

	munmap(mapping->address, mapping->size);
	g_free(mapping);
}

/* Only a file that nobody can shrink under us may be mapped. */
static gboolean
is_sealed(int fd, struct stat *status)
{
	int seals = fcntl(fd, F_GET_SEALS);

	return seals >= 0 && (seals & SEALS) == SEALS &&
	       fstat(fd, status) == 0 && status->st_size > 0;
}

/* All @size octets of @fd, more than none; NULL with errno. */
static GBytes *
map_all(int fd, gsize size)
{
	void *address = mmap(NULL, size, PROT_READ, MAP_PRIVATE, fd, 0);
	Mapping *mapping;

	if (address == MAP_FAILED)
		return NULL;
	mapping = g_new(Mapping, 1);
	*mapping = (Mapping){ address, size };
	return g_bytes_new_with_free_func(address, size, unmap, mapping);
}

static GBytes *
map(int fd, const struct stat *status, gsize limit, GError **error)
{
	off_t start = lseek(fd, 0, SEEK_CUR);
	gsize size = (gsize)status->st_size;
	g_autoptr(GBytes) whole = NULL;

	start = CLAMP(start, 0, status->st_size);
	if (!check_size(size - (gsize)start, limit, error))
		return NULL;
	whole = map_all(fd, size);
	if (whole == NULL) {
		fail(error, "map the message");
		return NULL;
	}
	return g_bytes_new_from_bytes(whole, (gsize)start, size - (gsize)start);
}

/* A regular file says how large it is, which saves growing the buffer. */
static gsize
expected_size(int fd, gsize limit)
{
	struct stat status;

	if (fstat(fd, &status) != 0 || !S_ISREG(status.st_mode) ||
	    (guint64)status.st_size > limit)
		return CHUNK_SIZE;
	return (gsize)status.st_size + 1;
}

static GBytes *
copy(int fd, gsize limit, GError **error)
{
	gsize room = expected_size(fd, limit);
	g_autofree guint8 *data = NULL;
	gsize size = 0;
	gssize n;

	data = g_malloc(room);
	while ((n = read(fd, data + size, room - size)) != 0) {
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0) {
			fail(error, "read");
			return NULL;
		}
		size += (gsize)n;
		if (!check_size(size, limit, error))
			return NULL;
		if (size == room) {
			room *= 2;
			data = g_realloc(data, room);
		}
	}
	data = g_realloc(data, MAX(size, 1));
	return g_bytes_new_take(g_steal_pointer(&data), size);
}

GBytes *
elm_io_read(int fd, gsize limit, GError **error)
{
	struct stat status;

	if (is_sealed(fd, &status))
		return map(fd, &status, limit, error);
	return copy(fd, limit, error);
}

GBytes *
elm_io_read_file(const char *path, gsize limit, GError **error)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	GBytes *bytes;

	if (fd < 0) {
		g_set_error(error, ELM_ERROR, ELM_ERROR_UNAVAILABLE,
		    "cannot open '%s': %s", path, g_strerror(errno));
		return NULL;
	}
	bytes = elm_io_read(fd, limit, error);
	if (bytes == NULL)
		g_prefix_error(error, "'%s': ", path);
	close(fd);
	return bytes;
}

/* A file that is read here and there costs more to map, a page at a time, than
 * to read: ask for large pages, which the kernel can do where the file system
 * can (Linux, transparent huge pages). */
static void
ask_for_large_pages(GBytes *bytes G_GNUC_UNUSED)
{
#ifdef MADV_HUGEPAGE
	gsize size;
	gconstpointer data = g_bytes_get_data(bytes, &size);

	madvise((void *)data, size, MADV_HUGEPAGE);
#endif
}

static GBytes *
map_regular(int fd)
{
	GBytes *bytes;
	struct stat status;

	if (fstat(fd, &status) != 0)
		return NULL;
	if (!S_ISREG(status.st_mode) || status.st_size == 0)
		return g_bytes_new(NULL, 0);
	bytes = map_all(fd, (gsize)status.st_size);
	if (bytes != NULL)
		ask_for_large_pages(bytes);
	return bytes;
}

GBytes *
elm_io_map_file(const char *path, GError **error)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	GBytes *bytes = fd >= 0 ? map_regular(fd) : NULL;

	if (bytes == NULL)
		g_set_error(error, ELM_ERROR, ELM_ERROR_UNAVAILABLE,
		    "cannot open '%s': %s", path, g_strerror(errno));
	if (fd >= 0)
		close(fd);
	return bytes;
}

gboolean
elm_io_write(int fd, const void *data, gsize size, GError **error)
{
	const guint8 *at = data;

	while (size > 0) {
		gssize n = write(fd, at, size);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return fail(error, "write");
		at += n;
		size -= (gsize)n;
	}
	return TRUE;
}

static gboolean
write_pieces(int fd, GBytes *const *pieces, gsize n, GError **error)
{
	for (gsize i = 0; i < n; i++) {
		gsize size;
		const void *data = g_bytes_get_data(pieces[i], &size);

		if (!elm_io_write(fd, data, size, error))
			return FALSE;
	}
	return TRUE;
}

static int
open_spool(gboolean is_large, GError **error)
{
	int fd;

	if (is_large)
		fd =
		    open(g_get_tmp_dir(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
	else
		fd = memfd_create("elm-message",
		    MFD_CLOEXEC | MFD_ALLOW_SEALING);
	if (fd < 0)
		fail_path(error, "make a temporary file in",
		    is_large ? g_get_tmp_dir() : "memory");
	return fd;
}

int
elm_io_spool(GBytes *const *pieces, gsize n, GError **error)
{
	guint64 size = 0;
	gboolean is_large;
	int fd;

	for (gsize i = 0; i < n; i++)
		size += g_bytes_get_size(pieces[i]);
	is_large = size > MEMORY_FILE_LIMIT;
	fd = open_spool(is_large, error);
	if (fd < 0)
		return -1;
	if (write_pieces(fd, pieces, n, error) &&
	    ((lseek(fd, 0, SEEK_SET) == 0 &&
		 (is_large || fcntl(fd, F_ADD_SEALS, SEALS) == 0)) ||
		fail(error, "seal the message")))
		return fd;
	close(fd);
	return -1;
}

gboolean
elm_io_sync_folder(const char *path, GError **error)
{
	g_autofree char *folder = g_path_get_dirname(path);
	int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	gboolean is_done = fd >= 0 && fsync(fd) == 0;

	if (!is_done)
		fail_path(error, "sync", folder);
	if (fd >= 0)
		close(fd);
	return is_done;
}

/* Give the file @fd, which has none, a name beside @path; NULL when that cannot
 * be done. */
static char *
name_beside(int fd, const char *path)
{
	g_autofree char *self = g_strdup_printf("/proc/self/fd/%d", fd);

	for (int i = 0; i < NAMES_TRIED; i++) {
		g_autofree char *name =
		    g_strdup_printf("%s.%08x", path, g_random_int());

		if (linkat(AT_FDCWD, self, AT_FDCWD, name, AT_SYMLINK_FOLLOW) ==
		    0)
			return g_steal_pointer(&name);
		if (errno != EEXIST)
			break;
	}
	return NULL;
}

/* The same as write_named(), but who is killed meanwhile leaves nothing behind;
 * NULL when it could not be done, for whatever reason. */
static char *
write_unnamed(const char *path, mode_t mode, GBytes *data)
{
	g_autofree char *folder = g_path_get_dirname(path);
	int fd = open(folder, O_TMPFILE | O_WRONLY | O_CLOEXEC, mode);
	char *name = NULL;

	if (fd < 0)
		return NULL;
	if (write_pieces(fd, &data, 1, NULL) && fsync(fd) == 0)
		name = name_beside(fd, path);
	close(fd);
	return name;
}

/* @data on disk under a name of its own beside @path. */
static char *
write_named(const char *path, mode_t mode, GBytes *data, GError **error)
{
	g_autofree char *name = g_strconcat(path, ".XXXXXX", NULL);
	int fd = g_mkstemp_full(name, O_WRONLY | O_CLOEXEC, (int)mode);
	gboolean is_done;

	if (fd < 0) {
		fail_path(error, "create", name);
		return NULL;
	}
	is_done = write_pieces(fd, &data, 1, error) &&
		  (fsync(fd) == 0 || fail_path(error, "sync", name));
	if (close(fd) != 0 && is_done)
		is_done = fail_path(error, "close", name);
	if (is_done)
		return g_steal_pointer(&name);
	unlink(name);
	return NULL;
}

static char *
write_beside(const char *path, mode_t mode, GBytes *data, GError **error)
{
	char *name = write_unnamed(path, mode, data);

	return name != NULL ? name : write_named(path, mode, data, error);
}

gboolean
elm_io_replace(const char *path, mode_t mode, GBytes *data, GError **error)
{
	g_autofree char *name = write_beside(path, mode, data, error);

	if (name == NULL)
		return FALSE;
	if (rename(name, path) != 0) {
		fail_path(error, "replace", path);
		unlink(name);
		return FALSE;
	}
	return elm_io_sync_folder(path, error);
}

gboolean
elm_io_create(const char *path, mode_t mode, GBytes *data, GError **error)
{
	g_autofree char *name = write_beside(path, mode, data, error);
	gboolean is_there;

	if (name == NULL)
		return FALSE;
	is_there = link(name, path) == 0 || errno == EEXIST;
	if (!is_there)
		fail_path(error, "create", path);
	unlink(name);
	return is_there && elm_io_sync_folder(path, error);
}
