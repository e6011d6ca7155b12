#include "config.h"

#include "lib/base/sandbox.h"

#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "lib/base/error.h"

static const ElmSandboxLimits limits = {
	.time = 10 * G_USEC_PER_SEC,
	.memory = 64u << 20,
	.output_size = 100,
};

static void
say(gconstpointer data, GByteArray *output)
{
	g_byte_array_append(output, data, (guint)strlen(data));
}

static void
say_much(G_GNUC_UNUSED gconstpointer data, GByteArray *output)
{
	g_byte_array_set_size(output, 1 << 20);
}

static void
crash(G_GNUC_UNUSED gconstpointer data, GByteArray *output)
{
	g_byte_array_append(output, (const guint8 *)"x", 1);
	raise(SIGKILL);
}

static void
sleep_long(G_GNUC_UNUSED gconstpointer data, G_GNUC_UNUSED GByteArray *output)
{
	for (;;)
		pause();
}

static void
eat(G_GNUC_UNUSED gconstpointer data, GByteArray *output)
{
	gpointer memory = g_try_malloc(128u << 20);

	say(memory != NULL ? "got it" : "refused", output);
	g_free(memory);
}

static void
write_file(gconstpointer data, GByteArray *output)
{
	gboolean ok = g_file_set_contents(data, "x", 1, NULL);

	say(ok ? "written" : "refused", output);
}

static char *
run(ElmSandboxFunc func, gconstpointer data)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GByteArray) output =
	    elm_sandbox_run(func, data, &limits, &error);

	if (output == NULL) {
		g_assert_error(error, ELM_ERROR, ELM_ERROR_TEMPORARY);
		return NULL;
	}
	g_assert_no_error(error);
	return g_strndup(output->len > 0 ? (const char *)output->data : "",
	    output->len);
}

static void
test_brings_back_what_a_child_says(void)
{
	g_autofree char *text = run(say, "hello");
	g_autofree char *nothing = run(say, "");

	g_assert_cmpstr(text, ==, "hello");
	g_assert_cmpstr(nothing, ==, "");
}

static void
test_survives_a_crash(void)
{
	g_assert_null(run(crash, NULL));
}

static void
test_waits_no_longer_than_it_may(void)
{
	const ElmSandboxLimits hasty = { .time = 50000,
		.memory = 64u << 20,
		.output_size = 100 };
	g_autoptr(GError) error = NULL;

	g_assert_null(elm_sandbox_run(sleep_long, NULL, &hasty, &error));
	g_assert_error(error, ELM_ERROR, ELM_ERROR_TEMPORARY);
}

static void
test_cuts_what_is_too_much(void)
{
	g_autoptr(GByteArray) output =
	    elm_sandbox_run(say_much, NULL, &limits, NULL);

	g_assert_cmpuint(output->len, ==, 100);
}

static void
test_grants_no_more_memory(void)
{
	g_autofree char *text = NULL;

	if (strstr(g_getenv("ELM_SAN") != NULL ? g_getenv("ELM_SAN") : "",
		"address") != NULL) {
		g_test_skip("sanitizers reserve more than any limit");
		return;
	}
	text = run(eat, NULL);
	g_assert_cmpstr(text, ==, "refused");
}

static void
test_lets_nothing_be_written(void)
{
	g_autofree char *path =
	    g_build_filename(g_get_tmp_dir(), "elm-test-sandbox", NULL);
	g_autofree char *text = run(write_file, path);

	g_assert_true(text == NULL || strcmp(text, "refused") == 0);
	g_assert_false(g_file_test(path, G_FILE_TEST_EXISTS));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/sandbox/brings-back-what-a-child-says",
	    test_brings_back_what_a_child_says);
	g_test_add_func("/sandbox/survives-a-crash", test_survives_a_crash);
	g_test_add_func("/sandbox/waits-no-longer-than-it-may",
	    test_waits_no_longer_than_it_may);
	g_test_add_func("/sandbox/cuts-what-is-too-much",
	    test_cuts_what_is_too_much);
	g_test_add_func("/sandbox/grants-no-more-memory",
	    test_grants_no_more_memory);
	g_test_add_func("/sandbox/lets-nothing-be-written",
	    test_lets_nothing_be_written);
	return g_test_run();
}
