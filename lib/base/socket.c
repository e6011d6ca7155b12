#include "config.h"

#include "lib/base/socket.h"

#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "lib/base/error.h"

#define CHUNK_SIZE 4096
#define SOCKET_FLAGS (SOCK_CLOEXEC | SOCK_NONBLOCK)

static gboolean
fail(GError **error, const char *what, int number)
{
	g_set_error(error, ELM_ERROR, ELM_ERROR_UNAVAILABLE, "cannot %s: %s",
	    what, g_strerror(number));
	return FALSE;
}

/* Wait until @fd is ready for one of @events; which one, 0 on error. */
static short
wait_for(int fd, short events, gint64 deadline, GError **error)
{
	struct pollfd poll_fd = { .fd = fd, .events = events };
	int ready;

	do {
		gint64 left = deadline - g_get_monotonic_time();

		left = left > 0 ? MIN(left / 1000 + 1, G_MAXINT) : 0;
		ready = poll(&poll_fd, 1, (int)left);
	} while (ready < 0 && errno == EINTR);
	if (ready > 0)
		return poll_fd.revents;
	if (ready == 0)
		g_set_error(error, ELM_ERROR, ELM_ERROR_TEMPORARY,
		    "no answer in time");
	else
		fail(error, "poll", errno);
	return 0;
}

gboolean
elm_socket_is_local(const char *address)
{
	return *address == '/';
}

/* "host:port" and "[host]:port" taken apart. */
static gboolean
split(const char *address, char **host, char **port)
{
	const char *colon = strrchr(address, ':');
	gsize length;

	if (colon == NULL || colon == address || colon[1] == '\0')
		return FALSE;
	length = (gsize)(colon - address);
	if (*address == '[' && colon[-1] == ']' && length > 2) {
		address++;
		length -= 2;
	} else if (memchr(address, ':', length) != NULL) {
		return FALSE;
	}
	*host = g_strndup(address, length);
	*port = g_strdup(colon + 1);
	return TRUE;
}

gboolean
elm_socket_check(const char *address, GError **error)
{
	g_autofree char *host = NULL;
	g_autofree char *port = NULL;
	const struct sockaddr_un local = { .sun_family = AF_UNIX };

	if (elm_socket_is_local(address)
		? strlen(address) < sizeof(local.sun_path)
		: split(address, &host, &port))
		return TRUE;
	g_set_error(error, ELM_ERROR, ELM_ERROR_CONFIG,
	    "'%s' is neither the path of a socket nor HOST:PORT", address);
	return FALSE;
}

/* A connection that is on its way: what became of it. */
static gboolean
finish_connect(int fd, gint64 deadline, GError **error)
{
	int number = 0;
	socklen_t size = sizeof(number);

	if (wait_for(fd, POLLOUT, deadline, error) == 0)
		return FALSE;
	if (getsockopt(fd, SOL_SOCKET, SO_ERROR, &number, &size) != 0)
		number = errno;
	return number == 0 || fail(error, "connect", number);
}

static int
try_connect(const struct sockaddr *to, socklen_t size, gint64 deadline,
    GError **error)
{
	int fd = socket(to->sa_family, SOCK_STREAM | SOCKET_FLAGS, 0);

	if (fd < 0) {
		fail(error, "make a socket", errno);
		return -1;
	}
	/* A local peer whose queue is full says EAGAIN, and is not waited for:
	 * poll(2) knows nothing of such a connection. */
	while (connect(fd, to, size) != 0 && errno != EINPROGRESS) {
		if (errno == EINTR)
			continue;
		if (errno == EAGAIN && g_get_monotonic_time() < deadline) {
			g_usleep(1000);
			continue;
		}
		fail(error, "connect", errno);
		close(fd);
		return -1;
	}
	if (to->sa_family != AF_UNIX)
		setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &(int){ 1 },
		    sizeof(int));
	if (finish_connect(fd, deadline, error))
		return fd;
	close(fd);
	return -1;
}

