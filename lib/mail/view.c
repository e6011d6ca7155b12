#include "config.h"

#include "lib/mail/view.h"

#include <stdlib.h>

#include "lib/mail/oddity.h"
#include "lib/mail/structure.h"
#include "lib/mail/sweep.h"

struct ElmView {
	ElmOddities oddities;
	ElmReadings *readings;
	ElmAmbiguity ambiguities[ELM_ODDITIES];
	gsize count; /* of ambiguities */
	gboolean is_cut;
};

static int
by_offset(const void *a, const void *b)
{
	const ElmAmbiguity *one = a;
	const ElmAmbiguity *two = b;

	return one->offset < two->offset ? -1 : one->offset > two->offset;
}

static void
collect_ambiguities(ElmView *self)
{
	for (guint i = 0; i < ELM_ODDITIES; i++) {
		if (!self->oddities.is_met[i] || !elm_oddity_is_ambiguity(i))
			continue;
		self->ambiguities[self->count].what = elm_oddity_word(i);
		self->ambiguities[self->count].offset =
		    self->oddities.offset[i];
		self->count++;
	}
	qsort(self->ambiguities, self->count, sizeof(ElmAmbiguity), by_offset);
}

ElmView *
elm_view_new(GBytes *message, const ElmLimits *limits)
{
	ElmView *self = g_new0(ElmView, 1);
	gsize size;
	const char *data = g_bytes_get_data(message, &size);

	self->readings = elm_readings_new(message, limits->parts,
	    limits->part_size, &self->oddities);
	if (size > 0)
		self->is_cut = elm_structure_walk(data, size, limits,
		    &self->oddities, self->readings);
	if (elm_oddities_any(&self->oddities))
		elm_sweep(data, size, self->readings);
	self->is_cut |= elm_readings_is_cut(self->readings);
	elm_readings_sort(self->readings);
	collect_ambiguities(self);
	return self;
}

void
elm_view_free(ElmView *self)
{
	elm_readings_free(self->readings);
	g_free(self);
}

const ElmReading *
elm_view_reading(const ElmView *self, gsize i)
{
	return elm_readings_at(self->readings, i);
}

GBytes *
elm_view_content(const ElmView *self, gsize i, gboolean *is_cut)
{
	return elm_readings_content(self->readings, i, is_cut);
}

const ElmAmbiguity *
elm_view_ambiguity(const ElmView *self, gsize i)
{
	return i < self->count ? &self->ambiguities[i] : NULL;
}

const char *
elm_view_word(gsize i, const char **meaning)
{
	for (guint row = 0; row < ELM_ODDITIES; row++) {
		if (!elm_oddity_is_ambiguity(row) || i-- > 0)
			continue;
		*meaning = elm_oddity_meaning(row);
		return elm_oddity_word(row);
	}
	return NULL;
}

gboolean
elm_view_is_ordinary(const ElmView *self)
{
	return !elm_oddities_any(&self->oddities) && !self->is_cut;
}

gboolean
elm_view_is_cut(const ElmView *self)
{
	return self->is_cut;
}
