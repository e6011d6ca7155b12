/* replay.c -- main() of a fuzzer when it runs under `make check`: gives each
 * seed to LLVMFuzzerTestOneInput() once, in the order of their names.
 *
 *     fuzz-x [FOLDER]      default: $srcdir/tests/data/fuzz/x
 *
 * scripts/fuzz builds with -DELM_FUZZING instead, and libFuzzer brings its own
 * main(). */
#include "config.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <glib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#ifndef ELM_FUZZING

/* Of ".../fuzz-x" the seeds are in "tests/data/fuzz/x". */
static char *
seed_folder(const char *program)
{
	const char *srcdir = g_getenv("srcdir");
	g_autofree char *base = g_path_get_basename(program);
	const char *name = base;

	if (g_str_has_prefix(name, "fuzz-"))
		name += strlen("fuzz-");
	return g_build_filename(srcdir != NULL ? srcdir : ".", "tests", "data",
	    "fuzz", name, NULL);
}

static gint
compare_names(gconstpointer a, gconstpointer b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static GPtrArray *
seed_names(const char *folder, GError **error)
{
	g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GDir) dir = g_dir_open(folder, 0, error);
	const char *name;

	if (dir == NULL)
		return NULL;
	while ((name = g_dir_read_name(dir)) != NULL)
		g_ptr_array_add(names, g_strdup(name));
	g_ptr_array_sort(names, compare_names);
	return g_steal_pointer(&names);
}

/* The seed lies in a block of exactly its size, so that a sanitizer notices
 * the first octet read behind it. */
static gboolean
replay(const char *folder, const char *name)
{
	g_autofree char *path = g_build_filename(folder, name, NULL);
	g_autofree char *text = NULL;
	g_autofree uint8_t *data = NULL;
	g_autoptr(GError) error = NULL;
	gsize size;

	if (!g_file_get_contents(path, &text, &size, &error)) {
		printf("# %s\n", error->message);
		return FALSE;
	}
	data = g_memdup2(text, size);
	LLVMFuzzerTestOneInput(data, size);
	return TRUE;
}

int
main(int argc, char **argv)
{
	g_autofree char *folder =
	    argc > 1 ? g_strdup(argv[1]) : seed_folder(argv[0]);
	g_autoptr(GError) error = NULL;
	g_autoptr(GPtrArray) names = seed_names(folder, &error);
	guint failed = 0;

	if (names == NULL || names->len == 0) {
		printf("1..1\nnot ok 1 - has seeds in %s\n", folder);
		return 1;
	}
	printf("1..%u\n", names->len);
	for (guint i = 0; i < names->len; i++) {
		const char *name = g_ptr_array_index(names, i);
		gboolean ok = replay(folder, name);

		printf("%s %u - survives %s\n", ok ? "ok" : "not ok", i + 1,
		    name);
		fflush(stdout);
		failed += !ok;
	}
	return failed != 0;
}

#endif
