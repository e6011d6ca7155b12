/* cli.h -- what every program does the same way: options, errors, exit. */
#pragma once

#include <glib.h>

#include "lib/base/conf.h"

typedef struct ElmProgram ElmProgram;

/* One run of a program. */
typedef struct {
	const ElmProgram *program;
	ElmConf *conf;     /* what is in force; owned by the run */
	gboolean is_exact; /* errors exit with their sysexits(3) number; a
			    * program sets it when a person is at the other
			    * end, who has no use for "try again" */
	int status;        /* what to exit with when nothing fails */
} ElmCli;

struct ElmProgram {
	const char *name;        /* "elm-scan" */
	const char *arguments;   /* after the options in the usage line */
	const char *summary;     /* one sentence for --help */
	const char *description; /* below the options, or NULL */
	const GOptionEntry *options;
	const GOptionEntry *more_options; /* or NULL */
	gboolean is_strict;               /* options end at the first operand */

	/* Is a person at the other end, so that even a configuration that
	 * cannot be read exits with its exact number?  NULL for no. */
	gboolean (*is_exact)(int argc);

	/* @argv holds the operands from 1 on.  On failure @error makes the
	 * exit status. */
	gboolean (*run)(ElmCli *cli, int argc, char **argv, GError **error);
};

/* The whole of a main function.  A fault (SIGSEGV, SIGABRT, SIGXFSZ ...) from
 * here on ends with 75 and one line: a mail server tries again on 75 and does
 * who knows what on a signal. */
int elm_cli_main(const ElmProgram *program, int argc, char **argv);

/* End with 75 and one line when @seconds have passed; 0 sets no time. */
void elm_cli_guard(guint seconds);
