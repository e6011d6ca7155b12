#include "config.h"

#include "lib/spam/groups.h"
#include "lib/spam/layout.h"
#include "lib/spam/links.h"
#include "lib/spam/shape.h"

/* Letters of a text that somebody took his time for. */
#define LONG_TEXT 400
#define SHORT_TEXT 30

static gboolean
has(ElmFacts *facts, ElmLayoutKind kind, guint least)
{
	return elm_layout_of(facts)->counts[kind] >= least;
}

static gboolean
is_answer(ElmFacts *facts)
{
	return elm_facts_count(facts, "In-Reply-To") > 0 ||
	       elm_facts_count(facts, "References") > 0;
}

/* Somebody answers, and says whom and to what. */
static gboolean
is_quoted_reply(ElmFacts *facts, ElmTrace *trace)
{
	return is_answer(facts) && has(facts, ELM_LAYOUT_QUOTED, 2) &&
	       elm_trace(trace, "%u quoted lines, and a reference",
		   elm_layout_of(facts)->counts[ELM_LAYOUT_QUOTED]);
}

static gboolean
is_attributed(ElmFacts *facts, ElmTrace *trace)
{
	return has(facts, ELM_LAYOUT_ATTRIBUTION, 1) &&
	       has(facts, ELM_LAYOUT_QUOTED, 2) &&
	       elm_trace(trace, "%u quoted lines, and whose they are",
		   elm_layout_of(facts)->counts[ELM_LAYOUT_QUOTED]);
}

/* Answers between the lines of the question. */
static gboolean
is_interleaved(ElmFacts *facts, ElmTrace *trace)
{
	guint replies = elm_layout_of(facts)->replies;

	return replies >= 2 &&
	       elm_trace(trace, "%u answers behind quotes", replies);
}

static gboolean
is_forwarded(ElmFacts *facts, ElmTrace *trace)
{
	return has(facts, ELM_LAYOUT_FORWARDED, 1) &&
	       elm_trace(trace, "an original message");
}

static gboolean
has_signature(ElmFacts *facts, ElmTrace *trace)
{
	return has(facts, ELM_LAYOUT_SIGNATURE, 1) &&
	       elm_trace(trace, "\"-- \"");
}

/* It is plain text in lines that somebody wrapped. */
static gboolean
is_wrapped(ElmFacts *facts, ElmTrace *trace)
{
	const ElmLayout *layout = elm_layout_of(facts);

	return layout->is_plain && elm_shape_of(facts)->html == NULL &&
	       layout->lines >= 10 && layout->long_lines * 20 < layout->lines &&
	       elm_trace(trace, "%u of %u lines are long", layout->long_lines,
		   layout->lines);
}

/* A letter: long, of text alone, without a link. */
static gboolean
is_letter(ElmFacts *facts, ElmTrace *trace)
{
	const ElmShape *shape = elm_shape_of(facts);
	const ElmLinks *links = elm_links_of(facts);

	return shape->html == NULL && shape->letters >= LONG_TEXT &&
	       links->targets + links->subject_mails + links->phones == 0 &&
	       shape->leaves <= 1 &&
	       elm_trace(trace, "%" G_GSIZE_FORMAT " letters, no link",
		   shape->letters);
}

static gboolean
is_note(ElmFacts *facts, ElmTrace *trace)
{
	const ElmShape *shape = elm_shape_of(facts);
	const ElmLinks *links = elm_links_of(facts);

	return shape->html == NULL && shape->letters >= SHORT_TEXT &&
	       shape->letters < LONG_TEXT && is_answer(facts) &&
	       links->targets == 0 &&
	       elm_trace(trace, "%" G_GSIZE_FORMAT " letters that answer",
		   shape->letters);
}

static const ElmTest tests[] = {
	{ "HONEST_QUOTED_REPLY", -1.0, "it answers and quotes",
	    is_quoted_reply },
	{ "HONEST_ATTRIBUTION", -0.7, "it says whom it quotes", is_attributed },
	{ "HONEST_INTERLEAVED", -0.8, "it answers point by point",
	    is_interleaved },
	{ "HONEST_FORWARDED", -0.3, "it passes a message on", is_forwarded },
	{ "HONEST_SIGNATURE", -0.5, "it has a signature behind \"-- \"",
	    has_signature },
	{ "HONEST_WRAPPED", -0.4, "it is plain text in wrapped lines",
	    is_wrapped },
	{ "HONEST_LETTER", -0.1, "it is a long text without a link",
	    is_letter },
	{ "HONEST_NOTE", -0.6, "it is a short answer without a link", is_note },
};

const ElmGroup elm_group_correspondence =
    ELM_GROUP("correspondence", "how people write to each other", tests);
