/* spamscore.h -- one calibrated score over everything, with its reasons.
 *
 * Points are nats of log odds, 5.0 where a message is spam with p = 0.9, so
 * that p = 1 / (1 + exp(2.803 - score)).  A result is a sum: the points of all
 * its shares are the score, exactly, in thousandths. */
#pragma once

#include <glib.h>
#include <jansson.h>

#include "lib/mail/verdict.h"
#include "lib/spam/facts.h"
#include "lib/spam/model.h"

/* One thing that counted. */
typedef struct {
	char *name;    /* "FROM_PUNYCODE", "ELM_LEARNT", "USER_RULE" */
	char *group;   /* "sender"; "learner", "rules", "lists", "waves" */
	char *meaning; /* one line */
	char *trace;   /* what made it true, or NULL */
	int points;    /* thousandths */
} ElmShare;

typedef enum {
	ELM_CLASS_OF_HAM,
	ELM_CLASS_OF_BULK, /* newsletters, lists, mass mail that is not spam */
	ELM_CLASS_OF_UNSURE,
	ELM_CLASS_OF_SPAM
} ElmSpamClass;

typedef struct {
	GPtrArray *shares; /* ElmShare, the heaviest first */
	int score;         /* thousandths of points: the sum of all shares */
	double p;          /* probability of spam */
	ElmSpamClass spam_class;
	gboolean is_cut;     /* a limit was met: not all was seen */
	gboolean is_allowed; /* by a list, which outweighs all */
	gboolean is_blocked;
} ElmSpamResult;

/* What it goes by; all of it outlives it; several threads may share it. */
typedef struct {
	ElmFactsSetup facts;
	ElmModel *model;                  /* NULL: nothing was learnt */
	ElmModel *seed;                   /* NULL: none */
	const struct ElmSpamRules *rules; /* NULL: none of the user's */
	const struct ElmLists *lists;     /* NULL: none */
	struct ElmWaves *waves;           /* NULL: not counted */
	const double *points; /* of each test, as the user overrode them */
	int required;         /* thousandths */
	int unsure;           /* from here on it is "unsure" */
} ElmSpamscoreSetup;

/* Score @message; @wants_trace for --explain.  ELM_ERROR_CONFIG when the model
 * turned out to be damaged.  The caller frees. */
ElmSpamResult *elm_spamscore_message(const ElmSpamscoreSetup *setup,
    const ElmMessage *message, gboolean wants_trace, GError **error);
void elm_spam_result_free(ElmSpamResult *result);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmSpamResult, elm_spam_result_free)
