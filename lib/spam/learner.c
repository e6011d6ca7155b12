#include "config.h"

#include "lib/spam/learner.h"

#include <math.h>

#include "lib/base/error.h"

/* The tables of a model. */
enum { LINEAR, PAIRS };
#define LINEAR_CELLS (1 << 21)
#define PAIRS_CELLS (1 << 21)

/* What the mix of a model holds.  The pairs count only messages that they
 * erred in, so that these totals are not those of the model.  SCALE and BASE
 * calibrate: what the sources say, added up, is stretched and moved so that it
 * is the log odds; both are kept as distances from 1 and 0. */
enum { PAIRS_SPAM, PAIRS_HAM, SPAM, HAM, SCALE, BASE };

/* Found by measuring: HACKING. */
#define LINEAR_RATE 0.004
#define LINEAR_NEAR 0.05 /* an error below it teaches nothing */
#define PAIRS_NEAR 10.0
#define PAIRS_DOUBT 0.5 /* as many messages say nothing about a pair */
#define PAIRS_SURE 0.999
#define COUNT_MOST 65535
#define FEW 16

/* How much a source counts.  The pairs are sure of themselves when right and
 * when wrong, so that what they say has a most. */
#define LINEAR_WEIGHT 0.6
#define PAIRS_WEIGHT 3.0
#define PAIRS_SPREAD 10.0
#define EVIDENCE_WEIGHT 0.6
#define SEED_WEIGHT 0.5
#define SEED_LESSONS 100.0 /* after as many the seed counts half */
#define FEW_LESSONS 10.0   /* from as many on a model counts half */

/* What a message has when nothing was learnt, for tests alone are surer of spam
 * than they should be; after so many lessons it is half of that. */
#define UNLEARNT_BASE (-1.0)
#define UNLEARNT_LESSONS 10.0

/* How fast the calibration follows, and how far it may go. */
#define CALIBRATION_RATE 0.5
#define CALIBRATION_START 20.0
#define CALIBRATION_SPREAD 4.0
#define SCALE_LEAST (-0.8)
#define SCALE_MOST 2.0

static guint
spam_count(guint32 bits)
{
	return bits >> 16;
}

static guint
ham_count(guint32 bits)
{
	return bits & 0xffff;
}

static const ElmModelTable shape[ELM_MODEL_TABLES] = {
	[LINEAR] = { LINEAR_CELLS, ELM_CELL_NUMBER },
	[PAIRS] = { PAIRS_CELLS, ELM_CELL_COUNTS },
};

ElmModel *
elm_learner_model(void)
{
	ElmModel *model = elm_model_new(shape);
	ElmModelState *state = elm_model_edit(model);

	state->features = ELM_FEATURES_VERSION;
	state->learner = ELM_LEARNER_VERSION;
	return model;
}

static gboolean
refuse(GError **error, const char *why)
{
	g_set_error_literal(error, ELM_ERROR, ELM_ERROR_CONFIG, why);
	return FALSE;
}

static gboolean
has_shape(const ElmModel *model)
{
	for (guint i = 0; i < ELM_MODEL_TABLES; i++) {
		const ElmModelTable *table = elm_model_table(model, i);

		if (table->cells != shape[i].cells ||
		    table->kind != shape[i].kind)
			return FALSE;
	}
	return TRUE;
}

gboolean
elm_learner_takes(const ElmModel *model, GError **error)
{
	const ElmModelState *state = elm_model_state(model);

	if (state->features != ELM_FEATURES_VERSION)
		return refuse(error,
		    "model was made by another version of elm-spamscore, which "
		    "saw other features: move it and its journal away, and "
		    "learn again");
	if (state->learner != ELM_LEARNER_VERSION)
		return refuse(error,
		    "model was made by another version of elm-spamscore; "
		    "'elm-spamscore model rebuild' makes it from its journal");
	if (!has_shape(model))
		return refuse(error,
		    "this is no model that can learn, but a seed");
	return TRUE;
}

