#include "config.h"

#include "lib/content/element.h"

static void
test_elements_are_found_whatever_their_case(void)
{
	g_assert_cmpstr(elm_element_find(elm_span_of_text("A"))->name, ==, "a");
	g_assert_cmpstr(elm_element_find(elm_span_of_text("xMp"))->name, ==,
	    "xmp");
	g_assert_cmpstr(elm_element_find(elm_span_of_text("wbr"))->name, ==,
	    "wbr");
	g_assert_cmpint(elm_element_find(elm_span_of_text("foreignObject"))
			    ->tag,
	    ==, ELM_TAG_FOREIGN);
	g_assert_null(elm_element_find(elm_span_of_text("")));
	g_assert_null(elm_element_find(elm_span_of_text("aa")));
	g_assert_null(elm_element_find(elm_span_of_text("o:p")));
	g_assert_null(elm_element_find(elm_span_of_text("zzz")));
	g_assert_null(elm_element_find(
	    elm_span_of_text("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")));
}

static void
test_the_first_of_equal_attributes_counts(void)
{
	ElmAttributes attributes;
	ElmSpan value;

	elm_attributes_read(&attributes,
	    elm_span_of_text(" HREF=a href=b xlink:href='c' unknown"));
	value = attributes.value[ELM_ATTRIBUTE_HREF];
	g_assert_cmpmem(value.data, value.size, "a", 1);
	g_assert_true(elm_attributes_has(&attributes, ELM_ATTRIBUTE_XLINK));
	g_assert_false(elm_attributes_has(&attributes, ELM_ATTRIBUTE_SRC));
	g_assert_false(attributes.has_handler);
}

static void
test_handlers_are_told(void)
{
	ElmAttributes attributes;

	elm_attributes_read(&attributes, elm_span_of_text(" OnClick='x()'"));
	g_assert_true(attributes.has_handler);
	elm_attributes_read(&attributes, elm_span_of_text(" one=1 on=2"));
	g_assert_false(attributes.has_handler);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/element/elements are found whatever their case",
	    test_elements_are_found_whatever_their_case);
	g_test_add_func("/element/the first of equal attributes counts",
	    test_the_first_of_equal_attributes_counts);
	g_test_add_func("/element/handlers are told", test_handlers_are_told);
	return g_test_run();
}
