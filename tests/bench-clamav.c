/* bench-clamav.c -- libclamav alone, with all alerts on: what a report on a
 * mailbox cannot be quicker than.
 *
 *     bench-clamav DATABASE FILE...
 *
 * Prints how many files were scanned, how many matched, and the seconds that
 * scanning took, without loading the database. */
#include "config.h"

#include <stdio.h>

#include <clamav.h>
#include <glib.h>

static struct cl_engine *
load(const char *database)
{
	struct cl_engine *engine;
	unsigned int count = 0;

	if (cl_init(CL_INIT_DEFAULT) != CL_SUCCESS)
		return NULL;
	engine = cl_engine_new();
	if (engine == NULL ||
	    cl_load(database, engine, &count, CL_DB_STDOPT) != CL_SUCCESS ||
	    cl_engine_compile(engine) != CL_SUCCESS)
		return NULL;
	return engine;
}

static gboolean
matches(const struct cl_engine *engine, const char *path)
{
	struct cl_scan_options options = {
		.general =
		    CL_SCAN_GENERAL_ALLMATCHES | CL_SCAN_GENERAL_HEURISTICS,
		.parse = ~0U,
		.heuristic = CL_SCAN_HEURISTIC_BROKEN |
			     CL_SCAN_HEURISTIC_BROKEN_MEDIA |
			     CL_SCAN_HEURISTIC_EXCEEDS_MAX |
			     CL_SCAN_HEURISTIC_PHISHING_SSL_MISMATCH |
			     CL_SCAN_HEURISTIC_PHISHING_CLOAK |
			     CL_SCAN_HEURISTIC_MACROS |
			     CL_SCAN_HEURISTIC_ENCRYPTED_ARCHIVE |
			     CL_SCAN_HEURISTIC_ENCRYPTED_DOC |
			     CL_SCAN_HEURISTIC_PARTITION_INTXN,
	};
	const char *name = NULL;

	return cl_scanfile(path, &name, NULL, engine, &options) == CL_VIRUS;
}

int
main(int argc, char **argv)
{
	struct cl_engine *engine;
	int matched = 0;
	gint64 start;

	if (argc < 3)
		return 1;
	engine = load(argv[1]);
	if (engine == NULL)
		return 1;
	start = g_get_monotonic_time();
	for (int i = 2; i < argc; i++)
		matched += matches(engine, argv[i]);
	printf("%d %d %.3f\n", argc - 2, matched,
	    (double)(g_get_monotonic_time() - start) / G_USEC_PER_SEC);
	cl_engine_free(engine);
	return 0;
}
