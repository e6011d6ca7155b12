#include "config.h"

#include "tests/spawn.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <string.h>
#include <sys/pidfd.h>
#include <sys/wait.h>
#include <unistd.h>

#define CHUNK_SIZE 65536

extern char **environ;

/* In a process group of its own, with the signals as they come by default. */
static gboolean
start(char *const *argv, int input, int output, pid_t *pid)
{
	posix_spawn_file_actions_t actions;
	posix_spawnattr_t attributes;
	sigset_t reset;
	int failure;

	sigemptyset(&reset);
	sigaddset(&reset, SIGPIPE);
	posix_spawnattr_init(&attributes);
	posix_spawnattr_setsigdefault(&attributes, &reset);
	posix_spawnattr_setpgroup(&attributes, 0);
	posix_spawnattr_setflags(&attributes,
	    POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF);
	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
	posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
	failure =
	    posix_spawnp(pid, argv[0], &actions, &attributes, argv, environ);
	posix_spawn_file_actions_destroy(&actions);
	posix_spawnattr_destroy(&attributes);
	if (failure != 0)
		fprintf(stderr, "cannot run '%s': %s\n", argv[0],
		    g_strerror(failure));
	return failure == 0;
}

/* Wait for @fd until @deadline, in microseconds of the monotonic clock. */
static gboolean
wait_readable(int fd, gint64 deadline)
{
	struct pollfd poll_fd = { .fd = fd, .events = POLLIN };
	gint64 left;

	do {
		left = MAX(deadline - g_get_monotonic_time(), 0) / 1000;
	} while (poll(&poll_fd, 1, (int)left) < 0 && errno == EINTR);
	return poll_fd.revents != 0;
}

/* TRUE at the end, FALSE at the deadline. */
static gboolean
collect(int fd, gint64 deadline, GByteArray *out)
{
	guint8 chunk[CHUNK_SIZE];
	ssize_t got;

	while (wait_readable(fd, deadline)) {
		got = read(fd, chunk, sizeof(chunk));
		if (got == 0 || (got < 0 && errno != EINTR))
			return TRUE;
		if (got > 0)
			g_byte_array_append(out, chunk, (guint)got);
	}
	return FALSE;
}

static gboolean
ended(pid_t pid, gint64 deadline)
{
	int fd = pidfd_open(pid, 0);
	gboolean is_ended = fd >= 0 && wait_readable(fd, deadline);

	if (fd >= 0)
		close(fd);
	return is_ended;
}

gboolean
test_spawn(char *const *argv, int input, guint seconds, TestOutcome *outcome)
{
	gint64 deadline =
	    g_get_monotonic_time() + (gint64)seconds * G_USEC_PER_SEC;
	int ends[2];
	pid_t pid;

	g_byte_array_set_size(outcome->out, 0);
	if (pipe2(ends, O_CLOEXEC) != 0 || !start(argv, input, ends[1], &pid))
		return FALSE;
	close(ends[1]);
	outcome->is_late =
	    !collect(ends[0], deadline, outcome->out) || !ended(pid, deadline);
	if (outcome->is_late)
		kill(-pid, SIGKILL);
	close(ends[0]);
	while (waitpid(pid, &outcome->status, 0) < 0 && errno == EINTR)
		continue;
	return TRUE;
}
