#include "config.h"

#include "lib/content/phone-number.h"

#include <string.h>

static void
test_numbers_to_dial_are_found(void)
{
	static const struct {
		const char *text;
		const char *number; /* NULL: none */
	} rows[] = {
		{ "call +1 (800) 555-0100 now", "+1 (800) 555-0100" },
		{ "call 1-800-555-0100.", "1-800-555-0100" },
		{ "tel:(800) 555 0100", "(800) 555 0100" },
		{ "800.555.0100", "800.555.0100" },
		{ "Tel. 030/1234567", "030/1234567" },
		{ "+4930123456789", "+4930123456789" },
		{ "0800 123 456, or", "0800 123 456" },
		{ "", NULL },
		{ "on 2024-11-22 10:30", NULL },
		{ "1234567890123", NULL },
		{ "order 123-4567890-1234567", NULL },
		{ "$ 1 234 567 890", NULL },
		{ "v1.800.555.0100", NULL },
		{ "10.0.0.1 and 192.168.100.1", NULL },
		{ "+1 555", NULL },
		{ "+1234567890123456", NULL },
		{ "pages (100) 200", NULL },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		ElmPhoneSpan span;
		gboolean is_found = elm_phone_number_find(rows[i].text,
		    strlen(rows[i].text), 0, &span);
		g_autofree char *number =
		    is_found
			? g_strndup(rows[i].text + span.offset, span.length)
			: NULL;

		g_test_message("%s", rows[i].text);
		g_assert_cmpstr(number, ==, rows[i].number);
	}
}

static void
test_the_next_number_is_behind_the_last(void)
{
	static const char text[] = "+1 800 555 0100 or 0800 123 456";
	ElmPhoneSpan span;

	g_assert_true(elm_phone_number_find(text, strlen(text), 15, &span));
	g_assert_cmpuint(span.offset, ==, 19);
	g_assert_cmpuint(span.length, ==, 12);
	g_assert_false(elm_phone_number_find(text, strlen(text),
	    span.offset + span.length, &span));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/phone-number/numbers_to_dial_are_found",
	    test_numbers_to_dial_are_found);
	g_test_add_func("/phone-number/the_next_number_is_behind_the_last",
	    test_the_next_number_is_behind_the_last);
	return g_test_run();
}
