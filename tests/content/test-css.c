#include "config.h"

#include "lib/content/css.h"

#include <math.h>

#include "lib/content/colour.h"

static void
test_declarations_set_what_they_say(void)
{
	static const struct {
		const char *text;
		ElmCssProperty property;
		double value;
	} cases[] = {
		{ "display:none", ELM_CSS_NOT_DISPLAYED, 1 },
		{ "DISPLAY : NONE ;", ELM_CSS_NOT_DISPLAYED, 1 },
		{ "display:none !important", ELM_CSS_NOT_DISPLAYED, 1 },
		{ "display:none;display:block", ELM_CSS_NOT_DISPLAYED, 0 },
		{ "display:none!important;display:block", ELM_CSS_NOT_DISPLAYED,
		    1 },
		{ "d\\69splay:none", ELM_CSS_NOT_DISPLAYED, 1 },
		{ "/*x*/display/**/:/*;*/none", ELM_CSS_NOT_DISPLAYED, 1 },
		{ "x:url(a;b);display:none", ELM_CSS_NOT_DISPLAYED, 1 },
		{ "x:'a;b';display:none", ELM_CSS_NOT_DISPLAYED, 1 },
		{ ";;;display:none", ELM_CSS_NOT_DISPLAYED, 1 },
		{ "visibility:hidden", ELM_CSS_INVISIBLE, 1 },
		{ "visibility:visible", ELM_CSS_INVISIBLE, 0 },
		{ "opacity:.05", ELM_CSS_OPACITY, 0.05 },
		{ "opacity:50%", ELM_CSS_OPACITY, 0.5 },
		{ "filter:alpha(opacity=0)", ELM_CSS_OPACITY, 0 },
		{ "font-size:0", ELM_CSS_FONT_SIZE, 0 },
		{ "font-size:1px", ELM_CSS_FONT_SIZE, 1 },
		{ "font-size:12pt", ELM_CSS_FONT_SIZE, 16 },
		{ "font-size:0.5em", ELM_CSS_FONT_SCALE, 0.5 },
		{ "font-size:80%", ELM_CSS_FONT_SCALE, 0.8 },
		{ "font-size:small", ELM_CSS_FONT_SIZE, 13 },
		{ "font:0/0 a", ELM_CSS_FONT_SIZE, 0 },
		{ "font:bold 700 1px/2px serif", ELM_CSS_FONT_SIZE, 1 },
		{ "color:#fff", ELM_CSS_COLOUR, 0xFFFFFF },
		{ "background:#fff", ELM_CSS_BACKGROUND, 0xFFFFFF },
		{ "background:url(x.gif) no-repeat", ELM_CSS_BACKGROUND,
		    ELM_COLOUR_NONE },
		{ "background:url(x) #000", ELM_CSS_BACKGROUND, 0 },
		{ "text-indent:-9999px", ELM_CSS_INDENT, -9999 },
		{ "margin:0 0 0 -1000px", ELM_CSS_MARGIN_LEFT, -1000 },
		{ "margin:-1000px", ELM_CSS_MARGIN_TOP, -1000 },
		{ "max-height:0", ELM_CSS_MAX_HEIGHT, 0 },
		{ "width:50%", ELM_CSS_WIDTH, INFINITY },
		{ "overflow:hidden", ELM_CSS_CROPPED, 1 },
		{ "position:absolute", ELM_CSS_POSITIONED, 1 },
		{ "position:static", ELM_CSS_POSITIONED, 0 },
		{ "clip:rect(0 0 0 0)", ELM_CSS_CLIPPED, 1 },
		{ "clip:rect(0,200px,200px,0)", ELM_CSS_CLIPPED, 0 },
		{ "clip-path:inset(50%)", ELM_CSS_CLIPPED, 1 },
		{ "transform:scale(0)", ELM_CSS_SHRUNK, 1 },
		{ "direction:rtl", ELM_CSS_RIGHT_TO_LEFT, 1 },
		{ "unicode-bidi:bidi-override", ELM_CSS_OVERRIDE, 1 },
		{ "white-space:pre-wrap", ELM_CSS_PRE, 1 },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		ElmStyle style = { 0 };

		elm_css_declare(&style, elm_span_of_text(cases[i].text));
		g_test_message("%s", cases[i].text);
		g_assert_true(elm_css_has(&style, cases[i].property));
		if (isinf(cases[i].value))
			g_assert_true(isinf(style.value[cases[i].property]));
		else
			g_assert_cmpfloat_with_epsilon(style.value
							   [cases[i].property],
			    cases[i].value, 0.001);
	}
}

static void
test_nonsense_sets_nothing(void)
{
	static const char *const cases[] = { "", ";", ":", "display",
		"display:", "x", "color:", "color:nosuch", "font-size:big",
		"font-size:-1px", "/*", "/* display:none", "'display:none",
		"unknown:none", "display none", "\\", "font:x y z" };

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		ElmStyle style = { 0 };

		elm_css_declare(&style, elm_span_of_text(cases[i]));
		if (elm_css_has(&style, ELM_CSS_NOT_DISPLAYED))
			g_assert_cmpfloat(style.value[ELM_CSS_NOT_DISPLAYED],
			    ==, 0);
		g_assert_cmphex(style.set & ~1u, ==, 0);
	}
}

static void
test_images_of_a_background_are_told(void)
{
	static const char *const cases[] = { "background:url(x/y.gif)",
		"background:#fff url( 'x/y.gif' ) top",
		"background-image: URL(\"x/y.gif\")" };

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		ElmStyle style = { 0 };

		elm_css_declare(&style, elm_span_of_text(cases[i]));
		g_assert_cmpmem(style.image.data, style.image.size, "x/y.gif",
		    7);
	}
}

static void
test_what_is_important_stays(void)
{
	ElmStyle style = { 0 };
	ElmStyle other = { 0 };

	elm_css_declare(&style,
	    elm_span_of_text("color:red!important;display:none"));
	elm_css_declare(&other, elm_span_of_text("color:blue;display:block"));
	elm_css_merge(&style, &other);
	g_assert_cmpfloat(style.value[ELM_CSS_COLOUR], ==, 0xFF0000);
	g_assert_cmpfloat(style.value[ELM_CSS_NOT_DISPLAYED], ==, 0);
	elm_css_declare(&other, elm_span_of_text("color:lime!important"));
	elm_css_merge(&style, &other);
	g_assert_cmpfloat(style.value[ELM_CSS_COLOUR], ==, 0x00FF00);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/css/declarations set what they say",
	    test_declarations_set_what_they_say);
	g_test_add_func("/css/nonsense sets nothing",
	    test_nonsense_sets_nothing);
	g_test_add_func("/css/images of a background are told",
	    test_images_of_a_background_are_told);
	g_test_add_func("/css/what is important stays",
	    test_what_is_important_stays);
	return g_test_run();
}
