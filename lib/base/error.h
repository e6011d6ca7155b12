/* error.h -- the one error domain, named after what the caller can do, and
 * the exit statuses that are no sysexits(3) number. */
#pragma once

#include <glib.h>

#define ELM_ERROR (elm_error_quark())

typedef enum {
	ELM_ERROR_USAGE,       /* correct the command line */
	ELM_ERROR_CONFIG,      /* correct the configuration */
	ELM_ERROR_DATA,        /* the message itself is at fault */
	ELM_ERROR_UNAVAILABLE, /* a service or file is missing */
	ELM_ERROR_TEMPORARY    /* try again later */
} ElmErrorCode;

/* What a program may exit with beside 0 and the numbers of sysexits(3). */
enum {
	ELM_EXIT_BAD = 1,      /* the verdict is bad, only with --exit-code */
	ELM_EXIT_REFUSED = 77, /* stderr is one line "5.7.1 reason" */
	ELM_EXIT_HELD = 99     /* in quarantine, deliver nothing */
};

GQuark elm_error_quark(void);

/* The sysexits(3) status for @error; 75, try again, for a foreign domain. */
int elm_error_exit_status(const GError *error);
