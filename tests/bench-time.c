/* bench-time.c -- how long commands take, in turn, so that whatever else the
 * machine does falls on all of them alike.
 *
 *     bench-time RUNS INPUT COMMAND [ARG...] [--- COMMAND [ARG...]]...
 *
 * Standard input is the file INPUT, standard output goes nowhere.  Prints for
 * each command one line: median and least time in milliseconds, and the exit
 * status of the last run. */
#include "config.h"

#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <glib.h>

#define COMMANDS_MAX 32

extern char **environ;

typedef struct {
	char **argv;
	GArray *times; /* of double, milliseconds */
	int status;
} Command;

static void
run(Command *command, const char *input)
{
	posix_spawn_file_actions_t actions;
	gint64 start = g_get_monotonic_time();
	double time;
	pid_t pid;

	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, input,
	    O_RDONLY, 0);
	posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null",
	    O_WRONLY, 0);
	posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null",
	    O_WRONLY, 0);
	command->status = 127;
	if (posix_spawnp(&pid, command->argv[0], &actions, NULL, command->argv,
		environ) == 0) {
		waitpid(pid, &command->status, 0);
		command->status = WIFEXITED(command->status)
				      ? WEXITSTATUS(command->status)
				      : -1;
	}
	posix_spawn_file_actions_destroy(&actions);
	time = (double)(g_get_monotonic_time() - start) / 1000;
	g_array_append_val(command->times, time);
}

static gint
compare_times(gconstpointer a, gconstpointer b)
{
	const double *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

/* Split at "---". */
static guint
split(char **argv, Command *commands)
{
	guint n = 0;

	while (*argv != NULL && n < COMMANDS_MAX) {
		commands[n].argv = argv;
		commands[n++].times = g_array_new(FALSE, FALSE, sizeof(double));
		while (*argv != NULL && strcmp(*argv, "---") != 0)
			argv++;
		if (*argv != NULL)
			*argv++ = NULL;
	}
	return n;
}

int
main(int argc, char **argv)
{
	Command commands[COMMANDS_MAX] = { 0 };
	guint n = argc > 3 ? split(argv + 3, commands) : 0;
	gulong runs = n > 0 ? strtoul(argv[1], NULL, 10) : 0;

	if (runs == 0)
		return 1;
	for (gulong i = 0; i < runs; i++)
		for (guint j = 0; j < n; j++)
			run(&commands[j], argv[2]);
	for (guint j = 0; j < n; j++) {
		GArray *times = commands[j].times;

		g_array_sort(times, compare_times);
		printf("%.2f %.2f %d\n",
		    g_array_index(times, double, times->len / 2),
		    g_array_index(times, double, 0), commands[j].status);
		g_array_unref(times);
	}
	return 0;
}
