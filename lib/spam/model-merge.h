/* model-merge.h -- one model of two. */
#pragma once

#include <glib.h>

#include "lib/spam/model.h"

/* A model in memory whose numbers, counts, mix and totals are those of @a and
 * of
 * @b, each times its weight, added up; counts are rounded and stop at what a
 * cell holds.  It has no lessons: what was learnt of one journal or of two is
 * merged by learning both (lib/spam/school.h).
 *
 * ELM_ERROR_DATA when they have not the same tables, ELM_ERROR_CONFIG when one
 * is damaged. */
ElmModel *elm_model_merge(ElmModel *a, double weight_a, ElmModel *b,
    double weight_b, GError **error);
