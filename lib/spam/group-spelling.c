#include "config.h"

#include "lib/spam/groups.h"
#include "lib/spam/prose.h"

/* Letters from which on a share says something. */
#define SOME_LETTERS 150
#define MANY_CAPITALS 50 /* in hundredths */
#define MANY_EXCLAMATIONS 5

/* A name, the kind of prose, how many make it true, points, what they mean. */
#define KINDS(ROW)                                                             \
	ROW(SPACED_OUT, SPACED, 1, 0.6, "words are s p a c e d out")           \
	ROW(DOTTED_OUT, DOTTED, 1, 0.3, "words are d.o.t.t.e.d out")           \
	ROW(DIGITS_FOR_LETTERS, DIGITS, 2, 0.5, "digits stand for letters")    \
	ROW(BLOB, BLOB, 1, 0.0, "there is encoded data in the text")

#define TEST(name, kind, least, points, meaning)                               \
	static gboolean is_##name(ElmFacts *facts, ElmTrace *trace)            \
	{                                                                      \
		return elm_prose_shows(facts, ELM_PROSE_##kind, least, trace); \
	}
#define ROW(name, kind, least, points, meaning)                                \
	{ "TEXT_" #name, points, meaning, is_##name },

KINDS(TEST)

static gboolean
is_shouted(ElmFacts *facts, ElmTrace *trace)
{
	const ElmProse *prose = elm_prose_of(facts);

	return prose->letters >= SOME_LETTERS &&
	       prose->capitals * 100 > prose->letters * MANY_CAPITALS &&
	       elm_trace(trace, "%u of %u letters", prose->capitals,
		   prose->letters);
}

static gboolean
has_shouted_words(ElmFacts *facts, ElmTrace *trace)
{
	const ElmProse *prose = elm_prose_of(facts);
	guint shouted = prose->counts[ELM_PROSE_SHOUTED];

	return prose->words >= 20 && shouted * 10 > prose->words &&
	       elm_trace(trace, "%u of %u words", shouted, prose->words);
}

static gboolean
is_excited(ElmFacts *facts, ElmTrace *trace)
{
	const ElmProse *prose = elm_prose_of(facts);
	guint marks = prose->counts[ELM_PROSE_EXCLAMATION];

	return marks >= MANY_EXCLAMATIONS && marks * 60 > prose->words &&
	       elm_trace(trace, "%u marks in %u words", marks, prose->words);
}

static const ElmTest tests[] = { { "TEXT_SHOUTED", 0.7,
				     "most letters are capitals", is_shouted },
	{ "TEXT_SHOUTED_WORDS", 1.0, "many words are in capitals",
	    has_shouted_words },
	{ "TEXT_EXCITED", 1.0, "there are many exclamation marks", is_excited },
	KINDS(ROW) };

const ElmGroup elm_group_spelling =
    ELM_GROUP("spelling", "words written as no person writes", tests);
