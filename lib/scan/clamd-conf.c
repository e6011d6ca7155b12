#include "config.h"

#include "lib/scan/clamd-conf.h"

#include <string.h>

#include "lib/base/io.h"
#include "lib/base/limits.h"

#define CONF_SIZE_LIMIT 1048576

/* The smallest MaxFileSize that a clamd is delivered with. */
#define PRESET_FILE_SIZE (25 * 1024 * 1024)

static const char *const paths[] = {
	"/etc/clamav/clamd.conf",
	"/etc/clamd.d/scan.conf",
	"/etc/clamd.conf",
	"/usr/local/etc/clamav/clamd.conf",
};

typedef struct {
	char *local;
	char *port;
	char *host;
	gboolean alerts;
} Keys;

static gboolean
is_yes(const char *value)
{
	return g_ascii_strcasecmp(value, "yes") == 0 ||
	       g_ascii_strcasecmp(value, "true") == 0 ||
	       strcmp(value, "1") == 0;
}

/* 0 is "no limit" there, as it is in ElmClamdConf. */
static guint64
size_of(const char *value, guint64 preset)
{
	g_autofree char *upper = g_ascii_strup(value, -1);
	guint64 size;

	return elm_limits_parse(upper, &size, NULL) ? size : preset;
}

static void
set_text(char **slot, const char *value)
{
	g_free(*slot);
	*slot = g_strdup(value);
}

static void
take_pair(const char *key, const char *value, Keys *keys, ElmClamdConf *conf)
{
	if (strcmp(key, "LocalSocket") == 0)
		set_text(&keys->local, value);
	else if (strcmp(key, "TCPSocket") == 0)
		set_text(&keys->port, value);
	else if (strcmp(key, "TCPAddr") == 0)
		set_text(&keys->host, value);
	else if (strcmp(key, "AlertExceedsMax") == 0)
		keys->alerts = is_yes(value);
	else if (strcmp(key, "MaxFileSize") == 0)
		conf->file_size = size_of(value, conf->file_size);
}

static char *
address(const Keys *keys)
{
	const char *host = keys->host != NULL ? keys->host : "127.0.0.1";
	gboolean is_ipv6 = strchr(host, ':') != NULL;

	if (keys->local != NULL && *keys->local == '/')
		return g_strdup(keys->local);
	if (keys->port == NULL)
		return NULL;
	return is_ipv6 ? g_strdup_printf("[%s]:%s", host, keys->port)
		       : g_strdup_printf("%s:%s", host, keys->port);
}

void
elm_clamd_conf_parse(const char *text, ElmClamdConf *conf)
{
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
	Keys keys = { 0 };

	*conf = (ElmClamdConf){ .file_size = PRESET_FILE_SIZE };
	for (char **line = lines; *line != NULL; line++) {
		g_auto(GStrv) pair =
		    g_strsplit_set(g_strstrip(*line), " \t", 2);

		if (pair[0] != NULL && *pair[0] != '#' && pair[1] != NULL)
			take_pair(pair[0], g_strstrip(pair[1]), &keys, conf);
	}
	conf->address = address(&keys);
	if (keys.alerts)
		conf->file_size = 0;
	g_free(keys.local);
	g_free(keys.port);
	g_free(keys.host);
}

void
elm_clamd_conf_read(ElmClamdConf *conf)
{
	g_autoptr(GBytes) bytes = NULL;
	g_autofree char *text = NULL;

	for (gsize i = 0; i < G_N_ELEMENTS(paths) && bytes == NULL; i++)
		bytes = elm_io_read_file(paths[i], CONF_SIZE_LIMIT, NULL);
	if (bytes != NULL)
		text = g_strndup(g_bytes_get_data(bytes, NULL),
		    g_bytes_get_size(bytes));
	elm_clamd_conf_parse(text != NULL ? text : "", conf);
}

void
elm_clamd_conf_clear(ElmClamdConf *conf)
{
	g_clear_pointer(&conf->address, g_free);
}
