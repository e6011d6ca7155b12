#include "config.h"

#include "tests/spam/group-cases.h"

#include <string.h>

static const ElmTest *
find_test(const ElmGroup *group, const char *name)
{
	for (gsize i = 0; i < group->n; i++)
		if (strcmp(group->tests[i].name, name) == 0)
			return &group->tests[i];
	g_error("no test '%s' in group '%s'", name, group->name);
}

static gboolean
is_true(const ElmTest *test, const ElmSite *site, const char *text)
{
	g_autoptr(ElmEnvelope) envelope = elm_envelope_new(NULL, NULL);
	g_autoptr(GBytes) bytes = g_bytes_new_static(text, strlen(text));
	g_autoptr(GString) trace = g_string_new(NULL);
	g_autoptr(ElmMessage) message = NULL;
	g_autoptr(ElmFacts) facts = NULL;
	ElmFactsSetup setup = { .site = site, .envelope = envelope };
	ElmLimits limits;
	gboolean found;

	elm_limits_init(&limits);
	setup.limits = &limits;
	message = elm_message_new(bytes, &limits);
	facts = elm_facts_new(&setup, message);
	found = test->is_true(facts, trace);
	g_assert_cmpint(test->is_true(facts, NULL), ==, found);
	g_assert_true(g_utf8_validate(trace->str, -1, NULL));
	if (found)
		g_assert_cmpuint(trace->len, >, 0);
	return found;
}

/* Has @test a case that is @wanted? */
static gboolean
is_covered(const ElmTest *test, gboolean wanted, const ElmGroupCase *cases,
    gsize n)
{
	for (gsize i = 0; i < n; i++)
		if (strcmp(cases[i].test, test->name) == 0 &&
		    cases[i].is_true == wanted)
			return TRUE;
	return FALSE;
}

/* What the one test of the program looks at. */
typedef struct {
	const ElmGroup *group;
	const ElmSite *site;
	const ElmGroupCase *cases;
	gsize n;
} Table;

static gboolean
check_cases(const Table *table)
{
	gboolean is_right = TRUE;

	for (gsize i = 0; i < table->n; i++) {
		const ElmGroupCase *row = &table->cases[i];

		if (is_true(find_test(table->group, row->test), table->site,
			row->message) == row->is_true)
			continue;
		is_right = FALSE;
		g_test_message("%s should be %s:\n%s", row->test,
		    row->is_true ? "true" : "false", row->message);
	}
	return is_right;
}

static gboolean
check_cover(const Table *table)
{
	gboolean is_right = TRUE;

	for (gsize i = 0; i < table->group->n; i++) {
		const ElmTest *test = &table->group->tests[i];

		if (is_covered(test, TRUE, table->cases, table->n) &&
		    is_covered(test, FALSE, table->cases, table->n))
			continue;
		is_right = FALSE;
		g_test_message("%s lacks a case", test->name);
	}
	return is_right;
}

static void
test_each_test_is_true_of_its_mail_and_of_no_other(gconstpointer data)
{
	const Table *table = data;

	g_assert_true(check_cases(table));
	g_assert_true(check_cover(table));
}

static int
run(char **arguments, const Table *table)
{
	int count = (int)g_strv_length(arguments);
	g_autofree char *path =
	    g_strdup_printf("/%s/each-test-is-true-of-its-mail-and-of-no-other",
		table->group->name);

	g_test_init(&count, &arguments, NULL);
	g_test_add_data_func(path, table,
	    test_each_test_is_true_of_its_mail_and_of_no_other);
	return g_test_run();
}

int
elm_group_cases_main(char **arguments, const ElmGroup *group,
    const ElmGroupCase *cases, gsize n)
{
	static const char *const none[] = { NULL };
	static const ElmSite site = { none, none, none, none };
	const Table table = { group, &site, cases, n };

	return run(arguments, &table);
}

int
elm_group_cases_main_site(char **arguments, const ElmGroup *group,
    const ElmGroupCase *cases, gsize n)
{
	static const char *const own[] = { "example.org", NULL };
	static const char *const partners[] = { "partner.example", NULL };
	static const char *const trusted[] = { "mx.example.org", NULL };
	static const char *const languages[] = { "en", "de", NULL };
	static const ElmSite site = { own, partners, trusted, languages };
	const Table table = { group, &site, cases, n };

	return run(arguments, &table);
}
