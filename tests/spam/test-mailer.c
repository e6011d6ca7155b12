#include "config.h"

#include "lib/spam/mailer.h"

#include <string.h>

/* The mail program that a message with @header claims. */
static const ElmMailer *
mailer_of(const char *header)
{
	static const char *const none[] = { NULL };
	static const ElmSite site = { none, none, none, none };
	g_autoptr(ElmEnvelope) envelope = elm_envelope_new(NULL, NULL);
	g_autofree char *text = g_strconcat(header, "\n\n", NULL);
	g_autoptr(GBytes) bytes = g_bytes_new(text, strlen(text));
	g_autoptr(ElmMessage) message = NULL;
	g_autoptr(ElmFacts) facts = NULL;
	ElmFactsSetup setup = { .site = &site, .envelope = envelope };
	ElmLimits limits;

	elm_limits_init(&limits);
	setup.limits = &limits;
	message = elm_message_new(bytes, &limits);
	facts = elm_facts_new(&setup, message);
	return elm_mailer_of(facts);
}

static void
test_programs_are_known_by_their_ids_and_boundaries(void)
{
	static const struct {
		const char *header, *id, *boundary;
	} cases[] = {
		{ "X-Mailer: Microsoft Outlook Express 6.00",
		    "000c01c2a1b2$12345678$0100a8c0@host",
		    "----=_NextPart_000_0001_01C2A1B2.12345678" },
		{ "User-Agent: Mozilla Thunderbird",
		    "a1c7cf66-07ec-476a-a2aa-f09cae929c0a@example.org",
		    "------------a1B2c3D4e5F6g7H8i9J0k1L2" },
		{ "X-Mailer: Apple Mail (2.1)",
		    "DADE4F77-B013-11D6-BF02-00039396ECF2@example.org",
		    "Apple-Mail-1-12345" },
		{ "X-Mailer: The Bat! (v1.60)",
		    "1234567890.20020819221917@example.org",
		    "----------1A2B3C" },
		{ "X-Mailer: Evolution 3.40",
		    "0a1b2c3d4e5f60718293a4b5c6d7e8f901234567.camel@a.example",
		    "=-aBcDeF123" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		const ElmMailer *mailer = mailer_of(cases[i].header);

		g_test_message("%s", cases[i].header);
		g_assert_nonnull(mailer);
		g_assert_true(elm_mailer_fits_id(mailer, cases[i].id));
		g_assert_true(
		    elm_mailer_fits_boundary(mailer, cases[i].boundary));
		g_assert_false(elm_mailer_fits_id(mailer, "x@example.org"));
		g_assert_false(elm_mailer_fits_boundary(mailer, "x"));
	}
	g_assert_null(mailer_of("X-Mailer: Unheard Of 1.0"));
	g_assert_null(mailer_of("Subject: Mutt/1.0"));
}

static void
test_programs_for_spam_are_named(void)
{
	g_assert_cmpstr(elm_mailer_ratware("StormPost 1.0"), ==, "StormPost");
	g_assert_cmpstr(elm_mailer_ratware(
			    "Microsoft Outlook Express 5.50.4133.2400 DM"),
	    !=, NULL);
	g_assert_null(elm_mailer_ratware("Mutt/1.5"));
	g_assert_null(elm_mailer_ratware(""));
}

static void
test_programs_have_a_last_year(void)
{
	g_assert_cmpint(elm_mailer_last_year(
			    "Microsoft Outlook Express 6.00.2600.0000"),
	    ==, 2016);
	g_assert_cmpint(elm_mailer_last_year("Microsoft Outlook 16.0"), ==, 0);
	g_assert_cmpint(elm_mailer_last_year(""), ==, 0);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/mailer/programs-are-known-by-ids-and-boundaries",
	    test_programs_are_known_by_their_ids_and_boundaries);
	g_test_add_func("/mailer/programs-for-spam-are-named",
	    test_programs_for_spam_are_named);
	g_test_add_func("/mailer/programs-have-a-last-year",
	    test_programs_have_a_last_year);
	return g_test_run();
}
