/* item-list.h -- what is attached to a message, and what is inside of that. */
#pragma once

#include <glib.h>

#include "lib/content/extract.h"
#include "lib/content/item.h"

typedef struct ElmItemList ElmItemList;

/* The leaves of @extract but for the text that shows, and their members, within
 * @limits; contents are kept where they are small. */
ElmItemList *elm_item_list_new(const ElmExtract *extract,
    const ElmLimits *limits);
void elm_item_list_free(ElmItemList *self);

/* Item @i, a container before its members, or NULL after the last; owned by
 * @self. */
const ElmItem *elm_item_list_at(const ElmItemList *self, gsize i);

/* Was a limit met? */
gboolean elm_item_list_is_cut(const ElmItemList *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmItemList, elm_item_list_free)
