/* model-text.h -- a model as lines of text, for people and other programs, and
 * back; nothing is lost on the way.
 *
 *     ELM model 1
 *     made-by 1 2                  features, learner
 *     spam 7
 *     ham 35
 *     lessons 42 fedcba9876543210
 *     mix 2 0.5                      of those that are not 0
 *     table 0 number 2097152
 *     table 1 counts 4194304
 *     0 17 -0.25                     table, cell, number
 *     1 300 12 3                     table, cell, both counts
 */
#pragma once

#include <glib.h>

#include "lib/spam/model.h"

/* One line, with its line feed; FALSE to stop. */
typedef gboolean (
    *ElmModelLineFunc)(gpointer user, const char *line, GError **error);

/* Call @func for each line; TRUE unless it stopped.  ELM_ERROR_CONFIG when the
 * model is damaged: then @func is never called. */
gboolean elm_model_text_write(ElmModel *model, ElmModelLineFunc func,
    gpointer user, GError **error);

/* The model of the @size octets of @text, in memory.  ELM_ERROR_DATA with the
 * line that is wrong. */
ElmModel *elm_model_text_read(const char *text, gsize size, GError **error);
