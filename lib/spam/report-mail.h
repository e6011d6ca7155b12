/* report-mail.h -- messages that a user forwarded as attachments, to say that
 * they are spam or are not.
 *
 * They are taken out octet by octet: each message/rfc822 of a multipart, a file
 * *.eml, and the message of a feedback report (RFC 5965), but not what is
 * inside of them.  What is quoted in a text cannot be learnt: it is another
 * text, and its header is gone. */
#pragma once

#include <glib.h>

#include "lib/mail/message.h"
#include "lib/mail/seal.h"

typedef struct {
	GBytes *original;     /* the message that was reported */
	const char *feedback; /* Feedback-Type: "abuse", "not-spam"; or NULL */
	gboolean is_passed;   /* its seal says that it was scored here */
} ElmReported;

typedef void (*ElmReportFunc)(const ElmReported *reported, gpointer user);

/* What a report is read with; both outlive the call. */
typedef struct {
	const ElmLimits *limits;
	const ElmSecret *secret; /* key of the site; NULL: nothing has passed */
} ElmReportSetup;

/* Call @func for each message that @message reports, in their order.
 * ELM_ERROR_DATA when it reports none, or is a notice of delivery, which holds
 * what the user himself sent. */
gboolean elm_report_mail_each(const ElmMessage *message,
    const ElmReportSetup *setup, ElmReportFunc func, gpointer user,
    GError **error);

/* Who reports: the address of From as elm_address_normalise() has it, "" if
 * there is none.  The caller frees. */
char *elm_report_mail_who(const ElmMessage *message);
