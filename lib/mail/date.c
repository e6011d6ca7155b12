#include "config.h"

#include "lib/mail/date.h"

#include <string.h>

#define WORD_OCTETS_MAX 31 /* no word of a date is longer */
#define WORDS_MAX 32
#define NONE (-1)

typedef struct {
	gint year, month, day;
	gint hour, minute, second;
	gint zone;
	gboolean has_zone;
} Date;

static const char months[] = "janfebmaraprmayjunjulaugsepoctnovdec";
static const char weekdays[] = "sunmontuewedthufrisat";

/* RFC 5322, 4.3, and what else is met; the military letters are taken for UTC,
 * as it says. */
static const struct {
	const char *name;
	gint minutes;
} zones[] = {
	{ "ut", 0 },
	{ "utc", 0 },
	{ "gmt", 0 },
	{ "wet", 0 },
	{ "est", -300 },
	{ "edt", -240 },
	{ "cst", -360 },
	{ "cdt", -300 },
	{ "mst", -420 },
	{ "mdt", -360 },
	{ "pst", -480 },
	{ "pdt", -420 },
	{ "bst", 60 },
	{ "west", 60 },
	{ "cet", 60 },
	{ "met", 60 },
	{ "mez", 60 },
	{ "cest", 120 },
	{ "mest", 120 },
	{ "mesz", 120 },
	{ "eet", 120 },
	{ "eest", 180 },
	{ "msk", 180 },
	{ "msd", 240 },
	{ "ist", 330 },
	{ "sgt", 480 },
	{ "hkt", 480 },
	{ "jst", 540 },
	{ "kst", 540 },
	{ "aest", 600 },
	{ "aedt", 660 },
	{ "nzst", 720 },
	{ "nzdt", 780 },
};

/* Where the three letters that @word begins with stand in @names, counted from
 * 1; 0 when they do not. */
static gint
index_of(const char *names, const char *word)
{
	for (gint i = 0; names[3 * i] != '\0'; i++)
		if (g_ascii_strncasecmp(names + 3 * i, word, 3) == 0)
			return i + 1;
	return 0;
}

/* The number at *@at, which moves behind it; at most 6 digits. */
static gint
number(const char **at)
{
	gint value = 0;

	for (gint i = 0; i < 6 && g_ascii_isdigit(**at); i++, (*at)++)
		value = 10 * value + g_ascii_digit_value(**at);
	return value;
}

/* RFC 5322, 4.3: years of two and three digits. */
static gint
full_year(gint year, gsize digits)
{
	if (digits == 2 && year < 50)
		return year + 2000;
	return digits < 4 ? year + 1900 : year;
}

/* "+0100", "-5", "+01:00" */
static void
read_offset(Date *date, const char *word)
{
	gint sign = *word == '-' ? -1 : 1;
	const char *at = word + 1;
	gint value = number(&at);
	gsize digits = (gsize)(at - word) - 1;
	gint minutes =
	    digits <= 2 ? 60 * value : value / 100 * 60 + value % 100;

	if (digits <= 2 && *at == ':') {
		at++;
		minutes += number(&at);
	}
	date->zone = sign * minutes;
	date->has_zone = TRUE;
}

/* "12:00", "12:00:01", "12:00:01.25+01:00" */
static void
read_time(Date *date, const char *word)
{
	const char *at = word;

	date->hour = number(&at);
	at += *at == ':' || *at == '.';
	date->minute = number(&at);
	date->second = 0;
	if (*at == ':' || *at == '.') {
		at++;
		date->second = number(&at);
	}
	at += strcspn(at, "+-");
	if (*at != '\0')
		read_offset(date, at);
}

static void
read_name(Date *date, const char *word)
{
	gint month = strlen(word) >= 3 ? index_of(months, word) : 0;

	if (month != 0 && date->month == NONE) {
		date->month = month;
		return;
	}
	if (g_ascii_strcasecmp(word, "pm") == 0 && date->hour < 12)
		date->hour += 12;
	else if (g_ascii_strcasecmp(word, "am") == 0 && date->hour == 12)
		date->hour = 0;
	for (gsize i = 0; !date->has_zone && i < G_N_ELEMENTS(zones); i++) {
		if (g_ascii_strcasecmp(word, zones[i].name) != 0)
			continue;
		date->zone = zones[i].minutes;
		date->has_zone = TRUE;
	}
}

