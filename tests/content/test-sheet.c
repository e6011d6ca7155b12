#include "config.h"

#include "lib/content/sheet.h"

/* Is an element with this name, class and id hidden by @sheet? */
static gboolean
is_hidden(const char *sheet, const char *name, const char *classes,
    const char *id)
{
	g_autoptr(ElmSheet) self = elm_sheet_new();
	ElmStyle style = { 0 };

	elm_sheet_add(self, elm_span_of_text(sheet));
	elm_sheet_apply(self, &style, name, elm_span_of_text(classes),
	    elm_span_of_text(id));
	return elm_css_has(&style, ELM_CSS_NOT_DISPLAYED) &&
	       style.value[ELM_CSS_NOT_DISPLAYED] != 0;
}

static void
test_rules_meet_what_they_select(void)
{
	static const struct {
		const char *sheet;
		const char *name, *classes, *id;
		gboolean is_hidden;
	} cases[] = {
		{ "p{display:none}", "p", "", "", TRUE },
		{ "P { display : none }", "p", "", "", TRUE },
		{ "p{display:none}", "b", "", "", FALSE },
		{ "*{display:none}", "b", "", "", TRUE },
		{ ".a{display:none}", "b", "x a y", "", TRUE },
		{ ".A{display:none}", "b", "a", "", TRUE },
		{ "p.a{display:none}", "p", "a", "", TRUE },
		{ "p.a{display:none}", "b", "a", "", FALSE },
		{ "#i{display:none}", "b", "", "i", TRUE },
		{ "b,.a , #i{display:none}", "u", "a", "", TRUE },
		{ ".a .b{display:none}", "u", "b", "", FALSE },
		{ ".a>.b{display:none}", "u", "b", "", FALSE },
		{ "a:hover{display:none}", "a", "", "", FALSE },
		{ ".a{display:none} .a{display:block}", "u", "a", "", FALSE },
		{ ".a{display:block} u{display:none}", "u", "a", "", FALSE },
		{ "#i{display:none} .a{display:block}", "u", "a", "i", TRUE },
		{ ".b{display:none} .a{display:block}", "u", "a b", "", FALSE },
		{ "/* .a{display:block} */ .a{display:none}", "u", "a", "",
		    TRUE },
		{ "<!-- .a{display:none} -->", "u", "a", "", TRUE },
		{ "@media screen{.a{display:none}}", "u", "a", "", TRUE },
		{ "@media print{.a{display:none}}", "u", "a", "", FALSE },
		{ "@media screen and (max-width:600px){.a{display:none}}", "u",
		    "a", "", FALSE },
		{ "@media print{.b{x:y}} .a{display:none}", "u", "a", "",
		    TRUE },
		{ "@import 'x';.a{display:none}", "u", "a", "", TRUE },
		{ "@font-face{src:url(x)} .a{display:none}", "u", "a", "",
		    TRUE },
		{ ".a{display:none", "u", "a", "", TRUE },
		{ ".a{", "u", "a", "", FALSE },
		{ "}}}.a{display:none}", "u", "a", "", TRUE },
		{ "", "u", "a", "", FALSE },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_test_message("%s", cases[i].sheet);
		g_assert_cmpint(is_hidden(cases[i].sheet, cases[i].name,
				    cases[i].classes, cases[i].id),
		    ==, cases[i].is_hidden);
	}
}

static void
test_an_import_is_told(void)
{
	g_autoptr(ElmSheet) sheet = elm_sheet_new();

	elm_sheet_add(sheet, elm_span_of_text("p{color:red}"));
	g_assert_false(elm_sheet_has_import(sheet));
	elm_sheet_add(sheet, elm_span_of_text("@import url(x.css);"));
	g_assert_true(elm_sheet_has_import(sheet));
}

static void
test_selectors_end_at_the_limit(void)
{
	g_autoptr(ElmSheet) sheet = elm_sheet_new();
	g_autoptr(GString) text = g_string_new(NULL);

	for (guint i = 0; i < 10000; i++)
		g_string_append_printf(text, ".c%u{color:red}", i);
	elm_sheet_add(sheet, elm_span_of_text(text->str));
	g_assert_false(elm_sheet_is_cut(sheet));
	elm_sheet_add(sheet, elm_span_of_text(".one-more{color:red}"));
	g_assert_true(elm_sheet_is_cut(sheet));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/sheet/rules meet what they select",
	    test_rules_meet_what_they_select);
	g_test_add_func("/sheet/an import is told", test_an_import_is_told);
	g_test_add_func("/sheet/selectors end at the limit",
	    test_selectors_end_at_the_limit);
	return g_test_run();
}
