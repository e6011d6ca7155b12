#include "config.h"

#include "lib/spam/model-merge.h"

#include <math.h>

#include "lib/base/error.h"

#define COUNT_MOST 0xffff

typedef struct {
	double a, b;
} Weights;

static gboolean
have_same_tables(const ElmModel *a, const ElmModel *b)
{
	for (guint i = 0; i < ELM_MODEL_TABLES; i++) {
		const ElmModelTable *x = elm_model_table(a, i);
		const ElmModelTable *y = elm_model_table(b, i);

		if (x->cells != y->cells || x->kind != y->kind)
			return FALSE;
	}
	return TRUE;
}

static double
add(const Weights *weights, double a, double b)
{
	return weights->a * a + weights->b * b;
}

static guint64
add_counts(const Weights *weights, guint64 a, guint64 b, double most)
{
	double sum = add(weights, (double)a, (double)b);

	return (guint64)CLAMP(round(sum), 0, most);
}

/* Both counts of a cell. */
static guint32
add_cells(const Weights *weights, guint32 a, guint32 b)
{
	guint64 high = add_counts(weights, a >> 16, b >> 16, COUNT_MOST);
	guint64 low =
	    add_counts(weights, a & COUNT_MOST, b & COUNT_MOST, COUNT_MOST);

	return (guint32)(high << 16 | low);
}

/* Add the table of @b to that of @sum, which is that of the other. */
static void
add_table(const Weights *weights, ElmModel *sum, ElmModel *b, guint table)
{
	const ElmModelTable *shape = elm_model_table(sum, table);

	for (gsize i = 0; i < shape->cells; i++) {
		double x = (double)elm_model_get(sum, table, i);
		double y = (double)elm_model_get(b, table, i);

		if (shape->kind == ELM_CELL_NUMBER)
			elm_model_set(sum, table, i,
			    (gfloat)add(weights, x, y));
		else
			elm_model_set_bits(sum, table, i,
			    add_cells(weights,
				elm_model_get_bits(sum, table, i),
				elm_model_get_bits(b, table, i)));
	}
}

static void
add_state(const Weights *weights, ElmModelState *sum, const ElmModelState *b)
{
	sum->spam = add_counts(weights, sum->spam, b->spam, G_MAXINT32);
	sum->ham = add_counts(weights, sum->ham, b->ham, G_MAXINT32);
	sum->lessons = 0;
	sum->digest = 0;
	for (gsize i = 0; i < ELM_MODEL_MIX; i++)
		sum->mix[i] = add(weights, sum->mix[i], b->mix[i]);
}

ElmModel *
elm_model_merge(ElmModel *a, double weight_a, ElmModel *b, double weight_b,
    GError **error)
{
	const Weights weights = { weight_a, weight_b };
	g_autoptr(ElmModel) sum = NULL;

	if (!have_same_tables(a, b)) {
		g_set_error(error, ELM_ERROR, ELM_ERROR_DATA,
		    "cannot merge models with different tables");
		return NULL;
	}
	sum = elm_model_thaw(a, error);
	if (sum == NULL || !elm_model_check(b, error))
		return NULL;
	for (guint i = 0; i < ELM_MODEL_TABLES; i++)
		add_table(&weights, sum, b, i);
	add_state(&weights, elm_model_edit(sum), elm_model_state(b));
	return g_steal_pointer(&sum);
}
