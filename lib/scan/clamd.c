#include "config.h"

#include "lib/scan/clamd.h"

#include <arpa/inet.h>
#include <string.h>
#include <unistd.h>

#include "lib/base/error.h"
#include "lib/base/io.h"
#include "lib/base/socket.h"
#include "lib/scan/clamd-conf.h"
#include "lib/scan/clamd-reply.h"

/* What no clamd passes over, whatever its configuration. */
#define SURE_SIZE (25 * 1024 * 1024)

/* Something that listens accepts within this, in microseconds. */
#define PROBE_TIME (2 * G_USEC_PER_SEC)

typedef struct {
	ElmEngine base;
	char *address;
	guint64 time; /* seconds */
} Clamd;

/* One exchange with clamd, which may take two connections. */
typedef struct {
	const Clamd *clamd;
	gint64 deadline;
	GBytes *data; /* to be scanned, or NULL to ask for the version */
	int fd;       /* of @data for a clamd on this machine, else -1 */
	GByteArray *reply;
} Exchange;

static gint64
deadline_of(const Clamd *self)
{
	return g_get_monotonic_time() + (gint64)self->time * G_USEC_PER_SEC;
}

/* What is left unsent when clamd speaks first is explained by what it says. */
static gboolean
send_stream(int to, const Exchange *exchange, GError **error)
{
	static const char command[] = "zINSTREAM";
	gsize size;
	const void *data = g_bytes_get_data(exchange->data, &size);
	guint32 length = htonl((guint32)size);
	guint8 head[sizeof(command) + sizeof(length)];
	static const guint8 end[sizeof(length)] = { 0 };
	const struct {
		const void *data;
		gsize size;
	} pieces[] = {
		{ head, sizeof(head) },
		{ data, size },
		{ end, size > 0 ? sizeof(end) : 0 },
	};

	memcpy(head, command, sizeof(command));
	memcpy(head + sizeof(command), &length, sizeof(length));
	for (gsize i = 0; i < G_N_ELEMENTS(pieces); i++) {
		gssize n = elm_socket_send(to, pieces[i].data, pieces[i].size,
		    exchange->deadline, error);

		if (n < 0)
			return FALSE;
		if ((gsize)n < pieces[i].size)
			break;
	}
	return TRUE;
}

static gboolean
send_request(int to, const Exchange *exchange, GError **error)
{
	static const char version[] = "zVERSION";

	if (exchange->data == NULL)
		return elm_socket_send(to, version, sizeof(version),
			   exchange->deadline, error) >= 0;
	if (exchange->fd < 0)
		return send_stream(to, exchange, error);
	/* clamd takes the descriptor with an octet behind the command. */
	return elm_socket_send(to, "zFILDES", sizeof("zFILDES"),
		   exchange->deadline, error) >= 0 &&
	       elm_socket_send_descriptor(to, "", exchange->fd,
		   exchange->deadline, error);
}

static gboolean
receive_reply(int from, const Exchange *exchange, GError **error)
{
	GByteArray *reply = exchange->reply;

	while (reply->len <= ELM_CLAMD_REPLY_LIMIT) {
		gssize n =
		    elm_socket_receive(from, reply, exchange->deadline, error);

		if (n < 0)
			return FALSE;
		if (n == 0 || reply->data[reply->len - 1] == '\0')
			return TRUE;
	}
	return TRUE;
}

/* Ask once.  A broken connection is an empty reply or a part of one. */
static gboolean
ask_once(const Exchange *exchange, gboolean *is_connected, GError **error)
{
	int fd = elm_socket_connect(exchange->clamd->address,
	    exchange->deadline, error);
	g_autoptr(GError) unsent = NULL;
	gboolean is_done;

	*is_connected = fd >= 0;
	if (fd < 0)
		return FALSE;
	g_byte_array_set_size(exchange->reply, 0);
	/* clamd may say why it has stopped to listen. */
	is_done =
	    (send_request(fd, exchange, &unsent) ||
		g_error_matches(unsent, ELM_ERROR, ELM_ERROR_UNAVAILABLE)) &&
	    receive_reply(fd, exchange, error);
	if (!is_done && error != NULL && *error == NULL)
		g_propagate_error(error, g_steal_pointer(&unsent));
	close(fd);
	return is_done;
}

/* A clamd that restarts closes what it has accepted and not yet read: such a
 * connection is tried once more. */
static gboolean
ask(const Exchange *exchange, gboolean *is_connected, GError **error)
{
	g_autoptr(GError) first = NULL;

	if (ask_once(exchange, is_connected, &first) &&
	    exchange->reply->len > 0)
		return TRUE;
	if (!*is_connected ||
	    g_error_matches(first, ELM_ERROR, ELM_ERROR_TEMPORARY)) {
		g_propagate_error(error, g_steal_pointer(&first));
		return FALSE;
	}
	return ask_once(exchange, is_connected, error);
}

