/* action.h -- what is done with a message that was found to be bad. */
#pragma once

#include <glib.h>

#include "lib/mail/message.h"
#include "lib/scan/scan.h"

typedef enum {
	ELM_ACTION_PASS,
	ELM_ACTION_STRIP,
	ELM_ACTION_REFUSE,
	ELM_ACTION_DEFER
} ElmAction;

/* One for each kind of finding; flagged is always passed. */
typedef struct {
	ElmAction on[ELM_FINDING_LAST + 1];
	const char *notice; /* words for a part that is stripped */
} ElmActions;

/* The action called @word: "pass", "strip", "refuse", "defer".
 * ELM_ERROR_CONFIG, naming @key, when there is none. */
gboolean elm_action_parse(const char *word, const char *key, ElmAction *action,
    GError **error);

/* What is to be done about @result: that for its worst kind of finding which is
 * not passed.  Strip becomes refuse where it cannot be done: when a finding is
 * in no part, the message is signed or encrypted, or not all of it was parsed.
 * Where it could not be told because an engine is missing, late, broken or out
 * of date, strip and refuse become defer: a dead clamd must not bounce the mail
 * of a site. */
ElmAction elm_action_choose(const ElmActions *self,
    const ElmScanResult *result);

/* Splice the notice over each part of @message that a finding which asks for
 * it is in. */
void elm_action_strip(const ElmActions *self, const ElmScanResult *result,
    ElmMessage *message);

/* "5.7.1 message refused: infected (NAME)": one line of printable ASCII (RFC
 * 3463).  The caller frees. */
char *elm_action_refusal(const ElmScanResult *result);
