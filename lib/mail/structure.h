/* structure.h -- walk through the parts of a message under all readings of its
 * boundaries at once. */
#pragma once

#include <glib.h>

#include "lib/base/limits.h"
#include "lib/mail/oddity.h"
#include "lib/mail/reading.h"

/* Add every stretch of @size octets at @data that could be the content of a
 * part to @readings, and note what is odd; TRUE when a limit was met. */
gboolean elm_structure_walk(const char *data, gsize size,
    const ElmLimits *limits, ElmOddities *oddities, ElmReadings *readings);
