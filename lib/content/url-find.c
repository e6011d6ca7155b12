#include "config.h"

#include <string.h>

#include "lib/content/domain.h"
#include "lib/content/url-host.h"
#include "lib/content/url.h"

#define LOCAL_OCTETS_MAX 64 /* RFC 5321, 4.5.3.1.1 */
#define HOST_OCTETS_MAX 255
#define LINK_OCTETS_MAX 8192 /* what is longer is no link one can follow */

typedef struct {
	const char *text;
	const char *start; /* where the search began: nothing before counts */
	const char *end;
} Range;

/* Schemes whose links programs make clickable. */
static const char *const schemes[] = { "https", "http", "ftp", "hxxps",
	"hxxp" };

/* What ends a link beside blanks and controls: quotes and spaces of Unicode,
 * full stops and brackets of CJK text. */
static const char *const stops[] = { "\xc2\xa0", "\xc2\xab", "\xc2\xbb",
	"\xe2\x80\x98", "\xe2\x80\x99", "\xe2\x80\x9c", "\xe2\x80\x9d",
	"\xe2\x80\x9e", "\xe2\x80\xa8", "\xe2\x80\xa9", "\xe2\x80\xaf",
	"\xe2\x80\xa6", "\xe2\x80\xba", "\xe3\x80\x80", "\xe3\x80\x81",
	"\xe3\x80\x82", "\xe3\x80\x8a", "\xe3\x80\x8b", "\xe3\x80\x8c",
	"\xe3\x80\x8d", "\xe3\x80\x90", "\xe3\x80\x91", "\xef\xbc\x8c",
	"\xef\xbc\x9a", "\xef\xbc\x9b", "\xef\xbc\x88", "\xef\xbc\x89" };

static gboolean
is_stop(const char *at, const char *end)
{
	guchar c = (guchar)*at;

	if (c <= ' ' || c == 0x7f || strchr("<>\"`{}|^", c) != NULL)
		return TRUE;
	if (c < 0xc2 || c > 0xef || end - at < 2)
		return FALSE;
	for (gsize i = 0; i < G_N_ELEMENTS(stops); i++) {
		gsize length = strlen(stops[i]);

		if ((gsize)(end - at) >= length &&
		    memcmp(at, stops[i], length) == 0)
			return TRUE;
	}
	return FALSE;
}

/* An octet of a host name as text has it. */
static gboolean
is_host(char c)
{
	return g_ascii_isalnum(c) || c == '-' || c == '.' || c == '_' ||
	       (guchar)c >= 0x80;
}

static gboolean
is_local(char c)
{
	return g_ascii_isalnum(c) || (guchar)c >= 0x80 ||
	       (c != '\0' && strchr("!#$%&'*+-/=?^_`{|}~.", c) != NULL);
}

static gboolean
is_word(char c)
{
	return g_ascii_isalnum(c) || (guchar)c >= 0x80;
}

/* The end of the link that starts at @start, without the punctuation of the
 * sentence around it, and without brackets that no bracket inside opens. */
static const char *
link_end(const char *start, const char *end)
{
	const char *at = start;
	gssize round = 0;
	gssize square = 0;

	end = start + MIN(end - start, LINK_OCTETS_MAX);
	for (; at < end && !is_stop(at, end); at++) {
		round += (*at == '(') - (*at == ')');
		square += (*at == '[') - (*at == ']');
	}
	for (; at > start; at--) {
		char last = at[-1];

		if (last == ')' && round < 0)
			round++;
		else if (last == ']' && square < 0)
			square++;
		else if (strchr(".,:;!?'*_~", last) == NULL)
			break;
	}
	return at;
}

static gboolean
take(const Range *range, const char *start, const char *end, ElmUrlSpan *span)
{
	span->offset = (gsize)(start - range->text);
	span->length = (gsize)(end - start);
	span->is_address = FALSE;
	return TRUE;
}

/* Is [@start, @end) a host of a known top-level domain? */
static gboolean
is_known_host(const char *start, const char *end)
{
	guint marks = 0;
	g_autofree char *host = NULL;

	if (memchr(start, '.', (gsize)(end - start)) == NULL)
		return FALSE;
	host = elm_url_host(start, (gsize)(end - start), &marks);
	return host != NULL && strchr(host, '.') != NULL &&
	       elm_domain_is_known(host);
}

