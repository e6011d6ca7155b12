#include "config.h"

#include "lib/spam/model-merge.h"

#include "lib/base/error.h"

static const ElmModelTable tables[ELM_MODEL_TABLES] = {
	{ 100, ELM_CELL_NUMBER },
	{ 64, ELM_CELL_COUNTS },
};

static ElmModel *
make_model(gfloat number, guint32 counts, guint64 spam)
{
	ElmModel *model = elm_model_new(tables);

	elm_model_set(model, 0, 7, number);
	elm_model_set_bits(model, 1, 9, counts);
	elm_model_edit(model)->spam = spam;
	elm_model_edit(model)->lessons = 5;
	elm_model_edit(model)->mix[3] = (double)spam;
	return model;
}

static void
test_a_model_is_the_weighted_sum_of_two(void)
{
	static const struct {
		double weights[2];
		gfloat number;
		guint32 counts;
		guint64 spam;
	} cases[] = {
		{ { 1, 1 }, -1, 0x000affff, 14 },
		{ { 1, 0 }, 2, 0x0003fffe, 10 },
		{ { 0.5, 0.5 }, -0.5, 0x0005ffff, 7 },
		{ { 1, -1 }, 5, 0x00000000, 6 },
	};
	g_autoptr(ElmModel) a = make_model(2, 0x0003fffe, 10);
	g_autoptr(ElmModel) b = make_model(-3, 0x0007ffff, 4);

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GError) error = NULL;
		g_autoptr(ElmModel) sum = elm_model_merge(a,
		    cases[i].weights[0], b, cases[i].weights[1], &error);

		g_assert_no_error(error);
		g_assert_cmpfloat(elm_model_get(sum, 0, 7), ==,
		    cases[i].number);
		g_assert_cmphex(elm_model_get_bits(sum, 1, 9), ==,
		    cases[i].counts);
		g_assert_cmpuint(elm_model_state(sum)->spam, ==, cases[i].spam);
		g_assert_cmpfloat(elm_model_state(sum)->mix[3], ==,
		    (double)cases[i].spam);
		g_assert_cmpuint(elm_model_state(sum)->lessons, ==, 0);
		g_assert_cmpfloat(elm_model_get(sum, 0, 8), ==, 0);
	}
}

static void
test_models_of_other_shapes_are_refused(void)
{
	static const ElmModelTable others[][ELM_MODEL_TABLES] = {
		{ { 101, ELM_CELL_NUMBER }, { 64, ELM_CELL_COUNTS } },
		{ { 100, ELM_CELL_NUMBER }, { 64, ELM_CELL_NUMBER } },
	};
	g_autoptr(ElmModel) a = elm_model_new(tables);

	for (gsize i = 0; i < G_N_ELEMENTS(others); i++) {
		g_autoptr(ElmModel) b = elm_model_new(others[i]);
		g_autoptr(GError) error = NULL;

		g_assert_null(elm_model_merge(a, 1, b, 1, &error));
		g_assert_error(error, ELM_ERROR, ELM_ERROR_DATA);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/model-merge/a-model-is-the-weighted-sum-of-two",
	    test_a_model_is_the_weighted_sum_of_two);
	g_test_add_func("/model-merge/models-of-other-shapes-are-refused",
	    test_models_of_other_shapes_are_refused);
	return g_test_run();
}
