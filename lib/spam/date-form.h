/* date-form.h -- the letters of a Date field (RFC 5322, 3.3), beside the time
 * that it means. */
#pragma once

#include <glib.h>

#include "lib/spam/facts.h"

typedef struct {
	gint weekday;          /* 1 Monday to 7 Sunday; 0 if it is not there */
	gint day, month, year; /* year as it is written */
	gint hour, minute, second;
	gboolean has_zone;      /* as digits */
	gint zone;              /* minutes of its digits as hours and minutes */
	const char *zone_text;  /* into the text: "+0100", "GMT", "" */
	gboolean is_two_digits; /* of the year */
	gboolean is_exact;      /* RFC 5322 has this form, the obsolete left
				 * out; a comment may follow */
} ElmDateForm;

/* That of Date, or NULL when it is no date; owned by @facts. */
const ElmDateForm *elm_date_form_of(ElmFacts *facts);

/* Read @text; FALSE when it is no date at all. */
gboolean elm_date_form_read(const char *text, ElmDateForm *form);

/* The weekday that the date is, 1 to 7, or 0 when there is no such day. */
gint elm_date_form_weekday(const ElmDateForm *form);
