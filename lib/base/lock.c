#include "config.h"

#include "lib/base/lock.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "lib/base/error.h"

#define PAUSE_FIRST 500 /* microseconds */
#define PAUSE_MOST 16000

struct ElmLock {
	int fd;
};

/* A lock of the open file, not of the process: threads count as others, and
 * closing another descriptor of it lets nothing go. */
static gboolean
try(int fd)
{
	struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET };

	return fcntl(fd, F_OFD_SETLK, &lock) == 0;
}

static gboolean
wait_for(int fd, gint64 deadline)
{
	gulong pause = PAUSE_FIRST;

	while (!try(fd)) {
		gboolean is_held = errno == EAGAIN || errno == EACCES;

		if (!is_held && errno != EINTR)
			return FALSE;
		if (g_get_monotonic_time() >= deadline) {
			errno = ETIMEDOUT;
			return FALSE;
		}
		g_usleep(pause);
		pause = MIN(2 * pause, PAUSE_MOST);
	}
	return TRUE;
}

ElmLock *
elm_lock_take(const char *path, gint64 deadline, GError **error)
{
	int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
	ElmLock *self;

	if (fd < 0 || !wait_for(fd, deadline)) {
		g_set_error(error, ELM_ERROR,
		    fd < 0 ? ELM_ERROR_UNAVAILABLE : ELM_ERROR_TEMPORARY,
		    "cannot lock '%s': %s", path,
		    errno == ETIMEDOUT ? "it is held for too long"
				       : g_strerror(errno));
		if (fd >= 0)
			close(fd);
		return NULL;
	}
	self = g_new(ElmLock, 1);
	self->fd = fd;
	return self;
}

void
elm_lock_free(ElmLock *self)
{
	if (self == NULL)
		return;
	close(self->fd);
	g_free(self);
}