gboolean
elm_learner_takes_seed(const ElmModel *seed, GError **error)
{
	const ElmModelState *state = elm_model_state(seed);

	if (state->features != ELM_FEATURES_VERSION ||
	    state->learner != ELM_LEARNER_VERSION)
		return refuse(error,
		    "seed was made by another version of elm-spamscore: take "
		    "the one that comes with this, or 'none'");
	if (elm_model_table(seed, LINEAR)->kind != ELM_CELL_NUMBER)
		return refuse(error, "this is no seed");
	return TRUE;
}

static double
ask_linear(ElmModel *model, const ElmFeatures *features)
{
	g_autofree gfloat *weights = g_new(gfloat, features->n + 1);
	double sum = 0;

	elm_model_get_all(model, LINEAR, features->hashes, features->n,
	    weights);
	for (gsize i = 0; i < features->n; i++)
		sum += (double)weights[i];
	return sum;
}

/* The log odds that a pair speaks for which was in so many messages of spam and
 * of ham; the fewer, the nearer to nothing. */
static double
pair_odds(guint32 bits, double all_spam, double all_ham)
{
	double spam = spam_count(bits), ham = ham_count(bits);
	double rate = spam / all_spam / (spam / all_spam + ham / all_ham);
	double trust = (spam + ham) / (spam + ham + PAIRS_DOUBT);
	double p = 0.5 + trust * (rate - 0.5);

	p = CLAMP(p, 1 - PAIRS_SURE, PAIRS_SURE);
	return log(p / (1 - p));
}

/* Most pairs were in few messages, so that the same counts come often. */
typedef struct {
	double spam; /* messages in all */
	double ham;
	double odds[FEW][FEW]; /* 0: not asked for yet */
} PairOdds;

static double
ask_pair(PairOdds *self, guint32 bits)
{
	guint spam = spam_count(bits), ham = ham_count(bits);

	if (spam >= FEW || ham >= FEW)
		return pair_odds(bits, self->spam, self->ham);
	if (self->odds[spam][ham] == 0)
		self->odds[spam][ham] = pair_odds(bits, self->spam, self->ham);
	return self->odds[spam][ham];
}

static double
ask_pairs(ElmModel *model, const ElmFeatures *features)
{
	const double *mix = elm_model_state(model)->mix;
	gsize n = features->n_pairs;
	g_autofree guint32 *bits = NULL;
	PairOdds odds = { .spam = mix[PAIRS_SPAM], .ham = mix[PAIRS_HAM] };
	double sum = 0;

	if (mix[PAIRS_SPAM] == 0 || mix[PAIRS_HAM] == 0)
		return 0;
	bits = g_new(guint32, n + 1);
	elm_model_get_all_bits(model, PAIRS, features->pairs, n, bits);
	for (gsize i = 0; i < n; i++)
		if (bits[i] != 0)
			sum += ask_pair(&odds, bits[i]);
	return sum / sqrt((double)n + 10);
}

void
elm_learner_ask(ElmModel *model, ElmModel *seed, const ElmFeatures *features,
    ElmOpinions *opinions)
{
	opinions->linear = model != NULL ? ask_linear(model, features) : 0;
	opinions->pairs = model != NULL ? ask_pairs(model, features) : 0;
	opinions->seed = seed != NULL ? ask_linear(seed, features) : 0;
}

static double
lessons(const double *mix)
{
	return mix[SPAM] + mix[HAM];
}

/* How much of what it learnt counts: who has seen one kind only takes all for
 * that. */
static double
trust(const double *mix)
{
	double fewer = MIN(mix[SPAM], mix[HAM]);

	return fewer / (fewer + FEW_LESSONS);
}

/* What the sources say, before it is calibrated. */
static ElmJudgement
weigh(const double *mix, const ElmOpinions *opinions)
{
	double pairs = tanh(opinions->pairs / PAIRS_SPREAD);
	double fading = SEED_LESSONS / (SEED_LESSONS + lessons(mix));
	ElmJudgement judgement = {
		.linear = trust(mix) * LINEAR_WEIGHT * opinions->linear,
		.pairs = trust(mix) * PAIRS_WEIGHT * pairs,
		.seed = fading * SEED_WEIGHT * opinions->seed,
		.evidence = EVIDENCE_WEIGHT * opinions->evidence,
	};

	judgement.odds = judgement.linear + judgement.pairs + judgement.seed +
			 judgement.evidence;
	return judgement;
}

