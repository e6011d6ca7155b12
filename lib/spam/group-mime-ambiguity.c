#include "config.h"

#include "lib/spam/groups.h"

/* One of the words (lib/mail/view.h) of an ambiguity of the message is among
 * @words. */
static gboolean
is_ambiguous(ElmFacts *facts, const char *const *words, ElmTrace *trace)
{
	const ElmView *view = elm_facts_view(facts);
	const ElmAmbiguity *ambiguity;

	for (gsize i = 0; (ambiguity = elm_view_ambiguity(view, i)) != NULL;
	     i++)
		if (g_strv_contains(words, ambiguity->what))
			return elm_trace(trace, "%s at octet %" G_GSIZE_FORMAT,
			    ambiguity->what, ambiguity->offset);
	return FALSE;
}

/* A name, points, the words, separated by commas, and what they mean. */
#define AMBIGUITIES(ROW)                                                       \
	ROW(BOUNDARY, 1.0, "a delimiter can be read in several ways",          \
	    "boundary-ambiguous", "boundary-missing", "boundary-not-found",    \
	    "boundary-reused", "boundary-strange")                             \
	ROW(DELIMITER, 0.3, "there is content outside of its multipart",       \
	    "delimiter-after-end", "delimiter-case", "delimiter-junk",         \
	    "delimiter-stale", "boundary-stray")                               \
	ROW(BROKEN, 0.6, "encoded data has several meanings", "broken-base64", \
	    "broken-quoted-printable")                                         \
	ROW(CONTAINER, 1.2, "a multipart has a transfer encoding",             \
	    "encoded-container")                                               \
	ROW(ENCODING, 1.0, "a transfer encoding is none",                      \
	    "transfer-encoding-garbled", "transfer-encoding-unknown")          \
	ROW(HEADER, 1.0, "where the header ends is not sure", "blank-line",    \
	    "field-name", "header-late", "header-line", "header-outside")      \
	ROW(DUPLICATE, 1.0, "MIME fields contradict each other",               \
	    "content-type-garbled", "duplicate-content-type",                  \
	    "duplicate-disposition", "duplicate-parameter",                    \
	    "duplicate-transfer-encoding")                                     \
	ROW(CONTROL, 1.0, "there are characters that parsers differ about",    \
	    "byte-order-mark", "control-in-header", "lone-cr",                 \
	    "nul-in-header")

#define TEST(name, points, meaning, ...)                                       \
	static gboolean is_##name(ElmFacts *facts, ElmTrace *trace)            \
	{                                                                      \
		static const char *const words[] = { __VA_ARGS__, NULL };      \
                                                                               \
		return is_ambiguous(facts, words, trace);                      \
	}
#define ROW(name, points, meaning, ...)                                        \
	{ "MIME_" #name, points, meaning, is_##name },

AMBIGUITIES(TEST)

static const ElmTest tests[] = { AMBIGUITIES(ROW) };

const ElmGroup elm_group_mime_ambiguity = ELM_GROUP("mime-ambiguity",
    "what mail programs would read in different ways", tests);
