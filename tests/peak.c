/* peak FILE COMMAND [ARG...] -- run COMMAND and write into FILE how much memory
 * it took at most (KiB) and how long (ms).  Its status is the status. */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <glib.h>

int
main(int argc, char **argv)
{
	gint64 start = g_get_monotonic_time();
	struct rusage usage;
	FILE *file;
	int status;
	pid_t pid;

	if (argc < 3)
		return 64;
	pid = fork();
	if (pid == 0) {
		execvp(argv[2], argv + 2);
		_exit(127);
	}
	if (pid < 0 || wait4(pid, &status, 0, &usage) != pid)
		return 71;
	file = fopen(argv[1], "w");
	if (file == NULL)
		return 73;
	fprintf(file, "%ld %" G_GINT64_FORMAT "\n", usage.ru_maxrss,
	    (g_get_monotonic_time() - start) / 1000);
	if (fclose(file) != 0)
		return 74;
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
