#include "config.h"

#include "cmd/cli.h"

#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sysexits.h>
#include <unistd.h>

#include "lib/base/error.h"
#include "lib/base/log.h"

static char *opt_config;
static gboolean opt_sysexits;
static gboolean opt_version;

static const GOptionEntry common_options[] = {
	{ "config", 0, 0, G_OPTION_ARG_FILENAME, &opt_config,
	    "Read the configuration from FILE", "FILE" },
	{ "sysexits", 0, 0, G_OPTION_ARG_NONE, &opt_sysexits,
	    "Exit with the exact status instead of 75", NULL },
	{ "version", 0, 0, G_OPTION_ARG_NONE, &opt_version,
	    "Print the version and exit", NULL },
	G_OPTION_ENTRY_NULL
};

static gboolean
parse_options(const ElmProgram *program, int *argc, char ***argv,
    GError **error)
{
	g_autoptr(GOptionContext) context =
	    g_option_context_new(program->arguments);
	g_autoptr(GError) cause = NULL;
	gboolean is_exact;

	g_option_context_set_summary(context, program->summary);
	g_option_context_set_description(context, program->description);
	if (program->options != NULL)
		g_option_context_add_main_entries(context, program->options,
		    NULL);
	if (program->more_options != NULL)
		g_option_context_add_main_entries(context,
		    program->more_options, NULL);
	g_option_context_add_main_entries(context, common_options, NULL);
	g_option_context_set_strict_posix(context, program->is_strict);
	is_exact = g_strv_contains((const char *const *)*argv, "--sysexits");
	if (g_option_context_parse(context, argc, argv, &cause))
		return TRUE;
	/* What was parsed before the error is undone. */
	opt_sysexits = is_exact;
	g_set_error(error, ELM_ERROR, ELM_ERROR_USAGE, "%s (see --help)",
	    cause->message);
	return FALSE;
}

/* A mail server bounces on most failures but waits on 75, and a typo in the
 * configuration must not bounce the mail of a whole site. */
static int
fail(const ElmCli *cli, const GError *error)
{
	/* A file with several errors has one on each line. */
	g_auto(GStrv) lines = g_strsplit(error->message, "\n", 0);

	for (guint i = 0; lines[i] != NULL; i++)
		if (*lines[i] != '\0')
			elm_log_line(cli->program->name, "%s", lines[i]);
	return opt_sysexits || cli->is_exact ? elm_error_exit_status(error)
					     : EX_TEMPFAIL;
}

static int
run(ElmCli *cli, int argc, char **argv)
{
	g_autoptr(ElmConf) conf = NULL;
	g_autoptr(GError) error = NULL;

	cli->is_exact =
	    cli->program->is_exact != NULL && cli->program->is_exact(argc);
	conf = elm_conf_load(opt_config, &error);
	if (conf == NULL)
		return fail(cli, error);
	cli->conf = conf;
	if (!cli->program->run(cli, argc, argv, &error))
		return fail(cli, error);
	return cli->status;
}

/* Async-signal-safe: one write and out. */
static void
give_up(int signal_number)
{
	static const char late[] = "elm: out of time (see --timeout)\n";
	static const char fault[] = "elm: stopped by a fault\n";
	gboolean is_late = signal_number == SIGALRM;
	gssize n = write(STDERR_FILENO, is_late ? late : fault,
	    is_late ? strlen(late) : strlen(fault));

	(void)n;
	_exit(EX_TEMPFAIL);
}

/* A handler that runs when the stack has run out needs another one. */
static void
set_signal_stack(void)
{
	void *block = mmap(NULL, (gsize)SIGSTKSZ, PROT_READ | PROT_WRITE,
	    MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	stack_t stack = { .ss_sp = block, .ss_size = (gsize)SIGSTKSZ };

	if (block != MAP_FAILED)
		sigaltstack(&stack, NULL);
}

/* A mail server tries again on 75 and does who knows what on a signal, and
 * GLib ends with one when there is no memory. */
static void
catch_faults(void)
{
	static const int faults[] = { SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL,
		SIGTRAP, SIGSYS, SIGXFSZ };
	struct sigaction action = { .sa_handler = give_up,
		.sa_flags = SA_ONSTACK };

	/* A sanitizer was here first, and knows more. */
	for (gsize i = 0; i < G_N_ELEMENTS(faults); i++) {
		struct sigaction before;

		if (sigaction(faults[i], NULL, &before) == 0 &&
		    before.sa_handler == SIG_DFL)
			sigaction(faults[i], &action, NULL);
	}
}

void
elm_cli_guard(guint seconds)
{
	struct sigaction action = { .sa_handler = give_up };

	sigaction(SIGALRM, &action, NULL);
	alarm(seconds);
}

int
elm_cli_main(const ElmProgram *program, int argc, char **argv)
{
	ElmCli cli = { .program = program };
	g_autoptr(GError) error = NULL;

	set_signal_stack();
	catch_faults();
	signal(SIGPIPE, SIG_IGN);
	g_set_prgname(program->name);
	if (!parse_options(program, &argc, &argv, &error))
		return fail(&cli, error);
	if (opt_version) {
		g_print("%s %s\n", program->name, PACKAGE_VERSION);
		return 0;
	}
	return run(&cli, argc, argv);
}
