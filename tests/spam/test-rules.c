#include "config.h"

#include "lib/spam/rules.h"

#include <string.h>

#include <glib/gstdio.h>

#include "lib/base/error.h"
#include "lib/spam/rule.h"

#define STEPS 100000

static const char *const nobody[] = { NULL };

static const char mail[] = "Received: from a.example by b.example\n"
			   "Received: from c.example by a.example\n"
			   "From: Big Shop <win@shop.example>\n"
			   "Subject: =?utf-8?q?You_have_W=C3=96N?=\n"
			   "X-ELM-Scan: verdict=clean\n"
			   "Content-Type: text/plain; charset=utf-8\n"
			   "\n"
			   "Dear friend,\n"
			   "click https://evil.example/win?id=7 now!\n";

/* A file that goes when the test ends. */
typedef struct {
	char *path;
	const char *paths[2];
} File;

static void
file_write(File *file, const char *text)
{
	int fd = g_file_open_tmp("rules-XXXXXX", &file->path, NULL);

	g_assert_cmpint(fd, >=, 0);
	g_close(fd, NULL);
	g_assert_true(g_file_set_contents(file->path, text, -1, NULL));
	file->paths[0] = file->path;
	file->paths[1] = NULL;
}

static void
file_clear(File *file)
{
	g_remove(file->path);
	g_free(file->path);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(File, file_clear)

static void
take(const char *name, double points, const char *meaning, const char *trace,
    gpointer user)
{
	GString *all = user;

	g_assert_nonnull(meaning);
	g_assert_nonnull(trace);
	g_string_append_printf(all, "%s%s %g", all->len > 0 ? ", " : "", name,
	    points);
}

/* "NAME POINTS, ..." of the rules in @path that are true of @mail; "LIMIT"
 * before them when one could not be told. */
static char *
look(const ElmSpamRules *rules, const gsize *tests, gsize n)
{
	static const ElmSite site = { nobody, nobody, nobody, nobody };
	const char *const recipients[] = { "me@example.com", NULL };
	g_autoptr(ElmEnvelope) envelope =
	    elm_envelope_new("you@example.org", recipients);
	g_autoptr(GBytes) raw = g_bytes_new(mail, strlen(mail));
	g_autoptr(GString) all = g_string_new(NULL);
	g_autoptr(ElmMessage) message = NULL;
	g_autoptr(ElmFacts) facts = NULL;
	ElmLimits limits;
	ElmFactsSetup setup = { .limits = &limits,
		.site = &site,
		.envelope = envelope };

	elm_limits_init(&limits);
	message = elm_message_new(raw, &limits);
	facts = elm_facts_new(&setup, message);
	if (!elm_spam_rules_look(rules, facts, tests, n, take, all))
		g_string_prepend(all, "LIMIT ");
	return g_string_free(g_steal_pointer(&all), FALSE);
}

static char *
look_with(const char *text, guint64 steps, const gsize *tests, gsize n)
{
	g_auto(File) file = { NULL, { NULL } };
	g_autoptr(GError) error = NULL;
	g_autoptr(ElmSpamRules) rules = NULL;

	file_write(&file, text);
	rules = elm_spam_rules_new(file.paths, steps, &error);
	g_assert_no_error(error);
	return look(rules, tests, n);
}

static void
test_each_condition_asks_for_what_it_says(void)
{
	static const struct {
		const char *condition;
		gboolean is_true;
	} cases[] = {
		{ "header:Subject=/have w\xc3\xb6n$/", TRUE },
		{ "header:subject=\"you have w?n\"", TRUE },
		{ "header:Subject=/utf-8/", FALSE },
		{ "header:From=/you have/", FALSE },
		{ "header:From=/nobody/,/big shop/", TRUE },
		{ "not header:From=/big shop/", FALSE },
		{ "not header:From=/big shoe/", TRUE },
		{ "header=/^subject: you/", TRUE },
		{ "header=/^x-elm-scan/", FALSE },
		{ "raw-header:Subject=/=\\?utf-8\\?q/", TRUE },
		{ "raw-header=/^subject: you/", FALSE },
		{ "field=X-Mailer", FALSE },
		{ "field=X-Mailer,from", TRUE },
		{ "not field=Date", TRUE },
		{ "count:Received=2", TRUE },
		{ "count:Received>2", FALSE },
		{ "count:Date=0", TRUE },
		{ "text=/dear friend/", TRUE },
		{ "text=/(?-i)dear friend/", FALSE },
		{ "text=/^click/", TRUE },
		{ "text=*friend*now*", TRUE },
		{ "text=friend", FALSE },
		{ "body=/dear friend/", TRUE },
		{ "link=/win\\?id=\\d/", TRUE },
		{ "link=/dear/", FALSE },
		{ "link-host=*.example", TRUE },
		{ "link-host=/win/", FALSE },
		{ "link-aim=/^https:\\/\\/evil\\.example\\/win/", TRUE },
		{ "sender=@example.org", TRUE },
		{ "sender=@shop.example", FALSE },
		{ "recipient=me@example.com", TRUE },
		{ "not recipient=me@example.com", FALSE },
		{ "size<1K", TRUE },
		{ "size>1K", FALSE },
		{ "text=/friend/ text=/click/ size>10", TRUE },
		{ "text=/friend/ text=/clack/", FALSE },
		{ "attachment-name=*", FALSE },
		{ "text=/a?/", TRUE },
		{ "text=/\\Qhttps:\\E\\W+(?:evil|good)/", TRUE },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *line =
		    g_strdup_printf("rule R 1.5 %s -- why", cases[i].condition);
		g_autofree char *said = look_with(line, STEPS, NULL, 0);

		g_test_message("%s", line);
		g_assert_cmpstr(said, ==, cases[i].is_true ? "R 1.5" : "");
	}
}

static void
test_rules_ask_for_rules_and_tests(void)
{
	gssize number = elm_evidence_find("EMPTY_SUBJECT");
	static const struct {
		const char *text;
		const char *said;
	} cases[] = {
		{ "rule A text=/dear/\nrule B 2 test=A", "B 2" },
		{ "rule B 2 test=A\nrule A text=/dear/", "B 2" },
		{ "rule B 2 not test=A\nrule A text=/deer/", "B 2" },
		{ "rule A 1 text=/dear/\nrule B 1 text=/deer/\n"
		  "rule C 3 test:2=A,B",
		    "A 1" },
		{ "rule A 1 text=/dear/\nrule B 1 text=/friend/\n"
		  "rule C 3 test:2=A,B,NONE",
		    "A 1, B 1, C 3" },
		{ "rule A 1 test=EMPTY_SUBJECT", "A 1" },
		{ "rule A 1 test=EMPTY_BODY", "" },
		{ "rule EMPTY_BODY 7 text=/dear/\nrule A 1 test=EMPTY_BODY",
		    "EMPTY_BODY 7, A 1" },
		{ "rule A 1 text=/dear/\nrule A 2 text=/dear/", "A 2" },
		{ "rule A 1 text=/dear/\nscore A -3", "A -3" },
		{ "rule A 1 text=/dear/\nscore A 0", "" },
		{ "score A .5\nrule A text=/dear/", "A 0.5" },
		{ "rule A 1 text=/\\p{Foo}dear/", "LIMIT " },
	};

	g_assert_cmpint(number, >=, 0);
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		gsize tests[] = { (gsize)number };
		g_autofree char *said =
		    look_with(cases[i].text, STEPS, tests, 1);

		g_test_message("%s", cases[i].text);
		g_assert_cmpstr(said, ==, cases[i].said);
	}
}