static int
connect_local(const char *path, gint64 deadline, GError **error)
{
	struct sockaddr_un to = { .sun_family = AF_UNIX };

	g_strlcpy(to.sun_path, path, sizeof(to.sun_path));
	return try_connect((const struct sockaddr *)&to, sizeof(to), deadline,
	    error);
}

static int
connect_host(const char *host, const char *port, gint64 deadline,
    GError **error)
{
	const struct addrinfo hints = { .ai_socktype = SOCK_STREAM };
	struct addrinfo *list = NULL;
	int why = getaddrinfo(host, port, &hints, &list);
	int fd = -1;

	if (why != 0) {
		g_set_error(error, ELM_ERROR, ELM_ERROR_UNAVAILABLE,
		    "cannot find the host: %s", gai_strerror(why));
		return -1;
	}
	for (const struct addrinfo *at = list; at != NULL && fd < 0;
	     at = at->ai_next) {
		g_clear_error(error);
		fd = try_connect(at->ai_addr, at->ai_addrlen, deadline, error);
	}
	freeaddrinfo(list);
	return fd;
}

int
elm_socket_connect(const char *address, gint64 deadline, GError **error)
{
	g_autofree char *host = NULL;
	g_autofree char *port = NULL;

	if (!elm_socket_check(address, error))
		return -1;
	if (elm_socket_is_local(address))
		return connect_local(address, deadline, error);
	split(address, &host, &port);
	return connect_host(host, port, deadline, error);
}

gssize
elm_socket_send(int fd, const void *data, gsize size, gint64 deadline,
    GError **error)
{
	const guint8 *at = data;
	gsize done = 0;

	while (done < size) {
		short ready = wait_for(fd, POLLOUT | POLLIN, deadline, error);
		gssize n;

		if (ready == 0)
			return -1;
		if ((ready & POLLIN) != 0)
			break;
		n = send(fd, at + done, size - done, MSG_NOSIGNAL);
		if (n < 0 && errno != EINTR && errno != EAGAIN) {
			fail(error, "send", errno);
			return -1;
		}
		done += (gsize)MAX(n, 0);
	}
	return (gssize)done;
}

gboolean
elm_socket_send_descriptor(int fd, const char *text, int passed,
    gint64 deadline, GError **error)
{
	gsize size = strlen(text) + 1;
	struct iovec part = { (void *)(guintptr)text, size };
	union {
		struct cmsghdr header;
		char room[CMSG_SPACE(sizeof(int))];
	} control = { .room = { 0 } };
	struct msghdr message = { .msg_iov = &part,
		.msg_iovlen = 1,
		.msg_control = &control,
		.msg_controllen = sizeof(control) };
	gssize n;

	control.header.cmsg_level = SOL_SOCKET;
	control.header.cmsg_type = SCM_RIGHTS;
	control.header.cmsg_len = CMSG_LEN(sizeof(int));
	memcpy(CMSG_DATA(&control.header), &passed, sizeof(int));
	do {
		if (wait_for(fd, POLLOUT, deadline, error) == 0)
			return FALSE;
		n = sendmsg(fd, &message, MSG_NOSIGNAL);
	} while (n < 0 && (errno == EINTR || errno == EAGAIN));
	return n == (gssize)size ||
	       fail(error, "send a descriptor", n < 0 ? errno : EMSGSIZE);
}

gssize
elm_socket_receive(int fd, GByteArray *data, gint64 deadline, GError **error)
{
	guint size = data->len;
	gssize n;

	g_byte_array_set_size(data, size + CHUNK_SIZE);
	do {
		if (wait_for(fd, POLLIN, deadline, error) == 0) {
			g_byte_array_set_size(data, size);
			return -1;
		}
		n = recv(fd, data->data + size, CHUNK_SIZE, 0);
	} while (n < 0 && (errno == EINTR || errno == EAGAIN));
	if (n < 0)
		fail(error, "receive", errno);
	g_byte_array_set_size(data, size + (guint)MAX(n, 0));
	return n;
}