static void
set_trouble(ElmEngineResult *result, const Clamd *self, gboolean is_connected,
    const GError *error)
{
	if (g_error_matches(error, ELM_ERROR, ELM_ERROR_TEMPORARY))
		elm_engine_result_unknown(result, "timeout",
		    "clamd at '%s' did not answer within %" G_GUINT64_FORMAT
		    " seconds: look whether it hangs or is overloaded, or "
		    "raise the limit engine-time",
		    self->address, self->time);
	else if (!is_connected)
		elm_engine_result_unknown(result, "no-engine",
		    "clamd at '%s': %s: look whether it runs, and whether its "
		    "socket is for everybody (LocalSocketMode)",
		    self->address, error->message);
	else
		elm_engine_result_unknown(result, "error",
		    "clamd at '%s': %s: look into its log", self->address,
		    error->message);
}

/* The size above which "OK" means that nobody has looked. */
static guint64
seen_size(const Clamd *self)
{
	g_auto(ElmClamdConf) conf = { 0 };

	elm_clamd_conf_read(&conf);
	if (conf.address == NULL || strcmp(conf.address, self->address) != 0)
		return SURE_SIZE;
	return conf.file_size > 0 ? conf.file_size : G_MAXUINT64;
}

static void
set_clean(ElmEngineResult *result, const Clamd *self, GBytes *data)
{
	gsize size = g_bytes_get_size(data);

	if (size > SURE_SIZE && size > seen_size(self))
		elm_engine_result_unknown(result, "limit",
		    "clamd at '%s' may not look at more than its MaxFileSize: "
		    "raise it, and set AlertExceedsMax",
		    self->address);
}

static void
judge(ElmEngineResult *result, const Clamd *self, const Exchange *exchange)
{
	const GByteArray *reply = exchange->reply;
	g_autofree char *text = NULL;

	switch (elm_clamd_reply_parse((const char *)reply->data, reply->len,
	    &text)) {
	case ELM_CLAMD_OK:
		set_clean(result, self, exchange->data);
		break;
	case ELM_CLAMD_FOUND:
		elm_engine_result_found(result, text);
		if (result->verdict == ELM_ENGINE_CLEAN)
			elm_engine_result_unknown(result, "macro",
			    "clamd reports '%s' and nothing beside it", text);
		break;
	case ELM_CLAMD_TOO_LONG:
		elm_engine_result_unknown(result, "limit",
		    "clamd at '%s' takes no stream as long: raise its "
		    "StreamMaxLength",
		    self->address);
		break;
	case ELM_CLAMD_ERROR:
		elm_engine_result_unknown(result, "error",
		    "clamd at '%s' says '%s': look into its log", self->address,
		    text);
		break;
	case ELM_CLAMD_GARBAGE:
		elm_engine_result_unknown(result, "error",
		    "what listens at '%s' gave %u octets that are no answer of "
		    "clamd: look whether it died, and into its log",
		    self->address, reply->len);
		break;
	}
}

static void
clamd_scan(ElmEngine *engine, GBytes *data, ElmEngineResult *result)
{
	const Clamd *self = (const Clamd *)engine;
	g_autoptr(GByteArray) reply = g_byte_array_new();
	g_autoptr(GError) error = NULL;
	Exchange exchange = { self, deadline_of(self), data, -1, reply };
	gboolean is_connected = TRUE;

	if (g_bytes_get_size(data) > G_MAXINT32) {
		elm_engine_result_unknown(result, "limit",
		    "%" G_GSIZE_FORMAT " octets are too many for clamd",
		    g_bytes_get_size(data));
		return;
	}
	if (elm_socket_is_local(self->address))
		exchange.fd = elm_io_spool(&data, 1, &error);
	if (error != NULL)
		elm_engine_result_unknown(result, "error", "%s",
		    error->message);
	else if (ask(&exchange, &is_connected, &error))
		judge(result, self, &exchange);
	else
		set_trouble(result, self, is_connected, error);
	if (exchange.fd >= 0)
		close(exchange.fd);
}

static gint64
clamd_database(ElmEngine *engine, char **version)
{
	const Clamd *self = (const Clamd *)engine;
	g_autoptr(GByteArray) reply = g_byte_array_new();
	const Exchange exchange = { self, deadline_of(self), NULL, -1, reply };
	gboolean is_connected;

	if (!ask(&exchange, &is_connected, NULL))
		return 0;
	return elm_clamd_reply_version((const char *)reply->data, reply->len,
	    version);
}

static void
clamd_free(ElmEngine *engine)
{
	Clamd *self = (Clamd *)engine;

	g_free(self->address);
	g_free(self);
}

static const ElmEngineClass clamd_class = {
	.name = "clamd",
	.scan = clamd_scan,
	.database = clamd_database,
	.free = clamd_free,
};

ElmEngine *
elm_clamd_new(const char *address, const ElmLimits *limits)
{
	Clamd *self = g_new0(Clamd, 1);

	self->base.class = &clamd_class;
	self->base.label = g_strdup_printf("clamd:%s", address);
	self->address = g_strdup(address);
	self->time = limits->engine_time;
	return &self->base;
}

gboolean
elm_clamd_is_there(const char *address, GError **error)
{
	int fd = elm_socket_connect(address,
	    g_get_monotonic_time() + PROBE_TIME, error);

	if (fd >= 0)
		close(fd);
	return fd >= 0;
}