static void
test_what_met_a_limit_is_neither_true_nor_false(void)
{
	static const struct {
		const char *text;
		guint64 steps;
		const char *said;
	} cases[] = {
		{ "rule A 1 text=/d(e|a)+r \\w+ \\d/", STEPS, "" },
		{ "rule A 1 text=/d(e|a)+r \\w+ \\d/", 1, "LIMIT " },
		{ "rule A 1 not text=/d(e|a)+r \\w+ \\d/", 1, "LIMIT " },
		{ "rule A 1 text=/d(e|a)+r \\w+ \\d/\nrule B 1 not test=A", 1,
		    "LIMIT " },
		{ "rule A 1 text=/d(e|a)+r \\w+ \\d/ link=*nowhere*", 1, "" },
		{ "rule A 1 link=*nowhere* text=/d(e|a)+r \\w+ \\d/", 1, "" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *said =
		    look_with(cases[i].text, cases[i].steps, NULL, 0);

		g_test_message("%s", cases[i].text);
		g_assert_cmpstr(said, ==, cases[i].said);
	}
}

static void
test_points_of_tests_can_be_set(void)
{
	static const char text[] = "score EMPTY_BODY 0\n"
				   "score EMPTY_SUBJECT -1.25 -- usual here\n"
				   "score NOT_THERE 5\n";
	g_auto(File) file = { NULL, { NULL } };
	g_autoptr(ElmSpamRules) rules = NULL;
	const double *points;
	const ElmTest *test;

	file_write(&file, text);
	rules = elm_spam_rules_new(file.paths, STEPS, NULL);
	points = elm_spam_rules_points(rules);
	g_assert_cmpfloat(points[elm_evidence_find("EMPTY_BODY")], ==, 0.0);
	g_assert_cmpfloat(points[elm_evidence_find("EMPTY_SUBJECT")], ==,
	    -1.25);
	for (gsize i = 0; (test = elm_evidence_test(i, NULL)) != NULL; i++)
		if (!g_str_has_prefix(test->name, "EMPTY_"))
			g_assert_cmpfloat(points[i], ==, test->points);
}

static void
test_every_error_is_told_with_its_place(void)
{
	static const struct {
		const char *text;
		const char *said; /* without the file */
		gboolean is_error;
	} cases[] = {
		{ "rule A 1 text=/x/\n", NULL, FALSE },
		{ "# no rule\n\n", NULL, FALSE },
		{ "rul A 1 text=/x/",
		    "1:1: there is no statement 'rul', did you mean 'rule'?",
		    TRUE },
		{ "\n rule A 1", "2:10: a condition is missing here", TRUE },
		{ "rule A 1 text=/x/ -- why\nrule B.C 1 text=/x/",
		    "2:6: a name of letters, digits and underscores is missing "
		    "here",
		    TRUE },
		{ "rule A 1..2 text=/x/",
		    "1:8: points are missing here, such as 2.5 or -1", TRUE },
		{ "rule A 1001 text=/x/",
		    "1:8: points are between -1000 and 1000", TRUE },
		{ "rule A 1 txt=/x/",
		    "1:10: there is no condition 'txt', did you mean 'text'?",
		    TRUE },
		{ "rule A 1 count>2",
		    "1:15: 'count' is followed by a colon and a name", TRUE },
		{ "rule A 1 text:a=/x/",
		    "1:15: 'text' has nothing behind a colon", TRUE },
		{ "rule A 1 size=/x/", "1:15: size takes no regular expression",
		    TRUE },
		{ "rule A 1 text>/x/", "1:14: 'text' is followed by =", TRUE },
		{ "rule A 1 test:0=B",
		    "1:15: test: is followed by how many "
		    "of them, not by '0'",
		    TRUE },
		{ "rule A 1 sender=example.org",
		    "1:17: 'example.org' is no address pattern; say "
		    "'user@domain', '@domain' or '.domain'",
		    TRUE },
		{ "rule A 1 text=/\\/x(/",
		    "1:20: bad pattern '/x(' at offset 3: missing closing "
		    "parenthesis",
		    TRUE },
		{ "score A", "1:8: points are missing here, such as 2.5 or -1",
		    TRUE },
		{ "rule A 1 test=B\nrule B 1 test=A",
		    "1:6: 'A' asks, maybe through others, whether it is true "
		    "itself",
		    TRUE },
		{ "rule A 1 test=A",
		    "1:6: 'A' asks, maybe through others, whether it is true "
		    "itself",
		    TRUE },
		{ "score EMPTY_BODI 1",
		    "1:7: there is no test 'EMPTY_BODI', did you mean "
		    "'EMPTY_BODY'?",
		    FALSE },
		{ "rule A 1 test=EMPTY_BODI",
		    "1:15: there is no test 'EMPTY_BODI', did you mean "
		    "'EMPTY_BODY'?",
		    FALSE },
		{ "rule A 1 test:3=EMPTY_BODY,EMPTY_SUBJECT",
		    "1:17: there are only 2 of these", FALSE },
		{ "rule EMPTY_BODY 1 text=/x/",
		    "1:6: 'EMPTY_BODY' is the name of a test that is built in; "
		    "give its points with 'score'",
		    FALSE },
		{ "rule A text=/x/",
		    "1:6: 'A' has no points, and no rule asks for it", FALSE },
		{ "rule A 1 text=/x*/", "1:15: 'x*' matches every text",
		    FALSE },
		{ "rule A 1 text=/^/", "1:15: '^' matches every text", FALSE },
		{ "rule A 1 text=*", "1:15: '*' matches every text", FALSE },
		{ "rule A 1 text=/^$/", NULL, FALSE },
		{ "rule A 1 text=/(x+x+)+y/",
		    "1:15: '(x+x+)+y' takes too many steps, as for many 'x' in "
		    "a row",
		    FALSE },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_auto(File) file = { NULL, { NULL } };
		g_autofree char *want = NULL;
		g_autofree char *said = NULL;
		gboolean is_error;

		file_write(&file, cases[i].text);
		said = elm_spam_rules_check(file.paths, STEPS, &is_error);
		if (cases[i].said != NULL)
			want =
			    g_strdup_printf("%s:%s", file.path, cases[i].said);
		g_assert_cmpstr(said, ==, want);
		g_assert_cmpint(is_error, ==, cases[i].is_error);
	}
}

static void
test_all_errors_of_a_file_are_told(void)
{
	g_auto(File) file = { NULL, { NULL } };
	g_autofree char *said = NULL;
	g_autofree char *want = NULL;
	gboolean is_error;

	file_write(&file, "rule A 1 txt=/x/\nrule B 1 text=/(/\n"
			  "rule B 2 text=/x/\n");
	said = elm_spam_rules_check(file.paths, STEPS, &is_error);
	want = g_strdup_printf(
	    "%s:1:10: there is no condition 'txt', did you mean 'text'?\n"
	    "%s:2:6: 'B' does not count: there is another one in %s:3\n"
	    "%s:2:17: bad pattern '(' at offset 1: missing closing "
	    "parenthesis",
	    file.path, file.path, file.path, file.path);
	g_assert_cmpstr(said, ==, want);
	g_assert_true(is_error);
}

static void
test_the_first_error_refuses_the_file(void)
{
	g_auto(File) file = { NULL, { NULL } };
	g_autoptr(GError) error = NULL;
	g_autofree char *want = NULL;
	const char *const missing[] = { "/nonexistent", NULL };

	file_write(&file, "rule A 1 txt=/x/\nrule B 1 tixt=/x/\n");
	g_assert_null(elm_spam_rules_new(file.paths, STEPS, &error));
	g_assert_error(error, ELM_ERROR, ELM_ERROR_CONFIG);
	want = g_strdup_printf("%s:1:10: there is no condition 'txt', did you "
			       "mean 'text'?",
	    file.path);
	g_assert_cmpstr(error->message, ==, want);
	g_clear_error(&error);
	g_assert_null(elm_spam_rules_new(missing, STEPS, &error));
	g_assert_error(error, ELM_ERROR, ELM_ERROR_CONFIG);
}

/* A thousand rules such as people write. */
static char *
many_rules(void)
{
	GString *text = g_string_new(NULL);

	for (guint i = 0; i < 250; i++)
		g_string_append_printf(text,
		    "rule T%u 1.5 text=/\\b(?:offer|deal)\\s+no%u\\b/ -- a\n"
		    "rule S%u 0.5 header:Subject=/[ck]heap word%u/ -- b\n"
		    "rule L%u 2 link-host=*.host%u.example -- c\n"
		    "rule M%u 1 test=T%u not test=S%u -- d\n",
		    i, i, i, i, i, i, i, i, i);
	return g_string_free(text, FALSE);
}

/* The figures are told, not judged: the machine may be busy. */
static void
test_a_thousand_rules_are_not_felt(void)
{
	g_auto(File) file = { NULL, { NULL } };
	g_autofree char *text = many_rules();
	g_autofree char *said = NULL;
	g_autoptr(ElmSpamRules) rules = NULL;
	gint64 start;

	file_write(&file, text);
	start = g_get_monotonic_time();
	for (guint i = 0; i < 100; i++) {
		g_clear_pointer(&rules, elm_spam_rules_free);
		rules = elm_spam_rules_new(file.paths, STEPS, NULL);
	}
	g_test_message("%.3f ms to read 1000 rules",
	    (double)(g_get_monotonic_time() - start) / 100000.0);
	start = g_get_monotonic_time();
	for (guint i = 0; i < 100; i++) {
		g_free(said);
		said = look(rules, NULL, 0);
	}
	g_test_message("%.3f ms to look at a message",
	    (double)(g_get_monotonic_time() - start) / 100000.0);
	g_assert_cmpstr(said, ==, "");
}

/* The lines of the examples on the page that are statements. */
static char *
page_examples(void)
{
	g_autofree char *path = g_build_filename(g_getenv("srcdir"), "man",
	    "elm-spamscore.rules.5", NULL);
	g_autofree char *page = NULL;
	g_auto(GStrv) lines = NULL;
	GString *text = g_string_new(NULL);

	g_assert_true(g_file_get_contents(path, &page, NULL, NULL));
	lines = g_strsplit(strstr(page, ".Sh EXAMPLES"), "\n", -1);
	for (gsize i = 0; lines[i] != NULL; i++)
		if (g_str_has_prefix(lines[i], "rule ") ||
		    g_str_has_prefix(lines[i], "score "))
			g_string_append_printf(text, "%s\n", lines[i]);
	g_string_replace(text, "\\e", "\\", 0);
	return g_string_free(text, FALSE);
}

static void
test_the_examples_of_the_page_are_as_they_should(void)
{
	g_autofree char *text = page_examples();
	g_auto(File) file = { NULL, { NULL } };
	g_autofree char *said = NULL;
	gboolean is_error;

	g_assert_nonnull(strstr(text, "\\bPROJ-\\d{4}\\b"));
	file_write(&file, text);
	said = elm_spam_rules_check(file.paths, STEPS, &is_error);
	g_assert_cmpstr(said, ==, NULL);
}

static void
test_every_condition_is_on_the_page(void)
{
	g_autofree char *path = g_build_filename(g_getenv("srcdir"), "man",
	    "elm-spamscore.rules.5", NULL);
	g_autofree char *page = NULL;

	g_assert_true(g_file_get_contents(path, &page, NULL, NULL));
	for (guint key = 0; key < ELM_RULE_KEYS; key++) {
		const char *word = elm_rule_key_word((ElmRuleKey)key);
		g_autofree char *item = g_strdup_printf("\n.It Cm %s ", word);

		g_test_message("%s", word);
		g_assert_nonnull(strstr(page, item));
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/rules/conditions",
	    test_each_condition_asks_for_what_it_says);
	g_test_add_func("/rules/tests", test_rules_ask_for_rules_and_tests);
	g_test_add_func("/rules/limit",
	    test_what_met_a_limit_is_neither_true_nor_false);
	g_test_add_func("/rules/points", test_points_of_tests_can_be_set);
	g_test_add_func("/rules/errors",
	    test_every_error_is_told_with_its_place);
	g_test_add_func("/rules/all", test_all_errors_of_a_file_are_told);
	g_test_add_func("/rules/first", test_the_first_error_refuses_the_file);
	g_test_add_func("/rules/many", test_a_thousand_rules_are_not_felt);
	g_test_add_func("/rules/examples",
	    test_the_examples_of_the_page_are_as_they_should);
	g_test_add_func("/rules/page", test_every_condition_is_on_the_page);
	return g_test_run();
}
