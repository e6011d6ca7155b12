/* link-host.h -- what is odd about the host of a link. */
#pragma once

#include <glib.h>

#include "lib/content/url.h"

/* 1 << ElmLinksMark (lib/spam/links.h) of the host of @url. */
guint64 elm_link_host_marks(const ElmUrl *url);
