/* clamav.h -- ClamAV in this process (libclamav).
 *
 * For mailboxes, and where no clamd runs: loading the whole database takes
 * longer than a mail may wait.  The library and its database are loaded by the
 * first scan, once, whatever the number of threads.
 *
 * All alerts are on, and all that matches is heard of, so that a harmless
 * remark hides nothing.  libclamav counts a message with all that is in it as
 * one: it looks at expanded-size octets (or part-size, if that is more), at as
 * many files as the limit members, for engine-time.  It goes archive-depth and
 * depth deep, but never more than 32, since it recurses on the stack. */
#pragma once

#include "lib/scan/engine.h"

/* libclamav with the signatures in @database, a file or a folder, or NULL for
 * where the system keeps them.  Nothing is loaded. */
ElmEngine *elm_clamav_new(const char *database, const ElmLimits *limits);
