#include "config.h"

#include "lib/mail/envelope.h"

static void
assert_recipients(const ElmEnvelope *envelope, const char *expected)
{
	g_autofree char *joined =
	    g_strjoinv("|", (char **)elm_envelope_recipients(envelope));

	g_assert_cmpstr(joined, ==, expected);
}

static void
test_options_beat_the_environment(void)
{
	static const char *const given[] = { "<ann@EXAMPLE.org>", "bob@x.org",
		NULL };
	g_autoptr(ElmEnvelope) envelope =
	    elm_envelope_new("me@Example.org", given);

	elm_envelope_fill(envelope, "you@example.org", "eve@example.org");
	g_assert_cmpstr(elm_envelope_sender(envelope), ==, "me@example.org");
	assert_recipients(envelope, "ann@example.org|bob@x.org");
}

static void
test_the_environment_fills_what_is_open(void)
{
	static const struct {
		const char *in, *out;
	} cases[] = {
		{ "ann@example.org", "ann@example.org" },
		{ "a@b.org,c@d.org  e@f.org\n", "a@b.org|c@d.org|e@f.org" },
		{ ",, ,", "" },
		{ "", "" },
		{ "\"a, b\"@c.org,d@e.org", "\"a, b\"@c.org|d@e.org" },
		{ "\"a\\\" b\"@c.org", "\"a\\\" b\"@c.org" },
		{ "\"open a@b.org", "\"open a@b.org" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(ElmEnvelope) envelope = elm_envelope_new(NULL, NULL);

		elm_envelope_fill(envelope, "me@example.org", cases[i].in);
		g_assert_cmpstr(elm_envelope_sender(envelope), ==,
		    "me@example.org");
		assert_recipients(envelope, cases[i].out);
	}
}

static void
test_the_null_sender_is_not_an_unknown_one(void)
{
	g_autoptr(ElmEnvelope) unknown = elm_envelope_new(NULL, NULL);
	g_autoptr(ElmEnvelope) null = elm_envelope_new("<>", NULL);

	elm_envelope_fill(unknown, NULL, NULL);
	g_assert_null(elm_envelope_sender(unknown));
	assert_recipients(unknown, "");
	elm_envelope_fill(unknown, "", NULL);
	g_assert_cmpstr(elm_envelope_sender(unknown), ==, "");
	elm_envelope_fill(null, "you@example.org", NULL);
	g_assert_cmpstr(elm_envelope_sender(null), ==, "");
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/envelope/options-beat-the-environment",
	    test_options_beat_the_environment);
	g_test_add_func("/envelope/the-environment-fills-what-is-open",
	    test_the_environment_fills_what_is_open);
	g_test_add_func("/envelope/the-null-sender-is-not-an-unknown-one",
	    test_the_null_sender_is_not_an_unknown_one);
	return g_test_run();
}
