#include "config.h"

#include "lib/spam/parties.h"

#include <string.h>

/* Facts about a message with @header. */
typedef struct {
	ElmLimits limits;
	ElmFactsSetup setup;
	ElmEnvelope *envelope;
	ElmMessage *message;
	ElmFacts *facts;
} Fixture;

static void
fixture_init(Fixture *self, const char *header, const char *recipient)
{
	static const char *const none[] = { NULL };
	static const ElmSite site = { none, none, none, none };
	const char *const recipients[] = { recipient, NULL };
	g_autofree char *text = g_strconcat(header, "\n", NULL);
	g_autoptr(GBytes) bytes = g_bytes_new(text, strlen(text));

	elm_limits_init(&self->limits);
	self->envelope = elm_envelope_new(NULL, recipients);
	self->setup = (ElmFactsSetup){ .limits = &self->limits,
		.site = &site,
		.envelope = self->envelope };
	self->message = elm_message_new(bytes, &self->limits);
	self->facts = elm_facts_new(&self->setup, self->message);
}

static void
fixture_clear(Fixture *self)
{
	elm_facts_free(self->facts);
	elm_message_free(self->message);
	elm_envelope_free(self->envelope);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Fixture, fixture_clear)

static void
test_the_envelope_knows_the_recipient_best(void)
{
	static const struct {
		const char *header, *envelope, *recipient;
	} cases[] = {
		{ "To: a@x.example\nDelivered-To: b@x.example\n", "c@x.example",
		    "c@x.example" },
		{ "To: a@x.example\nDelivered-To: b@x.example\n", NULL,
		    "b@x.example" },
		{ "To: a@x.example\n", NULL, "a@x.example" },
		{ "Cc: a@x.example\n", NULL, "" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_auto(Fixture) fixture = { 0 };

		fixture_init(&fixture, cases[i].header, cases[i].envelope);
		g_assert_cmpstr(elm_parties_recipient(fixture.facts), ==,
		    cases[i].recipient);
	}
}

#define HOP(from, by)                                                          \
	"Received: from " from " by " by "; Thu, 1 Aug 2002 10:00:00 +0000\n"

static void
test_the_entry_is_where_the_site_begins(void)
{
	static const struct {
		const char *header, *address;
	} cases[] = {
		{ HOP("a.sender.example (a.sender.example [192.0.2.1])",
		      "mx.example.org"),
		    "192.0.2.1" },
		{ HOP("mx (mx.example.org [192.0.2.9])", "in.example.org")
			HOP("a (a.sender.example [192.0.2.1])",
			    "mx.example.org"),
		    "192.0.2.1" },
		{ HOP("mx (mx [10.0.0.1])", "in.example.org")
			HOP("a (a.sender.example [192.0.2.1])",
			    "mx.example.org"),
		    "192.0.2.1" },
		{ HOP("mx.example.org (unknown [192.0.2.9])", "in.example.org")
			HOP("a (a.example.com [192.0.2.1])", "mx.example.com"),
		    "192.0.2.9" },
		{ HOP("a (a [10.0.0.1])", "mx.example.org"), NULL },
		{ "", NULL },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_auto(Fixture) fixture = { 0 };
		const ElmHop *entry;

		fixture_init(&fixture, cases[i].header, NULL);
		entry = elm_parties_entry(fixture.facts);
		g_test_message("%s", cases[i].header);
		g_assert_cmpstr(entry != NULL ? entry->address : NULL, ==,
		    cases[i].address);
	}
}

static void
test_the_recipients_domain_is_our_own(void)
{
	g_auto(Fixture) ours = { 0 };
	g_auto(Fixture) free_mail = { 0 };

	fixture_init(&ours, "To: a@mail.example.org\n", NULL);
	g_assert_true(elm_parties_is_own(ours.facts, "example.org"));
	g_assert_false(elm_parties_is_own(ours.facts, "example.com"));
	g_assert_false(elm_parties_is_own(ours.facts, ""));
	fixture_init(&free_mail, "To: a@gmail.com\n", NULL);
	g_assert_false(elm_parties_is_own(free_mail.facts, "gmail.com"));
}

static void
test_lists_pass_mail_on(void)
{
	g_auto(Fixture) list = { 0 };
	g_auto(Fixture) bulk = { 0 };

	fixture_init(&list, "List-Id: <a.example.org>\n", NULL);
	g_assert_true(elm_parties_is_passed_on(list.facts));
	fixture_init(&bulk, "Precedence: bulk\n", NULL);
	g_assert_false(elm_parties_is_passed_on(bulk.facts));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/parties/the-envelope-knows-the-recipient-best",
	    test_the_envelope_knows_the_recipient_best);
	g_test_add_func("/parties/the-entry-is-where-the-site-begins",
	    test_the_entry_is_where_the_site_begins);
	g_test_add_func("/parties/the-recipients-domain-is-our-own",
	    test_the_recipients_domain_is_our_own);
	g_test_add_func("/parties/lists-pass-mail-on", test_lists_pass_mail_on);
	return g_test_run();
}
