/* postmark.h -- the line that begins each message of an mbox:
 *
 *     From user@example.org Thu Jan  1 00:00:00 1970
 *
 * RFC 4155 wants an address and a date as of asctime(3); what mail programs
 * have written since the seventies is read as well: a zone before or after the
 * year ("MET DST", "+0100"), no seconds, one digit for the day, a year of two
 * digits, a date as of RFC 5322, "remote from host" at the end, an address with
 * blanks ("user at example.org") or none. */
#pragma once

#include <glib.h>

typedef enum {
	ELM_POSTMARK_NONE,  /* a line of text */
	ELM_POSTMARK_LOOSE, /* "-" or an address alone, as old Netscape and
			     * Gmail wrote it, or more text behind the date */
	ELM_POSTMARK_PATCH, /* as "git format-patch" writes it, be it into a
			     * mailbox or into a message */
	ELM_POSTMARK_DATED  /* ends in a date */
} ElmPostmark;

/* What the @length octets at @line, which begin with "From ", are.  The line
 * ending may be among them. */
ElmPostmark elm_postmark_read(const char *line, gsize length);
