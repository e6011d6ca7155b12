#include "config.h"

#include "lib/mail/addr-spec.h"

#include <string.h>

/* Behind the quoted string at @at (RFC 5322, 3.2.4); NULL when it has no
 * end. */
const char *
elm_addr_spec_quoted_end(const char *at)
{
	for (at++; *at != '\0' && *at != '"'; at++)
		if (*at == '\\' && at[1] != '\0')
			at++;
	return *at == '"' ? at + 1 : NULL;
}

/* Behind the quoted string or the octet at @at; a quote that has no end is not
 * looked for twice. */
const char *
elm_addr_spec_step(const char *at, gboolean *has_lone_quote)
{
	const char *end = NULL;

	if (*at == '"' && !*has_lone_quote) {
		end = elm_addr_spec_quoted_end(at);
		*has_lone_quote = end == NULL;
	}
	return end != NULL ? end : at + 1;
}

/* The first octet of @chars in @text outside of quotes; NULL if none. */
const char *
elm_addr_spec_find(const char *text, const char *chars)
{
	gboolean has_lone_quote = FALSE;

	while (*text != '\0' && strchr(chars, *text) == NULL)
		text = elm_addr_spec_step(text, &has_lone_quote);
	return *text != '\0' ? text : NULL;
}

/* RFC 5322, 3.2.3 and 3.4.1, with the UTF-8 of RFC 6532. */
gboolean
elm_addr_spec_is_dot_atom(const char *text, gsize length)
{
	gboolean is_start = TRUE;

	for (gsize i = 0; i < length; i++) {
		gboolean is_atext = g_ascii_isalnum(text[i]) ||
				    (guchar)text[i] >= 0x80 ||
				    strchr("!#$%&'*+-/=?^_`{|}~", text[i]);

		if (text[i] == '.' ? is_start : !is_atext)
			return FALSE;
		is_start = text[i] == '.';
	}
	return !is_start;
}

gboolean
elm_addr_spec_is_valid(const char *text)
{
	const char *at = elm_addr_spec_find(text, "@");
	const char *domain;
	gsize length;
	gsize local;

	if (at == NULL || !g_utf8_validate(text, -1, NULL))
		return FALSE;
	local = (gsize)(at - text);
	domain = at + 1;
	length = strlen(domain);
	if (!elm_addr_spec_is_dot_atom(text, local) &&
	    (text[0] != '"' || elm_addr_spec_quoted_end(text) != at))
		return FALSE;
	return elm_addr_spec_is_dot_atom(domain, length) ||
	       (length > 2 && domain[0] == '[' && domain[length - 1] == ']' &&
		   strcspn(domain + 1, "[]\\") == length - 2);
}

/* Take the blanks outside of quotes off @text, in place.  Were there any
 * inside, where only obsolete syntax has them? */
gboolean
elm_addr_spec_squeeze(char *text)
{
	const char *from = g_strstrip(text);
	char *to = text;
	gboolean has_blanks = FALSE;
	gboolean has_lone_quote = FALSE;

	while (*from != '\0') {
		const char *end = elm_addr_spec_step(from, &has_lone_quote);
		gsize length = (gsize)(end - from);

		if (*from == ' ' || *from == '\t')
			has_blanks = TRUE;
		else
			to = (char *)memmove(to, from, length) + length;
		from += length;
	}
	*to = '\0';
	return has_blanks;
}
