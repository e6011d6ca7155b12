#include "config.h"

#include "lib/base/library.h"

#include <string.h>

#include "lib/base/error.h"

/* A library that is on every system and that nothing here links for this. */
#define LIBRARY "libm.so.6"

typedef struct {
	int before;
	double (*floor)(double);
	double (*fmod)(double, double);
	int after;
} Table;

static void
test_load_fills_the_table(void)
{
	static const ElmSymbol symbols[] = {
		{ "floor", G_STRUCT_OFFSET(Table, floor) },
		{ "fmod", G_STRUCT_OFFSET(Table, fmod) },
		{ NULL, 0 },
	};
	Table table = { 1, NULL, NULL, 2 };
	g_autoptr(GError) error = NULL;

	g_assert_true(elm_library_load(LIBRARY, symbols, &table, &error));
	g_assert_no_error(error);
	g_assert_cmpfloat(table.floor(2.5), ==, 2.0);
	g_assert_cmpfloat(table.fmod(7.0, 4.0), ==, 3.0);
	g_assert_cmpint(table.before, ==, 1);
	g_assert_cmpint(table.after, ==, 2);
}

static void
test_load_may_be_repeated(void)
{
	static const ElmSymbol symbols[] = {
		{ "floor", G_STRUCT_OFFSET(Table, floor) },
		{ NULL, 0 },
	};
	Table first = { 0 }, second = { 0 };

	g_assert_true(elm_library_load(LIBRARY, symbols, &first, NULL));
	g_assert_true(elm_library_load(LIBRARY, symbols, &second, NULL));
	g_assert_true(first.floor == second.floor);
}

static void
check_unavailable(const char *soname, const char *symbol, const char *culprit)
{
	const ElmSymbol symbols[] = { { symbol, G_STRUCT_OFFSET(Table, floor) },
		{ NULL, 0 } };
	Table table = { 0 };
	g_autoptr(GError) error = NULL;

	g_assert_false(elm_library_load(soname, symbols, &table, &error));
	g_assert_error(error, ELM_ERROR, ELM_ERROR_UNAVAILABLE);
	g_assert_nonnull(strstr(error->message, culprit));
}

static void
test_a_missing_library_is_unavailable(void)
{
	check_unavailable("libelm-is-not-there.so.1", "floor",
	    "libelm-is-not-there.so.1");
}

static void
test_a_missing_symbol_is_unavailable(void)
{
	check_unavailable(LIBRARY, "elm_is_not_there", "elm_is_not_there");
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/library/load/fills-the-table",
	    test_load_fills_the_table);
	g_test_add_func("/library/load/may-be-repeated",
	    test_load_may_be_repeated);
	g_test_add_func("/library/missing-library-is-unavailable",
	    test_a_missing_library_is_unavailable);
	g_test_add_func("/library/missing-symbol-is-unavailable",
	    test_a_missing_symbol_is_unavailable);
	return g_test_run();
}
