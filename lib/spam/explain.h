/* explain.h -- why a message has the score it has, for people and programs. */
#pragma once

#include <glib.h>
#include <jansson.h>

#include "lib/spam/spamscore.h"

typedef struct ElmExplanation ElmExplanation;

/* Score @message as elm_spamscore_message() does, and keep all reasons.  The
 * caller frees. */
ElmExplanation *elm_explain_message(const ElmSpamscoreSetup *setup,
    const ElmMessage *message, const ElmSeal *seal, GError **error);
void elm_explanation_free(ElmExplanation *self);

const ElmSpamResult *elm_explanation_result(const ElmExplanation *self);

/* Lines for people, in which nothing acts on a terminal.  The caller frees. */
char *elm_explanation_text(const ElmExplanation *self);
/* The same as members of @facts. */
void elm_explanation_json(const ElmExplanation *self, json_t *facts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmExplanation, elm_explanation_free)
