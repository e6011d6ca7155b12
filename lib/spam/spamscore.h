/* spamscore.h -- one calibrated score over everything, with its reasons.
 *
 * Points are nats of log odds, 5.0 where a message is spam with p = 0.9.  A
 * result is a sum: the points of all its shares are the score, exactly, in
 * thousandths. */
#pragma once

#include <glib.h>

#include "lib/spam/facts.h"
#include "lib/spam/learner.h"
#include "lib/spam/lists.h"
#include "lib/spam/rules.h"
#include "lib/spam/sample.h"
#include "lib/spam/waves.h"

/* The score of a message that is as likely spam as not, in thousandths:
 * 5.0 - ln 9. */
#define ELM_SPAMSCORE_EVEN 2803

/* One thing that counted; its texts are owned by the result. */
typedef struct {
	const char *name;  /* "FROM_PUNYCODE", "ELM_LINEAR", "USER_RULE" */
	const char *group; /* "sender"; "learner", "rules", "lists", "waves" */
	const char *meaning; /* one line */
	const char *trace;   /* what made it true, or NULL */
	int points;          /* thousandths */
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
	double p;          /* probability of spam, never 0 nor 1 */
	ElmSpamClass spam_class;
	ElmOpinions opinions;   /* what each source said */
	ElmJudgement judgement; /* and how far it was believed */
	gboolean is_cut;        /* a limit was met: not all was seen */
	gboolean is_allowed;    /* by a list, which outweighs all */
	gboolean is_blocked;
	GStringChunk *texts; /* of the shares */
} ElmSpamResult;

/* What it goes by; all of it outlives it; several threads may share it. */
typedef struct {
	ElmFactsSetup facts;
	ElmModel *model;     /* NULL: nothing was learnt */
	ElmModel *seed;      /* NULL: none */
	ElmSpamRules *rules; /* NULL: none of the user's */
	ElmLists *lists;     /* NULL: none */
	ElmWaves *waves;     /* NULL: not counted */
	gint64 now;          /* seconds since 1970, for the waves */
	int required;        /* thousandths */
	int unsure;          /* from here on it is "unsure" */
} ElmSpamscoreSetup;

/* Score @message, which @seal was taken off (NULL: none was); @wants_trace for
 * --explain.  ELM_ERROR_CONFIG when the model turned out to be damaged.  The
 * caller frees. */
ElmSpamResult *elm_spamscore_message(const ElmSpamscoreSetup *setup,
    const ElmMessage *message, const ElmSeal *seal, gboolean wants_trace,
    GError **error);
/* The same of a sample that was taken. */
ElmSpamResult *elm_spamscore_sample(const ElmSpamscoreSetup *setup,
    ElmSample *sample, GError **error);
void elm_spam_result_free(ElmSpamResult *result);

/* The probability for @odds (nats): p = 1 / (1 + exp(-odds)), but that odds
 * beyond e^12 are drawn together, so that two that differ stay two different
 * numbers that are neither 0 nor 1. */
double elm_spamscore_p(double odds);

/* "ham", "bulk", "unsure", "spam". */
const char *elm_spam_class_word(ElmSpamClass spam_class);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ElmSpamResult, elm_spam_result_free)