/* ISO 8601: "2001-02-03", "2001-02-03T04:05:06Z". */
static void
read_iso(Date *date, const char *word)
{
	const char *at = word;

	date->year = number(&at);
	at++;
	date->month = number(&at);
	at += *at != '\0';
	date->day = number(&at);
	if (*at == 'T')
		read_time(date, at + 1);
}

static void
read_number(Date *date, const char *word)
{
	const char *at = word;
	gint value = number(&at);
	gsize digits = (gsize)(at - word);

	if (digits == 4 && (*at == '-' || *at == '/') && date->year == NONE)
		read_iso(date, word);
	else if (*at == '.' && date->year != NONE && date->hour == NONE)
		read_time(date, word);
	else if (digits < 3 && value <= 31 && date->day == NONE)
		date->day = value;
	else if (date->year == NONE)
		date->year = full_year(value, digits);
}

static void
read_word(Date *date, const char *word)
{
	if (g_ascii_isdigit(*word) && strchr(word, ':') != NULL &&
	    strchr(word, '-') == NULL)
		read_time(date, word);
	else if (g_ascii_isdigit(*word))
		read_number(date, word);
	else if ((*word == '+' || *word == '-') && g_ascii_isdigit(word[1]) &&
		 !date->has_zone)
		read_offset(date, word);
	else if (g_ascii_isalpha(*word) &&
		 (strlen(word) < 3 || index_of(weekdays, word) == 0))
		read_name(date, word);
}

/* Is the octet at @at no part of a word?  A hyphen is none between a digit and
 * a letter: "1-Jan-2001". */
static gboolean
is_between(const char *start, const char *at)
{
	if (*at == '-' && at > start)
		return (g_ascii_isdigit(at[-1]) && g_ascii_isalpha(at[1])) ||
		       (g_ascii_isalpha(at[-1]) && g_ascii_isdigit(at[1]));
	return g_ascii_isspace(*at) || *at == ',';
}

/* Behind the comment at @at, or at the end. */
static const char *
skip_comment(const char *at)
{
	gsize depth = 0;

	for (; *at != '\0'; at++) {
		if (*at == '\\' && at[1] != '\0')
			at++;
		else if (*at == '(')
			depth++;
		else if (*at == ')' && --depth == 0)
			return at + 1;
	}
	return at;
}

static void
read_words(Date *date, const char *text)
{
	const char *at = text;

	for (guint i = 0; i < WORDS_MAX && *at != '\0';) {
		char word[WORD_OCTETS_MAX + 1];
		gsize n = 0;

		while (*at != '\0' && is_between(text, at))
			at++;
		if (*at == '(') {
			at = skip_comment(at);
			continue;
		}
		for (; *at != '\0' && *at != '(' && !is_between(text, at); at++)
			if (n < WORD_OCTETS_MAX)
				word[n++] = *at;
		word[n] = '\0';
		read_word(date, word);
		i++;
	}
}

/* Days from 1970-01-01 to a day of the Gregorian calendar: years begin in
 * March, so that the leap day is their last. */
static gint64
days(gint year, gint month, gint day)
{
	gint64 y = month > 2 ? year : year - 1;
	gint64 m = month > 2 ? month - 3 : month + 9;

	return 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day -
	       1 - 719468;
}

static gboolean
is_possible(const Date *date)
{
	return date->year >= 1970 && date->year <= 9999 && date->month >= 1 &&
	       date->month <= 12 && date->day >= 1 && date->day <= 31 &&
	       date->hour >= 0 && date->hour <= 24 && date->minute <= 59 &&
	       date->second <= 60;
}

gint64
elm_date_parse(const char *text, gint *zone)
{
	Date date = { NONE, NONE, NONE, NONE, 0, 0, 0, FALSE };
	gint64 time;

	read_words(&date, text);
	if (zone != NULL)
		*zone = date.zone;
	if (!is_possible(&date))
		return -1;
	time = days(date.year, date.month, date.day) * 86400 +
	       date.hour * 3600 + date.minute * 60 + date.second -
	       (gint64)date.zone * 60;
	return MAX(time, -1);
}
