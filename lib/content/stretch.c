#include "config.h"

#include "lib/content/stretch.h"

struct ElmStretches {
	GArray *array;
};

ElmStretches *
elm_stretches_new(void)
{
	ElmStretches *self = g_new(ElmStretches, 1);

	self->array = g_array_new(FALSE, FALSE, sizeof(ElmStretch));
	return self;
}

void
elm_stretches_free(ElmStretches *self)
{
	if (self == NULL)
		return;
	g_array_unref(self->array);
	g_free(self);
}

void
elm_stretches_add(ElmStretches *self, gsize from, gsize to)
{
	const ElmStretch stretch = { from, to };

	g_array_append_val(self->array, stretch);
}

static int
compare(gconstpointer a, gconstpointer b)
{
	const ElmStretch *one = a;
	const ElmStretch *two = b;

	return (one->from > two->from) - (one->from < two->from);
}

gboolean
elm_stretches_join(ElmStretches *self)
{
	gboolean is_overlapping = FALSE;
	guint kept = 0;

	g_array_sort(self->array, compare);
	for (guint i = 0; i < self->array->len; i++) {
		ElmStretch next = g_array_index(self->array, ElmStretch, i);
		ElmStretch *last = kept == 0 ? NULL
					     : &g_array_index(self->array,
						   ElmStretch, kept - 1);

		if (last != NULL && next.from < last->to) {
			is_overlapping = TRUE;
			last->to = MAX(last->to, next.to);
			continue;
		}
		g_array_index(self->array, ElmStretch, kept) = next;
		kept++;
	}
	g_array_set_size(self->array, kept);
	return is_overlapping;
}

const ElmStretch *
elm_stretches_at(const ElmStretches *self, gsize i)
{
	return i < self->array->len ? &g_array_index(self->array, ElmStretch, i)
				    : NULL;
}

gsize
elm_stretches_start(const ElmStretches *self, gsize at)
{
	const ElmStretch *known;

	for (gsize i = 0; (known = elm_stretches_at(self, i)) != NULL; i++) {
		if (at >= known->from && at < known->to)
			return known->from;
	}
	return at;
}
