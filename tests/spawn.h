/* spawn.h -- run a command and wait for it, but not for ever. */
#pragma once

#include <glib.h>

typedef struct {
	int status;       /* as waitpid() gives it */
	gboolean is_late; /* it had to be killed after the time limit */
	GByteArray *out;  /* what it wrote on standard output */
} TestOutcome;

/* Run @argv with @input as its standard input and wait at most @seconds; then
 * it and what it started in its process group are killed.  @outcome->out is
 * emptied first.  FALSE, with a line on stderr, when it could not be started.
 */
gboolean test_spawn(char *const *argv, int input, guint seconds,
    TestOutcome *outcome);
