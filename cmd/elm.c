/* elm -- run one of the programs, or show the configuration in force. */
#include "config.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "cmd/cli.h"
#include "lib/base/error.h"
#include "lib/base/state.h"

#define PREFIX "elm-"

static void
print_key(const char *key, const char *value, char *origin)
{
	g_autofree char *owned = origin;
	g_autofree char *pair = g_strdup_printf("%s = %s", key, value);

	g_print("%-36s # %s\n", pair, owned);
}

/* A list key has a line for each of its values. */
static void
print_row(const ElmConf *conf, const char *section, const ElmConfKey *row)
{
	g_autofree const char **values = elm_conf_list(conf, section, row->key);

	for (gsize i = 0; values[i] != NULL; i++)
		print_key(row->key, values[i],
		    elm_conf_origin(conf, section, row->key, i));
	if (values[0] == NULL) {
		/* A list of one empty value is not an empty list. */
		g_autofree char *key =
		    g_strconcat(row->is_list ? "#" : "", row->key, NULL);

		print_key(key, row->preset, g_strdup("default"));
	}
}

static void
print_limits(const ElmConf *conf)
{
	const ElmLimits *limits = elm_conf_limits(conf);
	const ElmLimit *row;

	g_print("\n[limits]\n");
	for (gsize i = 0; (row = elm_limits_row(i)) != NULL; i++) {
		g_autofree char *value = g_strdup_printf("%" G_GUINT64_FORMAT,
		    elm_limits_get(limits, row));

		print_key(row->name, value,
		    elm_conf_origin(conf, "limits", row->name, 0));
	}
}

static void
print_rows(const ElmConf *conf)
{
	const char *section = "";
	const ElmConfKey *row;

	for (gsize i = 0; (row = elm_conf_row(i)) != NULL; i++) {
		if (strcmp(section, row->section) != 0)
			g_print("%s[%s]\n", i > 0 ? "\n" : "", row->section);
		section = row->section;
		print_row(conf, section, row);
	}
}

static void
print_named(const ElmConf *conf)
{
	const ElmConfKey *row;
	const char *name;

	for (gsize i = 0; (name = elm_conf_named(conf, i)) != NULL; i++) {
		g_autofree char *section = g_strdup_printf("engine %s", name);

		g_print("\n[%s]\n", section);
		for (gsize j = 0; (row = elm_conf_engine_row(j)) != NULL; j++)
			print_row(conf, section, row);
	}
}

static gboolean
show_config(const ElmConf *conf, GError **error)
{
	g_autofree char *folder = elm_state_folder(error);

	if (folder == NULL)
		return FALSE;
	g_print("# state folder: %s\n\n", folder);
	print_rows(conf);
	print_named(conf);
	print_limits(conf);
	return TRUE;
}

/* The programs of one installation belong together, so ours come from beside
 * this one, and only then from PATH. */
static char *
program_path(const char *name)
{
	g_autofree char *self = g_file_read_link("/proc/self/exe", NULL);
	g_autofree char *folder = g_path_get_dirname(self != NULL ? self : ".");
	g_autofree char *program = g_strconcat(PREFIX, name, NULL);
	g_autofree char *path = g_build_filename(folder, program, NULL);

	if (access(path, X_OK) == 0)
		return g_steal_pointer(&path);
	return g_find_program_in_path(program);
}

static gboolean
run_program(char **argv, GError **error)
{
	g_autofree char *path = NULL;

	if (strchr(argv[0], '/') == NULL)
		path = program_path(argv[0]);
	if (path == NULL) {
		g_set_error(error, ELM_ERROR, ELM_ERROR_USAGE,
		    "there is no program '" PREFIX "%s' (see --help)", argv[0]);
		return FALSE;
	}
	argv[0] = path;
	execv(path, argv);
	g_set_error(error, ELM_ERROR, ELM_ERROR_UNAVAILABLE,
	    "cannot run '%s': %s", path, g_strerror(errno));
	return FALSE;
}

static gboolean
run(ElmCli *cli, int argc, char **argv, GError **error)
{
	cli->is_exact = argc < 2;
	if (argc < 2) {
		g_set_error(error, ELM_ERROR, ELM_ERROR_USAGE,
		    "name a program to run (see --help)");
		return FALSE;
	}
	if (strcmp(argv[1], "config") == 0 && argc == 2) {
		cli->is_exact = TRUE;
		return show_config(cli->conf, error);
	}
	/* It may stand where a filter does, so failing to start it is 75. */
	return run_program(argv + 1, error);
}

int
main(int argc, char **argv)
{
	static const ElmProgram program = {
		.name = "elm",
		.arguments = "NAME [ARGUMENT...] | config",
		.summary = "Run elm-NAME, or show the configuration in force "
			   "and where it comes from.",
		.description =
		    "Programs:\n"
		    "  scan       viruses, attachments, hidden content\n"
		    "  spamscore  how likely it is spam, and why\n",
		.is_strict = TRUE,
		.run = run,
	};

	return elm_cli_main(&program, argc, argv);
}
