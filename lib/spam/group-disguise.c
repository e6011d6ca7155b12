#include "config.h"

#include "lib/content/skeleton.h"
#include "lib/spam/groups.h"
#include "lib/spam/prose.h"

/* A name, the kind of prose, how many make it true, points, what they mean. */
#define KINDS(ROW)                                                             \
	ROW(GAPS, GAPPED, 2, 1.5, "invisible characters part words")           \
	ROW(SOFT_HYPHENS, SOFT, 30, 0.1, "there are many soft hyphens")        \
	ROW(MIXED_SCRIPTS, MIXED, 2, 1.2, "words are of two scripts")          \
	ROW(FANCY, FANCY, 4, 0.7, "letters are mathematical or enclosed")      \
	ROW(WIDE, WIDE, 4, 0.7, "Latin letters are of full width")             \
	ROW(STACKED, STACKED, 3, 1.5, "letters carry piles of marks")          \
	ROW(BIDI, BIDI, 1, 1.0, "the direction of text is overridden")

#define TEST(name, kind, least, points, meaning)                               \
	static gboolean is_##name(ElmFacts *facts, ElmTrace *trace)            \
	{                                                                      \
		return elm_prose_shows(facts, ELM_PROSE_##kind, least, trace); \
	}
#define ROW(name, kind, least, points, meaning)                                \
	{ "TEXT_" #name, points, meaning, is_##name },

KINDS(TEST)

static gboolean
is_confusable(ElmFacts *facts, ElmTrace *trace)
{
	guint marks;

	elm_facts_skeleton(facts, &marks);
	return (marks & ELM_SKELETON_CONFUSABLE) != 0 &&
	       (marks & ELM_SKELETON_MIXED) != 0 &&
	       elm_trace(trace, "letters that look Latin and are not");
}

/* Nobody's keyboard writes a subject so. */
static gboolean
is_subject_disguised(ElmFacts *facts, ElmTrace *trace)
{
	guint marks;

	elm_facts_subject_skeleton(facts, &marks);
	return (marks & (ELM_SKELETON_MIXED | ELM_SKELETON_BIDI |
			    ELM_SKELETON_WIDE)) != 0 &&
	       elm_trace(trace, "%s", elm_facts_value(facts, "Subject"));
}

static gboolean
is_subject_parted(ElmFacts *facts, ElmTrace *trace)
{
	guint marks;

	elm_facts_subject_skeleton(facts, &marks);
	return (marks & ELM_SKELETON_INVISIBLE) != 0 &&
	       elm_trace(trace, "%s", elm_facts_value(facts, "Subject"));
}

static const ElmTest tests[] = { { "TEXT_CONFUSABLE", 1.0,
				     "words pass for Latin and are not",
				     is_confusable },
	{ "SUBJECT_DISGUISED", 1.2,
	    "the subject has letters of two scripts or odd ones",
	    is_subject_disguised },
	{ "SUBJECT_GAPS", 0.8, "the subject has invisible characters",
	    is_subject_parted },
	KINDS(ROW) };

const ElmGroup elm_group_disguise = ELM_GROUP("disguise",
    "characters that a filter reads otherwise than a person", tests);
