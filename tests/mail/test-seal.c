#include "config.h"

#include "lib/mail/seal.h"

#include <string.h>

#include "lib/base/error.h"
#include "tests/mail/sealed.h"

static void
test_what_is_sealed_is_found_again(void)
{
	g_autofree char *text = sealed_mail();
	g_autoptr(ElmMessage) message = sealed_message(text);
	g_autoptr(ElmSeal) seal = elm_seal_open(message, &sealed_key);
	g_autofree char *left = sealed_text(message);

	g_assert_true(elm_seal_was_valid(seal));
	g_assert_false(elm_seal_was_forged(seal));
	g_assert_cmpstr(elm_seal_get(seal, "X-ELM-Scan"), ==, "verdict=clean");
	g_assert_cmpstr(elm_seal_get(seal, "x-elm-scan"), ==, "verdict=clean");
	g_assert_null(elm_seal_get(seal, "X-ELM-Spam"));
	g_assert_null(elm_seal_get(seal, "X-ELM-Seal"));
	g_assert_cmpstr(left, ==, SEALED_MAIL);
}

static void
test_the_seal_and_the_verdicts_stand_on_top(void)
{
	g_autofree char *text = sealed_mail();
	g_autofree char *both = sealed_pass(text, "X-ELM-Spam", "verdict=bad");
	const char *at;

	g_assert_true(
	    g_str_has_prefix(both, "X-ELM-Seal: v=1; t=1700000000;\n mac="));
	at = strstr(both, "X-ELM-Spam:");
	g_assert_nonnull(at);
	g_assert_cmpstr(at, ==,
	    "X-ELM-Spam: verdict=bad\nX-ELM-Scan: verdict=clean\n" SEALED_MAIL);
	sealed_check_valid(both);
}

static void
test_a_new_verdict_replaces_the_old(void)
{
	g_autofree char *text = sealed_mail();
	g_autofree char *again = sealed_pass(text, "X-Elm-SCAN", "verdict=bad");
	g_autoptr(ElmMessage) message = sealed_message(again);
	g_autoptr(ElmSeal) seal = elm_seal_open(message, &sealed_key);

	g_assert_cmpstr(elm_seal_get(seal, "X-ELM-Scan"), ==, "verdict=bad");
	g_assert_null(strstr(again, "verdict=clean"));
}

static void
test_mail_without_a_seal_is_neither(void)
{
	sealed_check_open(SEALED_MAIL, &sealed_key, FALSE, FALSE);
	sealed_check_open("", &sealed_key, FALSE, FALSE);
	sealed_check_open("X-ELMO: a\nX-EL: b\n\nX-ELM-Scan: c\n", &sealed_key,
	    FALSE, FALSE);
}

static void
test_a_seal_without_verdicts_is_valid(void)
{
	g_autofree char *text = sealed_pass(SEALED_MAIL, NULL, NULL);
	g_autofree char *added =
	    g_strconcat("X-ELM-Scan: verdict=clean\n", text, NULL);

	sealed_check_valid(text);
	sealed_check_forged(added);
}

static char *
to_crlf(const char *text)
{
	g_autoptr(GString) changed = g_string_new(text);

	g_string_replace(changed, "\n", "\r\n", 0);
	return g_string_free(g_steal_pointer(&changed), FALSE);
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
	    sealed_replace(text, "\nSubject:", "\nReceived: from c\nSubject:");
	g_autofree char *refolded =
	    sealed_replace(text, "verdict=clean\n", " verdict=clean  \n");
	g_autofree char *lower =
	    sealed_replace(text, "X-ELM-Scan:", "x-elm-scan :");

	for (gsize i = 0; i < G_N_ELEMENTS(on_top); i++) {
		g_autofree char *more = g_strconcat(on_top[i], text, NULL);

		sealed_check_valid(more);
	}
	sealed_check_valid(crlf);
	sealed_check_valid(open);
	sealed_check_valid(lines);
	sealed_check_valid(between);
	sealed_check_valid(refolded);
	sealed_check_valid(lower);
}

static void
test_crlf_mail_may_become_lf_mail(void)
{
	g_autofree char *crlf = to_crlf(SEALED_MAIL);
	g_autofree char *sealed =
	    sealed_pass(crlf, "X-ELM-Scan", "verdict=clean");
	g_autoptr(GString) lf = g_string_new(sealed);

	sealed_check_valid(sealed);
	g_string_replace(lf, "\r\n", "\n", 0);
	g_assert_null(strchr(lf->str, '\r'));
	sealed_check_valid(lf->str);
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
		    sealed_pass(cases[i], "X-ELM-Scan", "verdict=clean");
		g_autofree char *two =
		    sealed_pass(one, "X-ELM-Spam", "verdict=bad");

		sealed_check_valid(one);
		sealed_check_valid(two);
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
		g_autofree char *text =
		    sealed_pass(SEALED_MAIL, "X-ELM-Scan", value);
		g_autofree char *crlf = to_crlf(text);

		sealed_check_valid(text);
		sealed_check_valid(crlf);
	}
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *text =
		    sealed_pass(SEALED_MAIL, "X-ELM-Scan", cases[i]);

		sealed_check_valid(text);
	}
}

static void
test_a_value_that_is_no_field_is_refused(void)
{
	static const char *const cases[] = { "a\nBcc: b", "a\r", "\xC3\xBC" };

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(ElmMessage) message = sealed_message(SEALED_MAIL);
		g_autoptr(ElmSeal) seal = elm_seal_open(message, &sealed_key);
		g_autoptr(GError) error = NULL;

		elm_seal_set(seal, "X-ELM-Scan", cases[i]);
		g_assert_false(elm_seal_close(seal, message, &sealed_key,
		    SEALED_TIME, &error));
		g_assert_error(error, ELM_ERROR, ELM_ERROR_DATA);
	}
}

static void
test_a_rewritten_message_is_sealed_anew(void)
{
	g_autofree char *text = sealed_mail();
	g_autoptr(ElmMessage) message = sealed_message(text);
	g_autoptr(ElmSeal) seal = elm_seal_open(message, &sealed_key);
	g_autoptr(ElmMessage) rewritten = sealed_message("A: b\n\nanother\n");
	g_autofree char *out = NULL;

	g_assert_true(
	    elm_seal_close(seal, rewritten, &sealed_key, SEALED_TIME, NULL));
	out = sealed_text(rewritten);
	sealed_check_valid(out);
	g_assert_nonnull(strstr(out, "X-ELM-Scan: verdict=clean\nA: b\n"));
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
	return g_test_run();
}
