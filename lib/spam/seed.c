#include "config.h"

#include "lib/spam/seed.h"

/* Room for as many as differ among some thousand messages; a cell takes an
 * octet and its part of a sum. */
#define SEED_CELLS (1 << 19)
#define SEED_BITS 8

/* Cells that hashes of one cell of the seed went to are neighbours, so that
 * their numbers are added up as if they had always been one. */
GBytes *
elm_seed_make(ElmModel *model, GError **error)
{
	static const ElmModelTable tables[ELM_MODEL_TABLES] = {
		{ SEED_CELLS, ELM_CELL_NUMBER },
		{ ELM_MODEL_CELLS_MIN, ELM_CELL_COUNTS },
	};
	g_autoptr(ElmModel) seed = elm_model_new(tables);
	ElmModelState *state = elm_model_edit(seed);
	gsize cells = elm_model_cells(model, 0);
	GBytes *bytes;

	if (!elm_model_check(model, error))
		return NULL;
	for (gsize i = 0; i < cells; i++) {
		gsize at = (gsize)((guint64)i * SEED_CELLS / cells);

		elm_model_set(seed, 0, at,
		    elm_model_get(seed, 0, at) + elm_model_get(model, 0, i));
	}
	state->features = elm_model_state(model)->features;
	state->learner = elm_model_state(model)->learner;
	bytes = elm_model_bytes_compact(seed, SEED_BITS);
	g_assert(g_bytes_get_size(bytes) <= ELM_SEED_OCTETS_MAX);
	return bytes;
}
