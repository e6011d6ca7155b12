#include "config.h"

#include "lib/content/gzip.h"

#include <string.h>

#include "lib/content/naming.h"

/* RFC 1952, 2.3: the name a gzip file had, or NULL. */
static char *
stored_name(ElmSpan span)
{
	guint flags = elm_span_u8(span, 3);
	gsize at = 10;
	ElmSpan rest;
	const guint8 *end;

	if (!ELM_SPAN_IS(span, 0, "\x1f\x8b") || (flags & 8) == 0)
		return NULL;
	if ((flags & 4) != 0)
		at += 2 + (gsize)elm_span_u16(span, at);
	rest = elm_span_cut(span, at, 1024);
	end = rest.size == 0 ? NULL : memchr(rest.data, '\0', rest.size);
	if (end == NULL || end == rest.data)
		return NULL;
	return elm_naming_utf8((const char *)rest.data,
	    (gsize)(end - rest.data));
}

/* What "a.txt.gz" is called when unpacked. */
static char *
stripped_name(const char *name)
{
	const char *base = elm_naming_base(name);
	const char *dot = strrchr(base, '.');

	if (dot == NULL || dot == base)
		return g_strdup(base);
	if (g_ascii_strcasecmp(dot, ".tgz") == 0 ||
	    g_ascii_strcasecmp(dot, ".tbz2") == 0 ||
	    g_ascii_strcasecmp(dot, ".txz") == 0)
		return g_strdup_printf("%.*s.tar", (int)(dot - base), base);
	return g_strndup(base, (gsize)(dot - base));
}

gboolean
elm_gzip_give(ElmSink *sink, ElmMember *member, ElmSpan span, const char *name)
{
	g_autofree char *stripped = stripped_name(name);
	g_autofree char *stored = stored_name(span);

	member->name = stripped;
	if (!sink->take(sink, member))
		return FALSE;
	if (stored == NULL || g_ascii_strcasecmp(stored, stripped) == 0)
		return TRUE;
	member->name = stored;
	return sink->take(sink, member);
}
