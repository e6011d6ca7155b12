#include "config.h"

#include "lib/spam/report-mail.h"

#include <string.h>

#include "lib/base/error.h"
#include "tests/mail/sealed.h"

#define INNER                                                                  \
	"From: spammer@x.example\r\nSubject: buy\r\n"                          \
	"Content-Type: multipart/mixed; boundary=in\r\n\r\n"                   \
	"--in\r\n\r\nnow\r\n--in\r\nContent-Type: message/rfc822\r\n\r\n"      \
	"Subject: deeper\r\n\r\nx\r\n--in--\r\n"
#define HEAD                                                                   \
	"From: U <User@Example.com>\r\nSubject: spam\r\nMIME-Version: 1.0\r\n"
#define MIXED                                                                  \
	HEAD "Content-Type: multipart/mixed; "                                 \
	     "boundary=\"b\"\r\n\r\npreamble\r\n"
#define TEXT "--b\r\nContent-Type: text/plain\r\n\r\nplease look\r\n"
#define ATTACHED "--b\r\nContent-Type: message/rfc822\r\n"
#define END "\r\n--b--\r\nepilogue\r\n"

/* What was reported, each with "|" before it. */
static void
take(const ElmReported *reported, gpointer user)
{
	GString *all = user;
	gsize size;
	const char *data = g_bytes_get_data(reported->original, &size);

	g_string_append_printf(all,
	    "|%s%s:", reported->feedback != NULL ? reported->feedback : "",
	    reported->is_passed ? "!" : "");
	g_string_append_len(all, data, (gssize)size);
}

/* NULL and the error when nothing is. */
static char *
reported(const char *text, GError **error)
{
	g_autoptr(ElmMessage) message = sealed_message(text);
	g_autoptr(GString) all = g_string_new(NULL);
	ElmLimits limits;
	const ElmReportSetup setup = { &limits, &sealed_key };

	elm_limits_init(&limits);
	if (!elm_report_mail_each(message, &setup, take, all, error))
		return NULL;
	return g_string_free(g_steal_pointer(&all), FALSE);
}

static void
test_what_is_attached_comes_out_octet_by_octet(void)
{
	static const struct {
		const char *text, *reported;
	} cases[] = {
		{ MIXED TEXT ATTACHED "\r\n" INNER END, "|:" INNER },
		{ MIXED ATTACHED "\r\n" INNER "\r\n" ATTACHED
				 "\r\nSubject: two\r\n\r\n\xff 8bit\r\n" END,
		    "|:" INNER "|:Subject: two\r\n\r\n\xff 8bit\r\n" },
		{ MIXED "--b\r\nContent-Type: multipart/digest; boundary=d\r\n"
			"\r\n--d\r\n\r\nSubject: one\r\n\r\nx\r\n--d\r\n\r\n"
			"Subject: two\r\n\r\ny\r\n--d--\r\n" END,
		    "|:Subject: one\r\n\r\nx|:Subject: two\r\n\r\ny" },
		{ MIXED ATTACHED "Content-Transfer-Encoding: base64\r\n\r\n"
				 "U3ViamVjdDogYQ0KDQp4DQo=" END,
		    "|:Subject: a\r\n\r\nx\r\n" },
		{ MIXED ATTACHED
		    "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
		    "Subject: =61\r\n\r\nx" END,
		    "|:Subject: a\r\n\r\nx" },
		{ MIXED "--b\r\nContent-Type: application/octet-stream\r\n"
			"Content-Disposition: attachment; filename=\"A.EML\""
			"\r\n\r\nSubject: a\r\n\r\nx" END,
		    "|:Subject: a\r\n\r\nx" },
		{ HEAD "Content-Type: message/rfc822\r\n\r\n" INNER,
		    "|:" INNER },
		{ "From x@y.org Mon Jan  1 00:00:00 2024\n" HEAD
		  "Content-Type: message/rfc822\r\n\r\n" INNER,
		    "|:" INNER },
		{ MIXED ATTACHED "\r\nSubject: cut off\r\n",
		    "|:Subject: cut off\r\n" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GError) error = NULL;
		g_autofree char *said = reported(cases[i].text, &error);

		g_assert_no_error(error);
		g_assert_cmpstr(said, ==, cases[i].reported);
	}
}

