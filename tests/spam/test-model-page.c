#include "config.h"

#include "lib/spam/model-page.h"

#include <string.h>

#define FIRST 896 /* the line that the third page begins with */

static void
test_a_rank_counts_the_lines_before(void)
{
	guint8 directory[ELM_MODEL_LINE] = { 0 };
	guint32 before = GUINT32_TO_LE(1000);
	ElmModelPage page = { 0 };
	gssize rank = 1000;

	memcpy(directory + ELM_MODEL_LINES_PER_DIRECTORY / 8, &before,
	    sizeof(before));
	for (gsize i = 0; i < ELM_MODEL_LINES_PER_DIRECTORY; i++)
		if (i % 3 == 0 || i > 300)
			directory[i / 8] |= (guint8)(1 << i % 8);
	elm_model_page_read(&page, directory, FIRST);
	for (gsize i = 0; i < ELM_MODEL_LINES_PER_DIRECTORY; i++) {
		gboolean is_there = i % 3 == 0 || i > 300;

		g_assert_cmpint(elm_model_page_rank(&page, FIRST + i), ==,
		    is_there ? rank : -1);
		rank += is_there;
	}
}

static void
test_a_page_has_its_lines_alone(void)
{
	const guint8 directory[ELM_MODEL_LINE] = { 0 };
	ElmModelPage page = { 0 };

	g_assert_false(elm_model_page_has(&page, 0));
	elm_model_page_read(&page, directory, FIRST);
	g_assert_false(elm_model_page_has(&page, FIRST - 1));
	g_assert_true(elm_model_page_has(&page, FIRST));
	g_assert_true(elm_model_page_has(&page,
	    FIRST + ELM_MODEL_LINES_PER_DIRECTORY - 1));
	g_assert_false(
	    elm_model_page_has(&page, FIRST + ELM_MODEL_LINES_PER_DIRECTORY));
}

static void
test_bits_are_counted(void)
{
	g_assert_cmpuint(elm_model_count_bits(0), ==, 0);
	g_assert_cmpuint(elm_model_count_bits(G_MAXUINT64), ==, 64);
	for (guint i = 0; i < 64; i++) {
		guint64 bit = G_GUINT64_CONSTANT(1) << i;

		g_assert_cmpuint(elm_model_count_bits(bit), ==, 1);
		g_assert_cmpuint(elm_model_count_bits(bit - 1), ==, i);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/model-page/a-rank-counts-the-lines-before",
	    test_a_rank_counts_the_lines_before);
	g_test_add_func("/model-page/a-page-has-its-lines-alone",
	    test_a_page_has_its_lines_alone);
	g_test_add_func("/model-page/bits-are-counted", test_bits_are_counted);
	return g_test_run();
}
