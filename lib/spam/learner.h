/* learner.h -- two learners over the features of a message, and how what they
 * say becomes one probability.  No I/O: weights are in a model. */
#pragma once

#include <glib.h>

#include "lib/spam/feature.h"
#include "lib/spam/model.h"

/* Log odds (nats) for spam, by source. */
typedef struct {
	double linear;   /* logistic regression over the n-grams */
	double pairs;    /* the second learner */
	double seed;     /* what the seed model says; 0 without one */
	double evidence; /* points of the tests */
} ElmOpinions;

/* How the log odds of a message come about: they are the sum of these, exactly,
 * and calibrated. */
typedef struct {
	double base; /* what a message with nothing else has */
	double linear, pairs, seed, evidence;
	double odds; /* the sum */
} ElmJudgement;

/* Another number when the same lessons would make another model, or the same
 * model would be read otherwise. */
#define ELM_LEARNER_VERSION 1

/* A model in which nothing was learnt, of the size that learners want. */
ElmModel *elm_learner_model(void);

/* Is @model one that can be asked and taught here, and @seed one that can be
 * asked?  ELM_ERROR_CONFIG says what to do when another version made it, or it
 * is the other of the two. */
gboolean elm_learner_takes(const ElmModel *model, GError **error);
gboolean elm_learner_takes_seed(const ElmModel *seed, GError **error);

/* What @model, which may be NULL, and @seed, likewise, say of @features.
 * opinions->evidence is what the caller knows. */
void elm_learner_ask(ElmModel *model, ElmModel *seed,
    const ElmFeatures *features, ElmOpinions *opinions);

/* Make one judgement of @opinions by the mix of @model (NULL: that of nobody
 * having learnt anything). */
ElmJudgement elm_learner_judge(const ElmModel *model,
    const ElmOpinions *opinions);

/* The weight of one feature in the log odds, for --explain. */
double elm_learner_weight(ElmModel *model, ElmModel *seed, guint32 hash);

/* Learn that a message with @features and @evidence points is spam or not: the
 * mix always, the learners on error or near error.  @model is thawed. */
void elm_learner_learn(ElmModel *model, ElmModel *seed,
    const ElmFeatures *features, double evidence, gboolean is_spam);
