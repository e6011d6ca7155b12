#include "config.h"

#include "lib/scan/rules.h"

#include <string.h>

#include "lib/base/error.h"

static const ElmItem anything = { .path = "", .name = "", .type = "x/y" };

static ElmRules *
try_rules(const char *text, GError **error)
{
	g_autoptr(GBytes) bytes = g_bytes_new(text, strlen(text));
	ElmLimits limits;

	elm_limits_init(&limits);
	return elm_rules_parse(bytes, "rules", &limits, error);
}

static ElmRules *
rules_of(const char *text)
{
	g_autoptr(GError) error = NULL;
	ElmRules *rules = try_rules(text, &error);

	g_test_message("%s", text);
	g_assert_no_error(error);
	return rules;
}

/* "deny 3", "allow 0", and "?2" behind it for a doubt about line 2. */
static char *
decide(const ElmRules *rules, const ElmItem *item, const ElmEnvelope *envelope)
{
	ElmRuleDecision decision;

	elm_rules_decide(rules, item, envelope, &decision);
	if (decision.doubt != 0)
		return g_strdup_printf("%s %u ?%u",
		    elm_rule_action_word(decision.action), decision.line,
		    decision.doubt);
	return g_strdup_printf("%s %u", elm_rule_action_word(decision.action),
	    decision.line);
}

static void
assert_decision(const char *text, const ElmItem *item, const char *expected)
{
	g_autoptr(ElmRules) rules = rules_of(text);
	g_autofree char *decision = decide(rules, item, NULL);

	g_assert_cmpstr(decision, ==, expected);
}

static void
test_each_condition_asks_for_what_it_says(void)
{
	static const ElmItem item = {
		.path = "Invoice.zip/a/Photo.EXE .",
		.name = "a\\Photo.EXE .",
		.declared = "image/jpeg",
		.type = "application/x-dosexec",
		.classes = ELM_CLASS_EXECUTABLE,
		.traits = ELM_TRAIT_TRAILING | ELM_TRAIT_FALSE_TYPE,
		.size = 20 * 1024 * 1024,
		.depth = 2,
	};
	static const struct {
		const char *condition;
		gboolean holds;
	} cases[] = {
		{ "", TRUE },
		{ "class=executable", TRUE },
		{ "class=script,executable", TRUE },
		{ "class = script , executable", TRUE },
		{ "class=script", FALSE },
		{ "not class=script", TRUE },
		{ "trait=trailing", TRUE },
		{ "trait=bidi", FALSE },
		{ "class=executable trait=bidi", FALSE },
		{ "type=image/*", TRUE },
		{ "type=IMAGE/JPEG", TRUE },
		{ "type=/^image.jpe?g$/", TRUE },
		{ "type=video/*", FALSE },
		{ "true-type=application/x-dosexec", TRUE },
		{ "label=*", FALSE },
		{ "not label=*", TRUE },
		{ "name=*.exe", TRUE },
		{ "name=\"photo.exe\"", TRUE },
		{ "name=\"ph*\",*.com", TRUE },
		{ "name=/^photo\\.(exe|com)$/", TRUE },
		{ "name=/^Photo/ path=/a\\/b|exe/", TRUE },
		{ "name=/^hoto/", FALSE },
		{ "name=a*", FALSE },
		{ "name=\xef\xbc\xb0hoto.exe", TRUE },
		{ "path=*.zip/*.exe", TRUE },
		{ "path=\"invoice.zip/*\"", TRUE },
		{ "path=*.exe/*.zip", FALSE },
		{ "size=20M", TRUE },
		{ "size>20M", FALSE },
		{ "size >= 20M", TRUE },
		{ "size<20971521", TRUE },
		{ "size<=20M", TRUE },
		{ "size<20M", FALSE },
		{ "not size<20M", TRUE },
		{ "not size=20M", FALSE },
		{ "depth>1 depth<3", TRUE },
		{ "depth=0", FALSE },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *text =
		    g_strdup_printf("deny %s -- so", cases[i].condition);

		assert_decision(text, &item,
		    cases[i].holds ? "deny 1" : "allow 0");
	}
}

