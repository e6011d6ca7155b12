#include "config.h"

#include "lib/mail/chain.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include "lib/base/error.h"
#include "lib/base/io.h"

/* dup2() clears close-on-exec, unless standard input was closed, so that @fd
 * already is its number. */
static gboolean
become_input(int fd)
{
	if (fd == STDIN_FILENO)
		return fcntl(fd, F_SETFD, 0) == 0;
	return dup2(fd, STDIN_FILENO) == STDIN_FILENO;
}

gboolean
elm_chain_exec(GPtrArray *pieces, char **argv, GError **error)
{
	int fd =
	    elm_io_spool((GBytes *const *)pieces->pdata, pieces->len, error);

	if (fd < 0)
		return FALSE;
	/* The new program starts as from a shell: an ignored signal and a
	 * running alarm would outlive exec. */
	signal(SIGPIPE, SIG_DFL);
	alarm(0);
	if (become_input(fd))
		execvp(argv[0], argv);
	g_set_error(error, ELM_ERROR, ELM_ERROR_UNAVAILABLE,
	    "cannot run '%s': %s", argv[0], g_strerror(errno));
	close(fd);
	return FALSE;
}
