#include "config.h"

#include "lib/content/markup.h"

#include "lib/content/item.h"

/* Words that matter only where there is script. */
static const struct {
	const char *word;
	guint trait;
} script_words[] = {
	{ "new blob(", ELM_TRAIT_SMUGGLING },
	{ "mssaveoropenblob", ELM_TRAIT_SMUGGLING },
	{ "mssaveblob", ELM_TRAIT_SMUGGLING },
	{ "createobjecturl", ELM_TRAIT_SMUGGLING },
	{ "atob(", ELM_TRAIT_SMUGGLING },
	{ "\"atob\"", ELM_TRAIT_SMUGGLING },
	{ "'atob'", ELM_TRAIT_SMUGGLING },
	{ ".download", ELM_TRAIT_SMUGGLING },
	{ "\"download\"", ELM_TRAIT_SMUGGLING },
	{ "'download'", ELM_TRAIT_SMUGGLING },
	{ "uint8array", ELM_TRAIT_SMUGGLING },
	{ "fromcharcode", ELM_TRAIT_SMUGGLING },
	{ "activexobject", ELM_TRAIT_LAUNCH },
	{ "wscript.shell", ELM_TRAIT_LAUNCH },
	{ "ms-msdt:", ELM_TRAIT_LAUNCH },
};

/* Anything that makes a browser run script. */
static const char *const script_marks[] = { "<script",
	"javascript:", "vbscript:", " onload=", " onerror=", " onclick=",
	" onmouseover=", "\nonload=", "/onload=", "/onerror=", " onfocus=",
	" onbegin=", " onpageshow=", " ontoggle=", "%3cscript",
	"&#x3c;script" };

/* Links that carry a file themselves. */
static const char *const data_links[] = { "href=\"data:application/",
	"href='data:application/", "href=data:application/",
	"href=\"data:text/html", "href='data:text/html", "src=\"data:text/html",
	"src='data:text/html", "src=\"data:application/",
	"data=\"data:application/" };

static guint
script_traits(ElmSpan span)
{
	const char *words[G_N_ELEMENTS(script_words)];
	guint traits = 0;
	guint64 seen;

	for (gsize i = 0; i < G_N_ELEMENTS(words); i++)
		words[i] = script_words[i].word;
	seen = elm_span_words(span, words, G_N_ELEMENTS(words));
	for (gsize i = 0; i < G_N_ELEMENTS(words); i++) {
		if ((seen >> i & 1) != 0)
			traits |= script_words[i].trait;
	}
	return traits;
}

static gboolean
is_base64(guint8 c)
{
	return g_ascii_isalnum((char)c) || c == '+' || c == '/';
}

/* A long run of base64 in script is a file in waiting. */
static gboolean
has_long_base64(ElmSpan span)
{
	gsize run = 0;

	for (gsize i = 0; i < span.size && run < 8192; i++)
		run = is_base64(span.data[i]) ? run + 1 : 0;
	return run >= 8192;
}

static void
look_at_html(ElmSpan span, ElmFinding *found)
{
	gboolean is_scripted =
	    elm_span_words(span, script_marks, G_N_ELEMENTS(script_marks)) != 0;

	if (elm_span_words(span, data_links, G_N_ELEMENTS(data_links)) != 0)
		found->traits |= ELM_TRAIT_SMUGGLING;
	if (is_scripted) {
		found->traits |= ELM_TRAIT_SCRIPTED | script_traits(span);
		if (has_long_base64(span))
			found->traits |= ELM_TRAIT_SMUGGLING;
	}
	if (is_scripted || (found->traits & ELM_TRAIT_SMUGGLING) != 0)
		found->classes |= ELM_CLASS_ACTIVE;
}

static void
look_at_svg(ElmSpan span, ElmFinding *found)
{
	static const char *const marks[] = { "<foreignobject", "<embed",
		"<iframe", "<object", "<handler", "<set attributename=\"on",
		"<!entity" };

	look_at_html(span, found);
	if (elm_span_words(span, marks, G_N_ELEMENTS(marks)) != 0)
		found->classes |= ELM_CLASS_ACTIVE;
}

/* RFC 5545, 3.8.1.1 and 3.8.6.1 */
static void
look_at_calendar(ElmSpan span, ElmFinding *found)
{
	static const char *const marks[] = { "\nattach;",
		"\nattach:", "encoding=base64", "action:procedure" };
	guint64 seen = elm_span_words(span, marks, G_N_ELEMENTS(marks));

	if ((seen & 7) != 0)
		found->traits |= ELM_TRAIT_EMBEDDED;
	if ((seen & 8) != 0) {
		found->traits |= ELM_TRAIT_LAUNCH;
		found->classes |= ELM_CLASS_ACTIVE;
	}
}

/* A document of Word, Excel or a web archive as one text file. */
static void
look_at_flat_office(ElmSpan span, ElmFinding *found)
{
	static const char *const marks[] = { "w:macrospresent=\"yes\"",
		"editdata.mso", "pkg:name=\"/word/vbaproject.bin",
		"qwn0axzltwltz", "ddeauto ", "<w:bindata" };
	guint64 seen = elm_span_words(span, marks, G_N_ELEMENTS(marks));

	if ((seen & 0x0f) != 0)
		found->classes |= ELM_CLASS_MACRO;
	if ((seen & 0x10) != 0)
		found->traits |= ELM_TRAIT_LAUNCH;
	if ((seen & 0x20) != 0)
		found->traits |= ELM_TRAIT_EMBEDDED;
}

/* A cell that starts a program: =cmd|'/c calc'!A0 (and with +, -, @). */
static void
look_at_table(ElmSpan span, ElmFinding *found)
{
	static const char *const marks[] = { "=cmd|", "+cmd|", "-cmd|", "@cmd|",
		"=dde(", "=msexcel|", "=rundll32|", "=powershell|", "=mshta|",
		";eexec(", "=exec(" };

	if (elm_span_words(span, marks, G_N_ELEMENTS(marks)) != 0)
		found->traits |= ELM_TRAIT_LAUNCH;
}

typedef struct {
	const char *type;
	void (*look)(ElmSpan span, ElmFinding *found);
} Look;

static const Look looks[] = {
	{ "text/html", look_at_html },
	{ "text/html", look_at_flat_office },
	{ "application/xhtml+xml", look_at_html },
	{ "application/hta", look_at_html },
	{ "image/svg+xml", look_at_svg },
	{ "text/calendar", look_at_calendar },
	{ "text/xml", look_at_flat_office },
	{ "text/xml", look_at_html },
	{ "message/rfc822", look_at_flat_office },
	{ "application/x-sylk", look_at_table },
	{ "text/plain", look_at_table },
};

void
elm_markup_look(ElmSpan span, const char *type, ElmFinding *found)
{
	for (gsize i = 0; i < G_N_ELEMENTS(looks); i++) {
		if (g_strcmp0(looks[i].type, type) == 0)
			looks[i].look(span, found);
	}
}
