/* lock.h -- one process at a time, by a file that all lock.
 *
 * The lock goes with the process, however that ends.  The file stays; whoever
 * removed it would let two in at once. */
#pragma once

#include <glib.h>

typedef struct ElmLock ElmLock;

/* Lock the file @path, made (0600) when missing.  Waits for whoever has it, at
 * most until @deadline (monotonic): then ELM_ERROR_TEMPORARY.
 * ELM_ERROR_UNAVAILABLE when the file cannot be had. */
ElmLock *elm_lock_take(const char *path, gint64 deadline, GError **error);
/* Let go. */
void elm_lock_free(ElmLock *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmLock, elm_lock_free)
