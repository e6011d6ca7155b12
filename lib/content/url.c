#include "config.h"

#include "lib/content/url.h"

#include <string.h>

#include "lib/content/domain.h"
#include "lib/content/url-host.h"
#include "lib/content/url-next.h"

#define URL_OCTETS_MAX 65536 /* what is longer is cut */
#define STEPS_MAX 5

/* Schemes whose links have a host, and where "\" is "/" (URL standard,
 * "special scheme"). */
static const struct {
	const char *name;
	guint port;
} specials[] = {
	{ "http", 80 },
	{ "https", 443 },
	{ "ftp", 21 },
	{ "ws", 80 },
	{ "wss", 443 },
};

/* The port of @scheme; 0 when it is not special. */
static guint
scheme_port(const char *scheme)
{
	for (gsize i = 0; i < G_N_ELEMENTS(specials); i++)
		if (strcmp(scheme, specials[i].name) == 0)
			return specials[i].port;
	return 0;
}

/* @text as the parser wants it: controls and blanks around and line ends and
 * tabs inside are nothing (URL standard, "basic URL parser", 1 to 3). */
static char *
clean(const char *text, guint *marks)
{
	g_autofree char *valid =
	    g_utf8_make_valid(text, (gssize)strnlen(text, URL_OCTETS_MAX));
	char *to = valid;
	char *end = valid + strlen(valid);
	const char *from = valid;

	while ((guchar)*from <= ' ' && *from != '\0')
		from++;
	while (end > from && (guchar)end[-1] <= ' ')
		end--;
	for (; from < end; from++) {
		if (*from == '\t' || *from == '\n' || *from == '\r')
			*marks |= ELM_URL_BACKSLASH;
		else
			*to++ = *from;
	}
	*to = '\0';
	return g_steal_pointer(&valid);
}

/* The length of the scheme of @text, without its colon; 0 if it has none, and
 * when what looks like one is a host with a port. */
static gsize
scheme_length(const char *text)
{
	gsize i = 0;

	while (g_ascii_isalnum(text[i]) ||
	       (text[i] != '\0' && strchr("+-.", text[i]) != NULL))
		i++;
	if (!g_ascii_isalpha(text[0]) || text[i] != ':')
		return 0;
	return memchr(text, '.', i) != NULL && g_ascii_isdigit(text[i + 1]) ? 0
									    : i;
}

void
elm_url_free(ElmUrl *self)
{
	g_free((char *)self->scheme);
	g_free((char *)self->user);
	g_free((char *)self->host);
	g_free((char *)self->path);
	g_free((char *)self->domain);
	g_free(self);
}

/* Read ":PORT" at @text, which ends at @end. */
static gboolean
read_port(ElmUrl *self, const char *text, const char *end)
{
	guint port = 0;

	for (text++; text < end; text++) {
		if (!g_ascii_isdigit(*text))
			return FALSE;
		port = port * 10 + (guint)g_ascii_digit_value(*text);
		if (port > 65535)
			return FALSE;
	}
	if (port != 0 && port != scheme_port(self->scheme)) {
		self->port = port;
		self->marks |= ELM_URL_PORT;
	}
	return TRUE;
}

/* The colon before the port; @end if there is none. */
static const char *
port_colon(const char *host, const char *end)
{
	const char *bracket = memrchr(host, ']', (gsize)(end - host));
	const char *from = bracket != NULL ? bracket : host;
	const char *colon = memchr(from, ':', (gsize)(end - from));

	return colon != NULL ? colon : end;
}

/* The last "@" of @length octets at @text; without any the last "%40", which
 * old browsers took for one, and new ones for an error; NULL. */
static const char *
find_at(const char *text, gsize length, guint *marks)
{
	const char *at = memrchr(text, '@', length);

	for (gsize i = length; at == NULL && i >= 3; i--)
		if (memcmp(text + i - 3, "%40", 3) == 0) {
			*marks |= ELM_URL_ESCAPED_HOST;
			at = text + i - 3;
		}
	return at;
}

