#include "config.h"

#include "lib/content/finder.h"

#include <string.h>

#define PATTERNS 3
#define MODULES 7     /* of a pattern, from side to side */
#define SIZE_LEAST 12 /* pixels of one: modules of less than two are noise */
#define CANDIDATES_MAX 64 /* patterns that are told apart */

/* A pattern that was found. */
typedef struct {
	guint x, y; /* of its middle */
	guint size; /* from side to side */
} Pattern;

typedef struct {
	guint width, height;
	guchar *dark; /* 1 for each dark pixel, else 0 */
	Pattern patterns[CANDIDATES_MAX];
	guint n;
} Search;

/* Which pixels of a row are darker than those around, a part of the row to each
 * side (P. Wellner, Adaptive Thresholding for the DigitalDesk, 1993). */
static void
threshold_row(const guchar *grey, guint width, guchar *dark)
{
	guint bits = CLAMP(g_bit_storage(width), 6, 15) - 3; /* of an eighth */
	guint left = 255u << bits; /* light around the image */
	guint right = left;

	for (guint x = 0; x < width; x++) {
		guint value = grey[x];

		left += value - (left >> bits);
		dark[x] = (value << bits) * 20 < left * 17;
	}
	for (guint x = width; x-- > 0;) {
		guint value = grey[x];

		right += value - (right >> bits);
		dark[x] &= (value << bits) * 20 < right * 17;
	}
}

static guint
sum(const guint *runs)
{
	return runs[0] + runs[1] + runs[2] + runs[3] + runs[4];
}

/* Do five runs of pixels have the ratio 1:1:3:1:1?  The middle one may be a
 * module longer or shorter, the others 3/5 of one. */
static gboolean
is_pattern(const guint *runs)
{
	guint size = sum(runs);

	for (guint i = 0; i < 5; i++) {
		guint want = i == 2 ? 3 * size : size;
		guint have = runs[i] * MODULES;
		guint most = i == 2 ? size : size * 3 / 5;

		if ((have > want ? have - want : want - have) > most)
			return FALSE;
	}
	return size >= SIZE_LEAST;
}

/* How many pixels alike there are from (@x, @y) on, up or down. */
static guint
column_run(const Search *self, guint x, guint y, gboolean is_up)
{
	const guchar *column = self->dark + x;
	guint n = 1;

	while ((is_up ? n <= y : y + n < self->height) &&
	       column[(gsize)(is_up ? y - n : y + n) * self->width] ==
		   column[(gsize)y * self->width])
		n++;
	return n;
}

/* Is what is one from left to right, of @size, one from top to bottom, too? */
static gboolean
is_upright(const Search *self, guint x, guint y, guint size)
{
	guint runs[5] = { 0 };
	guint at = y;

	for (guint i = 3; i-- > 0;) {
		runs[i] = column_run(self, x, at, TRUE);
		if (i > 0 && runs[i] > at)
			return FALSE;
		at -= i > 0 ? runs[i] : 0;
	}
	at = y;
	for (guint i = 2; i < 5; i++) {
		guint run = column_run(self, x, at, FALSE);

		runs[i] = i == 2 ? runs[i] + run - 1 : run;
		at += run;
		if (i < 4 && at >= self->height)
			return FALSE;
	}
	return is_pattern(runs) && sum(runs) * 2 > size && sum(runs) < size * 2;
}

/* Note the pattern, unless it is one of those noted. */
static void
note(Search *self, const Pattern *found)
{
	for (guint i = 0; i < self->n; i++) {
		const Pattern *old = &self->patterns[i];
		guint dx = MAX(old->x, found->x) - MIN(old->x, found->x);
		guint dy = MAX(old->y, found->y) - MIN(old->y, found->y);

		if (dx < old->size && dy < old->size)
			return;
	}
	if (self->n < CANDIDATES_MAX)
		self->patterns[self->n++] = *found;
}

/* Look for patterns along row @y. */
static void
search_row(Search *self, guint y)
{
	const guchar *row = self->dark + (gsize)y * self->width;
	guint runs[5] = { 0 };
	guint start = 0;

	for (guint x = 1; x <= self->width; x++) {
		Pattern found;

		if (x < self->width && row[x] == row[x - 1])
			continue;
		memmove(runs, runs + 1, sizeof(runs) - sizeof(runs[0]));
		runs[4] = x - start;
		start = x;
		if (row[x - 1] == 0 || runs[0] == 0 || !is_pattern(runs))
			continue;
		found = (Pattern){ x - runs[4] - runs[3] - runs[2] / 2 - 1, y,
			sum(runs) };
		if (is_upright(self, found.x, y, found.size))
			note(self, &found);
	}
}

gboolean
elm_finder_is_code(const ElmRaster *raster)
{
	g_autofree Search *self = g_new0(Search, 1);
	g_autofree guchar *dark =
	    g_malloc((gsize)raster->width * raster->height);

	self->width = raster->width;
	self->height = raster->height;
	self->dark = dark;
	for (guint y = 0; y < raster->height; y++) {
		gsize offset = (gsize)y * raster->width;

		threshold_row(raster->grey + offset, raster->width,
		    dark + offset);
	}
	for (guint y = 0; y < raster->height && self->n < PATTERNS; y++)
		search_row(self, y);
	return self->n >= PATTERNS;
}
