#include "config.h"

#include "lib/base/nearest.h"

#include <string.h>

#define WORD_MAX_LENGTH 32 /* nobody mistypes a longer one */

/* The Levenshtein distance, by one row of its matrix. */
static gsize
distance(const char *a, const char *b)
{
	gsize row[WORD_MAX_LENGTH + 1];
	gsize n = strlen(b);

	for (gsize j = 0; j <= n; j++)
		row[j] = j;
	for (gsize i = 0; a[i] != '\0'; i++) {
		gsize corner = i;

		row[0] = i + 1;
		for (gsize j = 1; j <= n; j++) {
			gsize replaced = corner + (a[i] != b[j - 1]);

			corner = row[j];
			row[j] = MIN(replaced, MIN(row[j - 1], corner) + 1);
		}
	}
	return row[n];
}

const char *
elm_nearest(const char *word, const char *const *words)
{
	gsize length = strlen(word);
	gsize best = MAX(length / 3, 2) + 1;
	const char *nearest = NULL;

	if (length == 0 || length > WORD_MAX_LENGTH)
		return NULL;
	for (; *words != NULL; words++) {
		gsize d;

		if (strlen(*words) > WORD_MAX_LENGTH)
			continue;
		d = distance(word, *words);
		if (d < best) {
			best = d;
			nearest = *words;
		}
	}
	return nearest;
}
