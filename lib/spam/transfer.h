/* transfer.h -- what was learnt elsewhere: lesson by lesson from a journal, or
 * a whole model that comes without one. */
#pragma once

#include <glib.h>

#include "lib/spam/school.h"

typedef struct {
	guint64 learnt;  /* lessons that were news */
	guint64 settled; /* that are in no journal any more, and stay behind */
} ElmTransfer;

/* Learn in @school all lessons of the journal @path that were not forgotten
 * there, with their time, rank and reporter.  @transfer grows.  ELM_ERROR_DATA
 * when the journal is damaged. */
gboolean elm_transfer_lessons(ElmSchool *school, const char *path,
    ElmTransfer *transfer, GError **error);

/* Make @model, which is in memory, the model @path that further lessons build
 * on; none of what it learnt can be forgotten.  ELM_ERROR_CONFIG when it cannot
 * learn here, ELM_ERROR_UNAVAILABLE when there is a model or a journal at @path
 * already.  Waits for the lock until @deadline (monotonic). */
gboolean elm_transfer_model(ElmModel *model, const char *path, gint64 deadline,
    GError **error);