static void
test_first_rule_that_holds_decides(void)
{
	static const ElmItem item = {
		.path = "a.exe",
		.name = "a.exe",
		.type = "text/plain",
	};

	assert_decision("", &item, "allow 0");
	assert_decision("# only\n\n   # comments\n", &item, "allow 0");
	assert_decision("\xef\xbb\xbf"
			"deny name=b\r\n\tflag name=a*#b\r\nflag # all\r\ndeny",
	    &item, "flag 3");
	assert_decision("allow\ndeny", &item, "allow 1");
	assert_decision("deny\nallow", &item, "deny 1");
}

static void
test_reason_reaches_the_user_as_written(void)
{
	static const struct {
		const char *text, *reason;
	} cases[] = {
		{ "deny", NULL },
		{ "deny -- no, not \"here\" # ever \t",
		    "no, not \"here\" # ever" },
		{ "deny --", "" },
		{ "deny name=* --\tso", "so" },
		{ "deny # -- so", NULL },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(ElmRules) rules = rules_of(cases[i].text);
		ElmRuleDecision decision;

		elm_rules_decide(rules, &anything, NULL, &decision);
		g_assert_cmpstr(decision.reason, ==, cases[i].reason);
	}
}

static void
test_strictest_decision_of_all_recipients_counts(void)
{
	static const struct {
		const char *rules, *recipients, *decision;
	} cases[] = {
		{ "allow recipient=@lab.org\ndeny", "a@lab.org,B@LAB.org",
		    "allow 1" },
		{ "allow recipient=@lab.org\ndeny", "a@lab.org,b@x.org",
		    "deny 2" },
		{ "deny recipient=@kids.org\nallow", "a@kids.org,b@x.org",
		    "deny 1" },
		{ "deny recipient=@kids.org\nallow", "b@x.org", "allow 2" },
		{ "flag recipient=a@x.org\ndeny", "a@x.org,b@x.org", "deny 2" },
		{ "flag recipient=a@x.org\ndeny recipient=a@x.org",
		    "a@x.org,b@x.org", "flag 1" },
		{ "deny not recipient=@lab.org", "a@lab.org,b@x.org",
		    "deny 1" },
		{ "deny not recipient=@lab.org", "a@lab.org", "allow 0" },
		{ "deny recipient=@x.org not recipient=a@x.org",
		    "a@x.org,b@y.org", "allow 0" },
		/* Nobody known: no exception, and no certainty. */
		{ "allow recipient=@lab.org\ndeny", "", "deny 2" },
		{ "deny recipient=@kids.org\nallow", "", "allow 2 ?1" },
		{ "deny recipient=@kids.org\ndeny", "", "deny 2" },
		{ "flag recipient=a@b\ndeny recipient=a@b", "", "allow 0 ?2" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(ElmRules) rules = rules_of(cases[i].rules);
		g_autoptr(ElmEnvelope) envelope = elm_envelope_new(NULL, NULL);
		g_autofree char *decision = NULL;

		elm_envelope_fill(envelope, NULL, cases[i].recipients);
		decision = decide(rules, &anything, envelope);
		g_assert_cmpstr(decision, ==, cases[i].decision);
	}
}

static void
test_sender_that_is_not_known_is_a_doubt(void)
{
	static const struct {
		const char *rules, *sender, *decision;
	} cases[] = {
		{ "deny sender=.example.org", "a@b.example.org", "deny 1" },
		{ "deny sender=<>", "<>", "deny 1" },
		{ "deny sender=<>", "a@b.org", "allow 0" },
		{ "deny sender=<>", NULL, "allow 0 ?1" },
		{ "deny not sender=@b.org", NULL, "allow 0 ?1" },
		{ "allow not sender=@b.org\nflag", NULL, "flag 2" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(ElmRules) rules = rules_of(cases[i].rules);
		g_autoptr(ElmEnvelope) envelope =
		    elm_envelope_new(cases[i].sender, NULL);
		g_autofree char *decision = decide(rules, &anything, envelope);

		g_assert_cmpstr(decision, ==, cases[i].decision);
	}
}

static void
test_pattern_over_its_limit_is_a_doubt(void)
{
	g_autofree char *many = g_strnfill(400, 'a');
	g_autofree char *name = g_strconcat(many, "b", NULL);
	ElmItem item = { .path = name, .name = name, .type = "x/y" };

	assert_decision("deny name=/^(a|aa)+$/\ndeny", &item, "deny 2");
	assert_decision("deny name=/^(a|aa)+$/\nflag", &item, "flag 2 ?1");
	assert_decision("deny not name=/^(a|aa)+$/", &item, "allow 0 ?1");
}

static void
test_every_error_is_told_with_its_place(void)
{
	static const struct {
		const char *text, *error;
	} cases[] = {
		{ "forbid", "1:1: 'forbid' is not one of allow, flag, deny" },
		{ "denny", "1:1: 'denny' is no action, did you mean 'deny'?" },
		{ "deny class=executible",
		    "1:12: there is no class 'executible', did you mean "
		    "'executable'?" },
		{ "deny trait=x", "1:12: there is no trait 'x'" },
		{ "deny clas=macro",
		    "1:6: there is no condition 'clas', did you mean "
		    "'class'?" },
		{ "deny =x", "1:6: a condition is missing before '=x'" },
		{ "deny not", "1:9: a condition is missing here" },
		{ "deny class", "1:11: 'class' is followed by =" },
		{ "deny class>x", "1:11: 'class' is followed by =" },
		{ "deny size",
		    "1:10: 'size' is followed by <, <=, =, >= or >" },
		{ "deny size>2X",
		    "1:11: '2X' is no number with an optional K, M or G" },
		{ "deny size=1,2", "1:13: size takes one number" },
		{ "deny size=/1/", "1:11: size takes no regular expression" },
		{ "deny sender=/a/",
		    "1:13: sender takes no regular expression" },
		{ "deny sender=x",
		    "1:13: 'x' is no address pattern; say 'user@domain', "
		    "'@domain' or '.domain'" },
		{ "deny name=", "1:11: a value is missing here" },
		{ "deny name=a,", "1:13: a value is missing here" },
		{ "deny name=\"a",
		    "1:11: there is no closing quote to this one" },
		{ "deny name=\"a\\b\"",
		    "1:13: a backslash stands only before '\"' or '\\'" },
		{ "deny name=a\"b\"",
		    "1:12: '\"' stands only within quotes around the whole" },
		{ "deny name=\"a\"b",
		    "1:14: a blank or a comma is missing before 'b'" },
		{ "deny name=/a",
		    "1:11: there is no closing slash to this one" },
		{ "deny name=/a\\",
		    "1:11: there is no closing slash to this one" },
		{ "deny name=a/b",
		    "1:11: 'a/b' can never match: a name has no folder, say "
		    "path=" },
		{ "deny name=*.",
		    "1:11: '*.' can never match: names are compared without "
		    "blanks, dots and slashes at the end" },
		{ "deny label=\xc3\xa4 class=x",
		    "1:20: there is no class 'x'" },
		{ "deny label=\xe4", "1:12: this is no UTF-8" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *expected =
		    g_strconcat("rules:", cases[i].error, NULL);
		g_autoptr(GError) error = NULL;

		g_test_message("%s", cases[i].text);
		g_assert_null(try_rules(cases[i].text, &error));
		g_assert_error(error, ELM_ERROR, ELM_ERROR_CONFIG);
		g_assert_cmpstr(error->message, ==, expected);
	}
}

static void
test_all_errors_of_a_file_are_told_at_once(void)
{
	g_autoptr(GError) error = NULL;

	g_assert_null(
	    try_rules("deny\n\nflag class=x,y sise>1\nallow\nnope name=a/b",
		&error));
	g_assert_cmpstr(error->message, ==,
	    "rules:3:12: there is no class 'x'\n"
	    "rules:3:14: there is no class 'y'\n"
	    "rules:3:16: there is no condition 'sise', did you mean 'size'?\n"
	    "rules:5:1: 'nope' is not one of allow, flag, deny\n"
	    "rules:5:11: 'a/b' can never match: a name has no folder, say "
	    "path=");
}

static void
test_bad_pattern_and_nul_are_errors(void)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GBytes) nul = g_bytes_new_static("allow\nde\0ny", 11);
	ElmLimits limits;

	g_assert_null(try_rules("allow\ndeny name=/(/", &error));
	g_assert_true(g_str_has_prefix(error->message, "rules:2:11: "));
	g_clear_error(&error);
	elm_limits_init(&limits);
	g_assert_null(elm_rules_parse(nul, "rules", &limits, &error));
	g_assert_cmpstr(error->message, ==,
	    "rules:2:3: there is a NUL in this line");
}

/* Is the last rule of @text said to be void ("!"), to be shadowed by lines
 * (their numbers), or is all well ("")? */
static char *
checked(const char *text)
{
	g_autoptr(ElmRules) rules = rules_of(text);
	g_autofree char *said = elm_rules_check(rules);

	if (said == NULL)
		return g_strdup("");
	if (strstr(said, "exclude each other") != NULL)
		return g_strdup("!");
	g_assert_nonnull(strstr(said, "decided in line"));
	return g_strdup(strrchr(said, 'e') + 2);
}

static void
test_rules_that_never_decide_are_told(void)
{
	static const struct {
		const char *text, *said;
	} cases[] = {
		{ "deny\nallow", "1" },
		{ "deny class=script\nallow class=script", "1" },
		{ "deny class=script,macro\nallow class=script name=*.c", "1" },
		{ "deny name=*.exe\nallow name=a.EXE", "1" },
		{ "deny name=*\nallow name=/x/", "1" },
		{ "deny name=/x/\nallow name=/x/ size>1", "1" },
		{ "deny size>1M\nallow size>2M", "1" },
		{ "deny size>1M\nallow size>1K size=2M", "1" },
		{ "deny size>=0\nallow depth=1", "1" },
		{ "deny not size=5\nallow size=6", "1" },
		{ "deny not size=5\nallow size>6", "1" },
		{ "deny not class=macro\nallow not class=macro,script", "1" },
		{ "deny not name=*.pdf\nallow name=*.exe", "1" },
		{ "deny recipient=.x.org\nallow recipient=a@b.x.org", "1" },
		{ "flag name=q\ndeny type=*\nallow type=video/*", "2" },
		{ "deny class=script\nflag\nallow class=script,macro", "2" },
		{ "deny class=script\nflag class=macro\nallow "
		  "class=script,macro size>1",
		    "1, 2" },
		{ "deny name=*.exe\nflag name=*.com\nallow "
		  "name=a.exe,b.exe,c.com",
		    "1, 2" },
		{ "deny class=script\nallow class=script,macro not "
		  "class=macro",
		    "1" },
		{ "deny size>2M size<1M", "!" },
		{ "deny size<0", "!" },
		{ "deny size=5 not size=5", "!" },
		{ "deny class=macro not class=macro,script", "!" },
		{ "deny name=*.exe not name=*", "!" },
		{ "deny name=*.exe name=*.pdf", "!" },
		{ "deny type=audio/* type=video/*", "!" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *said = checked(cases[i].text);

		g_assert_cmpstr(said, ==, cases[i].said);
	}
}

static void
test_rules_that_may_decide_are_not_told(void)
{
	static const char *const cases[] = {
		"allow class=script\ndeny class=script,macro",
		"allow trait=bidi\nallow trait=clsid\ndeny trait=bidi,link",
		"allow name=*.a\ndeny name=*.a,*.b",
		"allow class=script\ndeny not class=macro",
		"allow not class=script\ndeny class=macro",
		"allow class=script name=*.c\ndeny class=script",
		"allow name=*.exe\ndeny name=*",
		"allow name=/x/\ndeny name=*.x",
		"allow name=/x/\ndeny name=/y/",
		"allow size>2M\ndeny size>1M",
		"allow size=5\ndeny size>=5 size<=6",
		"allow type=*\ndeny",
		"allow label=*\ndeny name=x",
		"allow sender=*\ndeny",
		"allow recipient=*\ndeny",
		"allow recipient=@x.org\ndeny recipient=a@x.org,b@y.org",
		"allow not recipient=a@x.org\ndeny recipient=@x.org",
		"deny class=script class=macro",
		"deny class=script,macro not class=script",
		"deny name=*a* name=*b*",
		"deny size>1M size<2M not size=1500K",
		"allow not size>1M\ndeny not size<1M",
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *said = checked(cases[i]);

		g_assert_cmpstr(said, ==, "");
	}
}

/* Is @word of the page's lists: "macro ," or "macro" alone on its line? */
static gboolean
is_in_page(const char *page, const char *word)
{
	g_autofree char *pattern =
	    g_strdup_printf("^\\.(Cm|It Cm) %s( [,.])?$", word);

	return g_regex_match_simple(pattern, page, G_REGEX_MULTILINE, 0);
}

static void
test_every_word_is_in_the_page(void)
{
	g_autofree char *path = g_build_filename(g_getenv("srcdir"), "man",
	    "elm-scan-rules.5", NULL);
	g_autoptr(GError) error = NULL;
	g_autofree char *page = NULL;

	g_file_get_contents(path, &page, NULL, &error);
	g_assert_no_error(error);
	for (guint bit = 1; elm_class_word(bit) != NULL; bit <<= 1) {
		g_test_message("%s", elm_class_word(bit));
		g_assert_true(is_in_page(page, elm_class_word(bit)));
	}
	for (guint bit = 1; elm_trait_word(bit) != NULL; bit <<= 1) {
		g_test_message("%s", elm_trait_word(bit));
		g_assert_true(is_in_page(page, elm_trait_word(bit)));
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/rules/each-condition-asks-for-what-it-says",
	    test_each_condition_asks_for_what_it_says);
	g_test_add_func("/rules/first-rule-that-holds-decides",
	    test_first_rule_that_holds_decides);
	g_test_add_func("/rules/reason-reaches-the-user-as-written",
	    test_reason_reaches_the_user_as_written);
	g_test_add_func("/rules/strictest-decision-of-all-recipients-counts",
	    test_strictest_decision_of_all_recipients_counts);
	g_test_add_func("/rules/sender-that-is-not-known-is-a-doubt",
	    test_sender_that_is_not_known_is_a_doubt);
	g_test_add_func("/rules/pattern-over-its-limit-is-a-doubt",
	    test_pattern_over_its_limit_is_a_doubt);
	g_test_add_func("/rules/every-error-is-told-with-its-place",
	    test_every_error_is_told_with_its_place);
	g_test_add_func("/rules/all-errors-of-a-file-are-told-at-once",
	    test_all_errors_of_a_file_are_told_at_once);
	g_test_add_func("/rules/bad-pattern-and-nul-are-errors",
	    test_bad_pattern_and_nul_are_errors);
	g_test_add_func("/rules/rules-that-never-decide-are-told",
	    test_rules_that_never_decide_are_told);
	g_test_add_func("/rules/rules-that-may-decide-are-not-told",
	    test_rules_that_may_decide_are_not_told);
	g_test_add_func("/rules/every-word-is-in-the-page",
	    test_every_word_is_in_the_page);
	return g_test_run();
}
