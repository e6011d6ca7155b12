/* evaluation.h -- how good a filter is, in the measures of the TREC spam track.
 *
 * A measure that a class without messages leaves undefined is NAN. */
#pragma once

#include <glib.h>

/* What was said of one message of which the truth is known. */
typedef struct {
	double odds;      /* any number that rises with the belief in spam; NAN
			   * counts as 0 */
	gboolean is_spam; /* the truth */
	gboolean is_said; /* what the filter said */
} ElmGuess;

typedef struct {
	gsize spam, ham;
	double hm; /* ham that was said to be spam, percent */
	double sm; /* spam that was said to be ham */
	/* The logistic average of both: the mean of their log odds, made a
	 * percentage again.  A rate of 0 or 1, which has no log odds, counts as
	 * half a message short of it. */
	double lam;
	/* 1-ROCA, percent: the share of the pairs of one ham and one spam in
	 * which the ham has the higher odds; a tie is half of one. */
	double roca;
	/* The range that holds 95 % of 500 values of it, each of a sample drawn
	 * with replacement from the spam and from the ham; always the same. */
	double roca_low, roca_high;
	/* The least percentage of spam that is missed by any threshold which
	 * loses no more than one in a thousand ham, rounded down to whole
	 * messages: none at all of less than 1,000.  What has equal odds is
	 * lost or kept together. */
	double sm_at_hm;
} ElmEvaluation;

/* Measure @n @guesses. */
void elm_evaluation_measure(const ElmGuess *guesses, gsize n,
    ElmEvaluation *evaluation);
