/* sheet.h -- a style sheet in a message: its rules for elements, classes and
 * ids, one by one or together ("p.a").  Rules that ask where an element stands,
 * and those for small screens or print, are left out. */
#pragma once

#include <glib.h>

#include "lib/content/css.h"

typedef struct ElmSheet ElmSheet;

/* An empty one. */
ElmSheet *elm_sheet_new(void);
void elm_sheet_free(ElmSheet *self);

/* Add the rules of @text, what stands in a <style>; of at most 10,000
 * selectors. */
void elm_sheet_add(ElmSheet *self, ElmSpan text);

/* Merge what the rules say of an element called @name (small) with these
 * attributes into @style, those for ids last, equals in their order. */
void elm_sheet_apply(const ElmSheet *self, ElmStyle *style, const char *name,
    ElmSpan classes, ElmSpan id);

/* Does it import another one (@import)? */
gboolean elm_sheet_has_import(const ElmSheet *self);
/* Were there more selectors? */
gboolean elm_sheet_is_cut(const ElmSheet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmSheet, elm_sheet_free)