/* Read "USER@HOST:PORT", @length octets; what stands before the last "@" is no
 * host, whatever it looks like. */
static gboolean
read_authority(ElmUrl *self, const char *text, gsize length)
{
	const char *end = text + length;
	const char *at = find_at(text, length, &self->marks);
	const char *host = at != NULL ? at + (*at == '@' ? 1 : 3) : text;
	const char *colon = port_colon(host, end);

	self->user = g_strndup(text, at != NULL ? (gsize)(at - text) : 0);
	if (*self->user != '\0')
		self->marks |= ELM_URL_USER_INFO;
	self->host = elm_url_host(host, (gsize)(colon - host), &self->marks);
	return self->host != NULL &&
	       (colon == end || read_port(self, colon, end));
}

/* Append the segment of @length octets at @text to @out; "." and "..", which
 * may be escaped, are steps.  @is_last: no other segment follows. */
static void
append_segment(GString *out, const char *text, gsize length, gboolean is_last)
{
	g_autofree char *name =
	    length <= 6 ? elm_url_unescape(text, length) : NULL;
	gboolean is_up = name != NULL && strcmp(name, "..") == 0;
	const char *slash;

	if (!is_up && (name == NULL || strcmp(name, ".") != 0)) {
		g_string_append_c(out, '/');
		g_string_append_len(out, text, (gssize)length);
		return;
	}
	slash = is_up && out->len > 0 ? memrchr(out->str, '/', out->len) : NULL;
	if (slash != NULL)
		g_string_truncate(out, (gsize)(slash - out->str));
	if (is_last)
		g_string_append_c(out, '/');
}

/* The path of a special scheme, which begins with "/" (URL standard, "path
 * state"), with the query and the fragment. */
static char *
normal_path(const char *text, guint *marks)
{
	GString *out = g_string_sized_new(strlen(text) + 1);
	gsize end = strcspn(text, "?#");
	gsize at = 0;

	if (memchr(text, '\\', end) != NULL)
		*marks |= ELM_URL_BACKSLASH;
	while (at < end) {
		gsize length = MIN(strcspn(text + at + 1, "/\\"), end - at - 1);

		append_segment(out, text + at + 1, length,
		    at + 1 + length == end);
		at += 1 + length;
	}
	if (out->len == 0)
		g_string_append_c(out, '/');
	g_string_append(out, text + end);
	return g_string_free(out, FALSE);
}

/* Is there a "http://" in it, with or without "s", escaped or not? */
static gboolean
has_nested(const char *path)
{
	const char *at = path;

	while ((at = strpbrk(at, "hH")) != NULL) {
		if (g_ascii_strncasecmp(at++, "http", 4) != 0)
			continue;
		at += 3;
		at += g_ascii_tolower(*at) == 's';
		if ((at[0] == ':' && (at[1] == '/' || at[1] == '\\')) ||
		    g_ascii_strncasecmp(at, "%3a", 3) == 0)
			return TRUE;
	}
	return FALSE;
}

static guint
count_labels(const char *host)
{
	guint n = 1;

	if (*host == '\0' || elm_domain_is_address(host))
		return 0;
	for (; *host != '\0'; host++)
		n += *host == '.';
	return n;
}

/* Read what stands behind the colon of a special scheme. */
static gboolean
read_special(ElmUrl *self, const char *text)
{
	gsize slashes = strspn(text, "/\\");
	gsize length = strcspn(text + slashes, "/\\?#");

	if (memchr(text, '\\', slashes) != NULL)
		self->marks |= ELM_URL_BACKSLASH;
	text += slashes;
	if (!read_authority(self, text, length))
		return FALSE;
	self->path = normal_path(text + length, &self->marks);
	self->domain = elm_domain_registrable(self->host);
	self->labels = count_labels(self->host);
	if (has_nested(self->path))
		self->marks |= ELM_URL_NESTED;
	self->marks |= elm_url_next_marks(self);
	return TRUE;
}

