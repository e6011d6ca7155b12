/* gmime-lean.c -- parts of GMime that no program of ours uses, as nothing.
 *
 * g_mime_init() registers every type GMime has, and so a statically linked
 * GMime needs GIO, libmount, libselinux, GPGME and libassuan, which take longer
 * to load than most mail takes to filter.  Programs that are linked so link
 * this object before the archive: the linker then leaves out the objects that
 * define the same names, with all that hangs on them.  The types are registered
 * as invalid, which nothing but their own functions would look at.  Addresses
 * are never read with GMime (lib/mail/address-list.h), so that libidn2, and
 * libunistring under it, would be loaded for nothing. */
#include "config.h"

#include <gmime/gmime.h>

const char *gpgme_check_version_internal(const char *version, gsize offset);
int idn2_to_ascii_8z(const char *from, char **to, int flags);
int idn2_to_unicode_8z8z(const char *from, char **to, int flags);
void idn2_free(void *data);

GType
g_mime_gpg_context_get_type(void)
{
	return G_TYPE_INVALID;
}

GType
g_mime_pkcs7_context_get_type(void)
{
	return G_TYPE_INVALID;
}

GType
g_mime_stream_gio_get_type(void)
{
	return G_TYPE_INVALID;
}

GMimeCryptoContext *
g_mime_gpg_context_new(void)
{
	return NULL;
}

GMimeCryptoContext *
g_mime_pkcs7_context_new(void)
{
	return NULL;
}

const char *
gpgme_check_version_internal(const char *version G_GNUC_UNUSED,
    gsize offset G_GNUC_UNUSED)
{
	return NULL;
}

/* An error, upon which GMime leaves the name of the host as it is. */
int
idn2_to_ascii_8z(const char *from G_GNUC_UNUSED, char **to G_GNUC_UNUSED,
    int flags G_GNUC_UNUSED)
{
	return -1;
}

int
idn2_to_unicode_8z8z(const char *from G_GNUC_UNUSED, char **to G_GNUC_UNUSED,
    int flags G_GNUC_UNUSED)
{
	return -1;
}

void
idn2_free(void *data G_GNUC_UNUSED)
{
}
