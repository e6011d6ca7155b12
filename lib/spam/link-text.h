/* link-text.h -- what a reader sees of a link, against where it leads. */
#pragma once

#include <glib.h>

#include "lib/spam/facts.h"

/* 1 << ElmLinksMark (lib/spam/links.h) of what shows of @link. */
guint64 elm_link_text_marks(ElmFacts *facts, const ElmFactsLink *link);
