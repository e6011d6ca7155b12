/* spam-fields.h -- what a score looks like in header fields and in reports. */
#pragma once

#include <glib.h>
#include <jansson.h>

#include "lib/mail/verdict.h"
#include "lib/spam/spamscore.h"

/* Raise @verdict, which is clean, to what @result says under @setup, and add
 * score, p and class: bad for spam; unknown when it is unsure, or clean as far
 * as it was seen but a limit was met. */
void elm_spam_fields_verdict(const ElmSpamscoreSetup *setup,
    const ElmSpamResult *result, ElmVerdict *verdict);

/* The kind alone. */
ElmVerdictKind elm_spam_fields_kind(const ElmSpamscoreSetup *setup,
    const ElmSpamResult *result);

/* The values of the fields that recipes for SpamAssassin read; the caller
 * frees.  Tenths are rounded down, so that what is below "required" never looks
 * as if it were not.  X-Spam-Flag is NULL unless it is spam. */
char *elm_spam_fields_flag(const ElmSpamscoreSetup *setup,
    const ElmSpamResult *result);
char *elm_spam_fields_status(const ElmSpamscoreSetup *setup,
    const ElmSpamResult *result);
char *elm_spam_fields_score(const ElmSpamscoreSetup *setup,
    const ElmSpamResult *result);
char *elm_spam_fields_level(const ElmSpamscoreSetup *setup,
    const ElmSpamResult *result);

/* @points, thousandths, with three decimals: "-0.250".  The caller frees. */
char *elm_spam_fields_points(int points);

/* Set score, required, p, class and the shares in @facts. */
void elm_spam_fields_json(const ElmSpamscoreSetup *setup,
    const ElmSpamResult *result, json_t *facts);
