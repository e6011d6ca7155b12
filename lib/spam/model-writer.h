/* model-writer.h -- the octets of a model file. */
#pragma once

#include <glib.h>

#include "lib/spam/model-header.h"

/* The file of a model of @header, whose tables are @cells in memory; numbers
 * are written in @width bits, 8, 16 or 32.  What @header says of widths, scales
 * and lines is worked out anew.  The caller unrefs. */
GBytes *elm_model_write(const ElmModelHeader *header,
    const guint32 *const cells[ELM_MODEL_TABLES], guint width);
