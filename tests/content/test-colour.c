#include "config.h"

#include "lib/content/colour.h"

static void
test_colours_are_read_as_style_sheets_write_them(void)
{
	static const struct {
		const char *text;
		guint32 colour;
	} cases[] = {
		{ "red", 0xFF0000 },
		{ " White ", 0xFFFFFF },
		{ "rebeccapurple", 0x663399 },
		{ "#fff", 0xFFFFFF },
		{ "#1a2b3C", 0x1A2B3C },
		{ "#fff0", ELM_COLOUR_CLEAR },
		{ "#f00f", 0xFF0000 },
		{ "#ff000080", 0xFF0000 },
		{ "#ff000005", ELM_COLOUR_CLEAR },
		{ "rgb(255, 0,10)", 0xFF000A },
		{ "rgb(100% 0% 0%)", 0xFF0000 },
		{ "rgba(0,0,0,0)", ELM_COLOUR_CLEAR },
		{ "rgba(1,2,3,.5)", 0x010203 },
		{ "rgb(999,-5,0)", 0xFF0000 },
		{ "hsl(0, 100%, 50%)", 0xFF0000 },
		{ "hsl(120,100%,50%)", 0x00FF00 },
		{ "hsla(0,0%,100%,0)", ELM_COLOUR_CLEAR },
		{ "transparent", ELM_COLOUR_CLEAR },
		{ "", ELM_COLOUR_NONE },
		{ "#", ELM_COLOUR_NONE },
		{ "#12", ELM_COLOUR_NONE },
		{ "#ggg", ELM_COLOUR_NONE },
		{ "rgb(", ELM_COLOUR_NONE },
		{ "rgb", ELM_COLOUR_NONE },
		{ "rgb(nan,inf,1)", ELM_COLOUR_NONE },
		{ "ff0000", ELM_COLOUR_NONE },
		{ "inherit", ELM_COLOUR_NONE },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
		g_assert_cmphex(elm_colour_parse(
				    elm_span_of_text(cases[i].text)),
		    ==, cases[i].colour);
}

static void
test_old_attributes_need_no_sign(void)
{
	g_assert_cmphex(elm_colour_parse_old(elm_span_of_text("fefefe")), ==,
	    0xFEFEFE);
	g_assert_cmphex(elm_colour_parse_old(elm_span_of_text("#fff")), ==,
	    0xFFFFFF);
	g_assert_cmphex(elm_colour_parse_old(elm_span_of_text("x")), ==,
	    ELM_COLOUR_NONE);
	g_assert_cmphex(elm_colour_parse_old(elm_span_of_text("")), ==,
	    ELM_COLOUR_NONE);
}

static void
test_near_is_what_the_eye_cannot_tell(void)
{
	g_assert_true(elm_colour_is_near(0xFFFFFF, 0xFFFFFF));
	g_assert_true(elm_colour_is_near(0xFFFFFF, 0xF8F8F8));
	g_assert_false(elm_colour_is_near(0xFFFFFF, 0xCCCCCC));
	g_assert_false(elm_colour_is_near(ELM_COLOUR_NONE, ELM_COLOUR_NONE));
	g_assert_false(elm_colour_is_near(0, ELM_COLOUR_CLEAR));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/colour/colours are read as style sheets write them",
	    test_colours_are_read_as_style_sheets_write_them);
	g_test_add_func("/colour/old attributes need no sign",
	    test_old_attributes_need_no_sign);
	g_test_add_func("/colour/near is what the eye cannot tell",
	    test_near_is_what_the_eye_cannot_tell);
	return g_test_run();
}
