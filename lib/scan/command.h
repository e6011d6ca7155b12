/* command.h -- any other scanner, as a program whose exit status tells.
 *
 *     [engine example]
 *     command = /usr/bin/scanner --quiet %f
 *     exits = clean=0 infected=1,3 unknown=2
 *     signature = ^.*: (\S+) FOUND$
 *
 * The data is the program's standard input; "%f" in an argument is a name under
 * which it can be opened as a file ("/dev/stdin"), "%%" is "%".  There is no
 * file to be left behind, and nothing of a message is ever in the arguments.  A
 * status that is not in the table is "unknown": what was not foreseen is never
 * clean. */
#pragma once

#include "lib/scan/engine.h"

/* As configured; all but the regular expression must be there. */
typedef struct {
	const char *name;      /* of the section, without "engine " */
	const char *command;   /* split into words as a shell would */
	const char *exits;     /* "clean=0 infected=1,3" */
	const char *signature; /* PCRE2; its first group is the name that the
				* output gives; NULL or "" for none */
} ElmCommandSpec;

/* The program of @spec.  ELM_ERROR_CONFIG for a command, a table or a regular
 * expression that is none.  Nothing is run. */
ElmEngine *elm_command_new(const ElmCommandSpec *spec, const ElmLimits *limits,
    GError **error);
