#include "config.h"

#include "lib/mail/prescan.h"

#include <string.h>

static gsize
prescan(const GString *text, const ElmLimits *limits)
{
	return elm_prescan(text->str, text->len, limits);
}

static GString *
repeat(const char *head, const char *line, guint n)
{
	GString *text = g_string_new(head);

	for (guint i = 0; i < n; i++)
		g_string_append(text, line);
	return text;
}

static void
test_what_is_within_the_limits_is_parsed_whole(void)
{
	static const struct {
		const char *head, *line;
	} cases[] = {
		{ "", "" },
		{ "Subject: x\n\n", "Not-A: field, for it is in the body\n" },
		{ "Subject: x\r\n\r\n", "Not-A: field\r\n" },
		{ "Content-Type: text/plain\n\n", "x:\n\ny:\n" },
		{ "Content-Type: message/rfc822\n\nA: b\n\n", "VGV4dA==\n" },
		{ "Subject: a message\n\n", "x: y\n\n" },
	};
	ElmLimits limits;

	elm_limits_init(&limits);
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GString) text =
		    repeat(cases[i].head, cases[i].line, 100000);

		g_assert_cmpuint(prescan(text, &limits), ==, text->len);
	}
}

static void
test_each_header_counts(void)
{
	static const char *const heads[] = {
		"",
		"From: x\r\n",
		"\n--x\n",
		"Content-Type: message/rfc822\n\n",
		"content-type : (c) MESSAGE/rfc822\n\n",
		"Content-Type:\n message/rfc822\n\n",
		"Content-Type: multipart/digest; boundary=x\n\n--x\n\n",
	};
	ElmLimits limits;

	elm_limits_init(&limits);
	for (gsize i = 0; i < G_N_ELEMENTS(heads); i++) {
		g_autoptr(GString) text = repeat(heads[i], "a:\n", 100000);

		g_assert_cmpuint(prescan(text, &limits), <=,
		    strlen(heads[i]) + 3 * 65536);
	}
}

static void
test_parts_end_at_the_limit(void)
{
	g_autoptr(GString) text = repeat("A: b\n\n", "--x\n\n", 10);
	ElmLimits limits;

	elm_limits_init(&limits);
	limits.parts = 10;
	g_assert_cmpuint(prescan(text, &limits), ==, text->len);
	limits.parts = 9;
	g_assert_cmpuint(prescan(text, &limits), ==, text->len - 5);
}

static void
test_octets_of_fields_end_at_the_limit(void)
{
	g_autoptr(GString) text = repeat("A: b\n", " 789012345678901\n", 600);
	ElmLimits limits;

	elm_limits_init(&limits);
	limits.header_size = 1024;
	g_assert_cmpuint(prescan(text, &limits), <=, 8 * 1024);
	g_assert_cmpuint(prescan(text, &limits), >, 8 * 1024 - 20);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/prescan/what-is-within-the-limits-is-parsed-whole",
	    test_what_is_within_the_limits_is_parsed_whole);
	g_test_add_func("/prescan/each-header-counts", test_each_header_counts);
	g_test_add_func("/prescan/parts-end-at-the-limit",
	    test_parts_end_at_the_limit);
	g_test_add_func("/prescan/octets-of-fields-end-at-the-limit",
	    test_octets_of_fields_end_at_the_limit);
	return g_test_run();
}
