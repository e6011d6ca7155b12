/* ending.h -- what the ending of a file name stands for.
 *
 * The endings that mail gateways and mail programs block are in one table, and
 * with them those that have only one or a few honest contents. */
#pragma once

#include <glib.h>

/* ElmClass bits of @ending ("exe", lower case, without the dot), or 0. */
guint elm_ending_classes(const char *ending);

/* Is @ending one that says something about the content? */
gboolean elm_ending_is_known(const char *ending);

/* May content of the media type @type have @ending?  TRUE when either of them
 * says nothing. */
gboolean elm_ending_fits(const char *ending, const char *type);
