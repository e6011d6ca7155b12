/* date.h -- the time in a Date or Received field (RFC 5322, 3.3 and 4.3). */
#pragma once

#include <glib.h>

/* The time that @text says in seconds since 1970, or -1 when it says none (or
 * one before that).  Read tolerantly: obsolete zones and years, no weekday, the
 * forms of asctime(3), of IMAP and of ISO 8601, comments anywhere.  @zone,
 * which may be NULL, is the offset from UTC in minutes as it is written; 0
 * where there is none. */
gint64 elm_date_parse(const char *text, gint *zone);
