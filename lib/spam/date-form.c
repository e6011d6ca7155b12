#include "config.h"

#include "lib/spam/date-form.h"

#include <string.h>

static const char *const weekdays[] = { "Mon", "Tue", "Wed", "Thu", "Fri",
	"Sat", "Sun" };
static const char *const months[] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun",
	"Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };

/* Blanks; more than one between words is obsolete. */
static gboolean
skip_blanks(const char **at, ElmDateForm *form)
{
	gsize n = strspn(*at, " \t");

	if (n > 1)
		form->is_exact = FALSE;
	*at += n;
	return n > 0;
}

/* One to @most digits; -1 if there is none. */
static gint
take_number(const char **at, gsize most)
{
	gint number = -1;

	for (gsize i = 0; i < most && g_ascii_isdigit(**at); i++)
		number = MAX(number, 0) * 10 + (*(*at)++ - '0');
	return number;
}

/* The number of the word at @at in @words, from 1; 0 if it is none. */
static gint
take_word(const char **at, const char *const *words, gsize n)
{
	for (gsize i = 0; i < n; i++)
		if (g_ascii_strncasecmp(*at, words[i], 3) == 0) {
			while (g_ascii_isalpha(**at))
				(*at)++;
			return (gint)i + 1;
		}
	return 0;
}

static void
take_weekday(const char **at, ElmDateForm *form)
{
	const char *start = *at;

	form->weekday = take_word(at, weekdays, G_N_ELEMENTS(weekdays));
	if (form->weekday == 0)
		return;
	if (*at - start != 3 || **at != ',')
		form->is_exact = FALSE;
	if (**at == ',')
		(*at)++;
	if (!skip_blanks(at, form))
		form->is_exact = FALSE;
}

static gboolean
take_day(const char **at, ElmDateForm *form)
{
	const char *start;

	form->day = take_number(at, 2);
	skip_blanks(at, form);
	form->month = take_word(at, months, G_N_ELEMENTS(months));
	skip_blanks(at, form);
	start = *at;
	form->year = take_number(at, 4);
	form->is_two_digits = *at - start == 2;
	if (*at - start != 4)
		form->is_exact = FALSE;
	return form->day > 0 && form->month > 0 && form->year >= 0;
}

static gboolean
take_time(const char **at, ElmDateForm *form)
{
	const char *start = *at;

	form->hour = take_number(at, 2);
	if (form->hour < 0 || **at != ':')
		return FALSE;
	(*at)++;
	form->minute = take_number(at, 2);
	form->second = 0;
	if (form->minute >= 0 && **at == ':') {
		(*at)++;
		form->second = take_number(at, 2);
	}
	if (*at - start != 5 && *at - start != 8)
		form->is_exact = FALSE;
	return form->minute >= 0 && form->second >= 0;
}

static void
take_zone(const char *at, ElmDateForm *form)
{
	gsize digits;

	form->zone_text = at;
	digits = *at == '+' || *at == '-' ? strspn(at + 1, "0123456789") : 0;
	form->has_zone = digits == 4;
	if (form->has_zone) {
		gint number = (gint)g_ascii_strtoll(at + 1, NULL, 10);

		form->zone = (number / 100) * 60 + number % 100;
		if (*at == '-')
			form->zone = -form->zone;
		at += 5;
	} else {
		form->is_exact = FALSE;
	}
	at += strspn(at, " \t");
	if (*at != '\0' && *at != '(')
		form->is_exact = FALSE;
}

gboolean
elm_date_form_read(const char *text, ElmDateForm *form)
{
	const char *at = text;

	*form = (ElmDateForm){ .is_exact = TRUE, .zone_text = "" };
	take_weekday(&at, form);
	if (!take_day(&at, form))
		return FALSE;
	if (!skip_blanks(&at, form) || !take_time(&at, form))
		return FALSE;
	if (!skip_blanks(&at, form))
		form->is_exact = FALSE;
	take_zone(at, form);
	return TRUE;
}

gint
elm_date_form_weekday(const ElmDateForm *form)
{
	gint year = form->year;

	if (form->is_two_digits)
		year += year < 50 ? 2000 : 1900; /* RFC 5322, 4.3 */
	if (year < 1900 || !g_date_valid_dmy((GDateDay)form->day,
			       (GDateMonth)form->month, (GDateYear)year))
		return 0;
	return (gint)g_date_get_weekday(&(GDate){ .dmy = TRUE,
	    .day = (guint)form->day & 63,
	    .month = (guint)form->month & 15,
	    .year = (guint)year & 0xffff });
}

static gpointer
read_own(ElmFacts *facts)
{
	ElmDateForm form;

	if (!elm_date_form_read(elm_facts_raw(facts, "Date"), &form))
		return NULL;
	return g_memdup2(&form, sizeof(form));
}

const ElmDateForm *
elm_date_form_of(ElmFacts *facts)
{
	return elm_facts_memo(facts, read_own, g_free);
}
