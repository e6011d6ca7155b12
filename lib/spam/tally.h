/* tally.h -- how a text is written, in numbers: words, marks, money. */
#pragma once

#include <glib.h>

typedef struct {
	gsize words;
	guint lines;  /* not empty */
	guint quoted; /* among them, those that begin with ">" */
	guint exclamations;
	guint currencies; /* amounts with a sign or name of a currency */
	guint percents;   /* numbers of percent */
	double money;     /* the largest amount in any currency */
} ElmTally;

/* Count in @size octets of valid UTF-8 at @text. */
void elm_tally_count(const char *text, gsize size, ElmTally *tally);
