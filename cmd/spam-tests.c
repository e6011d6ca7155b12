#include "config.h"

#include "cmd/spam.h"
#include "lib/base/error.h"
#include "lib/base/json.h"
#include "lib/spam/evidence.h"

static void
print_group(const ElmGroup *group)
{
	g_print("%s: %s\n", group->name, group->meaning);
	for (gsize i = 0; i < group->n; i++)
		g_print("%8.2f  %-28s %s\n", group->tests[i].points,
		    group->tests[i].name, group->tests[i].meaning);
}

static void
print_test(const ElmGroup *group, const ElmTest *test)
{
	json_t *object = json_object();
	g_autofree char *line = NULL;

	elm_json_set_text(object, "group", group->name);
	elm_json_set_text(object, "name", test->name);
	json_object_set_new(object, "points", json_real(test->points));
	elm_json_set_text(object, "meaning", test->meaning);
	line = elm_json_line(object);
	g_print("%s", line);
	json_decref(object);
}

void
elm_spam_list_tests(gboolean is_json)
{
	const ElmGroup *group;

	for (gsize i = 0; (group = elm_evidence_group(i)) != NULL; i++) {
		if (i > 0 && !is_json)
			g_print("\n");
		if (!is_json)
			print_group(group);
		for (gsize test = 0; is_json && test < group->n; test++)
			print_test(group, &group->tests[test]);
	}
}

gboolean
elm_spam_check_rules(const ElmRun *run, const char *path, GError **error)
{
	const char *const paths[] = { path, NULL };
	guint64 steps = elm_conf_limits(run->conf)->regex_steps;
	gboolean is_error = FALSE;
	g_autofree char *remarks =
	    elm_spam_rules_check(paths, steps, &is_error);

	if (!is_error && remarks != NULL)
		g_print("%s\n", remarks);
	if (is_error)
		g_set_error(error, ELM_ERROR, ELM_ERROR_CONFIG, "%s", remarks);
	return !is_error;
}
