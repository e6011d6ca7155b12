/* io.h -- whole reads, whole writes, and files that are there or not. */
#pragma once

#include <sys/types.h>

#include <glib.h>

/* All of @fd from where it stands up to its end.  A sealed memory file, which
 * nobody can change any more, is mapped; anything else is copied.  More than
 * @limit bytes is ELM_ERROR_DATA.  The caller unrefs. */
GBytes *elm_io_read(int fd, gsize limit, GError **error);

/* The same for the file @path.  ELM_ERROR_UNAVAILABLE when it cannot be
 * opened. */
GBytes *elm_io_read_file(const char *path, gsize limit, GError **error);

/* The file @path, mapped: of what is not read nothing is fetched.  It must be
 * one that is replaced and never written into, for a file that shrinks under
 * its reader kills it.  What is no regular file is empty. ELM_ERROR_UNAVAILABLE
 * when it cannot be opened.  The caller unrefs. */
GBytes *elm_io_map_file(const char *path, GError **error);

/* Write @size bytes of @data, whatever it takes. */
gboolean elm_io_write(int fd, const void *data, gsize size, GError **error);

/* A descriptor that reads the @n @pieces one after the other from its start:
 * a sealed memory file, or an unlinked temporary file when they are large.
 * It is closed on exec.  The caller closes; -1 on error. */
int elm_io_spool(GBytes *const *pieces, gsize n, GError **error);

/* Make @path hold @data, durably: a reader, and the disk after a crash, has
 * either what was there before or all of @data. */
gboolean elm_io_replace(const char *path, mode_t mode, GBytes *data,
    GError **error);

/* Make @path hold @data unless it exists already, durably; TRUE either way.
 * Of many processes at once one wins and none sees half a file. */
gboolean elm_io_create(const char *path, mode_t mode, GBytes *data,
    GError **error);

/* Make the names in the folder of @path durable. */
gboolean elm_io_sync_folder(const char *path, GError **error);
