#include "config.h"

#include "lib/mail/seal.h"

#include <string.h>

#include "lib/base/error.h"

#define MAIL "From: a@example.org\nSubject: hello\n\none\n\ntwo\n"
#define NOW 1700000000

static const ElmSecret key = { { 1, 2, 3 } };
static const ElmSecret other_key = { { 1, 2, 4 } };

static ElmMessage *
message_from(const char *text)
{
	g_autoptr(GBytes) raw = g_bytes_new(text, strlen(text));
	ElmLimits limits;

	elm_limits_init(&limits);
	return elm_message_new(raw, &limits);
}

static char *
text_of(const ElmMessage *message)
{
	g_autoptr(GBytes) bytes = elm_message_bytes(message);

	return g_strndup(g_bytes_get_data(bytes, NULL),
	    g_bytes_get_size(bytes));
}

/* What a program does that finds @value; @name NULL to find nothing. */
static char *
pass(const char *text, const char *name, const char *value)
{
	g_autoptr(ElmMessage) message = message_from(text);
	g_autoptr(ElmSeal) seal = elm_seal_open(message, &key);
	g_autoptr(GError) error = NULL;

	if (name != NULL)
		elm_seal_set(seal, name, value);
	elm_seal_close(seal, message, &key, NOW, &error);
	g_assert_no_error(error);
	return text_of(message);
}

static char *
sealed_mail(void)
{
	return pass(MAIL, "X-ELM-Scan", "verdict=clean");
}

/* Open @text: is it valid, is it forged, and no verdict field stays. */
static void
check_open(const char *text, const ElmSecret *secret, gboolean is_valid,
    gboolean is_forged)
{
	g_autoptr(ElmMessage) message = message_from(text);
	g_autoptr(ElmSeal) seal = elm_seal_open(message, secret);
	g_autofree char *left = text_of(message);
	g_autoptr(ElmMessage) again = message_from(left);
	ElmMessageField field = { 0 };

	g_assert_cmpint(elm_seal_was_valid(seal), ==, is_valid);
	g_assert_cmpint(elm_seal_was_forged(seal), ==, is_forged);
	if (!is_valid)
		g_assert_null(elm_seal_get(seal, "X-ELM-Scan"));
	while (elm_message_next_field(again, &field))
		g_assert_cmpint(g_ascii_strncasecmp(left + field.offset,
				    "X-ELM-", 6),
		    !=, 0);
}

static void
check_valid(const char *text)
{
	check_open(text, &key, TRUE, FALSE);
}

static void
check_forged(const char *text)
{
	check_open(text, &key, FALSE, TRUE);
}

static char *
replace(const char *text, const char *what, const char *with)
{
	g_autoptr(GString) changed = g_string_new(text);

	g_assert_cmpuint(g_string_replace(changed, what, with, 1), ==, 1);
	return g_string_free(g_steal_pointer(&changed), FALSE);
}

static char *
to_crlf(const char *text)
{
	g_autoptr(GString) changed = g_string_new(text);

	g_string_replace(changed, "\n", "\r\n", 0);
	return g_string_free(g_steal_pointer(&changed), FALSE);
}

static void
test_what_is_sealed_is_found_again(void)
{
	g_autofree char *text = sealed_mail();
	g_autoptr(ElmMessage) message = message_from(text);
	g_autoptr(ElmSeal) seal = elm_seal_open(message, &key);
	g_autofree char *left = text_of(message);

	g_assert_true(elm_seal_was_valid(seal));
	g_assert_false(elm_seal_was_forged(seal));
	g_assert_cmpstr(elm_seal_get(seal, "X-ELM-Scan"), ==, "verdict=clean");
	g_assert_cmpstr(elm_seal_get(seal, "x-elm-scan"), ==, "verdict=clean");
	g_assert_null(elm_seal_get(seal, "X-ELM-Spam"));
	g_assert_null(elm_seal_get(seal, "X-ELM-Seal"));
	g_assert_cmpstr(left, ==, MAIL);
}

