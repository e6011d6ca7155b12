#include "config.h"

#include "lib/spam/excerpt.h"

#include <string.h>

#include "tests/spam/given.h"

#define SIDE_MOST 5700

static char *
side_of(const char *mail, ElmExcerptSide side)
{
	g_autoptr(Given) given = given_message(mail);
	g_autoptr(ElmExcerpt) excerpt = elm_excerpt_new(given->facts);

	return g_strdup(excerpt->sides[side]->str);
}

static void
test_each_side_is_where_it_belongs(void)
{
	static const char mail[] =
	    "Received: from a by b\nSubject: =?utf-8?q?gr=C3=BC=C3=9Fe?=\n"
	    "List-Id: <x>\nStatus: RO\nFrom: a@example.org\n\nbody\n";
	static const char *const sides[] = {
		[ELM_EXCERPT_HEADER] = ("Subject: =?utf-8?q?gr=C3=BC=C3=9Fe?=\n"
					"From: a@example.org\n"),
		[ELM_EXCERPT_TRACE] = "Received: from a by b\nList-Id: <x>\n",
		[ELM_EXCERPT_BODY] = "body\n",
		[ELM_EXCERPT_TEXT] = "gr\303\274\303\237e\nbody\n",
	};

	for (guint i = 0; i < ELM_EXCERPT_SIDES; i++) {
		g_autofree char *side = side_of(mail, i);

		g_assert_cmpstr(side, ==, sides[i]);
	}
}

static void
test_line_endings_are_no_feature(void)
{
	static const char lf[] = "Subject: a\nTo: b\n\none\ntwo\n";
	static const char crlf[] = "Subject: a\r\nTo: b\r\n\r\none\r\ntwo\r\n";

	for (guint i = 0; i < ELM_EXCERPT_SIDES; i++) {
		g_autofree char *a = side_of(lf, i);
		g_autofree char *b = side_of(crlf, i);

		g_assert_cmpstr(a, ==, b);
	}
}

static void
test_encoded_blocks_are_passed_over(void)
{
	g_autofree char *block = g_strnfill(76, 'Q');
	g_autofree char *mail =
	    g_strdup_printf("To: a\n\n%s\n%s\nhello there\n", block, block);
	g_autofree char *body = side_of(mail, ELM_EXCERPT_BODY);

	g_assert_cmpstr(body, ==, "hello there\n");
}

static void
test_a_large_message_has_a_small_excerpt(void)
{
	g_autofree char *words = g_strnfill(3 * 1024 * 1024, 'w');
	g_autofree char *mail = NULL;
	const char *header_end;

	for (gsize i = 70; i < strlen(words); i += 71)
		words[i] = i % 3 == 0 ? ' ' : '\n';
	mail = g_strdup_printf("To: %.100000s\nReceived: %.100000s\n\n%s\nend",
	    words, words, words);
	header_end = strstr(mail, "\n\n");
	for (char *p = strstr(mail, "To: "); p < header_end; p++)
		if (*p == '\n' && p[1] == 'w')
			*p = ' ';
	for (guint i = 0; i < ELM_EXCERPT_SIDES; i++) {
		g_autofree char *side = side_of(mail, i);

		g_assert_cmpuint(strlen(side), <=, SIDE_MOST);
	}
}

static void
test_the_tail_of_a_long_text_is_seen(void)
{
	GString *mail = g_string_new("To: a\n\n");
	g_autofree char *text = NULL;

	for (guint i = 0; i < 2000; i++)
		g_string_append(mail, "many words ");
	g_string_append(mail, "\nunsubscribe here\n");
	text = side_of(mail->str, ELM_EXCERPT_TEXT);
	g_assert_nonnull(strstr(text, "unsubscribe here"));
	g_string_free(mail, TRUE);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/excerpt/each-side-is-where-it-belongs",
	    test_each_side_is_where_it_belongs);
	g_test_add_func("/excerpt/line-endings-are-no-feature",
	    test_line_endings_are_no_feature);
	g_test_add_func("/excerpt/encoded-blocks-are-passed-over",
	    test_encoded_blocks_are_passed_over);
	g_test_add_func("/excerpt/a-large-message-has-a-small-excerpt",
	    test_a_large_message_has_a_small_excerpt);
	g_test_add_func("/excerpt/the-tail-of-a-long-text-is-seen",
	    test_the_tail_of_a_long_text_is_seen);
	return g_test_run();
}
