/* group-cases.h -- tables of messages for which a test of a group is true, and
 * of such that come near it. */
#pragma once

#include <glib.h>

#include "lib/spam/evidence.h"

typedef struct {
	const char *test; /* its name */
	gboolean is_true;
	const char *message; /* with its header */
} ElmGroupCase;

/* The start of a message, of plain text and of HTML; the body follows. */
#define ELM_CASE_PLAIN                                                         \
	"From: Ann <ann@example.org>\nTo: <reader@example.net>\n"              \
	"Subject: hello\nMIME-Version: 1.0\n"                                  \
	"Content-Type: text/plain; charset=utf-8\n"                            \
	"Content-Transfer-Encoding: 8bit\n\n"
#define ELM_CASE_HTML                                                          \
	"From: Ann <ann@example.org>\nTo: <reader@example.net>\n"              \
	"Subject: hello\nMIME-Version: 1.0\n"                                  \
	"Content-Type: text/html; charset=utf-8\n"                             \
	"Content-Transfer-Encoding: 8bit\n\n"

/* A test program over one group: each of the @n @cases is as it says; each test
 * has at least one that is true and one that is not, and says what made it
 * true.  The result is that of main(). */
int elm_group_cases_main(char **arguments, const ElmGroup *group,
    const ElmGroupCase *cases, gsize n);

/* The same for a site that has the domain example.org, deals with
 * partner.example, trusts mx.example.org, and reads English and German. */
int elm_group_cases_main_site(char **arguments, const ElmGroup *group,
    const ElmGroupCase *cases, gsize n);
