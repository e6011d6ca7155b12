#include "config.h"

#include "lib/base/sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/close_range.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "lib/base/error.h"

#define CHUNK_SIZE 4096

/* Sanitizers reserve more addresses than any limit allows. */
#if defined(__SANITIZE_ADDRESS__)
#define HAS_SANITIZER 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define HAS_SANITIZER 1
#endif
#endif
#ifndef HAS_SANITIZER
#define HAS_SANITIZER 0
#endif

typedef struct {
	ElmSandboxFunc func;
	gconstpointer data;
	const ElmSandboxLimits *limits;
	gsize addresses; /* octets of them in use before */
} Task;

static void
limit(int resource, rlim_t value)
{
	const struct rlimit both = { value, value };

	setrlimit(resource, &both);
}

/* Octets of addresses in use: the first number of statm, of pages (proc(5)). */
static gsize
addresses(void)
{
	g_autofree char *text = NULL;

	if (!g_file_get_contents("/proc/self/statm", &text, NULL, NULL))
		return 0;
	return g_ascii_strtoull(text, NULL, 10) * (gsize)sysconf(_SC_PAGESIZE);
}

static gboolean
write_all(int fd, const guint8 *data, gsize size)
{
	while (size > 0) {
		gssize n = write(fd, data, size);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return FALSE;
		data += n;
		size -= (gsize)n;
	}
	return TRUE;
}

/* In the child.  If other threads ran, none of them does here, and what they
 * had locked stays so: all that GLib may lock was made before. */
static G_NORETURN void
serve(const Task *task, int fd, GByteArray *output)
{
	const ElmSandboxLimits *limits = task->limits;

	for (int i = 1; i < NSIG; i++)
		signal(i, SIG_DFL);
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	limit(RLIMIT_CORE, 0);
	limit(RLIMIT_FSIZE, 0);
	limit(RLIMIT_CPU, (rlim_t)(limits->time / G_USEC_PER_SEC + 1));
	if (!HAS_SANITIZER)
		limit(RLIMIT_AS, task->addresses + limits->memory);
	dup2(fd, STDIN_FILENO);
	close_range(STDIN_FILENO + 1, ~0U, 0);
	task->func(task->data, output);
	_exit(!write_all(STDIN_FILENO, output->data,
	    MIN(output->len, limits->output_size)));
}

/* Until the child closes its end; FALSE when the time is up. */
static gboolean
listen_to(int fd, const ElmSandboxLimits *limits, GByteArray *output)
{
	gint64 deadline = g_get_monotonic_time() + limits->time;
	struct pollfd watched = { .fd = fd, .events = POLLIN };
	guint8 buffer[CHUNK_SIZE];

	for (;;) {
		gint64 left = deadline - g_get_monotonic_time();
		int ready =
		    left <= 0 ? 0 : poll(&watched, 1, (int)(left / 1000 + 1));
		gssize n;

		if (ready < 0 && errno == EINTR)
			continue;
		if (ready <= 0)
			return FALSE;
		n = read(fd, buffer, sizeof(buffer));
		if (n <= 0 && errno != EINTR)
			return n == 0;
		if (n > 0 && output->len < limits->output_size)
			g_byte_array_append(output, buffer, (guint)n);
	}
}

static gboolean
fail(GError **error, const char *what)
{
	g_set_error(error, ELM_ERROR, ELM_ERROR_UNAVAILABLE, "cannot %s: %s",
	    what, g_strerror(errno));
	return FALSE;
}

GByteArray *
elm_sandbox_run(ElmSandboxFunc func, gconstpointer data,
    const ElmSandboxLimits *limits, GError **error)
{
	const Task task = { func, data, limits, addresses() };
	g_autoptr(GByteArray) output = g_byte_array_new();
	gboolean is_heard;
	int status = 0;
	int ends[2];
	pid_t pid;

	if (pipe2(ends, O_CLOEXEC) != 0) {
		fail(error, "make a pipe");
		return NULL;
	}
	pid = fork();
	if (pid == 0)
		serve(&task, ends[1], output);
	close(ends[1]);
	if (pid < 0) {
		fail(error, "fork");
		close(ends[0]);
		return NULL;
	}
	is_heard = listen_to(ends[0], limits, output);
	close(ends[0]);
	if (!is_heard)
		kill(pid, SIGKILL);
	while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
		continue;
	if (is_heard && WIFEXITED(status) && WEXITSTATUS(status) == 0)
		return g_steal_pointer(&output);
	g_set_error(error, ELM_ERROR, ELM_ERROR_TEMPORARY,
	    "what was asked of a child did not come to its end");
	return NULL;
}
