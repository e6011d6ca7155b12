#include "config.h"

#include "lib/content/texttype.h"

#include <string.h>

#define HEAD 16384 /* octets that decide what a text is */

typedef struct {
	const char *start; /* lower case, after blank lines */
	const char *type;
} Start;

static const Start starts[] = {
	{ "<!doctype html", "text/html" },
	{ "<html", "text/html" },
	{ "<head", "text/html" },
	{ "<body", "text/html" },
	{ "<script", "text/html" },
	{ "<svg", "image/svg+xml" },
	{ "{\\rt", "text/rtf" },
	{ "%!ps", "application/postscript" },
	{ "begin:vcalendar", "text/calendar" },
	{ "begin:vcard", "text/vcard" },
	{ "[internetshortcut", "application/x-mswinurl" },
	{ "[{000214a0-0000-0000-c000-000000000046}", "application/x-mswinurl" },
	{ "[default]\r\nbaseurl=", "application/x-mswinurl" },
	{ "[shell]", "application/x-ms-shortcut" },
	{ "[desktop entry]", "application/x-desktop" },
	{ "windows registry editor", "text/x-ms-regedit" },
	{ "regedit4", "text/x-ms-regedit" },
	{ "web\n1\n", "application/x-ms-query" },
	{ "web\r\n1\r\n", "application/x-ms-query" },
	{ "id;p", "application/x-sylk" },
	{ "@echo off", "text/x-msdos-batch" },
	{ "<?php", "text/x-php" },
	{ "<job", "text/x-ms-scriptlet" },
	{ "<package", "text/x-ms-scriptlet" },
	{ "<component", "text/x-ms-scriptlet" },
	{ "<scriptlet", "text/x-ms-scriptlet" },
	{ "-----begin pgp message", "application/pgp-encrypted" },
	{ "-----begin pgp", "application/pgp" },
};

/* What an interpreter line names (execve(2)). */
static const Start interpreters[] = {
	{ "python", "text/x-script.python" },
	{ "perl", "text/x-perl" },
	{ "ruby", "text/x-ruby" },
	{ "php", "text/x-php" },
	{ "node", "text/javascript" },
	{ "sh", "text/x-shellscript" },
};

/* Elements that an XML document of a kind has near its start. */
static const Start elements[] = {
	{ "<svg", "image/svg+xml" },
	{ ":svg", "image/svg+xml" },
	{ "<html", "text/html" },
	{ "<!doctype html", "text/html" },
	{ "<scriptlet", "text/x-ms-scriptlet" },
	{ "<component", "text/x-ms-scriptlet" },
	{ "<job", "text/x-ms-scriptlet" },
	{ "<libraryDescription", "application/x-ms-library" },
	{ "<searchConnectorDescription", "application/x-ms-library" },
	{ "<persistedquery", "application/x-ms-library" },
	{ "schemas.microsoft.com/search/2013/settingcontent",
	    "application/x-ms-library" },
	{ "<key>url</key>", "application/x-webloc" },
};

static gboolean
is_utf16(ElmSpan span)
{
	return ELM_SPAN_IS(span, 0, "\xff\xfe") ||
	       ELM_SPAN_IS(span, 0, "\xfe\xff");
}

gboolean
elm_texttype_is_text(ElmSpan span)
{
	if (is_utf16(span))
		return TRUE;
	for (gsize i = 0; i < span.size; i++) {
		guint8 c = span.data[i];

		if ((c < 0x20 && c != '\n' && c != '\r' && c != '\t' &&
			c != '\f' && c != 0x1b && c != '\b' && c != 0x1a &&
			c != '\v') ||
		    c == 0x7f)
			return FALSE;
	}
	return span.size > 0;
}

