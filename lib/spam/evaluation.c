#include "config.h"

#include "lib/spam/evaluation.h"

#include <math.h>
#include <stdlib.h>

#define ROUNDS 500
#define LOW_ROUND (ROUNDS / 40) /* 2.5 % */
#define HIGH_ROUND (ROUNDS - 1 - LOW_ROUND)
#define SEED G_GUINT64_CONSTANT(0x243f6a8885a308d3)
#define HAM_PER_LOSS 1000

/* A guess in its place, and how often it was drawn. */
typedef struct {
	double odds;
	guint weight;
	gboolean is_spam;
} Sample;

/* All guesses, those of the lowest odds first, and where those of each class
 * stand. */
typedef struct {
	Sample *samples;
	gsize n;
	gsize *places[2]; /* of ham, of spam */
	gsize counts[2];
} Ranking;

static int
compare_samples(const void *a, const void *b)
{
	const Sample *x = a;
	const Sample *y = b;

	return (x->odds > y->odds) - (x->odds < y->odds);
}

static int
compare_numbers(const void *a, const void *b)
{
	double x = *(const double *)a;
	double y = *(const double *)b;

	return (x > y) - (x < y);
}

static void
rank(Ranking *self, const ElmGuess *guesses, gsize n)
{
	*self = (Ranking){ .samples = g_new(Sample, n + 1), .n = n };
	for (gsize i = 0; i < n; i++)
		self->samples[i] = (Sample){
			isnan(guesses[i].odds) ? 0 : guesses[i].odds,
			1,
			guesses[i].is_spam != FALSE,
		};
	qsort(self->samples, n, sizeof(Sample), compare_samples);
	for (int label = 0; label < 2; label++)
		self->places[label] = g_new(gsize, n + 1);
	for (gsize i = 0; i < n; i++) {
		int label = self->samples[i].is_spam;

		self->places[label][self->counts[label]++] = i;
	}
}

static void
unrank(Ranking *self)
{
	g_free(self->samples);
	g_free(self->places[0]);
	g_free(self->places[1]);
}

/* The end of the tie that begins at @start. */
static gsize
find_tie_end(const Ranking *self, gsize start)
{
	gsize end = start;

	while (end < self->n &&
	       self->samples[end].odds == self->samples[start].odds)
		end++;
	return end;
}

/* 1-ROCA as a share, over the weights. */
static double
find_loss(const Ranking *self)
{
	double pairs = (double)self->counts[0] * (double)self->counts[1];
	double below = 0;
	double lost = 0;

	for (gsize i = 0; i < self->n;) {
		gsize end = find_tie_end(self, i);
		double spam = 0;
		double ham = 0;

		for (; i < end; i++)
			*(self->samples[i].is_spam ? &spam : &ham) +=
			    self->samples[i].weight;
		lost += ham * (below + spam / 2);
		below += spam;
	}
	return lost / pairs;
}

/* Of numbers that are the same on every machine (splitmix64, by S. Vigna). */
static guint64
draw(guint64 *state)
{
	guint64 z = *state += G_GUINT64_CONSTANT(0x9e3779b97f4a7c15);

	z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT(0xbf58476d1ce4e5b9);
	z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT(0x94d049bb133111eb);
	return z ^ (z >> 31);
}

static void
resample(Ranking *self, guint64 *state)
{
	for (gsize i = 0; i < self->n; i++)
		self->samples[i].weight = 0;
	for (int label = 0; label < 2; label++)
		for (gsize i = 0; i < self->counts[label]; i++) {
			gsize k = draw(state) % self->counts[label];

			self->samples[self->places[label][k]].weight++;
		}
}

static void
measure_range(Ranking *self, ElmEvaluation *evaluation)
{
	double losses[ROUNDS];
	guint64 state = SEED;

	for (gsize i = 0; i < ROUNDS; i++) {
		resample(self, &state);
		losses[i] = find_loss(self);
	}
	qsort(losses, ROUNDS, sizeof(*losses), compare_numbers);
	evaluation->roca_low = 100 * losses[LOW_ROUND];
	evaluation->roca_high = 100 * losses[HIGH_ROUND];
}

/* The share of spam that the lowest threshold misses which keeps the ham. */
static double
find_missed(const Ranking *self)
{
	gsize room = self->counts[0] / HAM_PER_LOSS;
	gsize missed = self->counts[1];
	gsize tied = 0;
	gsize lost = 0;

	for (gsize i = self->n; i-- > 0;) {
		tied += self->samples[i].is_spam;
		lost += !self->samples[i].is_spam;
		if (lost > room)
			break;
		if (i > 0 && self->samples[i - 1].odds == self->samples[i].odds)
			continue;
		missed -= tied;
		tied = 0;
	}
	return (double)missed / (double)self->counts[1];
}

static double
find_log_odds(gsize part, gsize all)
{
	double rate = (double)part;

	rate = CLAMP(rate, 0.5, (double)all - 0.5) / (double)all;
	return log(rate / (1 - rate));
}

static void
measure_verdicts(const ElmGuess *guesses, gsize n, ElmEvaluation *evaluation)
{
	gsize wrong[2] = { 0, 0 };
	double lam;

	for (gsize i = 0; i < n; i++)
		wrong[guesses[i].is_spam != FALSE] +=
		    !guesses[i].is_spam != !guesses[i].is_said;
	evaluation->hm = 100.0 * (double)wrong[0] / (double)evaluation->ham;
	evaluation->sm = 100.0 * (double)wrong[1] / (double)evaluation->spam;
	if (evaluation->ham == 0 || evaluation->spam == 0)
		return;
	lam = (find_log_odds(wrong[0], evaluation->ham) +
		  find_log_odds(wrong[1], evaluation->spam)) /
	      2;
	evaluation->lam = 100 / (1 + exp(-lam));
}

void
elm_evaluation_measure(const ElmGuess *guesses, gsize n,
    ElmEvaluation *evaluation)
{
	Ranking ranking;

	*evaluation = (ElmEvaluation){ .hm = NAN,
		.sm = NAN,
		.lam = NAN,
		.roca = NAN,
		.roca_low = NAN,
		.roca_high = NAN,
		.sm_at_hm = NAN };
	rank(&ranking, guesses, n);
	evaluation->ham = ranking.counts[0];
	evaluation->spam = ranking.counts[1];
	measure_verdicts(guesses, n, evaluation);
	if (evaluation->ham > 0 && evaluation->spam > 0) {
		evaluation->roca = 100 * find_loss(&ranking);
		evaluation->sm_at_hm = 100 * find_missed(&ranking);
		measure_range(&ranking, evaluation);
	}
	unrank(&ranking);
}
