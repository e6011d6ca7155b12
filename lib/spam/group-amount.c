#include "config.h"

#include "lib/spam/groups.h"
#include "lib/spam/wording.h"

#define FORTUNE 1000000.0
#define SHORT 150 /* words of a text that is about its sums */

static gboolean
has_amounts(ElmFacts *facts, ElmTrace *trace)
{
	const ElmTally *tally = &elm_wording_of(facts)->text;

	return tally->currencies >= 3 &&
	       tally->currencies * 100 >= tally->words &&
	       elm_trace(trace, "%u amounts in %zu words", tally->currencies,
		   tally->words);
}

static gboolean
has_fortune(ElmFacts *facts, ElmTrace *trace)
{
	double money = elm_wording_of(facts)->text.money;

	return money >= FORTUNE && elm_trace(trace, "%.0f", money);
}

static gboolean
has_fortune_soon(ElmFacts *facts, ElmTrace *trace)
{
	return elm_wording_of(facts)->text.words <= SHORT &&
	       has_fortune(facts, trace);
}

static gboolean
has_percents(ElmFacts *facts, ElmTrace *trace)
{
	const ElmTally *tally = &elm_wording_of(facts)->text;

	return tally->percents >= 3 && tally->percents * 60 >= tally->words &&
	       elm_trace(trace, "%u in %zu words", tally->percents,
		   tally->words);
}

/* A sum and an exclamation in one breath. */
static gboolean
is_excited(ElmFacts *facts, ElmTrace *trace)
{
	const ElmTally *tally = &elm_wording_of(facts)->text;

	return tally->currencies > 0 && tally->exclamations >= 3 &&
	       tally->exclamations * 60 >= tally->words &&
	       elm_trace(trace, "%u amounts and %u exclamation marks",
		   tally->currencies, tally->exclamations);
}

static const ElmTest tests[] = {
	{ "AMOUNT_MANY", 0.6, "many amounts of money", has_amounts },
	{ "AMOUNT_FORTUNE", 0.5, "an amount of a million or more",
	    has_fortune },
	{ "AMOUNT_FORTUNE_SHORT", 0.6, "such an amount in a short text",
	    has_fortune_soon },
	{ "AMOUNT_PERCENTS", 0.5, "many numbers of percent", has_percents },
	{ "AMOUNT_EXCITED", 0.8, "amounts and exclamation marks", is_excited },
};

const ElmGroup elm_group_amount =
    ELM_GROUP("amount", "sums of money and percent", tests);
