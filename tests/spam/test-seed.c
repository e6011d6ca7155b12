#include "config.h"

#include "lib/spam/seed.h"

#include <math.h>

#include "lib/base/error.h"
#include "lib/spam/learner.h"

static ElmModel *
made_of(ElmModel *model, gsize *size)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GBytes) bytes = elm_seed_make(model, &error);
	ElmModel *seed;

	g_assert_no_error(error);
	*size = g_bytes_get_size(bytes);
	seed = elm_model_open_bytes(bytes, &error);
	g_assert_no_error(error);
	return seed;
}

static void
test_a_weight_is_found_again_by_its_hash(void)
{
	static const struct {
		guint32 hash;
		gfloat weight;
	} cases[] = {
		{ 0, 0.5F },
		{ 0x12345600, -0.25F },
		{ 0x80000000, 0.125F },
		{ 0xffffff00, -0.5F },
	};
	g_autoptr(ElmModel) model = elm_learner_model();
	g_autoptr(ElmModel) seed = NULL;
	gsize size;

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
		elm_model_set(model, 0,
		    elm_model_place(elm_model_cells(model, 0), cases[i].hash),
		    cases[i].weight);
	seed = made_of(model, &size);
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
		g_assert_cmpfloat_with_epsilon(elm_learner_weight(NULL, seed,
						   cases[i].hash),
		    elm_learner_weight(model, NULL, cases[i].hash), 0.005);
	g_assert_cmpfloat_with_epsilon(elm_learner_weight(NULL, seed,
					   0x55555500),
	    0, 1e-9);
}

static void
test_a_full_seed_is_a_megabyte_at_most(void)
{
	g_autoptr(ElmModel) model = elm_learner_model();
	g_autoptr(ElmModel) seed = NULL;
	gsize size;

	for (gsize i = 0; i < elm_model_cells(model, 0); i++)
		elm_model_set(model, 0, i, (gfloat)sin((double)i));
	seed = made_of(model, &size);
	g_assert_cmpuint(size, <=, ELM_SEED_OCTETS_MAX);
	g_assert_cmpuint(size, >, ELM_SEED_OCTETS_MAX / 4);
}

static void
test_a_seed_says_what_made_it(void)
{
	g_autoptr(ElmModel) model = elm_learner_model();
	g_autoptr(ElmModel) seed = NULL;
	g_autoptr(ElmModel) old = NULL;
	g_autoptr(GError) error = NULL;
	gsize size;

	seed = made_of(model, &size);
	g_assert_true(elm_learner_takes_seed(seed, &error));
	g_assert_false(elm_learner_takes(seed, &error));
	g_assert_error(error, ELM_ERROR, ELM_ERROR_CONFIG);
	g_clear_error(&error);
	elm_model_edit(model)->features++;
	old = made_of(model, &size);
	g_assert_false(elm_learner_takes_seed(old, &error));
	g_assert_error(error, ELM_ERROR, ELM_ERROR_CONFIG);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/seed/a-weight-is-found-again-by-its-hash",
	    test_a_weight_is_found_again_by_its_hash);
	g_test_add_func("/seed/a-full-seed-is-a-megabyte-at-most",
	    test_a_full_seed_is_a_megabyte_at_most);
	g_test_add_func("/seed/a-seed-says-what-made-it",
	    test_a_seed_says_what_made_it);
	return g_test_run();
}
