#include "config.h"

#include "lib/content/url-host.h"

#include <arpa/inet.h>
#include <string.h>

#include "lib/content/url.h"

#define HOST_OCTETS_MAX 2048 /* before it is decoded; a name has 253 */

/* URL standard, 3.1: forbidden domain code points, but for controls. */
static const char forbidden[] = " #%/:<>?@[\\]^|";

/* The octet that the escape at @text stands for; -1 if it is none. */
static int
escaped(const char *text, gsize length)
{
	if (length < 3 || text[0] != '%' || !g_ascii_isxdigit(text[1]) ||
	    !g_ascii_isxdigit(text[2]))
		return -1;
	return g_ascii_xdigit_value(text[1]) << 4 |
	       g_ascii_xdigit_value(text[2]);
}

char *
elm_url_unescape(const char *text, gsize length)
{
	GString *out = g_string_sized_new(length);

	for (gsize i = 0; i < length; i++) {
		int octet = escaped(text + i, length - i);

		g_string_append_c(out, octet > 0 ? (char)octet : text[i]);
		if (octet > 0)
			i += 2;
	}
	return g_string_free(out, FALSE);
}

static gboolean
has_forbidden(const char *name)
{
	for (; *name != '\0'; name++)
		if (g_ascii_iscntrl(*name) || strchr(forbidden, *name) != NULL)
			return TRUE;
	return FALSE;
}

/* One number of an IPv4 address (URL standard, "IPv4 number parser"): decimal,
 * octal from "0", hexadecimal from "0x", which alone is 0. */
static gboolean
read_number(const char *text, guint64 *number)
{
	guint base = 10;

	*number = 0;
	if (*text == '\0')
		return FALSE;
	if (text[0] == '0' && g_ascii_tolower(text[1]) == 'x') {
		base = 16;
		text += 2;
	} else if (text[0] == '0' && text[1] != '\0') {
		base = 8;
		text++;
	}
	for (; *text != '\0'; text++) {
		int digit = g_ascii_xdigit_value(*text);

		if (digit < 0 || (guint)digit >= base)
			return FALSE;
		*number =
		    MIN(*number * base + (guint)digit, G_MAXUINT32 * 256ul);
	}
	return TRUE;
}

/* Does @name end in a number, so that it is an address or nothing? */
static gboolean
ends_in_number(const char *name)
{
	const char *last = strrchr(name, '.');
	guint64 number;

	last = last != NULL ? last + 1 : name;
	return *last != '\0' && (strspn(last, "0123456789") == strlen(last) ||
				    read_number(last, &number));
}

/* URL standard, "IPv4 parser": the last number fills what is left. */
static char *
ipv4(const char *name, guint *marks)
{
	g_auto(GStrv) parts = g_strsplit(name, ".", 5);
	guint n = g_strv_length(parts);
	guint64 address = 0;
	char *out;

	for (guint i = 0; i < n; i++) {
		guint64 number;
		guint left = i + 1 < n ? 1 : 5 - n; /* octets it fills */

		if (n > 4 || !read_number(parts[i], &number) ||
		    number >= (guint64)1 << 8 * left)
			return NULL;
		address = address << 8 * left | number;
	}
	out = g_strdup_printf("%u.%u.%u.%u", (guint)(address >> 24 & 255),
	    (guint)(address >> 16 & 255), (guint)(address >> 8 & 255),
	    (guint)(address & 255));
	*marks |= ELM_URL_NUMERIC;
	if (strcmp(out, name) != 0)
		*marks |= ELM_URL_ODD_NUMERIC;
	return out;
}

static char *
ipv6(const char *text, gsize length, guint *marks)
{
	g_autofree char *bare = g_strndup(text + 1, length - 2);
	char canonical[INET6_ADDRSTRLEN];
	struct in6_addr address;

	if (inet_pton(AF_INET6, bare, &address) != 1 ||
	    inet_ntop(AF_INET6, &address, canonical, sizeof(canonical)) == NULL)
		return NULL;
	*marks |= ELM_URL_NUMERIC;
	return g_strdup_printf("[%s]", canonical);
}

/* @name small and of A-labels; NULL when that cannot be.  What stands for a
 * dot or a letter of ASCII without being one marks an odd host. */
static char *
to_ascii(const char *name, guint *marks)
{
	char *ascii;

	if (g_str_is_ascii(name))
		return g_ascii_strdown(name, -1);
	if (!g_utf8_validate(name, -1, NULL))
		return NULL;
	ascii = g_hostname_to_ascii(name);
	if (ascii != NULL && strstr(ascii, "xn--") == NULL)
		*marks |= ELM_URL_ESCAPED_HOST;
	return ascii;
}

static gboolean
has_a_label(const char *name)
{
	g_autofree char *unicode = NULL;

	if (strstr(name, "xn--") == NULL)
		return FALSE;
	unicode = g_hostname_to_unicode(name);
	return unicode != NULL && strcmp(unicode, name) != 0;
}

char *
elm_url_host(const char *text, gsize length, guint *marks)
{
	g_autofree char *name = NULL;
	g_autofree char *ascii = NULL;
	gsize end;

	if (length == 0 || length > HOST_OCTETS_MAX)
		return NULL;
	if (length > 2 && text[0] == '[' && text[length - 1] == ']')
		return ipv6(text, length, marks);
	if (memchr(text, '%', length) != NULL)
		*marks |= ELM_URL_ESCAPED_HOST;
	name = elm_url_unescape(text, length);
	ascii = to_ascii(name, marks);
	if (ascii == NULL || has_forbidden(ascii))
		return NULL;
	end = strlen(ascii);
	while (end > 1 && ascii[end - 1] == '.')
		ascii[--end] = '\0';
	if (*ascii == '\0' || *ascii == '.')
		return NULL;
	if (ends_in_number(ascii))
		return ipv4(ascii, marks);
	if (has_a_label(ascii))
		*marks |= ELM_URL_PUNYCODE;
	return g_steal_pointer(&ascii);
}
