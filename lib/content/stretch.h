/* stretch.h -- which stretches of a file are accounted for. */
#pragma once

#include <glib.h>

typedef struct ElmStretches ElmStretches;

typedef struct {
	gsize from;
	gsize to; /* behind its last octet */
} ElmStretch;

ElmStretches *elm_stretches_new(void);
void elm_stretches_free(ElmStretches *self);

void elm_stretches_add(ElmStretches *self, gsize from, gsize to);

/* Sort them and make one of those that overlap; TRUE if any did. */
gboolean elm_stretches_join(ElmStretches *self);

/* Stretch @i, or NULL after the last. */
const ElmStretch *elm_stretches_at(const ElmStretches *self, gsize i);

/* Where the first stretch around @at starts, or @at itself. */
gsize elm_stretches_start(const ElmStretches *self, gsize at);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmStretches, elm_stretches_free)