static void
test_the_seal_and_the_verdicts_stand_on_top(void)
{
	g_autofree char *text = sealed_mail();
	g_autofree char *both = pass(text, "X-ELM-Spam", "verdict=bad");
	const char *at;

	g_assert_true(
	    g_str_has_prefix(both, "X-ELM-Seal: v=1; t=1700000000;\n mac="));
	at = strstr(both, "X-ELM-Spam:");
	g_assert_nonnull(at);
	g_assert_cmpstr(at, ==,
	    "X-ELM-Spam: verdict=bad\nX-ELM-Scan: verdict=clean\n" MAIL);
	check_valid(both);
}

static void
test_a_new_verdict_replaces_the_old(void)
{
	g_autofree char *text = sealed_mail();
	g_autofree char *again = pass(text, "X-Elm-SCAN", "verdict=bad");
	g_autoptr(ElmMessage) message = message_from(again);
	g_autoptr(ElmSeal) seal = elm_seal_open(message, &key);

	g_assert_cmpstr(elm_seal_get(seal, "X-ELM-Scan"), ==, "verdict=bad");
	g_assert_null(strstr(again, "verdict=clean"));
}

static void
test_mail_without_a_seal_is_neither(void)
{
	check_open(MAIL, &key, FALSE, FALSE);
	check_open("", &key, FALSE, FALSE);
	check_open("X-ELMO: a\nX-EL: b\n\nX-ELM-Scan: c\n", &key, FALSE, FALSE);
}

static void
test_a_seal_without_verdicts_is_valid(void)
{
	g_autofree char *text = pass(MAIL, NULL, NULL);
	g_autofree char *added =
	    g_strconcat("X-ELM-Scan: verdict=clean\n", text, NULL);

	check_valid(text);
	check_forged(added);
}

