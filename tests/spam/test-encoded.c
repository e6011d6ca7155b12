#include "config.h"

#include "lib/spam/encoded.h"

static void
test_words_are_counted_by_kind(void)
{
	ElmEncoded encoded = elm_encoded_look(
	    "=?UTF-8?B?w6Q=?= =?utf-8?q?abc?= =?iso-8859-1?Q?=E4?=");

	g_assert_cmpuint(encoded.words, ==, 3);
	g_assert_cmpuint(encoded.base64, ==, 1);
	g_assert_cmpuint(encoded.quoted, ==, 2);
	g_assert_cmpuint(encoded.plain, ==, 1);
	g_assert_cmpuint(encoded.longest, ==, 20);
	g_assert_cmpstr(encoded.charset, ==, "utf-8");
	g_assert_true(encoded.is_mixed);
	g_assert_false(encoded.is_malformed);
	g_assert_false(encoded.is_nested);
	g_assert_false(encoded.is_inside);
}

static void
test_what_is_odd_is_seen(void)
{
	g_assert_true(elm_encoded_look("=?utf-8?q?abc").is_malformed);
	g_assert_true(elm_encoded_look("=?utf-8?x?abc?=").is_malformed);
	g_assert_true(elm_encoded_look("=??q?abc?=").is_malformed);
	g_assert_true(elm_encoded_look("=?").is_malformed);
	g_assert_true(elm_encoded_look("a=?utf-8?q?abc?=").is_inside);
	g_assert_true(
	    elm_encoded_look("=?utf-8?b?PT91dGYtOD9xP2FiYz89?=").is_nested);
	g_assert_cmpuint(elm_encoded_look("").words, ==, 0);
	g_assert_false(elm_encoded_look("a = ? b ?=").is_malformed);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/encoded/words-are-counted-by-kind",
	    test_words_are_counted_by_kind);
	g_test_add_func("/encoded/what-is-odd-is-seen",
	    test_what_is_odd_is_seen);
	return g_test_run();
}
