#include "config.h"

#include "lib/mail/postmark.h"

#include <string.h>

#define FROM_LENGTH 5

/* What is left of the line, without blanks at its start. */
typedef struct {
	const char *at;
	const char *end;
} Rest;

static gboolean
is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static void
skip_blanks(Rest *rest)
{
	while (rest->at < rest->end && is_blank(*rest->at))
		rest->at++;
}

static gboolean
is_done(const Rest *rest)
{
	return rest->at == rest->end;
}

/* Length of the word at the start of @rest. */
static gsize
word_length(const Rest *rest)
{
	const char *at = rest->at;

	while (at < rest->end && !is_blank(*at))
		at++;
	return (gsize)(at - rest->at);
}

static gboolean
take_word(Rest *rest, const char *word)
{
	gsize length = strlen(word);

	if (word_length(rest) != length ||
	    g_ascii_strncasecmp(rest->at, word, length) != 0)
		return FALSE;
	rest->at += length;
	skip_blanks(rest);
	return TRUE;
}

static gboolean
take_char(Rest *rest, char c)
{
	if (is_done(rest) || *rest->at != c)
		return FALSE;
	rest->at++;
	return TRUE;
}

/* A number of @least to @most digits that is no more than @max. */
static gboolean
take_number(Rest *rest, guint least, guint most, guint max)
{
	guint number = 0;
	guint n = 0;

	while (n < most && !is_done(rest) && g_ascii_isdigit(*rest->at)) {
		number = number * 10 + (guint)(*rest->at++ - '0');
		n++;
	}
	return n >= least && number <= max;
}

/* That must end a word. */
static gboolean
take_end(Rest *rest)
{
	if (!is_done(rest) && !is_blank(*rest->at))
		return FALSE;
	skip_blanks(rest);
	return TRUE;
}

static gboolean
take_weekday(Rest *rest)
{
	static const char names[] = "MonTueWedThuFriSatSun";
	gsize length = word_length(rest);

	if (length != 3 && (length != 4 || rest->at[3] != ','))
		return FALSE;
	for (gsize i = 0; i < sizeof(names) - 1; i += 3) {
		if (g_ascii_strncasecmp(rest->at, names + i, 3) != 0)
			continue;
		rest->at += length;
		skip_blanks(rest);
		return TRUE;
	}
	return FALSE;
}

static gboolean
take_month(Rest *rest)
{
	static const char *const names[] = { "Jan", "Feb", "Mar", "Apr", "May",
		"Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };

	for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
		if (take_word(rest, names[i]))
			return TRUE;
	return FALSE;
}

static gboolean
take_day(Rest *rest)
{
	return take_number(rest, 1, 2, 31) && take_end(rest);
}

static gboolean
take_time(Rest *rest)
{
	if (!take_number(rest, 1, 2, 23) || !take_char(rest, ':') ||
	    !take_number(rest, 2, 2, 59))
		return FALSE;
	if (take_char(rest, ':') && !take_number(rest, 2, 2, 60))
		return FALSE;
	return take_end(rest);
}

static gboolean
take_year(Rest *rest)
{
	Rest four = *rest;

	if (take_number(&four, 4, 4, 9999) && take_end(&four)) {
		*rest = four;
		return TRUE;
	}
	return take_number(rest, 2, 2, 99) && take_end(rest);
}

/* "+0100", "GMT", "MET DST"; nothing is a zone, too. */
static void
take_zone(Rest *rest)
{
	Rest zone = *rest;

	if ((take_char(&zone, '+') || take_char(&zone, '-')) &&
	    take_number(&zone, 4, 4, 9999) && take_end(&zone)) {
		*rest = zone;
	}
	for (guint words = 0; words < 2; words++) {
		gsize length = word_length(rest);
		gsize upper = 0;

		while (upper < length && g_ascii_isupper(rest->at[upper]))
			upper++;
		if (length == 0 || length > 5 || upper != length)
			return;
		rest->at += length;
		skip_blanks(rest);
	}
}

/* Thu Jan  1 00:00:00 [zone] 1970 [zone] */
static gboolean
take_asctime(Rest *rest)
{
	Rest date = *rest;

	if (!take_month(&date) || !take_day(&date) || !take_time(&date))
		return FALSE;
	take_zone(&date);
	if (!take_year(&date))
		return FALSE;
	take_zone(&date);
	*rest = date;
	return TRUE;
}

/* Thu, 1 Jan 1970 00:00:00 [zone] */
static gboolean
take_rfc5322(Rest *rest)
{
	Rest date = *rest;

	if (!take_day(&date) || !take_month(&date) || !take_year(&date) ||
	    !take_time(&date))
		return FALSE;
	take_zone(&date);
	*rest = date;
	return TRUE;
}

static gboolean
is_patch(const char *sender, const Rest *date)
{
	static const char epoch[] = "Mon Sep 17 00:00:00 2001";
	Rest rest = { sender, date->end };
	gsize length = word_length(&rest);

	for (gsize i = 0; i < length; i++)
		if (!g_ascii_isxdigit(sender[i]))
			return FALSE;
	return (length == 40 || length == 64) &&
	       date->end - date->at == sizeof(epoch) - 1 &&
	       memcmp(date->at, epoch, sizeof(epoch) - 1) == 0;
}

static ElmPostmark
after_date(Rest rest)
{
	if (is_done(&rest))
		return ELM_POSTMARK_DATED;
	if (take_word(&rest, "remote") && take_word(&rest, "from"))
		return ELM_POSTMARK_DATED;
	return ELM_POSTMARK_LOOSE;
}

/* No date in it. */
static ElmPostmark
without_date(const Rest *sender)
{
	gsize length = word_length(sender);

	if (sender->at + length != sender->end)
		return ELM_POSTMARK_NONE;
	if (length == 1 && *sender->at == '-')
		return ELM_POSTMARK_LOOSE;
	if (length > 0 && memchr(sender->at, '@', length) != NULL)
		return ELM_POSTMARK_LOOSE;
	return ELM_POSTMARK_NONE;
}

static gboolean
is_trailing(char c)
{
	return is_blank(c) || c == '\n' || c == '\r';
}

ElmPostmark
elm_postmark_read(const char *line, gsize length)
{
	Rest sender, rest;

	g_assert(length >= FROM_LENGTH);
	while (length > FROM_LENGTH && is_trailing(line[length - 1]))
		length--;
	sender = (Rest){ line + FROM_LENGTH, line + length };
	skip_blanks(&sender);
	rest = sender;
	while (!is_done(&rest)) {
		Rest date = rest;

		if (take_weekday(&date) &&
		    (take_asctime(&date) || take_rfc5322(&date)))
			return is_patch(sender.at, &rest) ? ELM_POSTMARK_PATCH
							  : after_date(date);
		rest.at += word_length(&rest);
		skip_blanks(&rest);
	}
	return without_date(&sender);
}
