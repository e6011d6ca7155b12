/* lookalike.h -- domains made to be taken for others. */
#pragma once

#include <glib.h>

#include "lib/spam/brands.h"

typedef enum {
	ELM_LOOKALIKE_NOT,
	ELM_LOOKALIKE_CONFUSABLE, /* looks the same: paypa1.com, "а" for "a" */
	ELM_LOOKALIKE_EDIT,       /* a letter or two off: exmaple.com */
	ELM_LOOKALIKE_SUFFIX,     /* another suffix: example.top */
	ELM_LOOKALIKE_COMBO,      /* a word more: example-login.com */
	ELM_LOOKALIKE_SUBDOMAIN   /* example.com.evil.example */
} ElmLookalike;

/* How @host, of the registrable domain @domain (both small, of A-labels), is
 * made to be taken for the registrable domain @target. */
ElmLookalike elm_lookalike_of(const char *host, const char *domain,
    const char *target);

/* The same for the brands; @brand, which may be NULL, is which. */
ElmLookalike elm_lookalike_of_brand(const char *host, const char *domain,
    const ElmBrand **brand);
