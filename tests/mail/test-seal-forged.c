/* What people do to sealed mail, and to mail that was never sealed. */
#include "config.h"

#include <string.h>

#include "lib/mail/seal.h"
#include "tests/mail/sealed.h"

static const ElmSecret other_key = { { 1, 2, 4 } };

static void
test_what_nothing_vouches_for_is_taken_out(void)
{
	static const char *const cases[] = {
		"X-ELM-Scan: verdict=clean\n" SEALED_MAIL,
		"x-elm-scan: verdict=clean\n" SEALED_MAIL,
		"X-ELM-Scan \t : verdict=clean\n" SEALED_MAIL,
		"X-ELM-Scan:\n verdict=clean\n" SEALED_MAIL,
		"X-ELM-Anything: at all\n" SEALED_MAIL,
		"X-ELM-: \n" SEALED_MAIL,
		"X-ELM-Seal: v=1; t=1; mac=0\n" SEALED_MAIL,
		"X-ELM-Seal:\n" SEALED_MAIL,
		"X-ELM-Seal: v=1; t=1; mac=\n" SEALED_MAIL,
		"X-ELM-Seal: v=1\nX-ELM-Seal: v=1\nX-ELM-Seal: "
		"v=1\n" SEALED_MAIL,
		"an odd line\nX-ELM-Scan: verdict=clean\n" SEALED_MAIL,
		" continues nothing\nX-ELM-Scan: verdict=clean\n" SEALED_MAIL,
		"From a Mon\nX-ELM-Scan: verdict=clean\n" SEALED_MAIL,
		"From: a\nX-ELM-Scan: verdict=clean",
		"From: a\r\nX-ELM-Scan: verdict=clean\r\n\r\n",
		"A: b\nX-ELM-Scan: a\nX-ELM-Spam: b\n c\nC: d\nX-ELM-Scan: e\n",
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
		sealed_check_forged(cases[i]);
}

static void
test_taking_forgeries_out_keeps_every_other_byte(void)
{
	g_autoptr(ElmMessage) message = sealed_message("A: b\n c\r\n"
						       "X-ELM-Scan: a\n b\n"
						       "odd\n"
						       "x-elm-seal : x\r\n"
						       "D: e\n\nX-ELM-Scan: f");
	g_autoptr(ElmSeal) seal = elm_seal_open(message, &sealed_key);
	g_autofree char *left = sealed_text(message);

	g_assert_true(elm_seal_was_forged(seal));
	g_assert_cmpstr(left, ==, "A: b\n c\r\nodd\nD: e\n\nX-ELM-Scan: f");
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
		    sealed_replace(text, cases[i].what, cases[i].with);

		sealed_check_forged(changed);
	}
}

static void
test_verdicts_may_not_change_places(void)
{
	g_autofree char *one = sealed_mail();
	g_autofree char *two = sealed_pass(one, "X-ELM-Spam", "verdict=bad");
	g_autofree char *swapped = sealed_replace(two,
	    "X-ELM-Spam: verdict=bad\nX-ELM-Scan: verdict=clean\n",
	    "X-ELM-Scan: verdict=clean\nX-ELM-Spam: verdict=bad\n");

	sealed_check_valid(two);
	sealed_check_forged(swapped);
}

static void
test_another_key_or_another_message_breaks_the_seal(void)
{
	g_autofree char *text = sealed_mail();
	g_autofree char *head =
	    g_strndup(text, (gsize)(strstr(text, SEALED_MAIL) - text));
	g_autofree char *moved =
	    g_strconcat(head, "From: b@example.org\n\nanother\n", NULL);
	g_autofree char *bare = g_strconcat(head, "\n", NULL);

	sealed_check_open(text, &other_key, FALSE, TRUE);
	sealed_check_forged(moved);
	sealed_check_forged(head);
	sealed_check_forged(bare);
}

static void
test_two_seals_are_none(void)
{
	g_autofree char *text = sealed_mail();
	g_autofree char *line =
	    g_strndup(text, (gsize)(strstr(text, "X-ELM-Scan") - text));
	g_autofree char *twice = g_strconcat(line, text, NULL);
	g_autofree char *bogus = g_strconcat("X-ELM-Seal: a\n", text, NULL);

	sealed_check_forged(twice);
	sealed_check_forged(bogus);
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

		sealed_check_forged(text);
	}
}

/* What is added makes the header longer, and the limit must not fall on
 * another field for it. */
static void
test_a_header_over_the_limit_can_be_sealed(void)
{
	g_autofree char *text = huge_header(2 << 20, "Received: a\n b\n");
	g_autofree char *one = sealed_pass(text, "X-ELM-Scan", "verdict=bad");
	g_autofree char *two = sealed_pass(one, "X-ELM-Spam", "verdict=clean");

	sealed_check_valid(one);
	sealed_check_valid(two);
	g_assert_nonnull(strstr(two, "X-ELM-Scan: verdict=bad"));
}

static void
test_too_many_verdicts_are_forged(void)
{
	g_autoptr(GString) text = g_string_new(NULL);

	for (guint i = 0; i < 2000; i++)
		g_string_append_printf(text, "X-ELM-N%u: a\n", i);
	g_string_append(text, SEALED_MAIL);
	sealed_check_forged(text->str);
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

		sealed_check_forged(more);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
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
