#include "config.h"

#include "lib/mail/message.h"

#include <string.h>

#include "lib/base/error.h"

/* A literal with all its octets, NUL too. */
#define TEXT(literal) literal, sizeof(literal) - 1

static ElmMessage *
message_from(const char *text, gsize size)
{
	/* Exactly as large, so that a sanitizer sees one octet too many. */
	g_autoptr(GBytes) raw = g_bytes_new(text, size);
	ElmLimits limits;

	elm_limits_init(&limits);
	return elm_message_new(raw, &limits);
}

static void
assert_bytes(const ElmMessage *message, const char *text, gsize size)
{
	g_autoptr(GBytes) bytes = elm_message_bytes(message);
	g_autoptr(GPtrArray) pieces = elm_message_pieces(message);
	g_autoptr(GByteArray) joined = g_byte_array_new();

	for (guint i = 0; i < pieces->len; i++) {
		gsize length;
		const void *data = g_bytes_get_data(pieces->pdata[i], &length);

		g_assert_cmpuint(length, >, 0);
		g_byte_array_append(joined, data, (guint)length);
	}
	g_assert_cmpmem(g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes),
	    text, size);
	g_assert_cmpmem(joined->data, joined->len, text, size);
}

/* All kinds of mail, how they read, and what they are with "X: y" added. */
static const struct {
	const char *text;
	gsize size;
	gsize header, body;
	const char *names; /* of the fields */
	const char *with;
	gsize with_size;
} kinds[] = {
	{ TEXT("A: b\n\nhi"), 0, 6, "A", TEXT("X: y\nA: b\n\nhi") },
	{ TEXT("A: b\r\n\r\nhi\r\n"), 0, 8, "A",
	    TEXT("X: y\r\nA: b\r\n\r\nhi\r\n") },
	{ TEXT("From a Mon\nA: b\n\n"), 11, 17, "A",
	    TEXT("From a Mon\nX: y\nA: b\n\n") },
	{ TEXT("From a\r\nA: b\r\n\r\nhi"), 8, 16, "A",
	    TEXT("From a\r\nX: y\r\nA: b\r\n\r\nhi") },
	{ TEXT("From a\nA: b\r\n\r\n"), 7, 15, "A",
	    TEXT("From a\nX: y\r\nA: b\r\n\r\n") },
	{ TEXT("From a\n"), 7, 7, "", TEXT("From a\nX: y\n") },
	{ TEXT("From a\r\n"), 8, 8, "", TEXT("From a\r\nX: y\r\n") },
	{ TEXT("From a\n\nhi"), 7, 8, "", TEXT("From a\nX: y\n\nhi") },
	{ TEXT("From a"), 0, 6, "", TEXT("X: y\nFrom a") },
	{ TEXT("From: a\n\n"), 0, 9, "From", TEXT("X: y\nFrom: a\n\n") },
	{ TEXT(""), 0, 0, "", TEXT("X: y\n") },
	{ TEXT("\n"), 0, 1, "", TEXT("X: y\n\n") },
	{ TEXT("\r\n"), 0, 2, "", TEXT("X: y\r\n\r\n") },
	{ TEXT("\r"), 0, 1, "", TEXT("X: y\n\r") },
	{ TEXT("\nA: b\n"), 0, 1, "", TEXT("X: y\n\nA: b\n") },
	{ TEXT("no mail at all"), 0, 14, "", TEXT("X: y\nno mail at all") },
	{ TEXT("A: b"), 0, 4, "A", TEXT("X: y\nA: b") },
	{ TEXT("A: b\nC: d\n"), 0, 10, "A C", TEXT("X: y\nA: b\nC: d\n") },
	{ TEXT("A: b\n\n\n"), 0, 6, "A", TEXT("X: y\nA: b\n\n\n") },
	{ TEXT("A: b\n \n\n"), 0, 8, "A", TEXT("X: y\nA: b\n \n\n") },
	{ TEXT("A: b\n c\n\td\nE: f\n\n"), 0, 17, "A E",
	    TEXT("X: y\nA: b\n c\n\td\nE: f\n\n") },
	{ TEXT("A: b\nodd\n odd\nC: d\n\n"), 0, 20, "A C",
	    TEXT("X: y\nA: b\nodd\n odd\nC: d\n\n") },
	{ TEXT("A \t: b\n: c\nD :e\n\n"), 0, 17, "A D",
	    TEXT("X: y\nA \t: b\n: c\nD :e\n\n") },
	{ TEXT("A: \0b\n\0: c\n\nh\0i"), 0, 12, "A",
	    TEXT("X: y\nA: \0b\n\0: c\n\nh\0i") },
	{ TEXT("A: b\rC: d\r\r\nE: f\n\r\n"), 0, 19, "A E",
	    TEXT("X: y\r\nA: b\rC: d\r\r\nE: f\n\r\n") },
	{ TEXT("\xC3\xA4: b\nA: \xFF\n\n"), 0, 12, "A",
	    TEXT("X: y\n\xC3\xA4: b\nA: \xFF\n\n") },
	{ TEXT(" b\nA: b\n\nhi"), 0, 9, "A", TEXT(" b\nX: y\nA: b\n\nhi") },
	{ TEXT("From a\n b\n\n"), 7, 11, "", TEXT("From a\n b\nX: y\n\n") },
	{ TEXT(" b\n\tc\n\nhi"), 0, 7, "", TEXT(" b\n\tc\nX: y\n\nhi") },
	{ TEXT(" b\n c"), 0, 5, "", TEXT(" b\n c\nX: y") },
};

