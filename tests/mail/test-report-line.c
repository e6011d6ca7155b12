#include "config.h"

#include "lib/mail/report-line.h"

static const ElmMailboxMessage in_mbox = { .source = "in\xc3\xbc\x1b",
	.offset = 17,
	.size = 99,
	.is_mbox = TRUE };

static void
test_text_has_the_columns_of_its_header(void)
{
	g_autoptr(ElmVerdict) verdict = elm_verdict_new(ELM_VERDICT_CLEAN);
	ElmReportLine line = { .tool = "elm-test",
		.piece = &in_mbox,
		.verdict = verdict,
		.message_id = "<1@example.org>",
		.subject = "a\nb \xe2\x80\xae c" };
	g_autofree char *clean = elm_report_line_text(&line);
	g_autofree char *bad = NULL;

	elm_verdict_raise(verdict, ELM_VERDICT_BAD, "infected");
	elm_verdict_add(verdict, "name", "Some Test");
	elm_verdict_add(verdict, "engine", "x");
	elm_verdict_add(verdict, "part", "");
	bad = elm_report_line_text(&line);
	g_assert_cmpstr(clean, ==,
	    "clean    in\xc3\xbc\\x1b:17                -             "
	    "a\\x0ab \\u{202e} c  <1@example.org>\n");
	g_assert_cmpstr(bad, ==,
	    "bad      in\xc3\xbc\\x1b:17                "
	    "infected name=\"Some Test\" engine=x part=\"\"  "
	    "a\\x0ab \\u{202e} c  <1@example.org>\n");
}

static void
test_text_of_a_file_is_its_name(void)
{
	static const ElmMailboxMessage file = { .source = "new/1",
		.is_doubtful = TRUE };
	g_autoptr(ElmVerdict) verdict = elm_verdict_new(ELM_VERDICT_CLEAN);
	ElmReportLine line = { .tool = "elm-test",
		.piece = &file,
		.verdict = verdict };
	g_autofree char *text = elm_report_line_text(&line);

	g_assert_cmpstr(text, ==,
	    "clean    new/1                     ambiguous-separator\n");
}

static void
test_text_is_not_endless(void)
{
	g_autofree char *subject = g_strnfill(1000000, 'x');
	g_autoptr(ElmVerdict) verdict = elm_verdict_new(ELM_VERDICT_CLEAN);
	ElmReportLine line = { .tool = "elm-test",
		.piece = &in_mbox,
		.verdict = verdict,
		.subject = subject };
	g_autofree char *text = elm_report_line_text(&line);

	g_assert_cmpuint(g_utf8_strlen(text, -1), <, 200);
	g_assert_true(g_str_has_suffix(text, "xxx\xe2\x80\xa6\n"));
}

static void
test_json_has_what_every_line_has(void)
{
	g_autoptr(ElmVerdict) verdict = elm_verdict_new(ELM_VERDICT_CLEAN);
	ElmReportLine line = { .tool = "elm-test",
		.piece = &in_mbox,
		.verdict = verdict,
		.sha256 = "00" };
	g_autofree char *json = elm_report_line_json(&line);

	g_assert_cmpstr(json, ==,
	    "{\"tool\":\"elm-test\",\"version\":\"" PACKAGE_VERSION
	    "\",\"source\":\"in\\u00FC\\u001B\",\"offset\":17,\"size\":99,"
	    "\"sha256\":\"00\",\"message_id\":null,\"verdict\":\"clean\"}\n");
}

static void
test_json_facts_come_last_and_replace_nothing(void)
{
	static const ElmMailboxMessage piece = { .source = "-",
		.is_doubtful = TRUE };
	g_autoptr(ElmVerdict) verdict = elm_verdict_new(ELM_VERDICT_CLEAN);
	json_t *facts = json_pack("{s:s, s:[i]}", "verdict", "clean", "n", 1);
	ElmReportLine line = { .tool = "elm-test",
		.piece = &piece,
		.verdict = verdict,
		.error = "cannot",
		.facts = facts };
	g_autofree char *json = NULL;

	elm_verdict_raise(verdict, ELM_VERDICT_UNKNOWN, "limit");
	json = elm_report_line_json(&line);
	g_assert_true(g_str_has_suffix(json,
	    "\"message_id\":null,\"verdict\":\"unknown\",\"reason\":\"limit\","
	    "\"error\":\"cannot\",\"ambiguous_separator\":true,"
	    "\"n\":[1]}\n"));
	json_decref(facts);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/report-line/text/has-the-columns-of-its-header",
	    test_text_has_the_columns_of_its_header);
	g_test_add_func("/report-line/text/of-a-file-is-its-name",
	    test_text_of_a_file_is_its_name);
	g_test_add_func("/report-line/text/is-not-endless",
	    test_text_is_not_endless);
	g_test_add_func("/report-line/json/has-what-every-line-has",
	    test_json_has_what_every_line_has);
	g_test_add_func("/report-line/json/facts-come-last",
	    test_json_facts_come_last_and_replace_nothing);
	return g_test_run();
}
