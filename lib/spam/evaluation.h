/* evaluation.h -- how good a filter is, in the measures of the TREC spam track.
 */
#pragma once

#include <glib.h>

/* What was said of one message of which the truth is known. */
typedef struct {
	double odds;      /* any number that rises with the belief in spam */
	gboolean is_spam; /* the truth */
	gboolean is_said; /* what the filter said */
} ElmGuess;

typedef struct {
	gsize spam, ham;
	double hm;                  /* ham misclassified, percent */
	double sm;                  /* spam misclassified */
	double lam;                 /* logistic average of both */
	double roca;                /* 1-ROCA, percent */
	double roca_low, roca_high; /* 95 % by bootstrap, fixed seed */
	double sm_at_hm; /* spam missed, percent, where 0.1 % of ham is lost */
} ElmEvaluation;

/* Measure @n @guesses; ties count half. */
void elm_evaluation_measure(const ElmGuess *guesses, gsize n,
    ElmEvaluation *evaluation);

/* A TREC index: "spam PATH" or "ham PATH" a line, relative to the folder of the
 * index, or where that is not there, to the working folder. */
typedef struct {
	char *path; /* that can be opened */
	char *name; /* as the index has it */
	gboolean is_spam;
} ElmIndexEntry;

/* Read @path; ELM_ERROR_DATA with file and line for what is none.  The caller
 * unrefs: an array of ElmIndexEntry*. */
GPtrArray *elm_index_read(const char *path, GError **error);