static void
test_what_nothing_vouches_for_is_taken_out(void)
{
	static const char *const cases[] = {
		"X-ELM-Scan: verdict=clean\n" MAIL,
		"x-elm-scan: verdict=clean\n" MAIL,
		"X-ELM-Scan \t : verdict=clean\n" MAIL,
		"X-ELM-Scan:\n verdict=clean\n" MAIL,
		"X-ELM-Anything: at all\n" MAIL,
		"X-ELM-: \n" MAIL,
		"X-ELM-Seal: v=1; t=1; mac=0\n" MAIL,
		"X-ELM-Seal:\n" MAIL,
		"X-ELM-Seal: v=1; t=1; mac=\n" MAIL,
		"X-ELM-Seal: v=1\nX-ELM-Seal: v=1\nX-ELM-Seal: v=1\n" MAIL,
		"an odd line\nX-ELM-Scan: verdict=clean\n" MAIL,
		" continues nothing\nX-ELM-Scan: verdict=clean\n" MAIL,
		"From a Mon\nX-ELM-Scan: verdict=clean\n" MAIL,
		"From: a\nX-ELM-Scan: verdict=clean",
		"From: a\r\nX-ELM-Scan: verdict=clean\r\n\r\n",
		"A: b\nX-ELM-Scan: a\nX-ELM-Spam: b\n c\nC: d\nX-ELM-Scan: e\n",
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
		check_forged(cases[i]);
}

static void
test_taking_forgeries_out_keeps_every_other_byte(void)
{
	g_autoptr(ElmMessage) message = message_from("A: b\n c\r\n"
						     "X-ELM-Scan: a\n b\n"
						     "odd\n"
						     "x-elm-seal : x\r\n"
						     "D: e\n\nX-ELM-Scan: f");
	g_autoptr(ElmSeal) seal = elm_seal_open(message, &key);
	g_autofree char *left = text_of(message);

	g_assert_true(elm_seal_was_forged(seal));
	g_assert_cmpstr(left, ==, "A: b\n c\r\nodd\nD: e\n\nX-ELM-Scan: f");
}

/* What carriers do to a message, from a sealed one to another. */
static void
test_carriers_leave_the_seal_valid(void)
{
	static const char *const on_top[] = { "From a@example.org Mon Jan 1\n",
		"Return-Path: <a@example.org>\n", "Delivered-To: a\n",
		"Received: from a\n\tby b; Mon, 1 Jan 2024 00:00:00 +0000\n",
		"X-Spam-Flag: YES\nX-Virus-Status : Clean\nARC-Seal: i=1\n",
		"authentication-results: a\nX-Original-To: b\n" };
	g_autofree char *text = sealed_mail();
	g_autofree char *crlf = to_crlf(text);
	g_autofree char *open = g_strndup(text, strlen(text) - 1);
	g_autofree char *lines = g_strconcat(text, "\n\r\n\n", NULL);
	g_autofree char *between =
	    replace(text, "\nSubject:", "\nReceived: from c\nSubject:");
	g_autofree char *refolded =
	    replace(text, "verdict=clean\n", " verdict=clean  \n");
	g_autofree char *lower = replace(text, "X-ELM-Scan:", "x-elm-scan :");

	for (gsize i = 0; i < G_N_ELEMENTS(on_top); i++) {
		g_autofree char *more = g_strconcat(on_top[i], text, NULL);

		check_valid(more);
	}
	check_valid(crlf);
	check_valid(open);
	check_valid(lines);
	check_valid(between);
	check_valid(refolded);
	check_valid(lower);
}

static void
test_crlf_mail_may_become_lf_mail(void)
{
	g_autofree char *crlf = to_crlf(MAIL);
	g_autofree char *sealed = pass(crlf, "X-ELM-Scan", "verdict=clean");
	g_autoptr(GString) lf = g_string_new(sealed);

	check_valid(sealed);
	g_string_replace(lf, "\r\n", "\n", 0);
	g_assert_null(strchr(lf->str, '\r'));
	check_valid(lf->str);
}

static void
test_any_other_change_breaks_the_seal(void)
{
	static const struct {
		const char *what, *with;
	} cases[] = {
		{ "verdict=clean", "verdict=Clean" },
		{ "verdict=clean", "verdict=unknown" },
		{ "X-ELM-Scan", "X-ELM-Spam" },
		{ "X-ELM-Scan: verdict=clean\n", "" },
		{ "X-ELM-Scan:", "X-ELM-Scan: verdict=clean\nX-ELM-Scan:" },
		{ "X-ELM-Scan:", "X-ELM-Seal: v=1; t=1; mac=0\nX-ELM-Scan:" },
		{ "t=1700000000", "t=1700000001" },
		{ "v=1", "v=2" },
		{ "mac=", "mac=0" },
		{ "mac=", "mac= " },
		{ "Subject: hello", "Subject: hellp" },
		{ "Subject: hello", "Subject: hello " },
		{ "Subject: hello", "subject: hello" },
		{ "Subject: hello\n", "" },
		{ "Subject:", "X-Mailer: a\nSubject:" },
		{ "Subject:", "an odd line\nSubject:" },
		{ "Subject:", " folded\nSubject:" },
		{ "\n\none", "\none" },
		{ "\n\none", "\n\n\none" },
		{ "one", "onf" },
		{ "one", "one " },
		{ "one", "\rone" },
		{ "one\n\ntwo", "one\ntwo" },
		{ "two\n", "two\nthree" },
		{ "two\n", "two\n\n." },
		{ "two\n", "two\n\r\r" },
		{ "two\n", "" },
	};
	g_autofree char *text = sealed_mail();

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *changed =
		    replace(text, cases[i].what, cases[i].with);

		check_forged(changed);
	}
}

static void
test_verdicts_may_not_change_places(void)
{
	g_autofree char *one = sealed_mail();
	g_autofree char *two = pass(one, "X-ELM-Spam", "verdict=bad");
	g_autofree char *swapped =
	    replace(two, "X-ELM-Spam: verdict=bad\nX-ELM-Scan: verdict=clean\n",
		"X-ELM-Scan: verdict=clean\nX-ELM-Spam: verdict=bad\n");

	check_valid(two);
	check_forged(swapped);
}

static void
test_another_key_or_another_message_breaks_the_seal(void)
{
	g_autofree char *text = sealed_mail();
	g_autofree char *head =
	    g_strndup(text, (gsize)(strstr(text, MAIL) - text));
	g_autofree char *moved =
	    g_strconcat(head, "From: b@example.org\n\nanother\n", NULL);
	g_autofree char *bare = g_strconcat(head, "\n", NULL);

	check_open(text, &other_key, FALSE, TRUE);
	check_forged(moved);
	check_forged(head);
	check_forged(bare);
}

static void
test_two_seals_are_none(void)
{
	g_autofree char *text = sealed_mail();
	g_autofree char *line =
	    g_strndup(text, (gsize)(strstr(text, "X-ELM-Scan") - text));
	g_autofree char *twice = g_strconcat(line, text, NULL);
	g_autofree char *bogus = g_strconcat("X-ELM-Seal: a\n", text, NULL);

	check_forged(twice);
	check_forged(bogus);
}

