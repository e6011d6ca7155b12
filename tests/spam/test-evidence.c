#include "config.h"

#include "lib/spam/evidence.h"

#include <string.h>

#include "tests/spam/given.h"

static void
test_names_are_unique_and_of_capitals(void)
{
	g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
	const ElmTest *test;

	for (gsize i = 0; (test = elm_evidence_test(i, NULL)) != NULL; i++) {
		g_assert_true(g_hash_table_add(seen, (gpointer)test->name));
		g_assert_cmpuint(strspn(test->name,
				     "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"),
		    ==, strlen(test->name));
	}
	g_assert_cmpuint(g_hash_table_size(seen), >, 0);
}

static void
test_each_is_worth_and_means_something(void)
{
	const ElmTest *test;

	for (gsize i = 0; (test = elm_evidence_test(i, NULL)) != NULL; i++) {
		g_assert_cmpfloat(test->points, >=, -10);
		g_assert_cmpfloat(test->points, <=, 10);
		g_assert_cmpuint(strlen(test->meaning), >, 9);
		g_assert_null(strchr(test->meaning, '\n'));
	}
}

static void
test_groups_are_the_tests_in_a_row(void)
{
	const ElmGroup *group, *of;
	gsize number = 0;

	for (gsize at = 0; (group = elm_evidence_group(at)) != NULL; at++)
		for (gsize i = 0; i < group->n; i++, number++) {
			g_assert_true(
			    elm_evidence_test(number, &of) == &group->tests[i]);
			g_assert_true(of == group);
			g_assert_cmpint(elm_evidence_find(group->tests[i].name),
			    ==, (gssize)number);
		}
	g_assert_null(elm_evidence_test(number, NULL));
	g_assert_cmpint(elm_evidence_find("NO_SUCH_TEST"), ==, -1);
}

typedef struct {
	GString *names;
	gboolean has_traces;
} Seen;

static void
note(gsize number, const char *trace, gpointer user)
{
	Seen *seen = user;

	g_string_append_printf(seen->names, "%s ",
	    elm_evidence_test(number, NULL)->name);
	seen->has_traces |= trace != NULL;
}

static void
test_what_is_true_is_told_with_a_trace_if_wanted(void)
{
	g_autoptr(Given) given = given_message("Subject: hello\n\n");

	for (gboolean wants = FALSE; wants <= TRUE; wants++) {
		g_autoptr(GString) names = g_string_new(NULL);
		Seen seen = { names, FALSE };

		elm_evidence_look(given->facts, wants, note, &seen);
		g_assert_nonnull(strstr(names->str, "EMPTY_BODY "));
		g_assert_null(strstr(names->str, "EMPTY_SUBJECT "));
		g_assert_cmpint(seen.has_traces, ==, wants);
	}
}

static void
test_trace_is_true_and_costs_nothing_unasked(void)
{
	g_autoptr(GString) trace = g_string_new(NULL);

	g_assert_true(elm_trace(NULL, "%d", 1));
	g_assert_true(elm_trace(trace, "%d of %s", 1, "two"));
	g_assert_cmpstr(trace->str, ==, "1 of two");
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/evidence/names-are-unique-and-of-capitals",
	    test_names_are_unique_and_of_capitals);
	g_test_add_func("/evidence/each-is-worth-and-means-something",
	    test_each_is_worth_and_means_something);
	g_test_add_func("/evidence/groups-are-the-tests-in-a-row",
	    test_groups_are_the_tests_in_a_row);
	g_test_add_func("/evidence/what-is-true-is-told",
	    test_what_is_true_is_told_with_a_trace_if_wanted);
	g_test_add_func("/evidence/trace-is-true",
	    test_trace_is_true_and_costs_nothing_unasked);
	return g_test_run();
}
