#include "config.h"

#include "lib/base/crew.h"

#define ITEMS 2000
#define ROOM 16

typedef struct {
	guint number;
	guint result;
} Item;

/* Short and long work in turn, so that later items are done earlier. */
static void
work(gpointer worker, gpointer item)
{
	guint *count = worker;
	Item *self = item;

	(*count)++;
	if (self->number % 7 == 0)
		g_usleep(300);
	self->result = self->number * 2;
}

static void
check_next(ElmCrew *crew, guint *taken)
{
	Item *item = elm_crew_take(crew);

	g_assert_cmpuint(item->number, ==, *taken);
	g_assert_cmpuint(item->result, ==, *taken * 2);
	(*taken)++;
}

static void
check_order(guint jobs)
{
	g_autofree Item *items = g_new0(Item, ITEMS);
	guint counts[8] = { 0 };
	gpointer workers[8];
	g_autoptr(ElmCrew) crew = NULL;
	guint taken = 0;
	guint sum = 0;

	for (guint i = 0; i < jobs; i++)
		workers[i] = &counts[i];
	crew = elm_crew_new(workers, jobs, ROOM, work, NULL);
	for (guint i = 0; i < ITEMS; i++) {
		items[i].number = i;
		while (elm_crew_is_full(crew))
			check_next(crew, &taken);
		elm_crew_put(crew, &items[i]);
		g_assert_cmpuint(i + 1 - taken, <=, ROOM);
		while (elm_crew_is_ready(crew))
			check_next(crew, &taken);
	}
	while (!elm_crew_is_empty(crew))
		check_next(crew, &taken);
	g_assert_null(elm_crew_take(crew));
	for (guint i = 0; i < jobs; i++)
		sum += counts[i];
	g_assert_cmpuint(taken, ==, ITEMS);
	g_assert_cmpuint(sum, ==, ITEMS);
}

static void
test_results_come_in_the_order_of_the_items(void)
{
	check_order(1);
	check_order(2);
	check_order(8);
}

static void
test_crew_without_work_ends(void)
{
	guint count = 0;
	gpointer worker = &count;
	ElmCrew *crew = elm_crew_new(&worker, 1, 1, work, NULL);

	g_assert_false(elm_crew_is_ready(crew));
	g_assert_true(elm_crew_is_empty(crew));
	g_assert_null(elm_crew_take(crew));
	elm_crew_free(crew);
	g_assert_cmpuint(count, ==, 0);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/crew/results-come-in-the-order-of-the-items",
	    test_results_come_in_the_order_of_the_items);
	g_test_add_func("/crew/ends-without-work", test_crew_without_work_ends);
	return g_test_run();
}
