#include "config.h"

#include "lib/mail/address.h"

#include <string.h>

#include "lib/base/error.h"
#include "lib/base/glob.h"
#include "lib/mail/addr-spec.h"

/* RFC 5321, 4.1.2: the quoted form is used only when it must be. */
static char *
local_part(const char *text, gsize length)
{
	g_autoptr(GString) bare = g_string_new(NULL);

	if (length < 2 || text[0] != '"' || text[length - 1] != '"')
		return g_strndup(text, length);
	for (gsize i = 1; i < length - 1; i++) {
		if (text[i] == '\\' && i + 1 < length - 1)
			i++;
		g_string_append_c(bare, text[i]);
	}
	if (!elm_addr_spec_is_dot_atom(bare->str, bare->len))
		return g_strndup(text, length);
	return g_string_free(g_steal_pointer(&bare), FALSE);
}

static char *
domain(const char *text)
{
	g_autofree char *small = g_ascii_strdown(text, -1);
	char *ascii = NULL;
	gsize length;

	if (g_utf8_validate(text, -1, NULL))
		ascii = g_hostname_to_ascii(text);
	if (ascii == NULL)
		ascii = g_steal_pointer(&small);
	length = strlen(ascii);
	while (length > 1 && ascii[length - 1] == '.')
		ascii[--length] = '\0';
	return ascii;
}

char *
elm_address_normalise(const char *text)
{
	g_autofree char *bare = g_strstrip(g_strdup(text));
	g_autofree char *local = NULL;
	g_autofree char *host = NULL;
	gsize length = strlen(bare);
	const char *start = bare;
	const char *at;

	if (length >= 2 && bare[0] == '<' && bare[length - 1] == '>') {
		bare[length - 1] = '\0';
		start = g_strstrip(bare + 1);
	}
	while (*start == '@' && strchr(start, ':') != NULL)
		start = strchr(start, ':') + 1;
	at = strrchr(start, '@');
	if (at == NULL)
		return g_strdup(start);
	local = local_part(start, (gsize)(at - start));
	host = domain(at + 1);
	return g_strconcat(local, "@", host, NULL);
}

static gboolean
has_wildcard(const char *text)
{
	return strpbrk(text, "*?") != NULL;
}

/* The domain of a pattern: A-labels can only be made of whole labels. */
static char *
domain_pattern(const char *text, GError **error)
{
	g_auto(GStrv) labels = NULL;

	if (!has_wildcard(text))
		return domain(text);
	labels = g_strsplit(text, ".", -1);
	for (gsize i = 0; labels[i] != NULL; i++) {
		char *label;

		if (has_wildcard(labels[i]) && !g_str_is_ascii(labels[i])) {
			g_set_error(error, ELM_ERROR, ELM_ERROR_CONFIG,
			    "a wildcard cannot be part of '%s', which is not "
			    "ASCII",
			    labels[i]);
			return NULL;
		}
		label = domain(labels[i]);
		g_free(labels[i]);
		labels[i] = label;
	}
	return g_strjoinv(".", labels);
}

char *
elm_address_pattern(const char *text, GError **error)
{
	const char *at = strrchr(text, '@');
	g_autofree char *local = NULL;
	g_autofree char *host = NULL;

	if (strcmp(text, "<>") == 0)
		return g_strdup("");
	if (at == NULL && text[0] == '.' && text[1] != '\0') {
		host = domain_pattern(text + 1, error);
		return host == NULL ? NULL : g_strconcat("*@*.", host, NULL);
	}
	if (at == NULL && strchr(text, '*') != NULL)
		return g_strdup(text);
	if (at == NULL || at[1] == '\0') {
		g_set_error(error, ELM_ERROR, ELM_ERROR_CONFIG,
		    "'%s' is no address pattern; say 'user@domain', "
		    "'@domain' or '.domain'",
		    text);
		return NULL;
	}
	host = domain_pattern(at + 1, error);
	if (host == NULL)
		return NULL;
	local = local_part(text, (gsize)(at - text));
	return g_strconcat(at == text ? "*" : local, "@", host, NULL);
}

gboolean
elm_address_matches(const char *address, const char *pattern)
{
	return elm_glob_matches(pattern, address);
}
