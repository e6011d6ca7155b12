#include "config.h"

#include "lib/content/flow.h"

#include <string.h>

static void
add(ElmFlow *flow, const char *text, gboolean is_pre)
{
	elm_flow_add(flow, text, strlen(text), is_pre);
}

static void
test_blanks_collapse_and_blocks_break(void)
{
	ElmFlow flow;
	g_autofree char *text = NULL;
	gsize length;

	elm_flow_init(&flow);
	elm_flow_break(&flow);
	add(&flow, "  one \n\t two\u00a0\u00a0three\u3000", FALSE);
	elm_flow_break(&flow);
	elm_flow_break(&flow);
	add(&flow, "\u2003four", FALSE);
	add(&flow, "teen", FALSE);
	elm_flow_space(&flow);
	add(&flow, "x ", FALSE);
	elm_flow_break(&flow);
	g_assert_cmpuint(flow.marks, ==, 20);
	text = elm_flow_finish(&flow, &length);
	g_assert_cmpstr(text, ==, "one two three\nfourteen x");
	g_assert_cmpuint(length, ==, strlen(text));
}

static void
test_lines_stay_where_they_count(void)
{
	ElmFlow flow;
	g_autofree char *text = NULL;

	elm_flow_init(&flow);
	add(&flow, "a\n  b\n\nc", TRUE);
	text = elm_flow_finish(&flow, NULL);
	g_assert_cmpstr(text, ==, "a\nb\nc");
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/flow/blanks collapse and blocks break",
	    test_blanks_collapse_and_blocks_break);
	g_test_add_func("/flow/lines stay where they count",
	    test_lines_stay_where_they_count);
	return g_test_run();
}
