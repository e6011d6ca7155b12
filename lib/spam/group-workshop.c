#include "config.h"

#include <string.h>

#include "lib/spam/groups.h"
#include "lib/spam/layout.h"
#include "lib/spam/shape.h"

/* In hundredths of the lines. */
#define MUCH_CODE 15
#define FEW_LINES 10

static gboolean
has(ElmFacts *facts, ElmLayoutKind kind, guint least)
{
	return elm_layout_of(facts)->counts[kind] >= least;
}

static gboolean
is_plain(ElmFacts *facts)
{
	return elm_layout_of(facts)->is_plain;
}

static gboolean
is_patch(ElmFacts *facts, ElmTrace *trace)
{
	guint lines = elm_layout_of(facts)->counts[ELM_LAYOUT_DIFF];

	return is_plain(facts) && lines >= 2 &&
	       elm_trace(trace, "%u lines of a diff", lines);
}

static gboolean
has_trailers(ElmFacts *facts, ElmTrace *trace)
{
	guint lines = elm_layout_of(facts)->counts[ELM_LAYOUT_TRAILER];

	return is_plain(facts) && lines > 0 &&
	       elm_trace(trace, "%u lines as Signed-off-by", lines);
}

static gboolean
has_code(ElmFacts *facts, ElmTrace *trace)
{
	const ElmLayout *layout = elm_layout_of(facts);
	guint code = layout->counts[ELM_LAYOUT_CODE];

	return layout->is_plain && layout->lines >= FEW_LINES &&
	       code * 100 > layout->lines * MUCH_CODE &&
	       elm_trace(trace, "%u of %u lines", code, layout->lines);
}

/* Space-stuffed lines that end in blanks (RFC 3676); few programs that send in
 * bulk know of it. */
static gboolean
is_flowed(ElmFacts *facts, ElmTrace *trace)
{
	g_autofree char *type =
	    g_ascii_strdown(elm_facts_raw(facts, "Content-Type"), -1);

	return strstr(type, "format=flowed") != NULL &&
	       elm_trace(trace, "%s", type);
}

static gboolean
is_pgp_text(ElmFacts *facts, ElmTrace *trace)
{
	return is_plain(facts) && has(facts, ELM_LAYOUT_PGP, 1) &&
	       elm_trace(trace, "-----BEGIN PGP");
}

/* Made by a cryptographic engine: signed or encrypted (RFC 1847, 3156, 8551).
 */
static gboolean
is_protected(ElmFacts *facts, ElmTrace *trace)
{
	static const char *const types[] = { "multipart/signed",
		"multipart/encrypted", "application/pkcs7-mime",
		"application/x-pkcs7-mime" };
	const char *type = elm_facts_raw(facts, "Content-Type");

	for (gsize i = 0; i < G_N_ELEMENTS(types); i++)
		if (g_ascii_strncasecmp(type, types[i], strlen(types[i])) == 0)
			return elm_trace(trace, "%s", types[i]);
	return FALSE;
}

static gboolean
is_from_list(ElmFacts *facts, ElmTrace *trace)
{
	return is_plain(facts) && has(facts, ELM_LAYOUT_LIST, 1) &&
	       has(facts, ELM_LAYOUT_RULE, 1) &&
	       elm_trace(trace, "the footer of a mailing list");
}

/* Plain text alone, in ASCII or UTF-8, not encoded. */
static gboolean
is_simple(ElmFacts *facts, ElmTrace *trace)
{
	const ElmShape *shape = elm_shape_of(facts);
	const char *encoding =
	    elm_facts_raw(facts, "Content-Transfer-Encoding");

	return shape->html == NULL && shape->plain != NULL &&
	       shape->leaves == 1 && !shape->is_multipart &&
	       g_ascii_strcasecmp(encoding, "base64") != 0 &&
	       elm_trace(trace, "one part of plain text");
}

static const ElmTest tests[] = {
	{ "HONEST_PATCH", -1.0, "it has a patch in it", is_patch },
	{ "HONEST_TRAILERS", -1.0, "it is signed off or reviewed",
	    has_trailers },
	{ "HONEST_CODE", -0.8, "much of it is code", has_code },
	{ "HONEST_FLOWED", -0.4, "its text is flowed", is_flowed },
	{ "HONEST_PGP_TEXT", -0.8, "it has an OpenPGP block", is_pgp_text },
	{ "HONEST_PROTECTED", -1.2, "it is signed or encrypted", is_protected },
	{ "HONEST_LIST_FOOTER", -0.3, "it has the footer of a mailing list",
	    is_from_list },
	{ "HONEST_PLAIN", -0.3, "it is one part of plain text", is_simple },
};

const ElmGroup elm_group_workshop = ELM_GROUP("workshop",
    "how people write who work with text, and how they sign", tests);
