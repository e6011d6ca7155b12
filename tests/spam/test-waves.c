#include "config.h"

#include "lib/spam/waves.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "lib/base/error.h"

#define NOW 1700000000
#define HOURS 3600

typedef struct {
	char *folder;
	char *path;
} Place;

static void
place_init(Place *place)
{
	place->folder = g_dir_make_tmp("waves-XXXXXX", NULL);
	place->path = g_build_filename(place->folder, "waves", NULL);
}

static void
place_clear(Place *place)
{
	g_remove(place->path);
	g_rmdir(place->folder);
	g_free(place->path);
	g_free(place->folder);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Place, place_clear)

static ElmWaves *
opened(const Place *place)
{
	g_autoptr(GError) error = NULL;
	ElmWaves *waves = elm_waves_open(place->path, &error);

	g_assert_no_error(error);
	return waves;
}

static double
count(ElmWaves *waves, guint64 text, guint recipient, gint64 now)
{
	ElmFingerprint print = { .text = { text, text * 3, 5, 7 } };
	g_autofree char *address =
	    g_strdup_printf("user%u@example.com", recipient);

	print.text[2] = text * 5;
	print.text[3] = text * 7;
	return elm_waves_count(waves, &print, address, now);
}

static void
test_different_recipients_are_counted(void)
{
	g_auto(Place) place = { NULL, NULL };
	g_autoptr(ElmWaves) waves = NULL;

	place_init(&place);
	waves = opened(&place);
	g_assert_cmpfloat(count(waves, 1000, 0, NOW), ==, 1.0);
	for (guint i = 0; i < 50; i++)
		g_assert_cmpfloat(count(waves, 1000, 0, NOW), ==, 1.0);
	for (guint i = 1; i < 1000; i++)
		count(waves, 1000, i, NOW);
	g_assert_cmpfloat_with_epsilon(count(waves, 1000, 1000, NOW), 1000,
	    250);
	g_assert_cmpfloat(count(waves, 2000, 1, NOW), ==, 1.0);
}

static void
test_one_common_band_is_enough(void)
{
	g_auto(Place) place = { NULL, NULL };
	g_autoptr(ElmWaves) waves = NULL;
	ElmFingerprint a = { .text = { 1, 2, 3, 4 } };
	ElmFingerprint b = { .text = { 9, 8, 3, 7 } };
	ElmFingerprint none = { .structure = 0 };

	place_init(&place);
	waves = opened(&place);
	g_assert_cmpfloat(elm_waves_count(waves, &a, "a@x.org", NOW), ==, 1.0);
	g_assert_cmpfloat(elm_waves_count(waves, &b, "b@x.org", NOW), >, 1.9);
	for (guint i = 0; i < 5; i++)
		g_assert_cmpfloat(elm_waves_count(waves, &none, "", NOW), ==,
		    1.0);
}

static void
test_structure_counts_where_there_is_no_text(void)
{
	g_auto(Place) place = { NULL, NULL };
	g_autoptr(ElmWaves) waves = NULL;
	ElmFingerprint image = { .structure = 77 };
	ElmFingerprint text = { .text = { 1, 2, 3, 4 }, .structure = 77 };

	place_init(&place);
	waves = opened(&place);
	elm_waves_count(waves, &image, "a@x.org", NOW);
	g_assert_cmpfloat(elm_waves_count(waves, &text, "b@x.org", NOW), ==,
	    1.0);
	g_assert_cmpfloat(elm_waves_count(waves, &image, "c@x.org", NOW), >,
	    1.9);
}

static void
test_everything_fades(void)
{
	g_auto(Place) place = { NULL, NULL };
	g_autoptr(ElmWaves) waves = NULL;

	place_init(&place);
	waves = opened(&place);
	for (guint i = 0; i < 20; i++)
		count(waves, 1000, i, NOW);
	g_assert_cmpfloat_with_epsilon(count(waves, 1000, 20, NOW), 21, 6);
	g_assert_cmpfloat_with_epsilon(count(waves, 1000, 21, NOW + 4 * HOURS),
	    11.5, 3.5);
	g_assert_cmpfloat_with_epsilon(count(waves, 1000, 0, NOW + 48 * HOURS),
	    1.0, 0.1);
	g_assert_cmpfloat_with_epsilon(count(waves, 1000, 1, NOW), 2.0, 0.2);
}

