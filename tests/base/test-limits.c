#include "config.h"

#include "lib/base/limits.h"

#include <string.h>

#include "lib/base/error.h"

#define KIB G_GUINT64_CONSTANT(1024)

static guint64
value_of(const ElmLimits *limits, const ElmLimit *row)
{
	guint64 value;

	memcpy(&value, (const char *)limits + row->offset, sizeof(value));
	return value;
}

static void
test_init_gives_every_limit_its_preset(void)
{
	ElmLimits limits;
	const ElmLimit *row;
	gsize n = 0;

	memset(&limits, 0xA5, sizeof(limits));
	elm_limits_init(&limits);
	for (; (row = elm_limits_row(n)) != NULL; n++)
		g_assert_cmpuint(value_of(&limits, row), ==, row->preset);
	g_assert_cmpuint(n * sizeof(guint64), ==, sizeof(limits));
	g_assert_null(elm_limits_row(G_MAXSIZE));
}

static void
test_every_row_is_complete_and_its_own(void)
{
	g_autoptr(GHashTable) names = g_hash_table_new(g_str_hash, g_str_equal);
	g_autoptr(GHashTable) offsets = g_hash_table_new(NULL, NULL);
	const ElmLimit *row;

	for (gsize i = 0; (row = elm_limits_row(i)) != NULL; i++) {
		g_assert_true(g_hash_table_add(names, (gpointer)row->name));
		g_assert_true(
		    g_hash_table_add(offsets, GSIZE_TO_POINTER(row->offset)));
		g_assert_cmpuint(row->least, <=, row->preset);
		g_assert_cmpuint(row->preset, <=, row->most);
		g_assert_cmpuint(strlen(row->meaning), >, 0);
	}
}

static void
test_set_takes_both_ends_of_the_range(void)
{
	const ElmLimit *row;

	for (gsize i = 0; (row = elm_limits_row(i)) != NULL; i++) {
		const guint64 ends[] = { row->least, row->most };

		for (gsize j = 0; j < G_N_ELEMENTS(ends); j++) {
			ElmLimits limits;
			g_autofree char *text =
			    g_strdup_printf("%" G_GUINT64_FORMAT, ends[j]);
			g_autoptr(GError) error = NULL;

			elm_limits_init(&limits);
			elm_limits_set(&limits, row->name, text, &error);
			g_assert_no_error(error);
			g_assert_cmpuint(value_of(&limits, row), ==, ends[j]);
		}
	}
}

static void
check_refused(const char *name, const char *value)
{
	ElmLimits limits, before;
	g_autoptr(GError) error = NULL;

	elm_limits_init(&limits);
	elm_limits_init(&before);
	g_assert_false(elm_limits_set(&limits, name, value, &error));
	g_assert_error(error, ELM_ERROR, ELM_ERROR_CONFIG);
	g_assert_cmpmem(&limits, sizeof(limits), &before, sizeof(before));
}

static void
test_set_refuses_one_beyond_the_range(void)
{
	const ElmLimit *row;

	for (gsize i = 0; (row = elm_limits_row(i)) != NULL; i++) {
		g_autofree char *over =
		    g_strdup_printf("%" G_GUINT64_FORMAT, row->most + 1);
		g_autofree char *under =
		    g_strdup_printf("%" G_GUINT64_FORMAT, row->least - 1);

		check_refused(row->name, over);
		if (row->least > 0)
			check_refused(row->name, under);
	}
}

static void
test_set_refuses_what_is_no_limit(void)
{
	check_refused("part-siz", "1M");
	check_refused("Part-Size", "1M");
	check_refused("", "1M");
	check_refused("part-size", "");
	check_refused("part-size", "many");
}

static void
test_parse_reads_powers_of_1024(void)
{
	static const struct {
		const char *text;
		guint64 number;
	} cases[] = {
		{ "0", 0 },
		{ "007", 7 },
		{ "1K", KIB },
		{ "48M", 48 * KIB * KIB },
		{ "2G", 2 * KIB * KIB * KIB },
		{ "17179869183G", G_GUINT64_CONSTANT(17179869183) << 30 },
		{ "18446744073709551615", G_MAXUINT64 },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		guint64 number = 1;
		g_autoptr(GError) error = NULL;

		g_assert_true(elm_limits_parse(cases[i].text, &number, &error));
		g_assert_no_error(error);
		g_assert_cmpuint(number, ==, cases[i].number);
	}
}

static void
test_parse_refuses_all_else(void)
{
	static const char *const cases[] = { "", " 1", "1 ", "+1", "-1", "K",
		"1k", "1KB", "1KK", "1.5M", "0x10", "1T", "1M\n", "\xC2\xB2",
		"18446744073709551616", "99999999999999999999999",
		"17179869184G", "18014398509481984K", "18446744073709551615K" };

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		guint64 number;
		g_autoptr(GError) error = NULL;

		g_assert_false(elm_limits_parse(cases[i], &number, &error));
		g_assert_error(error, ELM_ERROR, ELM_ERROR_CONFIG);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/limits/init/gives-every-limit-its-preset",
	    test_init_gives_every_limit_its_preset);
	g_test_add_func("/limits/row/is-complete-and-its-own",
	    test_every_row_is_complete_and_its_own);
	g_test_add_func("/limits/set/takes-both-ends-of-the-range",
	    test_set_takes_both_ends_of_the_range);
	g_test_add_func("/limits/set/refuses-one-beyond-the-range",
	    test_set_refuses_one_beyond_the_range);
	g_test_add_func("/limits/set/refuses-what-is-no-limit",
	    test_set_refuses_what_is_no_limit);
	g_test_add_func("/limits/parse/reads-powers-of-1024",
	    test_parse_reads_powers_of_1024);
	g_test_add_func("/limits/parse/refuses-all-else",
	    test_parse_refuses_all_else);
	return g_test_run();
}
