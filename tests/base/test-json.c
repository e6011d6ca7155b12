#include "config.h"

#include "lib/base/json.h"

static void
test_line_is_ascii_in_the_order_it_was_set(void)
{
	json_t *object = json_object();
	g_autofree char *line = NULL;

	elm_json_set_text(object, "z", "b\xc3\xa4r\n\x1b[0m");
	elm_json_set_number(object, "a", 7);
	elm_json_set_text(object, "none", NULL);
	line = elm_json_line(object);
	g_assert_cmpstr(line, ==,
	    "{\"z\":\"b\\u00E4r\\n\\u001B[0m\",\"a\":7,\"none\":null}\n");
	json_decref(object);
}

static void
test_any_bytes_make_a_valid_line(void)
{
	json_t *object = json_object();
	g_autofree char *line = NULL;

	elm_json_set_text(object, "t", "a\xff\xc3(\xed\xa0\x80");
	line = elm_json_line(object);
	g_assert_cmpstr(line, ==,
	    "{\"t\":\"a\\uFFFD\\uFFFD(\\uFFFD\\uFFFD\\uFFFD\"}\n");
	json_decref(object);
}

static void
test_decimals_stay_what_they_are(void)
{
	json_t *object = json_object();
	g_autofree char *line = NULL;

	json_object_set_new(object, "n", json_real(0.803));
	json_object_set_new(object, "m", json_real(-5));
	line = elm_json_line(object);
	g_assert_cmpstr(line, ==, "{\"n\":0.803,\"m\":-5.0}\n");
	json_decref(object);
}

static void
test_number_does_not_turn_negative(void)
{
	json_t *object = json_object();
	g_autofree char *line = NULL;

	elm_json_set_number(object, "n", G_MAXUINT64);
	line = elm_json_line(object);
	g_assert_cmpstr(line, ==, "{\"n\":9223372036854775807}\n");
	json_decref(object);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/json/line/is-ascii-in-the-order-it-was-set",
	    test_line_is_ascii_in_the_order_it_was_set);
	g_test_add_func("/json/line/is-valid-whatever-the-bytes",
	    test_any_bytes_make_a_valid_line);
	g_test_add_func("/json/number/does-not-turn-negative",
	    test_number_does_not_turn_negative);
	g_test_add_func("/json/number/decimals-stay",
	    test_decimals_stay_what_they_are);
	return g_test_run();
}
