/* container.h -- walk through a thing and all that is inside it. */
#pragma once

#include <glib.h>

#include "lib/base/limits.h"
#include "lib/content/filetype.h"
#include "lib/content/item.h"

typedef struct ElmContainer ElmContainer;

/* Called for each item, a container before its members (its barriers are then
 * those known before it was opened; they are reported again through the return
 * value of the walk).  The item and all it points to live until the call ends.
 */
typedef void (*ElmItemFunc)(const ElmItem *item, gpointer user);

/* A walker for one message: it counts members and octets against @limits over
 * all of its walks.  @filetype and @limits must outlive it. */
ElmContainer *elm_container_new(const ElmLimits *limits, ElmFiletype *filetype);
void elm_container_free(ElmContainer *self);

/* Report @content, called @name ("" if it has none) and declared as @declared
 * (or NULL), and everything inside it, to @func.  In paths a thing without name
 * is called by the type it was declared as.  The result is the union of the
 * barriers met anywhere below it: 0 means all of it was seen.
 *
 * An encrypted PDF is ENCRYPTED even when its user password is empty, so that
 * every reader opens it without a question: its strings and object streams,
 * where scripts may be, are not deciphered here, and whether an engine did so
 * is not known here either. */
guint elm_container_walk(ElmContainer *self, GBytes *content, const char *name,
    const char *declared, ElmItemFunc func, gpointer user);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmContainer, elm_container_free)
