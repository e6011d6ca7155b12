/* journal-mend.h -- a damaged journal made whole, as far as it goes. */
#pragma once

#include <glib.h>

#include "lib/spam/journal.h"

/* Leave out what is damaged of @journal, which is the file @path: @lost octets.
 * What that was like is then kept as @path.damaged. */
gboolean elm_journal_mend(ElmJournal *journal, const char *path, guint64 *lost,
    GError **error);