static void
test_a_feedback_report_says_of_what_type_it_is(void)
{
	static const char text[] =
	    HEAD "Content-Type: multipart/report; boundary=b;\r\n"
		 " report-type=feedback-report\r\n\r\n" TEXT
		 "--b\r\nContent-Type: message/feedback-report\r\n\r\n"
		 "Feedback-Type: Not-Spam\r\nUser-Agent: X/1\r\nVersion: 1\r\n"
		 "\r\n" ATTACHED "\r\n" INNER END;
	g_autofree char *said = reported(text, NULL);

	g_assert_cmpstr(said, ==, "|not-spam:" INNER);
}

static void
test_only_what_was_scored_here_has_passed(void)
{
	static const struct {
		const char *name;
		gboolean is_passed;
	} cases[] = { { "X-ELM-Spam", TRUE }, { "X-ELM-Scan", FALSE },
		{ NULL, FALSE } };

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *inner =
		    sealed_pass(SEALED_MAIL, cases[i].name, "verdict=clean");
		g_autofree char *text =
		    g_strconcat(MIXED TEXT ATTACHED "\r\n", inner, END, NULL);
		g_autofree char *want = g_strconcat("|",
		    cases[i].is_passed ? "!" : "", ":", inner, NULL);
		g_autofree char *forged = NULL;
		g_autofree char *said = reported(text, NULL);

		g_assert_cmpstr(said, ==, want);
		g_clear_pointer(&said, g_free);
		forged =
		    sealed_replace(text, "Subject: hello", "Subject: hallo");
		said = reported(forged, NULL);
		g_assert_true(g_str_has_prefix(said, "|:"));
	}
}

static void
test_what_cannot_be_learnt_is_told(void)
{
	static const struct {
		const char *text, *said;
	} cases[] = {
		{ HEAD "\r\n> From: spammer@x.example\r\n> buy\r\n",
		    "no message is attached" },
		{ "", "no message is attached" },
		{ MIXED TEXT END, "no message is attached" },
		{ MIXED "--b\r\nContent-Type: text/rfc822-headers\r\n\r\n"
			"Subject: a\r\n" END,
		    "no message is attached" },
		{ HEAD "Content-Type: multipart/report; boundary=b\r\n\r\n" TEXT
		       "--b\r\nContent-Type: message/delivery-status\r\n\r\n"
		       "Action: failed\r\n" ATTACHED "\r\n" INNER END,
		    "this is a notice of delivery" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GError) error = NULL;

		g_assert_null(reported(cases[i].text, &error));
		g_assert_error(error, ELM_ERROR, ELM_ERROR_DATA);
		g_assert_true(g_str_has_prefix(error->message, cases[i].said));
	}
}

static void
test_nesting_without_end_is_left_alone(void)
{
	g_autoptr(GString) text = g_string_new(HEAD);
	g_autoptr(GError) error = NULL;

	for (guint i = 0; i < 1000; i++)
		g_string_append_printf(text,
		    "Content-Type: multipart/mixed; boundary=b%u\r\n\r\n"
		    "--b%u\r\n",
		    i, i);
	g_string_append(text, "Content-Type: message/rfc822\r\n\r\nx: y\r\n");
	g_assert_null(reported(text->str, &error));
	g_assert_error(error, ELM_ERROR, ELM_ERROR_DATA);
}

static void
test_the_reporter_is_who_sent_the_report(void)
{
	g_autoptr(ElmMessage) message = sealed_message(MIXED TEXT END);
	g_autoptr(ElmMessage) nobody = sealed_message("Subject: x\n\n");
	g_autofree char *who = elm_report_mail_who(message);
	g_autofree char *none = elm_report_mail_who(nobody);

	g_assert_cmpstr(who, ==, "User@example.com");
	g_assert_cmpstr(none, ==, "");
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/report-mail/attached",
	    test_what_is_attached_comes_out_octet_by_octet);
	g_test_add_func("/report-mail/feedback",
	    test_a_feedback_report_says_of_what_type_it_is);
	g_test_add_func("/report-mail/passed",
	    test_only_what_was_scored_here_has_passed);
	g_test_add_func("/report-mail/none",
	    test_what_cannot_be_learnt_is_told);
	g_test_add_func("/report-mail/nested",
	    test_nesting_without_end_is_left_alone);
	g_test_add_func("/report-mail/who",
	    test_the_reporter_is_who_sent_the_report);
	return g_test_run();
}
