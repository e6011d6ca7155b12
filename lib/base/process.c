#include "config.h"

#include "lib/base/process.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/close_range.h>
#include <poll.h>
#include <signal.h>
#include <sys/pidfd.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "lib/base/error.h"

#define CHUNK_SIZE 4096

/* What is between us and the program. */
typedef struct {
	pid_t pid;
	int pid_fd;    /* readable when it has ended */
	int output[2]; /* pipes: what it writes, and why it did not start */
	int report[2];
} Child;

static gboolean
fail(GError **error, const char *what, int number)
{
	g_set_error(error, ELM_ERROR, ELM_ERROR_UNAVAILABLE, "cannot %s: %s",
	    what, g_strerror(number));
	return FALSE;
}

static void
reset_signals(void)
{
	const struct sigaction action = { .sa_handler = SIG_DFL };
	sigset_t none;

	for (int i = 1; i < NSIG; i++)
		sigaction(i, &action, NULL);
	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
}

/* Make @input and @output the standard ones, and them alone.  They may be such
 * already, in any order, when a caller has closed his own. */
static gboolean
arrange(int input, int output)
{
	input = fcntl(input, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
	output = fcntl(output, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
	return input >= 0 && output >= 0 && dup2(input, STDIN_FILENO) >= 0 &&
	       dup2(output, STDOUT_FILENO) >= 0 &&
	       dup2(output, STDERR_FILENO) >= 0 &&
	       close_range(STDERR_FILENO + 1, ~0U, CLOSE_RANGE_CLOEXEC) == 0;
}

static void
limit_memory(guint64 limit)
{
	const struct rlimit memory = { limit, limit };

	if (limit > 0)
		setrlimit(RLIMIT_AS, &memory);
}

/* In the child, between fork and exec: only what signal-safety(7) allows. */
static G_NORETURN void
become(const char *path, const ElmProcess *self, pid_t parent, Child *child)
{
	int report = fcntl(child->report[1], F_DUPFD_CLOEXEC, 3);
	int number;

	setpgid(0, 0);
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	if (getppid() != parent)
		_exit(1);
	reset_signals();
	limit_memory(self->memory_limit);
	if (arrange(self->input, child->output[1]))
		execv(path, self->argv);
	number = errno;
	_exit(write(report, &number, sizeof(number)) < 0 ? 2 : 1);
}

static int
reap(const Child *child)
{
	int status = 0;

	kill(-child->pid, SIGKILL);
	while (waitpid(child->pid, &status, 0) < 0 && errno == EINTR)
		;
	return status;
}

/* Its end of the report closes when it becomes the program; 0 then. */
static int
read_report(const Child *child)
{
	int number = 0;
	gssize n;

	do {
		n = read(child->report[0], &number, sizeof(number));
	} while (n < 0 && errno == EINTR);
	return n == 0 ? 0 : number;
}

static void
close_end(int *fd)
{
	if (*fd >= 0)
		close(*fd);
	*fd = -1;
}

static gboolean
start(const char *path, const ElmProcess *self, Child *child, GError **error)
{
	pid_t parent = getpid();
	int number;

	if (pipe2(child->output, O_CLOEXEC) != 0 ||
	    pipe2(child->report, O_CLOEXEC) != 0)
		return fail(error, "make a pipe", errno);
	child->pid = fork();
	if (child->pid < 0)
		return fail(error, "fork", errno);
	if (child->pid == 0)
		become(path, self, parent, child);
	setpgid(child->pid, child->pid);
	close_end(&child->output[1]);
	close_end(&child->report[1]);
	number = read_report(child);
	if (number == 0) {
		child->pid_fd = pidfd_open(child->pid, 0);
		if (child->pid_fd >= 0)
			return TRUE;
		number = errno;
	}
	reap(child);
	g_set_error(error, ELM_ERROR, ELM_ERROR_UNAVAILABLE,
	    "cannot run '%s': %s", path, g_strerror(number));
	return FALSE;
}

/* Take what there is; FALSE at the end. */
static gboolean
take_output(const Child *child, gsize limit, GByteArray *output)
{
	guint8 buffer[CHUNK_SIZE];
	gssize n = read(child->output[0], buffer, sizeof(buffer));

	if (n > 0 && output->len < limit)
		g_byte_array_append(output, buffer,
		    (guint)MIN((gsize)n, limit - output->len));
	return n > 0 || (n < 0 && errno == EINTR);
}

/* Until the program has ended: whoever it has started may keep the pipe open
 * for longer, and whoever closes it early has not ended yet. */
static gboolean
attend(const ElmProcess *self, const Child *child, GByteArray *output,
    GError **error)
{
	struct pollfd watched[] = {
		{ .fd = child->pid_fd, .events = POLLIN },
		{ .fd = child->output[0], .events = POLLIN },
	};

	for (;;) {
		gint64 left = self->deadline - g_get_monotonic_time();
		int n = left <= 0 ? 0
				  : poll(watched, G_N_ELEMENTS(watched),
					(int)MIN(left / 1000 + 1, G_MAXINT));

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return fail(error, "poll", errno);
		if (n == 0)
			break;
		if (watched[1].revents != 0) {
			if (!take_output(child, self->output_limit, output))
				watched[1].fd = -1;
		} else if (watched[0].revents != 0) {
			return TRUE;
		}
	}
	g_set_error(error, ELM_ERROR, ELM_ERROR_TEMPORARY,
	    "'%s' did not end in time", self->argv[0]);
	return FALSE;
}

gboolean
elm_process_run(const ElmProcess *self, GByteArray **output, int *status,
    GError **error)
{
	g_autofree char *path = g_find_program_in_path(self->argv[0]);
	g_autoptr(GByteArray) text = g_byte_array_new();
	Child child = { -1, -1, { -1, -1 }, { -1, -1 } };
	gboolean is_done = FALSE;

	if (path == NULL) {
		g_set_error(error, ELM_ERROR, ELM_ERROR_UNAVAILABLE,
		    "there is no program '%s'", self->argv[0]);
		return FALSE;
	}
	if (start(path, self, &child, error)) {
		is_done = attend(self, &child, text, error);
		*status = reap(&child);
	}
	close_end(&child.pid_fd);
	for (gsize i = 0; i < 2; i++) {
		close_end(&child.output[i]);
		close_end(&child.report[i]);
	}
	if (is_done)
		*output = g_steal_pointer(&text);
	return is_done;
}
