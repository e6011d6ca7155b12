/* filetype.h -- what bytes are, whatever they claim (libmagic). */
#pragma once

#include <glib.h>

typedef struct ElmFiletype ElmFiletype;

/* A detector.  @magic names a file in magic(5) syntax whose entries give true
 * types names of the site's own, or is NULL.  Nothing is loaded before it is
 * needed, except @magic, so that its errors (ELM_ERROR_CONFIG, with file and
 * line) come early.  Not for two threads at once. */
ElmFiletype *elm_filetype_new(const char *magic, GError **error);
void elm_filetype_free(ElmFiletype *self);

/* The media type of @data, lower case: "application/x-dosexec",
 * "application/octet-stream" when unknown, "application/x-empty".  Owned by
 * the library; valid until the next call. */
const char *elm_filetype_type(ElmFiletype *self, GBytes *data);

/* The name the site's own magic file gives @data, or NULL. */
const char *elm_filetype_label(ElmFiletype *self, GBytes *data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmFiletype, elm_filetype_free)
