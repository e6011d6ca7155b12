#include "config.h"

#include "lib/spam/overlap.h"

#include <string.h>

static void
test_common_words_are_counted_in_hundredths(void)
{
	static const struct {
		const char *a, *b;
		guint common;
	} rows[] = {
		{ "alpha beta gamma delta epsilon",
		    "ALPHA, beta. gamma-delta epsilon", 100 },
		{ "alpha beta gamma delta epsilon",
		    "alpha beta north south east west again", 40 },
		{ "alpha beta gamma delta epsilon",
		    "north south eastern western again", 0 },
		{ "alpha beta gamma delta epsilon http://north.example/south",
		    "alpha beta gamma delta epsilon", 100 },
		{ "alpha beta", "north south eastern western again", 100 },
		{ "", "", 100 },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		const char *a = rows[i].a;
		const char *b = rows[i].b;

		g_test_message("%s / %s", a, b);
		g_assert_cmpuint(elm_overlap(a, strlen(a), b, strlen(b)), ==,
		    rows[i].common);
		g_assert_cmpuint(elm_overlap(b, strlen(b), a, strlen(a)), ==,
		    rows[i].common);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/overlap/common-words-are-counted-in-hundredths",
	    test_common_words_are_counted_in_hundredths);
	return g_test_run();
}