ElmJudgement
elm_learner_judge(const ElmModel *model, const ElmOpinions *opinions)
{
	static const double none[ELM_MODEL_MIX] = { 0 };
	const double *mix = model != NULL ? elm_model_state(model)->mix : none;
	ElmJudgement judgement = weigh(mix, opinions);
	double scale = 1 + mix[SCALE];

	judgement.base = mix[BASE] + UNLEARNT_BASE * UNLEARNT_LESSONS /
					 (UNLEARNT_LESSONS + lessons(mix));
	judgement.linear *= scale;
	judgement.pairs *= scale;
	judgement.seed *= scale;
	judgement.evidence *= scale;
	judgement.odds = judgement.odds * scale + judgement.base;
	return judgement;
}

double
elm_learner_weight(ElmModel *model, ElmModel *seed, guint32 hash)
{
	double weight = 0;

	if (model != NULL)
		weight += (double)elm_model_get(model, LINEAR,
		    elm_model_place(elm_model_cells(model, LINEAR), hash));
	if (seed != NULL)
		weight += (double)elm_model_get(seed, LINEAR,
		    elm_model_place(elm_model_cells(seed, LINEAR), hash));
	return weight;
}

/* The linear learner goes on where the evidence ends: it learns what the tests
 * do not say yet, or say wrongly.  So it has less to learn, and what it learns
 * on one collection of mail still holds on another. */
static void
learn_linear(ElmModel *model, const ElmFeatures *features, double odds,
    gboolean is_spam)
{
	double error = (is_spam ? 1 : 0) - 1 / (1 + exp(-odds));
	gfloat step = (gfloat)(LINEAR_RATE * error);

	if (fabs(error) < LINEAR_NEAR)
		return;
	for (gsize i = 0; i < features->n; i++) {
		gsize at = elm_model_place(LINEAR_CELLS, features->hashes[i]);

		elm_model_set(model, LINEAR, at,
		    elm_model_get(model, LINEAR, at) + step);
	}
}

static guint32
count_one(guint32 bits, gboolean is_spam)
{
	if (is_spam)
		return spam_count(bits) < COUNT_MOST ? bits + (1 << 16) : bits;
	return ham_count(bits) < COUNT_MOST ? bits + 1 : bits;
}

static void
learn_pairs(ElmModel *model, const ElmFeatures *features, double odds,
    gboolean is_spam)
{
	double *mix = elm_model_edit(model)->mix;

	if ((is_spam ? odds : -odds) >= PAIRS_NEAR)
		return;
	mix[is_spam ? PAIRS_SPAM : PAIRS_HAM]++;
	for (gsize i = 0; i < features->n_pairs; i++) {
		gsize at = elm_model_place(PAIRS_CELLS, features->pairs[i]);
		guint32 bits = elm_model_get_bits(model, PAIRS, at);

		elm_model_set_bits(model, PAIRS, at, count_one(bits, is_spam));
	}
}

/* Platt's scaling, on line: one step of logistic regression on what would have
 * been said of this message before it was learnt. */
static void
learn_mix(ElmModel *model, const ElmOpinions *opinions, gboolean is_spam)
{
	double *mix = elm_model_edit(model)->mix;
	double said = weigh(mix, opinions).odds;
	double odds = elm_learner_judge(model, opinions).odds;
	double error = (is_spam ? 1 : 0) - 1 / (1 + exp(-odds));
	double far = said / CALIBRATION_SPREAD;
	double step = CALIBRATION_RATE /
		      sqrt(CALIBRATION_START + lessons(mix)) / (1 + far * far);

	mix[SCALE] =
	    CLAMP(mix[SCALE] + step * error * said, SCALE_LEAST, SCALE_MOST);
	mix[BASE] += step * error;
	mix[is_spam ? SPAM : HAM]++;
}

void
elm_learner_learn(ElmModel *model, ElmModel *seed, const ElmFeatures *features,
    double evidence, gboolean is_spam)
{
	ElmOpinions opinions = { .evidence = evidence };

	elm_learner_ask(model, seed, features, &opinions);
	learn_mix(model, &opinions, is_spam);
	learn_linear(model, features, opinions.linear + evidence, is_spam);
	learn_pairs(model, features, opinions.pairs, is_spam);
}