/* All shapes of mail that come by, and a seal on each. */
static void
test_every_kind_of_mail_can_be_sealed(void)
{
	static const char *const cases[] = { "", "\n", "\r\n", "\r", "A: b",
		"A: b\n", "A: b\r\n", "A: b\n\n", "\nbody", "\n\n\n", "odd",
		"From a", "From a\n", "From a\r\n", "From a\n\nbody",
		"From a\nA: b\r\n\r\nbody", " b", " b\n", " b\n\nbody", " b\r",
		" \r\n \r", "From a\n b", "From a\n b\nA: c\n\n",
		"A: b\n \n c\n\n", "A: b\r\r\n\r\nc\r", "A: b\n\nc\r\r\n\r\r",
		"\r\n\r\n\r\n", "Received: a", "Received: a\n b\nA: c\n",
		"X-Spam-Flag: YES", "X-ELM-Scan: verdict=clean",
		"X-ELM-Seal: a\nFrom b\nC: d\n" };

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *one =
		    pass(cases[i], "X-ELM-Scan", "verdict=clean");
		g_autofree char *two = pass(one, "X-ELM-Spam", "verdict=bad");

		check_valid(one);
		check_valid(two);
		g_assert_nonnull(strstr(two, "X-ELM-Scan: verdict=clean"));
	}
}

static void
test_values_come_back_however_they_are_folded(void)
{
	g_autofree char *word = g_strnfill(700, 'w');
	g_autofree char *blanks = g_strnfill(200, ' ');
	const char *const cases[] = { "", " ", "a ", " \ta\t", "a  b\t\tc",
		word, blanks };

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *value =
		    g_strconcat("verdict=bad; a=", cases[i], "; ", blanks,
			"b; ", word, " ", cases[i], NULL);
		g_autofree char *text = pass(MAIL, "X-ELM-Scan", value);
		g_autofree char *crlf = to_crlf(text);

		check_valid(text);
		check_valid(crlf);
	}
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *text = pass(MAIL, "X-ELM-Scan", cases[i]);

		check_valid(text);
	}
}

static void
test_a_value_that_is_no_field_is_refused(void)
{
	static const char *const cases[] = { "a\nBcc: b", "a\r", "\xC3\xBC" };

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(ElmMessage) message = message_from(MAIL);
		g_autoptr(ElmSeal) seal = elm_seal_open(message, &key);
		g_autoptr(GError) error = NULL;

		elm_seal_set(seal, "X-ELM-Scan", cases[i]);
		g_assert_false(
		    elm_seal_close(seal, message, &key, NOW, &error));
		g_assert_error(error, ELM_ERROR, ELM_ERROR_DATA);
	}
}

static void
test_a_rewritten_message_is_sealed_anew(void)
{
	g_autofree char *text = sealed_mail();
	g_autoptr(ElmMessage) message = message_from(text);
	g_autoptr(ElmSeal) seal = elm_seal_open(message, &key);
	g_autoptr(ElmMessage) rewritten = message_from("A: b\n\nanother\n");
	g_autofree char *out = NULL;

	g_assert_true(elm_seal_close(seal, rewritten, &key, NOW, NULL));
	out = text_of(rewritten);
	check_valid(out);
	g_assert_nonnull(strstr(out, "X-ELM-Scan: verdict=clean\nA: b\n"));
}

/* A header of @size octets and more, with a forged verdict at its end. */
static char *
huge_header(gsize size, const char *filler)
{
	g_autoptr(GString) text = g_string_new("From: a@example.org\n");

	while (text->len < size)
		g_string_append(text, filler);
	g_string_append(text, "X-ELM-Scan: verdict=clean\n\nbody\n");
	return g_string_free(g_steal_pointer(&text), FALSE);
}

static void
test_a_header_over_the_limit_hides_no_forgery(void)
{
	static const char *const fillers[] = { "A: b\n", "X-ELM-A: b\n",
		"X-ELM-A: b\nX-ELM-Seal: c\nReceived: d\n", "odd\n",
		"Received: a\n b\n" };

	for (gsize i = 0; i < G_N_ELEMENTS(fillers); i++) {
		g_autofree char *text = huge_header(2 << 20, fillers[i]);

		check_forged(text);
	}
}

