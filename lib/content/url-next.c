#include "config.h"

#include "lib/content/url-next.h"

#include <string.h>

#include "lib/content/url-host.h"
#include "lib/mail/decode.h"

#define AIM_OCTETS_MAX 65536

/* A way to have the next address from a link; @name is what it is told. */
typedef char *(*Unwrap)(const ElmUrl *self, const char *name);

/* The value of parameter @name in the query of @self as it stands; NULL if
 * there is none. */
static char *
raw_parameter(const ElmUrl *self, const char *name)
{
	const char *at = strchr(self->path, '?');
	gsize length = strlen(name);

	while (at != NULL && *at != '\0') {
		at++;
		if (g_ascii_strncasecmp(at, name, length) == 0 &&
		    at[length] == '=')
			return g_strndup(at + length + 1,
			    strcspn(at + length + 1, "&#"));
		at += strcspn(at, "&;#");
	}
	return NULL;
}

static gboolean
is_link(const char *text)
{
	return g_ascii_strncasecmp(text, "http://", 7) == 0 ||
	       g_ascii_strncasecmp(text, "https://", 8) == 0 ||
	       g_ascii_strncasecmp(text, "http:\\\\", 7) == 0 ||
	       g_ascii_strncasecmp(text, "https:\\\\", 8) == 0;
}

/* @text as a link, unescaped once or twice where it needs that; NULL when it
 * is none.  Takes @text. */
static char *
as_link(char *text)
{
	g_autofree char *now = text;

	for (guint i = 0; now != NULL && i < 2 && !is_link(now); i++) {
		char *then = elm_url_unescape(now, strlen(now));

		g_free(now);
		now = then;
	}
	return now != NULL && is_link(now) ? g_steal_pointer(&now) : NULL;
}

static char *
by_parameter(const ElmUrl *self, const char *name)
{
	return as_link(raw_parameter(self, name));
}

/* What @text, base64 of either alphabet, possibly escaped, says when it is a
 * link.  Takes @text. */
static char *
take_base64(char *text)
{
	g_autofree char *whole = text;
	g_autofree char *bare = elm_url_unescape(whole, strlen(whole));
	g_autoptr(GBytes) octets = NULL;
	const char *data;
	gsize size;

	g_strdelimit(bare, "-", '+');
	g_strdelimit(bare, "_", '/');
	octets = elm_decode(ELM_DECODE_BASE64, bare, strlen(bare),
	    AIM_OCTETS_MAX, NULL);
	data = g_bytes_get_data(octets, &size);
	return size == 0 ? NULL : as_link(g_strndup(data, size));
}

/* A parameter of base64; that of Bing has two octets before it. */
static char *
by_base64(const ElmUrl *self, const char *name)
{
	char *value = raw_parameter(self, name);

	if (value == NULL)
		return NULL;
	if (value[0] == 'a' && g_ascii_isdigit(value[1]))
		memmove(value, value + 2, strlen(value + 2) + 1);
	return take_base64(value);
}

/* A link in the path, which ends where @end stands, if that is not NULL. */
static char *
by_path(const ElmUrl *self, const char *end)
{
	const char *plain = strcasestr(self->path, "http");
	const char *stop;
	gsize length;

	if (plain == NULL)
		return NULL;
	length = strlen(plain);
	if (strncmp(plain + strcspn(plain, ":%"), "%", 1) == 0)
		length = strcspn(plain, "/?&;");
	stop = end != NULL ? memmem(plain, length, end, strlen(end)) : NULL;
	if (stop != NULL)
		length = (gsize)(stop - plain);
	return as_link(g_strndup(plain, length));
}

/* "/amp/s/example.org/x", after @prefix; "s/" means https. */
static char *
by_amp(const ElmUrl *self, const char *prefix)
{
	const char *at = self->path + strlen(prefix);

	if (*at == '\0')
		return NULL;
	if (at[0] == 's' && at[1] == '/')
		return g_strconcat("https://", at + 2, NULL);
	return g_strconcat("http://", at, NULL);
}

/* "www-example--x-org.translate.goog" is www.example-x.org. */
static char *
by_translate(const ElmUrl *self, const char *suffix)
{
	gsize length = strlen(self->host);
	gsize end = length - MIN(strlen(suffix), length);
	GString *out = g_string_new("https://");

	for (gsize i = 0; i < end; i++) {
		gboolean is_hyphen = self->host[i] == '-';
		gboolean is_double = is_hyphen && self->host[i + 1] == '-';

		g_string_append_c(out,
		    is_hyphen && !is_double ? '.' : self->host[i]);
		i += is_double;
	}
	g_string_append(out, self->path);
	return g_string_free(out, FALSE);
}

