/* ask [--jobs N] [--repeat N] [--time SECONDS] SPEC FILE... -- ask an engine
 * about files and print what it says: "FILE VERDICT WHAT". */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>

#include "lib/base/io.h"
#include "lib/scan/inquiry.h"

static int opt_jobs = 1;
static int opt_repeat = 1;
static int opt_time = 60;
static gboolean opt_database;

static const GOptionEntry entries[] = {
	{ "database", 0, 0, G_OPTION_ARG_NONE, &opt_database,
	    "Print the age of the signatures", NULL },
	{ "jobs", 0, 0, G_OPTION_ARG_INT, &opt_jobs, "Ask in so many threads",
	    "N" },
	{ "repeat", 0, 0, G_OPTION_ARG_INT, &opt_repeat, "Ask so many times",
	    "N" },
	{ "time", 0, 0, G_OPTION_ARG_INT, &opt_time,
	    "Wait so long for an answer", "SECONDS" },
	{ NULL, 0, 0, 0, NULL, NULL, NULL },
};

typedef struct {
	ElmEngines *engines;
	char **files;
} Work;

static void
ask(ElmEngines *engines, const char *file)
{
	static const char *const words[] = { "clean", "unknown", "infected" };
	g_autoptr(ElmInquiry) inquiry = elm_inquiry_new(engines);
	g_autoptr(GBytes) data = elm_io_read_file(file, G_MAXINT32, NULL);
	g_auto(ElmEngineResult) result = { 0 };

	g_assert(data != NULL);
	elm_inquiry_ask(inquiry, data, "");
	elm_inquiry_conclude(inquiry, &result);
	printf("%s %s %s\n", file, words[result.verdict],
	    result.reason != NULL ? result.reason
	    : result.name != NULL ? result.name
				  : "-");
	if (result.detail != NULL)
		fprintf(stderr, "%s\n", result.detail);
}

static gpointer
work(gpointer data)
{
	const Work *self = data;

	for (int i = 0; i < opt_repeat; i++)
		for (char **file = self->files; *file != NULL; file++)
			ask(self->engines, *file);
	return NULL;
}

static void
print_database(ElmEngines *engines)
{
	g_autofree char *version = NULL;
	gint64 when = elm_engines_database(engines, 0, &version);

	printf("%s %" G_GINT64_FORMAT "\n", version != NULL ? version : "-",
	    when);
}

int
main(int argc, char **argv)
{
	g_autoptr(GOptionContext) context = g_option_context_new(NULL);
	g_autoptr(GPtrArray) threads = g_ptr_array_new();
	g_autoptr(ElmEngines) engines = NULL;
	g_autoptr(GError) error = NULL;
	ElmLimits limits;
	const char *specs[2] = { NULL, NULL };
	const ElmEnginesOptions options = { .specs = specs, .limits = &limits };
	Work shared;

	g_option_context_add_main_entries(context, entries, NULL);
	if (!g_option_context_parse(context, &argc, &argv, &error) || argc < 2)
		return 64;
	specs[0] = argv[1];
	elm_limits_init(&limits);
	limits.engine_time = (guint64)opt_time;
	engines = elm_engines_new(&options, &error);
	if (engines == NULL) {
		fprintf(stderr, "%s\n", error->message);
		return 78;
	}
	shared = (Work){ engines, argv + 2 };
	for (int i = 0; i < opt_jobs; i++)
		g_ptr_array_add(threads, g_thread_new("ask", work, &shared));
	for (guint i = 0; i < threads->len; i++)
		g_thread_join(g_ptr_array_index(threads, i));
	if (opt_database)
		print_database(engines);
	return EXIT_SUCCESS;
}
