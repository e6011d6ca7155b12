/* seed.h -- the model that everybody begins with.
 *
 * It is what the linear learner learnt of public mail, folded into few cells of
 * 8 bits, so that it is small enough to come with the program. */
#pragma once

#include <glib.h>

#include "lib/spam/model.h"

#define ELM_SEED_OCTETS_MAX (1024 * 1024)

/* The file of a seed made of what @model learnt; the same model, the same
 * bytes.  ELM_ERROR_CONFIG when @model is damaged.  The caller unrefs. */
GBytes *elm_seed_make(ElmModel *model, GError **error);