static char *
field_names(const ElmMessage *message)
{
	g_autoptr(GString) names = g_string_new(NULL);
	const char *data = g_bytes_get_data(elm_message_raw(message), NULL);
	ElmMessageField field = { 0 };

	while (elm_message_next_field(message, &field)) {
		if (names->len > 0)
			g_string_append_c(names, ' ');
		g_string_append_len(names, data + field.offset,
		    (gssize)field.name_length);
	}
	return g_string_free(g_steal_pointer(&names), FALSE);
}

static void
test_every_kind_of_mail_is_read(void)
{
	for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++) {
		g_autoptr(ElmMessage) message =
		    message_from(kinds[i].text, kinds[i].size);
		g_autofree char *names = field_names(message);

		g_assert_cmpuint(elm_message_header_offset(message), ==,
		    kinds[i].header);
		g_assert_cmpuint(elm_message_body_offset(message), ==,
		    kinds[i].body);
		g_assert_cmpstr(names, ==, kinds[i].names);
		g_assert_false(elm_message_is_cut(message));
		g_assert_cmpuint(elm_message_splices(message), ==, 0);
	}
}

static void
test_what_came_in_goes_out(void)
{
	for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++) {
		g_autoptr(ElmMessage) message =
		    message_from(kinds[i].text, kinds[i].size);

		assert_bytes(message, kinds[i].text, kinds[i].size);
	}
}

static void
test_a_field_is_added_on_top_and_the_rest_stays(void)
{
	for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++) {
		g_autoptr(ElmMessage) message =
		    message_from(kinds[i].text, kinds[i].size);
		g_autoptr(GError) error = NULL;

		elm_message_add_field(message, "X", "y", &error);
		g_assert_no_error(error);
		g_assert_cmpuint(elm_message_splices(message), ==, 1);
		assert_bytes(message, kinds[i].with, kinds[i].with_size);
	}
}