/* Take the absolute link @text apart. */
static ElmUrl *
parse_absolute(const char *text, guint marks)
{
	g_autoptr(ElmUrl) self = g_new0(ElmUrl, 1);
	gsize scheme = scheme_length(text);

	self->marks = marks;
	self->scheme = g_ascii_strdown(text, (gssize)scheme);
	if (scheme_port(self->scheme) != 0)
		return read_special(self, text + scheme + 1)
			   ? g_steal_pointer(&self)
			   : NULL;
	self->user = g_strdup("");
	self->host = g_strdup("");
	self->path = g_strdup(text + scheme + 1);
	self->domain = g_strdup("");
	return *self->path != '\0' ? g_steal_pointer(&self) : NULL;
}

/* Does @text, which has no scheme, begin with a host, as people write it? */
static gboolean
begins_with_host(const char *text)
{
	guint marks = 0;
	gsize end = strcspn(text, "/\\?#:");
	g_autofree char *host = elm_url_host(text, end, &marks);

	if (host == NULL)
		return FALSE;
	if ((marks & ELM_URL_NUMERIC) != 0)
		return (marks & ELM_URL_ODD_NUMERIC) == 0;
	return strchr(host, '.') != NULL && elm_domain_is_known(host);
}

/* @text against @base (URL standard, "relative state"); NULL when @base has no
 * host. */
static char *
resolve(const char *text, const char *base)
{
	g_autoptr(ElmUrl) from = elm_url_parse(base, NULL);
	g_autofree char *port = NULL;
	gsize keep;

	if (from == NULL || *from->host == '\0')
		return NULL;
	if (strspn(text, "/\\") >= 2)
		return g_strconcat(from->scheme, ":", text, NULL);
	port =
	    from->port != 0 ? g_strdup_printf(":%u", from->port) : g_strdup("");
	keep = strcspn(from->path, "?#");
	if (*text == '/' || *text == '\\')
		keep = 0;
	else if (*text != '?')
		while (keep > 0 && from->path[keep - 1] != '/')
			keep--;
	return g_strdup_printf("%s://%s%s%.*s%s", from->scheme, from->host,
	    port, (int)keep, from->path, text);
}

ElmUrl *
elm_url_parse(const char *text, const char *base)
{
	guint marks = 0;
	g_autofree char *bare = clean(text, &marks);
	g_autofree char *whole = NULL;

	if (*bare == '\0' || *bare == '#')
		return NULL;
	if (scheme_length(bare) > 0)
		return parse_absolute(bare, marks);
	if (base != NULL)
		whole = resolve(bare, base);
	if (whole == NULL && strspn(bare, "/\\") >= 2)
		whole = g_strconcat("http:", bare, NULL);
	if (whole == NULL && begins_with_host(bare))
		whole = g_strconcat("http://", bare, NULL);
	return whole != NULL ? parse_absolute(whole, marks) : NULL;
}

static ElmUrl *
copy(const ElmUrl *self)
{
	ElmUrl *other = g_memdup2(self, sizeof(*self));

	other->scheme = g_strdup(self->scheme);
	other->user = g_strdup(self->user);
	other->host = g_strdup(self->host);
	other->path = g_strdup(self->path);
	other->domain = g_strdup(self->domain);
	return other;
}

ElmUrl *
elm_url_aim(const ElmUrl *self)
{
	g_autoptr(ElmUrl) at = copy(self);

	for (guint i = 0;
	     i < STEPS_MAX &&
	     (at->marks & (ELM_URL_WRAPPED | ELM_URL_REDIRECT)) != 0;
	     i++) {
		g_autofree char *text = elm_url_next(at);
		ElmUrl *next = text != NULL ? elm_url_parse(text, NULL) : NULL;

		if (next == NULL)
			break;
		elm_url_free(at);
		at = next;
	}
	return g_steal_pointer(&at);
}