/* What is added makes the header longer, and the limit must not fall on
 * another field for it. */
static void
test_a_header_over_the_limit_can_be_sealed(void)
{
	g_autofree char *text = huge_header(2 << 20, "Received: a\n b\n");
	g_autofree char *one = pass(text, "X-ELM-Scan", "verdict=bad");
	g_autofree char *two = pass(one, "X-ELM-Spam", "verdict=clean");

	check_valid(one);
	check_valid(two);
	g_assert_nonnull(strstr(two, "X-ELM-Scan: verdict=bad"));
}

static void
test_too_many_verdicts_are_forged(void)
{
	g_autoptr(GString) text = g_string_new(NULL);

	for (guint i = 0; i < 2000; i++)
		g_string_append_printf(text, "X-ELM-N%u: a\n", i);
	g_string_append(text, MAIL);
	check_forged(text->str);
}

/* The page and the header say which fields may come and go. */
static void
test_only_the_passing_fields_pass(void)
{
	static const char *const names[] = { "Subject", "To", "Bcc", "Date",
		"Message-ID", "Content-Type", "Resent-From", "DKIM-Signature",
		"Status", "X-Status", "Content-Length", "Lines", "X-UID",
		"X-Spam", "X-Spam-Report", "Received-", "List-Id" };
	g_autofree char *text = sealed_mail();

	for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
		g_autofree char *more =
		    g_strconcat(names[i], ": a\n", text, NULL);

		check_forged(more);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/seal/what-is-sealed-is-found-again",
	    test_what_is_sealed_is_found_again);
	g_test_add_func("/seal/stands-on-top-with-the-verdicts",
	    test_the_seal_and_the_verdicts_stand_on_top);
	g_test_add_func("/seal/new-verdict-replaces-the-old",
	    test_a_new_verdict_replaces_the_old);
	g_test_add_func("/seal/mail-without-one-is-neither",
	    test_mail_without_a_seal_is_neither);
	g_test_add_func("/seal/without-verdicts-is-valid",
	    test_a_seal_without_verdicts_is_valid);
	g_test_add_func("/seal/every-kind-of-mail-can-be-sealed",
	    test_every_kind_of_mail_can_be_sealed);
	g_test_add_func("/seal/values-come-back-however-folded",
	    test_values_come_back_however_they_are_folded);
	g_test_add_func("/seal/value-that-is-no-field-is-refused",
	    test_a_value_that_is_no_field_is_refused);
	g_test_add_func("/seal/rewritten-message-is-sealed-anew",
	    test_a_rewritten_message_is_sealed_anew);
	g_test_add_func("/seal/carriers/leave-it-valid",
	    test_carriers_leave_the_seal_valid);
	g_test_add_func("/seal/carriers/may-turn-crlf-to-lf",
	    test_crlf_mail_may_become_lf_mail);
	g_test_add_func("/seal/carriers/only-passing-fields-pass",
	    test_only_the_passing_fields_pass);
	g_test_add_func("/seal/forged/is-taken-out",
	    test_what_nothing_vouches_for_is_taken_out);
	g_test_add_func("/seal/forged/every-other-byte-stays",
	    test_taking_forgeries_out_keeps_every_other_byte);
	g_test_add_func("/seal/forged/any-other-change-breaks-it",
	    test_any_other_change_breaks_the_seal);
	g_test_add_func("/seal/forged/verdicts-may-not-change-places",
	    test_verdicts_may_not_change_places);
	g_test_add_func("/seal/forged/another-key-or-message-breaks-it",
	    test_another_key_or_another_message_breaks_the_seal);
	g_test_add_func("/seal/forged/two-seals-are-none",
	    test_two_seals_are_none);
	g_test_add_func("/seal/limit/header-over-it-hides-no-forgery",
	    test_a_header_over_the_limit_hides_no_forgery);
	g_test_add_func("/seal/limit/header-over-it-can-be-sealed",
	    test_a_header_over_the_limit_can_be_sealed);
	g_test_add_func("/seal/limit/too-many-verdicts-are-forged",
	    test_too_many_verdicts_are_forged);
	return g_test_run();
}
