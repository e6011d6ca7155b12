#include "config.h"

#include <string.h>

#include "lib/spam/groups.h"
#include "lib/spam/shape.h"

/* Octets of a text that say what all of it is. */
#define LOOK_MOST 65536
/* In hundredths of a text in quoted-printable or base64. */
#define MANY_HIGH 20

/* What a body is made of. */
typedef struct {
	const ElmPiece *piece;
	const ElmLeaf *leaf;
	gsize looked;
	gsize high; /* octets beyond ASCII */
} Body;

/* Body @i of the message that has a leaf of its own. */
static gboolean
find_body(ElmFacts *facts, gsize *i, Body *body)
{
	const ElmExtract *extract = elm_facts_extract(facts);

	while ((body->piece = elm_extract_piece(extract, (*i)++)) != NULL) {
		const guchar *data;

		if (body->piece->role != ELM_PIECE_BODY)
			continue;
		body->leaf = elm_shape_leaf(facts, body->piece);
		if (body->leaf == NULL || body->leaf->content == NULL)
			continue;
		data = g_bytes_get_data(body->leaf->content, &body->looked);
		body->looked = MIN(body->looked, LOOK_MOST);
		body->high = 0;
		for (gsize at = 0; at < body->looked; at++)
			body->high += data[at] >= 0x80;
		return TRUE;
	}
	return FALSE;
}

static gboolean
is_encoding(const ElmLeaf *leaf, const char *encoding)
{
	return g_strcmp0(leaf->encoding, encoding) == 0;
}

static const char *
charset(const ElmPiece *piece)
{
	return piece->charset != NULL ? piece->charset : "";
}

static gboolean
is_utf8(const Body *body)
{
	return g_str_equal(charset(body->piece), "utf-8");
}

static gboolean
has_needless_base64(const Body *body)
{
	return is_encoding(body->leaf, "base64") && body->high == 0 &&
	       body->looked > 0 && !is_utf8(body);
}

static gboolean
has_needless_utf8_base64(const Body *body)
{
	return is_encoding(body->leaf, "base64") && body->high == 0 &&
	       body->looked > 0 && is_utf8(body);
}

static gboolean
has_undeclared_octets(const Body *body)
{
	return body->high > 0 && (body->leaf->encoding == NULL ||
				     is_encoding(body->leaf, "7bit"));
}

static gboolean
has_octets_without_charset(const Body *body)
{
	return body->high > 0 && body->piece->charset == NULL;
}

static gboolean
has_octets_in_ascii(const Body *body)
{
	return body->high > 0 && g_str_equal(charset(body->piece), "us-ascii");
}

static gboolean
has_other_charset(const Body *body)
{
	return body->piece->is_other_charset && body->piece->charset != NULL;
}

static gboolean
has_unknown_encoding(const Body *body)
{
	static const char *const known[] = { "7bit", "8bit", "binary", "base64",
		"quoted-printable", "x-uuencode", "uuencode", "x-uue", NULL };

	return body->leaf->encoding != NULL &&
	       !g_strv_contains(known, body->leaf->encoding);
}

static gboolean
has_text_with_name(const Body *body)
{
	return body->leaf->name[0] != '\0' && body->piece->html != NULL;
}

static gboolean
has_mostly_high_octets(const Body *body)
{
	return body->high * 100 > body->looked * MANY_HIGH;
}

static gboolean
is_any(ElmFacts *facts, gboolean (*has)(const Body *body), ElmTrace *trace)
{
	Body body;

	for (gsize i = 0; find_body(facts, &i, &body);)
		if (has(&body))
			return elm_trace(trace, "%s, %s, %s", body.piece->type,
			    body.leaf->encoding != NULL ? body.leaf->encoding
							: "no encoding",
			    body.piece->charset != NULL ? body.piece->charset
							: "no charset");
	return FALSE;
}

#define BODIES(ROW)                                                            \
	ROW(BASE64_ASCII, needless_base64, 1.5,                                \
	    "Plain ASCII is encoded in base64")                                \
	ROW(BASE64_UTF8_ASCII, needless_utf8_base64, 0.5,                      \
	    "UTF-8 that is plain ASCII is encoded in base64")                  \
	ROW(8BIT_UNDECLARED, undeclared_octets, 0.7,                           \
	    "Octets beyond ASCII have no encoding that allows them")           \
	ROW(8BIT_NO_CHARSET, octets_without_charset, 1.0,                      \
	    "Octets beyond ASCII have no character set")                       \
	ROW(8BIT_ASCII, octets_in_ascii, 0.7,                                  \
	    "Octets beyond ASCII are declared as ASCII")                       \
	ROW(CHARSET_FALSE, other_charset, 0.7,                                 \
	    "The text is not of the character set declared")                   \
	ROW(ENCODING_ODD, unknown_encoding, 1.0,                               \
	    "A body has an encoding that is none")                             \
	ROW(NAMED_BODY, text_with_name, 0.5, "HTML that shows has a name")     \
	ROW(8BIT_MOSTLY, mostly_high_octets, 0.5,                              \
	    "Much of a text is beyond ASCII")

#define TEST(name, test, points, meaning)                                      \
	static gboolean is_##name(ElmFacts *facts, ElmTrace *trace)            \
	{                                                                      \
		return is_any(facts, has_##test, trace);                       \
	}
#define ROW(name, test, points, meaning)                                       \
	{ "MIME_" #name, points, meaning, is_##name },

BODIES(TEST)

static const ElmTest tests[] = { BODIES(ROW) };

const ElmGroup elm_group_mime_encoding = ELM_GROUP("mime-encoding",
    "how the bodies are encoded, and what they say of it", tests);