/* Proofpoint URL Defense 2: "-" is "%", "_" is "/". */
static char *
by_proofpoint_2(const ElmUrl *self, const char *name)
{
	char *value = raw_parameter(self, name);

	if (value == NULL)
		return NULL;
	g_strdelimit(value, "-", '%');
	g_strdelimit(value, "_", '/');
	return as_link(value);
}

/* How many octets "**" and @letter stand for in URL Defense 3: A is 2, then
 * a-z, 0-9, "-" and "_" go on. */
static gsize
run_length(char letter)
{
	static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklm"
				      "nopqrstuvwxyz0123456789-_";
	const char *at = letter != '\0' ? strchr(letters, letter) : NULL;

	return at != NULL ? (gsize)(at - letters) + 2 : 0;
}

/* Replace each "*", or run "**X", of @text by what @octets go on with. */
static char *
fill_stars(const char *text, gsize length, GBytes *octets)
{
	gsize left;
	const char *data = g_bytes_get_data(octets, &left);
	GString *out = g_string_sized_new(length);

	for (gsize i = 0; i < length; i++) {
		gsize run = 1;

		if (text[i] != '*') {
			g_string_append_c(out, text[i]);
			continue;
		}
		if (i + 2 < length && text[i + 1] == '*') {
			run = run_length(text[i + 2]);
			i += 2;
		}
		run = MIN(run, left);
		g_string_append_len(out, data, (gssize)run);
		data += run;
		left -= run;
	}
	return g_string_free(out, FALSE);
}

/* Proofpoint URL Defense 3: "/v3/__LINK__;BASE64!..." */
static char *
by_proofpoint_3(const ElmUrl *self, G_GNUC_UNUSED const char *name)
{
	const char *start = strstr(self->path, "__");
	const char *end = start != NULL ? strstr(start + 2, "__;") : NULL;
	g_autofree char *code = NULL;
	g_autofree char *link = NULL;
	g_autoptr(GBytes) octets = NULL;

	if (end == NULL)
		return NULL;
	start += 2;
	code = g_strndup(end + 3, strcspn(end + 3, "!"));
	g_strdelimit(code, "-", '+');
	g_strdelimit(code, "_", '/');
	octets = elm_decode(ELM_DECODE_BASE64, code, strlen(code),
	    AIM_OCTETS_MAX, NULL);
	link = fill_stars(start, (gsize)(end - start), octets);
	if (g_str_has_prefix(link, "https:/") && link[7] != '/')
		return g_strconcat("https://", link + 7, NULL);
	if (g_str_has_prefix(link, "http:/") && link[6] != '/')
		return g_strconcat("http://", link + 6, NULL);
	return as_link(g_steal_pointer(&link));
}

/* Hosts that are known to lead on.  "google." is that name under any suffix;
 * a wrapper without a way keeps its aim to itself. */
static const struct {
	const char *host;
	const char *path; /* how the path begins */
	Unwrap unwrap;
	const char *name;
	guint mark;
} leaders[] = {
	{ "safelinks.protection.outlook.com", "/", by_parameter, "url",
	    ELM_URL_WRAPPED },
	{ "safelinks.protection.office365.us", "/", by_parameter, "url",
	    ELM_URL_WRAPPED },
	{ "statics.teams.cdn.office.net", "/", by_parameter, "url",
	    ELM_URL_WRAPPED },
	{ "urldefense.proofpoint.com", "/v1/", by_parameter, "u",
	    ELM_URL_WRAPPED },
	{ "urldefense.proofpoint.com", "/v2/", by_proofpoint_2, "u",
	    ELM_URL_WRAPPED },
	{ "urldefense.proofpoint.com", "/v3/", by_proofpoint_3, NULL,
	    ELM_URL_WRAPPED },
	{ "urldefense.com", "/v3/", by_proofpoint_3, NULL, ELM_URL_WRAPPED },
	{ "urldefense.us", "/v3/", by_proofpoint_3, NULL, ELM_URL_WRAPPED },
	{ "urldefense.us", "/v2/", by_proofpoint_2, "u", ELM_URL_WRAPPED },
	{ "linkprotect.cudasvc.com", "/", by_parameter, "a", ELM_URL_WRAPPED },
	{ "mimecast.com", "/s/", NULL, NULL, ELM_URL_WRAPPED },
	{ "mimecastprotect.com", "/", NULL, NULL, ELM_URL_WRAPPED },
	{ "secure-web.cisco.com", "/", by_path, NULL, ELM_URL_WRAPPED },
	{ "protection.sophos.com", "/", by_base64, "u", ELM_URL_WRAPPED },
	{ "trendmicro.com", "/wis/clicktime/", by_parameter, "url",
	    ELM_URL_WRAPPED },
	{ "fireeye.com", "/", by_parameter, "u", ELM_URL_WRAPPED },
	{ "clicktime.symantec.com", "/", by_parameter, "u", ELM_URL_WRAPPED },
	{ "urlsand.esvalabs.com", "/", by_parameter, "u", ELM_URL_WRAPPED },
	{ "url.avanan.click", "/", by_path, "___", ELM_URL_WRAPPED },
	{ "checkpoint.com", "/v2/", by_path, "___", ELM_URL_WRAPPED },
	{ "hornetsecurity.com", "/", by_parameter, "d", ELM_URL_WRAPPED },
	{ "mailguard.com.au", "/", NULL, NULL, ELM_URL_WRAPPED },
	{ "google.", "/url", by_parameter, "q", ELM_URL_REDIRECT },
	{ "google.", "/url", by_parameter, "url", ELM_URL_REDIRECT },
	{ "google.", "/amp/", by_amp, "/amp/", ELM_URL_REDIRECT },
	{ "ampproject.org", "/c/", by_amp, "/c/", ELM_URL_REDIRECT },
	{ "ampproject.org", "/v/", by_amp, "/v/", ELM_URL_REDIRECT },
	{ "translate.goog", "/", by_translate, ".translate.goog",
	    ELM_URL_REDIRECT },
	{ "bing.com", "/ck/a", by_base64, "u", ELM_URL_REDIRECT },
	{ "search.yahoo.com", "/", by_path, "/RK", ELM_URL_REDIRECT },
	{ "doubleclick.net", "/", by_path, NULL, ELM_URL_REDIRECT },
	{ "web.archive.org", "/web/", by_path, NULL, ELM_URL_REDIRECT },
};

