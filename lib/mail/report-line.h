/* report-line.h -- what a report says of one message, on one line, for people
 * or for programs.  Same message, same line: no clock, no host. */
#pragma once

#include <glib.h>
#include <jansson.h>

#include "lib/mail/mailbox.h"
#include "lib/mail/verdict.h"

/* What is known; all but @tool, @piece and @verdict may be NULL. */
typedef struct {
	const char *tool;               /* "elm-scan" */
	const ElmMailboxMessage *piece; /* its bytes are not looked at */
	const ElmVerdict *verdict;
	const char *sha256; /* of elm_mailbox_message(), in hexadecimal */
	const char *message_id;
	const char *subject;
	const char *error;   /* why the verdict is no better, in words */
	const json_t *facts; /* what else the program found */
} ElmReportLine;

/* The columns verdict, place, reason with what belongs to it ("-" for none),
 * subject and Message-ID, with two blanks or more between them and a line feed
 * behind them.  The place is the file, and in an mbox ":" and the offset.
 * Nothing in it acts on a terminal.  The caller frees. */
char *elm_report_line_text(const ElmReportLine *self);

/* One object of JSON Lines: tool, version, source, offset, size (of the piece
 * as it lies in the mailbox), sha256 (of the message without what the mailbox
 * adds to it), message_id, verdict; then, where there are any, reason, error
 * and ambiguous_separator, and the facts.  A fact cannot take the name of one
 * of these.  The caller frees. */
char *elm_report_line_json(const ElmReportLine *self);