static void
test_an_added_field_is_found_and_taken_out_again(void)
{
	for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++) {
		g_autoptr(ElmMessage) message =
		    message_from(kinds[i].with, kinds[i].with_size);
		g_autofree char *value = NULL;
		g_autofree char *ended = g_strconcat(kinds[i].text, "\n", NULL);
		ElmMessageField field = { 0 };

		g_assert_true(elm_message_find_field(message, "x", &field));
		value = elm_message_field_value(message, &field);
		g_assert_cmpstr(value, ==, "y");
		elm_message_remove_field(message, &field);
		if (strcmp(kinds[i].text, " b\n c") == 0)
			assert_bytes(message, ended, strlen(ended));
		else
			assert_bytes(message, kinds[i].text, kinds[i].size);
	}
}

static void
test_added_fields_stand_in_the_order_they_came(void)
{
	static const struct {
		const char *in, *out;
	} cases[] = {
		{ "A: b\n\n", "X: 1\nY: 2\nA: b\n\n" },
		{ " b\nA: b\n\n", " b\nX: 1\nY: 2\nA: b\n\n" },
		{ " b", " b\nX: 1\nY: 2" },
		{ "", "X: 1\nY: 2\n" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(ElmMessage) message =
		    message_from(cases[i].in, strlen(cases[i].in));

		elm_message_add_field(message, "X", "1", NULL);
		elm_message_add_field(message, "Y", "2", NULL);
		assert_bytes(message, cases[i].out, strlen(cases[i].out));
	}
}

static void
test_a_field_that_is_none_is_refused(void)
{
	static const struct {
		const char *name, *value;
	} cases[] = {
		{ "X", "y\nBcc: z" },
		{ "X: y\nBcc", "z" },
		{ "", "y" },
		{ "X", "\xC3\xA4" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(ElmMessage) message = message_from(TEXT("A: b\n\n"));
		g_autoptr(GError) error = NULL;

		g_assert_false(elm_message_add_field(message, cases[i].name,
		    cases[i].value, &error));
		g_assert_error(error, ELM_ERROR, ELM_ERROR_DATA);
		assert_bytes(message, TEXT("A: b\n\n"));
	}
}

static void
test_a_long_value_is_folded_with_the_ending_of_the_message(void)
{
	g_autoptr(ElmMessage) message = message_from(TEXT("A: b\r\n\r\n"));
	g_autofree char *word = g_strnfill(70, 'w');
	g_autofree char *value = g_strconcat(word, " ", word, NULL);
	g_autofree char *expected =
	    g_strconcat("X: ", word, "\r\n ", word, "\r\nA: b\r\n\r\n", NULL);

	elm_message_add_field(message, "X", value, NULL);
	assert_bytes(message, expected, strlen(expected));
}

static void
test_fields_are_found_whatever_their_case(void)
{
	g_autoptr(ElmMessage) message =
	    message_from(TEXT("A: 1\nab: 2\nSUBJECT : 3\na: 4\n\nA: 5\n"));
	ElmMessageField field = { 0 };

	g_assert_true(elm_message_find_field(message, "a", &field));
	g_assert_cmpuint(field.offset, ==, 0);
	g_assert_cmpuint(field.value_offset, ==, 2);
	g_assert_true(elm_message_find_field(message, "a", &field));
	g_assert_cmpuint(field.offset, ==, 23);
	g_assert_false(elm_message_find_field(message, "a", &field));
	field = (ElmMessageField){ 0 };
	g_assert_true(elm_message_find_field(message, "Subject", &field));
	g_assert_cmpuint(field.name_length, ==, strlen("Subject"));
	g_assert_true(elm_message_field_is(message, &field, "sUBJECT"));
	g_assert_false(elm_message_field_is(message, &field, "Subjec"));
	g_assert_false(elm_message_field_is(message, &field, "Subject "));
}

static void
test_a_value_is_decoded_valid_utf8(void)
{
	static const struct {
		const char *header, *value;
	} cases[] = {
		{ "A: b\n", NULL },
		{ "Subject:\n", "" },
		{ "Subject: a\n b\n", "a b" },
		{ "subject:  first\nSubject: second\n", "first" },
		{ "Subject: =?utf-8?q?gr=C3=BCn?=\n", "gr\xC3\xBCn" },
		{ "Subject: =?iso-8859-1?b?Z3L8bg==?=\n", "gr\xC3\xBCn" },
		{ "Subject: gr\xC3\xBCn\n", "gr\xC3\xBCn" },
		{ "\nSubject: body\n", NULL },
	};
	static const char *const hostile[] = { "Subject: \xFF\xFE\n",
		"Subject: =?utf-8?q?=FF=FE?=\n", "Subject: =?x?b?//79?=\n",
		"Subject: =?utf-16?b?/9j/2A==?=\n", "Subject: =?\n",
		"Subject: =?utf-8?b?" };

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(ElmMessage) message =
		    message_from(cases[i].header, strlen(cases[i].header));
		g_autofree char *value = elm_message_value(message, "Subject");

		g_assert_cmpstr(value, ==, cases[i].value);
	}
	for (gsize i = 0; i < G_N_ELEMENTS(hostile); i++) {
		g_autoptr(ElmMessage) message =
		    message_from(hostile[i], strlen(hostile[i]));
		g_autofree char *value = elm_message_value(message, "Subject");

		g_assert_true(g_utf8_validate(value, -1, NULL));
	}
}

static void
test_a_field_value_keeps_its_octets(void)
{
	g_autoptr(ElmMessage) message =
	    message_from(TEXT("A: =?utf-8?q?a?= \xFF\0\r\n b \n\n"));
	ElmMessageField field = { 0 };
	g_autofree char *value = NULL;

	g_assert_true(elm_message_next_field(message, &field));
	value = elm_message_field_value(message, &field);
	g_assert_cmpstr(value, ==, "=?utf-8?q?a?= \xFF  b");
}

static void
splice(ElmMessage *message, gsize offset, gsize length, const char *text)
{
	g_autoptr(GBytes) with =
	    text != NULL ? g_bytes_new(text, strlen(text)) : NULL;

	elm_message_splice(message, offset, length, with);
}

static void
test_a_splice_changes_its_octets_alone(void)
{
	g_autoptr(ElmMessage) message = message_from(TEXT("0123456789"));

	splice(message, 10, 0, "end");
	splice(message, 4, 2, "four");
	splice(message, 6, 1, NULL);
	splice(message, 0, 1, "");
	splice(message, 8, 1, "8");
	g_assert_cmpuint(elm_message_splices(message), ==, 5);
	assert_bytes(message, TEXT("123four789end"));
}

static void
test_splices_at_one_offset_keep_their_order(void)
{
	g_autoptr(ElmMessage) message = message_from(TEXT("0123"));

	splice(message, 1, 2, "b");
	splice(message, 1, 0, "x");
	splice(message, 1, 0, "y");
	splice(message, 3, 0, "z");
	assert_bytes(message, TEXT("0xybz3"));
}

static void
test_all_may_be_taken_out(void)
{
	g_autoptr(ElmMessage) message = message_from(TEXT("0123"));

	splice(message, 0, 4, NULL);
	assert_bytes(message, "", 0);
}

static void
test_large_pieces_are_not_copied(void)
{
	g_autofree char *body = g_strnfill(100000, 'b');
	g_autofree char *text = g_strconcat("A: b\n\n", body, NULL);
	g_autoptr(ElmMessage) message = message_from(text, strlen(text));
	g_autoptr(GPtrArray) pieces = NULL;
	const char *raw = g_bytes_get_data(elm_message_raw(message), NULL);

	elm_message_add_field(message, "X", "y", NULL);
	pieces = elm_message_pieces(message);
	g_assert_cmpuint(pieces->len, ==, 2);
	g_assert_true(g_bytes_get_data(pieces->pdata[1], NULL) == raw);
}

/* "A: 1", CRLF is @lines lines and a header of 6 octets each. */
static ElmMessage *
message_of_lines(gsize lines, guint64 header_size)
{
	g_autoptr(GString) text = g_string_new(NULL);
	g_autoptr(GBytes) raw = NULL;
	ElmLimits limits;

	for (gsize i = 0; i < lines; i++)
		g_string_append(text, "A: 1\r\n");
	g_string_append(text, "\r\nbody");
	raw = g_bytes_new(text->str, text->len);
	elm_limits_init(&limits);
	limits.header_size = header_size;
	return elm_message_new(raw, &limits);
}

static void
test_a_header_over_the_limit_is_told_and_read(void)
{
	static const struct {
		gsize lines;
		gboolean is_cut;
	} cases[] = { { 0, FALSE }, { 199, FALSE }, { 200, FALSE },
		{ 201, TRUE }, { 1000, TRUE } };

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(ElmMessage) message =
		    message_of_lines(cases[i].lines, 1200);
		ElmMessageField field = { 0 };
		gsize n = 0;

		while (elm_message_next_field(message, &field))
			n++;
		g_assert_cmpuint(n, ==, cases[i].lines);
		g_assert_cmpint(elm_message_is_cut(message), ==,
		    cases[i].is_cut);
		g_assert_cmpuint(elm_message_body_offset(message), ==,
		    6 * cases[i].lines + 2);
	}
}

