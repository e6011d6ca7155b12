#include "config.h"

#include "lib/base/secret.h"

#include <errno.h>
#include <string.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lib/base/error.h"
#include "lib/base/io.h"

#define DIGITS (2 * ELM_SECRET_OCTETS)
#define FILE_OCTETS_MAX 4096

static gboolean
create(const char *path, GError **error)
{
	guint8 octets[ELM_SECRET_OCTETS];
	g_autoptr(GString) text = g_string_new(NULL);
	g_autoptr(GBytes) data = NULL;

	if (getrandom(octets, sizeof(octets), 0) != sizeof(octets)) {
		g_set_error(error, ELM_ERROR, ELM_ERROR_TEMPORARY,
		    "cannot get random numbers: %s", g_strerror(errno));
		return FALSE;
	}
	for (gsize i = 0; i < sizeof(octets); i++)
		g_string_append_printf(text, "%02x", octets[i]);
	g_string_append_c(text, '\n');
	data = g_bytes_new(text->str, text->len);
	return elm_io_create(path, 0600, data, error);
}

static const char *
find_fault(const struct stat *status)
{
	if (!S_ISREG(status->st_mode))
		return "no regular file";
	if ((status->st_mode & S_IRWXO) != 0)
		return "open to others; chmod 600 it";
	if (status->st_size > FILE_OCTETS_MAX)
		return "too large for a key";
	return NULL;
}

static gboolean
check_file(const char *path, GError **error)
{
	struct stat status;
	const char *fault;

	if (stat(path, &status) != 0)
		fault = g_strerror(errno);
	else
		fault = find_fault(&status);
	if (fault == NULL)
		return TRUE;
	g_set_error(error, ELM_ERROR, ELM_ERROR_CONFIG, "key file '%s': %s",
	    path, fault);
	return FALSE;
}

static gboolean
parse(ElmSecret *self, const char *text, gsize size)
{
	if (size != DIGITS && (size != DIGITS + 1 || text[DIGITS] != '\n'))
		return FALSE;
	for (gsize i = 0; i < ELM_SECRET_OCTETS; i++) {
		int high = g_ascii_xdigit_value(text[2 * i]);
		int low = g_ascii_xdigit_value(text[2 * i + 1]);

		if (high < 0 || low < 0)
			return FALSE;
		self->octets[i] = (guint8)(high * 16 + low);
	}
	return TRUE;
}

gboolean
elm_secret_load(ElmSecret *self, const char *path, GError **error)
{
	g_autoptr(GBytes) data = NULL;

	if (access(path, F_OK) != 0 && errno == ENOENT && !create(path, error))
		return FALSE;
	if (!check_file(path, error))
		return FALSE;
	data = elm_io_read_file(path, FILE_OCTETS_MAX, error);
	if (data == NULL)
		return FALSE;
	if (parse(self, g_bytes_get_data(data, NULL), g_bytes_get_size(data)))
		return TRUE;
	g_set_error(error, ELM_ERROR, ELM_ERROR_CONFIG,
	    "key file '%s' does not hold %d hexadecimal digits", path, DIGITS);
	return FALSE;
}

char *
elm_secret_sign(const ElmSecret *self, const char *text)
{
	return g_compute_hmac_for_string(G_CHECKSUM_SHA256, self->octets,
	    sizeof(self->octets), text, (gssize)strlen(text));
}

gboolean
elm_secret_equal(const char *a, const char *b)
{
	gsize n = strlen(a);
	guint8 difference = 0;

	if (strlen(b) != n)
		return FALSE;
	for (gsize i = 0; i < n; i++)
		difference |= (guint8)(a[i] ^ b[i]);
	return difference == 0;
}
