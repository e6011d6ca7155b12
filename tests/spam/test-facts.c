#include "config.h"

#include "lib/spam/facts.h"

#include <string.h>

#include "tests/spam/given.h"

#define HTML "Content-Type: text/html\n\n"

static void
test_fields_are_found_whatever_their_case(void)
{
	g_autoptr(Given) given = given_message(
	    "subject: =?utf-8?q?na=C3=AFve?=\n two\nX-A: 1\nx-a: 2\n\n");

	g_assert_cmpstr(elm_facts_value(given->facts, "Subject"), ==,
	    "na\xc3\xafve two");
	g_assert_cmpstr(elm_facts_raw(given->facts, "SUBJECT"), ==,
	    "=?utf-8?q?na=C3=AFve?= two");
	g_assert_cmpuint(elm_facts_count(given->facts, "X-A"), ==, 2);
	g_assert_cmpstr(elm_facts_value(given->facts, "X-A"), ==, "1");
}

static void
test_what_is_not_there_is_empty(void)
{
	g_autoptr(Given) given = given_message("\n");
	ElmFacts *facts = given->facts;
	guint marks = 1;

	g_assert_cmpstr(elm_facts_value(facts, "Subject"), ==, "");
	g_assert_cmpstr(elm_facts_raw(facts, "Subject"), ==, "");
	g_assert_cmpuint(elm_facts_count(facts, "Subject"), ==, 0);
	g_assert_null(elm_address_list_at(elm_facts_addresses(facts, "To"), 0));
	g_assert_cmpstr(elm_facts_from(facts)->address, ==, "");
	g_assert_null(elm_facts_sender(facts));
	g_assert_cmpint(elm_facts_date(facts), ==, -1);
	g_assert_cmpint(elm_facts_arrival(facts), ==, -1);
	g_assert_cmpstr(elm_facts_text(facts), ==, "");
	g_assert_cmpstr(elm_facts_skeleton(facts, &marks), ==, "");
	g_assert_cmpuint(marks, ==, 0);
	g_assert_null(elm_facts_link(facts, 0));
	g_assert_null(elm_facts_item(facts, 0));
	g_assert_false(elm_facts_is_cut(facts));
}

static void
test_octets_that_are_no_utf8_are_read_as_latin1(void)
{
	g_autoptr(Given) given = given_message("Subject: caf\xe9\n\n");

	g_assert_cmpstr(elm_facts_value(given->facts, "Subject"), ==,
	    "caf\xc3\xa9");
}

static void
test_sender_is_that_of_the_envelope_first(void)
{
	static const char text[] = "Return-Path: <R@EXAMPLE.org>\n\n";
	g_autoptr(Given) given = given_message(text);
	g_autoptr(ElmEnvelope) envelope = elm_envelope_new("e@x.org", NULL);

	g_assert_cmpstr(elm_facts_sender(given->facts), ==, "R@example.org");
	given->setup.envelope = envelope;
	g_assert_cmpstr(elm_facts_sender(given->facts), ==, "e@x.org");
}

static void
test_null_sender_is_known(void)
{
	g_autoptr(Given) given = given_message("Return-Path: <>\n\n");

	g_assert_cmpstr(elm_facts_sender(given->facts), ==, "");
}

