/* address.h -- envelope addresses in one form, and patterns for them. */
#pragma once

#include <glib.h>

/* @text, an address as an envelope has it (RFC 5321, 4.1.2), in the form in
 * which two spellings of one mailbox compare: angle brackets, blanks around,
 * source routes and needless quotes are dropped, the domain is small, without
 * final dots and of A-labels (RFC 5890).  The local part stays as it is.  ""
 * is the null sender "<>".  What is no address comes back without blanks around
 * it.  The caller frees. */
char *elm_address_normalise(const char *text);

/* The pattern @text as elm_address_matches() wants it:
 *
 *     user@example.org   that address
 *     @example.org       every address of that domain, but of no subdomain
 *     .example.org       every address of its subdomains, but not of itself
 *     *@example.*        "*" is any text, "?" any character
 *     <>                 the null sender
 *
 * NULL and ELM_ERROR_CONFIG, without a place, for a domain that can never match
 * because a wildcard stands in a label that is not ASCII, and for a text
 * that has no "@" and is no such domain, such as "example.org", unless it has
 * a "*".  The caller frees. */
char *elm_address_pattern(const char *text, GError **error);

/* Is @address, as normalised, meant by @pattern, from elm_address_pattern()?
 * Local parts are compared whatever their case, as every site delivers. */
gboolean elm_address_matches(const char *address, const char *pattern);
