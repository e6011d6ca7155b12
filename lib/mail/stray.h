/* stray.h -- boundaries where they are no delimiter.
 *
 * A boundary is made to occur nowhere else.  Where it does, behind one dash,
 * three, a blank, or a line end that not all take for one, some parser may see
 * a delimiter. */
#pragma once

#include <glib.h>

#include "lib/mail/boundary.h"
#include "lib/mail/oddity.h"

typedef struct ElmStray ElmStray;

ElmStray *elm_stray_new(void);
void elm_stray_free(ElmStray *self);

/* [@offset, @end) is a header, which may declare boundaries; in ascending
 * order. */
void elm_stray_declare(ElmStray *self, gsize offset, gsize end);

/* Look for @boundaries in @size octets at @data and note the first that stands
 * neither in a header nor at the start of a line behind two dashes.  FALSE when
 * there was too much to look for. */
gboolean elm_stray_check(const ElmStray *self, const char *data, gsize size,
    const ElmBoundaries *boundaries, ElmOddities *oddities);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmStray, elm_stray_free)
