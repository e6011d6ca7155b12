#include "config.h"

#include "lib/base/nearest.h"

static void
test_only_what_may_be_meant_is_offered(void)
{
	static const char *const words[] = { "executable", "script", "size",
		"disk-image", "macro",
		"a word that is far too long for anybody to type it", NULL };
	static const struct {
		const char *word, *nearest;
	} cases[] = {
		{ "executible", "executable" },
		{ "diskimage", "disk-image" },
		{ "scripts", "script" },
		{ "Size", "size" },
		{ "sise", "size" },
		{ "marco", "macro" },
		{ "banana", NULL },
		{ "", NULL },
		{ "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", NULL },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
		g_assert_cmpstr(elm_nearest(cases[i].word, words), ==,
		    cases[i].nearest);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/nearest/only-what-may-be-meant-is-offered",
	    test_only_what_may_be_meant_is_offered);
	return g_test_run();
}