static void
test_a_value_is_read_up_to_the_limit(void)
{
	g_autofree char *word = g_strnfill(5000, 'w');
	g_autofree char *text = g_strconcat("A:", word, "\n\n", NULL);
	g_autoptr(GBytes) raw = g_bytes_new(text, strlen(text));
	g_autoptr(ElmMessage) message = NULL;
	g_autofree char *value = NULL;
	ElmLimits limits;

	elm_limits_init(&limits);
	limits.header_size = 1024;
	message = elm_message_new(raw, &limits);
	value = elm_message_value(message, "A");
	g_assert_cmpuint(strlen(value), ==, 1024);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/message/every-kind-of-mail-is-read",
	    test_every_kind_of_mail_is_read);
	g_test_add_func("/message/what-came-in-goes-out",
	    test_what_came_in_goes_out);
	g_test_add_func("/message/add/on-top-and-the-rest-stays",
	    test_a_field_is_added_on_top_and_the_rest_stays);
	g_test_add_func("/message/add/is-found-and-taken-out-again",
	    test_an_added_field_is_found_and_taken_out_again);
	g_test_add_func("/message/add/keeps-the-order",
	    test_added_fields_stand_in_the_order_they_came);
	g_test_add_func("/message/add/refuses-what-is-no-field",
	    test_a_field_that_is_none_is_refused);
	g_test_add_func("/message/add/folds-with-the-ending-of-the-message",
	    test_a_long_value_is_folded_with_the_ending_of_the_message);
	g_test_add_func("/message/find/whatever-the-case",
	    test_fields_are_found_whatever_their_case);
	g_test_add_func("/message/value/is-decoded-valid-utf8",
	    test_a_value_is_decoded_valid_utf8);
	g_test_add_func("/message/value/of-a-field-keeps-its-octets",
	    test_a_field_value_keeps_its_octets);
	g_test_add_func("/message/splice/changes-its-octets-alone",
	    test_a_splice_changes_its_octets_alone);
	g_test_add_func("/message/splice/keeps-the-order-at-one-offset",
	    test_splices_at_one_offset_keep_their_order);
	g_test_add_func("/message/splice/may-take-all-out",
	    test_all_may_be_taken_out);
	g_test_add_func("/message/pieces/large-ones-are-not-copied",
	    test_large_pieces_are_not_copied);
	g_test_add_func("/message/limit/header-over-it-is-told-and-read",
	    test_a_header_over_the_limit_is_told_and_read);
	g_test_add_func("/message/limit/value-is-read-up-to-it",
	    test_a_value_is_read_up_to_the_limit);
	return g_test_run();
}