static void
test_text_has_its_blanks_collapsed(void)
{
	static const struct {
		const char *body, *text;
	} cases[] = {
		{ "one  two\t three\n", "one two three" },
		{ "  one \n\n\n  two ", "one\ntwo" },
		{ "a\xc2\xa0 b", "a b" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *mail = g_strconcat("Content-Type: text/plain; "
						    "charset=utf-8\n\n",
		    cases[i].body, NULL);
		g_autoptr(Given) given = given_message(mail);
		g_autofree char *text = g_strdup(elm_facts_text(given->facts));

		g_assert_cmpstr(g_strchomp(text), ==, cases[i].text);
	}
}

static void
test_long_text_is_its_head_and_its_tail(void)
{
	g_autoptr(GString) mail =
	    g_string_new("Content-Type: text/plain\n\nalpha\n");
	g_autoptr(Given) given = NULL;
	const char *text;

	while (mail->len < 3 * 1024 * 1024)
		g_string_append(mail, "words of no meaning at all, one more\n");
	g_string_append(mail, "omega\n");
	given = given_message(mail->str);
	text = elm_facts_text(given->facts);
	g_assert_cmpuint(strlen(text), <, 1200 * 1024);
	g_assert_true(g_str_has_prefix(text, "alpha\n"));
	g_assert_nonnull(strstr(text, "omega"));
	g_assert_true(elm_facts_is_cut(given->facts));
}

static void
test_links_are_taken_apart(void)
{
	g_autoptr(Given) given = given_message(
	    HTML "<base href='http://www.example.org/a/'><a href='b'>one</a>"
		 "<a href='#x'>nowhere</a>"
		 "<a href='https://shop.example.com/'>two</a>");
	const ElmFactsLink *link = elm_facts_link(given->facts, 0);

	g_assert_nonnull(link);
	g_assert_cmpstr(link->url->host, ==, "www.example.org");
	g_assert_cmpstr(link->url->path, ==, "/a/b");
	g_assert_true(link->aim == link->url);
	g_assert_false(link->is_qr);
	link = elm_facts_link(given->facts, 1);
	g_assert_cmpstr(link->url->domain, ==, "example.com");
	g_assert_cmpstr(link->link->text, ==, "two");
	g_assert_null(elm_facts_link(given->facts, 2));
}

static void
test_attachments_are_items_and_the_text_is_none(void)
{
	g_autoptr(Given) given = given_message(
	    "Content-Type: multipart/mixed; boundary=b\n\n"
	    "--b\nContent-Type: text/plain\n\nsee attached\n"
	    "--b\nContent-Type: application/octet-stream; name=a.exe\n"
	    "Content-Disposition: attachment; filename=a.exe\n"
	    "Content-Transfer-Encoding: base64\n\nTVqQAAMAAAA=\n--b--\n");
	const ElmItem *item = elm_facts_item(given->facts, 0);

	g_assert_nonnull(item);
	g_assert_cmpstr(item->name, ==, "a.exe");
	g_assert_cmpuint(item->classes & ELM_CLASS_EXECUTABLE, !=, 0);
	g_assert_null(elm_facts_item(given->facts, 1));
}

static void
test_domain_is_one_of_some_or_under_one(void)
{
	static const char *const some[] = { "example.org", "", "b.example",
		NULL };
	static const struct {
		const char *domain;
		gboolean is_among;
	} cases[] = {
		{ "example.org", TRUE },
		{ "a.example.org", TRUE },
		{ "A.EXAMPLE.ORG", TRUE },
		{ "anexample.org", FALSE },
		{ "org", FALSE },
		{ "", FALSE },
		{ "a.b.example", TRUE },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
		g_assert_cmpint(elm_facts_is_among(cases[i].domain, some), ==,
		    cases[i].is_among);
}

static void
test_domain_is_the_same_when_asked_again(void)
{
	g_autoptr(Given) given = given_message("\n");
	const char *domain =
	    elm_facts_domain(given->facts, "www.example.co.uk");

	g_assert_cmpstr(domain, ==, "example.co.uk");
	g_assert_true(
	    elm_facts_domain(given->facts, "www.example.co.uk") == domain);
}

static void
test_more_fields_than_counted_are_told(void)
{
	g_autoptr(GString) mail = g_string_new(NULL);
	g_autoptr(Given) given = NULL;

	for (guint i = 0; i < 10001; i++)
		g_string_append(mail, "A: b\n");
	given = given_message(mail->str);
	g_assert_cmpuint(elm_facts_count(given->facts, "A"), ==, 10000);
	g_assert_true(elm_facts_is_cut(given->facts));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/facts/fields-are-found-whatever-their-case",
	    test_fields_are_found_whatever_their_case);
	g_test_add_func("/facts/what-is-not-there-is-empty",
	    test_what_is_not_there_is_empty);
	g_test_add_func("/facts/octets-that-are-no-utf8-are-latin1",
	    test_octets_that_are_no_utf8_are_read_as_latin1);
	g_test_add_func("/facts/sender-is-that-of-the-envelope-first",
	    test_sender_is_that_of_the_envelope_first);
	g_test_add_func("/facts/null-sender-is-known",
	    test_null_sender_is_known);
	g_test_add_func("/facts/text-has-its-blanks-collapsed",
	    test_text_has_its_blanks_collapsed);
	g_test_add_func("/facts/long-text-is-its-head-and-its-tail",
	    test_long_text_is_its_head_and_its_tail);
	g_test_add_func("/facts/links-are-taken-apart",
	    test_links_are_taken_apart);
	g_test_add_func("/facts/attachments-are-items-and-the-text-is-none",
	    test_attachments_are_items_and_the_text_is_none);
	g_test_add_func("/facts/domain-is-one-of-some-or-under-one",
	    test_domain_is_one_of_some_or_under_one);
	g_test_add_func("/facts/domain-is-the-same-when-asked-again",
	    test_domain_is_the_same_when_asked_again);
	g_test_add_func("/facts/more-fields-than-counted-are-told",
	    test_more_fields_than_counted_are_told);
	return g_test_run();
}
