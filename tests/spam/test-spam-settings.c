#include "config.h"

#include "lib/spam/spam-settings.h"

#include <string.h>

#include "lib/base/error.h"

typedef struct {
	ElmConf *conf;
	ElmEnvelope *envelope;
	char *state; /* folder */
} Site;

static Site
site_with(const char *text)
{
	Site site = { elm_conf_parse(text, "conf", NULL),
		elm_envelope_new(NULL, NULL),
		g_dir_make_tmp("settings-XXXXXX", NULL) };

	g_assert_nonnull(site.conf);
	g_setenv("ELM_STATE_DIR", site.state, TRUE);
	return site;
}

static void
site_clear(Site *site)
{
	elm_conf_free(site->conf);
	elm_envelope_free(site->envelope);
	g_free(site->state);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Site, site_clear)

static void
test_nothing_need_be_configured(void)
{
	g_auto(Site) site = site_with("[spam]\nseed = none\n");
	ElmSpamOptions options = { 0 };
	g_autoptr(GError) error = NULL;
	g_autoptr(ElmSpamSettings) settings =
	    elm_spam_settings_new(site.conf, &options, site.envelope, &error);

	g_assert_no_error(error);
	g_assert_cmpint(settings->setup.required, ==, 5000);
	g_assert_cmpint(settings->setup.unsure, ==, 3000);
	g_assert_null(settings->setup.model);
	g_assert_null(settings->setup.waves);
	g_assert_cmpuint(settings->setup.facts.extract, ==, ELM_EXTRACT_ALL);
	g_assert_false(elm_spam_settings_is_trap(settings, "a@example.org"));
}

static void
test_wrong_values_are_told_with_their_place(void)
{
	static const struct {
		const char *line, *complaint;
	} cases[] = {
		{ "required = many", "conf:2: required: a number of points "
				     "expected, not 'many'" },
		{ "unsure = 1e9", "conf:2: unsure: " },
		{ "unsure = nan", "conf:2: unsure: " },
		{ "required =", "conf:2: required: " },
		{ "waves = maybe", "conf:2: waves: 'yes' or 'no' expected" },
		{ "documents = 1", "conf:2: documents: " },
		{ "trap = /nonexistent/traps", "/nonexistent/traps" },
		{ "rules = /nonexistent/rules", "/nonexistent/rules" },
		{ "allow = /nonexistent/allow", "/nonexistent/allow" },
		{ "model = /nonexistent/model", "/nonexistent/model" },
		{ "seed = /nonexistent/seed", "/nonexistent/seed" },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *text =
		    g_strdup_printf("[spam]\n%s\n", cases[i].line);
		g_auto(Site) site = site_with(text);
		ElmSpamOptions options = { 0 };
		g_autoptr(GError) error = NULL;

		g_assert_null(elm_spam_settings_new(site.conf, &options,
		    site.envelope, &error));
		g_assert_nonnull(error);
		g_assert_nonnull(strstr(error->message, cases[i].complaint));
	}
}

static void
test_points_are_read_to_the_thousandth(void)
{
	g_auto(Site) site = site_with("[spam]\nseed = none\n"
				      "required = -0.0625\nunsure = 7\n");
	ElmSpamOptions options = { 0 };
	g_autoptr(ElmSpamSettings) settings =
	    elm_spam_settings_new(site.conf, &options, site.envelope, NULL);

	g_assert_cmpint(settings->setup.required, ==, -63);
	g_assert_cmpint(settings->setup.unsure, ==, 7000);
}

static void
test_traps_are_patterns(void)
{
	g_auto(Site) site = site_with("[spam]\nseed = none\n");
	g_autofree char *path = g_build_filename(site.state, "traps", NULL);
	char *traps[] = { path, NULL };
	ElmSpamOptions options = { .traps = traps };
	g_autoptr(GError) error = NULL;
	g_autoptr(ElmSpamSettings) settings = NULL;

	g_assert_true(g_file_set_contents(path,
	    "# traps\n old@example.org # left\n\n@trap.example\n", -1, NULL));
	settings =
	    elm_spam_settings_new(site.conf, &options, site.envelope, &error);
	g_assert_no_error(error);
	g_assert_true(elm_spam_settings_is_trap(settings, "old@example.org"));
	g_assert_true(elm_spam_settings_is_trap(settings, "x@trap.example"));
	g_assert_false(elm_spam_settings_is_trap(settings, "new@example.org"));
}

static void
test_model_asked_for_must_be_there(void)
{
	g_auto(Site) site = site_with("[spam]\nseed = none\n");
	char path[] = "/nonexistent/model";
	ElmSpamOptions options = { .model = path };
	g_autoptr(GError) error = NULL;
	g_autoptr(ElmSpamSettings) settings = NULL;

	g_assert_null(
	    elm_spam_settings_new(site.conf, &options, site.envelope, &error));
	g_assert_error(error, ELM_ERROR, ELM_ERROR_UNAVAILABLE);
	options.is_without_model = TRUE;
	settings =
	    elm_spam_settings_new(site.conf, &options, site.envelope, NULL);
	g_assert_nonnull(settings);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/spam-settings/nothing-need-be-configured",
	    test_nothing_need_be_configured);
	g_test_add_func("/spam-settings/wrong-values-are-told",
	    test_wrong_values_are_told_with_their_place);
	g_test_add_func("/spam-settings/points-to-the-thousandth",
	    test_points_are_read_to_the_thousandth);
	g_test_add_func("/spam-settings/traps-are-patterns",
	    test_traps_are_patterns);
	g_test_add_func("/spam-settings/model-asked-for-must-be-there",
	    test_model_asked_for_must_be_there);
	return g_test_run();
}
