#include "config.h"

#include "lib/spam/groups.h"
#include "lib/spam/marks.h"
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

/* Look at @piece; FALSE when it is no body or has no leaf of its own. */
static gboolean
look_at(ElmFacts *facts, const ElmPiece *piece, Body *body)
{
	const guchar *data;

	if (piece->role != ELM_PIECE_BODY)
		return FALSE;
	*body = (Body){ .piece = piece, .leaf = elm_shape_leaf(facts, piece) };
	if (body->leaf == NULL || body->leaf->content == NULL)
		return FALSE;
	data = g_bytes_get_data(body->leaf->content, &body->looked);
	body->looked = MIN(body->looked, LOOK_MOST);
	for (gsize at = 0; at < body->looked; at++)
		body->high += data[at] >> 7;
	return TRUE;
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

/* The name of a test, what it asks, its points, and what it means. */
#define BODIES(ROW)                                                            \
	ROW(BASE64_ASCII, needless_base64, 0.7,                                \
	    "plain ASCII is encoded in base64")                                \
	ROW(BASE64_UTF8_ASCII, needless_utf8_base64, 0.1,                      \
	    "UTF-8 that is plain ASCII is encoded in base64")                  \
	ROW(8BIT_UNDECLARED, undeclared_octets, 0.3,                           \
	    "octets beyond ASCII have no encoding that allows them")           \
	ROW(8BIT_NO_CHARSET, octets_without_charset, 0.6,                      \
	    "octets beyond ASCII have no character set")                       \
	ROW(8BIT_ASCII, octets_in_ascii, 0.9,                                  \
	    "octets beyond ASCII are declared as ASCII")                       \
	ROW(CHARSET_FALSE, other_charset, 0.5,                                 \
	    "the text is not of the character set declared")                   \
	ROW(ENCODING_ODD, unknown_encoding, 1.0,                               \
	    "a body has an encoding that is none")                             \
	ROW(NAMED_BODY, text_with_name, 0.3, "HTML that shows has a name")     \
	ROW(8BIT_MOSTLY, mostly_high_octets, 0.1,                              \
	    "much of a text is beyond ASCII")

#define MARK(name, question, points, meaning) MARK_##name,
enum { BODIES(MARK) MARKS };
#undef MARK

static gpointer
make(ElmFacts *facts)
{
#define QUESTION(name, question, points, meaning) has_##question,
	static gboolean (*const questions[MARKS])(
	    const Body *body) = { BODIES(QUESTION) };
#undef QUESTION
	const ElmExtract *extract = elm_facts_extract(facts);
	ElmMarks *marks = g_new0(ElmMarks, 1);
	const ElmPiece *piece;
	Body body;

	for (gsize i = 0; (piece = elm_extract_piece(extract, i)) != NULL;
	     i++) {
		if (!look_at(facts, piece, &body))
			continue;
		for (guint mark = 0; mark < MARKS; mark++)
			if (questions[mark](&body))
				elm_marks_note(marks, 1u << mark, i);
	}
	return marks;
}

static gboolean
is_marked(ElmFacts *facts, guint mark, ElmTrace *trace)
{
	const ElmMarks *marks = elm_facts_memo(facts, make, g_free);
	const ElmPiece *piece;
	const ElmLeaf *leaf;
	gsize i;

	if (!elm_marks_have(marks, mark, &i))
		return FALSE;
	piece = elm_extract_piece(elm_facts_extract(facts), i);
	leaf = elm_shape_leaf(facts, piece);
	return elm_trace(trace, "%s, %s, %s", piece->type,
	    leaf->encoding != NULL ? leaf->encoding : "no encoding",
	    piece->charset != NULL ? piece->charset : "no charset");
}

#define TEST(name, question, points, meaning)                                  \
	static gboolean is_##name(ElmFacts *facts, ElmTrace *trace)            \
	{                                                                      \
		return is_marked(facts, MARK_##name, trace);                   \
	}
#define ROW(name, question, points, meaning)                                   \
	{ "MIME_" #name, points, meaning, is_##name },

BODIES(TEST)

static const ElmTest tests[] = { BODIES(ROW) };

const ElmGroup elm_group_mime_encoding = ELM_GROUP("mime-encoding",
    "how the bodies are encoded, and what they say of it", tests);
