/* prefilter.h -- many texts looked for at once.
 *
 * Of each text three octets are kept in a table that one pass over what is
 * searched asks; where they stand, the rest is compared. */
#pragma once

#include <glib.h>

typedef struct ElmPrefilter ElmPrefilter;

ElmPrefilter *elm_prefilter_new(void);
void elm_prefilter_free(ElmPrefilter *self);

/* Look for @text, too, which has ELM_LITERAL_LEAST octets or more; its number,
 * counted from 0, and the same for the same text. */
guint elm_prefilter_add(ElmPrefilter *self, const char *text);
/* How many texts there are. */
guint elm_prefilter_count(const ElmPrefilter *self);

/* Set @is_seen[i], for as many as there are texts, where text i is in the @size
 * octets of @where; others stay as they are.  Several threads may share
 * @self. */
void elm_prefilter_scan(const ElmPrefilter *self, const char *where, gsize size,
    gboolean *is_seen);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmPrefilter, elm_prefilter_free)
