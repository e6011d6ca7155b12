/* sweep.h -- encoded data wherever it stands, whatever the structure says.
 *
 * For messages with a structure that parsers may read in different ways: no
 * reading of it can make data disappear that is found by its looks. */
#pragma once

#include <glib.h>

#include "lib/mail/reading.h"

/* Add what looks like encoded data in @size octets at @data to @readings. */
void elm_sweep(const char *data, gsize size, ElmReadings *readings);
