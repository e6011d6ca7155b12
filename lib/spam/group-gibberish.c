#include "config.h"

#include <string.h>

#include "lib/spam/groups.h"
#include "lib/spam/layout.h"
#include "lib/spam/prose.h"
#include "lib/spam/shape.h"
#include "lib/spam/wordlike.h"

/* Words of four letters and more in a row, without any shorter: in prose of
 * languages in Latin letters hardly more than eight. */
#define SALAD_LEAST 20
#define BLANK_LINES 12
#define RANDOM_SHARE 4 /* in hundredths of the words */
#define RANDOM_LEAST 3
#define TRACE_LONGEST 60

static gboolean
is_salad(ElmFacts *facts, ElmTrace *trace)
{
	const ElmProse *prose = elm_prose_of(facts);

	return prose->salad >= SALAD_LEAST &&
	       elm_trace(trace, "%u words: %.*s", prose->salad, TRACE_LONGEST,
		   elm_facts_text(facts) + prose->salad_at);
}

static gboolean
has_random_words(ElmFacts *facts, ElmTrace *trace)
{
	const ElmProse *prose = elm_prose_of(facts);
	guint random = prose->counts[ELM_PROSE_RANDOM];

	return random >= RANDOM_LEAST &&
	       random * 100 >= prose->words * RANDOM_SHARE &&
	       elm_trace(trace, "%u of %u words", random, prose->words);
}

static gboolean
has_random_tail(ElmFacts *facts, ElmTrace *trace)
{
	const ElmProse *prose = elm_prose_of(facts);

	return prose->words > 8 && prose->random_tail > 0 &&
	       elm_trace(trace, "%u of the last words", prose->random_tail);
}

/* The last word of the subject, behind the rest of it. */
static gboolean
has_random_subject(ElmFacts *facts, ElmTrace *trace)
{
	const char *subject = elm_facts_value(facts, "Subject");
	const char *last = strrchr(subject, ' ');
	gsize length;

	if (last == NULL)
		return FALSE;
	last++;
	length = strlen(last);
	for (gsize i = 0; i < length; i++)
		if (!g_ascii_islower(last[i]))
			return FALSE;
	return elm_wordlike_is_random(last, length) &&
	       elm_trace(trace, "%s", last);
}

static gboolean
has_blank_lines(ElmFacts *facts, ElmTrace *trace)
{
	const ElmLayout *layout = elm_layout_of(facts);

	return layout->blank_run >= BLANK_LINES &&
	       elm_trace(trace, "%u empty lines, then more", layout->blank_run);
}

/* Text that no reader sees, made of words for a filter. */
static gboolean
hides_salad(ElmFacts *facts, ElmTrace *trace)
{
	const ElmPiece *piece = elm_shape_of(facts)->html;
	ElmProse prose;

	if (piece == NULL || piece->html->hidden_length == 0)
		return FALSE;
	elm_prose_read(&prose, piece->html->hidden);
	return (prose.salad >= SALAD_LEAST ||
		   prose.counts[ELM_PROSE_RANDOM] >= RANDOM_LEAST) &&
	       elm_trace(trace, "%.*s", TRACE_LONGEST, piece->html->hidden);
}

static const ElmTest tests[] = {
	{ "TEXT_SALAD", 0.8, "words stand in a row that no sentence has",
	    is_salad },
	{ "TEXT_RANDOM_WORDS", 0.8, "words look drawn at random",
	    has_random_words },
	{ "TEXT_RANDOM_TAIL", 0.9, "the text ends in letters drawn at random",
	    has_random_tail },
	{ "SUBJECT_RANDOM", 0.9, "the subject ends in letters drawn at random",
	    has_random_subject },
	{ "TEXT_BLANK_LINES", 0.6, "there is more behind many empty lines",
	    has_blank_lines },
	{ "TEXT_HIDDEN_SALAD", 1.0, "what does not show is no sentence",
	    hides_salad },
};

const ElmGroup elm_group_gibberish =
    ELM_GROUP("gibberish", "text that is there for filters", tests);
