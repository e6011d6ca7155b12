#include "config.h"

#include <string.h>

#include "lib/spam/groups.h"
#include "lib/spam/shape.h"

/* Programs make boundaries no other message has. */
#define BOUNDARY_LEAST 8

static gboolean
has_no_version(ElmFacts *facts, ElmTrace *trace)
{
	return elm_facts_count(facts, "Content-Type") > 0 &&
	       elm_facts_count(facts, "MIME-Version") == 0 &&
	       elm_trace(trace, "Content-Type without MIME-Version");
}

static gboolean
has_odd_version(ElmFacts *facts, ElmTrace *trace)
{
	const char *version = elm_facts_raw(facts, "MIME-Version");

	return elm_facts_count(facts, "MIME-Version") > 0 &&
	       !g_str_has_prefix(version, "1.0") &&
	       elm_trace(trace, "%s", version);
}

static gboolean
is_html(ElmFacts *facts, ElmTrace *trace)
{
	const char *type = elm_facts_raw(facts, "Content-Type");

	return g_ascii_strncasecmp(type, "text/html", 9) == 0 &&
	       elm_trace(trace, "%s", type);
}

/* "Text/HTML", "TEXT/HTML": Pine shouts, too, but never HTML. */
static gboolean
is_html_in_capitals(ElmFacts *facts, ElmTrace *trace)
{
	const char *type = elm_facts_raw(facts, "Content-Type");

	return is_html(facts, NULL) &&
	       strncmp(type, "text/html", strlen("text/html")) != 0 &&
	       elm_trace(trace, "%s", type);
}

static gboolean
is_html_without_charset(ElmFacts *facts, ElmTrace *trace)
{
	g_autofree char *type =
	    g_ascii_strdown(elm_facts_raw(facts, "Content-Type"), -1);

	return is_html(facts, NULL) && strstr(type, "charset") == NULL &&
	       elm_trace(trace, "%s", type);
}

/* A multipart of one. */
static gboolean
is_needless_multipart(ElmFacts *facts, ElmTrace *trace)
{
	const ElmShape *shape = elm_shape_of(facts);

	return shape->is_multipart && shape->leaves == 1 &&
	       elm_trace(trace, "%s", elm_facts_raw(facts, "Content-Type"));
}

static gboolean
is_type(const char *type, const char *wanted)
{
	gsize length = strlen(wanted);

	return g_ascii_strncasecmp(type, wanted, length) == 0 &&
	       (type[length] == ';' || type[length] == '\0' ||
		   g_ascii_isspace(type[length]));
}

static gboolean
is_related_without_image(ElmFacts *facts, ElmTrace *trace)
{
	const ElmShape *shape = elm_shape_of(facts);

	return is_type(elm_facts_raw(facts, "Content-Type"),
		   "multipart/related") &&
	       shape->leaves > 0 && shape->leaves == shape->bodies &&
	       elm_trace(trace, "%u bodies and nothing else", shape->bodies);
}

/* Two ways to say the same, of which there is only one kind. */
static gboolean
is_alternative_without_choice(ElmFacts *facts, ElmTrace *trace)
{
	const ElmShape *shape = elm_shape_of(facts);

	return is_type(elm_facts_raw(facts, "Content-Type"),
		   "multipart/alternative") &&
	       (shape->plain == NULL) != (shape->html == NULL) &&
	       elm_trace(trace, "%u bodies of one kind", shape->bodies);
}

/* The boundary, which ends where it must, or NULL. */
static char *
find_boundary(ElmFacts *facts)
{
	const char *type = elm_facts_raw(facts, "Content-Type");
	g_autofree char *small = g_ascii_strdown(type, -1);
	const char *at = strstr(small, "boundary=");

	if (at == NULL)
		return NULL;
	type += at - small + strlen("boundary=");
	if (*type == '"')
		return g_strndup(type + 1, strcspn(type + 1, "\""));
	return g_strndup(type, strcspn(type, "; \t"));
}

static gboolean
has_short_boundary(ElmFacts *facts, ElmTrace *trace)
{
	g_autofree char *boundary = find_boundary(facts);

	return boundary != NULL && strlen(boundary) < BOUNDARY_LEAST &&
	       elm_trace(trace, "%s", boundary);
}

static gboolean
has_digits_as_boundary(ElmFacts *facts, ElmTrace *trace)
{
	g_autofree char *boundary = find_boundary(facts);
	gsize digits;

	if (boundary == NULL)
		return FALSE;
	digits = strspn(boundary + strspn(boundary, "-"), "0123456789");
	return digits >= BOUNDARY_LEAST &&
	       boundary[strspn(boundary, "-") + digits] == '\0' &&
	       boundary[0] == '-' && boundary[1] == '-' &&
	       elm_trace(trace, "%s", boundary);
}

static const ElmTest tests[] = {
	{ "MIME_NO_VERSION", 0.0, "there are MIME fields and no MIME-Version",
	    has_no_version },
	{ "MIME_ODD_VERSION", 1.0, "MIME has no such version",
	    has_odd_version },
	{ "MIME_HTML", 0.5, "the message is HTML alone", is_html },
	{ "MIME_HTML_CAPITALS", 0.6, "the type of HTML is written oddly",
	    is_html_in_capitals },
	{ "MIME_HTML_NO_CHARSET", 0.8, "HTML declares no character set",
	    is_html_without_charset },
	{ "MIME_ONE_PART", 0.2, "a multipart has one part",
	    is_needless_multipart },
	{ "MIME_RELATED_TO_NOTHING", 0.6,
	    "a multipart/related has nothing to relate to",
	    is_related_without_image },
	{ "MIME_NO_CHOICE", 0.2, "a multipart/alternative has no alternative",
	    is_alternative_without_choice },
	{ "MIME_BOUNDARY_SHORT", 0.1, "a boundary is short",
	    has_short_boundary },
	{ "MIME_BOUNDARY_DIGITS", 0.3, "a boundary is dashes and digits",
	    has_digits_as_boundary },
};

const ElmGroup elm_group_mime_type =
    ELM_GROUP("mime-type", "the MIME type of the message", tests);
