/* socket.h -- a client's end of a stream socket, where nothing waits longer
 * than until a deadline.
 *
 * A deadline is a time of g_get_monotonic_time().  When it passes the error is
 * ELM_ERROR_TEMPORARY; any other failure is ELM_ERROR_UNAVAILABLE. */
#pragma once

#include <glib.h>

/* Does @address name a Unix socket, by an absolute path?  If not it is
 * "host:port" or "[host]:port". */
gboolean elm_socket_is_local(const char *address);

/* Is @address one of the three forms?  ELM_ERROR_CONFIG when not. */
gboolean elm_socket_check(const char *address, GError **error);

/* A connection to @address, which the caller closes; -1 on error.  Finding the
 * address of a host name takes what the resolver takes; no deadline ends it. */
int elm_socket_connect(const char *address, gint64 deadline, GError **error);

/* Send @data; how many of its @size octets went out, fewer only when the peer
 * speaks before it has heard all; -1 on error. */
gssize elm_socket_send(int fd, const void *data, gsize size, gint64 deadline,
    GError **error);

/* Send @text (less than a page, with its NUL) and with its last octet a
 * duplicate of the descriptor @passed. */
gboolean elm_socket_send_descriptor(int fd, const char *text, int passed,
    gint64 deadline, GError **error);

/* Append to @data what there is, at least one octet unless the peer has
 * closed; -1 on error, else how many. */
gssize elm_socket_receive(int fd, GByteArray *data, gint64 deadline,
    GError **error);
