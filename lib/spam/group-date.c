#include "config.h"

#include <string.h>

#include "lib/spam/date-form.h"
#include "lib/spam/groups.h"
#include "lib/spam/look.h"
#include "lib/spam/parties.h"

#define HOUR 3600
#define DAY (24 * HOUR)

static gboolean
trace_date(ElmFacts *facts, ElmTrace *trace)
{
	return elm_trace(trace, "%s", elm_facts_raw(facts, "Date"));
}

/* How much later than its arrival Date says it was sent, when it is known. */
static gboolean
ahead_of_arrival(ElmFacts *facts, gint64 *seconds)
{
	gint64 date = elm_facts_date(facts);
	gint64 arrival = elm_parties_arrival(facts);

	if (date < 0 || arrival < 0)
		return FALSE;
	*seconds = date - arrival;
	return TRUE;
}

static gboolean
is_missing(ElmFacts *facts, ElmTrace *trace)
{
	return *elm_facts_raw(facts, "Date") == '\0' &&
	       elm_trace(trace, "no Date");
}

static gboolean
is_unreadable(ElmFacts *facts, ElmTrace *trace)
{
	const ElmDateForm *form = elm_date_form_of(facts);

	return *elm_facts_raw(facts, "Date") != '\0' && form == NULL &&
	       trace_date(facts, trace);
}

static gboolean
is_inexact(ElmFacts *facts, ElmTrace *trace)
{
	const ElmDateForm *form = elm_date_form_of(facts);

	if (form == NULL || form->is_exact ||
	    elm_look_starts(form->zone_text, "GMT") ||
	    elm_look_starts(form->zone_text, "UT"))
		return FALSE;
	return trace_date(facts, trace);
}

static gboolean
is_future(ElmFacts *facts, ElmTrace *trace)
{
	gint64 ahead;

	return ahead_of_arrival(facts, &ahead) && ahead > 3 * HOUR &&
	       ahead <= 2 * DAY && trace_date(facts, trace);
}

static gboolean
is_far_future(ElmFacts *facts, ElmTrace *trace)
{
	gint64 ahead;

	return ahead_of_arrival(facts, &ahead) && ahead > 2 * DAY &&
	       trace_date(facts, trace);
}

static gboolean
is_past(ElmFacts *facts, ElmTrace *trace)
{
	gint64 ahead;

	return ahead_of_arrival(facts, &ahead) && ahead < -6 * HOUR &&
	       ahead >= -4 * DAY && trace_date(facts, trace);
}

static gboolean
is_far_past(ElmFacts *facts, ElmTrace *trace)
{
	gint64 ahead;

	return ahead_of_arrival(facts, &ahead) && ahead < -4 * DAY &&
	       trace_date(facts, trace);
}

static gboolean
is_zone_impossible(ElmFacts *facts, ElmTrace *trace)
{
	const ElmDateForm *form = elm_date_form_of(facts);

	if (form == NULL || !form->has_zone)
		return FALSE;
	return (form->zone < -12 * 60 || form->zone > 14 * 60 ||
		   form->zone % 15 != 0) &&
	       trace_date(facts, trace);
}

static gboolean
is_zone_missing(ElmFacts *facts, ElmTrace *trace)
{
	const ElmDateForm *form = elm_date_form_of(facts);

	return form != NULL && *form->zone_text == '\0' &&
	       trace_date(facts, trace);
}

/* A time zone as letters, which left the standard in 2001, but for GMT. */
static gboolean
is_zone_letters(ElmFacts *facts, ElmTrace *trace)
{
	const ElmDateForm *form = elm_date_form_of(facts);

	return form != NULL && g_ascii_isalpha(*form->zone_text) &&
	       !elm_look_starts(form->zone_text, "GMT") &&
	       !elm_look_starts(form->zone_text, "UT") &&
	       trace_date(facts, trace);
}

static gboolean
is_weekday_wrong(ElmFacts *facts, ElmTrace *trace)
{
	const ElmDateForm *form = elm_date_form_of(facts);
	gint weekday;

	if (form == NULL || form->weekday == 0)
		return FALSE;
	weekday = elm_date_form_weekday(form);
	return weekday != form->weekday && trace_date(facts, trace);
}

static gboolean
is_two_digits(ElmFacts *facts, ElmTrace *trace)
{
	const ElmDateForm *form = elm_date_form_of(facts);

	return form != NULL && form->is_two_digits && trace_date(facts, trace);
}

static const ElmTest tests[] = {
	{ "DATE_MISSING", 0.5, "there is no Date", is_missing },
	{ "DATE_UNREADABLE", 0.8, "Date is no date", is_unreadable },
	{ "DATE_INEXACT", 0.6, "Date is not in the form of the standard",
	    is_inexact },
	{ "DATE_FUTURE", 1.3, "Date is hours after it arrived", is_future },
	{ "DATE_FAR_FUTURE", 1.4, "Date is days after it arrived",
	    is_far_future },
	{ "DATE_PAST", 0.3, "Date is hours before it arrived", is_past },
	{ "DATE_FAR_PAST", 0.6, "Date is days before it arrived", is_far_past },
	{ "DATE_ZONE_IMPOSSIBLE", 1.5, "the time zone of Date does not exist",
	    is_zone_impossible },
	{ "DATE_ZONE_MISSING", 0.9, "Date has no time zone", is_zone_missing },
	{ "DATE_ZONE_LETTERS", 0.3, "the time zone of Date is a word",
	    is_zone_letters },
	{ "DATE_WEEKDAY_WRONG", 1.2, "Date is not the day of the week it says",
	    is_weekday_wrong },
	{ "DATE_TWO_DIGITS", 0.5, "the year of Date has two digits",
	    is_two_digits },
};

const ElmGroup elm_group_date =
    ELM_GROUP("date", "the form and the time of Date", tests);