GBytes *
elm_texttype_plain(ElmSpan span, gsize limit)
{
	ElmSpan head = elm_span_cut(span, 0, limit);
	gboolean is_little = ELM_SPAN_IS(span, 0, "\xff\xfe");
	GByteArray *text;

	if (!is_utf16(span)) {
		if (ELM_SPAN_IS(head, 0, "\xef\xbb\xbf"))
			head = elm_span_from(head, 3);
		return g_bytes_new_static(head.data, head.size);
	}
	text = g_byte_array_new();
	for (gsize i = 2; i + 1 < head.size; i += 2) {
		guint8 low = head.data[is_little ? i : i + 1];
		guint8 high = head.data[is_little ? i + 1 : i];
		guint8 c = high == 0 ? low : '?';

		g_byte_array_append(text, &c, 1);
	}
	return g_byte_array_free_to_bytes(text);
}

static const char *
interpreter_type(const char *line)
{
	g_autofree char *first = g_strndup(line, strcspn(line, "\r\n"));

	for (gsize i = 0; i < G_N_ELEMENTS(interpreters); i++) {
		if (strstr(first, interpreters[i].start) != NULL)
			return interpreters[i].type;
	}
	return "text/x-shellscript";
}

static const char *
xml_type(const char *lower)
{
	for (gsize i = 0; i < G_N_ELEMENTS(elements); i++) {
		g_autofree char *element =
		    g_ascii_strdown(elements[i].start, -1);

		if (strstr(lower, element) != NULL)
			return elements[i].type;
	}
	return "text/xml";
}

/* A header as messages have it: fields from the first line on, among them two
 * that every message has. */
static gboolean
is_message(const char *lower)
{
	static const char *const names[] = { "received:", "from:", "date:",
		"subject:", "to:", "message-id:", "return-path:",
		"mime-version:", "content-type:", "delivered-to:" };
	guint seen = 0;

	if (g_str_has_prefix(lower, "from "))
		lower += strcspn(lower, "\n") + (strchr(lower, '\n') != NULL);
	for (guint line = 0; line < 60 && *lower != '\0'; line++) {
		gsize length = strcspn(lower, "\n");
		gsize name = strcspn(lower, ": \t\r\n");

		if (length == 0 || *lower == '\r')
			break;
		if (*lower != ' ' && *lower != '\t' &&
		    (name == 0 || lower[name] != ':'))
			return FALSE;
		for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
			seen |= (guint)g_str_has_prefix(lower, names[i]) << i;
		lower += length + (lower[length] == '\n');
	}
	return (seen & (seen - 1)) != 0;
}

/* Text with a few tags that make it HTML for a browser, which looks for them in
 * the first octets. */
static gboolean
is_html(const char *lower)
{
	static const char *const tags[] = { "<html", "<body", "<script",
		"<iframe", "<head>", "<!doctype html", "<meta http-equiv" };
	g_autofree char *head = g_strndup(lower, 1024);

	for (gsize i = 0; i < G_N_ELEMENTS(tags); i++) {
		if (strstr(head, tags[i]) != NULL)
			return TRUE;
	}
	return FALSE;
}

const char *
elm_texttype_type(ElmSpan span)
{
	g_autoptr(GBytes) plain = elm_texttype_plain(span, HEAD);
	ElmSpan head = elm_span_of(plain);
	g_autofree char *lower =
	    head.size == 0
		? g_strdup("")
		: g_ascii_strdown((const char *)head.data, (gssize)head.size);
	const char *text = lower + strspn(lower, " \t\r\n\f\v");

	if (g_str_has_prefix(lower, "#!"))
		return interpreter_type(lower);
	for (gsize i = 0; i < G_N_ELEMENTS(starts); i++) {
		if (g_str_has_prefix(text, starts[i].start))
			return starts[i].type;
	}
	if (g_str_has_prefix(text, "<?xml") || g_str_has_prefix(text, "<!--"))
		return strstr(lower, "hta:application") != NULL
			   ? "application/hta"
			   : xml_type(lower);
	if (is_message(text))
		return "message/rfc822";
	if (strstr(lower, "hta:application") != NULL)
		return "application/hta";
	return is_html(lower) ? "text/html" : "text/plain";
}