static void
test_a_wave_outlives_much_other_mail(void)
{
	g_auto(Place) place = { NULL, NULL };
	g_autoptr(ElmWaves) waves = NULL;
	double last = 0;

	place_init(&place);
	waves = opened(&place);
	for (guint i = 0; i < 20000; i++) {
		count(waves, 1000003 + 11 * (guint64)i, i, NOW + i / 10);
		if (i % 200 == 0)
			last = count(waves, 500, i, NOW + i / 10);
	}
	g_assert_cmpfloat(last, >, 50);
}

static void
test_a_damaged_file_is_begun_anew(void)
{
	static const char *const junk[] = { "", "x", "ELMWAVE1 but short" };
	g_auto(Place) place = { NULL, NULL };
	struct stat status;

	place_init(&place);
	for (gsize i = 0; i < G_N_ELEMENTS(junk); i++) {
		g_autoptr(ElmWaves) waves = NULL;

		g_assert_true(
		    g_file_set_contents(place.path, junk[i], -1, NULL));
		waves = opened(&place);
		g_assert_cmpfloat(count(waves, 1000, 0, NOW), ==, 1.0);
		g_assert_cmpint(g_stat(place.path, &status), ==, 0);
		g_assert_cmpint(status.st_size, ==, 1024 * 1024);
	}
}

static void
test_garbage_in_the_file_counts_nothing(void)
{
	g_auto(Place) place = { NULL, NULL };
	g_autoptr(ElmWaves) waves = NULL;
	g_autofree char *garbage = g_malloc(1024 * 1024);
	GRand *random = g_rand_new_with_seed(1);

	place_init(&place);
	for (gsize i = 0; i < 1024 * 1024; i++)
		garbage[i] = (char)g_rand_int_range(random, 0, 256);
	g_rand_free(random);
	memcpy(garbage, "ELMWAVE1", 8);
	g_assert_true(
	    g_file_set_contents(place.path, garbage, 1024 * 1024, NULL));
	waves = opened(&place);
	for (guint i = 0; i < 1000; i++)
		g_assert_cmpfloat(count(waves, i + 1, 0, NOW), ==, 1.0);
}

static void
test_a_file_that_cannot_be_had_is_an_error(void)
{
	g_autoptr(GError) error = NULL;

	g_assert_null(elm_waves_open("/nonexistent/waves", &error));
	g_assert_error(error, ELM_ERROR, ELM_ERROR_UNAVAILABLE);
}

/* What one of many processes does. */
static void
count_forever(const char *path, guint number)
{
	ElmWaves *waves = elm_waves_open(path, NULL);

	if (waves == NULL)
		_exit(1);
	for (guint i = 0; i < 2000; i++)
		count(waves, 1000 + i % 3, number * 2000 + i, NOW);
	_exit(0);
}

static void
test_sixteen_processes_count_at_once(void)
{
	g_auto(Place) place = { NULL, NULL };
	g_autoptr(ElmWaves) waves = NULL;
	pid_t children[16];
	double total;

	place_init(&place);
	for (guint i = 0; i < G_N_ELEMENTS(children); i++) {
		children[i] = fork();
		g_assert_cmpint(children[i], >=, 0);
		if (children[i] == 0)
			count_forever(place.path, i);
	}
	for (guint i = 0; i < 4; i++)
		kill(children[i], SIGKILL);
	for (guint i = 0; i < G_N_ELEMENTS(children); i++) {
		int status;

		g_assert_cmpint(waitpid(children[i], &status, 0), ==,
		    children[i]);
		g_assert_true(
		    i < 4 || (WIFEXITED(status) && WEXITSTATUS(status) == 0));
	}
	waves = opened(&place);
	total = count(waves, 1000, 99999, NOW);
	g_test_message("%.0f of some 9000", total);
	g_assert_cmpfloat(total, >, 1);
	g_assert_cmpfloat(total, <, 20000);
	g_assert_cmpfloat(count(waves, 77, 0, NOW), ==, 1.0);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/waves/recipients",
	    test_different_recipients_are_counted);
	g_test_add_func("/waves/band", test_one_common_band_is_enough);
	g_test_add_func("/waves/structure",
	    test_structure_counts_where_there_is_no_text);
	g_test_add_func("/waves/fade", test_everything_fades);
	g_test_add_func("/waves/other", test_a_wave_outlives_much_other_mail);
	g_test_add_func("/waves/damaged", test_a_damaged_file_is_begun_anew);
	g_test_add_func("/waves/garbage",
	    test_garbage_in_the_file_counts_nothing);
	g_test_add_func("/waves/missing",
	    test_a_file_that_cannot_be_had_is_an_error);
	g_test_add_func("/waves/processes",
	    test_sixteen_processes_count_at_once);
	return g_test_run();
}