/* Parameters in which any site may lead on. */
static const char *const names[] = { "url", "u", "uri", "link", "l", "q", "to",
	"goto", "go", "out", "r", "redir", "redirect", "redirect_to",
	"redirect_url", "redirecturl", "redirect_uri", "redirecturi", "rurl",
	"dest", "desturl", "destination", "target", "targeturl", "adurl", "ru",
	"clickurl", "jump", "forward", "href", "location", "page", "site",
	"urllink", "_url", "a", "d" };

/* Is @self of @host, or under it, with a path that begins with @path? */
static gboolean
is_led_by(const ElmUrl *self, const char *host, const char *path)
{
	gsize own = strlen(self->host);
	gsize length = strlen(host);
	gboolean is_host;

	if (host[length - 1] == '.')
		is_host = strncmp(self->domain, host, length) == 0;
	else
		is_host =
		    own >= length &&
		    memcmp(self->host + own - length, host, length) == 0 &&
		    (own == length || self->host[own - length - 1] == '.');
	return is_host && g_str_has_prefix(self->path, path);
}

/* The first octets of a link, plain, escaped or as base64. */
static gboolean
is_promising(const char *value)
{
	return g_ascii_strncasecmp(value, "http", 4) == 0 || *value == '%' ||
	       g_str_has_prefix(value, "aHR0c");
}

static gboolean
is_known_name(const char *name, gsize length)
{
	for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
		if (strlen(names[i]) == length &&
		    g_ascii_strncasecmp(name, names[i], length) == 0)
			return TRUE;
	return FALSE;
}

/* A link in a parameter of any name that is known for it, plain or as base64,
 * or as the whole query. */
static char *
by_any_parameter(const ElmUrl *self)
{
	const char *query = strchr(self->path, '?');
	const char *at = query;

	while (at != NULL && *at != '\0') {
		gsize name = strcspn(++at, "=&;#");
		const char *value = at + name + 1;
		char *text;
		char *link;

		if (at[name] == '=' && is_promising(value) &&
		    is_known_name(at, name)) {
			text = g_strndup(value, strcspn(value, "&#"));
			link = *text == 'a' ? take_base64(text) : as_link(text);
			if (link != NULL)
				return link;
		}
		at += name;
		at += strcspn(at, "&;#");
	}
	return query != NULL && is_promising(query + 1)
		   ? as_link(g_strdup(query + 1))
		   : NULL;
}

/* The link that @self leads on to and the @mark for that. */
static char *
next(const ElmUrl *self, guint *mark)
{
	char *link = NULL;

	*mark = 0;
	if (*self->host == '\0')
		return NULL;
	for (gsize i = 0; link == NULL && i < G_N_ELEMENTS(leaders); i++) {
		if (!is_led_by(self, leaders[i].host, leaders[i].path))
			continue;
		if (leaders[i].unwrap != NULL)
			link = leaders[i].unwrap(self, leaders[i].name);
		if (link != NULL || leaders[i].mark == ELM_URL_WRAPPED)
			*mark = leaders[i].mark;
	}
	if (link == NULL)
		link = by_any_parameter(self);
	if (link != NULL && *mark == 0)
		*mark = ELM_URL_REDIRECT;
	return link;
}

char *
elm_url_next(const ElmUrl *self)
{
	guint mark;

	return next(self, &mark);
}

guint
elm_url_next_marks(const ElmUrl *self)
{
	guint mark;

	g_free(next(self, &mark));
	return mark;
}