/* "SCHEME://" with its colon at @colon. */
static gboolean
take_scheme(const Range *range, const char *colon, ElmUrlSpan *span)
{
	gsize before = (gsize)(colon - range->start);
	const char *end;

	if (range->end - colon < 4 || colon[1] != '/' || colon[2] != '/')
		return FALSE;
	for (gsize i = 0; i < G_N_ELEMENTS(schemes); i++) {
		gsize length = strlen(schemes[i]);

		if (before < length || g_ascii_strncasecmp(colon - length,
					   schemes[i], length) != 0)
			continue;
		end = link_end(colon + 3, range->end);
		return end > colon + 3 &&
		       take(range, colon - length, end, span);
	}
	return FALSE;
}

/* The end of the host at @at. */
static const char *
host_end(const char *at, const char *end)
{
	const char *start = at;

	while (at < end && at - start < HOST_OCTETS_MAX && is_host(*at) &&
	       !is_stop(at, end))
		at++;
	while (at > start && !is_word(at[-1]))
		at--;
	return at;
}

/* "www." at @at. */
static gboolean
take_www(const Range *range, const char *at, ElmUrlSpan *span)
{
	const char *end;

	if (range->end - at < 5 || g_ascii_strncasecmp(at, "www.", 4) != 0 ||
	    (at > range->start && (is_word(at[-1]) || at[-1] == '@')))
		return FALSE;
	end = host_end(at, range->end);
	return end > at + 4 && is_known_host(at, end) &&
	       take(range, at, link_end(at, range->end), span);
}

/* Where a word that begins at @start or behind it and goes on to @end really
 * begins: behind the last stop, with a letter. */
static const char *
word_start(const char *start, const char *end)
{
	for (const char *at = start; at < end; at++)
		if ((guchar)*at >= 0x80 && is_stop(at, end))
			start = at + 1;
	while (start < end &&
	       (!is_word(*start) || ((guchar)*start & 0xc0) == 0x80))
		start++;
	return start;
}

/* A host without scheme before the "/" at @slash, with or without a port. */
static gboolean
take_bare(const Range *range, const char *slash, ElmUrlSpan *span)
{
	const char *end = slash;
	const char *start;

	while (
	    end > range->start && slash - end < 5 && g_ascii_isdigit(end[-1]))
		end--;
	end = end > range->start && end < slash && end[-1] == ':' ? end - 1
								  : slash;
	start = end;
	while (start > range->start && end - start < HOST_OCTETS_MAX &&
	       is_host(start[-1]))
		start--;
	start = word_start(start, end);
	if (start == end ||
	    (start > range->text && strchr("/\\@", start[-1]) != NULL))
		return FALSE;
	return is_known_host(start, end) &&
	       take(range, start, link_end(start, range->end), span);
}

/* A mail address with its "@" at @at. */
static gboolean
take_address(const Range *range, const char *at, ElmUrlSpan *span)
{
	const char *start = at;
	const char *end = host_end(at + 1, range->end);

	while (start > range->start && at - start < LOCAL_OCTETS_MAX &&
	       is_local(start[-1]))
		start--;
	start = word_start(start, at);
	if (start == at || end == at + 1 || !is_known_host(at + 1, end))
		return FALSE;
	take(range, start, end, span);
	span->is_address = TRUE;
	return TRUE;
}

gboolean
elm_url_find(const char *text, gsize size, gsize from, ElmUrlSpan *span)
{
	Range range = { text, text + MIN(from, size), text + size };

	for (const char *at = range.start; at < range.end; at++) {
		gboolean is_found = FALSE;

		if (*at == ':')
			is_found = take_scheme(&range, at, span);
		else if (*at == '/')
			is_found = take_bare(&range, at, span);
		else if (*at == '@')
			is_found = take_address(&range, at, span);
		else if (*at == 'w' || *at == 'W')
			is_found = take_www(&range, at, span);
		if (is_found)
			return TRUE;
	}
	return FALSE;
}
