/* link-path.h -- what is odd about the form of a link's address. */
#pragma once

#include <glib.h>

#include "lib/content/url.h"

/* 1 << ElmLinksMark (lib/spam/links.h) of the form of @url, whose text as
 * written is @target. */
guint64 elm_link_path_marks(const ElmUrl *url, const char *target);
